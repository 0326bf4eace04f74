"""Days off: what the team writes in that column (dates, weekdays, ranges; Chinese or English) as days."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_PARTS = re.compile(r"[,、;|\n]|\band\b|&|和|及")
_RANGE = re.compile(r"至|到|~|–|—|\s-\s|\bto\b|(?<=[^\d\s])-(?=[^\d\s])")
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?")
_YEARLY = re.compile(r"(?:每年)?(\d{1,2})月(\d{1,2})日")
_ZH = re.compile(r"每?(?:周|星期|礼拜)([一二三四五六日天末]+)")
_ZH_DAYS = {sign: (number,) for number, sign in enumerate("一二三四五六日")} | {"天": (6,), "末": (5, 6)}
_EN_DAYS = (
    "mon monday",
    "tue tues tuesday",
    "wed wednesday",
    "thu thur thurs thursday",
    "fri friday",
    "sat saturday",
    "sun sunday",
)
_WORDS = {name: (number,) for number, names in enumerate(_EN_DAYS) for name in names.split()} | {
    "weekend": (5, 6),
    "双休": (5, 6),
}
_LONGEST = 366  # days of a range; a longer one is a slip of the pen


@dataclass(frozen=True)
class DaysOff:
    """Weekdays (Monday 0), single days, days of every year as (month, day), and the parts that are not understood."""

    weekdays: frozenset[int] = frozenset()
    dates: frozenset[date] = frozenset()
    yearly: frozenset[tuple[int, int]] = frozenset()
    unclear: tuple[str, ...] = ()

    def __contains__(self, day: date) -> bool:
        return day.weekday() in self.weekdays or day in self.dates or (day.month, day.day) in self.yearly


NEVER = DaysOff()


def days_off(text: str) -> DaysOff:
    """The days that a cell speaks of; what is not clear is named in ``unclear`` and frees no day.

    Parts are separated by ``,`` ``、`` ``;`` or "and"; a part is a date, a weekday, or a range of two of them. A date
    needs its year, except in the form ``10月9日``, which means every year: ``10/9`` could be either month.

    >>> found = days_off("周六、Sunday, 2026-10-09, 轮休")
    >>> sorted(found.weekdays), sorted(found.dates), found.unclear
    ([5, 6], [datetime.date(2026, 10, 9)], ('轮休',))
    """
    weekdays: set[int] = set()
    dates: set[date] = set()
    yearly: set[tuple[int, int]] = set()
    unclear: list[str] = []
    for part in _parts(text):
        if found := _weekdays(part):
            weekdays.update(found)
        elif days := _dates(part):
            dates.update(days)
        elif match := _YEARLY.fullmatch(part):
            yearly.add((int(match[1]), int(match[2])))
        else:
            unclear.append(part)
    return DaysOff(frozenset(weekdays), frozenset(dates), frozenset(yearly), tuple(unclear))


def _parts(text: str) -> Iterable[str]:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return filter(None, (part.strip() for part in _PARTS.split(folded)))


def _weekdays(part: str) -> set[int]:
    ends = [_named(end.strip()) for end in _RANGE.split(part)]
    if not all(ends) or len(ends) > 2:
        return set()
    if len(ends) == 1:
        return set(ends[0])
    first, last = ends[0][0], ends[1][-1]
    return {(first + n) % 7 for n in range((last - first) % 7 + 1)}


def _named(words: str) -> tuple[int, ...]:
    """The weekdays that a word or several words with spaces between name; none when any of them is no weekday."""
    found: tuple[int, ...] = ()
    for word in words.removeprefix("every ").split():
        if match := _ZH.fullmatch(word):
            days = tuple(day for sign in match[1] for day in _ZH_DAYS[sign])
        else:
            days = _WORDS.get(word.rstrip(".").removesuffix("s"), _WORDS.get(word.rstrip("."), ()))
        if not days:
            return ()
        found += days
    return found


def _dates(part: str) -> list[date]:
    ends = [_date(end.strip()) for end in _RANGE.split(part)]
    first, last = ends[0], ends[-1]
    if first is None or last is None or len(ends) > 2 or not 0 <= (last - first).days < _LONGEST:
        return []
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _date(text: str) -> date | None:
    match = _DATE.fullmatch(text)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
