"""Lines of a text file that do not have as many cells as its heading: mended where that is sure, else named."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from crm_sheets.reading.opening.ragged import MOST_MENDED, Cells, Mended, Note, Ragged
from crm_sheets.reading.opening.separator import MARKS, split_line
from crm_sheets.reading.opening.surplus import heading_line, shorten

_MOST_COLUMNS = 16_384  # that a sheet can have: with more it is no table
_FEWEST_CELLS = 3  # of a line in one cell that is taken apart


def mended(ragged: Ragged) -> tuple[Any, list[Note]]:
    """The table, every line as long as the heading or shorter, and what was found; cheap where all lines are alike."""
    lengths = ragged.lengths
    width = ragged.width()
    if width == 1 or ragged.table.num_columns > _MOST_COLUMNS or (lengths == width).all():
        return ragged.table, []
    done = Mended()
    _split_single(ragged, width, done)
    heading = heading_line(ragged, width, done.lines)
    if heading is not None:
        shorten(ragged, *heading, done)
    return _replaced(ragged.table, done.lines), done.notes


def _split_single(ragged: Ragged, width: int, done: Mended) -> None:
    """Lines in one cell that are a whole line, with quotes round it or another separator inside."""
    rows = np.flatnonzero(ragged.lengths == 1)
    if width < _FEWEST_CELLS or len(rows) > MOST_MENDED:
        return
    for row in rows.tolist():
        text = ragged.table.column(0)[row].as_py() or ""
        ways = (split_line(text, mark) for mark in (ragged.mark, *MARKS))
        cells = next((cells for cells in ways if len(cells) == width), None)
        if cells is not None:
            done.lines[row] = [cell or None for cell in cells]
    if done.lines:
        done.notes.append(("csv_line_in_one_cell", {"rows": [row + 1 for row in done.lines]}))


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
