"""Where a sheet's cells really are: first column, merged ranges, what is hidden, pivots, formulas without values.

The reader engine gives the cells from the first used column on and says nothing of merged ranges, so an xlsx is asked
itself (a scan of the sheet's XML, no parser, so no entities), other formats through python-calamine.
"""

import re
import zipfile
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from posixpath import basename, dirname

from crm_sheets.ooxml.markup import attribute
from crm_sheets.ooxml.parts import DAMAGED, relations_in, relations_part, sheets_in, start_of
from crm_sheets.reading.opening.failed import error_cells
from crm_sheets.text.column_letters import column_number

SCAN = 64 * 2**20  # a sheet whose XML is longer is a plain export: its merged ranges are not looked for
MOST_MERGED = 100_000  # more merged ranges than people make
_CHUNK = 2**20
_MOST = 4 * _CHUNK  # of a part that only names others
_MAIN = "xl/workbook.xml"
DIMENSION = re.compile(rb'<(?:\w+:)?dimension ref="([A-Z]{1,3})\d+(?::([A-Z]{1,3})\d+)?"')
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_CELL = re.compile(  # one with a value, formula or not
    rb'<(?:\w+:)?c r="([A-Z]{1,3})\d+"(?:\s[^>]*[^/])?>\s*(?:<(?:\w+:)?f(?:\s[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>))?\s*'
    rb"<(?:\w+:)?(?:v>[^<]|is>)"
)
_NO_VALUE = re.compile(
    rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f/>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_FORMULA = re.compile(rb"f/?>")
_COL = re.compile(rb"<(?:\w+:)?col\s[^>]*>")
_LOCATION = re.compile(rb'<(?:\w+:)?location\s[^>]*?ref="([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?"')
_PAGES = re.compile(rb'rowPageCount="(\d{1,3})"')  # lines of filters above a pivot table, then an empty one
_DATE_1904 = re.compile(rb'<(?:\w+:)?workbookPr\s[^>]*date1904="(?:1|true)"')
_HIDDEN = (b' hidden="1"', b' hidden="true"')
_KINDS = {"chartsheets": "chart", "dialogsheets": "dialog", "macrosheets": "dialog"}


@dataclass(frozen=True)
class Layout:
    """Addresses counted from 0; areas as (first row, first column, last row, last column) of the sheet.

    Hidden rows and columns as (first, last), filtered rows among them; ``kind`` is "chart" or "dialog" for a sheet
    that has no cells.
    """

    first_column: int = 0
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden: bool = False
    uncalculated: int = 0
    hidden_rows: tuple[tuple[int, int], ...] = ()
    hidden_columns: tuple[tuple[int, int], ...] = ()
    pivots: tuple[tuple[int, int, int, int], ...] = ()
    kind: str = ""
    errors: tuple[tuple[int, int, str], ...] = ()  # row, column and sign of cells whose formula failed
    since_1904: bool = False  # the workbook counts days from 1904


@dataclass(frozen=True)
class Scan:
    """What a sheet's XML says of its layout, all but the first column, and how the XML begins."""

    layout: Layout
    start: bytes


def scanned(path: Path) -> list[Scan]:
    """The scans of all sheets in order; none where the workbook is of another kind or damaged."""
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        with suppress(*DAMAGED), zipfile.ZipFile(path) as archive:
            since_1904 = _counts_from_1904(archive)
            scans = [_scan(archive, *part) for part in parts_of_sheets(archive)]
            return [replace(scan, layout=replace(scan.layout, since_1904=since_1904)) for scan in scans]
    return []


def layouts(path: Path, widths: list[int], scans: list[Scan]) -> list[Layout]:
    """The layout of each sheet in order; ``widths`` are the columns that the reader found in each.

    A first column that is not sure is asked for, all else stays as scanned.
    """
    if not scans or len(scans) != len(widths):
        return _asked(path)
    lefts = [_first_column(scan.start, width) if width else 0 for scan, width in zip(scans, widths, strict=True)]
    asked = _asked(path) if None in lefts else [scan.layout for scan in scans]
    return [
        replace(scan.layout, first_column=other.first_column if left is None else left)
        for scan, left, other in zip(scans, lefts, asked, strict=True)
    ]


def _counts_from_1904(archive: zipfile.ZipFile) -> bool:
    return _MAIN in archive.NameToInfo and bool(_DATE_1904.search(start_of(archive, _MAIN, _MOST)))


def parts_of_sheets(archive: zipfile.ZipFile) -> list[tuple[str, bool]]:
    """Name of the XML part and hidden state of each sheet, in the workbook's order; none where a part is not there."""
    names = set(archive.namelist())
    related = relations_part(_MAIN)
    if not {_MAIN, related} <= names:
        return []
    relations = relations_in(start_of(archive, related, _MOST), _MAIN)
    sheets = sheets_in(start_of(archive, _MAIN, _MOST), relations)
    return [(sheet.part, sheet.hidden) for sheet in sheets] if all(sheet.part in names for sheet in sheets) else []


def _scan(archive: zipfile.ZipFile, part: str, hidden: bool) -> Scan:
    text = start_of(archive, part, SCAN if archive.getinfo(part).file_size <= SCAN else _CHUNK)
    below = text.find(b"mergeCells", max(text.rfind(b"sheetData>"), 0))  # they stand behind all cells
    areas = (area.groups() for area in islice(_MERGE.finditer(text, below), MOST_MERGED)) if below >= 0 else ()
    merged = tuple((int(r1) - 1, column_number(c1), int(r2) - 1, column_number(c2)) for c1, r1, c2, r2 in areas)
    kind = _KINDS.get(basename(dirname(part)), "")
    hides = (_hidden_rows(text), _hidden_columns(text))
    more = (_uncalculated(text), *hides, _pivots(archive, part), kind, error_cells(text))
    return Scan(Layout(0, merged, hidden, *more), text[:_CHUNK])


def _hidden_rows(text: bytes) -> tuple[tuple[int, int], ...]:
    """Runs of hidden rows; filtered rows are hidden ones."""
    rows = []
    for mark in _HIDDEN:
        found = text.find(mark)
        while found >= 0:
            start = text.rfind(b"<", 0, found)
            if text[start + 1 : found].split(b" ", 1)[0].rpartition(b":")[2] == b"row":
                number = attribute(text[start : text.find(b">", found)], "r")
                rows += [int(number) - 1] if number.isascii() and number.isdigit() and len(number) < 8 else []
            found = text.find(mark, found + 1)
    return _runs(sorted(rows))


def _runs(rows: list[int]) -> tuple[tuple[int, int], ...]:
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return tuple(runs)


def _hidden_columns(text: bytes) -> tuple[tuple[int, int], ...]:
    """The hidden columns as written, before the cells."""
    found = []
    for tag in _COL.findall(text[: max(text.find(b"sheetData", 0, _CHUNK), 0)]):
        first, last = attribute(tag, "min"), attribute(tag, "max")
        if any(mark in tag for mark in _HIDDEN) and all(n.isascii() and n.isdigit() for n in (first, last)):
            found.append((int(first) - 1, min(int(last), 16_384) - 1))
    return tuple(found)


def _pivots(archive: zipfile.ZipFile, part: str) -> tuple[tuple[int, int, int, int], ...]:
    """The areas of the sheet's pivot tables, with the lines of filters above them."""
    related = relations_part(part)
    if related not in archive.NameToInfo:
        return ()
    areas = []
    for _, kind, target in relations_in(start_of(archive, related, _MOST), part):
        if kind == "pivotTable" and target in archive.NameToInfo:
            text = start_of(archive, target, _MOST)
            areas += [_area(found, _PAGES.search(text)) for found in (_LOCATION.search(text),) if found]
    return tuple(areas)


def _area(found: "re.Match[bytes]", pages: "re.Match[bytes] | None") -> tuple[int, int, int, int]:
    left, top, right, bottom = found.groups()
    first = int(top) - 1 - (int(pages[1]) + 1 if pages else 0)
    return max(first, 0), column_number(left), int(bottom or top) - 1, column_number(right or left)


def _first_column(text: bytes, width: int) -> int | None:
    """By the sheet's dimension, else (many exports write none or a wrong one) by the first cells with a value."""
    dimension = DIMENSION.search(text, 0, _CHUNK)
    if dimension:
        left, right = column_number(dimension[1]), column_number(dimension[2] or dimension[1])
        if right - left + 1 == width:
            return left
    used = {column_number(column) for column in set(_CELL.findall(text, 0, _CHUNK))}
    return min(used) if used and max(used) - min(used) + 1 == width else None


def _uncalculated(text: bytes) -> int:
    """How many formulas hold no value; an empty text (``t="str"``) is a value, as of ``=IF(A2="","",...)``."""
    count = 0
    if not _FORMULA.search(text):  # a plain export has no formula: said a hundred times faster
        return count
    for found in _NO_VALUE.finditer(text):
        start = max(text.rfind(b"<c ", 0, found.start()), text.rfind(b":c ", 0, found.start()))
        count += b't="str"' not in text[start : text.find(b">", start)]
    return count


def _asked(path: Path) -> list[Layout]:
    """The layouts as python-calamine tells them (reads the workbook once more)."""
    from python_calamine import CalamineWorkbook

    found = []
    workbook = CalamineWorkbook.from_path(str(path))
    for index, metadata in enumerate(workbook.sheets_metadata):
        if "ChartSheet" in str(metadata.typ) and path.suffix == ".xlsb":  # asked for its cells, the engine fails
            found.append(Layout(kind="chart"))
            continue
        sheet = workbook.get_sheet_by_index(index)
        merged = tuple((top, left, bottom, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ())
        first = sheet.start[1] if sheet.start else 0
        found.append(Layout(first, merged, "Visible" not in str(metadata.visible)))
    return found
