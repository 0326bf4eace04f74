"""A plain xlsx of a file's cells, for sources that are no xlsx: texts stay texts, so that leading zeros stay."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from crm_sheets.reading.opening.grids import Grid
from crm_sheets.report.cleaning import fit_all
from crm_sheets.report.worksheets import worksheet_class
from crm_sheets.text.column_letters import column_number

_AT_ONCE = 20_000  # rows taken out of a grid at a time
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,13})(?:\.\d{1,10})?")
_MIDNIGHT = " 00:00:00"
_DAY = re.compile(r"\d{4}-\d\d-\d\d 00:00:00")
_FORBIDDEN = re.compile("[\\[\\]:*?/\\\\\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_CREATED = datetime(1980, 1, 1)  # equal input, equal bytes
_TEXT = {"num_format": "@"}
_FROZEN = 20  # a heading further down does not stay in sight


@dataclass(frozen=True)
class TwinSheet:
    """One sheet to write: its grid, the columns (as letters) that hold numbers, its heading rows as Excel numbers them.

    ``only``: these rows alone, at their own numbers, all others hidden; None: every row.
    """

    grid: Grid
    numeric: Collection[str] = ()
    headings: Sequence[int] = ()
    only: Sequence[int] | None = None


class _Looks(NamedTuple):
    """The formats of cells."""

    number: Any
    text: Any
    heading: Any


def sheet_names(names: Iterable[str]) -> dict[str, str]:
    """Each name as Excel allows it: at most 31 letters, none of ``[]:*?/\\``, no two alike."""
    allowed: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        short = _FORBIDDEN.sub("_", name).strip("' ")[:31] or "Sheet"
        tries = (short if n == 1 else f"{short[:27]} ({n})" for n in range(1, 10**4))
        allowed[name] = next(text for text in tries if text.casefold() not in taken)
        taken.add(allowed[name].casefold())
    return allowed


def write_twin(path: Path, sheets: Sequence[TwinSheet]) -> None:
    """Write the workbook; cells stand where they stood in the source. Raises OSError."""
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    book.set_properties({"created": _CREATED})
    looks = _Looks(*(book.add_format(look) for look in ({"num_format": "General"}, _TEXT, {**_TEXT, "bold": True})))
    hide = not all(sheet.grid.hidden for sheet in sheets)  # a workbook shows one sheet at least
    names = sheet_names(sheet.grid.sheet for sheet in sheets)
    pages = [book.add_worksheet(names[sheet.grid.sheet], worksheet_class()) for sheet in sheets]
    next(page for page, sheet in zip(pages, sheets, strict=True) if not (hide and sheet.grid.hidden)).activate()
    for page, sheet in zip(pages, sheets, strict=True):
        if hide and sheet.grid.hidden:
            page.hide()
        _set_up(page, sheet)
        _fill(page, sheet, looks)
    try:
        book.close()
    except FileCreateError as failure:  # its cause: a disk that is full, say
        raise failure.args[0] from failure


def _set_up(page: Any, sheet: TwinSheet) -> None:
    """All of a sheet but its cells: widths, merged cells, the heading in sight, what an extract leaves out hidden."""
    grid = sheet.grid
    for column, width in enumerate(_widths(grid), grid.first_column):
        page.set_column(column, column, width)
    top = min(sheet.headings, default=0)
    if 0 < top <= _FROZEN:
        page.freeze_panes(top, 0)
    if grid.cells.num_rows and grid.cells.num_columns:  # numbers kept as text are meant: Excel need not warn of them
        last = f"{grid.letter(grid.cells.num_columns - 1)}{grid.number(grid.cells.num_rows - 1)}"
        page.ignore_errors({"number_stored_as_text": f"{grid.letter(0)}1:{last}"})
    if sheet.only is not None:
        page.set_default_row(hide_unused_rows=True)
        return
    down, right = grid.first_row, grid.first_column
    for area in grid.merged:  # ``merge_range`` would write cells of rows that come later
        page.merge.append([area[0] + down, area[1] + right, area[2] + down, area[3] + right])


def _fill(page: Any, sheet: TwinSheet, looks: _Looks) -> None:
    """The cells, row by row; what stands in a heading is text whatever its column holds."""
    left, heads = sheet.grid.first_column, set(sheet.headings)
    numeric = {column_number(letter) - left for letter in sheet.numeric}
    for rows, columns in _parts(sheet):
        values = [_numbers(cells) if place in numeric else cells for place, cells in enumerate(columns)]
        for n, (row, line) in enumerate(zip(rows, zip(*values, strict=True), strict=True)):
            if row in heads:
                page.put_line(row - 1, left, [cells[n] for cells in columns], looks.heading, looks.heading)
            else:
                page.put_line(row - 1, left, line, looks.text, looks.number)


def _parts(sheet: TwinSheet) -> Iterator[tuple[Sequence[int], list[list[str]]]]:
    """The rows that are written, some thousands at a time: their numbers, and their cells by column, "" where empty."""
    grid = sheet.grid
    table, every = grid.cells, range(grid.first_row + 1, grid.first_row + 1 + grid.cells.num_rows)
    rows = every if sheet.only is None else [row for row in sheet.only if row in every]
    if sheet.only is not None:
        table = table.take([every.index(row) for row in rows])
    for start in range(0, len(rows), _AT_ONCE):
        columns = (column.slice(start, _AT_ONCE).to_pylist() for column in table.columns)
        yield rows[start : start + _AT_ONCE], [fit_all([_as_shown(cell or "") for cell in cells]) for cells in columns]


def _numbers(cells: Iterable[str]) -> list[str | float]:
    """Numbers where a cell is plainly one; leading zeros, units and words stay text."""
    return [float(cell) if _NUMBER.fullmatch(cell) else cell for cell in cells]


def _as_shown(text: str) -> str:
    """A day without the clock that a date cell carries."""
    return text.removesuffix(_MIDNIGHT) if text.endswith(_MIDNIGHT) and _DAY.fullmatch(text) else text


def _widths(grid: Grid) -> Iterator[int]:
    """The width of each column by the first rows of it."""
    for column in grid.cells.slice(0, 200).columns:
        texts = [text.removesuffix(_MIDNIGHT) for text in column.to_pylist() if text]
        yield min(max((_wide(text) for text in texts), default=8) + 2, 40)


def _wide(text: str) -> int:
    """Columns on the screen; a Chinese letter takes two."""
    return sum(1 + (ord(letter) > 0x2E80) for letter in islice(text, 60))
