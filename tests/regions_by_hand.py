"""Sheets cut into their tables and read, without any file; workbooks changed inside."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from grids_by_hand import Row, grid_of

from crm_sheets.playbook import Playbook
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.finding.regions import regions
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.sheet_reader import SheetRows, read_sheet


def tables_of(*rows: Row, **more: object) -> list[SheetRows]:
    """Each table of a sheet with these cells, as it is read; all must be recognised."""
    return [sheet_of(part) for part in regions(grid_of(*rows, **more))]


def table_of(*rows: Row, **more: object) -> SheetRows:
    """The only table of a sheet with these cells."""
    (sheet,) = tables_of(*rows, **more)
    return sheet


def sheet_of(grid: Grid) -> SheetRows:
    """The rows of one table."""
    heading = find_heading(grid)
    assert heading is not None
    return read_sheet(grid, heading, Playbook.default())


def changed(old: Path, new: Path, change: Callable[[bytes], bytes], **more: str) -> None:
    """The workbook with its first sheet changed and further parts."""
    with zipfile.ZipFile(old) as source, zipfile.ZipFile(new, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, change(data) if name == "xl/worksheets/sheet1.xml" else data)
        for name, text in more.items():
            target.writestr(name, text)


def with_pivot(old: Path, new: Path, area: str, pages: str = "") -> None:
    """The workbook with that area of its first sheet as a pivot table; the old one goes."""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotTable" '
        'Target="../pivotTables/pivotTable1.xml"/></Relationships>'
    )
    table = f'<pivotTableDefinition name="P"><location ref="{area}" firstHeaderRow="1"{pages}/></pivotTableDefinition>'
    parts = {"xl/worksheets/_rels/sheet1.xml.rels": relations, "xl/pivotTables/pivotTable1.xml": table}
    changed(old, new, lambda text: text, **parts)
    old.unlink()
