"""Tables as they stand on a sheet: headings, rows, totals, and what people put above and below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Generic, TypeVar

Cell = str | int | float | date | None
T = TypeVar("T")


@dataclass(frozen=True)
class Column(Generic[T]):
    """A column: its heading, the cell of a record, and the cell of a total where it has one."""

    heading: str
    cell: Callable[[T], Cell]
    width: int = 12
    group: str | None = None
    total: Callable[[Sequence[T]], Cell] | None = None


@dataclass(frozen=True)
class Row:
    """A row of cells; total rows are not data."""

    cells: tuple[Cell, ...]
    is_total: bool = False


@dataclass(frozen=True)
class Frame:
    """What people put around a table: a title, who made it, and a line to sign below."""

    title: str | None = None
    made_by: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()


BARE = Frame()


@dataclass(frozen=True)
class Table:
    """One sheet. `merged` holds (first row, last row, column), counted in data rows from 0."""

    sheet: str
    headings: tuple[str, ...]
    widths: tuple[int, ...]
    groups: tuple[str | None, ...]
    rows: tuple[Row, ...]
    frame: Frame = BARE
    merged: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True)
class OutFile:
    """A file to write: a workbook of several tables, or, with an encoding, one table as CSV."""

    name: str
    tables: tuple[Table, ...]
    encoding: str | None = None


def make_table(
    sheet: str, columns: Sequence[Column[T]], rows: Iterable[Row], frame: Frame = BARE, merge: str | None = None
) -> Table:
    """A table of ready rows; `merge` names a column whose equal neighbours become one cell."""
    kept = tuple(rows)
    headings = tuple(column.heading for column in columns)
    return Table(
        sheet=sheet,
        headings=headings,
        widths=tuple(column.width for column in columns),
        groups=tuple(column.group for column in columns),
        rows=kept,
        frame=frame,
        merged=_runs(kept, headings.index(merge)) if merge else (),
    )


def rows_of(columns: Sequence[Column[T]], records: Iterable[T]) -> list[Row]:
    """One row per record."""
    return [Row(tuple(column.cell(record) for column in columns)) for record in records]


def rows_with_totals(
    columns: Sequence[Column[T]],
    records: Sequence[T],
    part_of: Callable[[T], str] | None,
    label: Callable[[str], str],
    grand: str,
) -> list[Row]:
    """The rows, a total after each part (records come sorted by part), and a grand total."""
    rows: list[Row] = []
    for part, members in groupby(records, part_of or (lambda _: "")):
        together = list(members)
        rows += rows_of(columns, together)
        if part_of:
            rows.append(_total(columns, together, label(part)))
    return [*rows, _total(columns, records, grand)]


def _total(columns: Sequence[Column[T]], records: Sequence[T], label: str) -> Row:
    cells = [column.total(records) if column.total else None for column in columns]
    return Row((label, *cells[1:]), is_total=True)


def _runs(rows: tuple[Row, ...], column: int) -> tuple[tuple[int, int, int], ...]:
    runs, start = [], 0
    for _, members in groupby(rows, lambda row: row.cells[column]):
        length = len(list(members))
        if length > 1:
            runs.append((start, start + length - 1, column))
        start += length
    return tuple(runs)
