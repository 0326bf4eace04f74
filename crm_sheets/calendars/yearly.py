"""Days that come every year: birthdays as people write them, solar or lunar, and festivals."""

import re
import unicodedata
from datetime import date
from typing import NamedTuple

from crm_sheets.calendars.lunar import FIRST_YEAR, LAST_YEAR, lunar_day

_LUNAR = re.compile(r"农历|阴历|旧历|lunar|闰|\bleap(?: month)?\b", re.IGNORECASE)
_LEAP = re.compile(r"闰|\bleap\b", re.IGNORECASE)
_SOLAR = re.compile(r"公历|阳历|新历|solar|gregorian", re.IGNORECASE)
_SIGNS = re.compile(r"[()（）\[\]【】:：\s]")
_CLOCK = re.compile(r"[T ]\d{1,2}:\d{2}(?::\d{2})?$")
_NUMBERS = re.compile(r"(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})[日号]?")
_ZH = re.compile(
    r"(?:[\d一二三四五六七八九零〇]{4}年)?(正|冬|腊|十[一二]?|[一二三四五六七八九]|\d{1,2})月(初|廿|卅)?([一二三四五六七八九十\d]+)([日号]?)"
)
_DIGITS = {sign: number for number, sign in enumerate("零一二三四五六七八九十")}
_MONTHS = {"正": 1, "冬": 11, "腊": 12, "十一": 11, "十二": 12} | {s: n for s, n in _DIGITS.items() if n}
NO_BIRTHDAYS = ("1900-01-01", "1970-01-01")  # what programs write where they know none
_LEAP_DAY = (2, 29)

_FESTIVALS: dict[str, tuple[int, int, bool]] = {
    "new_year": (1, 1, False),
    "spring_festival": (1, 1, True),
    "lantern": (1, 15, True),
    "dragon_boat": (5, 5, True),
    "mid_autumn": (8, 15, True),
    "national_day": (10, 1, False),
    "christmas": (12, 25, False),
}


class YearlyDay(NamedTuple):
    """A day of every year; ``leap`` is a leap month of the lunar calendar."""

    month: int
    day: int
    lunar: bool = False
    leap: bool = False

    def on_or_after(self, start: date) -> date | None:
        """The first such day from ``start`` on; 29 February is the 28th in other years. None beyond the calendar.

        >>> YearlyDay(12, 30, lunar=True).on_or_after(date(2026, 11, 29))
        datetime.date(2027, 2, 5)
        """
        years = range(start.year - 1, start.year + 2)
        days = (self._in(year) for year in years if not self.lunar or FIRST_YEAR <= year <= LAST_YEAR)
        return min((day for day in days if day >= start), default=None)

    def _in(self, year: int) -> date:
        if self.lunar:
            return lunar_day(year, self.month, self.day, leap=self.leap)
        is_short = (self.month, self.day) == _LEAP_DAY and not _is_leap(year)
        return date(year, self.month, 28 if is_short else self.day)


def festival(code: str) -> YearlyDay:
    """The day of a festival by its code (language.grades.FESTIVALS)."""
    month, day, lunar = _FESTIVALS[code]
    return YearlyDay(month, day, lunar)


def birthday(text: str, *, lunar: bool = False) -> YearlyDay | None:
    """What a cell says of a birthday; None where it names no day.

    ``lunar``: what is meant where the cell does not say. A cell says it by a mark (农历, 公历), by the words of
    lunar days (初八, 廿三, 腊月), or by Chinese numerals without 日.

    >>> birthday("1985-05-01"), birthday("农历八月十五")
    (YearlyDay(month=5, day=1, lunar=False, leap=False), YearlyDay(month=8, day=15, lunar=True, leap=False))
    """
    folded = _CLOCK.sub("", unicodedata.normalize("NFKC", text).strip())
    said = True if _LUNAR.search(folded) else False if _SOLAR.search(folded) else None
    leap = bool(_LEAP.search(folded))
    bare = _SIGNS.sub("", _SOLAR.sub("", _LUNAR.sub("", folded)))
    if match := _NUMBERS.fullmatch(bare):
        if bare.startswith(NO_BIRTHDAYS):
            return None
        return _sound(int(match[2]), int(match[3]), lunar if said is None else said, leap)
    if match := _ZH.fullmatch(bare):
        month = int(match[1]) if match[1].isdigit() else _MONTHS[match[1]]
        worded = bool(match[2]) or match[1] in "正冬腊" or not (match[4] or match[3].isdigit())
        return _sound(month, _day(match[2] or "", match[3]), worded if said is None else said, leap)
    return None


def _sound(month: int, day: int, lunar: bool, leap: bool) -> YearlyDay | None:
    longest = 30 if lunar else 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
    sound = 1 <= month <= 12 and 1 <= day <= longest
    return YearlyDay(month, day, lunar, leap and lunar) if sound else None


def _day(lead: str, numerals: str) -> int:
    """初八 is 8, 十五 is 15, 廿三 is 23, 二十 is 20, 三十 is 30; 0 where it is none."""
    if numerals.isdigit():
        return int(numerals)
    tens = {"": 0, "初": 0, "廿": 20, "卅": 30}[lead]
    before, ten, after = numerals.partition("十")
    if len(before) > 1 or len(after) > 1:
        return 0
    value = (_DIGITS[before] * 10 if before else 10) if ten else 0
    return tens + value + (_DIGITS[after] if after else 0) + (_DIGITS[before] if before and not ten else 0)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
