"""Tables on a sheet: columns with a heading and a kind, written as a plain grid or as an Excel table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
import pandas as pd
from xlsxwriter.utility import xl_col_to_name

from crm_sheets.arrays.blank_cells import with_blanks
from crm_sheets.language import Lang
from crm_sheets.language.sheets import COLUMNS, TEXTS, WITH_UNIT
from crm_sheets.report import looks
from crm_sheets.report.cleaning import fit_all
from crm_sheets.report.workbook import PRINTED, Sheet
from crm_sheets.text.widths import heading_units, lines, widest

Kind = Literal[
    "text",
    "code",
    "centre",
    "wrap",
    "grey",
    "label",
    "fill_in",
    "money",
    "amount",
    "exact",
    "whole",
    "plain",
    "decimal",
    "share",
    "points",
    "date",
    "day",
    "month",
    "fill_in_date",
    "fill_in_number",
]
_FIXED = {"date": 12.5, "day": 20.0, "month": 9.0, "share": 9.0, "fill_in_date": 13.0}
Numbers = np.ndarray[Any, np.dtype[np.float64]]
_DAYS = ("date", "day", "month", "fill_in_date")
_FIRST_DAY = np.datetime64("1899-12-30", "D")
_CAP = 42.0
MONEY = ("money", "amount")
_SMALL = 100.0  # where all money is less, its cents are shown


def with_unit(words: str, lang: Lang, unit: str) -> str:
    """Words that name an amount of money, with its unit where there is one."""
    return WITH_UNIT(lang, heading=words, unit=unit) if unit else words


def money_style(numbers: Sequence[float] | Numbers) -> Kind:
    """How some money is shown: whole, but with cents where all of it is less than a hundred and some is not whole."""
    known = np.abs(np.asarray(numbers, dtype=float))
    known = np.unique(known[~np.isnan(known)])
    small = len(known) and known[-1] < _SMALL and any(round(number, 2) % 1 for number in known.tolist())
    return "exact" if small else "amount"


@dataclass(frozen=True)
class Column:
    """One column: ``key`` names its heading, ``kind`` how it is shown; texts wider than ``cap`` are wrapped.

    A column that may ``spill`` asks for no width: its texts run on over the empty cells to the right. ``heading``
    stands instead of what the key names: columns of the team's own. Money (``money``, ``amount``) is shown without
    cents unless all of it is small, with its unit in the heading; ``exact`` always has cents.
    """

    key: str
    values: Sequence[object] | pd.Series
    kind: Kind = "text"
    cap: float = _CAP
    spill: bool = False
    heading: str = ""

    def headed(self, lang: Lang, unit: str = "") -> str:
        """The heading as it is written, with the unit of money where it is money."""
        plain = self.heading or COLUMNS[self.key](lang)
        return with_unit(plain, lang, unit) if self.kind in MONEY else plain


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

    def range_of(self, key: str) -> str:
        """The address of all values of one column, for formulas on any sheet."""
        letter = xl_col_to_name(self.column(key))
        return f"'{self.sheet}'!${letter}${self.top + 2}:${letter}${self.bottom + 1}"

    def cell(self, key: str, i: int) -> str:
        """The address of the i-th value of a column, for formulas on any sheet."""
        return f"'{self.sheet}'!${xl_col_to_name(self.column(key))}${self.top + 2 + i}"

    def box(self, key: str) -> tuple[int, int, int, int]:
        """The cells of one column as rules want them: first row, first column, last row, last column."""
        return self.top + 1, self.column(key), self.bottom, self.column(key)


def write_grid(sheet: Sheet, top: int, left: int, columns: Sequence[Column], until: int | None = None) -> Area:
    """Write a small table: headings and rows, a thin line under each row, on to column ``until`` when given."""
    area = _area(sheet, top, left, columns)
    last = area.right if until is None else until
    body = _Body(sheet, area, columns)
    names = [column.headed(sheet.lang, sheet.book.unit) for column in columns]
    sheet.lines(
        top, max(lines(n, sheet.width(left + i, left + i) - 2.5) for i, n in enumerate(names) if not columns[i].spill)
    )
    for i, (name, column) in enumerate(zip(names, columns, strict=True), start=left):
        sheet.text(top, i, name, _heading_style(column))
    sheet.blanks(top, area.right + 1, last, "heading")
    body.write(last)
    return area


def excel_table(sheet: Sheet, top: int, left: int, columns: Sequence[Column], name: str) -> Area:
    """Write an Excel table with filters; ``name`` is what formulas call it. It needs at least one row."""
    area = _area(sheet, top, left, columns, name)
    heads = [
        {"header": c.headed(sheet.lang, sheet.book.unit), "header_format": sheet.book.style(_heading_style(c))}
        for c in columns
    ]
    options = {"name": name, "columns": heads, "style": "Table Style Light 1"}
    sheet.check(sheet.raw.put_table(area.top, area.left, area.bottom, area.right, options), area.bottom, area.right)
    sheet.height(top, 32)
    _Body(sheet, area, columns).write(area.right)
    return area


def listing(sheet: Sheet, top: int, left: int, columns: Sequence[Column], name: str) -> Area:
    """Write an Excel table, freeze its heading, repeat it on every printed page, and print the first rows.

    Nothing stands below it but, where it is longer than the sheet, how much of it is shown.
    """
    count = len(columns[0].values)
    if count > sheet.rows_left(top + 1):
        room = sheet.rows_left(top + 2)
        columns = [replace(column, values=column.values[:room]) for column in columns]
        cut = TEXTS["rows_cut"](sheet.lang, shown=f"{room:,}", count=f"{count:,}")
        sheet.text(top + 1 + room, left, cut, "subtitle")
    area = excel_table(sheet, top, left, columns, name)
    sheet.prints(min(area.bottom, area.top + PRINTED), area.right)
    sheet.raw.freeze_panes(top + 1, 0)
    sheet.raw.repeat_rows(top)
    return area


def plain_list(sheet: Sheet, top: int, columns: Sequence[Column]) -> Area:
    """Write a list with filters that is no Excel table: it may be long, and the workbook may be written row by row."""
    area = write_grid(sheet, top, 0, columns)
    sheet.check(sheet.raw.autofilter(area.top, area.left, area.bottom, area.right), area.bottom, area.right)
    sheet.raw.freeze_panes(top + 1, 0)
    sheet.raw.repeat_rows(top)
    return area


def cell_values(column: Column) -> list[str] | Numbers:
    """The cells of a column as plain texts or numbers: "" and NaN where nothing is known."""
    if isinstance(column.values, list) and all(isinstance(value, str) for value in column.values):
        return list(column.values)
    series = pd.Series(column.values)
    if column.kind in _DAYS:
        days = pd.to_datetime(series).to_numpy().astype("datetime64[D]")
        return _without_sign(np.where(np.isnat(days), np.nan, (days - _FIRST_DAY).astype(float)))
    if column.kind in looks.NUMBER_FORMATS:
        numbers = pd.to_numeric(series).to_numpy(dtype=float, na_value=np.nan)
        return _without_sign(np.round(numbers, 4) if column.kind in (*MONEY, "exact") else numbers)
    return [value if isinstance(value, str) else str(value) for value in with_blanks(series).tolist()]


def _without_sign(numbers: Numbers) -> Numbers:
    """No negative zero."""
    cells: Numbers = numbers + 0.0
    return cells


def _area(sheet: Sheet, top: int, left: int, columns: Sequence[Column], name: str = "") -> Area:
    return Area(sheet.name, top, left, len(columns[0].values), tuple(c.key for c in columns), name)


def _heading_style(column: Column) -> str:
    if column.kind.startswith("fill_in"):
        return "heading_fill_in"
    if column.kind == "centre":
        return "heading_centre"
    if column.spill:
        return "heading_spill"
    numeric = column.kind in looks.NUMBER_FORMATS and column.kind not in _DAYS
    return "heading_right" if numeric else "heading"


class _Body:
    """The rows of a table: measured when made, written one after the other, as a streamed workbook needs them."""

    def __init__(self, sheet: Sheet, area: Area, columns: Sequence[Column]) -> None:
        self.sheet, self.area = sheet, area
        self.cells = [_fitted(cell_values(column)) for column in columns]
        self.heights: dict[int, int] = {}
        self.styles = [self._measured(area.left + i, column, self.cells[i]) for i, column in enumerate(columns)]

    def write(self, last: int) -> None:
        """Write the rows, empty cells on to column ``last``."""
        for row, count in self.heights.items():
            self.sheet.lines(row, count)
        empty = last - self.area.right
        columns = [*self.cells, *[[""] * self.area.count] * empty]
        formats = [*self.styles, *[self.sheet.book.style("text")] * empty]
        self.sheet.columns(self.area.top + 1, self.area.left, columns, formats)

    def _measured(self, at: int, column: Column, cells: list[str] | Numbers) -> Any:
        """Ask for the width of a column, note how many lines its rows need, and return the format of its cells."""
        style = self.sheet.book.style
        heading = heading_units(column.headed(self.sheet.lang, self.sheet.book.unit))
        if not isinstance(cells, list) or not cells:
            numbers = np.asarray(cells, dtype=float)
            kind = money_style(numbers) if column.kind in MONEY else column.kind
            self.sheet.want(at, max(heading, _FIXED.get(kind) or _number_units(numbers, kind)))
            return style(kind)
        wide = widest(cells) + 3.0
        wraps = column.kind in ("wrap", "grey", "fill_in") or (
            column.kind == "text" and wide > column.cap and not column.spill
        )
        if not column.spill:
            self.sheet.want(at, max(heading, min(wide, column.cap)))
        if wraps:
            self._lift(cells, self.sheet.width(at, at) - 2)
        return style("wrap" if wraps and column.kind == "text" else column.kind)

    def _lift(self, texts: list[str], width: float) -> None:
        """Note the lines that the rows of a column need; texts that stand in many rows are wrapped once."""
        needed: dict[str, int] = {}
        for row, text in enumerate(texts, start=self.area.top + 1):
            if len(text) * 2 > width or "\n" in text:
                if text not in needed:
                    needed[text] = lines(text, width)
                self.heights[row] = max(self.heights.get(row, 1), needed[text])


def _fitted(cells: list[str] | Numbers) -> list[str] | Numbers:
    return fit_all(cells) if isinstance(cells, list) else cells


def _number_units(numbers: Numbers, kind: str) -> float:
    known = numbers[np.isfinite(numbers)]
    digits = {"exact": ",.2f", "amount": ",.0f", "whole": ",.0f", "plain": ".0f"}.get(kind, ",.1f")
    return max(len(format(v, digits)) for v in (known.max(), known.min())) + 3.5 if len(known) else 0.0
