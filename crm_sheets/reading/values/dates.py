"""One cell's text as a date, with or without a time: all that it can mean, nothing where it makes no sense."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from crm_sheets.reading.values import zones
from crm_sheets.reading.values.cells import folded
from crm_sheets.reading.values.month_names import with_english_month
from crm_sheets.reading.values.numerals import dates_in_digits

FIRST, LAST = datetime(1900, 1, 1), datetime(2200, 1, 1)  # what lies outside is no date of this trade
ORDERS = ("dmy", "mdy", "ymd")  # of day, month and year where all three are numbers and the year is not told by itself
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_DATES = tuple(
    map(
        re.compile,
        (
            r"(?P<y>\d{4})\s*[-./年]\s*(?P<m>\d{1,2})\s*[-./月]\s*(?P<d>\d{1,2})(?!\d)(?:\s*[日号.])?",
            r"(?P<y>\d{4})\s(?P<m>\d{2})\s(?P<d>\d{2})(?!\d)",
            r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:(?!\d)|(?=\d{4}(?:\d{2}(?:\d{3})?)?(?:\.0)?(?!\d)))",
            r"(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:\sof\s|[-\s./])*(?P<name>[a-z]{3,9})[-\s.,/]*(?P<y>\d{4}|\d{2})(?!\d)",
            r"(?P<name>[a-z]{3,9})[-\s./]*(?P<d>\d{1,2})(?:st|nd|rd|th)?[-\s.,/]+(?P<y>\d{4}|\d{2})(?![\d:])",
            r"(?P<y>\d{4})[-\s/](?P<name>[a-z]{3,9})[-\s/](?P<d>\d{1,2})(?!\d)",
            r"(?P<y>\d{2})\s*年\s*(?P<m>\d{1,2})\s*月\s*(?:(?P<d>\d{1,2})\s*[日号])?",
            r"(?P<y>\d{4})\s*[-./年]\s*(?P<m>\d{1,2})(?!\d)\s*月?",
            r"(?P<y>20\d{2})(?P<m>0[1-9]|1[0-2])(?!\d)",
            r"(?P<name>[a-z]{3,9})[-\s.,/]+(?P<y>\d{4})(?!\d)",
            r"(?P<name>[a-z]{3,9})\s*['\u2019](?P<y>\d{2})(?!\d)",
            r"(?P<y>\d{4})[-\s/](?P<name>[a-z]{3,9})\b",
        ),
    )
)
_BEGINS = re.compile(
    r"\d{4}|\d{1,2}\s*年|\d{1,2}(?:st|nd|rd|th)?[-\s./]*(?:of\s+)?[a-z]{3}|[a-z]{3,9}[-\s.,/]*['\u2019]?\d"
)
_THREE_NUMBERS = re.compile(
    r"(?P<a>\d{1,2})\s*(?P<mark>[-./])\s*(?P<b>\d{1,2})\s*(?P=mark)\s*(?P<c>\d{4}|\d{1,2})(?!\d)"
)
_WEEKDAY = re.compile(
    r"[(\s,]*(?:(?:星期|礼拜|周)[一二三四五六日天]|(?<=\()[一二三四五六日月火水木金土](?=\))|"
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b)[)\s,.]*"
)
_TIME = re.compile(
    rf"""[t\s,:_-]*(?:at\s|@|\||·)?\s*(?P<half>上午|早上|凌晨|中午|下午|晚上|오전|오후|[ap]\.?m\.?)?\s*(?P<h>\d{{1,2}})\s*
    (?:[:时点]\s*(?P<mi>\d{{1,2}})(?:\s*[:分]\s*(?P<s>\d{{1,2}})(?:[.,:]\d+)?)?\s*[分秒]?
       |\.(?P<mi2>\d{{2}})(?:\.(?P<s2>\d{{2}}))?|[时点]整?|(?=\s*[ap]\.?m))
    \s*(?P<after>[ap]\.?m\.?)?{zones.PATTERN}\s*""",
    re.VERBOSE,
)
# 10:15 2026-09-01
_CLOCK_FIRST = re.compile(r"(?P<time>\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?)[\s,]+(?P<date>\S.*)")
_YEAR_LAST = re.compile(  # Tue Sep 01 10:15:23 CST 2026, Wed Aug 27 13:08:45 +0000 2008
    r"(?P<date>[a-z]{3,9}\s+\d{1,2})\s+(?P<time>\d{1,2}:\d{2}:\d{2})\s*(?P<zone>[a-z]{3,4}|[-+]\d{4})?\s+(?P<y>\d{4})"
)
_LATER_HALF = ("下午", "晚上", "오후")
_NOON_FROM = 10  # 中午 1:30 is half past one, 中午 11:30 before noon
_TIME_IN_DIGITS = re.compile(
    rf"(?:t?|[\s_-](?=\d{{6}}))(?P<h>[01]\d|2[0-3])(?P<mi>[0-5]\d)(?P<s>[0-5]\d)?(?:\d{{3}}(?!\d))?(?:\.\d+)?{zones.PATTERN}"
)
_LONGEST = 100  # letters; longer cells are remarks
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_FAR_YEAR = re.compile(r"\+?\d{4,5}-\d\d-\d\d \d\d:\d\d:\d\d")  # as the reader engine writes it
_EIGHT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_NO_DATE = re.compile(  # what programs write for no date at all
    r"0+(?:\.0+)?|0000[-/.]00[-/.]00(?:[t\s].*)?|1899-12-30(?:[t\s]00:00(?::00)?)?|1899-12-31 00:00:00|"
    r"1900[-/.]0?1[-/.]0?0(?:\s.*)?|(?:0?0[-/.]0?1|0?1[-/.]0?0)[-/.]1900(?:\s.*)?|"
    r"(?:30[-/.]12|12[-/.]30)[-/.]1899(?:\s.*)?|0?0-jan-(?:19)?00|"
    r"0*1[-/.]0?1[-/.]0?1(?:[t\s]0{1,2}:00(?::00)?(?:\s?am)?(?:\.0+)?)?z?|1/1/0001(?:\s.*)?"
)
_BY_1904 = 1462  # days by which the two ways of counting in Excel differ


@dataclass(frozen=True)
class ThreeNumbers:
    """A date like 5/6/2026: its separator, whether its year is short (two digits), its readings by ORDERS."""

    mark: str
    short: bool
    readings: tuple[datetime | None, datetime | None, datetime | None]


def moment(text: str) -> datetime | None:
    """The date that a text says, with or without a time; None where it can say two, or none.

    ISO, ``2025.3.8``, ``2025年3月8日`` (also in Chinese numerals), ``20250308``, ``29-Aug-26``, ``15/04/2026``, Excel's
    numbers of days. Time zones are left out (see zones), weekdays passed over; a month alone means its first day.
    Two-digit years are 1970 to 2069.

    >>> moment("二〇二五年三月八日"), moment("29-Aug-26"), moment("15/04/2026")
    (datetime.datetime(2025, 3, 8, 0, 0), datetime.datetime(2026, 8, 29, 0, 0), datetime.datetime(2026, 4, 15, 0, 0))
    >>> moment("2026/5/1 下午 3:20:05"), moment("2026-05-01 to 2026-05-03"), moment("5/6/2026")
    (datetime.datetime(2026, 5, 1, 15, 20, 5), None, None)
    """
    found = date_readings(text)
    return found[0] if len(found) == 1 else None


def date_readings(text: str) -> tuple[datetime, ...]:
    """All dates that a text can mean, each once: none, one, or for three numbers up to three (by ORDERS).

    >>> date_readings("5/6/2026")
    (datetime.datetime(2026, 6, 5, 0, 0), datetime.datetime(2026, 5, 6, 0, 0))
    """
    found = said(text)
    if isinstance(found, ThreeNumbers):
        return tuple(dict.fromkeys(reading for reading in found.readings if reading))
    return (found,) if found else ()


def said(text: str) -> datetime | ThreeNumbers | None:
    """A date in a style that tells the order of its parts, or one of three numbers with what each order makes of it."""
    if len(text) > _LONGEST:
        return None
    cell = folded(text).strip("'\"")
    if _SERIAL.fullmatch(cell):
        return _from_serial(float(cell))
    cell = _bare(with_english_month(cell) if any(map(str.isalpha, cell)) else cell)
    found = _written(cell)
    if found:
        return _built(found.groupdict(), cell[found.end() :]) or _typed(cell)
    three = _THREE_NUMBERS.match(cell)
    return _three_numbers(three, cell[three.end() :]) if three else _turned(cell) or _typed(cell)


def no_date(text: str) -> bool:
    """Whether a cell holds what programs write for no date: 0, 0000-00-00, Excel's day 0.

    >>> no_date("1899-12-31 00:00:00"), no_date("1900/1/0"), no_date("0"), no_date("1900-01-01")
    (True, True, True, False)
    """
    return len(text) < 30 and _NO_DATE.fullmatch(folded(text)) is not None


def typed_in_digits(text: str) -> bool:
    """Whether a cell is the eight digits of a day in a cell for dates, which took them for a number of days."""
    return text.startswith("+") and _typed(text) is not None


def is_serial(text: str) -> bool:
    """Whether a cell is a bare number of days, as Excel counts them."""
    return _SERIAL.fullmatch(folded(text)) is not None


def since_1904(day: datetime) -> datetime:
    """What a number of days means in a workbook that counts from 1904 instead of 1900."""
    return day + timedelta(days=_BY_1904)


def without_day(text: str) -> bool:
    """Whether a text that is a date names its month and no day.

    >>> without_day("2026年5月"), without_day("二〇二六年五月"), without_day("2026-05-01")
    (True, True, False)
    """
    found = _written(_bare(folded(text)))
    return found is not None and not found.groupdict().get("d")


def _bare(cell: str) -> str:
    """A folded cell in digits, without a weekday in front."""
    cell = dates_in_digits(cell) if "年" in cell else cell
    leading = _WEEKDAY.match(cell)
    return cell[leading.end() :] if leading else cell


def _written(cell: str) -> re.Match[str] | None:
    """The first style of date that the cell begins with."""
    if not _BEGINS.match(cell):
        return None
    return next((found for pattern in _DATES if (found := pattern.match(cell))), None)


def _three_numbers(found: re.Match[str], rest: str) -> ThreeNumbers | None:
    """A year of two digits is written with both of them, at either end."""
    a, b, c = found["a"], found["b"], found["c"]
    year_last = len(c) > 1
    read = (
        _built({"d": a, "m": b, "y": c}, rest) if year_last else None,
        _built({"m": a, "d": b, "y": c}, rest) if year_last else None,
        _built({"y": a, "m": b, "d": c}, rest) if len(a) == 2 and len(c) < 3 else None,
    )
    return ThreeNumbers(found["mark"], len(c) < 4, read) if any(read) else None


def _turned(cell: str) -> datetime | None:
    """A time in front of the date, or the year behind the time, put into the usual order."""
    if ":" not in cell:
        return None
    clock, year = _CLOCK_FIRST.fullmatch(cell), _YEAR_LAST.fullmatch(cell)
    if not clock and not year:
        return None
    usual = (
        f"{clock['date']} {clock['time']}" if clock else f"{year['date']} {year['y']} {year['time']}" if year else ""
    )
    found = _written(usual)
    return _built(found.groupdict(), usual[found.end() :]) if found else None


def _typed(cell: str) -> datetime | None:
    """The day whose eight digits were taken for a number of days: 20260901 is shown as the year 57372."""
    if not _FAR_YEAR.fullmatch(cell):
        return None
    year, month, day = map(int, cell[:-9].lstrip("+").split("-"))
    if year < 10_000:
        return None
    cycles, rest = divmod(year, 400)  # each of 146,097 days; datetime ends at 9999
    try:
        days = cycles * 146_097 + datetime(rest + 400, month, day).toordinal() - 146_097
    except ValueError:
        return None
    number = days - datetime(1899, 12, 30).toordinal()
    found = next(filter(None, map(_EIGHT.fullmatch, (str(number), str(number - _BY_1904)))), None)
    return _built({"y": found[1], "m": found[2], "d": found[3]}, "") if found else None


def _from_serial(days: float) -> datetime | None:
    """Excel counts days from 1899-12-30; 20000 to 80000 is 1954 to 2119, what a bare number can mean here."""
    if not 20000 <= days < 80000:
        return None
    return datetime(1899, 12, 30) + timedelta(days=int(days), seconds=round(days % 1 * 86400))


def _built(parts: dict[str, str | None], rest: str) -> datetime | None:
    """The date of the parts with the time that the rest of the cell says; None where either makes no sense."""
    clock = _clock(rest)
    if clock is None:
        return None
    year = int(parts["y"] or 0)
    if year < 100:
        year += 1900 if year >= 70 else 2000
    month = _month(parts["name"]) if parts.get("name") else int(parts.get("m") or 0)
    try:
        day = datetime(year, month, int(parts.get("d") or 1), *clock)
    except ValueError:
        return None
    return day if FIRST <= day < LAST else None


def _month(name: str | None) -> int:
    """1 to 12 for a month's name or its beginning, 0 for another word."""
    wanted = "sep" if name == "sept" else name or "-"
    return next((number for number, month in enumerate(_MONTHS, 1) if month.startswith(wanted)), 0)


def _clock(rest: str) -> tuple[int, int, int] | None:
    """Hour, minute and second of what follows a date; midnight if nothing does, None if it is something else."""
    weekday = _WEEKDAY.match(rest)
    rest = rest[weekday.end() :] if weekday else rest
    if not rest.strip():
        return 0, 0, 0
    found = _TIME.fullmatch(rest) or _TIME_IN_DIGITS.fullmatch(rest)
    if found is None:
        return None
    parts = found.groupdict()
    hour = int(parts["h"])
    half = parts.get("half") or parts.get("after") or ""
    if half[:1] == "p" or half[:2] in _LATER_HALF:
        if hour == 12 and half == "晚上":
            return None  # of which night
        hour += 12 if hour < 12 else 0
    elif half and half != "中午":
        hour = 0 if hour == 12 else hour
    elif half and hour < _NOON_FROM:
        hour += 12
    minute, second = parts["mi"] or parts.get("mi2"), parts["s"] or parts.get("s2")
    return hour, int(minute or 0), int(second or 0)
