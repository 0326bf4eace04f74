"""Body: the lines under a heading that hold anything, still as text, and the rows that Excel shows for them."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyarrow as pa

from crm_sheets.problems import Problem
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.joined_columns import with_joined
from crm_sheets.reading.finding.bands import Band, bands, with_bands
from crm_sheets.reading.finding.merged import unmerged
from crm_sheets.reading.opening.grids import Grid, filled_cells

Mask = np.ndarray[Any, np.dtype[np.bool_]]


@dataclass(frozen=True)
class Body:
    """``cells`` is an Arrow table as wide as the grid, ``numbers`` Excel's row number of each of its lines.

    Where section rows name a field that has no column ("华东区" alone in its line), ``cells`` and ``heading`` have a
    column more for it behind those of the grid; ``bands`` are those rows, with their line in the body.

    Merged areas are filled; ``filled`` counts the cells of each row that hold something of their own, ``amount_above``
    marks rows whose amount stands in a merged cell above, ``merged`` is how many areas this was about.
    """

    grid: Grid
    heading: Heading
    cells: Any
    numbers: "np.ndarray[Any, np.dtype[np.int32]]"
    filled: "np.ndarray[Any, np.dtype[np.int16]]"
    amount_above: Mask
    merged: int
    bands: tuple[Band, ...] = ()

    def problem(self, code: str, field: str | None, where: Mask, **details: object) -> Problem:
        """A problem in the rows marked, with the cells of the field as typed."""
        rows = self.numbers[where].tolist()
        column = self.heading.fields.get(field or "")
        if column is None:
            return Problem(code, self.grid.file, self.grid.sheet, rows, "", (), details)
        typed = [cell or "" for cell in self.cells.column(column).filter(pa.array(where)).to_pylist()]
        details = {"heading": self.heading.texts[column], **details}
        letter = self.grid.letter(column) if column < self.grid.cells.num_columns else ""
        return Problem(code, self.grid.file, self.grid.sheet, rows, letter, typed, details)

    def line(self, position: int) -> list[str]:
        """The cells of one row as text ('' where empty)."""
        return [column[position].as_py() or "" for column in self.cells.columns]

    def lines(self, where: Mask) -> list[list[str]]:
        """The cells of the rows marked, as lists of text ('' where empty)."""
        picked = self.cells.filter(pa.array(where))
        columns = [column.to_pylist() for column in picked.columns]
        return [[cell or "" for cell in line] for line in zip(*columns, strict=True)]


def body_under(heading: Heading, grid: Grid) -> Body:
    """The lines below the heading; blank ones are passed over."""
    below = grid.cells.slice(heading.row + 1)
    filled = filled_cells(below)
    some = filled > 0
    found = unmerged(below, filled, heading, grid)
    numbers = grid.numbers(np.flatnonzero(some) + heading.row + 1)
    cells = found.cells if some.all() else found.cells.filter(pa.array(some))
    grouped = _in_body(bands(below, filled, heading, grid), some)
    if grouped:
        cells, heading = with_bands(cells, heading, grouped)
    if heading.joined:
        cells, heading = with_joined(cells, heading)
    return Body(grid, heading, cells, numbers, filled[some], found.amount_above[some], found.areas, grouped)


def _in_body(found: tuple[Band, ...], some: Mask) -> tuple[Band, ...]:
    """The section rows with their lines counted without the blank ones."""
    place = np.cumsum(some) - 1
    return tuple(replace(band, line=int(place[band.line]) if band.line >= 0 else -1) for band in found)
