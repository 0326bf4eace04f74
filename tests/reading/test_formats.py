"""Each format of file gives the same grid; a text file in each encoding and with each separator."""

import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
import xlwt
from grids_by_hand import DATA, cells, table, xlsx

from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.sheet_reader import SheetRows

Grids = Callable[[Path], list[Grid]]
ROWS = [
    ["编号", "日期", "金额", "电话"],
    ["007", date(2026, 5, 1), 12.5, 13800138000],
    ["008", date(2026, 5, 2), -3, ""],
]
TEXT = [
    ["编号", "日期", "金额", "电话"],
    ["007", "2026-05-01 00:00:00", "12.5", "13800138000"],
    ["008", "2026-05-02 00:00:00", "-3", None],
]
SALES = "日期,客户,金额\n2026-05-01,张三,12.50\n2026-05-02,李四,-3\n"
SALES_ROWS = [["2026-05-01", "张三", 12.5], ["2026-05-02", "李四", -3.0]]


def patched(old: Path, new: Path, what: bytes, by: bytes) -> None:
    """A copy of a workbook with some of its XML changed."""
    with zipfile.ZipFile(old) as source, zipfile.ZipFile(new, "w") as target:
        for part in source.namelist():
            target.writestr(part, source.read(part).replace(what, by))


def test_xlsx(tmp_path: Path, grids: Grids) -> None:
    assert cells(grids(xlsx(tmp_path / "a.xlsx", *ROWS))[0]) == TEXT


def test_xlsm_is_read_without_its_macros(tmp_path: Path, grids: Grids) -> None:
    path = xlsx(tmp_path / "a.xlsx", *ROWS)
    assert cells(grids(path.rename(tmp_path / "a.xlsm"))[0]) == TEXT


def test_xls(tmp_path: Path, grids: Grids) -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("一月")
    style = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for number, row in enumerate(ROWS):
        for column, cell in enumerate(row):
            page.write(number + 2, column + 2, cell, *([style] if isinstance(cell, date) else []))
    page.write_merge(0, 0, 2, 5, "明细")
    book.save(str(tmp_path / "a.xls"))
    (grid,) = grids(tmp_path / "a.xls")
    assert cells(grid)[2:] == TEXT
    assert (grid.sheet, grid.first_column, grid.letter(0), grid.merged) == ("一月", 2, "C", ((0, 0, 0, 3),))


@pytest.mark.parametrize("said", [' office:value-type="string"', ""], ids=["said", "left out"])
def test_ods(tmp_path: Path, grids: Grids, said: str) -> None:
    """A cell need not say that it is text (OpenDocument 1.3, 19.385)."""
    content = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
        <office:body><office:spreadsheet><table:table table:name="表一">
        <table:table-row><table:table-cell office:value-type="string"><text:p>编号</text:p></table:table-cell>
        <table:table-cell office:value-type="string"><text:p>日期</text:p></table:table-cell>
        <table:table-cell office:value-type="string"><text:p>金额</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell office:value-type="string"><text:p>007</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2026-05-01"><text:p>01.05.26</text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="12.5"><text:p>12,50</text:p></table:table-cell>
        </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", re.sub(r">\s+<", "><", content.replace(' office:value-type="string"', said)))
    (grid,) = grids(tmp_path / "a.ods")
    assert grid.sheet == "表一"
    assert cells(grid)[0] == ["编号", "日期", "金额"]
    assert [cells(grid)[1][0], cells(grid)[1][1][:10], cells(grid)[1][2]] == ["007", "2026-05-01", "12.5"]


