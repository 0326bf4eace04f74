"""The memory of the last run: what is kept, drift over two runs, damage, folders that cannot be written."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from commands import command
from hypothesis import given
from hypothesis import strategies as st
from recalculate import read
from small_desk import LINES, SALES_EN, small_desk, workbook

from crm_sheets.memory import NAME, Memory, PlannedRow, Snapshot, TableState, recall

pytestmark = pytest.mark.usefixtures("runs_remembered")

BOOKS = ("report.xlsx", "follow-ups.xlsx", "problems.xlsx", NAME)
SEEN = Snapshot(
    "2026-09-30",
    {"sales": TableState(3, 5_007_500, "2026-09-20")},
    {("sales.xlsx", "Sheet1", "sales", "amount"): 3},
    {"KH1": "张三", "13800138001": ""},
    {"茶": 120.5},
)
OTHER = Snapshot("2026-08-31", {"sales": TableState(1, 0, "")})


def told(desk: Path, out: Path, *more: object) -> dict[str, Any]:
    return dict(json.loads(command("run", desk, "-o", out, "--as-of", "2026-09-30", "--json", "-q", *more).out))


def codes(out: Path) -> list[str]:
    """The titles of the problems in problems.xlsx."""
    every = read(out / "problems.xlsx").worksheets[0]
    return [str(cell) for row in every.iter_rows(values_only=True) for cell in row if cell]


def contents(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in BOOKS}


# the file


def test_a_memory_comes_back_equal(tmp_path: Path) -> None:
    memory = Memory(SEEN, OTHER, (("*", "sales", "Zhe Kou", "discount"),))
    memory.write(tmp_path / NAME)
    back, problems = recall(tmp_path)
    assert back == memory
    assert (back.last and back.last.as_of, problems.items) == ("2026-09-30", ())


def test_equal_memories_are_equal_bytes_whatever_the_order(tmp_path: Path) -> None:
    turned = Snapshot(SEEN.as_of, SEEN.tables, SEEN.fields, dict(reversed(SEEN.customers.items())), SEEN.medians)
    for name, seen in (("a", SEEN), ("b", turned)):
        Memory(seen).write(tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@given(
    st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"]))
    )
)
def test_whatever_customers_are_called(tmp_path_factory: pytest.TempPathFactory, names: dict[str, str]) -> None:
    folder = tmp_path_factory.mktemp("memory")
    memory = Memory(Snapshot("2026-09-30", customers=names))
    memory.write(folder / NAME)
    assert recall(folder)[0] == memory


def test_where_there_is_none_it_is_empty(tmp_path: Path) -> None:
    assert recall(tmp_path / "none") == recall(tmp_path)
    memory, problems = recall(tmp_path)
    assert (memory, problems.items) == (Memory(), ())


def test_decisions_are_kept_the_newest_for_each_heading() -> None:
    memory = Memory().remember([("*", "sales", "Zhe Kou", "discount"), ("a.xlsx", "sales", "Je", "amount")])
    memory = memory.remember([("*", "sales", "Zhe Kou", "freight")])
    assert memory.decisions == (("*", "sales", "Zhe Kou", "freight"), ("a.xlsx", "sales", "Je", "amount"))
    assert memory.after(SEEN).after(OTHER).decisions == memory.decisions


def test_equal_data_are_compared_with_what_was_before_them() -> None:
    memory = Memory().after(OTHER).after(SEEN)
    assert memory.compared_with(SEEN) == OTHER
    assert memory.after(SEEN) == memory
    assert memory.compared_with(Snapshot("2026-10-31")) == SEEN


# damage


def of_another_kind(place: Path) -> None:
    with sqlite3.connect(place) as base:
        base.execute("CREATE TABLE runs (which TEXT)")
        base.execute("INSERT INTO runs VALUES ('last')")
    base.close()


def of_wrong_types(place: Path) -> None:
    Memory(SEEN).write(place)
    with sqlite3.connect(place) as base:
        base.execute("UPDATE customers SET name = x'00ff'")
    base.close()


def of_tomorrow(place: Path) -> None:
    Memory(SEEN).write(place)
    with sqlite3.connect(place) as base:
        base.execute("PRAGMA user_version = 99")
    base.close()


def cut_off(place: Path) -> None:
    Memory(SEEN).write(place)
    place.write_bytes(place.read_bytes()[:5000])


DAMAGE = {
    "no database": lambda place: place.write_bytes(b"notes\n" * 100),
    "empty": lambda place: place.write_bytes(b""),
    "cut off": cut_off,
    "another database": of_another_kind,
    "wrong types": of_wrong_types,
    "newer": of_tomorrow,
    "folder": lambda place: place.mkdir(),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_memory_is_an_empty_one_and_a_note(kind: str, tmp_path: Path) -> None:
    DAMAGE[kind](tmp_path / NAME)
    memory, problems = recall(tmp_path)
    assert memory == Memory()
    assert [(problem.level, problem.code, problem.file) for problem in problems] == [
        ("note", "memory_unreadable", NAME)
    ]


@pytest.mark.heavy
@pytest.mark.parametrize("kind", ["cut off", "folder"])
def test_a_run_goes_on_without_a_damaged_memory(kind: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    DAMAGE[kind](tmp_path / "out" / NAME)
    said = told(small_desk(tmp_path / "in"), tmp_path / "out")
    assert said["problems"] == {"error": 0, "warning": 0, "note": said["problems"]["note"]}
    assert any("Notes of the last run unreadable" in text for text in codes(tmp_path / "out"))
    if kind != "folder":
        assert recall(tmp_path / "out")[0].last is not None, "noted anew"


@pytest.mark.heavy
def test_a_memory_that_is_in_use_elsewhere(tmp_path: Path) -> None:
    desk, out = small_desk(tmp_path / "in"), tmp_path / "out"
    first = told(desk, out)
    base = sqlite3.connect(out / NAME, isolation_level=None)
    base.execute("BEGIN EXCLUSIVE")
    try:
        assert recall(out)[0].last is not None
        assert told(desk, out)["problems"] == first["problems"]
    finally:
        base.close()


# two runs


def test_a_first_run_and_an_equal_one_say_nothing_and_write_the_same_bytes(tmp_path: Path) -> None:
    desk, out = small_desk(tmp_path / "in"), tmp_path / "out"
    first = told(desk, out)
    before = contents(out)
    assert told(desk, out) == first
    assert contents(out) == before


@pytest.mark.heavy
def test_a_smaller_desk_is_told_and_told_again(tmp_path: Path) -> None:
    desk, out = small_desk(tmp_path / "in"), tmp_path / "out"
    told(desk, out)
    workbook(desk / "sales.xlsx", SALES_EN, LINES[0])
    second = told(desk, out)
    assert second["problems"]["warning"] == 3  # rows, total, newest date
    shown = codes(out)
    for title in ("Far fewer rows", "Total sales far down", "Records stop earlier"):
        assert title in shown
    before = contents(out)
    assert told(desk, out) == second, "running the same again is told the same"
    assert contents(out) == before


def test_check_compares_and_remembers_nothing(tmp_path: Path) -> None:
    desk, out = small_desk(tmp_path / "in"), tmp_path / "out"
    told(desk, out)
    remembered = (out / NAME).read_bytes()
    workbook(desk / "sales.xlsx", SALES_EN, LINES[0])
    said = json.loads(command("check", desk, "-o", out, "--as-of", "2026-09-30", "--json").out)
    assert said["problems"]["warning"] == 3
    assert (out / NAME).read_bytes() == remembered
    alone = json.loads(command("check", desk, "--as-of", "2026-09-30", "--json").out)
    assert alone["problems"]["warning"] == 0


def test_a_run_that_fails_leaves_the_old_memory(tmp_path: Path) -> None:
    desk, out = small_desk(tmp_path / "in"), tmp_path / "out"
    told(desk, out)
    before = contents(out)
    workbook(desk / "sales.xlsx", SALES_EN, LINES[0])
    (out / "report.xlsx").unlink()
    (out / "report.xlsx").mkdir()  # cannot be replaced
    assert command("run", desk, "-o", out, "-q").code == 1
    assert (out / NAME).read_bytes() == before[NAME]


def test_the_memory_is_no_file_that_users_are_told_of(tmp_path: Path) -> None:
    said = command("run", small_desk(tmp_path / "in"), "-o", tmp_path / "out")
    assert (tmp_path / "out" / NAME).is_file()
    assert NAME not in said.out


def test_a_memory_that_cannot_be_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Open in another program on Windows, say: the old one stays, and the run succeeds."""
    desk, out = small_desk(tmp_path / "in"), tmp_path / "out"
    told(desk, out)
    before = (out / NAME).read_bytes()
    workbook(desk / "sales.xlsx", SALES_EN, LINES[0])
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == NAME:
            raise PermissionError(13, "in use")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    assert told(desk, out)["problems"]["warning"] == 3
    assert (out / NAME).read_bytes() == before


