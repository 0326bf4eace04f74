"""Which currency the lines of a sales sheet say they are in: in a column, beside the amounts, or in their heading."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
import pyarrow as pa

from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.finding.body import Body
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


def currencies(body: Body, casts: Mapping[str, Cast], country: str) -> "pd.Series[Any] | None":
    """The currency of each line, missing where nothing is said; None where nothing is said in the whole sheet.

    A column of currencies goes before the signs beside the amounts, these before the heading, the heading before the
    lines above the table. What is missing is in the team's own currency (see checks.currencies).
    """
    found: pd.Series[Any] | None = None
    for said in _in_rows(casts, country):
        found = said if found is None else found.fillna(said)
    word = named(body.heading)
    if not word:
        return found
    code = currency(word, country)
    if found is None:
        return pd.Series(pa.repeat(code, len(body.numbers)).to_pandas(), dtype="str")
    return found.fillna(code)


def named(heading: Heading) -> str:
    """The currency in the heading of the amounts or, the nearest first, in the lines above the table; folded."""
    told = [heading.texts[heading.fields[name]] for name in _AMOUNTS if name in heading.fields]
    places = [*((_AT_END, text) for text in told), *((_ABOVE, line) for line in reversed(heading.above))]
    for pattern, text in places:
        said = pattern.search(unified(text).casefold())
        if said:
            return said["word"]
    return ""


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
