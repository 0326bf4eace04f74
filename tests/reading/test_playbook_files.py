"""The team's playbook.xlsx: rules read, wrong names and values named by their cell, an unusable file refused."""

from pathlib import Path

import pytest
import xlsxwriter
from grids_by_hand import told, xlsx

from crm_sheets.errors import PlaybookNotFound, PlaybookUnreadable
from crm_sheets.playbook import Playbook
from crm_sheets.reading.playbooks import read_playbook


def test_settings_are_read_and_the_rest_keeps_its_default(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "playbook.xlsx",
        ["只在“您的值”一列填写"],
        ["设置名 · name", "您的值 · value"],
        ["tiers.vip", "2%"],
        ["schedule.per_day", 12],
        ["churn.silence_red", ""],
        [" survey.best_is ", "lowest"],
    )
    playbook, problems = read_playbook(path)
    assert (playbook.tiers.vip, playbook.schedule.per_day, playbook.survey.best_is) == (0.02, 12, "lowest")
    assert playbook.churn == Playbook.default().churn
    assert told(problems) == []


def test_unknown_names_and_impossible_values_are_named_and_change_nothing(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "playbook.xlsx", ["name", "value"], ["tiers.vpi", "2%"], ["tiers.major", "viel"])
    playbook, problems = read_playbook(path)
    assert playbook == Playbook.default()
    assert told(problems) == [("setting_unknown", 2, "A", "tiers.vpi"), ("setting_impossible", 3, "B", "viel")]
    assert next(problems.items[0].lines("en"))[-1] == (
        "There is no setting 'tiers.vpi'; it was ignored. Did you mean tiers.vip?"
    )
    assert next(problems.items[1].lines("zh"))[-1] == (
        "“主要客户占比”的值“viel”不能用，应为0% 到 100% 的比例；暂用默认值 4%。"
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("tiers.vip", cell) for cell in ("-1%", "150%", "nan", "inf", "一成")),
        *(("schedule.per_day", cell) for cell in ("0", "2.5", "1e9", "nan", "inf", "1_0")),
        *(("reading.max_memory_mb", cell) for cell in ("1", "")),
        ("general.country", "Atlantis"),
        ("survey.best_is", "middle"),
        ("rfm.recency_5", "new, loyal"),
    ],
)
def test_impossible_values_keep_the_default(name: str, value: str) -> None:
    playbook, _ = Playbook.default().with_rows([(2, name, value)], "playbook.xlsx", "rules")
    assert playbook == Playbook.default()


def test_the_first_sheet_may_be_something_else(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "playbook.xlsx") as book:
        book.add_worksheet("empty")
        book.add_worksheet("说明").write_row(0, 0, ["怎么用", "见 www.example.com"])
        page = book.add_worksheet("rules")
        page.write_row(4, 0, ["schedule.per_day", 3])
    playbook, problems = read_playbook(tmp_path / "playbook.xlsx")
    assert playbook.schedule.per_day == 3
    assert told(problems) == []


def test_a_playbook_that_starts_in_another_column_still_names_the_right_cells(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "playbook.xlsx", ["name", "value"], ["tiers.vip", "viel"], left=2)
    assert told(read_playbook(path)[1]) == [("setting_impossible", 2, "D", "viel")]


def test_our_own_template_is_read_although_we_wrote_it(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "playbook.xlsx") as book:
        book.set_properties({"category": "crm-sheets"})
        book.add_worksheet().write_row(0, 0, ["schedule.per_day", 3])
    assert read_playbook(tmp_path / "playbook.xlsx")[0].schedule.per_day == 3


def test_a_missing_playbook(tmp_path: Path) -> None:
    with pytest.raises(PlaybookNotFound, match="Check the path after --playbook"):
        read_playbook(tmp_path / "playbook.xlsx")


def test_a_damaged_playbook(tmp_path: Path) -> None:
    (tmp_path / "playbook.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    with pytest.raises(PlaybookUnreadable, match="Make a new one with crm-sheets new") as refusal:
        read_playbook(tmp_path / "playbook.xlsx")
    assert "打不开" in refusal.value.message("zh")


def test_a_workbook_without_settings(tmp_path: Path) -> None:
    with pytest.raises(PlaybookUnreadable, match="no column of setting names"):
        read_playbook(xlsx(tmp_path / "playbook.xlsx", ["姓名", "电话"], ["张三", "13800138000"]))