def test_a_memory_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, out = small_desk(tmp_path / "in"), tmp_path / "out"
    told(desk, out)
    real = Path.read_bytes

    def read_bytes(self: Path) -> bytes:
        if self.name == NAME:
            raise PermissionError(13, "Permission denied")
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    memory, problems = recall(out)
    assert memory == Memory()
    assert [line[-1] for problem in problems for line in problem.lines("en")] == [
        "What the last run noted cannot be read (Permission denied), so nothing was compared with it; "
        "this run notes it anew."
    ]


@pytest.mark.parametrize(("version", "columns"), [(2, ["latest", "moves", "instead_of"]), (4, ["instead_of"])])
def test_contacts_of_earlier_versions_are_known(tmp_path: Path, version: int, columns: list[str]) -> None:
    row = PlannedRow("K", "1", "Ann", "", "Li", "phone", "rhythm", "2026-10-08", "2026-10-09", "2026-09-30", "")
    Memory(desk="ABC", planned=(row,)).write(tmp_path / NAME)
    with sqlite3.connect(tmp_path / NAME) as base:
        for column in columns:
            base.execute(f"ALTER TABLE planned DROP COLUMN {column}")
        base.execute(f"PRAGMA user_version = {version}")
    base.close()
    assert recall(tmp_path)[0].planned == (row,)
