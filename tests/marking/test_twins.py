"""Copies of what is no xlsx, of what cannot be changed in place, and of what is too large."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlwt
from commands import command
from grids_by_hand import grid_of, xlsx
from msoffcrypto.format.ooxml import OOXMLFile

from crm_sheets.book import read_book
from crm_sheets.marking.twin import TwinSheet, write_twin
from crm_sheets.playbook import Playbook
from crm_sheets.reading.opening import opened
from crm_sheets.reading.opening.passwords import VARIABLE
from crm_sheets.reading.opening.refused import Protected

pytestmark = pytest.mark.usefixtures("reading_here")

TILL = """日期,客户,电话,金额,数量
2026-05-01,张三,013800138000,12.50,1
下周,"=HYPERLINK(""http://x"")",@x,5,0012
2026-05-03,+1,-2,xx,3
合计,,,17,
"""


def check(path: Path, out: Path, *more: object) -> str:
    said = command("check", path, "-o", out, "-q", *more, lang="zh")
    assert said.code == 3, said.err
    return said.out


def test_a_csv_gets_a_twin_of_text_cells(tmp_path: Path) -> None:
    (tmp_path / "till.csv").write_text(TILL, encoding="utf-8-sig")
    out = check(tmp_path / "till.csv", tmp_path / "out")
    page = openpyxl.load_workbook(tmp_path / "out" / "checked" / "till.xlsx").active
    assert page is not None
    assert [[cell.value for cell in row[:5]] for row in page.iter_rows()] == [
        ["日期", "客户", "电话", "金额", "数量"],
        ["2026-05-01", "张三", "013800138000", 12.5, 1],
        ["下周", '=HYPERLINK("http://x")', "@x", 5, "0012"],
        ["2026-05-03", "+1", "-2", "xx", 3],
        ["合计", None, None, 17, None],
    ]
    assert {cell.data_type for row in page.iter_rows() for cell in row if isinstance(cell.value, str)} == {"s"}
    assert page["C2"].number_format == "@"
    assert page["F1"].value == "原因（检查结果）"
    assert page["A3"].fill.fgColor.rgb == page["D4"].fill.fgColor.rgb == "FFFFC6C9"
    assert "till.csv：内容写进了新的 xlsx" in out


def test_a_twin_corrected_and_dropped_back_replaces_the_csv(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "till.csv").write_text(TILL, encoding="utf-8-sig")
    check(tmp_path / "in", tmp_path / "out")
    book = openpyxl.load_workbook(tmp_path / "out" / "checked" / "till.xlsx")
    book["till"]["A3"], book["till"]["D4"] = "2026-05-02", 7
    book.save(tmp_path / "in" / "till.xlsx")
    before = read_book(tmp_path / "in" / "till.csv")
    after = read_book(tmp_path / "in")
    assert before.sales["amount"].tolist() == [12.5]
    assert after.sales["amount"].tolist() == [12.5, 5, 7]
    assert before.sales["phone"].tolist() == after.sales["phone"].tolist()[:1]
    assert [p.file for p in after.found if p.code == "file_replaced"] == ["till.csv"]


def test_an_xls_gets_a_twin(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("五月")
    for row, cells in enumerate([["日期", "姓名", "金额"], ["2026-05-01", "张三", 5], ["?", "李四", 7]]):
        for column, value in enumerate(cells):
            page.write(row, column, value)
    book.save(str(tmp_path / "old.xls"))
    check(tmp_path / "old.xls", tmp_path / "out")
    twin = openpyxl.load_workbook(tmp_path / "out" / "checked" / "old.xlsx")["五月"]
    assert [cell.value for cell in twin[3]][:3] == ["?", "李四", 7]
    assert twin["D3"].value is not None


def test_names_are_kept_apart(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.csv").write_text(TILL, encoding="utf-8-sig")
    xlsx(tmp_path / "in" / "a.xlsx", ["日期", "姓名", "金额"], ["2026-05-01", "张三", 5], ["?", "李四", 7])
    check(tmp_path / "in", tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out" / "checked").iterdir()) == ["a (csv).xlsx", "a.xlsx"]


@pytest.mark.parametrize("text", ["x" * 40_000, "a\x01b\x0bc", "_x0041_", "😀<&>\"'", "\ud83d", "{x}", "<r>a & b</r>"])
def test_strange_texts_break_nothing(text: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    line = f'2026-05-01,"{text.replace(chr(34), chr(34) * 2)}",5\n'
    raw = f"日期,姓名,金额\n{line}?,{'李四'},{text.replace(',', '')[:40_000]}\n".encode("utf-8", "replace")
    (tmp_path / "in" / "t.csv").write_bytes(raw)
    check(tmp_path / "in", tmp_path / "out")
    page = openpyxl.load_workbook(tmp_path / "out" / "checked" / "t.xlsx").active
    assert page is not None
    told = str(page["B2"].value)
    assert len(told) <= 32_767
    if text in ("😀<&>\"'", "{x}"):
        assert told == text
    read = read_book(tmp_path / "out" / "checked" / "t.xlsx")
    if text == "_x0041_":  # openpyxl does not know how Excel keeps such a text apart from a letter
        assert read.sales["customer_name"].tolist() == [text]


def test_too_large_for_a_copy_an_extract_is_made_and_not_read_back(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    rows = [["2026-05-01", f"客{n}", 5] for n in range(400)]
    rows[100][0], rows[300][2] = "下周", "面议"
    source = xlsx(tmp_path / "in" / "big.xlsx", ["日期", "姓名", "金额"], *rows)
    rules = xlsx(tmp_path / "rules.xlsx", ["name", "value"], ["marking.max_cells", 1000])
    out = check(source, tmp_path / "out", "--playbook", rules)
    assert "big.xlsx：太大" in out
    extract = tmp_path / "out" / "checked" / "big.xlsx"
    page = openpyxl.load_workbook(extract).active
    assert page is not None
    assert [(row[0].row, row[0].value) for row in page.iter_rows() if row[0].value] == [
        (1, "日期"),
        (102, "下周"),
        (302, "2026-05-01"),
    ]
    assert page.sheet_format.zeroHeight  # the rows between are hidden
    assert page["D302"].value is not None
    extract.rename(tmp_path / "in" / "extract.xlsx")
    book = read_book(tmp_path / "in")
    assert [p.file for p in book.found if p.code == "file_extract"] == ["extract.xlsx"]
    assert len(book.sales) == 398


def test_written_in_a_way_that_is_not_changed_in_place_a_twin_is_made(tmp_path: Path) -> None:
    import zipfile

    source = xlsx(tmp_path / "plain.xlsx", ["日期", "姓名", "金额"], ["2026-05-01", "张三", 5], ["?", "李四", 7])
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(tmp_path / "s.xlsx", "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<sheetData>", b"<!-- x --><sheetData>"))
    check(tmp_path / "s.xlsx", tmp_path / "out")
    page = openpyxl.load_workbook(tmp_path / "out" / "checked" / "s.xlsx").active
    assert page is not None
    assert page["A3"].fill.fgColor.rgb == "FFFFC6C9"
    assert [cell.value for cell in page[3]][:3] == ["?", "李四", 7]


def test_a_workbook_with_macros_keeps_them(tmp_path: Path) -> None:
    import zipfile

    source = xlsx(tmp_path / "plain.xlsx", ["日期", "姓名", "金额"], ["2026-05-01", "张三", 5], ["?", "李四", 7])
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(tmp_path / "m.xlsm", "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        new.writestr("xl/vbaProject.bin", b"not run")
    check(tmp_path / "m.xlsm", tmp_path / "out")
    with zipfile.ZipFile(tmp_path / "out" / "checked" / "m.xlsm") as copy:
        assert copy.read("xl/vbaProject.bin") == b"not run"


def test_no_copy_without_password_of_a_workbook_that_has_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = xlsx(tmp_path / "plain.xlsx", ["日期", "姓名", "金额"], ["2026-05-01", "张三", 5], ["?", "李四", 7])
    (tmp_path / "in").mkdir()
    for name, password in (("secret", "s3"), ("silent", "VelvetSweatshop")):  # the second opens in anybody's Excel
        with plain.open("rb") as stream, (tmp_path / "in" / f"{name}.xlsx").open("wb") as out:
            OOXMLFile(stream).encrypt(password, out)
    monkeypatch.setenv(VARIABLE, "s3")
    said = check(tmp_path / "in", tmp_path / "out")
    assert [path.name for path in (tmp_path / "out" / "checked").iterdir()] == ["silent.xlsx"]
    assert "secret.xlsx" in said
    assert "密码" in said


def test_no_copy_of_an_old_workbook_with_a_password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An .xls is encrypted inside (FilePass), whatever its container says; here the child's answer stands for one."""
    xlsx(tmp_path / "old.xlsx", ["日期", "姓名", "金额"], ["2026-05-01", "张三", 5], ["?", "李四", 7])
    (tmp_path / "old.xlsx").rename(tmp_path / "old.xls")
    monkeypatch.setenv(VARIABLE, "s3")
    read = opened.read

    def asks(request: dict[str, Any], folder: Path) -> dict[str, Any]:
        if "s3" not in request["passwords"]:
            raise Protected(0)
        return read(request, folder)

    monkeypatch.setattr(opened, "read", asks)
    assert "密码" in check(tmp_path / "old.xls", tmp_path / "out")
    assert not (tmp_path / "out" / "checked").exists()


