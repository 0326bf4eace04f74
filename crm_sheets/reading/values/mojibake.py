"""Text that was read in the wrong encoding somewhere before it came to us: recognised, and what it once said."""

import codecs
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.language import Text
from crm_sheets.reading.values.cast import Doubt

_LOST = ("\ufffd", "锟斤拷", "锘縷", "烫烫烫", "ï¿½")  # what is left when letters were thrown away
_WRONG_WAYS = (
    ("cp1252", "utf-8"),
    ("latin-1", "utf-8"),
    ("gb18030", "utf-8"),
    ("latin-1", "gb18030"),
    ("cp1252", "gb18030"),
)
_LATIN = b"\xc3"  # the first byte of À to ÿ in UTF-8; no Chinese letter holds it
_SAMPLE = 40
_EXAMPLE = 40  # letters
_LOOKED_AT = 400  # letters of a text


def garbled(column: Any) -> list[Doubt]:
    """The cells of an Arrow column of text that are garbled, with an example of what one of them may have said.

    Clean columns cost a look at their bytes and at some of their cells.
    """
    pattern = _suspicion(column)
    if pattern is None:
        return []
    coded = pc.dictionary_encode(column)
    texts = coded.dictionary.filter(pc.match_substring_regex(coded.dictionary, pattern)).to_pylist()
    found = [text for text in texts if is_garbled(text)]
    if not found:
        return []
    where = pc.is_in(column, pa.array(found, column.type))
    return [Doubt("text_garbled", np.asarray(where.to_numpy(zero_copy_only=False)), {"example": _example(found)})]


def is_garbled(text: str) -> bool:
    """Whether a text was read in a wrong encoding.

    >>> is_garbled("ä½\\xa0å¥½"), is_garbled("锟斤拷"), is_garbled("Müller"), is_garbled("你好")
    (True, True, False, False)
    """
    return any(mark in text for mark in _LOST) or repaired(text) is not None


@lru_cache(maxsize=10_000)
def repaired(text: str) -> str | None:
    """What a garbled text once said, where that can still be told; None as well for a text that is in order.

    >>> repaired("ä½\\xa0å¥½"), repaired("ÕÅÈý"), repaired("浣犲ソ"), repaired("CafÃ©"), repaired("Ångström")
    ('你好', '张三', '你好', 'Café', None)
    """
    cut, text = len(text) > _LOOKED_AT, text[:_LOOKED_AT]
    if text.isascii():
        return None
    for wrong, right in _WRONG_WAYS:
        try:
            written = text.encode(wrong)
            was = codecs.getincrementaldecoder(right)().decode(written) if cut else written.decode(right)
        except UnicodeError:
            continue
        if was != text and (_chinese(was) if "gb18030" in (wrong, right) else _latin_or_chinese(was)):
            return was if _plausible(text, was, right) else None
    return None


def _plausible(text: str, was: str, right: str) -> bool:
    """Latin letters are read as GBK only where all of them pair into Chinese: names like Müller hold one in a word."""
    if right != "gb18030":
        return was.isprintable()
    strange = sum(not letter.isascii() for letter in text)
    return strange >= 4 and strange * 2 > len(text) and strange == 2 * sum(_common(letter) for letter in was)


def _latin_or_chinese(text: str) -> bool:
    """Whether the letters beyond ASCII are Latin or common Chinese ones; two bytes of GBK may pass for Cyrillic."""
    return not text.isascii() and all(
        letter < "\u0250" or "\u2000" <= letter < "\u2200" or _common(letter) for letter in text
    )


def _chinese(text: str) -> bool:
    """Whether the letters beyond ASCII are common Chinese ones."""
    return all(letter.isascii() or _common(letter) for letter in text)


def _common(letter: str) -> bool:
    """A letter or sign of GB2312, which has what people write."""
    try:
        return len(letter.encode("gb2312")) == 2 and letter >= "\u2000"
    except UnicodeError:
        return False


def _suspicion(column: Any) -> str | None:
    """A pattern for the cells that have to be looked at; None where the column is clean."""
    data = column.buffers()[2]
    raw = data.to_pybytes() if data else b""
    if raw.isascii():
        return None
    if _sampled(column.slice(0, _SAMPLE).to_pylist()):
        return "."
    if _LATIN in raw or any(mark.encode() in raw for mark in _LOST):
        return r"[\x{c0}-\x{ff}]|" + "|".join(_LOST)
    return None


def _sampled(texts: Iterable[str | None]) -> bool:
    """UTF-8 read as GBK is Chinese as well, of rare letters: half of a sample must turn into sense."""
    seen = [text for text in texts if text and not text.isascii()]
    return sum(repaired(text) is not None for text in seen) * 2 > len(seen) > 0


def _example(texts: list[str]) -> Text:
    for text in texts:
        was = repaired(text)
        if was:
            short, shown = text[:_EXAMPLE], was[:_EXAMPLE]
            return Text(f"例如“{short}”原来可能是“{shown}”。", f"'{short}' may once have said '{shown}'.")
    return Text("原来的字已经无法还原。", "What it said cannot be restored.")
