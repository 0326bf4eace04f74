"""AnswerColumn: the cells of one column of answers, each distinct text looked at once."""

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.text.comparable import without_wide_blanks
from crm_sheets.vocabulary import unified

Codes = np.ndarray[Any, np.dtype[np.int32]]
Mask = np.ndarray[Any, np.dtype[np.bool_]]


class BlankSigns(NamedTuple):
    """What stands in cells, without case and outer blanks, for "passed over" and for "not given"."""

    past: frozenset[str] = frozenset(["(跳过)", "【跳过】", "{skipped}", "(skipped)"])
    nothing: frozenset[str] = frozenset(
        ["", "(空)", "【空】", "(empty)", "(未填写)", "(未作答)", "-", "null", "nan", "nat"]
    )


@dataclass(frozen=True)
class AnswerColumn:
    """``codes`` are the places of each row's answer in ``texts``, -1 where nothing is answered.

    ``texts`` are distinct, without outer blanks, as first written; texts that differ by blanks, width or case only are
    one. ``past`` marks rows of which the file says that the question was passed over.
    """

    heading: str
    codes: Codes
    texts: tuple[str, ...]
    past: Mask

    @property
    def given(self) -> Mask:
        """Which rows are answered."""
        return np.asarray(self.codes >= 0)

    @property
    def counts(self) -> "np.ndarray[Any, np.dtype[np.int64]]":
        """How many rows gave each text."""
        return np.bincount(self.codes[self.codes >= 0], minlength=len(self.texts))

    def taken(self, places: Codes, texts: tuple[str, ...]) -> "AnswerColumn":
        """The column over other texts: ``places`` says for each of the own ones which, -1 for none of them."""
        codes = np.append(places, np.int32(-1))[self.codes].astype(np.int32)
        return replace(self, codes=codes, texts=texts)


def answer_key(text: str) -> str:
    """By what answers are told apart: without case, width, further blanks, and blanks between Chinese characters.

    >>> answer_key("很 满意") == answer_key("很满意"), answer_key("Very  Good") == answer_key("very good")
    (True, True)
    """
    return without_wide_blanks(" ".join(unified(text).casefold().split()))


def answer_column(heading: str, cells: Any, signs: BlankSigns) -> AnswerColumn:
    """A column of text cells."""
    whole = cells.combine_chunks() if isinstance(cells, pa.ChunkedArray) else cells
    found = whole if pa.types.is_dictionary(whole.type) else whole.dictionary_encode()
    raw = pc.utf8_trim_whitespace(found.dictionary).to_pylist()
    keys = [answer_key(text) for text in raw]
    places: dict[str, int] = {}
    texts: list[str] = []
    mapped: list[int] = []
    for text, key in zip(raw, keys, strict=True):
        if key in signs.past or key in signs.nothing:
            mapped.append(-2 if key in signs.past else -1)
        else:
            if key not in places:
                places[key] = len(texts)
                texts.append(text)
            mapped.append(places[key])
    lookup = np.array([*mapped, -1], dtype=np.int32)
    codes = lookup[found.indices.fill_null(len(raw)).to_numpy(zero_copy_only=False)]
    return AnswerColumn(heading, np.maximum(codes, np.int32(-1)), tuple(texts), np.asarray(codes == -2))
