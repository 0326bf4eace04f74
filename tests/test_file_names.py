"""Report and schedule by names of the team's own: what a run, the mails and the next run know them by."""

import json
from pathlib import Path

import pytest
from recalculate import read
from small_desk import workbook
from test_returned_schedules import desk, run

from crm_sheets.playbook import Playbook

pytestmark = pytest.mark.usefixtures("reading_here", "runs_remembered")

NAMES = (("general.report_name", "客户报告.xlsx"), ("general.schedule_name", "跟进计划"))


@pytest.mark.heavy
def test_report_and_schedule_have_the_names_of_the_playbook(tmp_path: Path) -> None:
    workbook(desk(tmp_path / "in") / "playbook.xlsx", ("设置项", "值"), *NAMES)
    out = tmp_path / "out"
    said = run(tmp_path / "in", out, "2026-10-08", "--lang", "zh")
    assert {place.name for place in out.glob("*.xlsx")} == {"客户报告.xlsx", "跟进计划.xlsx", "problems.xlsx"}
    assert str(out / "跟进计划.xlsx") in said["files"]
    manifest = json.loads((out / ".crm-sheets-run.json").read_text("utf-8"))
    assert {"客户报告.xlsx", "跟进计划.xlsx"} <= set(manifest["files"])
    texts = " ".join(str(c.value) for row in read(out / "客户报告.xlsx").worksheets[0] for c in row if c.value)
    assert "跟进计划.xlsx" in texts
    assert "follow-ups.xlsx" not in texts


@pytest.mark.heavy
def test_a_schedule_of_the_former_name_is_read_and_an_untouched_one_goes(tmp_path: Path) -> None:
    """People worked in follow-ups.xlsx where it lay; then the name changed."""
    out = tmp_path / "out"
    run(desk(tmp_path / "in"), out, "2026-10-08", "--lang", "zh")
    book = read(out / "follow-ups.xlsx")
    sheet = book["跟进计划"]
    columns = {str(cell.value): cell.column for cell in sheet[3]}
    sheet.cell(4, columns["状态"]).value = "已完成"
    sheet.cell(4, columns["备注"]).value = "问了新茶"
    book.save(out / "follow-ups.xlsx")
    workbook(tmp_path / "in" / "playbook.xlsx", ("设置项", "值"), *NAMES)
    run(tmp_path / "in", out, "2026-10-09", "--lang", "zh")
    lines = list(read(out / "visits.xlsx").worksheets[0].iter_rows(min_row=2, values_only=True))
    assert len(lines) == 1
    assert "问了新茶" in lines[0]
    assert not (out / "report.xlsx").exists(), "the old report would be taken for the new one"
    assert (out / "follow-ups.xlsx").exists(), "somebody worked in it"


@pytest.mark.parametrize("name", ["a/b", "CON", ".hidden", "计划?", "end.", "", "x" * 61])
def test_no_name_of_a_file_is_refused(name: str) -> None:
    rows = [(2, "general.schedule_name", name or " .xlsx")]
    playbook, found = Playbook.default().with_rows(rows, "playbook.xlsx", "Playbook")
    assert playbook.general.schedule_name == "follow-ups"
    assert len(list(found)) == 1


@pytest.mark.parametrize("name", ["Report", "problems", "visits"])
def test_no_two_outputs_share_a_name(name: str) -> None:
    rows = [(2, "general.schedule_name", name)]
    playbook, found = Playbook.default().with_rows(rows, "playbook.xlsx", "Playbook")
    assert playbook.general.schedule_name == "follow-ups"
    assert [problem.code for problem in found] == ["setting_impossible"]
