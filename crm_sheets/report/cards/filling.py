"""Cells of a card: those that hold what they show, and those that look it up for the customer chosen."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from xlsxwriter.utility import xl_col_to_name

from crm_sheets.report.cards.layout import SlotPlace
from crm_sheets.report.cards.slots import SLOTS
from crm_sheets.report.cleaning import fit_for_cell
from crm_sheets.report.workbook import Sheet, serial

CellValue = str | float  # "": nothing


def shown_values(frame: pd.DataFrame, row: int) -> dict[str, CellValue]:
    """What the cells of one card hold: texts, numbers, days as a spreadsheet counts them; "" where nothing is known."""
    return {slot: _cell(frame[slot].iloc[row], kind) for slot, kind in SLOTS.items()}


def _cell(value: Any, kind: str) -> CellValue:
    if kind == "text":
        return fit_for_cell(str(value))
    if pd.isna(value):
        return ""
    if kind == "date":
        return float(serial(value))
    return float(np.round(value, 4)) + 0.0


@dataclass(frozen=True)
class FixedCells:
    """Cells that hold what they show."""

    values: dict[str, CellValue]

    def put(self, sheet: Sheet, row: int, place: SlotPlace) -> None:
        """Write the value of the place."""
        sheet.merged(row, place.first, place.last, "", place.style)
        value = self.values[place.slot]
        if isinstance(value, str):
            sheet.text(row, place.first, value, place.style)
        else:
            sheet.number(row, place.first, value, place.style)


@dataclass(frozen=True)
class LookupCells:
    """Cells that show the customer whose row of the sheet ``data`` the cell ``position`` holds, from 1; 0 is nobody.

    ``columns`` are those of the slots on that sheet, whose first customer stands in row ``top`` (from 0); ``count``
    customers. ``values`` are those of the customer chosen first, stored beside the formulas.
    """

    data: str
    position: str
    columns: dict[str, int]
    top: int
    count: int
    values: dict[str, CellValue]

    def put(self, sheet: Sheet, row: int, place: SlotPlace) -> None:
        """Write the formula of the place and the value stored beside it; an empty cell shows nothing, not 0."""
        sheet.merged(row, place.first, place.last, "", place.style)
        found = f"INDEX({self.span(self.columns[place.slot])},{self.position})"
        some = f'{found}&""' if SLOTS[place.slot] == "text" else f'IF({found}="","",{found})'
        formula = f'=IF({self.position}=0,"",{some})'
        sheet.formula(row, place.first, formula, self.values[place.slot], place.style)

    def span(self, column: int) -> str:
        """The cells of one column of the data, for formulas on any sheet."""
        letter = xl_col_to_name(column)
        return f"'{self.data}'!${letter}${self.top + 1}:${letter}${self.top + self.count}"
