"""What is double-clicked: each starter finds its folder and its program, whatever they are called."""

import os
import shlex
import subprocess
from pathlib import Path

import pytest
from commands import command
from dropped import SALES, desk, log

from crm_sheets.jobs.starters import write_starters
from crm_sheets.language import LANGS, Lang

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a Unix shell")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Stands for the interpreter: writes down where it was started, with what, in which language."""
    place = tmp_path / "pro gramm 程序" / "python"
    place.parent.mkdir()
    place.write_text(f'#!/bin/sh\necho "$PWD|$CRM_SHEETS_LANG|$*" > {shlex.quote(str(tmp_path / "started"))}\n')
    place.chmod(0o755)
    return place


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("system", ["mac", "linux"])
def test_started_from_anywhere(system: str, lang: Lang, program: Path, tmp_path: Path) -> None:
    shop = tmp_path / "我 的 $店's"
    shop.mkdir()
    run, watch = write_starters(shop, lang, system, str(program))
    for place, word in ((run, "start"), (watch, "watch")):
        arguments = [str(place)] if system == "mac" else _of_entry(place)
        done = subprocess.run(arguments, input=b"\n", capture_output=True, cwd="/")
        assert done.returncode == 0
        assert (tmp_path / "started").read_text() == f"{shop}|{lang}|-m crm_sheets {word} .\n"


def _of_entry(place: Path) -> list[str]:
    r"""Exec as a desktop takes it apart: first \\ of its texts, then the quotes of the shell, then the codes."""
    line = next(line for line in place.read_text("utf-8").splitlines() if line.startswith("Exec="))
    quoted = line.removeprefix("Exec=").replace("\\\\", "\\")
    told = subprocess.check_output(["sh", "-c", f"printf '%s\\0' {quoted}"]).decode().rstrip("\0").split("\0")
    return [str(place) if part == "%k" else part.replace("%%", "%") for part in told]


@pytest.mark.parametrize("told", ["", "file:///nowhere/%E5%BA%97/run.desktop"])
def test_an_entry_told_no_place_runs_where_it_was_made(told: str, program: Path, tmp_path: Path) -> None:
    """``gio launch`` gives no place; file managers have given addresses with Chinese letters as percent codes."""
    shop = tmp_path / "shop's"
    shop.mkdir()
    run, _ = write_starters(shop, "en", "linux", str(program))
    arguments = [told if part == str(run) else part for part in _of_entry(run)]
    subprocess.run(arguments, input=b"\n", capture_output=True, cwd="/", check=True)
    assert (tmp_path / "started").read_text().startswith(f"{shop}|")


def test_where_the_program_is_gone_it_is_said(tmp_path: Path) -> None:
    run, _ = write_starters(tmp_path, "en", "mac", str(tmp_path / "gone"))
    said = subprocess.run([run], input=b"\n", capture_output=True, env={"PATH": "/usr/bin:/bin"}, text=False)
    assert b"The program crm-sheets was not found." in said.stdout


@pytest.mark.parametrize("lang", LANGS)
def test_a_batch_file_as_cmd_wants_it(lang: Lang, tmp_path: Path) -> None:
    """cmd reads it in the code page of the system until the line that changes it to UTF-8: ASCII up to there."""
    run, watch = write_starters(tmp_path, lang, "windows", "C:\\Users\\张三\\100% mine\\python.exe")
    assert (run.name, watch.name) == {"zh": ("运行.bat", "看着收件夹.bat"), "en": ("run.bat", "watch.bat")}[lang]
    content = run.read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n")
    before, _, after = content.partition(b"chcp 65001 >nul\r\n")
    assert before.isascii()
    assert 'set "PROGRAM=C:\\Users\\张三\\100%% mine\\python.exe"' in after.decode()


@pytest.mark.heavy
def test_a_first_start_explains_itself(tmp_path: Path) -> None:
    shop = desk(tmp_path / "shop")
    assert "收件夹里还没有表格" in command("start", shop, "--no-open", "--lang", "zh").out
    empty = command("start", shop, "--no-open")
    assert empty.code == 0
    assert f"Put your customer or sales workbooks there and double-click again:\n  {shop / 'inbox'}" in empty.out
    (shop / "inbox" / "sales.csv").write_text(SALES)
    first = command("start", shop, "--no-open")
    assert first.code == 0
    assert "This is the first run." in first.out
    assert f"Written: {shop / 'out' / 'report.xlsx'}" in first.out.replace("\n", "")
    again = command("start", shop, "--no-open", lang="zh")
    assert "第一次" not in again.out
    assert [entry["outcome"] for entry in log(shop)] == ["done", "done"]
    assert log(shop)[1]["files"][0]["state"] == "same"


def test_those_of_this_machine_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``crm-sheets new`` names the first one to whoever sits there."""
    monkeypatch.setattr("crm_sheets.jobs.starters.this_system", lambda: "linux")
    written = write_starters(tmp_path, "en", "all")
    assert [place.suffix for place in written] == [".desktop"] * 2 + [".bat"] * 2 + [".command"] * 2
