"""A workbook as grids of text, with the fastexcel engine (xlsx, xlsm, xls, xlsb, ods); runs in the child only."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import fastexcel
import pyarrow as pa

from crm_sheets.ooxml.parts import DAMAGED
from crm_sheets.reading.opening.asian_days import with_plain_days
from crm_sheets.reading.opening.ods_texts import with_typed_texts
from crm_sheets.reading.opening.ods_times import has_times, with_times
from crm_sheets.reading.opening.pieces import long_sheet

_OF_XML = (".xlsx", ".xlsm")
_PLAINLY = {"header_row": None, "dtypes": "string", "skip_whitespace_tail_rows": True, "whitespace_as_null": True}


def excel_sheets(path: Path) -> Iterator[tuple[str, Any]]:
    """Name and Arrow record batch of text of each sheet in order; nothing is typed, empty cells are null.

    Rows begin with row 1 of the sheet, columns with its first used column. Each batch is read when it is asked for.
    """
    above = _blank_rows(path) if path.suffix == ".xls" else None
    times = path.suffix == ".ods" and has_times(path)
    charts = chart_sheets(path)
    readable = _readable(path)
    reader = fastexcel.read_excel(readable)
    for index, name in enumerate(reader.sheet_names):
        if index in charts:
            yield name, pa.record_batch([pa.array([], pa.string())], names=["0"])
            continue
        cells = long_sheet(readable, index, **_PLAINLY) if path.suffix in _OF_XML else None
        if cells is None:
            cells = _old_sheet(reader, index, above[index]) if above else _sheet(reader, index)
        yield name, with_times(path, index, cells) if times else cells


def _readable(path: Path) -> str | bytes:
    """What the engine understands whole: the path, or the workbook with one part mended."""
    with suppress(*DAMAGED):  # the engine says what is wrong with it
        if path.suffix in _OF_XML:
            return with_plain_days(path)
        if path.suffix == ".ods":
            return with_typed_texts(path)
    return str(path)


def _sheet(reader: Any, index: int) -> Any:
    # keep the blank rows above, so that row numbers are Excel's
    return reader.load_sheet(index, skip_rows=0, **_PLAINLY).to_arrow()


def _old_sheet(reader: Any, index: int, above: int) -> Any:
    """The same for .xls, of which the engine holds every blank cell: this way it makes the fewest copies of them."""
    cells = reader.load_sheet(index, header_row=None, dtypes="string", whitespace_as_null=True, eager=True)
    if not above or not cells.num_rows:
        return cells
    columns = [pa.concat_arrays([pa.nulls(above, pa.string()), column.cast(pa.string())]) for column in cells.columns]
    return pa.record_batch(columns, names=cells.schema.names)


def _blank_rows(path: Path) -> list[int]:
    """How many rows of each sheet lie above the first used one."""
    from python_calamine import CalamineWorkbook

    workbook = CalamineWorkbook.from_path(str(path))
    starts = (workbook.get_sheet_by_index(index).start for index in range(len(workbook.sheet_names)))
    return [start[0] if start else 0 for start in starts]


def chart_sheets(path: Path) -> frozenset[int]:
    """Which sheets of an .xlsb are charts, without cells: the engine takes them for damaged ones."""
    if path.suffix != ".xlsb":
        return frozenset()
    from python_calamine import CalamineWorkbook

    sheets = CalamineWorkbook.from_path(str(path)).sheets_metadata
    return frozenset(index for index, sheet in enumerate(sheets) if "WorkSheet" not in str(sheet.typ))
