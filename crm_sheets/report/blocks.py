"""Block: the columns of a table as they lie on a sheet, made into XML column by column."""

from collections.abc import Sequence
from math import isfinite
from typing import Any

import numpy as np
import pandas as pd
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import CellBlankTuple, CellNumberTuple, CellStringTuple

_AT_ONCE = 1_024  # rows whose XML is held


class Block:
    """Columns of equal length, from the row ``top`` and the column ``left`` on, each with its format.

    A column holds numbers, NaN where a cell is empty, or the numbers of shared strings, -1 where it is.
    """

    def __init__(self, top: int, left: int, columns: Sequence[Sequence[str | float]], formats: Sequence[Any]) -> None:
        self.top, self.left, self.formats = top, left, formats
        self.bottom, self.right = top + len(columns[0]) - 1, left + len(columns) - 1
        self.texts = [isinstance(column[0], str) for column in columns]
        self.cells: list[np.ndarray[Any, Any]] = [
            np.asarray(column, dtype=object if text else np.float64)
            for column, text in zip(columns, self.texts, strict=True)
        ]
        self._first = 0
        self._pieces: list[list[str]] = []
        self._lines: list[str] = []

    def number_texts(self, shared: Any) -> None:
        """Put the numbers of ``shared`` (xlsxwriter's strings) for the texts: new ones in the order of the rows."""
        places = [place for place, text in enumerate(self.texts) if text]
        if not places:
            return
        every = np.column_stack([self.cells[place] for place in places]).ravel()
        codes, distinct = pd.factorize(every)
        told = every != ""
        numbers = np.array([shared._get_shared_string_index(text) if text else -1 for text in distinct])
        shared.count += int(told.sum()) - int((numbers >= 0).sum())  # it counts each use
        found = numbers[codes].reshape(-1, len(places))
        for column, place in enumerate(places):
            self.cells[place] = found[:, column]

    def holds(self, row: int) -> bool:
        """Whether the row goes through the block."""
        return self.top <= row <= self.bottom

    def line(self, row: int) -> str:
        """All cells of a row as XML."""
        self._make(row)
        return self._lines[row - self._first]

    def pieces(self, row: int) -> dict[int, str]:
        """The cells of a row as XML, by column."""
        self._make(row)
        return {column: piece[row - self._first] for column, piece in enumerate(self._pieces, self.left)}

    def cell(self, row: int, column: int) -> Any:
        """A cell as xlsxwriter keeps it."""
        place = column - self.left
        value, look = self.cells[place][row - self.top], self.formats[place]
        if self.texts[place]:
            return CellStringTuple(int(value), look) if value >= 0 else CellBlankTuple(look)
        return CellNumberTuple(float(value), look) if np.isfinite(value) else CellBlankTuple(look)

    def _make(self, row: int) -> None:
        """Make the XML of the rows from this one on, unless it is made."""
        if self._first <= row < self._first + len(self._lines):
            return
        self._first = row
        last = min(row + _AT_ONCE, self.bottom + 1)
        numbers = [str(number + 1) for number in range(row, last)]
        span = slice(row - self.top, last - self.top)
        self._pieces = [self._column(place, numbers, span) for place in range(len(self.cells))]
        self._lines = list(map("".join, zip(*self._pieces, strict=True)))

    def _column(self, place: int, rows: list[str], span: slice) -> list[str]:
        look, values = self.formats[place], self.cells[place][span].tolist()
        start = f'<c r="{xl_col_to_name(self.left + place)}'
        style = f'" s="{look.xf_index or look._get_xf_index()}"'
        if self.texts[place]:
            text, end = f'{style} t="s"><v>', "</v></c>"
            return [
                f"{start}{row}{text}{value}{end}" if value >= 0 else f"{start}{row}{style}/>"
                for row, value in zip(rows, values, strict=True)
            ]
        return [
            f"{start}{row}{style}><v>{value:.16G}</v></c>" if isfinite(value) else f"{start}{row}{style}/>"
            for row, value in zip(rows, values, strict=True)
        ]
