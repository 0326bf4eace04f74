"""Merged cells under a heading: the first cell's value goes for all their rows, but an amount counts once."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.opening.grids import Grid

_Mask = np.ndarray[Any, np.dtype[np.bool_]]
_Whole = np.ndarray[Any, np.dtype[np.int64]]
_COUNTED = ("number", "money")  # what is added up: the same value in every row would count more than once


@dataclass(frozen=True)
class Unmerged:
    """``cells`` with merged areas filled, the rows whose amount stands in a merged cell above, how many ``areas``."""

    cells: Any
    amount_above: _Mask
    areas: int


@dataclass(frozen=True)
class _Cover:
    """For each row of one column: whether a merged area covers it, which one, and the area's first row and column."""

    covered: _Mask
    area: _Whole
    top: _Whole
    left: _Whole


def unmerged(below: Any, filled: Any, heading: Heading, grid: Grid) -> Unmerged:
    """The lines below the heading with merged areas filled in the columns that hold a field.

    ``filled`` says how many cells of each line hold something: blank lines stay blank, and what stands alone in its
    line (a banner, a remark) is not spread over the columns.
    """
    nothing = np.zeros(below.num_rows, dtype=np.bool_)
    areas = _areas_below(grid, heading.row + 1, below.num_rows)
    used = np.zeros(len(areas), dtype=np.bool_)
    cells, amount_above = below, nothing
    for name, column in heading.fields.items() if len(areas) else ():
        cover = _cover(areas, column, below.num_rows)
        if cover is None:
            continue
        if heading.table.field(name).kind not in _COUNTED:
            cells, where = _spread(below, cells, column, cover, filled)
        else:
            where = _stands_above(below.column(column), column, cover, filled)
            amount_above = where if name == "amount" else amount_above
        used[cover.area[where]] = True
    return Unmerged(cells, amount_above, int(used.sum()))


def _areas_below(grid: Grid, first: int, rows: int) -> _Whole:
    """The areas of the data as lines of top, left, bottom, right, ordered; row 0 is the first under the heading."""
    areas = np.array(grid.merged, dtype=np.int64).reshape(-1, 4) - (first, 0, first, 0)
    areas = areas[(areas[:, 0] >= 0) & (areas[:, 0] < rows) & (areas[:, 1] >= 0)]
    return areas[np.argsort(areas[:, 0], kind="stable")]


def _cover(areas: _Whole, column: int, rows: int) -> _Cover | None:
    over = np.flatnonzero((areas[:, 1] <= column) & (column <= areas[:, 3]))
    if len(over) == 0:
        return None
    last = np.searchsorted(areas[over, 0], np.arange(rows), side="right") - 1  # the last area that began by then
    area = over[np.maximum(last, 0)]
    covered = (last >= 0) & (np.arange(rows) <= areas[area, 2])
    return _Cover(covered, area, areas[area, 0], areas[area, 1])


def _spread(below: Any, cells: Any, column: int, cover: _Cover, filled: Any) -> tuple[Any, _Mask]:
    """The cells with this column filled from the first cell of each area, and where that was done."""
    rows = np.arange(len(filled))
    others = np.where(rows == cover.top, filled > 1, filled > 0)  # the line holds more than the merged cell
    empty = cover.covered & others & pc.is_null(below.column(column)).to_numpy()
    done = np.zeros_like(empty)
    values = cells.column(column)
    for left in np.unique(cover.left[empty]).tolist():
        first = below.column(left).take(pa.array(cover.top))
        where = empty & (cover.left == left) & pc.is_valid(first).to_numpy()
        values = pc.if_else(pa.array(where), first, values)
        done |= where
    return cells.set_column(column, cells.schema.field(column), values), done


def _stands_above(values: Any, column: int, cover: _Cover, filled: Any) -> _Mask:
    """Rows whose value stands in the first row of the area that they share."""
    below_first = cover.covered & (np.arange(len(filled)) > cover.top) & (cover.left == column) & (filled > 0)
    return np.asarray(below_first & pc.is_valid(values.take(pa.array(cover.top))).to_numpy(), dtype=np.bool_)