def test_no_copy_of_a_file_without_problems(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    xlsx(tmp_path / "in" / "good.xlsx", ["日期", "姓名", "金额"], ["2026-05-01", "张三", 5])
    xlsx(tmp_path / "in" / "bad.xlsx", ["日期", "姓名", "金额"], ["2026-05-01", "张三", 6], ["?", "李四", 7])
    check(tmp_path / "in", tmp_path / "out")
    assert [path.name for path in (tmp_path / "out" / "checked").iterdir()] == ["bad.xlsx"]


def test_a_playbook_that_has_the_setting() -> None:
    assert Playbook.default().changed("marking.max_cells", 5000).marking.max_cells == 5000


def test_a_twin_stands_as_its_source_stood_and_equal_grids_are_equal_bytes(tmp_path: Path) -> None:
    """From B3 on, two cells merged, the second sheet hidden: the first shows, whatever their order."""
    shown = replace(grid_of(["合并", None], ["1.50", "007"]), first_row=2, first_column=1, merged=((0, 0, 0, 1),))
    hidden = replace(grid_of(["2026-05-01 00:00:00"]), sheet="H", hidden=True)
    sheets = [TwinSheet(hidden), TwinSheet(shown, numeric=["B", "C"], headings=[3])]
    for name in ("a.xlsx", "b.xlsx"):
        write_twin(tmp_path / name, sheets)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    page = book["Sheet1"]
    assert (book.active, book["H"].sheet_state, book["H"]["A1"].value) == (page, "hidden", "2026-05-01")
    assert [(c.coordinate, c.value) for row in page.iter_rows() for c in row if c.value is not None] == [
        ("B3", "合并"),
        ("B4", 1.5),
        ("C4", "007"),
    ]
    assert ([str(area) for area in page.merged_cells.ranges], page.freeze_panes) == (["B3:C3"], "A4")
    assert (page["B3"].font.b, page["C4"].number_format, page["B4"].number_format) == (True, "@", "General")
