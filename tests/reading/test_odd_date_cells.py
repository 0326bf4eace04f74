"""Date and time cells of real workbooks that the reader engine gives in odd ways."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import xlsxwriter
from grids_by_hand import cells, table, told

from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.opening.layout import scanned
from crm_sheets.reading.sheet_reader import SheetRows

SEPTEMBER = 46266  # 2026-09-01, counted from 1899-12-30


def workbook(path: Path, *days: float, since_1904: bool = False, plain: float = 0) -> Path:
    """Sales with date cells of these numbers, and one line whose date is a plain number."""
    with xlsxwriter.Workbook(path, {"date_1904": since_1904}) as book:
        page, look = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
        page.write_row(0, 0, ["日期", "客户", "金额"])
        for row, day in enumerate(days, 1):
            page.write_number(row, 0, day, look)
            page.write_row(row, 1, ["张三", 5])
        if plain:
            page.write_row(len(days) + 1, 0, [plain, "张三", 5])
    return path


def test_eight_digits_in_a_date_cell(tmp_path: Path, read_file: Callable[[Path], SheetRows]) -> None:
    sheet = read_file(workbook(tmp_path / "a.xlsx", SEPTEMBER, 20260902, 0))
    assert table(sheet, "date") == [["2026-09-01"], ["2026-09-02"]]
    assert told(sheet.problems) == [
        ("value_says_nothing", 4, "A", "1899-12-31 00:00:00"),
        ("dates_typed_in_digits", None, "A", "+57372-06-17 00:00:00"),
    ]


def test_a_workbook_that_counts_from_1904(tmp_path: Path, read_file: Callable[[Path], SheetRows]) -> None:
    days = (SEPTEMBER - 1462, 20260902)
    path = workbook(tmp_path / "mac.xlsx", *days, since_1904=True, plain=SEPTEMBER - 1462 + 2)
    sheet = read_file(path)
    assert table(sheet, "date") == [["2026-09-01"], ["2026-09-02"], ["2026-09-03"]]
    assert [problem.code for problem in sheet.problems] == ["dates_typed_in_digits", "dates_since_1904"]
    assert [scan.layout.since_1904 for scan in scanned(path)] == [True]


ODS = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet>'
    '<table:table table:name="S">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
)
MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
CELL = '<table:table-cell office:value-type="{kind}" {value}><text:p>x</text:p></table:table-cell>'


def test_time_cells_of_ods(tmp_path: Path, grids: Callable[[Path], list[Grid]]) -> None:
    day = CELL.format(kind="date", value='office:date-value="2026-09-01"')
    times = [CELL.format(kind="time", value=f'office:time-value="{time}"') for time in ("PT10H19M12S", "PT34H19M12S")]
    rows = "".join(f"<table:table-row>{day}{time}</table:table-row>" for time in times)
    path = tmp_path / "times.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr(
            "content.xml", ODS.format(rows=f"<table:table-row><table:table-cell/></table:table-row>{rows}")
        )
    (grid,) = grids(path)
    assert cells(grid)[-2:] == [["2026-09-01", "1899-12-31 10:19:12"], ["2026-09-01", "1900-01-01 10:19:12"]]
