"""All analyses together: one row per customer, the further result tables, and what the data cannot carry."""

import pandas as pd

from crm_sheets import summaries
from crm_sheets.analyses import churn, complaints, completeness, rfm, survey, tiers
from crm_sheets.analyses.facts import Facts, lacking
from crm_sheets.analyses.part import Part
from crm_sheets.language import Text
from crm_sheets.problems import Problems
from crm_sheets.results import CUSTOMER_COLUMNS, Refusal

MARGIN = Text("毛利", "Margin")
OPEN_COMPLAINTS = Text("未办结投诉", "Open complaints")


def run(facts: Facts) -> tuple[pd.DataFrame, Part]:
    """One row per customer with CUSTOMER_COLUMNS, most valuable first; and all tables, refusals and problems."""
    parts = [part(facts) for part in PARTS]
    tables = {name: table for part in parts for name, table in part.tables.items()}
    columns = [table.set_axis(table.index.astype("str")) for part in parts for table in part.columns]
    joined = pd.concat(columns, axis=1).rename_axis("customer_id").reset_index()
    ordered = joined.reindex(columns=list(CUSTOMER_COLUMNS)).sort_values(
        ["value", "revenue", "customer_id"], ascending=[False, False, True], kind="stable", ignore_index=True
    )
    refusals = tuple(refusal for part in parts for refusal in part.refusals)
    return ordered, Part((), tables, refusals, Problems.joined(part.problems for part in parts))


def _who(facts: Facts) -> Part:
    return Part((facts.customers.set_index("customer_id")[["name", "owner", "phone"]],), problems=survey.doubts(facts))


def _from_sales(facts: Facts) -> Part:
    walk_ins = {"walk_ins": summaries.walk_ins(facts.book.sales, facts.as_of)}
    refusals = tuple(refused for analysis in (tiers, rfm, churn) if (refused := analysis.refusal(facts)))
    if refusals:
        return Part(tables=walk_ins, refusals=refusals)
    tiered, scored = tiers.run(facts), rfm.run(facts)
    tiered = tiered.reindex(facts.customers["customer_id"]).fillna({"tier": tiers.PROSPECT})
    levels, reasons = churn.run(facts)
    revenue = facts.buyers["revenue"]
    refusals = () if facts.history["margin"].notna().any() else (_no_costs(),)
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
        refusals=refusals,
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
        instead = Text("放入投诉表", "drop in a complaints table")
        return Part(refusals=(lacking("open_complaints", OPEN_COMPLAINTS, "complaints", 0, instead),))
    counted = complaints.per_customer(facts)["open_complaints"]
    return Part((counted.reindex(facts.customers["customer_id"], fill_value=0).to_frame(),))


def _from_customer_file(facts: Facts) -> Part:
    refused = completeness.refusal(facts)
    if refused:
        return Part(refusals=(refused,))
    cells = completeness.filled(facts)
    per_customer = completeness.per_customer(cells).rename("completeness").to_frame()
    return Part((per_customer,), {"completeness": completeness.table(cells)})


def _no_costs() -> Refusal:
    """Margin needs the cost of at least one line."""
    needs = Text("销售表里的成本（或单位成本）列", "a column of costs (or unit costs) in the sales table")
    has = Text("没有一行写了成本", "no line with a cost")
    return Refusal("margin", MARGIN, needs, has, Text("看销售额", "use revenue"))


PARTS = (_who, _from_sales, _from_satisfaction, _from_recommendation, _from_complaints, _from_customer_file)
