"""The workbook and worksheet for long tables: the quick ones with the xlsxwriter they were made for, else plain."""

from collections.abc import Sequence
from math import isfinite
from typing import Any

import numpy as np
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

Cells = Sequence[str | float] | np.ndarray[Any, Any]  # of a column: texts, "" where one is empty, or numbers, NaN where

_QUICK_WITH = "3.3."  # the versions whose private parts quick.py and packing.py know; a test compares what they write


class PlainWorksheet(Worksheet):  # type: ignore[misc]  # xlsxwriter carries no types
    """The methods of ``quick.QuickWorksheet`` by what xlsxwriter promises: the same files in twice the time."""

    def put_columns(self, top: int, left: int, columns: Sequence[Cells], formats: Sequence[Any]) -> None:
        """Write columns of equal length, each with its format; "" and NaN leave empty cells."""
        for row, line in enumerate(zip(*columns, strict=True), start=top):
            for column, (value, look) in enumerate(zip(line, formats, strict=True), start=left):
                if value == "" or (not isinstance(value, str) and not isfinite(value)):
                    self.write_blank(row, column, None, look)
                else:
                    (self.write_string if isinstance(value, str) else self.write_number)(row, column, value, look)

    def put_line(self, row: int, left: int, cells: Sequence[str | float], text: Any, number: Any) -> None:
        """Write one row in which each cell is a text or a number, with the format of its kind; "" leaves no cell."""
        for column, cell in enumerate(cells, left):
            if isinstance(cell, str):
                if cell:
                    self.write_string(row, column, cell, text)
            else:
                self.write_number(row, column, cell, number)

    def put_table(self, top: int, left: int, bottom: int, right: int, options: dict[str, Any]) -> int:
        """Add an Excel table; 0, or the number by which xlsxwriter says why not."""
        return int(self.add_table(top, left, bottom, right, options))

    def put_formula(self, row: int, column: int, formula: str, value: str, look: Any) -> None:
        """Write a formula, without ``=``, with the value that it has."""
        self.write_formula(row, column, formula, look, value)


def worksheet_class() -> type[Worksheet]:
    """``QuickWorksheet``, or ``PlainWorksheet`` where xlsxwriter is newer than quick.py was written for."""
    if not _is_known():
        return PlainWorksheet
    from crm_sheets.report.quick import QuickWorksheet

    return QuickWorksheet


def workbook_class() -> type[xlsxwriter.Workbook]:
    """``QuickWorkbook``, or xlsxwriter's own where that is newer than packing.py was written for."""
    if not _is_known():
        return xlsxwriter.Workbook  # type: ignore[no-any-return]
    from crm_sheets.report.packing import QuickWorkbook

    return QuickWorkbook


def _is_known() -> bool:
    return bool(xlsxwriter.__version__.startswith(_QUICK_WITH))