def test_questionnaires_as_their_site_exports_them(grids: Grids) -> None:
    if not DATA.is_dir():
        pytest.skip("the public data are not here")
    (grid,) = grids(DATA / "questionnaires" / "wjx_text.xls")
    assert grid.cells.shape == (801, 14)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_csv(tmp_path: Path, read_file: Callable[[Path], SheetRows], encoding: str, mark: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(SALES.replace(",", mark).encode(encoding))
    assert table(read_file(path), "date", "customer_name", "amount") == SALES_ROWS


def test_csv_that_was_cut_off_inside_a_letter(tmp_path: Path, read_file: Callable[[Path], SheetRows]) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes((SALES + "2026-05-03,王五,7,备").encode("gbk")[:-1])
    assert table(read_file(path), "customer_name")[2] == ["王五"]


def test_csv_keeps_excels_row_numbers_over_blank_and_broken_lines(tmp_path: Path, grids: Grids) -> None:
    path = tmp_path / "a.csv"
    path.write_text('日期,客户,金额\n\n2026-05-01,"张\n三",5\n2026-05-02,李四\n', encoding="utf-8")
    assert cells(grids(path)[0]) == [
        ["日期", "客户", "金额"],
        [None, None, None],
        ["2026-05-01", "张\n三", "5"],
        ["2026-05-02", "李四", None],
    ]


def test_csv_cells_dressed_as_text_for_excel(tmp_path: Path, read_file: Callable[[Path], SheetRows]) -> None:
    path = tmp_path / "a.csv"
    path.write_text('会员号,日期,金额,手机\n="0012",2026-05-01,5,\'13800138000\n', encoding="gbk")
    assert table(read_file(path), "customer_id", "phone") == [["0012", "13800138000"]]


def test_the_true_addresses_of_a_table_in_the_middle_of_the_sheet(tmp_path: Path, grids: Grids) -> None:
    (grid,) = grids(xlsx(tmp_path / "a.xlsx", *ROWS, top=9, left=2))
    assert cells(grid)[9] == TEXT[0]
    assert grid.letter(1) == "D"


def test_addresses_are_right_where_the_exporter_wrote_a_wrong_dimension(tmp_path: Path, grids: Grids) -> None:
    good = xlsx(tmp_path / "good.xlsx", *ROWS, left=2)
    for name, dimension in [("wrong", b'<dimension ref="A1"/>'), ("none", b"")]:
        patched(good, tmp_path / f"{name}.xlsx", b'<dimension ref="C1:F3"/>', dimension)
        (grid,) = grids(tmp_path / f"{name}.xlsx")
        assert (grid.first_column, cells(grid)[0]) == (2, TEXT[0])


def test_merged_ranges_and_hidden_sheets_are_known(tmp_path: Path, grids: Grids) -> None:
    book = openpyxl.Workbook()
    page = book.active
    page.append(["a", "b"])
    page.merge_cells("A1:B1")
    book.create_sheet("secret").append(["x"])
    book["secret"].sheet_state = "hidden"
    book.create_chartsheet("chart")
    book.save(tmp_path / "a.xlsx")
    one, two, chart = grids(tmp_path / "a.xlsx")
    assert one.merged == ((0, 0, 0, 1),)
    assert (one.hidden, two.hidden) == (False, True)
    assert chart.cells.num_rows == 0


def test_formulas_without_values_are_counted_and_empty_texts_are_values(tmp_path: Path, grids: Grids) -> None:
    book = openpyxl.Workbook()
    book.active.append(["=1+1", "=2+2", 3])
    book.save(tmp_path / "never.xlsx")
    assert grids(tmp_path / "never.xlsx")[0].uncalculated == 2
    assert grids(tmp_path / "never.xlsx")[0].letter(0) == "C"  # the one cell with a value
    excels = b'<c r="A1" t="str"><f>IF(C1="","",1)</f><v></v></c>'  # how Excel saves an empty text
    patched(tmp_path / "never.xlsx", tmp_path / "done.xlsx", b'<c r="A1"><f>1+1</f><v /></c>', excels)
    assert grids(tmp_path / "done.xlsx")[0].uncalculated == 1


def test_real_dates_times_and_long_numbers_stay_as_they_were(tmp_path: Path, grids: Grids) -> None:
    row = [datetime(2026, 5, 1, 9, 30), "00123", 6222021234567890, 0.1, True]
    with xlsxwriter.Workbook(tmp_path / "a.xlsx", {"default_date_format": "yyyy-mm-dd hh:mm"}) as book:
        book.add_worksheet().write_row(0, 0, row)
    assert cells(grids(tmp_path / "a.xlsx")[0]) == [["2026-05-01 09:30:00", "00123", "6222021234567890", "0.1", "true"]]


@pytest.mark.parametrize(
    ("number", "shown"),
    [(27, "2025-12-09 00:00:00"), (31, "2025-12-09 00:00:00"), (57, "2025-12-09 00:00:00"), (2, "46000")],
)
def test_days_in_formats_that_stand_in_no_file(tmp_path: Path, grids: Grids, number: int, shown: str) -> None:
    """As Chinese Excel saves 2025年12月9日; ISO/IEC 29500-1, 18.8.30: 27 to 36 and 50 to 58 are days and times, 2 is 0.00.

    46000 days after 30 December 1899 is 9 December 2025.
    """
    plain, asian = tmp_path / "plain.xlsx", tmp_path / "asian.xlsx"
    with xlsxwriter.Workbook(plain) as book:
        book.add_worksheet().write_number(0, 0, 46000, book.add_format({"num_format": 11}))
    patched(plain, asian, b'numFmtId="11"', f'numFmtId="{number}"'.encode())
    (grid,) = grids(asian)
    assert cells(grid) == [[shown]]


def test_a_format_that_the_file_describes_is_what_it_says(tmp_path: Path, grids: Grids) -> None:
    """Some programs count their own formats from a number kept for days: what they describe holds."""
    plain, own = tmp_path / "plain.xlsx", tmp_path / "own.xlsx"
    with xlsxwriter.Workbook(plain) as book:
        book.add_worksheet().write_number(0, 0, 46000, book.add_format({"num_format": '0.0"kg"'}))
    patched(plain, own, b'numFmtId="164"', b'numFmtId="57"')
    (grid,) = grids(own)
    assert cells(grid) == [["46000"]]
