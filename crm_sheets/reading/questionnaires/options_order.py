"""The order of options where no platform tells it: as their numbers or letters go, else as first given."""

import re
from collections.abc import Sequence

from crm_sheets.vocabulary import unified

_NUMBER = re.compile(r"\d+(?:[,，]\d{3})*(?:\.\d+)?")
_LETTER = re.compile(r"^\s*(?:([A-Z])|[(（]?(\d{1,2})[)）]?)\s*[.、．:：)）]\s*(?!\d)")
_BELOW = re.compile(
    r"以下|以内|不到|不足|少于|低于|小于|^\s*[<＜≤]|\b(?:under|below|less than|fewer than|up to|at most)\b"
)
_ABOVE = re.compile(
    r"以上|超过|多于|高于|大于|\+\s*$|^\s*[>＞≥]|\b(?:over|above|more than|or more|and more|at least)\b"
)
_OTHER = re.compile(r"^\s*(?:[A-Z][.、]\s*)?(?:其他|其它|其余|以上都|都不|没有以上|other|none of)", re.IGNORECASE)
_NONE = re.compile(r"^\s*(?:没有|无|从不|未|不|none\b|never\b|no\b)", re.IGNORECASE)
_MOST = 0.7  # share of the options that must bear a number
_TEN_THOUSAND = re.compile(r"万")


def is_other(text: str) -> bool:
    """Whether an option stands for all that is not listed: 其他, other, none of these."""
    return bool(_OTHER.match(unified(text)))


def in_order(texts: Sequence[str]) -> list[int]:
    """The places of the texts in the order in which they were probably offered; 其他 and other come last.

    >>> in_order(["5000元以上", "3000-5000元", "3000元以下"]), in_order(["B. Tea", "A. Coffee"])
    ([2, 1, 0], [1, 0])
    """
    places = range(len(texts))
    plain = [unified(text) for text in texts]
    letters = [_LETTER.match(text) for text in plain]
    if all(letters) and len(plain) > 1:
        return sorted(places, key=lambda i: _letter(letters[i]))
    numbers = [_size(text) for text in plain]
    last = [is_other(text) for text in plain]
    counted = sum(number is not None for number in numbers)
    if counted >= 2 and counted >= _MOST * (len(plain) - sum(last)):
        return sorted(places, key=lambda i: (last[i], _rank(plain[i], numbers[i]), i))
    return sorted(places, key=lambda i: (last[i], i))


def _letter(found: re.Match[str] | None) -> tuple[int, str]:
    if found is None:
        return (0, "")
    return (int(found[2]), "") if found[2] else (0, found[1])


def _size(text: str) -> float | None:
    found = _NUMBER.search(text)
    if not found:
        return None
    number = float(found[0].replace(",", "").replace("，", ""))
    return number * 10_000 if _TEN_THOUSAND.search(text) else number


def _rank(text: str, number: float | None) -> tuple[float, int]:
    """By the first number; below it before, above it behind; without a number: none at all first, the rest last."""
    if number is None:
        return (float("-inf"), 0) if _NONE.match(text) else (float("inf"), 0)
    folded = text.casefold()
    return (number, -1 if _BELOW.search(folded) else 1 if _ABOVE.search(folded) else 0)
