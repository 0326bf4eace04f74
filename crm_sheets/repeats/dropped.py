"""Rows that do not stand in the tables because another file or sheet has them, each with the reason."""

import numpy as np
import pandas as pd

from crm_sheets.equal_rows import Codes
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
    out = np.ones(len(table), dtype=np.bool_)
    out[stands] = False
    target = np.isin(np.arange(len(table)), earlier)
    reason = np.where(again, "repeated", np.where((earlier != NONE) | target, "replaced", "not_new"))
    gone = table.loc[out, [*SOURCE, *columns]].assign(reason=reason[out], rows=1, other="")
    if "counts" in table:
        no = (table["counts"] == "no").to_numpy()[out]
        gone["reason"] = np.where(no, table["not_counted"].fillna("said").to_numpy(dtype=object)[out], gone["reason"])
    gone["other"] = _other_file(table, earlier)[out]
    if "amount" in columns:
        gone = pd.concat([gone, _changed(table, kept, stands, columns)])
    return gone.reset_index(drop=True)


def _other_file(table: pd.DataFrame, earlier: Codes) -> "np.ndarray[tuple[int], np.dtype[np.object_]]":
    """The file in which each row stood before; "" where it is new."""
    files = table["source_file"].astype("str").to_numpy(dtype=object)
    return np.where(earlier == NONE, "", files[np.maximum(earlier, 0)]) if len(files) else files


def _changed(table: pd.DataFrame, kept: pd.DataFrame, stands: Codes, columns: list[str]) -> pd.DataFrame:
    """Rows that took the place of another and have not their own amount, with what they had more of it."""
    own = table["amount"].to_numpy(dtype=np.float64)[stands]
    less = np.nan_to_num(own) - np.nan_to_num(kept["amount"].to_numpy(dtype=np.float64))
    rows: pd.DataFrame = table.iloc[stands[less != 0]][[*SOURCE, *columns]]
    return rows.assign(amount=less[less != 0], reason="replaced", rows=0, other="")
