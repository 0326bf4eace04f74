"""follow-ups.xlsx: the order of work, the columns to fill in, the counts per person and day."""

from pathlib import Path

import pandas as pd
import pytest
from recalculate import differences, formulas, read

from crm_sheets.delivery.parts import schedule_of
from crm_sheets.language import LANGS, Lang
from crm_sheets.report import hand_down_rows, write_follow_ups
from crm_sheets.report.schedule.rows import schedule_in_order
from crm_sheets.results import Results


def rows(path: Path, sheet: str, name: str) -> list[dict[str, object]]:
    found = read(path)[sheet]
    head, *lines = found[found.tables[name].ref]
    keys = [cell.value for cell in head]
    return [dict(zip(keys, (cell.value for cell in line), strict=True)) for line in lines]


def test_rows_are_in_the_order_of_work(results: Results, tmp_path: Path) -> None:
    write_follow_ups(results, tmp_path / "f.xlsx", "zh")
    found = rows(tmp_path / "f.xlsx", "跟进计划", "跟进计划")
    assert [(f"{row['计划日期']:%m-%d}", row["跟进人"], row["客户编号"]) for row in found[:5]] == [
        ("10-08", "张伟", "0005"),
        ("10-08", "李娜", "0010"),
        ("10-09", "张伟", "0006"),
        ("10-09", "待分配", "0013"),
        ("10-10", "李娜", "0001"),
    ]


def test_all_reasons_are_merged_into_one_cell(results: Results, tmp_path: Path) -> None:
    write_follow_ups(results, tmp_path / "f.xlsx", "en")
    first, *_, last = rows(tmp_path / "f.xlsx", "Follow-ups", "FollowUps")
    assert str(first["Why"]).split("\n") == [
        "away 45 days, usually back within 14 (last: 2026-08-16)",
        "complaint of 2026-08-16 still open after 45 days",
    ]
    assert (first["Channel"], first["Status"], first["Result"], last["Why"]) == (
        "Phone", "To do", None, "last contact on 2026-08-16; due every 14 days",
    )  # fmt: skip


def test_phones_and_ids_are_text(results: Results, tmp_path: Path) -> None:
    write_follow_ups(results, tmp_path / "f.xlsx", "en")
    sheet = read(tmp_path / "f.xlsx")["Follow-ups"]
    assert (sheet["D5"].value, sheet["D5"].data_type, sheet["D5"].number_format) == ("13800130009", "s", "@")
    assert sheet["N4"].value == "0005"


def test_the_team_chooses_a_status_and_types_a_date(results: Results, tmp_path: Path) -> None:
    write_follow_ups(results, tmp_path / "f.xlsx", "zh")
    sheet = read(tmp_path / "f.xlsx")["跟进计划"]
    status, date = sheet.data_validations.dataValidation
    assert (status.formula1, str(status.sqref)) == ('"待联系,已完成,未联系上,改期,取消"', "I4:I13")
    assert (date.type, date.operator, str(date.sqref)) == ("date", "greaterThanOrEqual", "K4:K13")


@pytest.mark.parametrize("lang", LANGS)
def test_counts_per_person_and_day_add_up(results: Results, lang: Lang, tmp_path: Path) -> None:
    write_follow_ups(results, tmp_path / "f.xlsx", lang)
    sheet = read(tmp_path / "f.xlsx", values=True)[{"zh": "工作量", "en": "Workload"}[lang]]
    top = next(cell.row for cell in sheet["A"] if cell.value in ("计划日期", "Due"))
    assert [cell.value for cell in sheet[top + 5]][1:5] == [5, 3, 2, 10]


def test_who_did_not_fit_is_named(results: Results, tmp_path: Path) -> None:
    write_follow_ups(results, tmp_path / "f.xlsx", "en")
    sheet = read(tmp_path / "f.xlsx")["Workload"]
    top = next(cell.row for cell in sheet["A"] if cell.value == "Person")
    assert [sheet.cell(top + i, c).value for i in (1, 2) for c in (1, 2)] == ["张伟", 4, "unassigned", 2]


def test_nobody_due_is_said(bare: Results, tmp_path: Path) -> None:
    write_follow_ups(bare, tmp_path / "f.xlsx", "en")
    assert read(tmp_path / "f.xlsx")["Follow-ups"]["A3"].value == "Nobody is due in these days."


def test_equal_results_give_equal_bytes(results: Results, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_follow_ups(results, tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


@pytest.mark.heavy
@pytest.mark.parametrize("lang", LANGS)
def test_every_formula_gives_its_stored_value(results: Results, lang: Lang, tmp_path: Path) -> None:
    write_follow_ups(results, tmp_path / "f.xlsx", lang)
    assert differences(tmp_path / "f.xlsx") == []
    assert formulas(tmp_path / "f.xlsx") > 15


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("person", ["张伟", "李娜"])
def test_the_rows_of_a_person_are_handed_down_as_they_would_be_made(results: Results, lang: Lang, person: str) -> None:
    part, anew = schedule_of(results, person), schedule_of(results, person)
    hand_down_rows(results, part, lang)
    assert part.kept
    pd.testing.assert_frame_equal(schedule_in_order(part, lang), schedule_in_order(anew, lang))
