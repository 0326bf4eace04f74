"""The schedule as a loop: planned, worked in, handed back and planned again, with nothing and nobody lost.

People do, move, miss and drop contacts and do not reach customers; they hand in their own files with rows shuffled,
hidden and deleted and columns moved. What must hold is in ``simulated_year``.
"""

import re
import shutil
import subprocess
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from commands import ROOT
from planner_year import PlannerYear
from recalculate import read
from simulated_year import WEEK, OwnContact
from small_desk import workbook
from working_year import WorkingYear

from crm_sheets.jobs import pipeline

FIRST = date(2025, 9, 10)
_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1"


def small_desk(inbox: Path) -> None:
    """Thirty customers of two people, one of whom can make three contacts a day."""
    people = [(f"{n:04}", f"客户{n:02}", f"1380013{n:04}", ("李雷", "韩梅梅")[n % 2]) for n in range(1, 31)]
    workbook(inbox / "客户.xlsx", ("客户编号", "客户名称", "电话", "客户经理"), *people)
    sales = [
        ((FIRST - timedelta(days=90 - 7 * (n % 9) - 20 * times)).isoformat(), number, name, 100 * n * n)
        for n, (number, name, _, _) in enumerate(people, 1)
        for times in range(1 + n % 3)
    ]
    workbook(inbox / "销售.xlsx", ("日期", "客户编号", "客户名称", "金额"), *sales)
    workbook(
        inbox / "员工.xlsx", ("姓名", "邮箱", "每日上限", "休息日"), ("李雷", "li@x.example", 3, "周三"),
        ("韩梅梅", "han@x.example", 8, None),
    )  # fmt: skip


@pytest.mark.heavy
@pytest.mark.usefixtures("reading_here")
def test_a_few_weeks_of_a_small_desk_lose_nothing_and_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    only_the_schedule(monkeypatch)
    small_desk(tmp_path / "in")
    year = WorkingYear(inbox=tmp_path / "in", out=tmp_path / "out", first=FIRST)
    year.work(3)
    year.check_notes()
    year.check_gaps(slack=14)
    assert year.problems == []
    assert {deed.state for deed in year.deeds} >= {"done", "unreachable", "postponed"}, "or nothing was tried"


def only_the_schedule(monkeypatch: pytest.MonkeyPatch) -> None:
    """Report and survey are not looked at here, and take most of the time."""

    def nothing(results: object, place: Path, lang: str) -> None:
        place.write_bytes(b"")

    monkeypatch.setattr(pipeline, "write_report", nothing)
    monkeypatch.setattr(pipeline, "write_survey", nothing)


@pytest.mark.heavy
@pytest.mark.parametrize("step", [1, 3], ids=["weekly", "every three weeks"])
def test_nobody_of_the_sample_waits_too_long_in_a_year_of_plans(step: int) -> None:
    """Of the planner alone. The slack is the time until the next plan, and a week."""
    book = pipeline.check([ROOT / "samples" / "zh"], as_of=FIRST + 54 * WEEK).book.counting
    year = PlannerYear(book=book, first=FIRST, step=step * WEEK)
    year.work(54 // step, own_contacts())
    year.check_gaps(slack=7 * step + 7)
    assert year.problems == []
    assert len(year.deeds) > 1500
    assert year.refused


@pytest.mark.heavy
@pytest.mark.usefixtures("reading_here")
def test_a_year_of_the_sample_loses_no_note_and_no_customer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three weeks by three through the sales of the sample, handed in as LibreOffice saves them in four formats.

    Week by week it would take half an hour: that is held by the planner alone.
    """
    only_the_schedule(monkeypatch)
    monkeypatch.setenv("CRM_SHEETS_CACHE", str(tmp_path / "cache"))
    inbox = shutil.copytree(ROOT / "samples" / "zh", tmp_path / "in")
    year = WorkingYear(
        inbox=inbox,
        out=tmp_path / "out",
        first=FIRST,
        formats=("xlsx", "xls", "ods", "csv"),
        step=3 * WEEK,
        save=by_libreoffice,
    )
    year.work(17, own_contacts())
    year.check_notes()
    year.check_gaps(slack=28)
    assert year.problems == []
    assert len(year.deeds) > 1500


def own_contacts() -> list[OwnContact]:
    """What the team of the sample noted in its own sheet."""
    rows = read(ROOT / "samples" / "zh" / "回访记录.xlsx").worksheets[0].iter_rows(min_row=4, values_only=True)
    return [
        OwnContact(str(row[2]), _day(row[1]), row[7] != "未接通", _day(row[8]) if row[8] else None)
        for row in rows
        if row[2] and row[1]
    ]


def by_libreoffice(places: Sequence[Path], kind: str) -> list[Path]:
    """The workbooks as a headless LibreOffice saves them, in their place."""
    program = shutil.which("soffice")
    if program is None:
        pytest.fail("soffice is missing: apt-get install -y --no-install-recommends libreoffice-calc")
    folder = places[0].parent.parent
    home, saved = f"-env:UserInstallation={(folder / 'profile').as_uri()}", folder / "saved"
    convert = [program, home, "--headless", "--convert-to", _CSV if kind == "csv" else kind, "--outdir", str(saved)]
    subprocess.run([*convert, *map(str, places)], check=True, capture_output=True, timeout=300)
    for place in places:
        place.unlink()
    return [Path(shutil.move(saved / f"{place.stem}.{kind}", place.with_suffix(f".{kind}"))) for place in places]


def _day(cell: object) -> date:
    """Of a date or a text such as 2026年1月3日."""
    return cell.date() if isinstance(cell, datetime) else date(*map(int, re.findall(r"\d+", str(cell))))
