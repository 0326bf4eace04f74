"""Repeated rows joined with the earlier ones: what stands in the Book, and which rows changed something."""

from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.arrays.typed import typed
from crm_sheets.repeats.rows import NONE, Mask
from crm_sheets.vocabulary import SOURCE


class Merged(NamedTuple):
    """The table without the repeated rows, and for each row of before whether it says something new.

    ``stands`` has the row of before whose source each row of the table has: the last that changed it.
    """

    table: pd.DataFrame
    differs: Mask
    stands: Codes


def merged_rows(table: pd.DataFrame, earlier: Codes, ranks: Codes, out: Mask, updating: Mask) -> Merged:
    """Each row with an ``earlier`` row joined with it; rows in ``out`` are left out.

    Of the rows ``updating`` the filled cells of the latest file stand, inside one file those of its first row, and the
    row that was changed has the source of the last file that changed it; by others the earlier row stays as it is. An
    empty cell never takes a value away. The order of rows stays.
    """
    again = np.flatnonzero((earlier != NONE) & ~out)
    differs = np.zeros(len(table), dtype=np.bool_)
    differs[again] = says_more(table, again, earlier[again])
    stands = np.flatnonzero(~out & (earlier == NONE))
    kept = table.iloc[stands]
    if (differs & updating).any():
        kept, last = _updated(kept, table, np.where(updating, earlier, NONE), ranks, differs & updating)
        stands[np.searchsorted(stands, last.index.to_numpy())] = last.to_numpy()
    return Merged(kept.reset_index(drop=True), differs, stands)


def says_more(table: pd.DataFrame, rows: Codes, firsts: Codes) -> Mask:
    """Whether a row of ``rows`` says more than its earlier row in ``firsts``: a filled cell that differs."""
    found = np.zeros(len(rows), dtype=np.bool_)
    for name in _facts(table):
        own, old = table[name].array.take(rows), table[name].array.take(firsts)
        found |= ~own.isna() & np.asarray(own != old, dtype=np.bool_)  # nothing differs from all that is filled in
    return found


def _updated(
    kept: pd.DataFrame, table: pd.DataFrame, earlier: Codes, ranks: Codes, differs: Mask
) -> tuple[pd.DataFrame, "pd.Series[int]"]:
    """The rows kept with what later rows say, and for each that was changed the last row that did."""
    changed = np.unique(earlier[differs])
    rows = np.r_[changed, np.flatnonzero(np.isin(earlier, changed))]
    target = np.where(earlier[rows] == NONE, rows, earlier[rows])
    order = np.lexsort((-rows, ranks[rows], target))  # the latest file last, of one file the first row last
    rows, target = rows[order], target[order]
    together: Any = table.iloc[rows]
    facts = together[_facts(table)].groupby(target).last()  # the last filled cell of each column
    changing = differs[rows]
    sources = typed(table[list(SOURCE)].iloc[rows[changing]], {"source_file": "str", "source_sheet": "str"})
    sources = sources.groupby(target[changing]).last()
    result: Any = typed(kept, {"source_file": "str", "source_sheet": "str"})
    for new in (facts, sources):
        for name in new.columns:
            result.loc[new.index, name] = new[name].astype(result[name].dtype)
    done: pd.DataFrame = result.astype({name: table[name].dtype for name in SOURCE})
    return done, pd.Series(rows[changing]).groupby(target[changing]).last()


def _facts(table: pd.DataFrame) -> list[str]:
    return [name for name in table.columns if name not in (*SOURCE, "customer_id") and table[name].notna().any()]
