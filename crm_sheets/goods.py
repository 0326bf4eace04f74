"""Which names in a column of products are goods, and which are postage, fees, rounding, vouchers or deposits."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from typing import Any

import numpy as np

Mask = np.ndarray[Any, np.dtype[np.bool_]]
Parts = tuple[str, ...]

_ASIDE = re.compile(r"[(\[【〔<《].*?(?:[)\]】〕>》]|$)")  # NFKC has made half-width brackets of full-width ones
_ENDS = re.compile(r"[:;,、/|+&]|--| - |–|—|(?<=\w)\s+(?:to|for|by|from|on|via|and|with|per)\s|[-=]?[£$€¥#]?\d.*$")
_WORDS = re.compile(r"[^\W\d_]+", re.UNICODE)
_SHORT = 2  # signs of a code that may as well be a size or a grade
_USUAL = 0.5  # share of names that are longer where a short one is a code for no goods


def no_goods(names: Iterable[str], words: Collection[str], whole: Collection[str]) -> Mask:
    """Whether each of the distinct ``names`` of products stands for no goods.

    It does where it is one of ``whole`` (a code, a short word), or where its head ends with one of ``words``: in
    Chinese and in English what a thing is stands last (``Next day shipping``, ``顺丰运费``, but not ``Shipping box``,
    ``邮票``). The head is what stands before a bracket, a number, a sign between parts, or the English ``to``, ``for``,
    ``by``. English words are compared as words, without case, width and plural s; Chinese ones as the end
    of the text. A code of one or two signs tells only where most names are longer: else it may be a size.

    >>> no_goods(["POSTAGE", "Postage stamp", "顺丰运费(补差)", "M", "Teapot"], ["postage", "运费"], ["M"]).tolist()
    [True, False, True, True, False]
    """
    folded = [_folded(name) for name in names]
    codes, endings = {_folded(code) for code in whole}, {parts for word in words if (parts := _parts(_folded(word)))}
    long_codes = {code for code in codes if len(code) > _SHORT}
    if sum(len(name) > _SHORT for name in folded) <= _USUAL * len(folded):
        codes = long_codes
    speaks = _Speaks(endings, long_codes)

    def told(name: str) -> bool:
        if name in codes:
            return True
        if not speaks(name):
            return False
        head = _head(name)
        return head in long_codes or _ends_so(_parts(head), endings)

    return np.fromiter(map(told, folded), dtype=np.bool_, count=len(folded))


class _Speaks:
    """Whether a name holds any of the words at all: hardly any does, and this is told much faster."""

    def __init__(self, endings: Collection[Parts], codes: Collection[str]) -> None:
        last = {parts[-1] for parts in endings} | {word for code in codes for word in _WORDS.findall(code)[:1]}
        self.plain = {word for word in last if word.isascii()} | {f"{word}s" for word in last if word.isascii()}
        self.others = [word for word in last if not word.isascii()]

    def __call__(self, name: str) -> bool:
        if not self.plain.isdisjoint(_WORDS.findall(name)):
            return True
        return not name.isascii() and any(word in name for word in self.others)


def _folded(text: str) -> str:
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return " ".join(plain.casefold().split())


def _head(name: str) -> str:
    """What the name says first; the whole where nothing stands before a sign or number."""
    plain = _ASIDE.sub(" ", name)
    first = next((part for part in (part.strip(" .*-_%") for part in _ENDS.split(plain)) if part), "")
    return first or (plain if plain.strip() else name)


def _parts(text: str) -> Parts:
    """The words of a text, each without a plural s."""
    return tuple(word.removesuffix("s") if word.isascii() and len(word) > 3 else word for word in _WORDS.findall(text))


def _ends_so(parts: Parts, endings: Collection[Parts]) -> bool:
    if not parts:
        return False
    longest = (parts[-length:] for length in range(1, len(parts) + 1))
    return any(part in endings for part in longest) or _ends_in_chinese(parts[-1], endings)


def _ends_in_chinese(last: str, endings: Collection[Parts]) -> bool:
    """Chinese writes its words together: the end of the text is the last of them."""
    return not last.isascii() and any((last[start:],) in endings for start in range(len(last)))
