"""Days counted from another (下周三, 月底, next Monday, in two weeks), as people write when they mean to call again."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from crm_sheets.reading.values.cells import folded
from crm_sheets.reading.values.numerals import whole_number
from crm_sheets.reading.values.yearless import MONTH_NAME, MONTHS, WEEKDAY_NAME, WEEKDAYS, day_of_year

_LONGEST = 30
_SPEAKS_OF_DAYS = re.compile(
    r"[天日月年周期拜旬号]|\dst|\dnd|\drd|\dth|day|week|month|year|mon\b|tue|wed|thu|fri|sat|sun|eom|eoy|tomorrow|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
    re.IGNORECASE,
)
_EARLY, _MIDDLE, _LATE = 5, 15, 25  # the day that stands for the beginning, middle and end third of a month
_COUNT = r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|半|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ENGLISH = {
    word: n
    for n, word in enumerate(["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
} | {
    "a": 1,
    "an": 1,
}
_PART = r"(?P<part>初|上旬|中旬|中|下旬|底|末)"
_WHEN = r"(?P<part>early|beginning of|start of|mid|middle of|late|end of|the end of|eo)"
_CLOCK = re.compile(  # behind a day: 下午3点, at 9, 10:30, in the morning
    r"(?: ?(?:上午|下午|早上|晚上|中午|傍晚)(?:\d{1,2}(?:[:点时]\d{0,2}分?|点半))?| ?\d{1,2}(?:[:点时]\d{1,2}分?|点半?)"
    r"|,? (?:in the )?(?:morning|afternoon|evening|am|pm)"
    r"|,? at \d{1,2}(?::\d{2})?(?: ?[ap]\.?m)?|,? \d{1,2}(?::\d{2}(?: ?[ap]\.?m)?| ?[ap]\.?m))$"
)
_DAYS = {
    "今天": 0,
    "今日": 0,
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "大后天": 3,
    "today": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
}
_PARTS = {
    **dict.fromkeys(("初", "上旬", "early", "beginning of", "start of"), _EARLY),
    **dict.fromkeys(("中旬", "中", "mid", "middle of"), _MIDDLE),
    **{"下旬": _LATE, "late": _LATE},
    **dict.fromkeys(("底", "末", "end", "end of", "the end of", "eo"), 31),
}
Groups = dict[str, str | None]


def counted_from(text: str, base: date) -> date | None:
    """The day that a text means when it was written on the day ``base``; None for anything else.

    Weeks begin on Monday; "next Monday" is that of the week after. 初/上旬/early is the 5th, 中旬/mid the 15th,
    下旬/late the 25th, 底/end the last day of the month; a month or day alone is the next one, and so is a day of the
    month (30号, the 10th). 五天内, within 5 days is the last of them. A time of day behind it (明天下午3点) goes.

    >>> day = date(2026, 9, 10)  # a Thursday
    >>> [counted_from(text, day).isoformat() for text in ("下周三", "月底", "12月中旬", "next Monday", "8月3日")]
    ['2026-09-16', '2026-09-30', '2026-12-15', '2026-09-14', '2027-08-03']
    """
    if len(text) > _LONGEST or not _SPEAKS_OF_DAYS.search(text):
        return None
    cell = re.sub(r"[\s-]+", " ", folded(text)).rstrip("。.!?左右前")
    found = _by_rules(cell, base) or _day_without_year(text, base)
    clock = None if found else _CLOCK.search(cell)
    if clock is None:
        return found
    day = cell[: clock.start()]
    return _by_rules(day, base) or _day_without_year(day, base)


def _by_rules(cell: str, base: date) -> date | None:
    if cell in _DAYS:
        return base + timedelta(days=_DAYS[cell])
    for pattern, rule in _RULES:
        found = pattern.fullmatch(cell)
        if found:
            try:
                return rule(found.groupdict(), base)
            except (ValueError, OverflowError):
                return None
    return None


def _weekday(parts: Groups, base: date) -> date | None:
    """下周三, next Monday; a weekday alone (周五, Friday) is the next one, today left out."""
    word = parts["day"] or ""
    wanted = 5 if word == "末" else WEEKDAYS[word[:3] if word.isascii() else word]
    monday = base - timedelta(days=base.weekday())
    weeks = {"下下": 2, "下": 1, "next": 1, "本": 0, "这": 0, "this": 0}.get((parts["which"] or "").strip("个 "))
    if weeks is None:
        return base + timedelta(days=(wanted - base.weekday() - 1) % 7 + 1)
    found = monday + timedelta(days=7 * weeks + wanted)
    return found if found >= base else None


def _week(parts: Groups, base: date) -> date:
    """下周, next week: its first day."""
    weeks = 2 if parts["which"] == "下下" else 1
    return base + timedelta(days=7 * weeks - base.weekday())


def _later(parts: Groups, base: date) -> date | None:
    """3天后, 两周后, 半个月后, in 10 days, 2 weeks later."""
    word, unit = parts["n"] or "", (parts["unit"] or "").rstrip("s")
    if word == "半":
        return base + timedelta(days=15) if unit in ("个月", "月") else _month_on(base, 6) if unit == "年" else None
    count = int(word) if word.isdigit() else _ENGLISH.get(word) or whole_number(word)
    if not count:
        return None
    if unit in ("天", "日", "day"):
        return base + timedelta(days=count)
    if unit in ("周", "个星期", "星期", "个礼拜", "礼拜", "week"):
        return base + timedelta(days=7 * count)
    return _month_on(base, count * (12 if unit in ("年", "year") else 1))


def _part_of_month(parts: Groups, base: date) -> date | None:
    """月底, 下月初, 12月中旬, 年底, end of next month, mid December."""
    day, name = _PARTS[parts["part"] or ""], parts.get("name")
    number = int(parts.get("m") or 0) or (MONTHS.index(name[:3]) + 1 if name else 0)
    if number:
        found = _in_month(base.year, number, day)
        return found if found >= base else _in_month(base.year + 1, number, day)
    first = _month_on(base.replace(day=1), 1 if parts.get("which") in ("下", "下个", "next") else 0)
    found = _in_month(first.year, first.month, day)
    return found if found >= base else None


def _end_of_year(parts: Groups, base: date) -> date:
    return date(base.year + (parts.get("which") in ("明", "next")), 12, 31)


def _day_of_next_month(parts: Groups, base: date) -> date:
    first = _month_on(base.replace(day=1), 1)
    return first.replace(day=int(parts["d"] or 0))


def _day_of_month(parts: Groups, base: date) -> date | None:
    """30号, the 10th: the next one, today left out; 本月30号 that of this month."""
    day = int(parts["d"] or 0)
    if parts.get("which"):
        found = base.replace(day=day)
        return found if found >= base else None
    months = (_month_on(base.replace(day=1), step) for step in range(3))
    days = (first.replace(day=day) for first in months if day <= monthrange(first.year, first.month)[1])
    return next((found for found in days if found > base), None)


def _next_month(_: Groups, base: date) -> date:
    """下个月, next month: its first day."""
    return _month_on(base.replace(day=1), 1)


def _month_alone(parts: Groups, base: date) -> date:
    """12月, in December: its first day."""
    name = parts.get("name")
    number = MONTHS.index(name[:3]) + 1 if name else int(parts["m"] or 0)
    found = date(base.year, number, 1)
    return found if found >= base else date(base.year + 1, number, 1)


def _day_without_year(text: str, base: date) -> date | None:
    """8月3日, 3 Oct: the next one from the day on; pairs of numbers only where they leave no choice."""
    found = day_of_year(text)
    if found is None or found.month_first != found.day_first or not found.month_first:
        return None
    for year in (base.year, base.year + 1):
        try:
            day = date(year, *found.month_first)
        except ValueError:
            continue
        if day >= base:
            return day
    return None


def _in_month(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))


def _month_on(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return _in_month(day.year + years, month + 1, day.day)


_WEEKDAY_NAME = rf"(?P<day>{WEEKDAY_NAME})"
_RULES: tuple[tuple[re.Pattern[str], Callable[[Groups, date], date | None]], ...] = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (r"(?P<which>下下个?|下个?|本|这个?)?(?:周|星期|礼拜)(?P<day>[一二三四五六日天末])", _weekday),
        (rf"(?:on )?(?:(?P<which>next|this) )?{_WEEKDAY_NAME}", _weekday),
        (r"(?P<which>下下|下)个?(?:周|星期|礼拜)(?:初|内)?", _week),
        (r"(?P<which>next) week", _week),
        (rf"(?:过)?{_COUNT}\s*(?P<unit>天|日|周|个?星期|个?礼拜|个月|年)(?:之?[后内]|以[后内])", _later),
        (rf"(?:in|after|within)(?: the next)? {_COUNT} (?P<unit>days?|weeks?|months?|years?)(?: time)?", _later),
        (rf"{_COUNT} (?P<unit>days?|weeks?|months?|years?)(?: later| from now)?", _later),
        (rf"(?:(?P<which>下个?|本|这个?|当)?月|(?P<m>\d{{1,2}})\s*月份?)\s*{_PART}", _part_of_month),
        (rf"(?:at |by )?{_WHEN} ?(?:(?:the |this )?month|m)", _part_of_month),
        (r"(?:at |by )?month (?P<part>end)", _part_of_month),
        (rf"(?:at |by )?{_WHEN} (?P<which>next) month", _part_of_month),
        (rf"(?:in |at |by )?{_WHEN} {MONTH_NAME}", _part_of_month),
        (r"(?P<which>明|今)?年[底末]", _end_of_year),
        (r"(?:at |by )?(?:the )?end of (?:the |this |(?P<which>next) )?year|eoy", _end_of_year),
        (r"下个?月(?P<d>\d{1,2})[日号]", _day_of_next_month),
        (r"(?:(?P<which>本|这个?|当)月)?(?P<d>\d{1,2})[日号]", _day_of_month),
        (r"(?:on |by )?(?:the )?(?P<d>\d{1,2})(?:st|nd|rd|th)(?: of (?P<which>this) month)?", _day_of_month),
        (r"下个?月|next month", _next_month),
        (rf"(?P<m>\d{{1,2}})\s*月份?|(?:in )?{MONTH_NAME}", _month_alone),
    )
)
