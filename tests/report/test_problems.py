"""problems.xlsx: the summary, every problem at its place, the mapping of columns."""

from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from recalculate import read

from crm_sheets.problems import Problem, Problems
from crm_sheets.report import problems as module
from crm_sheets.report import write_problems
from crm_sheets.results import Results
from crm_sheets.vocabulary import table


def write(results: Results, path: Path, found: Problems | None = None) -> None:
    write_problems(found or results.found, results.rows, results.mapping, path, results.as_of, "zh")


def lines(path: Path, sheet: str) -> list[tuple[object, ...]]:
    return list(read(path)[sheet].iter_rows(values_only=True))


def test_every_problem_stands_with_its_place_and_what_to_do(results: Results, tmp_path: Path) -> None:
    write(results, tmp_path / "p.xlsx")
    head, first, *rest = lines(tmp_path / "p.xlsx", "全部问题")[2:]
    assert head == ("级别", "文件", "工作表", "行", "列", "原内容", "说明", "怎么处理")
    assert first == (
        "错误", "销售 2026.xlsx", "7-9月", 4, "B", "前天", "“日期”里的“前天”不是能看懂的日期，这一行没有使用。",
        "请写成 2026-05-01 这样的日期。",
    )  # fmt: skip
    assert len(rest) + 1 == sum(p.count for p in results.found if not p.quiet)
    assert [row[5] for row in rest if row[0] == "警告"] == ["=cmd|' /C calc'!A0"]


def test_the_summary_counts_by_kind(results: Results, tmp_path: Path) -> None:
    write(results, tmp_path / "p.xlsx")
    rows = lines(tmp_path / "p.xlsx", "问题汇总")
    assert ("错误", "日期看不懂", 2, 1, "请写成 2026-05-01 这样的日期。") in rows
    assert ("提示", "客户表里没有的客户", 3, 1, "建议补进客户表。") in rows
    assert any(row[:1] == ("销售表",) and row[1:] == (400, 397, 3, None) for row in [(r[0], *r[1:]) for r in rows])


def test_the_columns_say_what_they_were_taken_for(results: Results, tmp_path: Path) -> None:
    write(results, tmp_path / "p.xlsx")
    rows = lines(tmp_path / "p.xlsx", "每列认成了什么")
    assert ("销售 2026.xlsx", "7-9月", "销售表", "B", "日期", "日期", "表头", None, None, None) in rows
    assert ("销售 2026.xlsx", "7-9月", "销售表", "C", "内部码", "（未使用）", None, None, None, None) in rows


def test_the_columns_can_be_corrected_by_choosing_from_a_list(results: Results, tmp_path: Path) -> None:
    write(results, tmp_path / "p.xlsx")
    book = openpyxl.load_workbook(tmp_path / "p.xlsx")
    sheet, fields = book["每列认成了什么"], book["可选字段"]
    rules = [(str(rule.sqref), rule.formula1) for rule in sheet.data_validations.dataValidation]
    assert [sheet.cell(3, 8).value, *(row[7].value for row in sheet.iter_rows(min_row=4))] == ["改为"] + [None] * 4
    assert [place for place, _ in rules] == ["H4:H6", "H7"]
    assert "改为" in str(sheet["A2"].value)
    offered = [cell.value for cell in fields[rules[0][1].split("$")[1]] if cell.value]
    assert offered == ["（未使用）", "自动识别", *(f.label.zh for f in table("sales").fields)]
    assert rules[0][1] == f"'可选字段'!$B$1:$B${len(offered)}"
    assert fields.sheet_state == "hidden"


def test_decisions_and_conclusions_are_shown_as_such(results: Results, tmp_path: Path) -> None:
    how = ["heading", "values", "decision", "swapped"]
    changed = results.mapping.assign(how=how)
    write_problems(Problems(), results.rows, changed, tmp_path / "p.xlsx", results.as_of, "en")
    told = lines(tmp_path / "p.xlsx", "Columns")[3:]
    assert [row[7] for row in told] == ["heading", "values", "your decision", "swapped"]
    assert told[0][5:7] == ("order_id", "Order ID"), (
        "the name of the field in data files, which is English, and its meaning"
    )


def test_a_heading_of_several_lines_stands_in_one(results: Results, tmp_path: Path) -> None:
    changed = results.mapping.assign(heading="手机\n（必填）")
    write_problems(Problems(), results.rows, changed, tmp_path / "p.xlsx", results.as_of, "zh")
    assert {row[4] for row in lines(tmp_path / "p.xlsx", "每列认成了什么")[3:]} == {"手机 （必填）"}


def test_no_problems_and_no_mapping_are_said(results: Results, tmp_path: Path) -> None:
    write_problems(Problems(), pd.DataFrame(), results.mapping.iloc[:0], tmp_path / "p.xlsx", results.as_of, "en")
    assert lines(tmp_path / "p.xlsx", "All problems")[2][0] == "No problems were found."


def test_beyond_the_limit_the_rest_is_counted(
    results: Results, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LISTED", 5)
    write(results, tmp_path / "p.xlsx")
    rows = lines(tmp_path / "p.xlsx", "全部问题")
    assert rows[1][0] == "只列出前 5 条，另有 2 条没有列出（汇总里已计入）。"
    assert len(rows) == 3 + 5


def test_a_streamed_workbook_says_the_same(results: Results, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    awkward = Problem("row_total", "a.xlsx", "S", (1, 2, 3), "A", ("<r>&x</r>", " spaced ", "客户"))
    found = results.found + Problems.of(awkward)
    write(results, tmp_path / "whole.xlsx", found)
    monkeypatch.setattr(module, "_STREAM_FROM", 0)
    write(results, tmp_path / "streamed.xlsx", found)
    for sheet in ("问题汇总", "全部问题", "每列认成了什么"):
        assert lines(tmp_path / "streamed.xlsx", sheet) == lines(tmp_path / "whole.xlsx", sheet)


def test_equal_problems_give_equal_bytes(results: Results, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write(results, tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
