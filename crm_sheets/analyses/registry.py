"""The registry of analyses, and what all of them contribute: customers, result tables, what the data cannot carry."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.analyses import (
    backtest,
    beyond_money,
    breakdowns,
    churn,
    cohorts,
    complaints,
    complaints_desk,
    complaints_service,
    completeness,
    concentration,
    contracts,
    falling_groups,
    follow_up_results,
    groups,
    history,
    loyalty,
    month_figures,
    movement,
    newcomers,
    own_facts,
    predicted,
    products,
    questionnaires,
    relationship,
    rfm,
    stores,
    survey,
    tiers,
    value,
)
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.day_sums import day_sums
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.returning.chance import some_trails
from crm_sheets.analyses.returning.history_features import trail
from crm_sheets.arrays.freed_memory import give_back
from crm_sheets.arrays.lookups import at_places, places_of
from crm_sheets.problems import Problems
from crm_sheets.result_schema import CUSTOMER_COLUMNS

_ID = "customer_id"


def run(facts: Facts) -> tuple[pd.DataFrame, Contribution]:
    """One row per customer with CUSTOMER_COLUMNS, most valuable first; and all tables, refusals and problems.

    Raises TypeError where an analysis contributes a column of the customers that no feature declares.
    """
    parts = list(_contributions(facts))
    tables = {name: table for part in parts for name, table in part.tables.items()}
    joined = _side_by_side([table for part in parts for table in part.columns])
    undeclared = [str(column) for column in joined if column not in CUSTOMER_COLUMNS]
    if undeclared:
        raise TypeError(f"columns of the customers that no feature declares: {undeclared}")
    ordered = joined.reindex(columns=list(CUSTOMER_COLUMNS)).sort_values(
        ["value", "revenue", "customer_id"], ascending=[False, False, True], kind="stable", ignore_index=True
    )
    refusals = tuple(refusal for part in parts for refusal in part.refusals)
    return ordered, Contribution((), tables, refusals, Problems.joined(part.problems for part in parts))


def _contributions(facts: Facts) -> Iterator[Contribution]:
    """What each part contributes; what is long and not needed soon goes behind a part."""
    for part in PARTS:
        yield part(facts)
        facts.forget(*_LONG_BEHIND.get(part, ()))
        give_back()


def _side_by_side(tables: list[pd.DataFrame]) -> pd.DataFrame:
    """Tables by customer_id as one, with everybody who stands in any of them; each column stands in one table only.

    Everybody's ids are hashed once: ``pd.concat`` did it for every table, for a quarter of a second with 50,000.
    """
    everybody = pd.Index(tables[0].index.astype("str"))
    columns: dict[Any, pd.Series[Any]] = {}
    for table in tables:
        ids = table.index.astype("str")
        place = places_of(ids, everybody)
        if (place < 0).any():
            return pd.concat([one.set_axis(one.index.astype("str")) for one in tables], axis=1).reset_index(names=_ID)
        row = np.full(len(everybody), -1)
        row[place] = np.arange(len(ids))
        columns |= dict(at_places(table, row).reset_index(drop=True).items())
    return pd.DataFrame({_ID: everybody, **columns})


def _who(facts: Facts) -> Contribution:
    """Columns name, owner, phone, consent and own_grade of every customer."""
    names = ["name", "owner", "phone", "consent", "own_grade"]
    return Contribution((facts.customers.set_index("customer_id")[names],))


PARTS = (
    _who,
    tiers.part,
    history.part,
    month_figures.part,
    rfm.part,
    predicted.part,
    value.part,
    concentration.part,
    churn.part,
    contracts.part,
    backtest.part,
    movement.part,
    beyond_money.part,
    relationship.part,
    loyalty.part,
    survey.part,
    questionnaires.part,
    complaints.part,
    complaints_desk.part,
    complaints_service.part,
    completeness.part,
    products.part,
    cohorts.part,
    newcomers.part,
    groups.part,
    breakdowns.part,
    own_facts.part,
    falling_groups.part,
    stores.part,
    follow_up_results.part,
)
_LONG_BEHIND = {  # what takes much room and is asked for much later, or not at all
    churn.part: ("product_lines",),
    movement.part: (day_sums, trail, some_trails),
}
