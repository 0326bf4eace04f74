"""Messy file, check, coloured cells corrected as a user would, dropped back: the problems are gone, nothing else changed."""

import os
import shutil
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from commands import command

from crm_sheets.book import Book, read_book

pytestmark = pytest.mark.usefixtures("reading_here")

RED, AMBER, GREY = "FFFFC6C9", "FFFFEA9A", "FFEDEDEE"
HEADS = ["日期", "客户编号", "客户名称", "电话", "金额", "备注"]
RIGHT = {"A4": "2026-05-02", "D5": "13700137000", "A7": "2026-05-05", "E6": 400}
ROWS = [
    ["2026-05-01", "KH1", "张三", "13800138000", 100, "=cmd|x"],
    ["下周", "KH2", "李四", "13900139000", 200, ""],  # A4: the row is left out
    ["2026-05-03", "KH1", "张三", "12ab", 300, "@x"],  # D5: the cell counts as empty
    ["2026-05-04", "KH3", "王五", "", "面议", "+1"],  # E6
    ["", "KH4", "", "", 50, "-2"],  # A7
]


def sales(path: Path) -> Path:
    """A workbook with what people put into workbooks: title, formats, a formula, a comment, a chart, a validation."""
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        head = book.add_format({"bold": True, "border": 1})
        money = book.add_format({"num_format": "#,##0.00", "border": 1})
        page = book.add_worksheet("五月")
        page.merge_range(0, 0, 0, 5, "五月销售明细")
        page.write_row(1, 0, HEADS, head)
        for number, row in enumerate(ROWS, 2):
            page.write_row(number, 0, row)
            page.write(number, 4, row[4], money)
        page.write(7, 0, "合计")
        page.write_formula(7, 4, "=SUM(E3:E7)", money, 650)
        page.write_comment("C3", "老客户，别动")
        page.data_validation(2, 1, 7, 1, {"validate": "length", "criteria": ">", "value": 1})
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "='五月'!$E$3:$E$7"})
        page.insert_chart("B12", chart)
        page.set_column(1, 1, 22)
        book.add_worksheet("说明").write(0, 0, "不是数据")
    return path


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "inbox").mkdir()
    sales(tmp_path / "inbox" / "sales.xlsx")
    command("check", tmp_path / "inbox", "-o", tmp_path / "out", "-q", lang="zh")
    return tmp_path


def correct(copy: Path, target: Path) -> None:
    """What a user does: put right every coloured cell, save."""
    book = openpyxl.load_workbook(copy)
    for cell, value in RIGHT.items():
        assert book["五月"][cell].fill.fgColor.rgb in (RED, AMBER)
        book["五月"][cell] = value
    book.save(target)


def codes(book: Book) -> list[str]:
    """Errors and warnings; openpyxl, unlike Excel, saves formulas without their results."""
    return sorted(p.code for p in book.found if p.level != "note" and p.code != "sheet_uncalculated")


def test_the_copy_is_the_users_own_workbook_with_the_cells_in_question_marked(desk: Path) -> None:
    page = openpyxl.load_workbook(desk / "out" / "checked" / "sales.xlsx")["五月"]
    coloured = {
        cell.coordinate: cell.fill.fgColor.rgb
        for row in page.iter_rows(max_col=6)
        for cell in row
        if cell.fill.fill_type
    }
    assert coloured == {"A4": RED, "D5": AMBER, "E6": RED, "A7": RED}
    assert page["G2"].value == "原因（检查结果）"
    assert page["G2"].font.b
    assert page["G2"].border.left.style == "thin"
    assert page["G3"].value is None
    assert page["G4"].value == "“日期”里的“下周”不是能看懂的日期，这一行没有使用。请写成 2026-05-01 这样的日期。"
    assert page["G8"].value == "这是合计行（合计），没有当作数据。"
    assert [page[f"G{row}"].fill.fgColor.rgb for row in (4, 5, 8)] == [RED, AMBER, GREY]
    assert page["G4"].alignment.wrap_text
    assert page.column_dimensions["G"].width == 60
    assert page["D5"].comment is not None
    assert "12ab" in page["D5"].comment.text


def test_everything_else_is_as_it_was(desk: Path) -> None:
    before = openpyxl.load_workbook(desk / "inbox" / "sales.xlsx")
    after = openpyxl.load_workbook(desk / "out" / "checked" / "sales.xlsx")
    assert after.sheetnames == before.sheetnames
    old, new = before["五月"], after["五月"]
    assert [[c.value for c in row] for row in new.iter_rows(max_col=6)] == [
        [c.value for c in row] for row in old.iter_rows(max_col=6)
    ]
    assert new["E8"].value == "=SUM(E3:E7)"
    assert {c.data_type for c in new["F"][2:7] if c.value} == {"s"}  # no text has become a formula
    assert new["E6"].number_format == "#,##0.00"
    assert new["C3"].comment.text == old["C3"].comment.text
    assert str(new.merged_cells) == str(old.merged_cells)
    assert len(new._charts) == len(new.data_validations.dataValidation) == 1
    assert new.column_dimensions["B"].width == old.column_dimensions["B"].width
    stored = openpyxl.load_workbook(desk / "out" / "checked" / "sales.xlsx", data_only=True)
    assert stored["五月"]["E8"].value == 650


