"""Memory: what the last run saw and what the team decided, in one hidden SQLite file of the output folder.

It is written with the other files of a run, all or none of them, and holds no clock: equal input gives equal bytes.
Whoever deletes the file, or the output folder, deletes the memory; nothing else depends on it.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from crm_sheets.language import Text
from crm_sheets.problems import Problem, Problems

NAME = ".crm-sheets.sqlite"
Decision = tuple[str, str, str, str]  # scope, table, heading, field: plain texts, as whoever decides means them

_VERSION = 5  # 1: without desk and planned; 2: without latest and moves; 3: without handed over; 4: without instead_of
_PLANNED = {2: 11, 3: 13, 4: 13}  # how many columns earlier versions kept of a contact
_NEWER = Text("由更新版本的程序写成", "written by a newer version of this program")
_SCHEMA = """
CREATE TABLE runs (which TEXT, as_of TEXT);
CREATE TABLE tables (which TEXT, name TEXT, rows INTEGER, total INTEGER, newest TEXT);
CREATE TABLE fields (which TEXT, file TEXT, sheet TEXT, name TEXT, field TEXT, filled INTEGER);
CREATE TABLE customers (which TEXT, id TEXT, name TEXT);
CREATE TABLE medians (which TEXT, product TEXT, amount REAL);
CREATE TABLE decisions (scope TEXT, name TEXT, heading TEXT, field TEXT);
CREATE TABLE desk (mark TEXT);
CREATE TABLE planned (key TEXT, customer_id TEXT, name TEXT, phone TEXT, person TEXT, channel TEXT, reasons TEXT,
    first_due TEXT, due TEXT, since TEXT, until TEXT, latest TEXT, moves TEXT, instead_of TEXT);
