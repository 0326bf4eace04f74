"""Headings that are days, weeks, months, quarters or years (Jan-26, 2026年1月, 1月, W3), and the first day of each."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from crm_sheets.vocabulary import unified

Unit = Literal["day", "week", "month", "quarter", "year"]
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HAN = {
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "十一": 11,
    "十二": 12,
}
_NAME = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_SHORT = r"(?P<short>\d\d)"
_FORMS: tuple[tuple[Unit, str], ...] = (
    ("day", rf"{_YEAR}[-/.年](?P<month>\d{{1,2}})[-/.月](?P<day>\d{{1,2}})日?(?: 00:00(?::00)?)?"),
    ("day", r"(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]"),
    ("day", rf"{_NAME}[\s-]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s,]+{_YEAR}"),
    ("day", rf"(?P<day>\d{{1,2}})[\s-]*{_NAME}[\s,-]+{_YEAR}"),
    ("day", r"(?P<day>\d{1,2})[日号]"),
    ("month", rf"{_YEAR}[-/.年]\s*(?P<month>\d{{1,2}})\s*月?份?"),
    ("month", rf"{_YEAR}(?P<month>0[1-9]|1[0-2])"),
    ("month", rf"(?P<month>\d{{1,2}})[-/.]{_YEAR}"),
    ("month", rf"{_SHORT}年(?P<month>\d{{1,2}})月"),
    ("month", rf"{_NAME}(?:[\s,./'’-]*(?:{_YEAR}|{_SHORT}))?"),
    ("month", rf"{_YEAR}[\s,./-]*{_NAME}"),
    ("month", r"(?P<month>\d{1,2})月份?"),
    ("month", r"(?P<han>十[一二]?|[一二三四五六七八九])月份?"),
    ("quarter", rf"(?:{_YEAR}年?[\s-]*)?q(?P<part>[1-4])"),
    ("quarter", rf"q(?P<part>[1-4])[\s'-]*(?:{_YEAR}|{_SHORT})"),
    ("quarter", rf"(?:{_YEAR}年?)?第?(?P<hanpart>[一二三四1-4])季度?"),
    ("week", rf"(?:{_YEAR}[\s-]*)?(?:w|wk|week|kw)[\s.-]*(?P<part>\d{{1,2}})"),
    ("week", rf"(?:{_YEAR}年?)?第?(?P<part>\d{{1,2}})周"),
    ("year", rf"{_YEAR}\s*年?(?:度|fy)?"),
    ("year", rf"fy\s*{_YEAR}"),
)
_PATTERNS = tuple((unit, re.compile(form)) for unit, form in _FORMS)
_ANY = re.compile("|".join(re.sub(r"\(\?P<\w+>", "(?:", form) for _, form in _FORMS))
_YEARS = 5  # a table of months that spans more is none: Jan-05, Jan-12, Jan-19 are days
_HALF_A_YEAR = 6  # months back: the next year has begun
_NAMED_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NAMED_MONTH = re.compile(rf"(?<!\d)(?P<month>1[0-2]|0?[1-9])月|(?<![a-z]){_NAME}(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True)
class Period:
    """A day, week, month, quarter or year; ``year`` 0 and ``month`` 0 where the heading does not say."""

    unit: Unit
    year: int
    month: int
    part: int  # day of the month, week, or quarter; 0 for months and years

    @property
    def place(self) -> tuple[int, int, int]:
        """What periods of one unit are ordered by."""
        return self.year, self.month, self.part

    def first(self, year: int, month: int) -> date | None:
        """Its first day, by the year and month of the table where it names none itself; None if none is.

        Week 53 of a year of 52 weeks, as Excel's WEEKNUM counts, is the one that begins after the last of them.
        """
        year, month = self.year or year, self.month or month
        try:
            match self.unit:
                case "day":
                    return date(year, month, self.part)
                case "week":
                    return date.fromisocalendar(year, 1, 1) + timedelta(weeks=self.part - 1)
                case "quarter":
                    return date(year, 3 * self.part - 2, 1)
                case _:
                    return date(year, month if self.unit == "month" else 1, 1)
        except ValueError:
            return None


def period(text: str) -> Period | None:
    """The period that a heading names; None if it names none.

    >>> period("Jan-26") == period("2026年1月"), period("第3周"), period("Mayor")
    (True, Period(unit='week', year=0, month=0, part=3), None)
    """
    plain = unified(text).strip().casefold()
    for unit, pattern in _PATTERNS if _ANY.fullmatch(plain) else ():
        found = pattern.fullmatch(plain)
        if found:
            said = found.groupdict()
            made = Period(unit, _year(said), _month(said), _part(said))
            return made if _possible(made) else None
    return None


def _year(said: dict[str, str | None]) -> int:
    return int(said.get("year") or (f"20{said['short']}" if said.get("short") else 0))


def _month(said: dict[str, str | None]) -> int:
    name = said.get("name")
    if name:
        return _MONTHS.index(name) + 1
    han = said.get("han")
    return _HAN[han] if han else int(said.get("month") or 0)


def _part(said: dict[str, str | None]) -> int:
    part = said.get("part") or said.get("hanpart") or said.get("day") or "0"
    return _HAN[part] if part in _HAN else int(part)


def _possible(made: Period) -> bool:
    top = {"day": 31, "week": 53, "quarter": 4}.get(made.unit, 0)
    return made.month <= 12 and (top == 0 or 1 <= made.part <= top) and (made.unit != "month" or made.month > 0)


def first_days(periods: Sequence[Period], words: Iterable[str]) -> list[date] | None:
    """The first day of each period, rising (or falling) from column to column; None where not, or no year is said.

    ``words`` are texts that may name the year (and of days the month): title, sheet, file, nearest first. A year that
    only the first heading names goes for the others; after December comes the next year.
    """
    texts = list(words)
    if all(one.unit == "day" and one.year and one.part == 1 for one in periods):
        periods = [Period("month", one.year, one.month, 0) for one in periods]
    rising = _rising(periods, texts)
    if rising is None:
        falling = _rising(periods[::-1], texts)
        rising = falling and falling[::-1]
    too_long = rising and abs(rising[-1].year - rising[0].year) > _YEARS and periods[0].unit != "year"
    return None if too_long else rising


def _rising(periods: Sequence[Period], texts: Sequence[str]) -> list[date] | None:
    year, month = periods[0].year or _named_year(texts), _named_month(texts) if periods[0].unit == "day" else 0
    found: list[date] = []
    for one in periods:
        day = one.first(year, month)
        if found and day and day <= found[-1] and not one.year and found[-1].month - day.month >= _HALF_A_YEAR:
            year += 1
            day = one.first(year, month)
        if day is None or (found and day <= found[-1]):
            return None
        year = max(year, one.year)
        found.append(day)
    return found


def _named_year(texts: Iterable[str]) -> int:
    for text in texts:
        years = {int(year) for year in _NAMED_YEAR.findall(text)}
        if len(years) == 1:
            return years.pop()
    return 0


def _named_month(texts: Iterable[str]) -> int:
    for text in texts:
        months = {
            int(found["month"]) if found["month"] else _MONTHS.index(found["name"].lower()) + 1
            for found in _NAMED_MONTH.finditer(text)
        }
        if len(months) == 1:
            return months.pop()
    return 0
