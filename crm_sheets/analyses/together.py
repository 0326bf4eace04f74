"""All analyses together: one row per customer, the further result tables, and what the data cannot carry."""

import pandas as pd

from crm_sheets.analyses import (
    backtest,
    beyond_money,
    churn,
    cohorts,
    complaints,
    completeness,
    concentration,
    groups,
    history,
    loyalty,
    movement,
    predicted,
    products,
    relationship,
    rfm,
    survey,
    tiers,
    value,
)
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.part import Part
from crm_sheets.problems import Problems
from crm_sheets.results import CUSTOMER_COLUMNS


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
    """Columns name, owner, phone of every customer."""
    return Part((facts.customers.set_index("customer_id")[["name", "owner", "phone"]],))


PARTS = (
    _who,
    tiers.part,
    history.part,
    rfm.part,
    predicted.part,
    value.part,
    concentration.part,
    churn.part,
    backtest.part,
    movement.part,
    beyond_money.part,
    relationship.part,
    loyalty.part,
    survey.part,
    complaints.part,
    completeness.part,
    products.part,
    cohorts.part,
    groups.part,
)
