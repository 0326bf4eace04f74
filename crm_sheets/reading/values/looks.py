"""What one cell looks like, cheaply: for profiles of columns, by the same rules by which columns are cast.

Each function takes a cell as it stands and costs a few microseconds, less for most; equal cells are looked at once.
"""

import math
import re
from datetime import date, datetime
from functools import lru_cache

from crm_sheets.reading.values.dates import ThreeNumbers, is_serial, said
from crm_sheets.reading.values.numbers import number_in

_PLAIN = re.compile(r"[-+]?\d{1,15}(?:\.\d{1,6})?")
_TWO_PARTS = re.compile(r"\d\s*[-./年月]\s*\d|\d{6}|\d[\w\s./-]*?[^\W\d_]{3}|[^\W\d_]{3}\W*\d|年|\d\d\s\d\d")
_PLAIN_DAY = re.compile(r"(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])(?: 00:00:00)?")
_MOST = 60  # letters; longer cells are remarks
_CACHE = 20_000


@lru_cache(maxsize=_CACHE)
def is_date(cell: str) -> bool:
    """Whether a cell is a date in any style that says its year, with or without a time; bare numbers are none, save
    eight, twelve or fourteen digits such as 20260501.

    >>> is_date("2026-05-01 10:15"), is_date("5/6/2026"), is_date("Jul-10-26"), is_date("46143"), is_date("8.12")
    (True, True, True, False, False)
    """
    if _PLAIN_DAY.fullmatch(cell):  # as the reader engine writes a date
        return True
    return len(cell) <= _MOST and _may_be_dated(cell) and said(cell) is not None and not is_serial(cell)


@lru_cache(maxsize=_CACHE)
def one_day(cell: str) -> date | None:
    """A cell as a day, where it can mean one day only; bare numbers of days are none."""
    if not is_date(cell):
        return None
    found = said(cell)
    if isinstance(found, ThreeNumbers):
        days = {reading for reading in found.readings if reading}
        return days.pop().date() if len(days) == 1 else None
    return found.date() if isinstance(found, datetime) else None


@lru_cache(maxsize=_CACHE)
def one_number(cell: str) -> float:
    """A cell as a number, NaN where it is none; where two styles of writing differ, with a decimal point."""
    text = cell.strip()
    if _PLAIN.fullmatch(text):
        return float(text)
    found = number_in(text) if len(text) <= _MOST else None
    if found is None:
        return math.nan
    value = found.point if found.point is not None else found.comma
    return math.nan if value is None else value


def _may_be_dated(cell: str) -> bool:
    return _TWO_PARTS.search(cell) is not None
