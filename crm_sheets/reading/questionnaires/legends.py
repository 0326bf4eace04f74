"""What headings, titles and labels say of the numbers of a scale: from where to where, and which end is best."""

import re
from itertools import pairwise
from typing import NamedTuple

from crm_sheets.vocabulary import unified
from crm_sheets.vocabulary.scales import scale_end


class Legend(NamedTuple):
    """``best`` is "last" where the highest number is best, "first" where the lowest is, "" where nothing says it.

    ``low`` and ``high`` are the ends of the scale as said, -1 where nothing says them.
    """

    best: str = ""
    low: int = -1
    high: int = -1


class Point(NamedTuple):
    """A number of a scale with what stands beside it."""

    number: float
    label: str


_UNIT = r"(?:分|星|级|points?|stars?|pts?)?"
_ALONE = re.compile(rf"^\s*[(（]?(-?\d{{1,3}}(?:\.\d+)?)\s*{_UNIT}[)）]?\s*$", re.IGNORECASE)
_BEFORE = re.compile(
    rf"^\s*[(（]?(\d{{1,2}})\s*{_UNIT}\s*[-–—=:：.、()（） ]\s*([^\d\s].*?)[)）]?\s*$", re.IGNORECASE | re.DOTALL
)
_AFTER = re.compile(rf"^\s*([^\d]+?)\s*[-–—=:：(（]\s*(\d{{1,2}})\s*{_UNIT}\s*[)）]?\s*$", re.IGNORECASE | re.DOTALL)
_PAIR = re.compile(
    rf"(?<![\d.])(\d{{1,2}})\s*{_UNIT}\s*(?:=+|:|是|为|表示|代表|\bmeans?\b|\bis\b|\bbeing\b|-|–|—|\(|)\s*"
    r"([^\d,;，；。、/|()\n=~]{1,40})",
    re.IGNORECASE,
)
_REVERSED = re.compile(
    rf"([^\d,;，；。、/|()\n=~]{{1,40}}?)\s*(?:=+|:|是|为|-|–|—|\()\s*(\d{{1,2}})\s*{_UNIT}(?!\d)", re.IGNORECASE
)
_RANGE = re.compile(
    rf"(?<![\d.])([01])\s*{_UNIT}\s*(?:-|–|—|~|～|\bto\b|至|到|\bthrough\b)\s*(\d{{1,2}})(?![\d.])", re.IGNORECASE
)
_HIGH = re.compile(
    r"(?:分数?|数字|数值|得分)越[高大]\S{0,6}?越(?!不)\S{0,3}(?:好|满意|同意|认可|高)|满分"
    r"|higher\s+(?:is|=|means)\s+better"
)
_LOW = re.compile(
    r"(?:分数?|数字|数值|得分)越[低小]\S{0,6}?越(?!不)\S{0,3}(?:好|满意|同意)|lower\s+(?:is|=|means)\s+better"
)
_CERTAIN = 2  # steps between two labels from which they tell a direction


def point_of(text: str) -> Point | None:
    """An answer that is a number of a scale, alone, with its unit or with words beside it.

    >>> point_of("Extremely likely - 10"), point_of("5（非常满意）"), point_of("3-5年")
    (Point(number=10.0, label='Extremely likely'), Point(number=5.0, label='非常满意'), None)
    """
    text = unified(text)
    alone = _ALONE.match(text)
    if alone:
        return Point(float(alone[1]), "")
    before = _BEFORE.match(text)
    if before:
        return Point(float(before[1]), before[2].strip())
    after = _AFTER.match(text)
    return Point(float(after[2]), after[1].strip()) if after else None


def legend_in(text: str) -> Legend:
    """What one text says of the numbers in it.

    >>> legend_in("1 = very satisfied, 5 = very dissatisfied"), legend_in("请打分（1-5分，5分最好）")
    (Legend(best='first', low=1, high=5), Legend(best='last', low=1, high=5))
    """
    folded = unified(text).casefold()
    found = _RANGE.search(folded)
    low, high = (int(found[1]), int(found[2])) if found else (-1, -1)
    if high > 10 or high <= low + 1:
        low = high = -1
    rest = folded.replace(found[0], " ") if found else folded
    best = "last" if _HIGH.search(rest) else "first" if _LOW.search(rest) else ""
    pairs = [Point(float(number), label.strip()) for number, label in _PAIR.findall(rest)]
    if high < 0:
        low, high = _ends([int(point.number) for point in pairs if point.label])
    if not best:
        best = best_by(pairs)
        if not best:
            best = best_by([Point(float(number), label.strip()) for label, number in _REVERSED.findall(rest)])
    return Legend(best, low, high)


def _ends(numbers: list[int]) -> tuple[int, int]:
    """The ends of a scale of which two numbers are worded, from 0 or 1 to at most 10; -1 where it is none.

    The number of the question may be the first of them. Numbers that follow each other are those of options.
    """
    numbers = numbers[1:] if len(numbers) > 2 and numbers[0] >= numbers[1] else numbers
    if any(after - before == 1 for before, after in pairwise(numbers)):
        return -1, -1
    low, high = min(numbers, default=-1), max(numbers, default=-1)
    if low not in (0, 1) or not low + 2 < high <= 10 or len({*numbers}) > 3:
        return -1, -1
    return low, high


def best_by(points: list[Point]) -> str:
    """Which end of the numbers their labels call the best, "" where they do not say or contradict each other."""
    known = [(point.number, end) for point in points if point.label and (end := scale_end(point.label)) is not None]
    said = set()
    for number, end in known:
        for other, far in known:
            if number < other and abs(far - end) >= _CERTAIN:
                said.add("last" if far > end else "first")
    if not said:
        for number, end in known:
            if end != 3:
                said.add("last" if (number > 1) == (end > 3) else "first")
    return said.pop() if len(said) == 1 else ""


def legend_of(texts: list[str]) -> Legend:
    """What several texts say together; the first that says something goes before the others."""
    found = [legend_in(text) for text in texts]
    best = next((one.best for one in found if one.best), "")
    ends = next(((one.low, one.high) for one in found if one.high > 0), (-1, -1))
    return Legend(best, *ends)
