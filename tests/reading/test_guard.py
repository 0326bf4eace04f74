"""The reader process: limits on size, time and memory; it may crash, hang or talk nonsense without any harm to us."""

import builtins
import os
import resource
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from grids_by_hand import DATA, xlsx

from crm_sheets.errors import ReaderCannotStart
from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.problems import Problems
from crm_sheets.reading.opening import child, opened, worker
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.opening.guard import GuardedReader
from crm_sheets.reading.opening.refused import Unsafe

HOSTILE = sorted((DATA / "hostile").glob("*")) if DATA.is_dir() else []


def read(*paths: Path, rules: ReadingRules = ReadingRules()) -> list[tuple[list[Grid], Problems]]:  # noqa: B008  # frozen
    with GuardedReader(rules) as reader:
        return list(reader.read([SourceFile(path, path.name) for path in paths], lambda _: None))


def said(problems: Problems) -> list[tuple[str, str]]:
    return [(problem.code, str(next(problem.lines("en"))[-1])) for problem in problems]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return xlsx(tmp_path / "good.xlsx", ["姓名", "电话"], ["张三", "13800138000"])


READY = """print('{"status": "ready"}', flush=True); """


def stand_in(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Another program in the worker's place, ready when it starts."""
    monkeypatch.setattr(child, "command", lambda: [sys.executable, "-c", READY + program])


def test_a_file_over_the_size_limit(tmp_path: Path, good: Path) -> None:
    (tmp_path / "big.csv").write_bytes(b"x" * (2**20 + 1))
    big, small = read(tmp_path / "big.csv", good, rules=ReadingRules(max_mb=1))
    assert said(big[1]) == [
        ("file_limit", "Reading went beyond the limits (1.0 MB, the limit is 1 MB); the file was left out.")
    ]
    assert len(small[0]) == 1


def test_a_reader_that_hangs(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(monkeypatch, "import time; time.sleep(60)")
    assert said(read(good, rules=ReadingRules(max_seconds=1))[0][1]) == [
        ("file_limit", "Reading went beyond the limits (not read within 1 s); the file was left out.")
    ]


@pytest.mark.parametrize(
    "program",
    [
        "import os; input(); os.abort()",
        "import sys; sys.exit()",
        "input(); print('no answer')",
        "import sys; input(); sys.stdout.buffer.write(b'\\xff\\xfe\\n')",
        "input(); print('[]', end='')",
    ],
)
def test_a_reader_that_breaks_off_or_talks_nonsense(good: Path, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    stand_in(monkeypatch, program)
    (code, message), *more = said(read(good)[0][1])
    assert (code, more) == ("file_damaged", [])
    assert "the reader broke off" in message


def test_after_a_crash_the_next_file_has_a_new_reader(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with GuardedReader(ReadingRules()) as reader:
        stand_in(monkeypatch, "import os; os.abort()")
        assert said(next(reader.read([SourceFile(good, "a")], lambda _: None))[1])[0][0] == "file_damaged"
        monkeypatch.undo()
        assert len(next(reader.read([SourceFile(good, "b")], lambda _: None))[0]) == 1


@pytest.mark.parametrize(
    "program",
    ["import no.such.module", "print('[]')", "print('hello')", "import time; time.sleep(60)"],
)
def test_a_reader_that_cannot_start_is_not_blamed_on_the_files(
    good: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(child, "START_SECONDS", 1)
    monkeypatch.setattr(child, "command", lambda: [sys.executable, "-c", program])
    with pytest.raises(ReaderCannotStart, match="Your files are not the cause") as refusal:
        read(good)
    assert sys.executable in refusal.value.message("zh")


def test_a_reader_that_the_system_does_not_run(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "command", lambda: [str(good)])
    with pytest.raises(ReaderCannotStart):
        read(good)


def test_memory_beyond_the_limit(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(monkeypatch, 'input(); print(\'{"status": "limit", "which": "memory"}\')')
    assert said(read(good, rules=ReadingRules(max_memory_mb=256))[0][1]) == [
        ("file_limit", "Reading went beyond the limits (more than 256 MB of memory); the file was left out.")
    ]


def request(path: Path) -> dict[str, object]:
    limits = {"max_mb": 500, "max_rows": 10**6, "max_cells": 10**7, "memory_mb": 500}
    return {"path": str(path), "spool": str(path.parent / "spool"), "own_too": False, "passwords": (), **limits}


def test_the_worker_names_every_way_in_which_reading_fails(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for error, status in [
        (MemoryError(), "limit"),
        (ValueError("bad"), "damaged"),
        (OSError("wrong password"), "protected"),
        (Unsafe("circle"), "unsafe"),
    ]:
        monkeypatch.setattr(opened, "read", _raising(error))
        assert worker.answer(request(good))["status"] == status
    for stop in (KeyboardInterrupt, SystemExit):
        monkeypatch.setattr(opened, "read", _raising(stop()))
        with pytest.raises(stop):
            worker.answer(request(good))


def _raising(error: BaseException):  # type: ignore[no-untyped-def]
    def fail(*_: object) -> None:
        raise error

    return fail


def test_without_memory_limits_as_on_windows(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def windows(name: str, *more: object, **named: object) -> object:
        if name == "resource":
            raise ImportError(name)
        return real(name, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", windows)
    worker.limit_memory(1)
    assert worker.answer(request(good))["status"] == "read"


def test_a_lower_limit_of_the_system_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resource, "setrlimit", _raising(ValueError("current limit exceeds maximum limit")))
    worker.limit_memory(1)


def test_modules_in_the_working_folder_are_not_run(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (good.parent / "json.py").write_text("raise SystemExit('a trap')")
    monkeypatch.chdir(good.parent)
    assert len(read(good)[0][0]) == 1


def test_a_file_with_a_name_in_any_letters(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "客户 'Ümläut' 🙂\n.xlsx", ["姓名", "电话"])
    assert len(read(path)[0][0]) == 1


@pytest.fixture(scope="module")
def one_reader() -> Iterator[GuardedReader]:
    with GuardedReader(ReadingRules(max_seconds=30)) as reader:
        yield reader


@pytest.mark.skipif(not HOSTILE, reason="the public data are not here")
@pytest.mark.parametrize("path", [pytest.param(path, id=path.name.split("__")[-1]) for path in HOSTILE])
@pytest.mark.heavy
def test_each_hostile_file_is_answered_among_good_ones(path: Path, good: Path, one_reader: GuardedReader) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    files = [SourceFile(file, file.name) for file in (path, good)]
    (grids, problems), (after, none) = one_reader.read(files, lambda _: None)
    codes = {code for code, _ in said(problems)}
    kind = path.name[0]
    if "A_encrypted" in path.name:
        assert codes == (set() if "50833" in path.name else {"file_protected"})
    elif kind in "BC":
        assert codes <= {"file_damaged", "file_unsafe", "file_other"}
    assert grids or codes
    assert len(after) == 1
    assert said(none) == []
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000  # kilobytes


@pytest.mark.skipif(not HOSTILE, reason="the public data are not here")
@pytest.mark.parametrize("name", ["C_panic__poi__Simple.xlsb", "A_encrypted__calamine__pass_protected.xlsx"])
def test_a_hostile_file_alone(name: str) -> None:
    ((grids, problems),) = read(DATA / "hostile" / name)
    assert grids == []
    assert said(problems)[0][0] == ("file_damaged" if name[0] == "C" else "file_protected")


def test_what_a_killed_run_left_goes_after_a_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    old, new = tmp_path / "crm-sheets-grids-old", tmp_path / "crm-sheets-grids-new"
    for left in (old, new):
        left.mkdir()
        (left / "0").write_text("customers")
    yesterday = new.stat().st_mtime - 90_000
    os.utime(old, (yesterday, yesterday))
    read(tmp_path / "no such file")
    assert list(tmp_path.iterdir()) == [new]


def test_a_file_that_vanishes_after_it_was_found(good: Path) -> None:
    gone, here = read(good.parent / "gone.xlsx", good)
    assert [code for code, _ in said(gone[1])] == ["file_damaged"]
    assert "No such file" in said(gone[1])[0][1]
    assert len(here[0]) == 1
