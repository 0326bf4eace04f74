"""Rows that do not stand in the tables because another file or sheet has them, each with the reason."""

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.repeats.rows import NONE, Mask
from crm_sheets.vocabulary import SOURCE

_OF_SALES = ("store", "date", "amount")


def dropped(table: pd.DataFrame, earlier: Codes, again: Mask, kept: pd.DataFrame, stands: Codes) -> pd.DataFrame:
    """The rows of ``table`` that are not among ``kept``: source, reason, ``other``, for sales store, date and amount.

    ``earlier`` is the row that each row is again (NONE: it is new), ``again`` marks those that say nothing new,
    ``stands`` the row whose source each row kept has. ``other`` is the file in which a row stood before, "" where it is
    new: its own where another sheet had it. The reasons: "repeated"; "replaced" by a later row, which has
    taken its place; "not_new" where new rows are not taken; and before all of these why a row of sales did not count.
    ``amount`` is what leaves with the row: a row that took the
    place of another and has the amount of that one stands here too, with reason "replaced" and no row of its own
    (``rows`` 0).
    """
    columns = [name for name in _OF_SALES if name in table]
    is_out, is_target = np.ones(len(table), dtype=np.bool_), np.zeros(len(table), dtype=np.bool_)
    is_out[stands] = False
    is_target[earlier[earlier != NONE]] = True
    out = np.flatnonzero(is_out)
    before = earlier[out]
    reason = np.where(again[out], "repeated", np.where((before != NONE) | is_target[out], "replaced", "not_new"))
    named = pd.Series(reason, index=out, dtype="str")
    if "counts" in table:
        said = table[["counts", "not_counted"]].iloc[out]
        named = named.mask((said["counts"] == "no").to_numpy(), said["not_counted"].fillna("said").set_axis(out))
    other = table["source_file"].iloc[np.maximum(before, 0)].astype("str").set_axis(out).mask(before == NONE, "")
    gone = table[[*SOURCE, *columns]].iloc[out].set_axis(out).assign(reason=named, rows=1, other=other)
    if "amount" in columns:
        gone = pd.concat([gone, _changed(table, kept, stands, columns)])
    return gone.reset_index(drop=True)


def _changed(table: pd.DataFrame, kept: pd.DataFrame, stands: Codes, columns: list[str]) -> pd.DataFrame:
    """Rows that took the place of another and have not their own amount, with what they had more of it."""
    own = table["amount"].to_numpy(dtype=np.float64)[stands]
    less = np.nan_to_num(own) - np.nan_to_num(kept["amount"].to_numpy(dtype=np.float64))
    rows: pd.DataFrame = table.iloc[stands[less != 0]][[*SOURCE, *columns]]
    return rows.assign(amount=less[less != 0], reason="replaced", rows=0, other="")
