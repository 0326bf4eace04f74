"""The three heading rows of Qualtrics (field, question, where it comes from as JSON) as one."""

import re
from dataclasses import replace

import pyarrow as pa

from crm_sheets.reading.columns.heading_lines import JOINT
from crm_sheets.reading.opening.grids import Grid

_SEARCHED = 6
_IMPORT_ID = re.compile(r'^\{\s*"?ImportId"?\s*:\s*"?([^",}]*)')
_OF_PLATFORM = {
    "startDate": "Start Date",
    "endDate": "End Date",
    "status": "Response Type",
    "ipAddress": "IP Address",
    "progress": "Progress",
    "duration": "Duration (in seconds)",
    "finished": "Finished",
    "recordedDate": "Recorded Date",
    "_recordId": "Response ID",
    "recipientLastName": "Recipient Last Name",
    "recipientFirstName": "Recipient First Name",
    "recipientEmail": "Recipient Email",
    "externalDataReference": "External Reference",
    "locationLatitude": "Location Latitude",
    "locationLongitude": "Location Longitude",
    "distributionChannel": "Distribution Channel",
    "userLanguage": "User Language",
}  # whatever the language of the export
_OF_QUESTION = re.compile(r"QID|Q\d", re.IGNORECASE)


def with_import_ids(grid: Grid) -> Grid:
    """The grid with one heading row, where a row of its first holds nothing but ``{"ImportId": ...}``.

    A question stands there as ``Q1_1 / How satisfied …``, any other column as its text; the two rows above and that
    row itself become one and blank ones.
    """
    lines = grid.head(_SEARCHED)
    for row, line in enumerate(lines):
        filled = [text for text in line if text]
        if row > 0 and len(filled) > 1 and sum(bool(_IMPORT_ID.match(text)) for text in filled) * 2 > len(filled):
            top = max(0, row - 2)
            return _with_heading(grid, top, row, _joined(lines[top], lines[row - 1], line))
    return grid


def _joined(codes: list[str], texts: list[str], ids: list[str]) -> list[str | None]:
    found: list[str | None] = []
    for code, text, cell in zip(codes, texts, ids, strict=True):
        told = _IMPORT_ID.match(cell)
        asks = bool(told and _OF_QUESTION.match(told[1])) and code != text
        text = _OF_PLATFORM.get(told[1] if told else "", text)
        found.append((f"{code}{JOINT}{text}" if asks and code else text or code) or None)
    return found


def _with_heading(grid: Grid, top: int, bottom: int, texts: list[str | None]) -> Grid:
    columns = []
    for column, text in zip(grid.cells.columns, texts, strict=True):
        cells = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
        head = pa.array([*cells.slice(0, top).to_pylist(), text, *[None] * (bottom - top)], pa.string())
        columns.append(pa.concat_arrays([head, cells.slice(bottom + 1).cast(pa.string())]))
    cells = type(grid.cells).from_arrays(columns, names=grid.cells.column_names)
    return replace(grid, cells=cells, merged=tuple(area for area in grid.merged if area[0] > bottom))
