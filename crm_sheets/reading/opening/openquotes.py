"""A quote that opens a cell and is never closed: it would swallow the rows below, which are taken apart again."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from crm_sheets.reading.opening.separator import open_cell, split_line

_LOOKED_AT = 200  # lines of a suspected cell
_CHANCES = 6  # separators that a well-formed cell holds by chance in the right places: fewer say nothing


@dataclass
class TakenApart:
    """The rows, and where quotes were found open: (row counted from 0, column, text of the cell)."""

    rows: list[list[str]] = field(default_factory=list)
    open: list[tuple[int, int, str]] = field(default_factory=list)


def holds_rows(table: Any, mark: str, width: int) -> bool:
    """Whether any cell holds a line break and as many separators as a row of that width."""
    import pyarrow.compute as pc

    for column in table.columns:
        for end in "\n\r":
            broken = pc.filter(column, pc.match_substring(column, end))
            if len(broken) and pc.max(pc.count_substring(broken, mark)).as_py() >= width - 1:
                return True
    return False


def taken_apart(text: str, mark: str, width: int) -> TakenApart:
    """All rows of the text; a line that opens a quote without closing it is a row by itself, and so are those below.

    Cells that hold line breaks as they should stay whole.
    """
    lines = list(io.StringIO(text, newline=""))
    done, at = TakenApart(), 0
    while at < len(lines):
        at = _read_on(lines, at, mark, width, done)
    return done


def _read_on(lines: list[str], at: int, mark: str, width: int, done: TakenApart) -> int:
    """Read rows until one is not what it should be; which line comes next."""
    reader = csv.reader(_from(lines, at), delimiter=mark)
    end = at
    for row in reader:
        start, end = end, at + reader.line_num
        if _is_open(lines, start, end, mark, width, len(row)):
            cells = split_line(lines[start], mark)
            column = max(open_cell(lines[start], mark), 0)
            done.open.append((len(done.rows), column, cells[column]))
            done.rows.append(cells)
            return start + 1
        done.rows.append(row)
    return len(lines)


def _from(lines: list[str], at: int) -> Iterator[str]:
    return (lines[number] for number in range(at, len(lines)))


def _is_open(lines: list[str], start: int, end: int, mark: str, width: int, cells: int) -> bool:
    """Whether the row that these lines gave is none: a quote opens on the first and is not closed as it should."""
    if '"' not in lines[start] or (end - start == 1 and cells == width):
        return False
    part = lines[start : min(end, start + _LOOKED_AT)]
    cells_of = [split_line(line, mark) for line in part]
    fits = [len(line) == width for line in cells_of]
    if end - start > 1 and _is_well_formed(part, mark):
        full = all(sum(map(bool, line)) * 2 >= width for line in cells_of)
        return full and all(fits) and (width - 1) * len(part) >= _CHANCES
    if end - start == 1:
        return fits[0]
    return fits[0] or sum(fits) * 2 > len(fits)


def _is_well_formed(lines: list[str], mark: str) -> bool:
    try:
        return len(list(csv.reader(lines, delimiter=mark, strict=True))) == 1
    except csv.Error:
        return False
