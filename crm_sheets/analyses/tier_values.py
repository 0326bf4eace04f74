"""Value: the measure by which customers are ranked (revenue, margin, predicted value), over the look-back."""

from dataclasses import dataclass

import pandas as pd

from crm_sheets.analyses import predicted
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.language import Text
from crm_sheets.results import Refusal
from crm_sheets.summaries.per_span import months_back, span_sums

BY_MARGIN = Text("按毛利分等级", "Tiers by margin")
BY_PREDICTED = Text("按预测价值分等级", "Tiers by predicted value")
USE_REVENUE = Text("已改按销售额分等级", "tiers go by revenue instead")


@dataclass(frozen=True)
class Values:
    """``table``, for all with sales lines: value (the measure), buying (revenue in the look-back above 0).

    ``measure`` is the one in force; ``refused`` says why it is not the playbook's.
    """

    table: pd.DataFrame
    measure: str
    refused: Refusal | None = None


@once
def tier_values(facts: Facts) -> Values:
    """The value of each customer by the playbook's measure, or by revenue where the data do not carry that measure.

    Value is 0 where there are no lines in the look-back; missing where no line's cost is known (margin).
    """
    rules = facts.playbook.tiers
    spent = span_sums(facts.newest.days, months_back(facts.as_of, rules.lookback_months), facts.as_of)
    everybody = facts.history.index.astype("str")
    spent = spent.reindex(everybody)
    table = pd.DataFrame({"value": spent["revenue"].fillna(0.0), "buying": spent["revenue"].fillna(0.0) > 0})
    refused = _refused(facts, spent)
    if refused is not None or rules.measure == "revenue":
        return Values(table, "revenue", refused)
    if rules.measure == "margin":
        table["value"] = spent["margin"].where(spent["revenue"].notna(), 0.0)
        return Values(table, "margin")
    return Values(table.assign(value=predicted.run(facts)["predicted_value"].reindex(everybody)), "predicted")


def _refused(facts: Facts, spent: pd.DataFrame) -> Refusal | None:
    if facts.playbook.tiers.measure == "margin":
        return _no_margin(facts.playbook.tiers.cost_share, spent)
    return _no_prediction(facts) if facts.playbook.tiers.measure == "predicted" else None


def _no_margin(least: float, spent: pd.DataFrame) -> Refusal | None:
    """Margin needs known costs for enough of the revenue of the look-back; where there is none, nobody has a tier."""
    revenue = spent["revenue"].sum()
    share = spent["revenue_with_cost"].sum() / revenue if revenue > 0 else 1.0
    if share >= least:
        return None
    needs = Text(f"至少 {least:.0%} 的销售额写了成本", f"known costs for at least {least:.0%} of the revenue")
    has = Text(f"{share:.0%}", f"{share:.0%}")
    return Refusal("tiers_measure", BY_MARGIN, needs, has, USE_REVENUE)


def _no_prediction(facts: Facts) -> Refusal | None:
    found = predicted.refusal(facts)
    return found and Refusal("tiers_measure", BY_PREDICTED, found.needs, found.has, USE_REVENUE)
