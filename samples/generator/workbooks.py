"""Tables to the bytes of an xlsx workbook, laid out as a tidy colleague would."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from .packing import repack
from .tables import Cell, OutFile, Table

CREATED = datetime(2026, 9, 30, 18, 0)
FONT = "Microsoft YaHei"


@dataclass(frozen=True)
class _Looks:
    """The formats of one workbook."""

    title: Format
    small: Format
    group: Format
    heading: Format
    text: Format
    day: Format
    moment: Format
    number: Format
    merged: Format
    total: Format


def workbook_bytes(file: OutFile) -> bytes:
    """The workbook; the same tables give the same bytes."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(
        buffer,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    book.set_properties({"created": CREATED})
    looks = _looks(book)
    for table in file.tables:
        _write(book.add_worksheet(table.sheet), table, looks)
    book.close()
    return repack(buffer.getvalue())


def _looks(book: xlsxwriter.Workbook) -> _Looks:
    base = {"font_name": FONT, "font_size": 10, "valign": "vcenter"}
    cell = {**base, "border": 1, "border_color": "#BFBFBF"}
    centred = {**cell, "align": "center"}
    return _Looks(
        title=book.add_format({**base, "bold": True, "font_size": 15, "align": "center"}),
        small=book.add_format({**base, "font_color": "#595959"}),
        group=book.add_format({**centred, "bold": True, "bg_color": "#BDD7EE"}),
        heading=book.add_format({**centred, "bold": True, "bg_color": "#DDEBF7"}),
        text=book.add_format(cell),
        day=book.add_format({**cell, "num_format": "yyyy-mm-dd", "align": "left"}),
        moment=book.add_format({**cell, "num_format": "yyyy-mm-dd hh:mm", "align": "left"}),
        number=book.add_format(cell),
        merged=book.add_format(centred),
        total=book.add_format({**cell, "bold": True, "bg_color": "#FFF2CC"}),
    )


def _write(sheet: Worksheet, table: Table, looks: _Looks) -> None:
    for column, width in enumerate(table.widths):
        sheet.set_column(column, column, width)
    first = _write_above(sheet, table, looks)
    for index, row in enumerate(table.rows, start=first):
        for column, cell in enumerate(row.cells):
            _put(sheet, index, column, cell, looks, looks.total if row.is_total else None)
    for top, bottom, column in table.merged:
        sheet.merge_range(first + top, column, first + bottom, column, table.rows[top].cells[column], looks.merged)
    _spread(sheet, first + len(table.rows) + 1, table.frame.signature, looks)
    sheet.freeze_panes(first, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _write_above(sheet: Worksheet, table: Table, looks: _Looks) -> int:
    """Title, maker, groups and headings; returns the first data row."""
    row = 0
    if table.frame.title:
        sheet.merge_range(row, 0, row, len(table.headings) - 1, table.frame.title, looks.title)
        sheet.set_row(row, 26)
        row += 1
    if table.frame.made_by:
        _spread(sheet, row, table.frame.made_by, looks)
        row += 1
    if any(table.groups):
        _write_groups(sheet, row, table.groups, looks)
        row += 1
    for column, heading in enumerate(table.headings):
        sheet.write_string(row, column, heading, looks.heading)
    return row + 1


def _write_groups(sheet: Worksheet, row: int, groups: tuple[str | None, ...], looks: _Looks) -> None:
    for group in dict.fromkeys(groups):
        first = groups.index(group)
        last = len(groups) - 1 - groups[::-1].index(group)
        sheet.merge_range(row, first, row, last, group, looks.group)


def _spread(sheet: Worksheet, row: int, texts: tuple[str, ...], looks: _Looks) -> None:
    for position, text in enumerate(texts):
        sheet.write_string(row, 4 * position, text, looks.small)


def _put(sheet: Worksheet, row: int, column: int, cell: Cell, looks: _Looks, total: Format | None) -> None:
    if cell is None:
        sheet.write_blank(row, column, None, total or looks.text)
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell, total or looks.text)
    elif isinstance(cell, datetime):
        sheet.write_datetime(row, column, cell, looks.moment)
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell, looks.day)
    else:
        sheet.write_number(row, column, cell, total or looks.number)
