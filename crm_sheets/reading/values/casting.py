"""A column of text as typed values by the kind of its field, which cells were not understood, and what is doubtful."""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.language import Text
from crm_sheets.reading.values import text_columns as texts
from crm_sheets.reading.values.cast import Cast, Doubt, Mask
from crm_sheets.reading.values.cells import truth
from crm_sheets.reading.values.column_of_dates import Around
from crm_sheets.reading.values.date_columns import dates_of_columns
from crm_sheets.reading.values.dates import no_date
from crm_sheets.reading.values.neighbours import NOTHING_BESIDE, Beside
from crm_sheets.reading.values.number_columns import numbered
from crm_sheets.reading.values.phone_columns import phone_numbers
from crm_sheets.reading.values.words import ERRORS, NO_ANSWER, NOTHING
from crm_sheets.vocabulary import Kind

EXPECTED: dict[Kind, Text] = {
    "date": Text("日期，如 2026-05-01", "a date such as 2026-05-01"),
    "number": Text("数字", "a number"),
    "money": Text("金额", "an amount"),
    "phone": Text("电话号码", "a phone number"),
    "flag": Text("是或否", "yes or no"),
}
_DAY_0 = "1904-01-01 00:00:00"  # an empty look-up shown as a date, in a workbook that counts from 1904
_MISSING = pa.scalar(None, pa.string())
_NO_SENSE_IN_FLAGS = (
    "",
    "(空)",
    "(跳过)",
    "（空）",
    "（跳过）",
    "-",
    "--",
    "—",
    "——",
    "/",
    "n/a",
    "N/A",
    "未知",
    "不详",
    "未填",
)


def cast(column: Any, kind: Kind, factor: float = 1.0, beside: Beside = NOTHING_BESIDE) -> Cast:
    """An Arrow column of text as a Series: date -> datetime64[s], number and money -> float64, others -> str.

    Texts are trimmed; flags are 'yes' or 'no'; ``factor`` is the unit of the heading or title (万元: 10,000). Columns
    that are clean are cast as a whole; otherwise each distinct text is looked at once. Signs for "nothing" (``-``, 无,
    n/a) are empty cells. Dates of one sheet are better cast together: ``cast_dates``. ``beside``: the whole file.
    """
    column = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    if kind == "date":
        return cast_dates({"": column}, Around(beside.country))[""]
    if kind == "number" or kind == "money":
        values, doubts, money = numbered(column, factor, kind, beside)
        judged = _judged(column, pd.Series(values), doubts)
        return judged if money is None else replace(judged, money=pd.Series(money.to_pandas(), dtype="str"))
    if kind == "phone":
        return _phones(column, beside.country)
    if kind == "flag":
        return _flags(column)
    return texts.text_cast(column, kind)


def cast_dates(columns: dict[str, Any], around: Around) -> dict[str, Cast]:
    """The date columns of a sheet by name: where day and month of one are in doubt, the others help to tell."""
    whole = {
        name: column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
        for name, column in columns.items()
    }
    if around.since_1904:
        whole = {name: pc.if_else(pc.equal(column, _DAY_0), _MISSING, column) for name, column in whole.items()}
    found = dates_of_columns(whole, around)
    return {name: _dates(whole[name], pd.Series(values), doubts) for name, (values, doubts) in found.items()}


def _dates(column: Any, values: "pd.Series[Any]", doubts: tuple[Doubt, ...]) -> Cast:
    """What programs write for no date (1900-01-00) is an empty cell."""
    found = _judged(column, values, doubts)
    if not found.bad.any():
        return found
    bad = pc.unique(column.filter(pa.array(found.bad)))
    nothing = [text for text in bad.to_pylist() if no_date(text)]
    return replace(found, bad=found.bad & ~_among(column, tuple(nothing))) if nothing else found


def _judged(
    column: Any, values: "pd.Series[Any]", doubts: tuple[Doubt, ...] = (), nothing: tuple[str, ...] = NOTHING
) -> Cast:
    """The values with what was not understood: text that gave none, unless it says "nothing" or a formula failed."""
    missing = np.asarray(values.array.isna(), dtype=np.bool_)
    if column.null_count == missing.sum():
        return Cast(values, np.zeros(len(values), dtype=np.bool_), doubts)
    bad = missing & np.asarray(column.is_valid().to_numpy(zero_copy_only=False), dtype=np.bool_)
    trimmed = pc.utf8_trim_whitespace(column)
    bad &= ~_among(trimmed, (*NO_ANSWER, *nothing))
    failed = bad & _among(trimmed, ERRORS)
    if failed.any():
        doubts = (*doubts, Doubt("cell_error", failed))
    return Cast(values, bad & ~failed, doubts)


def _phones(column: Any, home: str) -> Cast:
    values, doubts = phone_numbers(column, home)
    judged = _judged(column, pd.Series(values.to_pandas(), dtype="str"), doubts)
    destroyed = judged.bad & texts.destroyed(column) if judged.bad.any() else judged.bad
    if not destroyed.any():
        return judged
    return Cast(judged.values, judged.bad & ~destroyed, (*judged.doubts, Doubt("digits_destroyed", destroyed)))


def _flags(column: Any) -> Cast:
    """Yes or no; 无 and 没有 are a no here."""
    coded = pc.dictionary_encode(column)
    words = {True: "yes", False: "no", None: None}
    found = pa.array([words[truth(text)] for text in coded.dictionary.to_pylist()], pa.string())
    values = pd.Series(found.take(coded.indices).to_pandas(), dtype="str")
    return _judged(column, values, nothing=_NO_SENSE_IN_FLAGS)


def _among(values: Any, words: tuple[str, ...]) -> Mask:
    return np.asarray(pc.is_in(values, pa.array(words, pa.string())).to_numpy(zero_copy_only=False), dtype=np.bool_)
