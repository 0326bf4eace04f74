"""Columns of text as numbers: clean ones at once, decimal comma or point told by the cells that leave no choice."""

from collections.abc import Callable
from typing import Any, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.language.findings.cells import DECIMAL_MARKS
from crm_sheets.reading.values.cast import Doubt, Mask
from crm_sheets.reading.values.neighbours import NOTHING_BESIDE, Beside
from crm_sheets.reading.values.numbers import Number, counted_units, number_in
from crm_sheets.vocabulary.currencies import currency

_THOUSANDS_OR_THREE_DECIMALS = r"^\s*[-+]?[1-9]\d{0,2}\.\d{3}\s*$"
_SAMPLE = 2_000  # cells in which most columns show that they have other decimals than three
Floats = np.ndarray[Any, np.dtype[np.float64]]


def numbered(
    column: Any,
    factor: float = 1.0,
    kind: Literal["number", "money"] = "money",
    beside: Beside = NOTHING_BESIDE,
) -> tuple[Floats, tuple[Doubt, ...], Any]:
    """An Arrow column of text as float64 (NaN where empty or not understood), the doubts about it, and its currencies.

    Values are multiplied by ``factor``, the unit of the heading or title, except where a cell names its own (1.2万).
    The currencies are an Arrow column of codes, missing where a cell names none; None where no cell does. Numbers that
    are no money may have a word for what is counted behind them (12 箱), if it is the same in the whole column.
    """
    try:
        values = _plain(column)
    except pa.ArrowInvalid:
        return _each(column, factor, kind, beside)
    whole = np.asarray(values.to_numpy(zero_copy_only=False), dtype=np.float64)
    alike = _three_decimals(column)
    if alike.any() and beside.is_text and beside.decimal:
        times = np.where(alike & (beside.decimal == ","), 1000.0, 1.0)
        return _rounded(whole * times * factor, 0.0), (_by_file(alike, beside.decimal),), None
    return _rounded(whole * factor, factor), _in_doubt(alike), None


def _plain(column: Any) -> Any:
    """Cast what Arrow takes for numbers, unless it is 'nan' or 'inf', which are words here."""
    values = pc.cast(column, pa.float64())
    if not pc.all(pc.is_finite(values), skip_nulls=True).as_py():
        raise pa.ArrowInvalid
    return values


def _each(column: Any, factor: float, kind: str, beside: Beside) -> tuple[Floats, tuple[Doubt, ...], Any]:
    """Each distinct text looked at once, and put back in place."""
    coded = pc.dictionary_encode(column)
    texts = coded.dictionary.to_pylist()
    found = [number_in(text) for text in texts]
    if kind == "number" and None in found:
        found = _without_words(texts, found)
    said, doubtful, by = _one_style([one for one in found if one], beside)
    values = iter(said)
    scaled = [np.nan if one is None else next(values) * (1 if one.dressed else factor) for one in found]
    codes = np.asarray(pc.fill_null(coded.indices, len(found)).to_numpy(zero_copy_only=False), dtype=np.int64)
    typed = _rounded(np.array([*scaled, np.nan]), factor)[codes]
    money = _currencies(found, coded, beside.country)
    if not doubtful:
        return typed, (), money
    doubts = np.array([*(one is not None and doubtful(one) for one in found), False])[codes]
    return typed, (_by_file(doubts, by),) if by and doubts.any() else _in_doubt(doubts), money


def _without_words(texts: list[str], found: list[Number | None]) -> list[Number | None]:
    """What is counted (12 箱) left out, where it is the same in all cells that are no plain numbers."""
    split = {
        text: parts for text, one in zip(texts, found, strict=True) if one is None and (parts := counted_units(text))
    }
    if len({word for _, word in split.values()}) != 1:
        return found
    return [number_in(split[text][0]) if text in split else one for text, one in zip(texts, found, strict=True)]


def _currencies(found: list[Number | None], coded: Any, country: str) -> Any:
    """The code of the currency that each cell names, None where none names any."""
    words = [one.money if one else "" for one in found]
    codes = {word: currency(word, country) for word in set(words) if word}
    return pa.array([codes.get(word) for word in words], pa.string()).take(coded.indices) if codes else None


def _one_style(cells: list[Number], beside: Beside) -> tuple[list[float], Callable[[Number], bool] | None, str]:
    """The value of each cell, which of them are in doubt (None: none), and the decimal mark that the file told.

    One cell with a decimal comma and none with a point: the column has commas. Both: each cell that leaves no choice by
    itself, the others as with a point, in doubt. Neither: as the other columns of the file; if these do not tell, as
    with a point; 1.234 is in doubt, 1,234 is not.
    """
    points, commas = any(one.only_point for one in cells), any(one.only_comma for one in cells)
    sure_commas = any(one.only_comma and one.separators > 1 for one in cells)
    if commas and not points:
        return [_number(one.point if one.comma is None else one.comma) for one in cells], None, ""
    if not points and any(one.both for one in cells) and beside.decimal:
        comma = beside.decimal == ","
        values = [_number(one.comma if comma or one.point is None else one.point) for one in cells]
        return values, lambda one: one.both, beside.decimal
    values = [_number(one.comma if one.only_comma and one.separators > 1 else one.point) for one in cells]
    if points and not sure_commas:
        return values, None, ""
    return values, lambda one: one.both and (points or abs(one.comma or 0) > abs(one.point or 0)), ""


def _by_file(where: Mask, mark: str) -> Doubt:
    """Numbers read with the decimal mark that the rest of the file has."""
    return Doubt("number_by_file", where, {"mark": DECIMAL_MARKS[mark]}, once=True)


def _number(value: float | None) -> float:
    return np.nan if value is None else value


def _three_decimals(column: Any) -> Mask:
    """Cells like 1.234 in a column in which every cell with a point looks like that: thousands, or three decimals."""
    nothing = np.zeros(len(column), dtype=np.bool_)
    for part in (column.slice(0, _SAMPLE), column):
        pointed = pc.match_substring(part, ".")
        if not pc.any(pointed).as_py():
            continue
        alike = pc.match_substring_regex(pc.filter(part, pc.fill_null(pointed, False)), _THOUSANDS_OR_THREE_DECIMALS)
        if not pc.all(alike).as_py():
            return nothing
    return np.asarray(pc.fill_null(pointed, False).to_numpy(zero_copy_only=False), dtype=np.bool_)


def _in_doubt(where: Mask) -> tuple[Doubt, ...]:
    return (Doubt("number_ambiguous", where),) if where.any() else ()


def _rounded(values: Floats, factor: float) -> Floats:
    """Rounding takes back what a unit adds: 1.1 times 10,000 is 11000.000000000002."""
    return values if factor == 1 else np.round(values, 6)
