"""The own columns of all sheets of a table: the same headings under each other."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

import pandas as pd
import pyarrow as pa

from crm_sheets.problems import Problem
from crm_sheets.reading.rows.own_columns import LONG_COLUMN, encoded, same_heading
from crm_sheets.reading.sheet_reader import SheetRows
from crm_sheets.vocabulary.own import MOST, own_heading
from crm_sheets.vocabulary.tables import table as table_named


class United(NamedTuple):
    """The own columns of a table by name, as long as all its rows, and what did not travel along."""

    columns: dict[str, "pd.Series[Any]"]
    problems: tuple[Problem, ...] = ()


def united(sheets: Sequence[SheetRows]) -> United:
    """The own columns of the sheets of one table, in reading order; the first spelling of a heading names them.

    Headings that differ in case, width, spaces and signs only are one, unless a sheet has both. Of more than MOST
    the first stay, and it is said which do not.
    """
    if all(sheet.own is None for sheet in sheets):
        return United({})
    merged = _merged(sheets)
    names = list(dict.fromkeys(merged.values()))
    columns = {}
    for name in names[:MOST]:
        held = [_of(sheet, name, merged) for sheet in sheets]
        columns[name] = _stacked(held)
    return United(columns, _left_out(sheets, names[MOST:], merged))


def _merged(sheets: Sequence[SheetRows]) -> dict[str, str]:
    """The name in a sheet -> the name in the table."""
    every = [sheet.own.column_names for sheet in sheets if sheet.own is not None]
    apart = {key for names in every for key, count in Counter(map(same_heading, names)).items() if count > 1}
    first: dict[str, str] = {}
    found = {}
    for name in dict.fromkeys(name for names in every for name in names):
        key = same_heading(name)
        found[name] = name if key in apart else first.setdefault(key, name)
    return found


def _of(sheet: SheetRows, name: str, merged: dict[str, str]) -> Any:
    """The column of a sheet ; all missing where it has none."""
    own = [] if sheet.own is None else [n for n in sheet.own.column_names if merged[n] == name]
    if own:
        return sheet.own.column(own[0])
    return pa.nulls(len(sheet.rows), pa.string())


def _stacked(parts: Sequence[Any]) -> "pd.Series[Any]":
    """Categories of text; plain text where a sheet has it so."""
    if any(_is_plain(part) for part in parts):
        whole = pa.chunked_array([chunk for part in parts for chunk in _chunks(part.cast(pa.string()))], pa.string())
        return pd.Series(pd.array(whole, dtype="str"))
    every = [encoded(part) for part in parts]
    whole = every[0] if len(every) == 1 else pa.chunked_array(every).unify_dictionaries().combine_chunks()
    codes = whole.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    texts = pd.Index(whole.dictionary.to_pandas().array, dtype="str")
    return pd.Series(pd.Categorical.from_codes(codes, categories=texts, validate=False))


def _is_plain(part: Any) -> bool:
    return len(part) > LONG_COLUMN and not pa.types.is_dictionary(part.type) and part.null_count < len(part)


def _chunks(part: Any) -> list[Any]:
    return list(part.chunks) if isinstance(part, pa.ChunkedArray) else [part]


def _left_out(sheets: Sequence[SheetRows], names: Sequence[str], merged: dict[str, str]) -> tuple[Problem, ...]:
    """A note for the first file that has columns above the limit."""
    for sheet in sheets if names else ():
        if sheet.own is not None and any(merged[name] in names for name in sheet.own.column_names):
            said = ", ".join(own_heading(name) for name in names)
            details: dict[str, object] = {"count": len(names), "most": MOST, "headings": said}
            details["table"] = table_named(sheet.table).label
            return (Problem("own_columns_left_out", details=details),)
    return ()
