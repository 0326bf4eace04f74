"""All analyses together: one row per customer, the further result tables, and what the data cannot carry."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from crm_sheets import summaries
from crm_sheets.analyses import churn, complaints, completeness, rfm, survey, tiers
from crm_sheets.analyses.facts import Facts
from crm_sheets.results import CUSTOMER_COLUMNS, Refusal


@dataclass(frozen=True)
class Part:
    """What one group of analyses adds: columns by customer_id, further tables by name, refusals."""

    columns: tuple[pd.DataFrame, ...] = ()
    tables: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    refusals: tuple[Refusal, ...] = ()


def run(facts: Facts) -> tuple[pd.DataFrame, dict[str, pd.DataFrame], tuple[Refusal, ...]]:
    """One row per customer with CUSTOMER_COLUMNS, most valuable first; the further tables of Results; the refusals."""
    parts = [part(facts) for part in PARTS]
    tables = {name: table for part in parts for name, table in part.tables.items()}
    columns = [table.set_axis(table.index.astype("str")) for part in parts for table in part.columns]
    joined = pd.concat(columns, axis=1).rename_axis("customer_id").reset_index()
    ordered = joined.reindex(columns=list(CUSTOMER_COLUMNS)).sort_values(
        ["value", "revenue", "customer_id"], ascending=[False, False, True], kind="stable", ignore_index=True
    )
    return ordered, tables, tuple(refusal for part in parts for refusal in part.refusals)


def _who(facts: Facts) -> Part:
    return Part((facts.book.customers.set_index("customer_id")[["name", "owner", "phone"]],))


def _from_sales(facts: Facts) -> Part:
    walk_ins = {"walk_ins": summaries.walk_ins(facts.book.sales, facts.as_of)}
    refusals = tuple(refused for analysis in (tiers, rfm, churn) if (refused := analysis.refusal(facts)))
    if refusals:
        return Part(tables=walk_ins, refusals=refusals)
    tiered, scored = tiers.run(facts), rfm.run(facts)
    tiered = tiered.reindex(facts.book.customers["customer_id"]).fillna({"tier": tiers.PROSPECT})
    levels, reasons = churn.run(facts)
    revenue = facts.buyers["revenue"]
    history = ["revenue", "margin", "orders", "first_order", "last_order", "days_since", "typical_gap"]
    return Part(
        columns=(tiered, facts.history[history], scored.drop(columns="fm"), levels),
        tables={
            **walk_ins,
            "months": summaries.months(facts.days),
            "tiers": tiers.table(tiered),
            "segments": rfm.by_segment(scored, revenue),
            "rfm_grid": rfm.grid(scored, revenue, facts.playbook.rfm),
            "reasons": reasons,
        },
    )


def _from_satisfaction(facts: Facts) -> Part:
    refused = survey.refusal_satisfaction(facts)
    if refused:
        return Part(refusals=(refused,))
    levels = survey.levels(facts)
    tables = {
        "satisfaction": survey.satisfaction(levels, facts.playbook.survey),
        "satisfaction_levels": survey.distribution(levels),
        "dissatisfied": survey.dissatisfied(levels),
    }
    return Part((survey.latest(levels, "level")[["level"]].set_axis(["satisfaction"], axis=1),), tables)


def _from_recommendation(facts: Facts) -> Part:
    refused = survey.refusal_recommendation(facts)
    if refused:
        return Part(refusals=(refused,))
    points = survey.points(facts)
    newest = survey.latest(points, "points")[["points"]].set_axis(["recommend"], axis=1)
    return Part((newest,), {"nps": survey.nps(points, facts.playbook.survey)})


def _from_complaints(facts: Facts) -> Part:
    """Nobody has an open complaint where there is a ledger without one; without a ledger nothing is known."""
    if not facts.book.has("complaints"):
        return Part()
    counted = complaints.per_customer(facts)["open_complaints"]
    return Part((counted.reindex(facts.book.customers["customer_id"], fill_value=0).to_frame(),))


def _from_customer_file(facts: Facts) -> Part:
    refused = completeness.refusal(facts)
    if refused:
        return Part(refusals=(refused,))
    cells = completeness.filled(facts)
    per_customer = completeness.per_customer(cells).rename("completeness").to_frame()
    return Part((per_customer,), {"completeness": completeness.table(cells)})


PARTS = (_who, _from_sales, _from_satisfaction, _from_recommendation, _from_complaints, _from_customer_file)
