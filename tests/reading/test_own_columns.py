"""Columns that are no field of ours: which travel along, how sheets are united, and what is said."""

from pathlib import Path

import pytest

from crm_sheets.book import Book, read_book
from crm_sheets.language import LANGS

pytestmark = pytest.mark.usefixtures("reading_here")


def book_of_files(folder: Path, **files: list[list[str]]) -> Book:
    """The Book of CSV files of these lines."""
    for name, lines in files.items():
        (folder / f"{name}.csv").write_text("\n".join(",".join(line) for line in lines), "utf-8")
    return read_book([folder])


def own_of(table) -> dict[str, list[str]]:
    """The own columns and their cells, '' where nothing is known."""
    return {
        name: table[name].astype(object).where(table[name].notna(), "").tolist()
        for name in table.columns
        if name.startswith("own:")
    }


@pytest.mark.parametrize("where", ["sales", "customers"])
def test_own_columns_stand_behind_the_canonical_ones(where: str, tmp_path: Path) -> None:
    book = book_of_files(
        tmp_path,
        sales=[["日期", "客户", "金额", "星座"], ["2026-05-01", "张三", "5", "狮子"], ["2026-05-02", "李四", "6", ""]],
        customers=[["姓名", "手机号", "会员等级"], ["张三", "13800138001", " 金卡 "], ["李四", "13800138002", ""]],
    )
    wanted = {"sales": {"own:星座": ["狮子", ""]}, "customers": {"own:会员等级": ["金卡", ""]}}[where]
    table = book.tables[where]
    assert own_of(table) == wanted
    assert list(table.columns)[-2:] == ["source_row", *wanted]


def test_the_same_column_of_two_files_is_one_whatever_its_place_and_spelling(tmp_path: Path) -> None:
    book = book_of_files(
        tmp_path,
        a=[["Name", "Phone", "Zodiac Sign", "=1+1"], ["Ann Lee", "07700900001", "leo", "x"], ["Bob Ray", "07700900002", "", "y"]],
        b=[["=1+1", "Name", "zodiac  sign", "Phone"], ["z", "Cy Orr", "aries", "07700900003"], ["", "Bob Ray", "leo", "07700900002"]],
    )  # fmt: skip
    rows = dict(zip(book.customers["name"], zip(*own_of(book.customers).values(), strict=True), strict=True))
    assert rows == {"Ann Lee": ("leo", "x"), "Bob Ray": ("leo", "y"), "Cy Orr": ("aries", "z")}
    assert list(own_of(book.customers)) == ["own:Zodiac Sign", "own:=1+1"]


def test_headings_that_one_sheet_has_both_stay_two(tmp_path: Path) -> None:
    book = book_of_files(
        tmp_path,
        a=[["日期", "客户", "金额", "星座", "星座", "星座+"], ["2026-05-01", "张三", "5", "甲", "乙", "丙"]],
        b=[["日期", "客户", "金额", "星座+", "星座"], ["2026-05-02", "张三", "6", "丁", "戊"]],
    )
    assert own_of(book.sales) == {"own:星座": ["甲", "戊"], "own:星座 (2)": ["乙", ""], "own:星座+": ["丙", "丁"]}


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("星座", ["", "", ""]),
        ("星座", ["1", "2", "3"]),
        ("说说", ["话" * 70, "语" * 70, "言" * 50]),
        ("星座", ["123-45-6789", "987-65-4321", "111-22-3333"]),
        ("星座", ["4111111111111111", "5500000000000004", "4012888888881881"]),
        ("SSN", ["a", "b", "b"]),
        ("开户行", ["工行", "工行", "农行"]),
    ],
)
def test_empty_counting_long_and_private_columns_stay_where_they_are(heading, cells, tmp_path: Path) -> None:
    lines = [[f"2026-05-0{i}", name, "5", cell] for i, (name, cell) in enumerate(zip("张李王", cells, strict=True), 1)]
    book = book_of_files(tmp_path, sales=[["日期", "客户", "金额", heading], *lines])
    assert own_of(book.sales) == {}


def test_what_is_said_of_columns_that_travel_and_of_those_that_do_not(tmp_path: Path) -> None:
    book = book_of_files(
        tmp_path,
        sales=[
            ["日期", "客户", "金额", "星座", "SSN"],
            ["2026-05-01", "张三", "5", "狮子", "a"],
            ["2026-05-02", "李四", "5", "狮子", "b"],
        ],
    )
    said = {p.column: [next(p.lines(lang))[-1] for lang in LANGS] for p in book.found if p.code == "column_unknown"}
    assert said == {
        "D": [
            "不认识“星座”这一列，不参与计算，按原列名带着走。",
            "Column '星座' is not known; no figure uses it, and it travels along under its own heading.",
        ],
        "E": ["不认识“SSN”这一列，没有使用。", "Column 'SSN' is not known and was not used."],
    }


def test_of_more_than_forty_own_columns_the_first_stay_and_the_others_are_named(tmp_path: Path) -> None:
    def lines(first: int, name: str) -> list[list[str]]:
        heads = [f"星座{chr(0x4E00 + i)}" for i in range(first, first + 25)]
        return [["日期", "客户", "金额", *heads], ["2026-05-01", name, "5", *["x"] * 25]]

    book = book_of_files(tmp_path, a=lines(0, "张三"), b=lines(25, "李四"))
    assert len(own_of(book.sales)) == 40
    (note,) = [p for p in book.found if p.code == "own_columns_left_out"]
    assert next(note.lines("en"))[-1] == (
        "The Sales tables have more than 40 columns of your own; 10 did not travel along: "
        + ", ".join(f"星座{chr(0x4E00 + i)}" for i in range(40, 50))
        + "."
    )


def test_a_file_read_again_from_the_cache_has_them_too(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("CRM_SHEETS_CACHE", str(tmp_path / "cache"))
    (tmp_path / "desk").mkdir()
    lines = [["日期", "客户", "金额", "星座"], ["2026-05-01", "张三", "5", "狮子"], ["2026-05-02", "李四", "6", ""]]
    first = book_of_files(tmp_path / "desk", sales=lines)
    again = read_book([tmp_path / "desk"])
    assert own_of(first.sales) == own_of(again.sales) == {"own:星座": ["狮子", ""]}


def test_a_later_file_fills_own_columns_and_a_whole_file_again_adds_no_rows(tmp_path: Path) -> None:
    head, lines = ["订单号", "日期", "客户", "金额"], [[f"A{i}", "2026-05-01", "张三", str(i)] for i in range(1, 5)]
    book = book_of_files(tmp_path, a=[head, *lines], b=[[*head, "星座"], *([*line, "狮子"] for line in lines)])
    assert own_of(book.sales) == {"own:星座": ["狮子"] * 4}
