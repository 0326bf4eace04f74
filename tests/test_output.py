"""Output appears whole or not at all: failures, kills at any moment, files that cannot be replaced, two runs at once."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn

import openpyxl
import pytest
import xlsxwriter
from commands import ROOT, command
from openpyxl import load_workbook
from recalculate import read
from small_desk import small_desk

from crm_sheets.delivery.manifest import MANIFEST
from crm_sheets.errors import OutputInUse, OutputNotWritable
from crm_sheets.memory import NAME as MEMORY
from crm_sheets.output import locks
from crm_sheets.output import staged as outputs
from crm_sheets.output.locks import locked
from crm_sheets.output.staged import output_folder
from crm_sheets.output.unfinished import unfinished

pytestmark = pytest.mark.usefixtures("runs_remembered")

BOOKS = ("report.xlsx", "follow-ups.xlsx", "problems.xlsx")


def contents(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def write(folder: Path, **files: str) -> dict[str, Path]:
    with output_folder(folder) as output:
        for name, text in files.items():
            output.path(name.replace("__", "/")).write_text(text)
    return output.placed


def test_all_files_appear_at_the_end(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    with output_folder(out) as output:
        output.path("a").write_text("1")
        output.path("data/b").write_text("2")
        assert [path for path in out.iterdir() if not path.name.startswith(".")] == []
    assert contents(out) == {"a": "1", "data/b": "2"}
    assert output.placed == {"a": out / "a", "data/b": out / "data" / "b"}


def test_old_files_are_replaced_and_others_stay(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("3")
    write(tmp_path, a="1", data__b="2")
    write(tmp_path, a="4")
    assert contents(tmp_path) == {"a": "4", "data/b": "2", "mine": "3"}


def test_a_workbook_in_which_somebody_worked_is_kept(tmp_path: Path) -> None:
    def run() -> tuple[dict[str, Path], bytes]:
        with output_folder(tmp_path) as output, xlsxwriter.Workbook(output.path("follow-ups.xlsx")) as book:
            day = datetime(2026, 9, 30)
            book.set_properties({"created": day})
            book.add_worksheet().write(0, 0, "new")
        return output.kept, (tmp_path / "follow-ups.xlsx").read_bytes()

    def work(note: str) -> None:
        book = openpyxl.load_workbook(tmp_path / "follow-ups.xlsx")
        book.active["B1"] = note
        book.save(tmp_path / "follow-ups.xlsx")

    assert run()[0] == {}
    kept, fresh = run()
    assert kept == {}  # as it was written: replaced
    work("called on Monday")
    kept, made = run()
    assert kept == {"follow-ups.xlsx": tmp_path / "follow-ups (kept).xlsx"}
    assert made == fresh
    assert openpyxl.load_workbook(kept["follow-ups.xlsx"]).active["B1"].value == "called on Monday"
    work("called on Tuesday")
    assert run()[0] == {"follow-ups.xlsx": tmp_path / "follow-ups (kept 2).xlsx"}


@pytest.mark.parametrize("mishap", [ValueError(), OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_files(mishap: BaseException, tmp_path: Path) -> None:
    write(tmp_path, a="1")

    def fail() -> None:
        with output_folder(tmp_path) as output:
            output.path("a").write_text("half")
            raise mishap

    with pytest.raises(OutputNotWritable if isinstance(mishap, OSError) else type(mishap)):
        fail()
    assert contents(tmp_path) == {"a": "1"}


def test_an_error_before_anything_is_written_is_not_about_the_folder(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), output_folder(tmp_path):
        raise FileNotFoundError("some workbook")


def test_a_folder_that_stays_empty_goes_again(tmp_path: Path) -> None:
    def fail(folder: Path) -> None:
        with output_folder(folder):
            raise ValueError

    for folder in (tmp_path / "new", tmp_path):
        with pytest.raises(ValueError, match=r"^$"):
            fail(folder)
    assert tmp_path.is_dir()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_placed_is_found_before_the_first_move(tmp_path: Path) -> None:
    write(tmp_path, a="1")
    (tmp_path / "b").mkdir()
    with pytest.raises(OutputNotWritable) as refusal:
        write(tmp_path, a="2", b="2")
    assert str(tmp_path / "b") in str(refusal.value)
    assert contents(tmp_path) == {"a": "1"}


def test_a_number_beside_a_file_that_is_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, **{"a.xlsx": "1"})
    (tmp_path / "a (2).xlsx").write_text("filled in by hand")
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if tmp_path / "a.xlsx" in (self, target):  # Windows lets an open file neither be replaced nor renamed
            raise PermissionError(13, "Access is denied")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    placed = write(tmp_path, **{"a.xlsx": "2", "b.xlsx": "2"})
    assert placed == {"a.xlsx": tmp_path / "a (3).xlsx", "b.xlsx": tmp_path / "b.xlsx"}
    assert contents(tmp_path) == {
        "a.xlsx": "1",
        "a (2).xlsx": "filled in by hand",
        "a (3).xlsx": "2",
        "b.xlsx": "2",
    }


@pytest.mark.heavy
def test_a_workbook_that_somebody_worked_in_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And its name holds the old or the new file at every moment."""
    place = tmp_path / "out" / "follow-ups.xlsx"
    desk = small_desk(tmp_path / "in")
    command("run", desk, "-o", place.parent)
    book = load_workbook(place)
    book.worksheets[0]["A1"] = "called her, all well"
    book.save(place)
    worked_in = place.read_bytes()
    there: list[bool] = []
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        there.append(place.is_file())
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    said = command("run", desk, "-o", place.parent)
    kept = place.with_name("follow-ups (kept).xlsx")
    assert kept.read_bytes() == worked_in
    assert place.read_bytes() != worked_in
    assert f"it was kept as {kept}" in said.out
    assert there == [True] * len(there)
    command("run", desk, "-o", place.parent)
    assert sorted(path.name for path in place.parent.iterdir()) == sorted([*BOOKS, MEMORY, MANIFEST, kept.name]), (
        "kept once"
    )


