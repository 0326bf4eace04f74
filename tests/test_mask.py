"""crm-sheets run --mask: reports for training without phones, addresses and ids; a folder of its own."""

import zipfile
from pathlib import Path

import pandas as pd
import pytest
from commands import command
from small_desk import workbook

from crm_sheets.jobs.masking import Mask

pytestmark = pytest.mark.usefixtures("runs_remembered")

HEAD = ("Date", "Customer ID", "Customer", "Phone", "Email", "Amount", "Notes")
LINES = (
    ("2026-09-01", "A-77001", "Ann Lee", "13800138001", "ann@tea.example", 20, "call 13800138001 or A-77001"),
    ("2026-09-20", "A-77002", "Bob Ray", "13800138002", "bob@tea.example", "twelve", ""),
)


def test_nothing_in_any_workbook_tells_who_it_is(tmp_path: Path) -> None:
    workbook(tmp_path / "in" / "sales.xlsx", HEAD, *LINES)
    out = tmp_path / "out"
    said = command("run", tmp_path / "in", "-o", out, "--mask", "--data")
    assert said.code == 3, "an amount is none"
    told = ""
    for place in out.rglob("*"):
        if zipfile.is_zipfile(place):
            with zipfile.ZipFile(place) as parts:
                told += "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
        elif place.is_file():
            told += place.read_text("utf-8", "replace")
    for secret in ("13800138001", "13800138002", "ann@", "bob@", "A-77001", "A-77002"):
        assert secret not in told
    for kept in ("Ann Lee", "138******01", "K0001"):
        assert kept in told
    assert [path.name for path in out.iterdir() if path.name.startswith(".")] == [], "nothing is remembered of it"


def test_a_refused_run_hides_them_as_well(tmp_path: Path) -> None:
    """As of a day before all data there is no report, and the list of problems quotes cells all the same."""
    workbook(tmp_path / "in" / "sales.xlsx", HEAD, *LINES, ("2026-09-21", "", "", "13800138003", "", "x", ""))
    out = tmp_path / "out"
    said = command("run", tmp_path / "in", "-o", out, "--mask", "--as-of", "2020-01-01")
    assert said.code in (1, 2)
    with zipfile.ZipFile(out / "problems.xlsx") as parts:
        told = "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    for secret in ("13800138001", "13800138002", "13800138003", "ann@", "bob@"):
        assert secret not in told


def test_not_over_real_results(tmp_path: Path) -> None:
    workbook(tmp_path / "in" / "sales.xlsx", HEAD, *LINES)
    command("run", tmp_path / "in", "-o", tmp_path / "out")
    before = (tmp_path / "out" / "report.xlsx").read_bytes()
    said = command("run", tmp_path / "in", "-o", tmp_path / "out", "--mask")
    assert said.code == 1
    assert "holds real results" in said.err
    assert (tmp_path / "out" / "report.xlsx").read_bytes() == before


def test_what_is_hidden_and_what_is_not() -> None:
    mask = Mask(pd.Series(["C7", "C8", None]))
    told = {
        "C8": "K0002",
        "with C7, then C8": "with K0001, then K0002",
        "138 0013 8001": "138******01",
        "+86-13800138001": "+86*********01",
        "13800138001,13900139002": "138******01,139******02",
        "138.0013.8001": "138********01",
        "ann.lee@tea.example": "***@tea.example",
        "2026-09-01": "2026-09-01",
        "2026-09-01 10:00:00": "2026-09-01 10:00:00",
        "1,234,567.80": "1,234,567.80",
        "C77": "C77",
        "": "",
    }
    assert {text: mask.text(text) for text in told} == told
