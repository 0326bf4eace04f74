"""A log that writes each day only in its first row: an empty date under a date is the same day."""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.finding.body import Body
from crm_sheets.reading.values.cast import Cast, Doubt, Mask
from crm_sheets.vocabulary import CUSTOMER

_TABLES = ("sales", "visits")
_SHARE = 0.2  # of the rows, at least, have no date of their own
_FEWEST = 2
_AGAIN = 0.05  # of the dated rows, at most, repeat the day of the row above: who repeats days does not leave them out
_LESS_FILLED = 2  # cells that such a row may have less than others, besides the date
_TOTALS = r"(?i)[小合总累]\s*计|汇总|本页|\btotal|\bsum\b|^平均|\baverage"


def same_day(body: Body, casts: dict[str, Cast]) -> dict[str, Cast]:
    """The casts of a sheet; dates of sales and visits go on downwards where the sheet is plainly written so.

    That is: rows that are whole but for the date, at least a fifth of all; the dates that are there are in order and
    none repeats the one above. Rows that name a total are none of these. A warning tells how many cells were filled.
    """
    if body.heading.table.name not in _TABLES or "date" not in casts:
        return casts
    dates = casts["date"]
    empty = np.asarray(body.cells.column(body.heading.fields["date"]).is_null(), dtype=np.bool_)
    if empty.sum() < _FEWEST or dates.values.isna().all():
        return casts
    days = dates.values.to_numpy().astype("datetime64[D]")
    there: Mask = ~np.isnat(days)
    filled = empty & _whole(body, casts, there)
    filled[: int(there.argmax())] = False
    if filled.sum() < max(_FEWEST, _SHARE * (filled | there).sum()) or not _written_once(days, filled | there):
        return casts
    values = dates.values.where(~pd.Series(filled), dates.values.dt.normalize().ffill())
    doubts = (*dates.doubts, Doubt("dates_same_day", filled, once=True))
    return {**casts, "date": replace(dates, values=values, doubts=doubts)}


def _whole(body: Body, casts: dict[str, Cast], there: Mask) -> Mask:
    """Rows that name a customer or what was sold for how much, are filled like those with a date, and are no total."""
    has = {name: np.asarray(cast.values.notna(), dtype=np.bool_) for name, cast in casts.items()}
    nothing = np.zeros(len(there), dtype=np.bool_)
    found = np.logical_or.reduce([has.get(name, nothing) for name in CUSTOMER])
    found |= has.get("amount", nothing) & (has.get("product", nothing) | has.get("order_id", nothing))
    found &= body.filled >= max(2.0, float(np.median(body.filled[there])) - 1 - _LESS_FILLED)
    for column in body.cells.columns:
        texts: Any = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
        found &= ~np.asarray(pc.fill_null(pc.match_substring_regex(texts, _TOTALS), False), dtype=np.bool_)
    for band in body.bands:
        if band.line >= 0:
            found[band.line] = False
    return np.asarray(found, dtype=np.bool_)


def _written_once(days: Any, rows: Mask) -> bool:
    """Whether the dates of the rows are in order, and hardly one repeats that of the row above."""
    line = days[rows]
    known = line[~np.isnat(line)]
    steps = np.diff(known).astype(np.int64)
    if not ((steps >= 0).all() or (steps <= 0).all()):
        return False
    again = (line[1:] == line[:-1]).sum()  # a comparison with NaT is False
    return bool(again <= _AGAIN * len(known))