def test_a_workbook_that_somebody_works_in_right_now(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stays where it is; no second copy of it is left behind."""
    (tmp_path / "a.xlsx").write_text("notes")
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == "a.xlsx":
            raise PermissionError(13, "Access is denied")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with output_folder(tmp_path) as output:
        output.path("a.xlsx").write_text("new")
    assert contents(tmp_path) == {"a.xlsx": "notes", "a (2).xlsx": "new"}
    assert (output.kept, list(output.placed)) == ({}, ["a.xlsx"])


def test_where_nothing_can_be_placed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> NoReturn:
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputNotWritable, match="Access is denied"):
        write(tmp_path, a="1")
    assert list(tmp_path.iterdir()) == []


def test_leftovers_of_a_killed_run_are_swept(tmp_path: Path) -> None:
    with output_folder(tmp_path) as output:
        output.path("a").write_text("1")
        left = output.path("b").parent.name
        output.path("b").write_text("2")
    (tmp_path / left).mkdir()
    (tmp_path / left / "half.xlsx").write_text("half")
    unfinished(tmp_path / "visits.xlsx").write_text("half")
    write(tmp_path, a="1")
    assert contents(tmp_path) == {"a": "1", "b": "2"}
    assert not (tmp_path / left).exists()
    assert not unfinished(tmp_path / "visits.xlsx").exists()


def test_two_runs_at_once_do_not_touch_each_other(tmp_path: Path) -> None:
    with output_folder(tmp_path) as output:
        output.path("a").write_text("1")
        with pytest.raises(OutputInUse):
            write(tmp_path, a="2")
    assert contents(tmp_path) == {"a": "1"}
    write(tmp_path, a="3")
    assert contents(tmp_path) == {"a": "3"}


def test_without_locks_a_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    write(tmp_path, a="1")
    assert contents(tmp_path) == {"a": "1"}


def test_the_lock_of_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[int] = []

    def locking(holder: int, mode: int, count: int) -> None:
        if taken:
            raise PermissionError(13, "Permission denied")
        taken.append(holder)

    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_NBLCK=2))
    monkeypatch.setattr(locks, "sys", SimpleNamespace(platform="win32"))
    with locked(tmp_path / "lock") as first, locked(tmp_path / "lock") as second:
        assert (first, second) == (True, False)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_knows_no_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*args: object) -> NoReturn:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("crm_sheets.output.locks._take", unknown)
    with locked(tmp_path / "lock") as first, locked(tmp_path / "lock") as second:
        assert (first, second) == (True, True)


def test_a_lock_is_held_by_one(tmp_path: Path) -> None:
    with locked(tmp_path / "lock") as first, locked(tmp_path / "lock") as second:
        assert (first, second) == (True, False)
    with locked(tmp_path / "lock") as third:
        assert third
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_waits_while_files_are_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        os.kill(os.getpid(), signal.SIGINT)
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    try:
        write(tmp_path, a="1", b="2")
    except KeyboardInterrupt:
        pytest.fail("interrupted between two moves")
    assert contents(tmp_path) == {"a": "1", "b": "2"}
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_from_another_thread(tmp_path: Path) -> None:
    """Only the main thread may handle signals; a server may call the functions from any."""
    thread = threading.Thread(target=write, args=(tmp_path,), kwargs={"a": "1"})
    thread.start()
    thread.join()
    assert contents(tmp_path) == {"a": "1"}


# Kills: the run is stopped dead when it reaches a step, while it writes, and between two moves.

STEPS = ("[1/", "[3/", "[5/")  # reading, writing the first workbook, writing the last
WHILE_WRITING = """
import os, signal, sys
from pathlib import Path
from crm_sheets.jobs import pipeline
import xlsxwriter.workbook as writer
real = writer.ZipFile.writestr
def killed(self, *args, **more):
    real(self, *args, **more)
    os.kill(os.getpid(), signal.SIGKILL)
writer.ZipFile.writestr = killed
pipeline.run([Path(sys.argv[1])], Path(sys.argv[2]))
"""
BETWEEN_MOVES = """
import os, signal, sys
from pathlib import Path
from crm_sheets.jobs import pipeline
real = Path.replace
def killed(self, target):
    real(self, target)
    os.kill(os.getpid(), signal.SIGKILL)
Path.replace = killed
pipeline.run([Path(sys.argv[1])], Path(sys.argv[2]))
"""


@pytest.fixture(scope="module")
def earlier(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The three workbooks of an earlier run, on other data."""
    folder = tmp_path_factory.mktemp("earlier")
    command("run", small_desk(folder / "in", ("2026-09-25", "Eve Poole", "13800138009", 1)), "-o", folder / "out")
    return {name: (folder / "out" / name).read_bytes() for name in BOOKS}


@pytest.fixture
def out(earlier: dict[str, bytes], tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    for name, content in earlier.items():
        (folder / name).write_bytes(content)
    return folder


def kill_at(step: str, desk: Path, out: Path) -> int:
    line = [sys.executable, "-m", "crm_sheets", "run", str(desk), "-o", str(out)]
    with subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd=ROOT) as started:
        for said in started.stderr or ():
            if said.startswith(step):
                started.kill()
    return started.returncode


def kill_inside(program: str, desk: Path, out: Path) -> int:
    return subprocess.run([sys.executable, "-c", program, str(desk), str(out)], cwd=ROOT, timeout=60).returncode


def visible(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.heavy
def test_killed_at_a_step(step: str, out: Path, earlier: dict[str, bytes], tmp_path: Path) -> None:
    assert kill_at(step, small_desk(tmp_path / "in"), out) == -signal.SIGKILL
    assert visible(out) == earlier


@pytest.mark.heavy
def test_killed_while_a_workbook_is_written(out: Path, earlier: dict[str, bytes], tmp_path: Path) -> None:
    desk = small_desk(tmp_path / "in")
    assert kill_inside(WHILE_WRITING, desk, out) == -signal.SIGKILL
    assert visible(out) == earlier
    assert [path.name for path in out.iterdir() if path.name.startswith(".")] != []
    command("run", desk, "-o", out)
    assert sorted(path.name for path in out.iterdir()) == sorted([*BOOKS, MEMORY, MANIFEST]), "the next run sweeps"


@pytest.mark.heavy
def test_killed_between_two_moves(out: Path, earlier: dict[str, bytes], tmp_path: Path) -> None:
    """Each file is the old or the new one, whole; the next run replaces all of them."""
    desk = small_desk(tmp_path / "in")
    assert kill_inside(BETWEEN_MOVES, desk, out) == -signal.SIGKILL
    found = visible(out)
    assert found["report.xlsx"] != earlier["report.xlsx"]
    assert {name: found[name] for name in BOOKS[1:]} == {name: earlier[name] for name in BOOKS[1:]}
    assert all(read(out / name).sheetnames for name in BOOKS)
    command("run", desk, "-o", out)
    assert not any(visible(out)[name] == earlier[name] for name in BOOKS)


def test_the_moves_are_the_last_thing_that_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All files are complete before the first is moved, so that nothing slow lies between two moves."""
    complete: list[bool] = []
    real = outputs._moved

    def moved(made: Path, place: Path) -> Path:
        complete.append(all((made.parent / name).exists() or (place.parent / name).exists() for name in BOOKS))
        return real(made, place)

    monkeypatch.setattr(outputs, "_moved", moved)
    command("run", small_desk(tmp_path / "in"), "-o", tmp_path / "out")
    assert complete == [True, True, True]


@pytest.fixture(autouse=True)
def _signals() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    yield
    assert signal.getsignal(signal.SIGINT) is before
