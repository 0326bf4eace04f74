"""Tables under each other, each below a blank line and a title of its own ("2. PAYMENTS"): a report of the day."""

from itertools import pairwise

import numpy as np
import pyarrow as pa

from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.heading_lines import Line, is_data
from crm_sheets.reading.opening.grids import Grid, filled_cells
from crm_sheets.vocabulary import normal

_MOST = 50  # titles; a sheet with more is no report
_FEWEST = 2  # tables with headings of their own
_LONGEST = 60  # letters of a heading
_PAIRS = 2  # cells of a line that says something of the report: Printed, 26 June


def cut_titled(grid: Grid) -> list[Grid]:
    """The parts that begin with a title; the grid itself where their headings are alike or it has no two of them.

    A title stands alone in its line, below a blank one, with a line of several cells under it. The head of the report
    and what stands above the first title belong to its part, unless they are a table.
    """
    starts = _titles(grid)
    headings = [texts for start in starts if (texts := _heading(_line(grid, start + 1)))]
    if len(headings) < _FEWEST or _alike(headings):
        return [grid]
    right, end = grid.cells.num_columns - 1, grid.cells.num_rows
    above = starts[0] > 1 and find_heading(grid.part(0, 0, starts[0] - 1, right)) is not None
    return [grid.part(a, 0, b - 1, right) for a, b in pairwise([0, *(starts if above else starts[1:]), end])]


def _titles(grid: Grid) -> list[int]:
    """The rows of titles; none where there are too many."""
    filled = filled_cells(grid.cells)
    if len(filled) < _FEWEST:
        return []
    blank_before = np.concatenate([[True], filled[:-1] == 0])
    several_under = np.concatenate([filled[1:] > 1, [False]])
    found: list[int] = np.flatnonzero((filled == 1) & blank_before & several_under).tolist()
    if len(found) > 1 and found[0] == 0 and filled[: found[1]].max() <= _PAIRS:
        found = found[1:]
    return found if len(found) <= _MOST else []


def _line(grid: Grid, row: int) -> Line:
    return [cell for (cell,) in grid.cells.take(pa.array([row])).to_pydict().values() if cell]


def _heading(line: Line) -> frozenset[str]:
    """The texts of a line that may be a heading; none of one that holds values, or a text twice."""
    texts = frozenset(map(normal, line))
    plain = not is_data(line) and max(map(len, line)) <= _LONGEST
    return texts if plain and len(texts) == len(line) else frozenset()


def _alike(headings: list[frozenset[str]]) -> bool:
    """Whether any two have most of their texts in common: sections of one table."""
    pairs = [(a, b) for place, a in enumerate(headings) for b in headings[:place]]
    return any(2 * len(a & b) > min(len(a), len(b)) for a, b in pairs)
