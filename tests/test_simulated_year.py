"""The schedule as a loop: planned, worked in, handed back and planned again, with nothing and nobody lost.

People do, move, miss and drop contacts and do not reach customers; they hand in their own files with rows shuffled,
hidden and deleted and columns moved. What must hold is in ``working_year``.
"""

import re
import shutil
import subprocess
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from commands import ROOT
from recalculate import read
from small_desk import workbook
from working_year import WEEK, WorkingYear

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


@pytest.mark.usefixtures("reading_here")
def test_a_few_weeks_of_a_small_desk_lose_nothing_and_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    only_the_schedule(monkeypatch)
    small_desk(tmp_path / "in")
    year = WorkingYear(tmp_path / "in", tmp_path / "out", FIRST)
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
@pytest.mark.usefixtures("reading_here")
def test_nine_months_of_the_sample_lose_no_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three weeks by three through the sales of the sample, handed in as LibreOffice saves them in four formats.

    Week by week, and over the whole year, it would take twenty minutes. That nobody waits too long is held by the small
    desk above only.
    """
    only_the_schedule(monkeypatch)
    monkeypatch.setenv("CRM_SHEETS_CACHE", str(tmp_path / "cache"))
    inbox = shutil.copytree(ROOT / "samples" / "zh", tmp_path / "in")
    year = WorkingYear(inbox, tmp_path / "out", FIRST, ("xlsx", "xls", "ods", "csv"), 3 * WEEK, by_libreoffice)
    visits = read(inbox / "回访记录.xlsx").worksheets[0].iter_rows(min_row=4, values_only=True)
    year.work(12, [(str(row[2]), _day(row[1])) for row in visits if row[2] and row[1] and row[7] != "未接通"])
    year.check_notes()
    assert year.problems == []
    assert len(year.deeds) > 900


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
