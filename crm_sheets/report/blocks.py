"""Block: the columns of a table as they lie on a sheet, made into XML by column and many rows at once."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import CellBlankTuple, CellNumberTuple, CellStringTuple

from crm_sheets.arrays.joined_texts import as_texts, joined, where
from crm_sheets.report.worksheets import Cells

Pieces = tuple[Any, ...]  # what stands side by side in each row: Arrow texts, and texts equal in all rows
_WHOLE = 1e15  # below it a number without a fraction is written as its digits


class Block:
    """Columns of equal length, from the row ``top`` and the column ``left`` on, each with its format.

    A column holds numbers, NaN where a cell is empty, or the numbers of shared strings, -1 where it is.
    """

    def __init__(self, top: int, left: int, columns: Sequence[Cells], formats: Sequence[Any]) -> None:
        self.top, self.left, self.formats = top, left, formats
        self.bottom, self.right = top + len(columns[0]) - 1, left + len(columns) - 1
        self.texts = [isinstance(column[0], str) for column in columns]
        self.cells: list[np.ndarray[Any, Any]] = [
            np.asarray(column, dtype=object if text else np.float64)
            for column, text in zip(columns, self.texts, strict=True)
        ]

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

    def cell(self, row: int, column: int) -> Any:
        """A cell as xlsxwriter keeps it."""
        place = column - self.left
        value, look = self.cells[place][row - self.top], self.formats[place]
        if self.texts[place]:
            return CellStringTuple(int(value), look) if value >= 0 else CellBlankTuple(look)
        return CellNumberTuple(float(value), look) if np.isfinite(value) else CellBlankTuple(look)

    def xml(self, first: int, numbers: Any) -> dict[int, Pieces]:
        """The cells of some rows by column, as pieces of XML; ``numbers`` are those of the rows in Arrow texts."""
        span = slice(first - self.top, first - self.top + len(numbers))
        columns = range(self.left, self.right + 1)
        return {column: self._column(place, numbers, span) for place, column in enumerate(columns)}

    def _column(self, place: int, rows: Any, span: slice) -> Pieces:
        look, values = self.formats[place], self.cells[place][span]
        known = values >= 0 if self.texts[place] else np.isfinite(values)
        start, style = f'<c r="{xl_col_to_name(self.left + place)}', f'" s="{look.xf_index or look._get_xf_index()}"'
        if not known.any():
            return start, rows, f"{style}/>"
        if self.texts[place]:
            kind, shown = ' t="s"', as_texts(values)
        else:
            kind, shown = "", _number_texts(values)
        if known.all():
            return start, rows, f"{style}{kind}><v>", shown, "</v></c>"
        return start, rows, where(known, joined(f"{style}{kind}><v>", shown, "</v></c>"), f"{style}/>")


def _number_texts(values: "np.ndarray[Any, np.dtype[np.float64]]") -> Any:
    """Numbers as they are written, in 16 digits; anything for one that is missing."""
    told = np.where(np.isfinite(values), values, 0.0)
    whole = (np.abs(told) < _WHOLE) & (told == np.trunc(told)) & ~(np.signbit(told) & (told == 0))
    if whole.all():
        return as_texts(told.astype(np.int64))
    codes, distinct = pd.factorize(told.view(np.int64))  # by their bits: 0 and -0 are two
    return as_texts([f"{value:.16G}" for value in distinct.view(np.float64).tolist()]).take(codes)
