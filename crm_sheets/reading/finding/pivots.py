"""Pivot tables in a sheet: their cells are results, not data, and are left alone."""

from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.problems import Problem
from crm_sheets.reading.opening.grids import Grid


def without_pivots(grid: Grid) -> Grid:
    """The grid with the cells of its pivot tables empty, and a note for each."""
    cells, notes = grid.cells, []
    for top, left, bottom, right in grid.pivots:
        inside = np.zeros(cells.num_rows, dtype=np.bool_)
        inside[top : bottom + 1] = True
        for column in range(max(left, 0), min(right + 1, cells.num_columns)):
            values = pc.if_else(pa.array(inside), pa.scalar(None, pa.string()), cells.column(column))
            cells = cells.set_column(column, cells.schema.field(column), values)
        place = f"{grid.letter(left)}{grid.number(top)}:{grid.letter(right)}{grid.number(bottom)}"
        notes.append(Problem("sheet_pivot", grid.file, grid.sheet, details={"place": place}))
    return replace(grid, cells=cells, pivots=(), found=(*grid.found, *notes))
