"""A workbook as grids of text, with the fastexcel engine (xlsx, xlsm, xls, xlsb, ods); runs in the child only."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fastexcel

from crm_sheets.reading.layout import Layout, layouts


def excel_sheets(path: Path) -> Iterator[tuple[str, Any, Layout]]:
    """Name, Arrow record batch of text and layout of each sheet in order; nothing is typed, empty cells are null."""
    reader = fastexcel.read_excel(str(path))
    sheets = [_sheet(reader, index) for index in range(len(reader.sheet_names))]
    places = layouts(path, [batch.num_columns for batch in sheets])
    yield from zip(reader.sheet_names, sheets, places, strict=True)


def _sheet(reader: Any, index: int) -> Any:
    sheet = reader.load_sheet(
        index,
        header_row=None,
        skip_rows=0,  # keep the blank rows above, so that row numbers are Excel's
        dtypes="string",
        skip_whitespace_tail_rows=True,
        whitespace_as_null=True,
    )
    return sheet.to_arrow()
