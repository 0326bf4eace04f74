"""Every workbook of the corpus is read as a careful person would read it, and all that is doubtful is said."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from corpus import checks, files, headings, people, places, values
from corpus.cases import Case, Make
from crm_sheets.as_of import Day, later_records
from crm_sheets.book import Book, read_book
from crm_sheets.checks import Inspection, found_by_checks
from crm_sheets.checks.snapshot import snapshot_of
from crm_sheets.memory import Memory, Snapshot
from crm_sheets.problems import Problems
from crm_sheets.reading.opening import guard
from crm_sheets.reading.opening.child import Child

CASES = [*places.CASES, *headings.CASES, *values.CASES, *people.CASES, *checks.CASES, *files.CASES]


class Shared:
    """One reading process for all workbooks: starting one for each takes far longer than to read it."""

    def __init__(self) -> None:
        self._lock, self._child = threading.Lock(), Child()

    def ask(self, request: dict[str, Any], seconds: int) -> dict[str, Any]:
        with self._lock:
            return self._child.ask(request, seconds)

    def end(self) -> None:
        """It goes on for the next workbook."""

    def close(self) -> None:
        self._child.end()


@pytest.fixture(scope="module")
def shared() -> Iterator[Shared]:
    child = Shared()
    yield child
    child.close()


@pytest.fixture
def book_in(shared: Shared, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str, Make, Case], Book]:
    monkeypatch.setattr(guard, "Child", lambda: shared)

    def read(name: str, make: Make, case: Case) -> Book:
        folder = tmp_path / name
        folder.mkdir()
        make(folder)
        return read_book(folder, case.rules)

    return read


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_is_read_right(case: Case, book_in: Callable[[str, Make, Case], Book]) -> None:
    book = book_in("now", case.make, case)
    found = {name: rows_of(book.tables[name], columns) for name, (columns, _) in case.tables.items()}
    assert found == {name: [list(row) for row in rows] for name, (_, rows) in case.tables.items()}
    assert {name for name, table in book.tables.items() if len(table)} <= {*case.tables, "customers"}
    assert (book.rows["read"] == book.rows["used"] + book.rows["merged"] + book.rows["left_out"]).all()
    last = snapshot_of(inspection(book_in("before", case.before, case), case)) if case.before else None
    assert said(book, case, last) == sorted(case.problems, key=str)


def test_names_are_those_of_one_case_each() -> None:
    assert len({case.name for case in CASES}) == len(CASES)


def inspection(book: Book, case: Case, last: Snapshot | None = None) -> Inspection:
    assert case.checked_on
    return Inspection(book, case.rules, case.checked_on, Memory(last))


def said(book: Book, case: Case, last: Snapshot | None) -> list[tuple[object, ...]]:
    """Code, row and column of each line of the problems, without those that every reading of two files has."""
    day = case.checked_on
    checked = found_by_checks(inspection(book, case, last)) + later_records(book, Day.given(day)) if day else Problems()
    frame = (book.found + checked).frame("en")
    lines = zip(frame["code"], frame["row"], frame["column"], strict=True)
    return sorted(((code, None if pd.isna(row) else int(row), place) for code, row, place in lines), key=str)


def rows_of(table: pd.DataFrame, columns: str) -> list[list[object]]:
    """Some columns as rows; dates as text, with the time where there is one, what is missing as None."""
    picked = table[columns.split()]
    for name in picked.select_dtypes("datetime").columns:
        picked = picked.assign(**{name: picked[name].astype("str").str.removesuffix(" 00:00:00")})
    picked = picked.astype("object").where(table[columns.split()].notna(), None)
    found: list[list[object]] = picked.to_numpy().tolist()
    return found
