"""Lines with more cells than the heading: put together again where only one way fits the columns, else set aside."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf, log

from crm_sheets.reading.opening.cellkinds import kind_of

_LEARNT_FROM = 400  # lines of the right length that say what a column holds
_FEWEST = 3  # with fewer, nothing is known of the columns
_LEAD = 2.0  # by which the best way must lead the next: as if one of seven were wrong
_MOST_MORE = 6  # cells that a line may have too many for being put together
_SEEN_BEFORE, _UNLIKE = 1.5, -1.5
_BLANK_BEFORE, _GROUPED = 2.5, 1.5
_THOUSANDS = re.compile(r"\D{0,3}\d{1,3}(?:,\d{3})+(?:\.\d+)?\D{0,3}")
_NO_VALUES = ("empty", "words", "text", "code")
Line = Sequence[str | None]


@dataclass(frozen=True)
class CellShape:
    """What the lines of the right length hold in one column."""

    cells: tuple[str, ...]

    @cached_property
    def kinds(self) -> Counter[str]:
        """How many cells are of which kind; small numbers count as money too."""
        kinds = Counter(map(kind_of, self.cells))
        kinds["money"] += kinds["small"]
        return kinds

    @cached_property
    def different(self) -> frozenset[str]:
        """The cells that stand there, each once."""
        return frozenset(self.cells)

    @cached_property
    def longest(self) -> int:
        """Letters of the longest cell."""
        return max(map(len, self.cells), default=0)

    @cached_property
    def begins_blank(self) -> bool:
        """Whether cells of it begin with a blank as they are."""
        return any(cell[:1] == " " for cell in self.cells)

    def fit(self, text: str) -> float:
        """How well a cell stands there: the logarithm of the share of its kind, and whether it is like the others."""
        share = log((self.kinds[kind_of(text)] + 0.2) / (len(self.cells) + 1))
        if text in self.different:
            return share + _SEEN_BEFORE
        is_new = len(self.different) * 2 <= len(self.cells)
        return share + _UNLIKE * (is_new + (len(text) > 2 * self.longest))

    def fit_of(self, cells: list[str], mark: str) -> float:
        """How well neighbouring cells stand there as one; -inf where their kind never does.

        A blank behind the separator speaks for text that goes on, groups of three digits for a number.
        """
        text = mark.join(cells)
        score = self.fit(text) - (0.0 if self.begins_blank else _BLANK_BEFORE * (cells[0][:1] == " "))
        if len(cells) == 1:
            return score
        if not self.kinds[kind_of(text)]:
            return -inf
        goes_on = 0.0 if self.begins_blank else _BLANK_BEFORE * sum(cell[:1] == " " for cell in cells[1:])
        return score + goes_on + _GROUPED * (mark == "," and bool(_THOUSANDS.fullmatch(text)))


def columns_of(lines: Sequence[Line], width: int) -> list[CellShape]:
    """What the columns hold, by lines of the right length."""
    learnt = lines[:_LEARNT_FROM]
    return [CellShape(tuple(line[place] or "" for line in learnt)) for place in range(width)]


def cells_put_together(line: Line, columns: Sequence[CellShape], mark: str) -> list[str] | None:
    """The line in as many cells as there are columns, neighbours put together; None where no way or several fit.

    >>> lines = [["Tea", "1.00", "a"], ["Pot", "20.00", "b"], ["Cup", "3.00", "c"]]
    >>> cells_put_together(["Pot", "1", "200.00", "d"], columns_of(lines, 3), ",")
    ['Pot', '1,200.00', 'd']
    """
    more = len(line) - len(columns)
    if not 0 < more <= _MOST_MORE or not columns or len(columns[0].cells) < _FEWEST:
        return None
    ways = _best_two([cell or "" for cell in line], columns, mark, more)
    if len(ways) > 1 and ways[0][0] - ways[1][0] < _LEAD:
        return None
    return ways[0][1] if ways and ways[0][0] > -len(columns) else None


def _best_two(cells: list[str], columns: Sequence[CellShape], mark: str, more: int) -> list[tuple[float, list[str]]]:
    """The two best ways to give each column one or several neighbouring cells, best first, with how well they fit."""
    ways: dict[int, list[tuple[float, list[str]]]] = {0: [(0.0, [])]}  # by how many cells are given out
    for column in columns:
        longer: dict[int, list[tuple[float, list[str]]]] = {}
        for used, before in ways.items():
            for count in range(1, more + 2):
                if used + count > len(cells):
                    break
                part = cells[used : used + count]
                fits, text = column.fit_of(part, mark), mark.join(part)
                longer.setdefault(used + count, []).extend((score + fits, [*done, text]) for score, done in before)
        ways = {used: sorted(found, reverse=True)[:2] for used, found in longer.items()}
    return ways.get(len(cells), [])


def fits_without_end(line: Line, columns: Sequence[CellShape]) -> bool:
    """Whether the first cells fit the columns as they stand, the last column one of numbers or days: nothing shifted.

    >>> columns = columns_of([["Al", "5"], ["Bo", "6"], ["Cy", "7"]], 2)
    >>> fits_without_end(["Di", "8", "paid late"], columns), fits_without_end(["Di", "Tea", "8"], columns)
    (True, False)
    """
    cells = [cell or "" for cell in line[: len(columns)]]
    if not columns or len(columns[0].cells) < _FEWEST or kind_of(cells[-1]) in _NO_VALUES:
        return False
    return all(column.kinds[kind_of(cell)] for cell, column in zip(cells, columns, strict=True))
