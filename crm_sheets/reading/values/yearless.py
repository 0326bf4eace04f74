"""Days without a year (8月3日, 8.12, Sat 03 Oct): what one cell says, pairs of numbers brought into one order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from crm_sheets.reading.values.cells import folded
from crm_sheets.reading.values.date_hints import MONTH_FIRST, YEAR_FIRST

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_NAME = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
WEEKDAYS |= {letter: day for day, letter in enumerate("一二三四五六日")} | {"天": 6}
WEEKDAY_NAME = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_WEEKDAY = r"[\s,(]*(?:(?:星期|礼拜|周)(?P<{0}>[一二三四五六日天])|(?P<{0}e>" + WEEKDAY_NAME + r")\b)[\s,.)]*"
_CLOCK = r"(?:[\s,]+(?P<h>[01]?\d|2[0-3]):(?P<mi>[0-5]\d)(?::(?P<s>[0-5]\d))?)?"
_FORMS = tuple(
    re.compile(rf"(?:{_WEEKDAY.format('v')})?{form}(?:{_WEEKDAY.format('w')})?{_CLOCK}")
    for form in (
        r"(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*[日号]?",
        r"(?P<a>\d{1,2})(?P<mark>[-./])(?P<b>\d{1,2})\.?",
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[-\s./]*{MONTH_NAME}",
        rf"{MONTH_NAME}[-\s./]*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?",
    )
)
_LONGEST = 40
_HAS_DIGIT = re.compile(r"\d")
_LONG_NUMBER = re.compile(r"\d{3}|[,$€£¥]\d")  # no day or month is that long
Pair = tuple[int, int]  # month and day


@dataclass(frozen=True)
class DayOfYear:
    """Month and day: as read with the month first, and with the day first (None: makes no day so).

    Both are the same where the cell leaves no choice. ``weekday`` is 0 (Monday) to 6, -1 where none is said; ``clock``
    is the second of the day. ``cut``: two numbers with a point, the second one digit: of 8.10 a workbook keeps 8.1.
    """

    month_first: Pair | None
    day_first: Pair | None
    weekday: int = -1
    clock: int = 0
    cut: bool = False


def day_of_year(text: str) -> DayOfYear | None:
    """A day whose year is not said; None for anything else.

    >>> day_of_year("8月3日").month_first, day_of_year("Sat 03 Oct").weekday, day_of_year("8.32")
    ((8, 3), 5, None)
    >>> day_of_year("25/8").month_first, day_of_year("25/8").day_first
    (None, (8, 25))
    """
    if len(text) > _LONGEST or not _HAS_DIGIT.search(text):
        return None
    cell = folded(text)
    found = None if _LONG_NUMBER.search(cell) else next((one for form in _FORMS if (one := form.fullmatch(cell))), None)
    if found is None:
        return None
    parts = found.groupdict()
    clock = int(parts["h"] or 0) * 3600 + int(parts["mi"] or 0) * 60 + int(parts["s"] or 0)
    weekday = next((WEEKDAYS[word[:3]] for key in ("v", "ve", "w", "we") if (word := parts[key])), -1)
    if parts.get("mark"):
        a, b = int(parts["a"] or 0), int(parts["b"] or 0)
        first, last = _pair(a, b), _pair(b, a)
        cut = parts["mark"] == "." and parts["b"] in ("1", "2", "3")
        return DayOfYear(first, last, weekday, clock, cut) if first or last else None
    month = MONTHS.index(str(parts["name"])[:3]) + 1 if parts.get("name") else int(parts["m"] or 0)
    pair = _pair(month, int(parts["d"] or 0))
    return DayOfYear(pair, pair, weekday, clock) if pair else None


def _pair(month: int, day: int) -> Pair | None:
    try:
        datetime(2024, month, day)  # a leap year
    except ValueError:
        return None
    return month, day


def in_one_order(cells: Sequence[DayOfYear], country: str, told: int = -1) -> list[Pair]:
    """Month and day of each cell: in the order that all cells allow; where both are possible, in that of the file's
    other dates (``told``, of ORDERS: 0 has the day first), else as is usual in the country."""
    fits = [all(one.month_first for one in cells), all(one.day_first for one in cells)]
    day_first = told == 0 if told >= 0 else country not in MONTH_FIRST | YEAR_FIRST
    if fits[0] != fits[1]:
        day_first = fits[1]
    pairs = [(one.day_first or one.month_first) if day_first else (one.month_first or one.day_first) for one in cells]
    return [pair for pair in pairs if pair]


def month_of_year(text: str) -> tuple[int, int] | None:
    """Year and month of ``Jul-26`` read as Excel writes a month (mmm-yy); None for anything else.

    >>> month_of_year("Jul-26"), month_of_year("26-Jul"), month_of_year("Jul 26")
    ((2026, 7), None, None)
    """
    found = _MONTH_AND_YEAR.fullmatch(folded(text)) if len(text) <= _LONGEST else None
    return (2000 + int(found["y"]), MONTHS.index(found["name"][:3]) + 1) if found else None


def are_months(texts: Sequence[str]) -> bool:
    """Whether texts like ``Jul-26`` are months: their numbers are years next to each other, not days of all sizes.

    >>> are_months(["Jul-26", "Aug-26", "Sep-26"]), are_months(["Jul-03", "Jul-17", "Aug-26"]), are_months(["26-Jul"])
    (True, False, False)
    """
    found = [month_of_year(text) for text in texts]
    years = sorted({one[0] for one in found if one})
    return None not in found and bool(years) and years[0] >= 2010 and years[-1] - years[0] < max(2, len(texts) / 6)


_MONTH_AND_YEAR = re.compile(rf"{MONTH_NAME}[-'](?P<y>\d\d)")
