"""A text file whose lines need not all have as many cells, and what is to be changed in it."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

Cells = list[str | None]
Note = tuple[str, dict[str, Any]]  # a code of problem, and its rows, column, values and details
MOST_MENDED = 5_000  # lines: with more, it is no slip


@dataclass(frozen=True)
class Ragged:
    """A table of text with the number of cells that each of its lines had, and the separator."""

    table: Any
    lengths: "np.ndarray[Any, np.dtype[np.int32]]"
    mark: str

    def width(self) -> int:
        """How many cells most lines of more than one have."""
        counts = np.bincount(self.lengths)
        return int(counts[2:].argmax()) + 2 if len(counts) > 2 else 1

    def line(self, row: int) -> Cells:
        """The cells of a line as long as it was."""
        return [self.table.column(place)[row].as_py() for place in range(self.lengths[row])]


@dataclass
class Mended:
    """Lines to be put in place of others, by row, and what is said about them."""

    lines: dict[int, Cells] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
