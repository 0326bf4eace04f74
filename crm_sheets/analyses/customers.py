"""All analyses together: one row per customer, and the further result tables."""

import pandas as pd

from crm_sheets import summaries
from crm_sheets.analyses import churn, complaints, completeness, rfm, survey, tiers
from crm_sheets.analyses.facts import Facts
from crm_sheets.results import CUSTOMER_COLUMNS, Refusal


def run(facts: Facts, tables: dict[str, pd.DataFrame], refusals: list[Refusal]) -> pd.DataFrame:
    """One row per customer with CUSTOMER_COLUMNS, most valuable first.

    Further result tables go into ``tables``, and into ``refusals`` what the data cannot carry.
    """
    parts = [facts.book.customers.set_index("customer_id")[["name", "owner", "phone"]]]
    parts += _from_sales(facts, tables, refusals)
    parts += _from_answers(facts, tables, refusals)
    parts.append(complaints.per_customer(facts)[["open_complaints"]])
    refused = completeness.refusal(facts)
    if refused:
        refusals.append(refused)
    else:
        cells = completeness.filled(facts)
        tables["completeness"] = completeness.table(cells)
        parts.append(completeness.per_customer(cells).rename("completeness").to_frame())
    joined = pd.concat([part.set_axis(part.index.astype("str")) for part in parts], axis=1).rename_axis("customer_id")
    return _ordered(joined.reset_index())


def _from_sales(facts: Facts, tables: dict[str, pd.DataFrame], refusals: list[Refusal]) -> list[pd.DataFrame]:
    for analysis in (tiers, rfm, churn):
        refused = analysis.refusal(facts)
        if refused:
            refusals.append(refused)
    if not len(facts.buyers):
        return []
    tiered, scored = tiers.run(facts), rfm.run(facts)
    tiered = tiered.reindex(facts.book.customers["customer_id"]).fillna({"tier": tiers.PROSPECT})
    levels, tables["reasons"] = churn.run(facts)
    revenue = facts.buyers["revenue"]
    tables["months"] = summaries.months(facts.days)
    tables["tiers"] = tiers.table(tiered)
    tables["segments"] = rfm.by_segment(scored, revenue)
    tables["rfm_grid"] = rfm.grid(scored, revenue, facts.playbook.rfm)
    history = ["revenue", "margin", "orders", "first_order", "last_order", "days_since", "typical_gap"]
    return [tiered, facts.history[history], scored.drop(columns="fm"), levels]


def _from_answers(facts: Facts, tables: dict[str, pd.DataFrame], refusals: list[Refusal]) -> list[pd.DataFrame]:
    rules = facts.playbook.survey
    parts = []
    refused = survey.refusal_satisfaction(facts)
    if refused:
        refusals.append(refused)
    else:
        levels = survey.levels(facts)
        tables["satisfaction"] = survey.satisfaction(levels, rules)
        tables["satisfaction_levels"] = survey.distribution(levels)
        tables["dissatisfied"] = survey.dissatisfied(levels)
        parts.append(survey.latest(levels, "level")[["level"]].rename(columns={"level": "satisfaction"}))
    refused = survey.refusal_recommendation(facts)
    if refused:
        refusals.append(refused)
    else:
        points = survey.points(facts)
        tables["nps"] = survey.nps(points, rules)
        parts.append(survey.latest(points, "points")[["points"]].rename(columns={"points": "recommend"}))
    return parts


def _ordered(joined: pd.DataFrame) -> pd.DataFrame:
    """All canonical columns (missing where an analysis did not run), most valuable customer first."""
    table = joined.reindex(columns=list(CUSTOMER_COLUMNS))
    table["open_complaints"] = table["open_complaints"].fillna(0).astype("int64")
    by = ["value", "revenue", "customer_id"]
    return table.sort_values(by, ascending=[False, False, True], kind="stable", ignore_index=True)
