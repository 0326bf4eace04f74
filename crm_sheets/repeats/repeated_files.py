"""Whole files dropped twice: the same rows of a table under two names."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes, equal_row_numbers
from crm_sheets.repeats.rows import NONE, first_of, positions
from crm_sheets.vocabulary import SOURCE
from crm_sheets.vocabulary.own import own_names

_ENOUGH = 10  # sales lines from which on equal files are no accident although they name nobody


def repeated_files(table: pd.DataFrame, ranks: Codes, *, sales: bool) -> Codes:
    """For each row of a file that holds exactly the rows of an earlier file the row there; else NONE.

    A few sales lines to nobody in particular may be equal by accident, and stay.
    """
    found = np.full(len(table), NONE, dtype=np.int64)
    rows = np.flatnonzero(np.isin(ranks, _alike(table, ranks)))
    if not len(rows):
        return found
    own = table.iloc[rows]
    left_aside = {*SOURCE, *own_names(own.columns)}  # a column more does not make them other rows
    content = equal_row_numbers((own[name] for name in own.columns if name not in left_aside), len(own))
    named = own["customer_id"].notna().to_numpy() if sales else np.ones(len(own), dtype=np.bool_)
    files: dict[bytes, int] = {}
    for rank in np.unique(ranks[rows]).tolist():
        inside = ranks[rows] == rank
        if named[inside].all() or inside.sum() >= _ENOUGH:
            earlier = files.setdefault(np.sort(content[inside]).tobytes(), rank)
            if earlier != rank:
                pair = inside | (ranks[rows] == earlier)
                found[rows[inside]] = _row_by_row(content[pair], ranks[rows[pair]], rows[pair], rank)
    return found


def _row_by_row(content: Codes, ranks: Codes, rows: Codes, rank: int) -> Codes:
    keys = equal_row_numbers((content, positions(equal_row_numbers((content, ranks), len(content)))), len(content))
    first = first_of(keys, ranks)
    return np.asarray(rows[first[ranks == rank]], dtype=np.int64)


def _alike(table: pd.DataFrame, ranks: Codes) -> Codes:
    """The files that have as many rows as another one, and the same sums of dates and figures."""
    sums = [pd.Series(np.bincount(ranks), dtype="float64")]
    for name, column in table.items():
        if name not in SOURCE and column.dtype.kind in "fM" and column.notna().any():
            sums.append(pd.Series(np.bincount(ranks, weights=_figures(column))).round(2))
    return np.asarray(np.flatnonzero(pd.concat(sums, axis=1).duplicated(keep=False)), dtype=np.int64)


def _figures(column: "pd.Series[Any]") -> np.ndarray[Any, np.dtype[np.float64]]:
    if column.dtype.kind == "f":
        return column.fillna(0.0).to_numpy()
    return column.fillna(pd.Timestamp(0)).to_numpy().astype("datetime64[s]").astype(np.float64)
