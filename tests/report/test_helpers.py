"""The helpers below the sheets: widths, cleaning, checked writes, the quick worksheet, the recalculation itself."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from recalculate import differences, read, shown

from crm_sheets.errors import OutputNotWritable, SheetTooLong
from crm_sheets.report import packing, quick, workbook, worksheets
from crm_sheets.report.cleaning import LIMIT, fit_all, fit_for_cell
from crm_sheets.report.data import write_data
from crm_sheets.report.tables import Column, excel_table, write_grid
from crm_sheets.report.workbook import OutBook
from crm_sheets.results import Results
from crm_sheets.text.widths import heading_units, lines, text_width

DAY = date(2026, 9, 30)


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("A1", 2), ("客户", 4), ("客户 A1", 7), ("一\nabc", 3), ("ＡＢ", 4), ("±", 1)]
)
def test_a_chinese_letter_takes_two_units(text: str, width: int) -> None:
    assert text_width(text) == width


def test_wrapped_lines_are_counted() -> None:
    assert (lines("一二三四五", 6), lines("a\nb", 6), lines("", 6)) == (2, 2, 1)


def test_an_english_heading_takes_two_lines_and_a_filter_button() -> None:
    assert heading_units("Share of customers") == 10 + 3
    assert heading_units("客户占比") == 8 + 3


@given(st.text(st.characters(), max_size=200) | st.just("客" * 40_000) | st.just("😀" * 20_000))
def test_every_text_fits_into_a_cell(text: str) -> None:
    fitted = fit_for_cell(text)
    assert len(fitted.encode("utf-16-le")) // 2 <= LIMIT
    assert [fitted] == fit_all([text])


def test_a_workbook_reads_back_what_was_written(tmp_path: Path) -> None:
    with OutBook(tmp_path / "b.xlsx", "Title & more", DAY, "en") as book:
        sheet = book.sheet("overview")
        write_grid(sheet, 0, 0, [Column("name", ["=1+1", None, "0012"]), Column("revenue", [1.5, None, 3], "money")])
    rows = list(read(tmp_path / "b.xlsx")["All figures"].iter_rows(values_only=True))
    assert rows == [("Customer", "Revenue"), ("=1+1", 1.5), (None, None), ("0012", 3)]


def test_a_table_longer_than_a_sheet_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 3)
    with pytest.raises(SheetTooLong, match="row 4"), OutBook(tmp_path / "b.xlsx", "T", DAY, "en") as book:
        write_grid(book.sheet("overview"), 0, 0, [Column("name", ["a", "b", "c"])])
    assert not (tmp_path / "b.xlsx").exists()


def test_a_write_that_xlsxwriter_only_reports_by_a_number_is_raised(tmp_path: Path) -> None:
    with pytest.raises(SheetTooLong, match="XFE"), OutBook(tmp_path / "b.xlsx", "T", DAY, "en") as book:
        book.sheet("overview").text(0, 16_384, "too far right")


def test_a_folder_that_is_not_there_is_a_refusal(tmp_path: Path) -> None:
    with pytest.raises(OutputNotWritable), OutBook(tmp_path / "no" / "b.xlsx", "T", DAY, "en") as book:
        book.sheet("overview")


@pytest.mark.parametrize("stream", [False, True])
def test_the_quick_workbook_holds_the_bytes_of_xlsxwriters(
    stream: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = ["plain", "", "<b>&amp;", " ends ", "客户", "a\nb", "_x0041_", "\x01", 'q"q', "=1+1", "ends\n"]
    numbers = [1.0, 0.1 + 0.2, -5.0, float("nan"), 1e300, 123456789.125, 0.0, 2.0, 3.0, 1e15, -0.0]

    def write(path: Path) -> dict[str, bytes]:
        with OutBook(path, "T", DAY, "zh", stream=stream) as book:
            sheet = book.sheet("overview")
            sheet.text(1, 5, "above")
            times = 9 if stream else 120  # more rows than are made into XML at once
            columns = [Column("name", texts * times), Column("revenue", numbers * times, "decimal")]
            columns += [
                Column("orders", [5.0] * len(texts) * times, "whole"),
                Column("phone", [""] * len(texts) * times),
            ]
            if stream:
                write_grid(sheet, 2, 1, columns)
            else:
                excel_table(sheet, 2, 1, columns, "Table")
                sheet.link(4, 2, "Overview", "A1", 'words "here"')
                sheet.raw.write_comment(0, 7, "a note", {"author": ""})
                sheet.link(6, 2, "Overview", "A1", "#N/A")
                sheet.height(8, 40)
                sheet.text(1_150, 6, "written over")
                write_grid(sheet, 1_100, 6, [Column("region", texts * 9)])  # beside the table
                chart = book.book.add_chart({"type": "line"})
                chart.add_series({"values": [sheet.name, 3, 2, 40, 2], "categories": [sheet.name, 3, 1, 40, 1]})
                sheet.raw.insert_chart(0, 9, chart)
            sheet.number(1_400, 3, 1)
            for row, line in enumerate(zip(texts, [*numbers[:3], "", *numbers[4:]], strict=True), 1_401):
                sheet.raw.put_line(row, 2, ["", *line, ""], book.style("text"), book.style("decimal"))
        with ZipFile(path) as parts:
            return {part.filename: parts.read(part) for part in parts.infolist()}

    for made in (quick, packing):
        monkeypatch.setattr(made, "_AT_ONCE", 1_000)
    held = write(tmp_path / "quick.xlsx")
    monkeypatch.setattr(xlsxwriter, "__version__", "3.4.0")  # newer than the quick one was written for
    assert worksheets.worksheet_class() is worksheets.PlainWorksheet
    assert write(tmp_path / "slow.xlsx") == held


def test_csv_has_a_mark_and_plain_dates(results: Results, tmp_path: Path) -> None:
    write_data(results.tables["months"].head(1)[["month", "revenue"]], tmp_path / "data" / "months.csv")
    assert (tmp_path / "data" / "months.csv").read_bytes() == b"\xef\xbb\xbfmonth,revenue\r\n2024-10-01,24000.0\r\n"


@pytest.mark.heavy
@pytest.mark.parametrize("style", ["page_money", "page_figure_money"])
def test_a_small_refund_keeps_its_sign(style: str, tmp_path: Path) -> None:
    """LibreOffice 7.4 shows a negative number without its sign in the last of three sections with conditions."""
    with OutBook(tmp_path / "b.xlsx", "T", DAY, "en") as book:
        sheet = book.sheet("overview")
        for row, amount in enumerate((150, 50, 0, -50, -99.996, -150)):
            sheet.number(row, 0, amount, style)
    seen = [line[0] for line in shown(tmp_path / "b.xlsx")]
    assert seen == ["150", "50.00", "0.00", "-50.00", "-100.00", "-150.00"]


@pytest.mark.heavy
def test_a_wrong_stored_value_is_found(tmp_path: Path) -> None:
    """Without this the recalculation check might never fail."""
    with xlsxwriter.Workbook(tmp_path / "wrong.xlsx") as book:
        sheet = book.add_worksheet("S")
        sheet.write_column("A1", [1, 2])
        sheet.write_formula("A3", "=SUM(A1:A2)", None, 4)
        sheet.write_formula("A4", "=A1+A2", None, 3)
    assert differences(tmp_path / "wrong.xlsx") == ["S!A3 =SUM(A1:A2): stored 4, computed 3"]
