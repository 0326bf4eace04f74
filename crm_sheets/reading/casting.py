"""A column of text as typed values by the kind of its field, and which cells were not understood."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.language import Text
from crm_sheets.reading import cells as one
from crm_sheets.reading.dates import FIRST, LAST, moment
from crm_sheets.reading.words import NO_ANSWER, NO_ID, NOBODY, NOTHING
from crm_sheets.vocabulary import Kind

EXPECTED: dict[Kind, Text] = {
    "date": Text("日期，如 2026-05-01", "a date such as 2026-05-01"),
    "number": Text("数字", "a number"),
    "money": Text("金额", "an amount"),
    "phone": Text("电话号码", "a phone number"),
}
_MIDNIGHT = " 00:00:00"  # how the reader engine writes a date without a time
_EMPTY: dict[Kind, tuple[str, ...]] = {
    "text": NO_ANSWER,
    "name": (*NO_ANSWER, *NOTHING, *NOBODY),
    "id": (*NO_ANSWER, *NOTHING, *NO_ID),
}


@dataclass(frozen=True)
class Cast:
    """``values`` one per cell (missing where empty or not understood), ``bad`` where there was text but no sense."""

    values: "pd.Series[Any]"
    bad: "np.ndarray[Any, np.dtype[np.bool_]]"


def cast(column: Any, kind: Kind, country: str = "CN", factor: float = 1.0) -> Cast:
    """An Arrow column of text as a Series: date -> datetime64[s], number and money -> float64, others -> str.

    Texts are trimmed; ``factor`` is the unit named in the heading (万元: 10,000). Whole columns that are clean are
    cast at once; otherwise each distinct text is looked at once. Signs for "nothing" (``-``, 无, n/a) are empty cells.
    """
    column = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    if kind == "date":
        values = _cast(column, pa.timestamp("s"), moment, _plain_dates)
    elif kind in ("number", "money"):
        values = _cast(column, pa.float64(), one.number, _plain_numbers)
        values = pc.multiply(values, factor) if factor != 1 else values
    elif kind == "phone":
        values = _each(column, pa.string(), lambda text: one.phone(text, country))
    else:
        return Cast(text_series(column, kind), np.zeros(len(column), dtype=bool))
    typed = pd.Series(values.to_pandas(), dtype="str") if kind == "phone" else pd.Series(values.to_pandas())
    return Cast(typed, _not_understood(column, values))


def text_series(values: Any, kind: Kind = "text") -> "pd.Series[Any]":
    """An Arrow array of text as a Series of pandas' ``str``, trimmed; what means nothing in such a field is missing.

    Dates without a time lose the midnight that the reader engine adds.
    """
    values = pc.utf8_trim_whitespace(values)
    if kind == "text" and pc.any(pc.ends_with(values, _MIDNIGHT)).as_py():
        values = pc.replace_substring_regex(values, r"^(\d{4}-\d\d-\d\d)" + _MIDNIGHT + "$", r"\1")
    empty = _means_nothing(values, _EMPTY[kind])
    if pc.any(empty).as_py():
        values = pc.if_else(empty, pa.scalar(None, values.type), values)
    return pd.Series(values.to_pandas(), dtype="str")


def _means_nothing(trimmed: Any, words: tuple[str, ...]) -> Any:
    return pc.is_in(trimmed, pa.array(words))


def _not_understood(column: Any, values: Any) -> "np.ndarray[Any, np.dtype[np.bool_]]":
    bad = pc.and_(pc.is_valid(column), pc.is_null(values))
    if pc.any(bad).as_py():
        bad = pc.and_not(bad, _means_nothing(pc.utf8_trim_whitespace(column), (*NO_ANSWER, *NOTHING)))
    return np.asarray(pc.fill_null(bad, False).to_numpy(zero_copy_only=False), dtype=np.bool_)


def _cast(column: Any, kind: Any, parse: Callable[[str], object], whole: Callable[[Any, Any], Any]) -> Any:
    try:
        return whole(column, kind)
    except pa.ArrowInvalid:
        return _each(column, kind, parse)


def _plain_numbers(column: Any, kind: Any) -> Any:
    """Cast what Arrow takes for numbers, unless it is 'nan' or 'inf', which are words here."""
    values = pc.cast(column, kind)
    if not pc.all(pc.is_finite(values), skip_nulls=True).as_py():
        raise pa.ArrowInvalid
    return values


def _plain_dates(column: Any, kind: Any) -> Any:
    """Cast what Arrow takes for dates, unless one lies outside what a date can be here (a time alone is of 1899)."""
    values = pc.cast(column, kind)
    ends = pc.min_max(values)
    if ends["min"].is_valid and not (ends["min"].as_py() >= FIRST and ends["max"].as_py() < LAST):
        raise pa.ArrowInvalid
    return values


def _each(column: Any, kind: Any, parse: Callable[[str], object]) -> Any:
    """Each distinct text parsed once, put back in place."""
    coded = pc.dictionary_encode(column)
    parsed = pa.array([parse(text) for text in coded.dictionary.to_pylist()], kind)
    return parsed.take(coded.indices)
