"""Lines of a text file that do not have as many cells as its heading: mended where that is sure, else named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np

from crm_sheets.reading.addresses import letters
from crm_sheets.reading.opening.cellkinds import kind_of
from crm_sheets.reading.opening.longlines import columns_of, together
from crm_sheets.reading.opening.separator import MARKS, split_line

Cells = list[str | None]
Note = tuple[str, dict[str, Any]]  # a code of problem, and its rows, column, values and details
_HEAD = 30  # lines among which the heading stands
_VALUES = ("small", "money", "comma", "date", "time", "digits", "mail")
_MOST_MENDED = 5_000  # with more, it is no slip
_FEWEST_CELLS = 3  # of a line in one cell that is taken apart
_COUNTERS = ("id", "no", "no.", "nr", "#", "index", "序号", "编号", "行号")


@dataclass(frozen=True)
class Ragged:
    """A table of text with the number of cells that each of its lines had, and the separator."""

    table: Any
    lengths: "np.ndarray[Any, np.dtype[np.int32]]"
    mark: str

    def width(self) -> int:
        """How many cells most lines of more than one have."""
        counts = np.bincount(self.lengths)
        return int(counts[2:].argmax()) + 2 if len(counts) > 2 else 1

    def line(self, row: int) -> Cells:
        """The cells of a line as long as it was."""
        return [column[row].as_py() for column in self.table.columns[: self.lengths[row]]]


@dataclass
class Mended:
    """Lines to be put in place of others, by row, and what is said about them."""

    lines: dict[int, Cells] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)


def mended(ragged: Ragged) -> tuple[Any, list[Note]]:
    """The table, every line as long as the heading or shorter, and what was found; cheap where all lines are alike."""
    lengths = ragged.lengths
    width = ragged.width()
    if width == 1 or (lengths == width).all():
        return ragged.table, []
    done = Mended()
    _split_single(ragged, width, done)
    heading = _heading(ragged, width, done.lines)
    if heading is not None:
        _shorten(ragged, *heading, done)
    return _replaced(ragged.table, done.lines), done.notes


def _split_single(ragged: Ragged, width: int, done: Mended) -> None:
    """Lines in one cell that are a whole line, with quotes round it or another separator inside."""
    rows = np.flatnonzero(ragged.lengths == 1)
    if width < _FEWEST_CELLS or len(rows) > _MOST_MENDED:
        return
    for row in rows.tolist():
        text = ragged.table.column(0)[row].as_py() or ""
        ways = (split_line(text, mark) for mark in (ragged.mark, *MARKS))
        cells = next((cells for cells in ways if len(cells) == width), None)
        if cells is not None:
            done.lines[row] = [cell or None for cell in cells]
    if done.lines:
        done.notes.append(("csv_line_in_one_cell", {"rows": [row + 1 for row in done.lines]}))


def _heading(ragged: Ragged, width: int, lines: Mapping[int, Cells]) -> tuple[int, Cells] | None:
    """The row of the heading and its cells: the first lines of words, of which the first that is wide enough."""
    rows = [lines.get(row) or ragged.line(row) for row in range(min(_HEAD, len(ragged.lengths)))]
    first_values = next((row for row, cells in enumerate(rows) if len(cells) >= width and not _words(cells)), len(rows))
    above = [row for row in range(first_values) if len(rows[row]) > 1 and _words(rows[row])]
    if not above:
        return None
    wide = (row for row in above if len(rows[row]) >= width)
    row = next(wide, max(above, key=lambda row: (len(rows[row]), -row)))
    return (row, rows[row]) if 2 * len(rows[row]) >= width else None


def _words(cells: Cells) -> bool:
    """Whether nothing in the line is a value, and something a word."""
    kinds = [kind_of(cell) for cell in cells if cell]
    return bool(kinds) and not any(kind in _VALUES for kind in kinds)


def _shorten(ragged: Ragged, heading: int, names: Cells, done: Mended) -> None:
    """Mend or name the lines below the heading that have more cells than it, with something in them."""
    named = max(place for place, name in enumerate(names, 1) if name)
    below = np.flatnonzero(ragged.lengths > len(names))
    below = below[below > heading]
    rows = [row for row in below.tolist() if row not in done.lines and any(ragged.line(row)[named:])]
    rows = [] if not rows else _without_tables(ragged, rows)
    count = int((ragged.lengths[heading + 1 :] > 1).sum())
    if not rows:
        return
    if len(rows) > _MOST_MENDED or 2 * len(rows) > count:
        _about_all(ragged, heading, names, rows, done)
    else:
        _line_by_line(ragged, heading, len(names), rows, done)


def _without_tables(ragged: Ragged, rows: list[int]) -> list[int]:
    """Those that are no other table: lines of one length under each other, of which the first is a heading."""
    kept: list[int] = []
    runs = np.split(np.array(rows), np.flatnonzero((np.diff(rows) != 1) | (np.diff(ragged.lengths[rows]) != 0)) + 1)
    for run in runs:
        is_table = len(run) > 1 and _words(ragged.line(int(run[0])))
        kept += [] if is_table else run.tolist()
    return kept


def _about_all(ragged: Ragged, heading: int, names: Cells, rows: list[int], done: Mended) -> None:
    """Most lines are longer: the first column is a counter without a heading, or nobody can say what it is."""
    if _is_counter(ragged, heading, len(names), rows) and (names[0] or "").casefold() not in _COUNTERS:
        done.lines[heading] = [None, *names]
        return
    told: dict[str, Any] = {"rows": [heading + 1], "names": len(names), "cells": int(ragged.lengths[rows[0]])}
    done.notes.append(("csv_heading_short", told))


def _is_counter(ragged: Ragged, heading: int, names: int, rows: list[int]) -> bool:
    """Whether every line is longer by one, and its first cell one more than that of the line before."""
    lines = [ragged.line(row) for row in rows[:1000]]
    first = [int(cell) if cell.isdecimal() else -1 for cell in (line[0] or "" for line in lines)]
    alike = all(len(line) == names + 1 for line in lines) and len(rows) == len(ragged.lengths) - heading - 1
    return alike and len(first) > 1 and first[0] >= 0 and all(b - a == 1 for a, b in pairwise(first))


def _line_by_line(ragged: Ragged, heading: int, width: int, rows: list[int], done: Mended) -> None:
    right = np.flatnonzero(ragged.lengths == width)
    columns = columns_of([ragged.line(row) for row in right[right > heading][: _HEAD * 10].tolist()], width)
    joined: dict[int, list[tuple[int, str]]] = {}
    refused: list[tuple[int, str]] = []
    for row in rows:
        line = ragged.line(row)
        whole = together(line, columns, ragged.mark)
        if whole is None and any(cell.rstrip().endswith((":", "：")) for cell in line if cell):
            continue  # labels: a line of totals or remarks, which is no row
        if whole is None:
            refused.append((row, ragged.mark.join(cell or "" for cell in line)))
            done.lines[row] = []
            continue
        done.lines[row] = [cell or None for cell in whole]
        for place, cell in enumerate(whole):
            if ragged.mark in cell and cell not in line:
                joined.setdefault(place, []).append((row, cell))
    for place, found in sorted(joined.items()):
        done.notes.append(("csv_cell_put_together", _told(found, column=letters(place))))
    if refused:
        done.notes.append(("csv_line_too_long", _told(refused, names=width)))


def _told(found: Sequence[tuple[int, str]], **more: Any) -> dict[str, Any]:
    return {"rows": [row + 1 for row, _ in found], "values": [text for _, text in found], **more}


def _replaced(table: Any, lines: Mapping[int, Cells]) -> Any:
    """The table with other cells in these rows, null where a line is shorter than the table."""
    if not lines:
        return table
    import pyarrow as pa
    import pyarrow.compute as pc

    rows = sorted(lines)
    here = np.zeros(table.num_rows, dtype=bool)
    here[rows] = True
    width = max(table.num_columns, *(len(cells) for cells in lines.values()))
    columns = []
    for place in range(width):
        old = table.column(place) if place < table.num_columns else pa.nulls(table.num_rows, pa.string())
        new = [lines[row][place] if place < len(lines[row]) else None for row in rows]
        columns.append(pc.replace_with_mask(old, here, pa.array(new, pa.string())))
    return pa.table(columns, names=[str(place) for place in range(width)])
