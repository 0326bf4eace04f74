"""The heading rows of Qualtrics (field, question, and mostly where it comes from as JSON) as one."""

import re
from dataclasses import replace
from itertools import pairwise

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
_OLDER = ("Response Set", "External Data Reference", "Email Address", "Recipient Email", "IP Address", "Status")
_TEXTS = frozenset(text.replace(" ", "").casefold() for text in (*_OF_PLATFORM.values(), *_OLDER))
_FIELD = re.compile(r"[A-Za-z][\w.]*(?:#\d+)?(?:_\w+)*")
_DERIVED, _GROUP = "_NPS_GROUP", "NPS group"  # promoters and detractors, told by the answers of another column
_PLACE = re.compile(r"V\d{1,2}")  # what the older export calls its own columns
_CERTAIN = 3  # columns of the platform from which two heading rows are known


def with_import_ids(grid: Grid) -> Grid:
    """The grid with one heading row, where a row of its first holds nothing but ``{"ImportId": ...}``, or where two do
    not hold that and are plainly those of the platform (the older export).

    A question stands there as ``Q1_1 / How satisfied …``, any other column as its text; the two rows above and that
    row itself become one and blank ones.
    """
    lines = grid.head(_SEARCHED)
    for row, line in enumerate(lines):
        filled = [text for text in line if text]
        if row > 0 and len(filled) > 1 and sum(bool(_IMPORT_ID.match(text)) for text in filled) * 2 > len(filled):
            top = max(0, row - 2)
            return _with_heading(grid, top, row, _joined(lines[top], lines[row - 1], line))
    for row, (codes, texts) in enumerate(pairwise(lines)):
        if sum(map(_of_platform, codes, texts)) >= _CERTAIN:
            return _with_heading(grid, row, row + 1, list(map(_of_two, codes, texts)))
    return grid


def _of_platform(code: str, text: str) -> bool:
    """Whether a field and the text below are what the platform notes: StartDate and Start Date, V8 and StartDate."""
    told = text.replace(" ", "").casefold()
    return told in _TEXTS and (code.replace(" ", "").casefold() == told or bool(_PLACE.fullmatch(code)))


def _of_two(code: str, text: str) -> str | None:
    if _of_platform(code, text):
        return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    if code.endswith(_DERIVED):
        return _GROUP
    asks = text and code != text and _FIELD.fullmatch(code)
    return (f"{code}{JOINT}{text}" if asks else text or code) or None


def _joined(codes: list[str], texts: list[str], ids: list[str]) -> list[str | None]:
    found: list[str | None] = []
    for code, text, cell in zip(codes, texts, ids, strict=True):
        told = _IMPORT_ID.match(cell)
        asks = bool(told and _OF_QUESTION.match(told[1])) and code != text
        text = _OF_PLATFORM.get(told[1] if told else "", text)
        asked = f"{code}{JOINT}{text}" if asks and code else text or code
        found.append((_GROUP if code.endswith(_DERIVED) else asked) or None)
    return found


def _with_heading(grid: Grid, top: int, bottom: int, texts: list[str | None]) -> Grid:
    columns = []
    for column, text in zip(grid.cells.columns, texts, strict=True):
        cells = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
        head = pa.array([*cells.slice(0, top).to_pylist(), text, *[None] * (bottom - top)], pa.string())
        columns.append(pa.concat_arrays([head, cells.slice(bottom + 1).cast(pa.string())]))
    cells = type(grid.cells).from_arrays(columns, names=grid.cells.column_names)
    return replace(grid, cells=cells, merged=tuple(area for area in grid.merged if area[0] > bottom))
