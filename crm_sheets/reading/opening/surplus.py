"""Lines of a text file with more cells than its heading: put together, taken for another table, or left out."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from crm_sheets.reading.opening.cellkinds import kind_of
from crm_sheets.reading.opening.longlines import cells_put_together, columns_of, fits_without_end
from crm_sheets.reading.opening.ragged import MOST_MENDED, Cells, Mended, Ragged
from crm_sheets.text.column_letters import letters

_HEAD = 30  # lines among which the heading stands
_LEARNT_FROM = 300  # lines of the right length that say what the columns hold
_VALUES = ("small", "money", "comma", "date", "time", "digits", "mail")
_CLOCK = re.compile(r"time|hora|heure|uhr|zeit|clock|时|点", re.IGNORECASE)  # a heading of its own for the clock
_COUNTERS = ("id", "no", "no.", "nr", "#", "index", "序号", "编号", "行号")


def heading_line(ragged: Ragged, width: int, lines: Mapping[int, Cells]) -> tuple[int, Cells] | None:
    """The row of the heading and its cells: the first lines of words, of which the first that is wide enough."""
    rows = [lines.get(row) or ragged.line(row) for row in range(min(_HEAD, len(ragged.lengths)))]
    values = (row for row, cells in enumerate(rows) if len(cells) >= width < 2 * _reach(cells) and not _words(cells))
    first_values = next(values, len(rows))
    above = [row for row in range(first_values) if len(rows[row]) > 1 and _words(rows[row])]
    if not above:
        return None
    wide = (row for row in above if _reach(rows[row]) >= width)
    row = next(wide, max(above, key=lambda row: (_reach(rows[row]), -row)))
    return (row, rows[row]) if 2 * len(rows[row]) >= width else None


def _reach(cells: Cells) -> int:
    """The place of the last filled cell: lines of titles may be filled up to the width of the table."""
    return max((place for place, cell in enumerate(cells, 1) if cell), default=0)


def _words(cells: Cells) -> bool:
    """Whether nothing in the line is a value, and something a word."""
    kinds = [kind_of(cell) for cell in cells if cell]
    return bool(kinds) and not any(kind in _VALUES for kind in kinds)


def shorten(ragged: Ragged, heading: int, names: Cells, done: Mended) -> None:
    """Mend or name the lines below the heading that have more cells than it, with something in them."""
    named = max(place for place, name in enumerate(names, 1) if name)
    longer = (ragged.lengths > len(names)) & _filled(ragged.table, named)
    longer[: heading + 1] = False
    longer[list(done.lines)] = False
    rows = np.flatnonzero(longer).tolist()
    rows = rows if len(rows) > MOST_MENDED else _without_tables(ragged, rows)
    count = int((ragged.lengths[heading + 1 :] > 1).sum())
    if not rows:
        return
    if len(rows) > MOST_MENDED or 2 * len(rows) > count:
        _about_all(ragged, heading, names, rows, done)
    else:
        _line_by_line(ragged, heading, len(names), rows, done)


def _filled(table: Any, first: int) -> Any:
    """Which rows hold anything from that column on."""
    filled = np.zeros(table.num_rows, dtype=bool)
    for place in range(first, table.num_columns):
        filled |= table.column(place).is_valid().to_numpy(zero_copy_only=False)
    return filled


def _without_tables(ragged: Ragged, rows: list[int]) -> list[int]:
    """Those that are no other table: lines of one length under each other, of which the first is a heading."""
    kept: list[int] = []
    if not rows:
        return kept
    runs = np.split(np.array(rows), np.flatnonzero((np.diff(rows) != 1) | (np.diff(ragged.lengths[rows]) != 0)) + 1)
    for run in runs:
        is_table = len(run) > 1 and _words(ragged.line(int(run[0])))
        kept += [] if is_table else run.tolist()
    return kept


def _about_all(ragged: Ragged, heading: int, names: Cells, rows: list[int], done: Mended) -> None:
    """Most lines are longer: a counter without a heading, days cut off from their clocks, or nobody can say what."""
    if _is_counter(ragged, heading, len(names), rows) and (names[0] or "").casefold() not in _COUNTERS:
        done.lines[heading] = [None, *names]
        return
    place = _cut_moments(ragged, len(names), rows, names)
    if place >= 0:
        _joined_again(ragged, rows, place, done)
        return
    told: dict[str, Any] = {"rows": [heading + 1], "names": len(names), "cells": int(ragged.lengths[rows[0]])}
    done.notes.append(("csv_heading_short", told))


def _is_counter(ragged: Ragged, heading: int, names: int, rows: list[int]) -> bool:
    """Whether every line is longer by one, and its first cell one more than that of the line before."""
    lines = [ragged.line(row) for row in rows[:1000]]
    first = [int(cell) if cell.isdecimal() else -1 for cell in (line[0] or "" for line in lines)]
    alike = all(len(line) == names + 1 for line in lines) and len(rows) == len(ragged.lengths) - heading - 1
    return alike and len(first) > 1 and first[0] >= 0 and all(b - a == 1 for a, b in pairwise(first))


def _cut_moments(ragged: Ragged, names: int, rows: list[int], heading: Cells) -> int:
    """The column of days behind which each line has the clock as a cell of its own and the heading none; else -1.

    So do programs that write a local date and time ("30/5/2026, 19:41:08") without quotes into a file with commas.
    """
    lines = [ragged.line(row) for row in rows[:_LEARNT_FROM]]
    if any(len(line) != names + 1 for line in lines):
        return -1
    kinds = [{kind_of((line[place] or "").strip()) for line in lines} for place in range(names + 1)]
    cut = [place for place in range(names) if kinds[place] == {"date"} and kinds[place + 1] == {"time"}]
    named = [place for place in cut if _CLOCK.search(heading[place + 1] or "" if place + 1 < names else "")]
    return cut[0] if len(cut) == 1 and not named else -1


def _joined_again(ragged: Ragged, rows: list[int], place: int, done: Mended) -> None:
    """Each of the lines with the day and the clock in one cell again."""
    joined = []
    for row in rows:
        line = ragged.line(row)
        whole = f"{line[place] or ''}{ragged.mark}{line[place + 1] or ''}"
        done.lines[row] = [*line[:place], whole, *line[place + 2 :]]
        joined.append((row, whole))
    done.notes.append(("csv_moment_put_together", _told(joined[:1], column=letters(place), count=len(rows))))


def _line_by_line(ragged: Ragged, heading: int, width: int, rows: list[int], done: Mended) -> None:
    right = np.flatnonzero(ragged.lengths == width)
    columns = columns_of([ragged.line(row) for row in right[right > heading][:_LEARNT_FROM].tolist()], width)
    joined: dict[int, list[tuple[int, str]]] = {}
    beyond: list[tuple[int, str]] = []
    refused: list[tuple[int, str]] = []
    for row in rows:
        line = ragged.line(row)
        whole = cells_put_together(line, columns, ragged.mark)
        if whole is not None:
            done.lines[row] = [cell or None for cell in whole]
            for place, cell in enumerate(whole):
                if ragged.mark in cell and cell not in line:
                    joined.setdefault(place, []).append((row, cell))
        elif fits_without_end(line, columns):
            beyond.append((row, _text(line[width:], ragged.mark)))
        elif not any(cell.rstrip().endswith((":", "：")) for cell in line if cell):  # labels: of totals and remarks
            done.lines[row] = []
            refused.append((row, _text(line, ragged.mark)))
    for place, found in sorted(joined.items()):
        done.notes.append(("csv_cell_put_together", _told(found, column=letters(place))))
    if beyond:
        done.notes.append(("csv_cell_beyond", _told(beyond, column=letters(width))))
    if refused:
        done.notes.append(("csv_line_too_long", _told(refused, names=width)))


def _text(line: Cells, mark: str) -> str:
    return mark.join(cell or "" for cell in line)


def _told(found: Sequence[tuple[int, str]], **more: Any) -> dict[str, Any]:
    return {"rows": [row + 1 for row, _ in found], "values": [text for _, text in found], **more}
