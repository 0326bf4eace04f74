"""Which names in a column of products are goods, and which are postage, fees, rounding, vouchers or deposits."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from typing import Any

import numpy as np

Mask = np.ndarray[Any, np.dtype[np.bool_]]

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
    codes, ends = {_folded(code) for code in whole}, [_parts(_folded(word)) for word in words]
    longer = sum(len(name) > _SHORT for name in folded) > _USUAL * len(folded)
    names_too = {code for code in codes if len(code) > _SHORT}
    codes = codes if longer else names_too
    endings = {parts for parts in ends if parts}
    heads = [_head(name) for name in folded]
    told = (
        name in codes or head in names_too or _ends_so(_parts(head), endings)
        for name, head in zip(folded, heads, strict=True)
    )
    return np.fromiter(told, dtype=np.bool_, count=len(folded))


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _head(name: str) -> str:
    """What the name says first; the whole where nothing stands before a sign or number."""
    plain = _ASIDE.sub(" ", name)
    first = next((part for part in (part.strip(" .*-_%") for part in _ENDS.split(plain)) if part), "")
    return first or (plain if plain.strip() else name)


def _parts(text: str) -> tuple[str, ...]:
    """The words of a text, each without a plural s."""
    return tuple(word.removesuffix("s") if word.isascii() and len(word) > 3 else word for word in _WORDS.findall(text))


def _ends_so(parts: tuple[str, ...], endings: Collection[tuple[str, ...]]) -> bool:
    if not parts:
        return False
    longest = (parts[-length:] for length in range(1, len(parts) + 1))
    return any(part in endings for part in longest) or _ends_in_chinese(parts[-1], endings)


def _ends_in_chinese(last: str, endings: Collection[tuple[str, ...]]) -> bool:
    """Chinese writes its words together: the end of the text is the last of them."""
    return not last.isascii() and any((last[start:],) in endings for start in range(len(last)))
