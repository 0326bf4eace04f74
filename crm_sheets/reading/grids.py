"""Grid: a sheet as text cells with their true addresses, merged ranges and hidden state."""

from dataclasses import dataclass
from typing import Any

Area = tuple[int, int, int, int]  # first row, first column, last row, last column; counted from 0 as in the grid


@dataclass(frozen=True)
class Grid:
    """One sheet, or one table of it; ``cells`` is an Arrow table of text columns.

    Row 0 and column 0 of it stand in the sheet at ``first_row`` and ``first_column`` (counted from 0).

    Nothing is typed: leading zeros, long ids and phone numbers stand as they were. Dates that were real dates read
    ``2026-05-01 00:00:00``. Empty cells are null.
    """

    file: str
    sheet: str
    cells: Any
    first_column: int = 0
    merged: tuple[Area, ...] = ()
    hidden: bool = False
    uncalculated: int = 0  # formulas that were saved without a value
    first_row: int = 0

    def letter(self, column: int) -> str:
        """The letters that Excel shows above that column of the grid."""
        return letters(self.first_column + column)

    def number(self, row: int) -> int:
        """The number that Excel shows beside that row of the grid."""
        return self.first_row + row + 1

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


def letters(column: int) -> str:
    """Excel's name of a column counted from 0.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
