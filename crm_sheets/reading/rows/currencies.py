"""Which currency the lines of a sales sheet say they are in: in a column, beside the amounts, or in their heading."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
import pyarrow as pa

from crm_sheets.problems import Problem
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.finding.body import Body
from crm_sheets.reading.rows.units import scale_above, scale_of
from crm_sheets.reading.values.cast import Cast
from crm_sheets.vocabulary.comparing import unified
from crm_sheets.vocabulary.currencies import IN_HEADINGS, currency

_AMOUNTS = ("amount", "unit_price")  # where the unit price says it, the amount is taken to be in the same
_TIMES = r"(?:(?:人民币\s*)?(?:亿|千万|百万|十万|万|千))?"
_AT_END = re.compile(
    rf"(?:[(\[【/:,\s]|[额价费本款收付计])\s*(?:单位\s*:)?\s*(?:in\s)?\s*{_TIMES}(?P<word>{IN_HEADINGS})"
    rf"(?:/\w+)?\s*[)\]】]?\s*$"
)
_ABOVE = re.compile(rf"(?:单位|币种|货币|币别|currency)\s*:?\s*{_TIMES}(?P<word>{IN_HEADINGS})(?![\w$])")


_IN_BRACKETS = re.compile(rf"[(\[【]\s*(?:in\s)?\s*{_TIMES}(?P<word>{IN_HEADINGS})(?:/\w+)?\s*[)\]】]")
_HEAD = 12  # rows of a sheet in which headings stand


def line_currencies(body: Body, casts: Mapping[str, Cast]) -> "tuple[pd.Series[Any] | None, list[Problem]]":
    """The currency of each line, missing where nothing is said; None where nothing is said in the whole file.

    A column of currencies goes before the signs beside the amounts, these before the heading, the heading before the
    lines above the table, these before the signs beside other money of the row. Where the sheet says nothing, the one
    currency that headings of the file name is told as a note. What is missing then is in the team's own currency (see
    currency_selection).
    """
    found: pd.Series[Any] | None = None
    country = body.grid.beside.country
    for said in _in_rows(casts, country):
        found = said if found is None else found.fillna(said)
    word = currency_named(body.heading)
    if word:
        code = currency(word, country)
        return _repeated(code, len(body.numbers)) if found is None else found.fillna(code), []
    for name, one in casts.items():
        if one.money is not None and name not in _AMOUNTS:
            found = one.money if found is None else found.fillna(one.money)
    if found is not None:
        return found, []
    code = _of_file(body)
    if not code:
        return None, []
    told = Problem("currency_by_file", body.grid.file, body.grid.sheet, details={"currency": code})
    return _repeated(code, len(body.numbers)), [told]


def _repeated(code: str, count: int) -> "pd.Series[Any]":
    return pd.Series(pa.repeat(code, count).to_pandas(), dtype="str")


def _of_file(body: Body) -> str:
    """The one currency named in brackets in the first rows of the file's sheets; empty if none or several are."""
    words = {
        found["word"]
        for table in body.grid.beside.tables
        for column in table.slice(0, _HEAD).columns
        for cell in column.to_pylist()
        if cell and (found := _IN_BRACKETS.search(unified(cell).casefold()))
    }
    codes = {currency(word, body.grid.beside.country) for word in words}
    return codes.pop() if len(codes) == 1 else ""


def currency_named(heading: Heading) -> str:
    """The currency in the heading of the amounts or, the nearest first, in the lines above the table; folded."""
    told = [heading.texts[heading.fields[name]] for name in _AMOUNTS if name in heading.fields]
    scaled = [scale for scale in (*map(scale_of, told), scale_above(heading.above)) if scale and scale.money]
    places = [*((_AT_END, text) for text in told), *((_ABOVE, line) for line in reversed(heading.above))]
    for pattern, text in places:
        said = pattern.search(unified(text).casefold())
        if said:
            return said["word"]
    return scaled[0].money if scaled else ""


def _in_rows(casts: Mapping[str, Cast], country: str) -> "Iterator[pd.Series[Any]]":
    """The column of currencies, then the signs beside amounts."""
    if "currency" in casts:
        typed = casts["currency"].values
        codes = {text: currency(text, country) for text in typed.dropna().unique()}
        yield typed.map(codes).astype("str")
    for name in _AMOUNTS:
        money = casts[name].money if name in casts else None
        if money is not None:
            yield money
