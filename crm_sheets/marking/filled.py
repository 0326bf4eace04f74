"""The team's own workbook with days filled in: a copy in which all else stays byte for byte."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from crm_sheets.marking.package import NotEditable, Package
from crm_sheets.marking.sheet import CELL, ROW, cell_tag, row_cells, sheet_body, text_cell, with_dimension
from crm_sheets.marking.stamp import put_stamp
from crm_sheets.marking.styles import Styles
from crm_sheets.marking.workbook import main_part, related_part, sheet_parts
from crm_sheets.ooxml.markup import attribute, with_attribute, without
from crm_sheets.ooxml.stamps import COPY, Stamp, fingerprint, stamp_of
from crm_sheets.text.column_letters import letters

_FIRST = date(1899, 12, 30)
_DAYS_TO_1904 = 1462
_SINCE_1904 = re.compile(rb'<(?:\w+:)?workbookPr\s[^>]*date1904="(?:1|true)"')


@dataclass(frozen=True)
class SheetDays:
    """What is filled into a sheet: days and headings by (row, column), rows as Excel counts, columns from 0.

    A day that is None empties its cell, which keeps its look.
    """

    days: Mapping[tuple[int, int], date | None] = field(default_factory=dict)
    headings: Mapping[tuple[int, int], str] = field(default_factory=dict)


def fill_workbook(source: Path, target: Path, name: str, sheets: Mapping[str, SheetDays]) -> None:
    """Write the copy. A cell with a formula stays as it is; the others keep their look and become days.

    The copy says of itself that it stands for ``source``, called ``name``: dropped in beside it, it is read instead.
    Raises NotEditable for a workbook that cannot be changed in place, and what zipfile raises for a damaged one.
    """
    before = stamp_of(source)
    with Package(source) as package:
        main = main_part(package)
        parts = sheet_parts(package, main)
        if not set(sheets) <= set(parts):
            raise NotEditable
        place = related_part(package, main, "styles")
        styles = Styles(package.read(place))
        less = _DAYS_TO_1904 if _SINCE_1904.search(package.read(main)) else 0
        for sheet, found in sheets.items():
            package.write(parts[sheet], _with_days(package.read(parts[sheet]), found, styles, less))
        package.write(place, styles.xml)
        originals = (*(before.originals if before else ()), fingerprint(source))
        put_stamp(package, Stamp(COPY, before.source if before else name, originals))
        package.save(target)


def _with_days(xml: bytes, found: SheetDays, styles: Styles, less: int) -> bytes:
    start, end = sheet_body(xml)
    wanted: dict[int, dict[int, date | str | None]] = {}
    every: dict[tuple[int, int], date | str | None] = {**found.days, **found.headings}
    for (row, column), value in every.items():
        wanted.setdefault(row, {})[column] = value

    def changed(row: "re.Match[bytes]") -> bytes:
        tag = row[1] or row[0]
        number = int(attribute(tag, "r") or 0)
        if number < 1:
            raise NotEditable
        if number not in wanted:
            return row[0]
        cells, rest = row_cells(row[2] or b""), CELL.sub(b"", row[2] or b"").strip()
        for column, value in wanted[number].items():
            cells[column] = _cell(cells, number, column, value, styles, less)
        inside = b"".join(cells[column] for column in sorted(cells))
        return with_attribute(without(tag, "spans"), "r", number).replace(b"/>", b">") + inside + rest + b"</row>"

    last = max((column for _, column in (*found.days, *found.headings)), default=0)
    return with_dimension(xml[:start], last) + ROW.sub(changed, xml[start:end]) + xml[end:]


def _cell(
    cells: Mapping[int, bytes], row: int, column: int, value: date | str | None, styles: Styles, less: int
) -> bytes:
    """The cell filled in or emptied; a heading looks like the one to its left."""
    old = cells.get(column, b"<c>")
    if b"<f" in old:
        return old
    style = int(attribute(cell_tag(old), "s") or 0)
    if isinstance(value, str):
        left = max((place for place in cells if place < column), default=None)
        like = int(attribute(cell_tag(cells[left]), "s") or 0) if left is not None else 0
        return text_cell(column, row, like, value)
    if value is None:
        return f'<c r="{letters(column)}{row}" s="{style}"/>'.encode()
    was_number = b"<v>" in old and attribute(cell_tag(old), "t") in ("", "n")
    shown = style if was_number and style else styles.dated(style)
    serial = (value - _FIRST).days - less
    return f'<c r="{letters(column)}{row}" s="{shown}"><v>{serial}</v></c>'.encode()
