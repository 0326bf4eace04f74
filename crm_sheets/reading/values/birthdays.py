"""Columns of birthdays: days as people write them stay as they are, dates in any other style become 1985-05-13."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.calendars.yearly import NO_BIRTHDAYS, birthday
from crm_sheets.reading.values.cast import Cast, Doubt
from crm_sheets.reading.values.column_of_dates import Around
from crm_sheets.reading.values.date_columns import dates_of_columns
from crm_sheets.reading.values.text_columns import text_cast

_ORDER = ("date_ambiguous", "date_order_concluded")  # of all that can be doubtful of a date; none is too long ago here
_LATEST = 2030  # a short year beyond it is one of the last century


def birthdays(column: Any, around: Around) -> Cast:
    """An Arrow column of text as a Series of ``str``; what names no day at all is told once and stays as it is.

    13.05.1985, May 13, 1985, 5/13/85 and the numbers of Excel are dates, in the order of day and month that the file
    has; short years are those of 1931 to 2030.
    """
    found = text_cast(column, "text")
    texts = found.values
    unclear = np.array([isinstance(text, str) and birthday(text) is None for text in texts], dtype=np.bool_)
    unclear &= ~texts.str.startswith(NO_BIRTHDAYS, na=False).to_numpy()
    if not unclear.any():
        return found
    others = pc.if_else(pa.array(unclear), pa.array(texts, pa.string(), from_pandas=True), pa.scalar(None, pa.string()))
    days, doubts = dates_of_columns({"": others}, around)[""]
    read = ~np.isnat(days)
    said = [_said(day) for day in days[read].astype("datetime64[D]").tolist()]
    values = texts.copy()
    values[read] = said
    left = unclear & ~read
    told = [doubt for doubt in doubts if doubt.code in _ORDER]
    if left.any():
        told.append(Doubt("birthday_not_understood", left, once=True))
    return replace(found, values=values, doubts=(*found.doubts, *told))


def _said(day: date) -> str:
    return f"{day.year - 100 * (day.year > _LATEST)}-{day:%m-%d}"
