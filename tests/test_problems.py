"""Problems: worded in both languages, listed line by line, counted; every code has a file that causes it."""

from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from grids_by_hand import xlsx

from crm_sheets.book import read_book
from crm_sheets.language import LANGS, Text
from crm_sheets.language.findings import FINDINGS
from crm_sheets.playbook import Playbook
from crm_sheets.problems import COLUMNS, Problem, Problems
from crm_sheets.reading.playbooks import read_playbook

AFTER_READING = {
    "date_in_future",
    "rows_after_as_of",
    "answer_not_on_scale",
    "answers_beyond_scale",
}  # depends on the as-of date; caused in the tests of the whole run


def test_many_rows_of_one_column_are_one_line_each() -> None:
    problem = Problem("date_not_understood", "a.xlsx", "S", (3, 7), "B", ("x", "y"), {"heading": "日期"})
    assert list(problem.lines("en")) == [
        ("error", "date_not_understood", "a.xlsx", "S", 3, "B", "x",
         "'x' in '日期' is not a date that can be understood; the row was left out."),
        ("error", "date_not_understood", "a.xlsx", "S", 7, "B", "y",
         "'y' in '日期' is not a date that can be understood; the row was left out."),
    ]  # fmt: skip


def test_one_value_for_all_rows_and_none_for_a_whole_file() -> None:
    assert [line[4:7] for line in Problem("row_total", rows=(1, 2), values=("合计",)).lines("zh")] == [
        (1, "", "合计"),
        (2, "", "合计"),
    ]
    assert [line[4:7] for line in Problem("sheet_empty").lines("zh")] == [(None, "", "")]


def test_texts_among_the_details_are_worded_and_braces_in_values_left_alone() -> None:
    problem = Problem(
        "cell_not_understood", values=("{x}",), details={"heading": "{h}", "expected": Text("数字", "a number")}
    )
    assert next(problem.lines("zh"))[-1] == "“{h}”里的“{x}”看不懂（应为数字），这一格当作空白，该行照常使用。"


PROBLEMS = Problems.of(
    Problem("sheet_empty", "a.xlsx", "S"),
    Problem("value_missing", "a.xlsx", "T", (4, 5), "C", ("", ""), {"heading": "金额"}),
    Problem("column_twice", "b.xlsx", "T", (1,), "D", ("x",), {"heading": "x", "field": "y", "used": "z"}),
    Problem("value_missing", "b.xlsx", "T", (9,), "C", ("",), {"heading": "金额"}),
)


def test_the_table_of_problems_has_errors_first_then_the_order_of_reading() -> None:
    table = PROBLEMS.frame("en")
    assert list(table.columns) == COLUMNS
    assert table["level"].tolist() == ["error", "error", "error", "warning", "note"]
    assert table["row"].astype("object").fillna(0).tolist() == [4, 5, 9, 1, 0]


def test_counts_and_summary() -> None:
    assert PROBLEMS.counts == {"error": 3, "warning": 1, "note": 1}
    assert PROBLEMS.summary("en")[["level", "code", "rows", "files"]].to_numpy().tolist() == [
        ["error", "value_missing", 3, 2],
        ["warning", "column_twice", 1, 1],
        ["note", "sheet_empty", 1, 1],
    ]


def test_no_problems() -> None:
    assert Problems().counts == {"error": 0, "warning": 0, "note": 0}
    assert list(Problems().frame("zh").columns) == COLUMNS
    assert len(Problems().summary("zh")) == 0
    assert list(Problems.joined([PROBLEMS, Problems()])) == list(PROBLEMS + Problems())


@pytest.mark.parametrize("code", FINDINGS)
def test_every_finding_is_worded_in_both_languages(code: str) -> None:
    finding = FINDINGS[code]
    for text in (finding.title, finding.text, finding.advice):
        assert any("\u4e00" <= letter <= "\u9fff" for letter in text.zh)
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in text.en)
    assert {part.split("}")[0] for part in finding.text.zh.split("{")[1:]} == {
        part.split("}")[0] for part in finding.text.en.split("{")[1:]
    }


