"""Columns that stay text: ids, names and free words, trimmed, without what nobody sees and what means nothing."""

from functools import cache
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.values.cast import Cast, Doubt, Mask
from crm_sheets.reading.values.mojibake import garbled
from crm_sheets.reading.values.scientific import PATTERN, restored
from crm_sheets.reading.values.words import ERRORS, NO_ANSWER, NO_ID, NOBODY, NOTHING
from crm_sheets.vocabulary import Kind

_MIDNIGHT = " 00:00:00"  # how the reader engine writes a date without a time
_EMPTY: dict[Kind, tuple[str, ...]] = {
    "text": NO_ANSWER,
    "name": (*NO_ANSWER, *NOTHING, *NOBODY),
    "id": (*NO_ANSWER, *NOTHING, *NO_ID),
}
_UNSEEN = "[\\x00-\\x08\\x0b-\\x1f\\x7f\\x{200b}-\\x{200f}\\x{2028}-\\x{202e}\\x{2060}\\x{feff}]"
_UNSEEN_BYTES = (b"\x7f", b"\xe2\x80", b"\xe2\x81\xa0", b"\xef\xbb\xbf")  # how they may begin in UTF-8
_DESTROYED = r"^\s*\d(?:\.\d+)?[Ee]\+\d{2}\s*$"
_LONG_ID = r"^\d{16,}$"
_CUT_OFF = r"^\d{15}0+$"  # Excel keeps fifteen digits of a number
_FEW = 3  # long ids from which it is no accident that all end in zeros


def text_cast(column: Any, kind: Kind) -> Cast:
    """An Arrow column of text as a Series of ``str``, nothing in it ``bad``; ids lose what Excel added to them.

    Missing are cells that mean nothing in such a field, whose formula failed, and ids of which Excel kept no digits.
    """
    column = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    values = pc.utf8_trim_whitespace(_seen(column))
    doubts: list[Doubt] = []
    if kind == "id":
        values, doubts = _as_ids(values)
    elif kind == "text" and pc.any(pc.ends_with(values, _MIDNIGHT)).as_py():
        values = pc.replace_substring_regex(values, r"^(\d{4}-\d\d-\d\d)" + _MIDNIGHT + "$", r"\1")
    empty = pc.is_in(values, _meaningless(kind))
    if pc.any(empty).as_py():
        failed = _mask(pc.is_in(values, pa.array(ERRORS)))
        doubts += [Doubt("cell_error", failed)] if failed.any() else []
        values = pc.if_else(empty, pa.scalar(None, values.type), values)
    doubts += garbled(values)
    series = pd.Series(values.to_pandas(), dtype="str")
    return Cast(series, np.zeros(len(series), dtype=np.bool_), tuple(doubts))


@cache
def _meaningless(kind: Kind) -> Any:
    return pa.array((*_EMPTY[kind], *ERRORS))


def text_series(values: Any, kind: Kind = "text") -> "pd.Series[Any]":
    """The values of ``text_cast`` alone."""
    return text_cast(values, kind).values


def destroyed(column: Any) -> Mask:
    """Cells in which a long number has become 1.38E+10."""
    return _mask(pc.match_substring_regex(column, _DESTROYED))


def _seen(column: Any) -> Any:
    """Without control characters and letters of no width (lines and tabs stay); a clean column costs a look at it."""
    data = column.buffers()[2]
    if data is None:
        return column
    raw = data.to_pybytes()
    control = np.frombuffer(data, dtype=np.uint8).min(initial=255) < 32
    if not control and not any(mark in raw for mark in _UNSEEN_BYTES):
        return column
    return pc.replace_substring_regex(column, _UNSEEN, "")


def _as_ids(values: Any) -> tuple[Any, list[Doubt]]:
    """Ids in half-width letters; numbers without the ``.0`` of a float, missing where only 1.38E+10 is left of them."""
    doubts = []
    values = _restored(values)
    if not pc.all(pc.string_is_ascii(values)).as_py():
        values = pc.call_function("utf8_normalize", [values], pc.Utf8NormalizeOptions("NFKC"))
    if pc.any(pc.ends_with(values, ".0")).as_py():
        values = pc.replace_substring_regex(values, r"^(\d+)\.0$", r"\1")
    if pc.any(pc.match_substring(values, "+")).as_py():
        lost = destroyed(values)
        if lost.any():
            doubts.append(Doubt("digits_destroyed", lost))
            values = pc.if_else(pa.array(lost), pa.scalar(None, values.type), values)
    return values, [*doubts, *_cut_off(values)]


def _restored(values: Any) -> Any:
    """Numbers in scientific form that still have all their digits, as digits."""
    if not pc.any(pc.match_substring(values, ".")).as_py():
        return values
    written = _mask(pc.match_substring_regex(values, PATTERN))
    if not written.any():
        return values
    found = [restored(text) or text for text in values.filter(pa.array(written)).to_pylist()]
    return pc.replace_with_mask(values, pa.array(written), pa.array(found, values.type))


def _cut_off(values: Any) -> list[Doubt]:
    """Long ids that all end in zeros after their fifteenth digit, as Excel leaves them."""
    if (pc.max(pc.binary_length(values)).as_py() or 0) < 16:
        return []
    cut = _mask(pc.match_substring_regex(values, _CUT_OFF))
    long = _mask(pc.match_substring_regex(values, _LONG_ID))
    few = cut.sum() < _FEW or cut.sum() < 0.8 * long.sum()
    return [] if few else [Doubt("digits_cut_off", cut)]


def _mask(found: Any) -> Mask:
    return np.asarray(pc.fill_null(found, False).to_numpy(zero_copy_only=False), dtype=np.bool_)
