"""What one cell looks like, cheaply: for profiles of columns, by the same rules by which columns are cast.

Each function takes a cell as it stands and costs a few microseconds, less for most; equal cells are looked at once.
"""

import math
import re
from datetime import date, datetime
from functools import lru_cache

from crm_sheets.reading.values.dates import ThreeNumbers, is_serial, said
from crm_sheets.reading.values.numbers import number_in
from crm_sheets.reading.values.relative_days import counted_from
from crm_sheets.reading.values.yearless import day_of_year

_PLAIN = re.compile(r"[-+]?\d{1,15}(?:\.\d{1,6})?")
_TWO_PARTS = re.compile(r"\d\s*[-./年月]\s*\d|\d{6}|\d[\w\s./-]*?[^\W\d_]{3}|[^\W\d_]{3}\W*\d|年|\d\d\s\d\d")
_ANY_DAY = date(2026, 1, 1)  # from which 下周三 is counted, to see whether it can be
_MOST = 60  # letters; longer cells are remarks
_CACHE = 20_000


@lru_cache(maxsize=_CACHE)
def is_date(cell: str) -> bool:
    """Whether a cell is a date in any style that says its year, with or without a time; bare numbers are none, save
    eight, twelve or fourteen digits such as 20260501.

    >>> is_date("2026-05-01 10:15"), is_date("5/6/2026"), is_date("Jul-10-26"), is_date("46143"), is_date("8.12")
    (True, True, True, False, False)
    """
    return len(cell) <= _MOST and _may_be_dated(cell) and said(cell) is not None and not is_serial(cell)


@lru_cache(maxsize=_CACHE)
def day(cell: str) -> date | None:
    """A cell as a day, where it can mean one day only; bare numbers of days are none."""
    if not is_date(cell):
        return None
    found = said(cell)
    if isinstance(found, ThreeNumbers):
        days = {reading for reading in found.readings if reading}
        return days.pop().date() if len(days) == 1 else None
    return found.date() if isinstance(found, datetime) else None


@lru_cache(maxsize=_CACHE)
def is_day_without_year(cell: str) -> bool:
    """Whether a cell is a day whose year is not said in words that leave no doubt, as 8月3日 or 3 Oct; 8.12 is none,
    for it may be a number."""
    found = day_of_year(cell)
    return found is not None and found.month_first == found.day_first and not re.fullmatch(r"[\d./-]+", cell.strip())


@lru_cache(maxsize=_CACHE)
def may_be_day_without_year(cell: str) -> bool:
    """Whether a cell can be a day whose year is not said, pairs of numbers such as 8.12 and 8/12 included."""
    return day_of_year(cell) is not None


@lru_cache(maxsize=_CACHE)
def is_relative_day(cell: str) -> bool:
    """Whether a cell says a day counted from another, as 下周三 or next Monday."""
    return counted_from(cell, _ANY_DAY) is not None and not may_be_day_without_year(cell)


def is_number(cell: str) -> bool:
    """Whether a cell is a number in any dress: sign, currency, unit, thousands, decimal comma or point.

    >>> is_number("₹ 1,23,456.00"), is_number("(12.50)"), is_number("1.234,56 €"), is_number("1.2万"), is_number("A12")
    (True, True, True, True, False)
    """
    return not math.isnan(number(cell))


@lru_cache(maxsize=_CACHE)
def number(cell: str) -> float:
    """A cell as a number, NaN where it is none; where two styles of writing differ, with a decimal point."""
    text = cell.strip()
    if _PLAIN.fullmatch(text):
        return float(text)
    found = number_in(text) if len(text) <= _MOST else None
    if found is None:
        return math.nan
    value = found.point if found.point is not None else found.comma
    return math.nan if value is None else value


def is_epoch(cell: str) -> bool:
    """Whether a cell can be a count of seconds or thousandths since 1970 of this century; a column of them is dates."""
    return re.fullmatch(r"(?:9[4-9]\d|1\d{3}|2[0-4]\d\d)\d{6}(?:\d{3})?(?:\.\d+)?", cell.strip()) is not None


def _may_be_dated(cell: str) -> bool:
    return _TWO_PARTS.search(cell) is not None
