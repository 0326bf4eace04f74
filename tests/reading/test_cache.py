"""The cache of what was read: nothing is opened twice, nothing damaged is believed; and reading begun ahead."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from grids_by_hand import cells, xlsx

from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.reading.opening import guard, jobs, prefetch
from crm_sheets.reading.opening.cache import VARIABLE, Cache, cache_folder
from crm_sheets.reading.opening.child import Child
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.guard import GuardedReader

ROWS = (["姓名", "电话"], ["张三", "13800138000"])
GRID = [list(row) for row in ROWS]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return xlsx(tmp_path / "a.xlsx", *ROWS)


def read(*paths: Path, rules: ReadingRules = ReadingRules()) -> list[list[list[str | None]]]:  # noqa: B008  # frozen
    with GuardedReader(rules) as reader:
        files = [SourceFile(path, path.name) for path in paths]
        return [cells(grid) for grids, _ in reader.read(files, lambda _: None) for grid in grids]


def no_child() -> Child:
    raise AssertionError("a child was started")


def test_an_unchanged_file_is_not_opened_again(kept: Path, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(book) == [GRID]
    (entry,) = kept.iterdir()
    assert entry.suffix == ".grids"
    if os.name == "posix":
        assert (stat.S_IMODE(kept.stat().st_mode), stat.S_IMODE(entry.stat().st_mode)) == (0o700, 0o600)
    with monkeypatch.context() as patch:
        patch.setattr(guard, "Child", no_child)
        assert read(book.rename(book.with_name("b.xlsx"))) == [GRID]
    xlsx(book, *ROWS, ["李四", "13900139000"])
    assert read(book) == [[*GRID, ["李四", "13900139000"]]]
    assert len(list(kept.iterdir())) == 2


@pytest.mark.parametrize("damage", ["cut", "bit", "empty", "other"])
def test_a_damaged_entry_is_read_anew(damage: str, kept: Path, book: Path) -> None:
    read(book)
    (entry,) = kept.iterdir()
    data = bytearray(entry.read_bytes())
    data[len(data) // 3] ^= 1
    entry.write_bytes({"cut": bytes(data[:-5]), "bit": bytes(data), "empty": b"", "other": b"x" * 99}[damage])
    assert read(book) == [GRID]
    assert len(list(kept.iterdir())) == 1
    assert read(book) == [GRID]


def test_without_a_cache(kept: Path, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(book, rules=ReadingRules(cache_mb=0)) == [GRID]
    assert not kept.exists()
    for off in ("off", "0", ""):
        monkeypatch.setenv(VARIABLE, off)
        assert cache_folder() is None
    (book.parent / "file").touch()
    monkeypatch.setenv(VARIABLE, str(book.parent / "file" / "below"))
    assert read(book) == [GRID]


def test_what_was_longest_unused_goes_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 1)
    for number in range(4):
        made = tmp_path / "made"
        made.write_bytes(bytes(400_000))
        os.utime(cache.keep(str(number), made), (number, number))
    cache.trim()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2.grids", "3.grids"]
    assert cache.found("3") is None


def test_reading_begun_ahead_changes_nothing(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = xlsx(book.with_name("b.xlsx"), *ROWS)
    monkeypatch.setattr(jobs, "useful", lambda files: 1)
    prefetch.ask([book.parent], None)
    with monkeypatch.context() as patch:
        patch.setattr(guard, "Child", no_child)
        assert read(book, other) == [GRID, GRID]
    prefetch.ask([book], None)
    assert read(book, rules=ReadingRules(max_mb=1)) == [GRID], "other limits: asked anew"
    prefetch.ask([book.parent / "nothing here"], None)
    prefetch.ask([book], book.parent)
    assert prefetch.taken(ReadingRules(), own_too=False) is None
    prefetch.ask([book], None)
    prefetch.end()
    assert read(book) == [GRID]


def test_reading_begins_without_pandas() -> None:
    code = "import sys, crm_sheets.reading.opening.prefetch, crm_sheets.reading.opening.guard; print('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "False"