CREATE TABLE handed_over (customer_id TEXT, was TEXT, now TEXT);
"""


class HandedOver(NamedTuple):
    """A customer whom a colleague took over: ``was`` looked after them by the team's own list, ``now`` does.

    It holds while the list names ``was`` or nobody: whom the list gives to somebody else is theirs.
    """

    customer_id: str
    was: str
    now: str


class PlannedRow(NamedTuple):
    """A contact as it stood in a schedule; days as ISO texts.

    ``reasons`` are codes with blanks between, in alphabetical order; ``first_due`` is the day for which it was planned
    first, ``due`` the day for which it was last, ``latest`` the latest of all ("": ``due``); ``moves`` is how often it
    changed its day or left the plan; ``instead_of`` is the colleague who was full, whose customer it is ("": nobody).
    It stood in the schedules from the day ``since`` until before the day ``until`` ("": it still does).
    """

    key: str
    customer_id: str
    name: str
    phone: str
    person: str
    channel: str
    reasons: str
    first_due: str
    due: str
    since: str
    until: str
    latest: str = ""
    moves: str = "0"
    instead_of: str = ""


@dataclass(frozen=True)
class TableState:
    """How much a table held: rows, the sum of its money in ten-thousandths (sales), its newest day (ISO; or empty)."""

    rows: int
    total: int
    newest: str


@dataclass(frozen=True)
class Snapshot:
    """What one run saw; ``as_of`` (ISO) names the run and does not count when two are compared.

    ``tables`` by canonical name, ``fields``: filled cells by (file, sheet, table, field), ``customers``: name by id,
    ``medians``: the median amount of a line by product.
    """

    as_of: str = field(compare=False)
    tables: Mapping[str, TableState] = field(default_factory=dict)
    fields: Mapping[tuple[str, str, str, str], int] = field(default_factory=dict)
    customers: Mapping[str, str] = field(default_factory=dict)
    medians: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Memory:
    """The last run, the run with other data before it, the decisions, and the contacts planned; immutable.

    ``handed_over`` are the customers whom a colleague took over. ``desk`` are the letters by which the keys of this
    desk's schedules are known, "" before the first schedule.
    """

    last: Snapshot | None = None
    before: Snapshot | None = None
    decisions: tuple[Decision, ...] = ()
    desk: str = ""
    planned: tuple[PlannedRow, ...] = ()
    handed_over: tuple[HandedOver, ...] = ()

    def compared_with(self, now: Snapshot) -> Snapshot | None:
        """The newest run that saw other data: the same input run again is told the same as the first time."""
        return self.before if now == self.last else self.last

    def after(self, now: Snapshot) -> "Memory":
        """The memory once a run that saw ``now`` has succeeded."""
        return replace(self, last=now, before=self.compared_with(now))

    def remember(self, decisions: Iterable[Decision]) -> "Memory":
        """With these decisions; one about the same scope, table and heading replaces the older."""
        kept = {row[:3]: row for row in (*self.decisions, *decisions)}
        return replace(self, decisions=tuple(sorted(kept.values())))

    def write(self, place: Path) -> None:
        """The whole memory as a new file: the same memory, the same bytes. Raises OSError."""
        with closing(sqlite3.connect(":memory:")) as base:
            base.executescript(f"PRAGMA user_version = {_VERSION}; {_SCHEMA}")
            for which, snapshot in (("last", self.last), ("before", self.before)):
                if snapshot:
                    _store(base, which, snapshot)
            base.executemany("INSERT INTO decisions VALUES (?, ?, ?, ?)", self.decisions)
            base.executemany("INSERT INTO desk VALUES (?)", [(self.desk,)] if self.desk else [])
            marks = ", ".join("?" * len(PlannedRow._fields))
            base.executemany(f"INSERT INTO planned VALUES ({marks})", sorted(self.planned))  # noqa: S608 - question marks
            base.executemany("INSERT INTO handed_over VALUES (?, ?, ?)", sorted(self.handed_over))
            base.commit()
            place.write_bytes(base.serialize())


def recall(folder: Path) -> tuple[Memory, Problems]:
    """The memory that lies in an output folder: empty where there is none; damaged or unreadable: empty, and a note."""
    place = folder / NAME
    try:
        content = place.read_bytes()
        return _restored(content), Problems()
    except FileNotFoundError:
        return Memory(), Problems()
    except NotADirectoryError:  # the output folder is refused elsewhere, in its own words
        return Memory(), Problems()
    except _Newer:
        why: object = _NEWER
    except OSError as error:
        why = error.strerror or str(error)
    except (sqlite3.Error, ValueError, TypeError, OverflowError, MemoryError) as error:
        why = str(error) or type(error).__name__
    return Memory(), Problems.of(Problem("memory_unreadable", NAME, details={"why": why}))


class _Newer(Exception):
    """The file was written by a version that knows more."""


def _restored(content: bytes) -> Memory:
    with closing(sqlite3.connect(":memory:")) as base:  # a copy: locks and journals of other programs do not matter
        base.deserialize(content)
        (version,) = base.execute("PRAGMA user_version").fetchone()
        if version > _VERSION:
            raise _Newer
        named = {_text(which): _text(as_of) for which, as_of in _rows(base, "runs", 2)}
        runs = {which: _snapshot(base, which, as_of) for which, as_of in named.items()}
        decided = [(_text(a), _text(b), _text(c), _text(d)) for a, b, c, d in _rows(base, "decisions", 4)]
        desk, planned = _contacts(base, version) if version > 1 else ("", ())
        handed = [HandedOver(*map(_text, row)) for row in _rows(base, "handed_over", 3)] if version > 3 else []
        return Memory(runs.get("last"), runs.get("before"), tuple(sorted(decided)), desk, planned, tuple(handed))


def _contacts(base: sqlite3.Connection, version: int) -> tuple[str, tuple[PlannedRow, ...]]:
    width = _PLANNED.get(version, len(PlannedRow._fields))
    planned = (PlannedRow(*map(_text, row)) for row in _rows(base, "planned", width))
    return next((_text(mark) for (mark,) in _rows(base, "desk", 1)), ""), tuple(planned)


def _snapshot(base: sqlite3.Connection, which: str, as_of: str) -> Snapshot:
    def rows(table: str, width: int) -> Iterator[tuple[object, ...]]:
        return (row[1:] for row in _rows(base, table, width, which))

    customers = [*rows("customers", 3)]
    if {*map(type, chain.from_iterable(customers))} - {str}:  # there may be a million
        raise TypeError("customers")
    return Snapshot(
        as_of,
        {_text(n): TableState(_whole(r), _whole(t), _text(d)) for n, r, t, d in rows("tables", 5)},
        {(_text(f), _text(s), _text(n), _text(c)): _whole(count) for f, s, n, c, count in rows("fields", 6)},
        dict(customers),  # type: ignore[arg-type]  # texts, as looked at
        {_text(product): _number(amount) for product, amount in rows("medians", 3)},
    )


def _store(base: sqlite3.Connection, which: str, seen: Snapshot) -> None:
    def put(table: str, rows: Iterable[tuple[object, ...]]) -> None:
        lines = [(which, *row) for row in rows]
        if lines:
            marks = ", ".join("?" * len(lines[0]))
            base.executemany(f"INSERT INTO {table} VALUES ({marks})", lines)  # noqa: S608 - our own names

    put("runs", [(seen.as_of,)])
    put("tables", [(name, state.rows, state.total, state.newest) for name, state in sorted(seen.tables.items())])
    put("fields", [(*key, filled) for key, filled in sorted(seen.fields.items())])
    put("customers", sorted(seen.customers.items()))
    put("medians", sorted(seen.medians.items()))


def _rows(base: sqlite3.Connection, table: str, width: int, which: str = "") -> Iterator[tuple[object, ...]]:
    """The rows of a table that has that many columns, of one run or all; anything else is no memory of ours."""
    of_run = ("WHERE which = ?", (which,)) if which else ("", ())
    found = base.execute(f"SELECT * FROM {table} {of_run[0]}", of_run[1])  # noqa: S608 - our own names
    if len(found.description) != width:
        raise ValueError(table)
    return iter(found)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value


def _number(value: object) -> float:
    if not isinstance(value, float):
        raise TypeError(value)
    return value
