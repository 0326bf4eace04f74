"""Own facts: what the own columns of the team say about each customer."""

import numpy as np
import pandas as pd

from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts
from crm_sheets.identity.first_filled import first_filled
from crm_sheets.vocabulary.own import own_names

_LINES = 2  # filled lines per customer, on average, from which a column of sales can be about customers


def part(facts: Facts) -> Contribution:
    """The table ``own_columns``: customer_id and the own columns of the customers; absent without any.

    Those of the customer files, then those of sales that say the same in all lines of each customer (Segment).
    """
    listed, sales = facts.customers, facts.book.sales
    columns = {name: listed[name].reset_index(drop=True) for name in own_names(listed.columns)}
    ids = listed["customer_id"].reset_index(drop=True)
    for name in own_names(sales.columns):
        if name not in columns and (told := _told(sales, name, ids)) is not None:
            columns[name] = told
    columns = {name: cells for name, cells in columns.items() if cells.notna().any()}
    return (
        Contribution(tables={"own_columns": pd.DataFrame({"customer_id": ids, **columns})})
        if columns
        else Contribution()
    )


def _told(sales: pd.DataFrame, name: str, ids: "pd.Series[str]") -> "pd.Series[str] | None":
    """What the column says of each customer, None where it says several things of one."""
    if not isinstance(sales[name].dtype, pd.CategoricalDtype):  # hardly any text comes twice
        return None
    cells = sales[name].cat.codes.to_numpy()
    place = pd.Index(ids.astype("str")).get_indexer(sales["customer_id"].cat.categories.astype("str"))
    customer = sales["customer_id"].cat.codes.to_numpy()
    known = (cells >= 0) & (customer >= 0)
    if ids.empty or not known.any() or known.sum() < _LINES * len(np.unique(customer[known])):
        return None
    told = first_filled(sales, [name], ids)[name]
    here = place[customer[known]]
    same = (told.cat.codes.to_numpy()[here] == cells[known]) | (here < 0)
    return told if same.all() else None
