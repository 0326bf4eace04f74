"""A first column that only numbers the rows and has no heading (what pandas writes): emptied, it is no id."""

import re
from dataclasses import replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.opening.grids import Grid

_UNNAMED = re.compile(r"Unnamed: \d+")
_SEARCHED = 30  # rows in which the numbers begin
_FEWEST = 3  # numbers in succession


def without_index(grid: Grid) -> Grid:
    """The grid with its first columns empty where they count the rows (from 0 or 1) and have no heading."""
    for column in range(min(2, grid.cells.num_columns - 1)):
        start = _start(grid, column)
        if start is None or not _counts(grid.cells.column(column).slice(start)):
            break
        nothing = pa.nulls(grid.cells.num_rows, pa.string())
        name = grid.cells.schema.field(column)
        grid = replace(grid, cells=grid.cells.set_column(column, name, nothing))
    return grid


def _start(grid: Grid, column: int) -> int | None:
    """The row of the first number, under a blank cell (or Unnamed: 0) beside headings; None where there is none."""
    first: list[str | None] = grid.cells.column(column).slice(0, _SEARCHED).to_pylist()
    for row, text in enumerate(first):
        if text and text.strip() in ("0", "1"):
            above = (first[row - 1] or "").strip() if row else "?"
            beside = sum(1 for other in grid.cells.columns[column + 1 :] if row and other[row - 1].as_py())
            return row if (not above or _UNNAMED.fullmatch(above)) and beside > 1 else None
        if text and not _UNNAMED.fullmatch(text.strip()) and text.strip().isdigit():
            return None
    return None


def _counts(cells: Any) -> bool:
    """Whether the cells count on from the first one; a few at the end (totals) may be something else."""
    head = cells.slice(0, _FEWEST).to_pylist()
    if len(head) < _FEWEST or [_whole(text) for text in head] != [_whole(head[0]) + n for n in range(_FEWEST)]:
        return False
    numbers = pc.fill_null(pc.match_substring_regex(cells, r"^\s*\d{1,9}(?:\.0)?\s*$"), False)
    whole: Any = pc.cast(
        pc.cast(pc.utf8_trim_whitespace(pc.if_else(numbers, cells, pa.scalar("-1"))), pa.float64()), pa.int64()
    )
    counted = whole.to_numpy(zero_copy_only=False) == np.arange(len(cells)) + _whole(head[0])
    blank = cells.is_null().to_numpy(zero_copy_only=False)
    return bool((counted | blank).mean() > 0.95) if len(cells) > 20 else int((~counted & ~blank).sum()) <= 1


def _whole(text: str | None) -> int:
    try:
        return int(float(text or ""))
    except ValueError:
        return -9