def messy(folder: Path) -> None:
    """Files that cause every code of the reading."""
    xlsx(
        folder / "sales.xlsx",
        ["日期", "编号", "客户", "电话", "数量", "单价", "金额", "应收金额", "星座"],
        ["2026-05-01", "KH1", "张三", "", 2, 5, "", "", ""],  # amount_from_price
        ["", "KH1", "", "", "", "", 5],  # value_missing
        ["N/A", "KH1", "", "", "", "", 5],  # value_says_nothing
        ["2026-05-01", "", "", "", "", "", 5],  # sales_without_customer
        ["下周", "KH1", "", "", "", "", 5],  # date_not_understood
        ["2026-05-01", "KH1", "", "", "", "", "面议"],  # number_not_understood
        ["2026-05-01", "KH1", "", "12ab", "", "", 5],  # cell_not_understood
        ["2026-05-01", "KH1", "王五", "", "", "", 5],  # customer_other_name
        ["2026-05-01", "", "赵六", "", "", "", 5],  # customer_ambiguous
        ["2026-05-01", "", "钱七", "", "", "", 5],  # customer_only_here
        ["合计", "", "", "", "", "", 20],
        ["日期", "编号", "客户", "电话", "数量", "单价", "金额", "应收金额", "星座"],
        ["制表人：孙八"],
    )
    xlsx(
        folder / "customers.xlsx",
        ["编号", "客户名称", "电话", "地区"],
        ["KH1", "张三", "13800138000"],
        ["KH2", "张 三", "13800138000"],  # customer_same
        ["KH2", "张 三", "13800138000", "宁波"],
        ["KH1", "张三", "13800138000", "杭州"],  # customer_rows_differ
        ["KH3", "李四", "13800138000"],  # customer_conflict
        ["KH4", "赵六", "13900139000"],
        ["KH5", "赵六", "13700137000"],
        ["", "", "", "杭州"],  # identity_missing
    )
    with xlsxwriter.Workbook(folder / "sheets.xlsx") as book:
        book.add_worksheet("empty")
        book.add_worksheet("notes").write_row(0, 0, ["浇水", "施肥"])  # sheet_not_a_table
        book.add_worksheet("unknown").write_row(0, 0, ["产品", "客户", "数量", "金额"])
        merged = book.add_worksheet("merged")
        merged.write_column(0, 1, ["电话", "13600136000", "13600136001"])
        merged.write(0, 0, "姓名")
        merged.merge_range(1, 0, 2, 0, "吴十")  # cells_merged
        hidden = book.add_worksheet("hidden")
        hidden.write_row(0, 0, ["姓名", "电话"])  # sheet_no_rows
        hidden.hide()
    never = openpyxl.Workbook()
    never.active.append(["姓名", "电话"])
    never.active.append(["周九", "=1+1"])
    never.save(folder / "never.xlsx")
    never.properties.category = "crm-sheets"
    never.save(folder / "report.xlsx")
    (folder / "damaged.xlsx").write_bytes(b"PK\x03\x04")
    (folder / "protected.xls").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"))
    (folder / "big.csv").write_bytes(b"x" * 2**21)
    (folder / "合同.pdf").touch()


def test_every_code_is_caused_by_some_file_and_worded_with_what_it_passes(tmp_path: Path) -> None:
    messy(tmp_path)
    book = read_book([tmp_path], Playbook.default().changed("reading.max_mb", 1))
    rules = xlsx(tmp_path / "playbook.xlsx", ["name", "value"], ["tiers.vpi", 1], ["tiers.vip", "viel"])
    every = book.found + read_playbook(rules)[1]
    for lang in LANGS:
        table = every.frame(lang)
        assert set(table["code"]) == set(FINDINGS) - AFTER_READING
        assert not table["message"].str.contains(r"[{}]|Text\(", regex=True).any()
        assert len(every.summary(lang)) == table["code"].nunique()
        assert len(table) == sum(every.counts.values())
    assert (book.rows["read"] == book.rows["used"] + book.rows["left_out"]).all()
