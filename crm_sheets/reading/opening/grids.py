"""Grid: a sheet as text cells with their true addresses, merged ranges and hidden state; parts cut out of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

import numpy as np
import pyarrow.compute as pc

from crm_sheets.problems import Problem
from crm_sheets.reading.opening.failed import with_errors
from crm_sheets.reading.values.neighbours import NOTHING_BESIDE, Beside
from crm_sheets.text.column_letters import letters

Area = tuple[int, int, int, int]  # first row, first column, last row, last column; counted from 0 as in the grid
Span = tuple[int, int]  # first and last row or column


class StatedTotal(NamedTuple):
    """A cell of a crosstab that adds up others, and where it stands: ``number`` and ``letter`` as Excel shows them.

    It is of the row with number ``of_row`` (0: of all) and of the day ``of_day``, the first of a period ("": of all);
    ``words`` are those that say that it is a total.
    """

    text: str
    number: int
    letter: str
    of_row: int
    of_day: str
    words: str


@dataclass(frozen=True)
class Grid:
    """One sheet, or one table of it; ``cells`` is an Arrow table of text columns.

    Row 0 and column 0 of it stand in the sheet at ``first_row`` and ``first_column`` (counted from 0).

    Nothing is typed: leading zeros, long ids and phone numbers stand as they were. Dates that were real dates read
    ``2026-05-01 00:00:00``. Empty cells are null.

    ``kind`` is "chart" or "dialog" for a sheet without cells, ``pivots`` are the areas of pivot tables; both are left
    alone. ``above`` are texts that stood above the table in columns that were cut off, ``found`` what was noticed then.

    A table that was turned into another shape says in ``origins`` from which column of the sheet each of its columns
    comes (-1: from several) and in ``lines`` from which row each row; ``shape`` is "crosstab" for one of those, and
    ``stated`` what its own totals say.
    """

    file: str
    sheet: str
    cells: Any
    first_column: int = 0
    merged: tuple[Area, ...] = ()
    hidden: bool = False
    uncalculated: int = 0  # formulas that were saved without a value
    first_row: int = 0
    hidden_rows: tuple[Span, ...] = ()
    hidden_columns: tuple[Span, ...] = ()
    pivots: tuple[Area, ...] = ()
    kind: str = ""
    above: tuple[str, ...] = ()
    found: tuple[Problem, ...] = ()
    since_1904: bool = False  # its workbook counts days from 1904
    beside: Beside = NOTHING_BESIDE  # how the sheets of the same file write dates and numbers
    origins: tuple[int, ...] = ()
    lines: Any = field(default=None, compare=False)
    shape: str = ""
    stated: tuple[StatedTotal, ...] = ()

    def letter(self, column: int) -> str:
        """The letters that Excel shows above that column of the grid; '' where several columns became that one."""
        if self.origins:
            column = self.origins[column]
        return letters(self.first_column + column) if column >= 0 else ""

    def number(self, row: int) -> int:
        """The number that Excel shows beside that row of the grid."""
        return self.first_row + (row if self.lines is None else int(self.lines[row])) + 1

    def numbers(self, rows: Any) -> "np.ndarray[Any, np.dtype[np.int32]]":
        """The numbers that Excel shows beside those rows of the grid."""
        found = rows if self.lines is None else self.lines[rows]
        return np.asarray(found, dtype=np.int32) + np.int32(self.first_row + 1)

    def part(self, top: int, left: int, bottom: int, right: int) -> "Grid":
        """The cells from row ``top`` and column ``left`` to the last row and column named, with true addresses.

        A merged area whose value stands outside is not part of it; one that reaches beyond is cut.
        """
        names = self.cells.column_names[left : right + 1]
        columns = [self.cells.column(i).slice(top, bottom - top + 1) for i in range(left, left + len(names))]
        merged = (a for a in self.merged if top <= a[0] <= bottom and left <= a[1] <= right)
        return replace(
            self,
            cells=type(self.cells).from_arrays(columns, names=names),
            merged=tuple((r - top, c - left, min(e, bottom) - top, min(f, right) - left) for r, c, e, f in merged),
            first_row=self.first_row + (top if self.lines is None else 0),
            first_column=self.first_column + (0 if self.origins else left),
            hidden_rows=_cut(self.hidden_rows, top, bottom),
            hidden_columns=_cut(self.hidden_columns, left, right),
            pivots=(),
            origins=self.origins[left : right + 1],
            lines=None if self.lines is None else self.lines[top : bottom + 1],
        )

    def head(self, rows: int) -> list[list[str]]:
        """The first rows as lists of text, empty cells as '', merged areas filled with their value."""
        columns = [column.to_pylist() for column in self.cells.slice(0, rows).columns]
        lines = [[(cell or "").strip() for cell in line] for line in zip(*columns, strict=True)]
        for top, left, bottom, right in self.merged:
            if top < len(lines) and 0 <= left < len(
                columns
            ):  # the value stands in the first cell; none, nothing to fill
                end = min(right + 1, len(columns))
                for row in lines[top : bottom + 1]:
                    row[left:end] = [lines[top][left]] * (end - left)
        return lines


def filled_cells(cells: Any) -> "np.ndarray[Any, np.dtype[np.int16]]":
    """How many cells of each row of an Arrow table hold something."""
    counts = np.zeros(cells.num_rows, dtype=np.int16)
    for column in cells.columns:
        if column.null_count == 0:
            counts += 1
        elif column.null_count < len(column):
            counts += pc.is_valid(column).to_numpy()
    return counts


def laid_out(grid: Grid, layout: Mapping[str, Any]) -> Grid:
    """The grid with what its layout says of hidden rows and columns, pivot tables and the kind of sheet."""
    left = grid.first_column
    return replace(
        grid,
        hidden_rows=tuple((a, b) for a, b in layout["hidden_rows"]),
        hidden_columns=tuple((a - left, b - left) for a, b in layout["hidden_columns"]),
        pivots=tuple((r, c - left, e, f - left) for r, c, e, f in layout["pivots"]),
        kind=layout["kind"],
        since_1904=layout.get("since_1904", False),
        cells=with_errors(grid.cells, layout.get("errors", ()), left),
    )


def beside_each_other(grids: Iterable[Grid], country: str) -> list[Grid]:
    """The grids of one file, each knowing the others: what one column leaves open another one may tell.

    ``country``: where the file is from, settled here for all that is read of it (see ``Beside``).
    """
    whole = list(grids)
    beside = Beside(tuple(grid.cells for grid in whole), whole[0].file if whole else "", country)
    return [replace(grid, beside=beside) for grid in whole]


def _cut(spans: tuple[Span, ...], first: int, last: int) -> tuple[Span, ...]:
    """The parts of the spans that lie between two rows or columns, counted from the first of those."""
    return tuple((max(a, first) - first, min(b, last) - first) for a, b in spans if a <= last and b >= first)
