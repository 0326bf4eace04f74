"""Tables on a sheet: columns with a heading and a kind, written as a plain grid or as an Excel table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from xlsxwriter.utility import xl_col_to_name

from crm_sheets.language.sheets import COLUMNS
from crm_sheets.report import looks
from crm_sheets.report.widths import heading_units, widest
from crm_sheets.report.workbook import Sheet

Kind = Literal[
    "text", "code", "centre", "wrap", "label", "money", "amount", "whole", "plain", "decimal", "share", "points", "date", "month",
    "link", "fill_in", "fill_in_date",
]
_FIXED = {"date": 11.0, "month": 9.0, "share": 8.0, "fill_in_date": 12.0}
_FIRST_DAY = np.datetime64("1899-12-30", "D")
_CAP = 42.0


@dataclass(frozen=True)
class Column:
    """One column: ``key`` names its heading, ``kind`` how it is shown; texts wider than ``cap`` are wrapped."""

    key: str
    values: Sequence[object] | pd.Series
    kind: Kind = "text"
    cap: float = _CAP
    least: float = 0.0

    @property
    def is_text(self) -> bool:
        """Whether the cells hold texts."""
        return self.kind in looks.TEXT_KINDS


@dataclass(frozen=True)
class Area:
    """Where a table stands: ``top`` is its heading row; rows and columns count from 0."""

    sheet: str
    top: int
    left: int
    count: int
    keys: tuple[str, ...]
    name: str = ""

    @property
    def bottom(self) -> int:
        """The last row."""
        return self.top + self.count

    @property
    def right(self) -> int:
        """The last column."""
        return self.left + len(self.keys) - 1

    def column(self, key: str) -> int:
        """The column that holds ``key``."""
        return self.left + self.keys.index(key)

    def span(self, key: str) -> list[str | int]:
        """The cells of one column as charts want them."""
        return [self.sheet, self.top + 1, self.column(key), self.bottom, self.column(key)]

    def cell(self, key: str, i: int) -> str:
        """The address of the i-th value of a column, for formulas on any sheet."""
        return f"'{self.sheet}'!${xl_col_to_name(self.column(key))}${self.top + 2 + i}"

    def box(self, key: str) -> tuple[int, int, int, int]:
        """The cells of one column as rules want them: first row, first column, last row, last column."""
        return self.top + 1, self.column(key), self.bottom, self.column(key)


def grid(sheet: Sheet, top: int, left: int, columns: Sequence[Column]) -> Area:
    """Write a small table: headings and rows, a thin line under each row."""
    area = _area(sheet, top, left, columns)
    for i, column in enumerate(columns):
        sheet.text(top, left + i, COLUMNS[column.key](sheet.lang), _heading_style(column))
    _fill(sheet, area, columns)
    return area


def excel_table(sheet: Sheet, top: int, left: int, columns: Sequence[Column], name: str) -> Area:
    """Write an Excel table with filters; ``name`` is what formulas call it. It needs at least one row."""
    area = _area(sheet, top, left, columns, name)
    heads = [
        {"header": COLUMNS[c.key](sheet.lang), "header_format": sheet.book.style(_heading_style(c))} for c in columns
    ]
    options = {"name": name, "columns": heads, "style": "Table Style Light 1"}
    sheet.check(sheet.raw.add_table(area.top, area.left, area.bottom, area.right, options), area.bottom, area.right)
    sheet.raw.set_row(top, 30)
    _fill(sheet, area, columns)
    return area


def listing(sheet: Sheet, top: int, left: int, columns: Sequence[Column], name: str) -> Area:
    """Write an Excel table, freeze its heading, and repeat the heading on every printed page."""
    area = excel_table(sheet, top, left, columns, name)
    sheet.raw.freeze_panes(top + 1, 0)
    sheet.raw.repeat_rows(top)
    return area


def values(column: Column) -> list[str] | list[float]:
    """The cells of a column as plain texts or numbers: "" and NaN where nothing is known."""
    series = pd.Series(column.values)
    if column.kind in ("date", "month", "fill_in_date"):
        days = pd.to_datetime(series).to_numpy().astype("datetime64[D]")
        return np.where(np.isnat(days), np.nan, (days - _FIRST_DAY).astype(float)).tolist()
    if column.kind in looks.NUMBER_FORMATS:
        numbers = pd.to_numeric(series).to_numpy(dtype=float, na_value=np.nan)
        return (np.round(numbers, 2) + 0.0 if column.kind in ("money", "amount") else numbers).tolist()
    return series.astype(object).where(series.notna(), "").astype(str).tolist()


def _area(sheet: Sheet, top: int, left: int, columns: Sequence[Column], name: str = "") -> Area:
    return Area(sheet.name, top, left, len(columns[0].values), tuple(c.key for c in columns), name)


def _heading_style(column: Column) -> str:
    if column.kind.startswith("fill_in"):
        return "heading_fill_in"
    if column.kind == "centre":
        return "heading_centre"
    numeric = column.kind in looks.NUMBER_FORMATS and column.kind not in ("date", "month")
    return "heading_right" if numeric else "heading"


def _fill(sheet: Sheet, area: Area, columns: Sequence[Column]) -> None:
    for i, column in enumerate(columns):
        _fill_column(sheet, area.top + 1, area.left + i, column)
    if area.count:
        box = (area.top + 1, area.left, area.bottom, area.right)
        sheet.raw.conditional_format(*box, {"type": "formula", "criteria": "=TRUE", "format": sheet.book.rule("line")})


def _fill_column(sheet: Sheet, top: int, at: int, column: Column) -> None:
    heading = heading_units(COLUMNS[column.key](sheet.lang))
    if column.kind in looks.NUMBER_FORMATS:
        numbers = [v for v in values(column) if isinstance(v, float)]
        sheet.numbers(top, at, numbers, column.kind)
        sheet.want(at, max(heading, column.least, _FIXED.get(column.kind) or _number_units(numbers, column.kind)))
        return
    cells = [str(v) for v in values(column)]
    wide = max(widest(cells) + 2.0, column.least)
    wraps = column.kind == "text" and wide > column.cap
    style = "wrap" if wraps else column.kind
    if column.kind.startswith("fill_in"):
        for row, cell in enumerate(cells, start=top):
            sheet.check(sheet.raw.write(row, at, cell or None, sheet.book.style(style)), row, at)
    else:
        sheet.texts(top, at, cells, style)
    sheet.want(at, max(heading, min(wide, column.cap)))


def _number_units(numbers: Sequence[float], kind: str) -> float:
    known = [v for v in numbers if v - v == 0]
    digits = {"money": ",.2f", "amount": ",.0f", "whole": ",.0f", "plain": ".0f"}.get(kind, ",.1f")
    return max((len(format(v, digits)) for v in (max(known), min(known))), default=0) + 2.5 if known else 0.0
