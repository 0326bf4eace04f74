"""Rows struck by a check as problems: one for each sheet, with its rows, the column's letter and the values."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.column_codes import Mask
from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.checks.inspection import Inspection
from crm_sheets.language import Text
from crm_sheets.language.findings import FINDINGS
from crm_sheets.problems import Problem
from crm_sheets.vocabulary import table as table_named

LEAST = 20  # rows from which most of a column can be spoken of as the column
Details = Callable[[Codes], Mapping[str, object]]


def sheet_problems(
    inspection: Inspection, code: str, table: str, field: str, struck: Mask, details: Details = lambda _: {}
) -> Iterator[Problem]:
    """One problem for each sheet with struck rows, in the order of row numbers; none without any.

    ``struck`` is one mark for each row of the table, ``field`` the column whose cell is in question. ``details`` is
    asked for the places of a sheet's rows and answers what the sentence names: one value for all, or ``Each``. When
    most rows of a sheet are struck, one problem speaks of the whole column.
    """
    where = np.flatnonzero(struck)
    if not len(where):
        return
    sheets = inspection.sheets(table)
    numbers = inspection.book.tables[table]["source_row"].to_numpy()
    where = where[np.lexsort((numbers[where], sheets.codes[where]))]
    totals = np.bincount(sheets.codes, minlength=len(sheets.names))
    for rows in np.split(where, np.flatnonzero(np.diff(sheets.codes[where])) + 1):
        place = sheets.codes[rows[0]]
        file, sheet = sheets.names[place]
        letter, heading = field_heading(inspection, file, sheet, table, field)
        total = int(totals[place])
        if len(rows) >= LEAST and len(rows) > inspection.playbook.checks.mostly * total:
            about: dict[str, object] = {"what": FINDINGS[code].title, "count": len(rows), "total": total}
            most = "most_rows_noted" if FINDINGS[code].level == "note" else "most_rows"
            yield Problem(most, file, sheet, (), letter, (), {"heading": heading, **about})
            continue
        values = values_typed(inspection.book.tables[table][field].iloc[rows])
        about = {"heading": heading, **details(rows)}
        yield Problem(code, file, sheet, numbers[rows].tolist(), letter, values, about)


def field_heading(inspection: Inspection, file: str, sheet: str, table: str, field: str) -> tuple[str, str | Text]:
    """Letter and heading of a field in a sheet; without such a column no letter, and the field's label."""
    found = inspection.columns.get((file, sheet, table, field))
    return found or ("", table_named(table).field(field).label)


def values_typed(values: "pd.Series[Any]") -> list[str]:
    """Typed values as users write them; missing as an empty text."""
    if values.dtype.kind == "M":
        return [day_typed(value) for value in values]
    if values.dtype.kind == "f":
        return [number_typed(value) for value in values]
    return ["" if value is None or value != value else str(value) for value in values]


def day_typed(value: Any) -> str:
    """A moment as a date, with its time if it has one; empty where missing.

    >>> day_typed(pd.Timestamp("2026-05-01")), day_typed(pd.Timestamp("2026-05-01 08:30"))
    ('2026-05-01', '2026-05-01 08:30:00')
    """
    if pd.isna(value):
        return ""
    stamp = pd.Timestamp(value)
    return str(stamp.date()) if stamp == stamp.normalize() else str(stamp)


def number_typed(value: float) -> str:
    """A number without needless digits.

    >>> number_typed(1200.0), number_typed(0.1 + 0.2), number_typed(float("nan"))
    ('1200', '0.3', '')
    """
    if value != value:
        return ""
    text = f"{round(value, 4) + 0.0:.4f}" if abs(value) < 1e15 else f"{value:g}"
    return text.rstrip("0").rstrip(".") if "." in text else text
