"""Sums of the rows above a row: what tells that it is a total."""

from functools import cache
from typing import Any

import numpy as np

from crm_sheets.reading.finding.body import Body
from crm_sheets.vocabulary import unified

_NEAR = 0.006  # half a cent and what floats lose
_FEWEST = 2  # rows; a row that repeats the amount of the one above is no sum


class Sums:
    """The amounts of a table from its first row on, without the rows that were told as totals already.

    Rows must be asked about from top to bottom.
    """

    def __init__(self, amounts: Any, body: Body) -> None:
        count = len(body.numbers)
        self._amounts = np.zeros(count) if amounts is None else np.nan_to_num(np.asarray(amounts, dtype=float))
        self._known = amounts is not None
        self._running = np.concatenate([[0.0], np.cumsum(self._amounts)])
        self._body = body
        self._out: list[int] = []
        self._out_sum = 0.0
        self._columns: dict[int, dict[str, list[int]]] = {}

    def leave_out(self, position: int) -> None:
        """That row is a total."""
        self._out.append(position)
        self._out_sum += float(self._amounts[position])

    def of_all_above(self, position: int) -> bool:
        """Whether the amount is the sum of all rows above, or of those since the last total."""
        amount = float(self._amounts[position])
        if not self._known or amount == 0:
            return False
        block = self._block(position)
        whole = float(self._running[position]) - self._out_sum, position - len(self._out)
        return any(rows >= _FEWEST and abs(total - amount) < _NEAR for total, rows in (whole, block))

    def of_rows_above(self, position: int, column: int, name: str) -> bool:
        """Whether it is one of those sums, or that of the rows above with that name in the column."""
        if self.of_all_above(position):
            return True
        amount = float(self._amounts[position])
        rows = [row for row in self._places(column).get(name, []) if row < position]
        return self._known and amount != 0 and bool(rows) and abs(self._amounts[rows].sum() - amount) < _NEAR

    def is_name(self, column: int, name: str) -> bool:
        """Whether a row has that name in the column."""
        return bool(name) and name in self._places(column)

    def _block(self, position: int) -> tuple[float, int]:
        """Sum and number of the rows since the last total; of several totals in succession the rows above them."""
        end = position
        while self._out and end - 1 in self._ends:
            end -= 1
        start = max((row for row in self._out if row < end), default=-1) + 1
        return float(self._running[end] - self._running[start]), end - start

    @property
    def _ends(self) -> frozenset[int]:
        return frozenset(self._out[-50:])

    def _places(self, column: int) -> dict[str, list[int]]:
        """The rows of each text of a column, as texts are compared here."""
        if column not in self._columns:
            places: dict[str, list[int]] = {}
            for row, text in enumerate(self._body.cells.column(column).to_pylist()):
                if text:
                    places.setdefault(plain_name(text), []).append(row)
            self._columns[column] = places
        return self._columns[column]


@cache
def plain_name(text: str) -> str:
    """A name folded so that it can be compared with the name in a total row ("Total for Lin Mei")."""
    return unified(text).strip().casefold()