def test_corrected_and_dropped_back_the_problems_are_gone(desk: Path) -> None:
    inbox = desk / "inbox"
    before = read_book(inbox)
    correct(desk / "out" / "checked" / "sales.xlsx", inbox / "改好了.xlsx")
    after = read_book(inbox)
    assert codes(before) == [
        "cell_not_understood",
        "date_not_understood",
        "number_not_understood",
        "value_missing",
    ]
    assert codes(after) == []
    assert before.rows[["read", "used", "left_out"]].to_numpy().tolist() == [[6, 2, 4]]
    assert after.rows[["read", "used", "left_out"]].to_numpy().tolist() == [[6, 5, 1]]
    notes = {(problem.code, problem.file): problem for problem in after.found}
    assert notes["file_replaced", "sales.xlsx"].details == {"copy": "改好了.xlsx"}
    assert "column_unknown" not in {problem.code for problem in after.found if problem.column == "G"}
    columns = ["date", "customer_id", "phone", "amount", "source_row"]
    kept = before.sales[columns].astype("str").to_numpy().tolist()
    now = {row[-1]: row for row in after.sales[columns].astype("str").to_numpy().tolist()}
    assert now[kept[0][-1]] == kept[0]
    assert now["4"][:2] == ["2026-05-02", "KH2"]


def test_a_copy_saved_over_the_original_is_an_ordinary_file(desk: Path) -> None:
    correct(desk / "out" / "checked" / "sales.xlsx", desk / "inbox" / "sales.xlsx")
    book = read_book(desk / "inbox")
    assert codes(book) == []
    assert [p.code for p in book.found if p.code.startswith("file_")] == []


def test_an_original_that_changed_since_is_read_and_the_copy_is_not(desk: Path) -> None:
    shutil.copy(desk / "out" / "checked" / "sales.xlsx", desk / "inbox" / "copy.xlsx")
    book = openpyxl.load_workbook(desk / "inbox" / "sales.xlsx")
    book["五月"]["E3"] = 999
    book.save(desk / "inbox" / "sales.xlsx")
    read = read_book(desk / "inbox")
    assert {(p.code, p.file) for p in read.found if p.code.startswith("file_")} == {("file_copy_outdated", "copy.xlsx")}
    assert 999 in read.sales["amount"].tolist()


def test_of_two_copies_the_one_saved_last_is_read(desk: Path) -> None:
    correct(desk / "out" / "checked" / "sales.xlsx", desk / "inbox" / "z.xlsx")
    shutil.copy(desk / "out" / "checked" / "sales.xlsx", desk / "inbox" / "a.xlsx")
    os.utime(desk / "inbox" / "z.xlsx", (2_000_000_000, 2_000_000_000))
    os.utime(desk / "inbox" / "a.xlsx", (1_000_000_000, 1_000_000_000))
    read = read_book(desk / "inbox")
    told = {(p.code, p.file) for p in read.found if p.code.startswith("file_")}
    assert told == {("file_copy_older", "a.xlsx"), ("file_replaced", "sales.xlsx")}
    assert set(read.sales["source_file"]) == {"z.xlsx"}


def test_checked_again_old_marks_go_and_new_ones_come(desk: Path) -> None:
    """Half corrected, dropped back, checked: only what is still wrong is marked; the new copy stands for both files."""
    book = openpyxl.load_workbook(desk / "out" / "checked" / "sales.xlsx")
    book["五月"]["A4"] = "2026-05-02"
    book.save(desk / "inbox" / "half.xlsx")
    command("check", desk / "inbox", "-o", desk / "out", "-q", lang="zh")
    page = openpyxl.load_workbook(desk / "out" / "checked" / "half.xlsx")["五月"]
    assert page["A4"].fill.fill_type is None
    assert page["G4"].value is None
    assert page["A4"].comment is None
    assert page["G5"].value.startswith("“电话”里的“12ab”")
    assert page["G2"].value == "原因（检查结果）"
    assert page["H2"].value is None
    correct_rest = openpyxl.load_workbook(desk / "out" / "checked" / "half.xlsx")
    for cell, value in RIGHT.items():
        correct_rest["五月"][cell] = value
    correct_rest.save(desk / "inbox" / "whole.xlsx")
    read = read_book(desk / "inbox")
    assert set(read.sales["source_file"]) == {"whole.xlsx"}
    assert {(p.code, p.file) for p in read.found if p.code.startswith("file_")} == {
        ("file_replaced", "sales.xlsx"),
        ("file_replaced", "half.xlsx"),
    }


def test_a_copy_that_somebody_worked_in_is_kept_by_the_next_check(desk: Path) -> None:
    checked = desk / "out" / "checked"
    command("check", desk / "inbox", "-o", desk / "out", "-q", lang="zh")
    assert [path.name for path in checked.iterdir()] == ["sales.xlsx"]
    correct(checked / "sales.xlsx", checked / "sales.xlsx")
    said = command("check", desk / "inbox", "-o", desk / "out", "-q", lang="zh")
    assert sorted(path.name for path in checked.iterdir()) == ["sales (kept).xlsx", "sales.xlsx"]
    assert "sales (kept).xlsx" in said.out


def test_sources_are_never_changed(tmp_path: Path) -> None:
    path = sales(tmp_path / "sales.xlsx")
    before = path.read_bytes()
    command("check", path, "-o", tmp_path / "out", "-q")
    assert path.read_bytes() == before


def test_the_same_input_gives_the_same_bytes(desk: Path) -> None:
    copy = desk / "out" / "checked" / "sales.xlsx"
    first = copy.read_bytes()
    command("check", desk / "inbox", "-o", desk / "out", "-q", lang="zh")
    assert copy.read_bytes() == first
