"""Tiers: VIP, major, ordinary, small, dormant, prospect; by the playbook's measure, look-back and cut."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets import summaries
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, earlier, no_sales, once
from crm_sheets.analyses.previous_tier import last_held
from crm_sheets.analyses.tier_cuts import cut
from crm_sheets.analyses.tier_values import tier_values
from crm_sheets.arrays.membership import among
from crm_sheets.language import Text
from crm_sheets.language.grades import BUYING_TIERS
from crm_sheets.results import Refusal

NAME = Text("客户等级", "Tiers")
DORMANT = "dormant"  # bought, but nothing in the look-back
PROSPECT = "prospect"  # in the book, but no day with a positive amount yet


def refusal(facts: Facts) -> Refusal | None:
    """Needs purchases."""
    return no_sales(facts, "tiers", NAME)


@once
def run(facts: Facts) -> pd.DataFrame:
    """In: customer days. Out, by customer_id for all with sales lines: value (the playbook's measure), tier.

    Who has no positive revenue in the look-back is dormant, whatever the measure; who never had a day with a positive
    amount (returns or free samples only) bought nothing yet and is a prospect.
    """
    found = tier_values(facts).table
    buying = found["buying"].to_numpy()
    ever = among(found.index, facts.buyers.index)
    tier = np.where(ever, DORMANT, PROSPECT).astype(object)
    tier[buying] = cut(found["value"].to_numpy()[buying], facts.playbook.tiers)
    return pd.DataFrame({"value": found["value"], "tier": pd.Series(tier, index=found.index, dtype="str")})


def then(facts: Facts) -> pd.DataFrame:
    """What ``run`` gives as of ``facts.day_before``; no rows where the data carried another measure then
    than now."""
    found = run(earlier(facts))
    return found if tier_values(earlier(facts)).measure == tier_values(facts).measure else found.iloc[:0]


def before(facts: Facts) -> "pd.Series[str]":
    """The tier before, by customer_id for all with sales lines; the one definition is in language.features.segments.

    The tier as of ``facts.day_before`` (missing for who had no sales lines then); of customers dormant now
    the last buying tier that they held at a month's end.
    """
    now = run(facts)["tier"]
    then_held = then(facts)["tier"].reindex(now.index)
    held = last_held(facts, now.index[now == DORMANT])
    return then_held.mask(now == DORMANT, held.reindex(now.index))


def part(facts: Facts) -> Contribution:
    """Columns value, tier, tier_before for every customer of the book; tables tiers and tier_basis.

    tier_basis: one row with measure (in force), asked (the playbook's), cut, lookback_months.
    """
    refused = refusal(facts)
    if refused:
        return Contribution(refusals=(refused,))
    found, rules, basis = run(facts), facts.playbook.tiers, tier_values(facts)
    columns = found.assign(tier_before=before(facts)).reindex(facts.customers["customer_id"].astype("str"))
    told = {
        "measure": basis.measure,
        "asked": rules.measure,
        "cut": rules.cut,
        "lookback_months": rules.lookback_months,
    }
    return Contribution(
        (columns.fillna({"tier": told_without_sales(facts, columns.index)}),),
        {"tiers": tiers_table(found), "tier_basis": pd.DataFrame([told])},
        () if basis.refused is None else (basis.refused,),
    )


def told_without_sales(facts: Facts, ids: "pd.Index[Any]") -> "pd.Series[str]":
    """The tier of customers without sales lines, by customer_id: prospect.

    Missing for those whose sales are in currencies that cannot be added up.
    """
    return pd.Series(PROSPECT, index=ids, dtype="str").mask(ids.isin(facts.refused))


def tiers_table(tiers: pd.DataFrame) -> pd.DataFrame:
    """In: value, tier. Out: tier, customers, revenue, share_of_customers, share_of_revenue; best tier first.

    ``revenue`` is the value by the measure in force.
    """
    bought = tiers.loc[tiers["tier"] != PROSPECT]
    return totals_by_grade(bought["tier"], bought["value"], [*BUYING_TIERS, DORMANT])


def totals_by_grade(grade: "pd.Series[str]", value: "pd.Series[float]", order: list[str]) -> pd.DataFrame:
    """Customers and revenue by grade in the given order, with their shares (of positive revenue in all)."""
    name = str(grade.name)
    exact = (
        pd.Series(summaries.ten_thousandths(value), index=value.index)
        .groupby(grade)
        .agg(customers="size", revenue="sum")
    )
    counted = exact.reindex(order, fill_value=0)
    counted["revenue"] = summaries.as_money(counted["revenue"])
    total = counted["revenue"].sum()
    counted["share_of_customers"] = counted["customers"] / max(len(grade), 1)
    counted["share_of_revenue"] = counted["revenue"] / total if total > 0 else 0.0
    return counted.rename_axis(name).reset_index()
