"""How wide text is in a spreadsheet: a Chinese character takes the room of two digits."""

import math
import unicodedata
from collections.abc import Sequence

_SAMPLE = 2000


def text_width(text: str) -> int:
    """Width of the widest line of a text, in digits.

    >>> text_width("客户 A1"), text_width("two\\nlines")
    (7, 5)
    """
    if "\n" in text:
        return max(text_width(line) for line in text.split("\n"))
    if text.isascii():
        return len(text)
    return sum(map(_UNITS.__getitem__, text))


class _Units(dict[str, int]):
    """The width of each character, looked up once."""

    def __missing__(self, char: str) -> int:
        return self.setdefault(char, 2 if unicodedata.east_asian_width(char) in "WF" else 1)


_UNITS = _Units()


def widest(texts: Sequence[str]) -> int:
    """Width of the widest of a sample of texts: the longest ones and some from everywhere."""
    if len(texts) > _SAMPLE:
        longest = sorted(texts, key=len)[-_SAMPLE // 10 :]
        texts = [*longest, *texts[:: len(texts) // _SAMPLE]]
    return max(map(text_width, texts), default=0)


def heading_units(heading: str) -> int:
    """Width that a heading needs on at most two lines, beside its filter button."""
    total = text_width(heading)
    words = heading.split(" ")
    if len(words) > 1:
        total = max(max(map(text_width, words)), -(-total // 2) + 1)
    return total + 3


def lines(text: str, width: float) -> int:
    """How many lines a text takes when wrapped at a width in digits.

    >>> lines("一二三四五", 6), lines("a\\nb", 6)
    (2, 2)
    """
    return sum(max(1, math.ceil(_set(line) / max(1.0, width))) for line in text.split("\n"))


def _set(line: str) -> float:
    """Width of a line as it is set: letters are a little narrower than digits."""
    return 0.92 * len(line) if line.isascii() else float(text_width(line))
