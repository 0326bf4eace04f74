"""How wide text is in a spreadsheet: a Chinese character takes the room of two digits."""

import math
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_SAMPLE = 2000
_REMEMBERED = 8192  # lines: the same texts stand on several sheets and in the parts of several people


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
        lengths = [*map(len, texts)]
        longest = sorted(range(len(texts)), key=lengths.__getitem__)[-_SAMPLE // 10 :]
        texts = [*map(texts.__getitem__, longest), *texts[:: len(texts) // _SAMPLE]]
    return max(map(text_width, texts), default=0)


def heading_units(heading: str) -> int:
    """Width that a heading needs on at most two lines, beside its filter button."""
    total = text_width(heading)
    words = heading.split(" ")
    if len(words) > 1:
        total = max(max(map(text_width, words)), -(-total // 2) + 1)
    return total + 3


def lines(text: str, width: float) -> int:
    """How many lines a text takes when wrapped at a width in digits: between words, Chinese anywhere.

    >>> lines("一二三四五", 6), lines("a\\nb", 6), lines("one two", 4.5)
    (2, 2, 2)
    """
    return sum(_wrapped(line, max(1.0, width)) for line in text.split("\n"))


@lru_cache(_REMEMBERED)
def _wrapped(line: str, width: float) -> int:
    """How many lines one line takes."""
    if set_width(line) <= width:
        return 1
    count, used = 1, 0.0
    for piece in _PIECES.findall(line):
        word = piece.rstrip()
        need = set_width(word)
        if used and used + need > width:
            count, used = count + 1, 0.0
        if need > width:  # a word longer than a line is broken
            count, need = count + math.ceil(need / width) - 1, need % width
        used += need + set_width(piece[len(word) :]) if len(word) < len(piece) else need
    return count


_PIECES = re.compile(r"[\u1100-\uffff]\s*|[^\s\u1100-\uffff]+\s*|\s+")
# How wide Latin letters and signs are set, in digits of the same font (Calibri; Segoe UI is much the same).
_LETTERS = {
    letter: wide
    for wide, letters in (
        *((0.46, " 'ijl"), (0.5, ",.I"), (0.61, "!()-:;[]`f{}"), (0.68, "rt"), (0.77, '"/J\\sz')),
        *((0.85, "Lcx"), (0.92, "?FSZagkvy|"), (0.98, "#*+<=>ETY^_e~"), (1.04, "CKPXbdhnopqu")),
        *((1.15, "ABRV"), (1.25, "DGHNU"), (1.35, "&OQ"), (1.41, "%w"), (1.6, "m"), (1.75, "@MW")),
    )
    for letter in letters
}
_BROAD = 1.04  # what one counts on more than the letters take, as programs and fonts differ


def set_width(line: str) -> float:
    """Width of a line as it is set, in digits: most letters are narrower than these.

    >>> set_width("2026"), set_width("茶"), set_width("till") < 3
    (4.0, 2.0, True)
    """
    return float(sum(map(_SET.__getitem__, line)))


class _Set(dict[str, float]):
    """The width of each character as it is set."""

    def __missing__(self, char: str) -> float:
        known = _LETTERS.get(char)
        return self.setdefault(char, _UNITS[char] if known is None else _BROAD * known)


_SET = _Set()
