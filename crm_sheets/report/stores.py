"""The sheet Stores: what each branch sells, its flags and satisfaction, and which branch came in which month."""

import pandas as pd

from crm_sheets.analyses.stores import last_month_over
from crm_sheets.language.sheets import COLUMNS, TEXTS, TITLES
from crm_sheets.report import looks, wording
from crm_sheets.report.tables import Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_NAME, _WIDE = 20.0, 10.5
_MONTHS = 13
_LOOKS = {  # by state: the format of the number, and the colours
    "came": ("#,##0", {}),
    "": ("", {}),
    "nothing": ("", {"bg_color": looks.LEVEL_TINTS["amber"]}),
    "again": ('#,##0" ×2"', {"bg_color": looks.LEVEL_TINTS["amber"], "font_color": looks.LEVEL_INKS["amber"]}),
    "last_year": ('#,##0" !"', {"bg_color": looks.LEVEL_TINTS["red"], "font_color": looks.LEVEL_INKS["red"]}),
}


def write_stores(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: a line for each branch, then the grid of months."""
    stores, months = results.tables["stores"], results.tables["store_months"]
    over = last_month_over(pd.Timestamp(results.as_of))
    words = {"as_of": wording.day(results.as_of), "months": results.playbook.products.lookback_months}
    hint = TEXTS["stores_hint"](sheet.lang, month=f"{over:%Y-%m}", **words)
    row = sheet.title(TITLES["stores"](sheet.lang), hint) + 1
    shown = sorted(months["month"].unique())[-_MONTHS:]
    sheet.want(0, _NAME)
    for column in range(1, max(len(shown), 9) + 1):
        sheet.want(column, _WIDE)
    row = _totals(sheet, row, stores) + 1
    row = sheet.section(row, 0, max(len(shown), 9), TITLES["store_months"](sheet.lang))
    sheet.text(row, 0, TEXTS["store_months_hint"](sheet.lang), "subtitle")
    _arrivals(sheet, row + 1, stores["store"].tolist(), months.loc[months["month"].isin(shown)], over)


def _totals(sheet: Sheet, row: int, stores: pd.DataFrame) -> int:
    """A line for each branch; returns the next free row."""
    asked = stores["satisfaction_base"] > 0
    columns = [
        Column("store", stores["store"], cap=_NAME),
        Column("buyers", stores["customers"], "whole"),
        Column("revenue", stores["revenue"], "amount"),
        Column("month_revenue", stores["month_revenue"], "amount"),
        Column("month_change", stores["month_change"], "share"),
        Column("year_change", stores["year_change"], "share"),
        *(Column(key, stores[key].where(stores[key] > 0), "whole") for key in ("red", "amber")),
    ]
    if asked.any():
        columns.append(Column("top_two_share", stores["satisfaction"], "share"))
        columns.append(Column("answers", stores["satisfaction_base"], "whole"))
    area = write_grid(sheet, row, 0, columns)
    for key in ("red", "amber"):
        rule = {"type": "cell", "criteria": ">", "value": 0, "format": sheet.book.rule(key)}
        sheet.raw.conditional_format(*area.box(key), rule)
    return area.bottom + 1


def _arrivals(sheet: Sheet, row: int, names: list[str], months: pd.DataFrame, over: pd.Timestamp) -> None:
    """The grid: revenue of each branch and month, coloured by what came; below it how many branches came."""
    shown = sorted(months["month"].unique())
    sheet.text(row, 0, COLUMNS["store"](sheet.lang), "heading")
    for column, month in enumerate(shown, start=1):
        mark = "" if month <= over else "*"
        sheet.text(row, column, f"{pd.Timestamp(month):%Y-%m}{mark}", "heading_right")
    cells = months.set_index(["store", "month"])
    for at, name in enumerate(names, start=row + 1):
        sheet.text(at, 0, name, "label")
        for column, month in enumerate(shown, start=1):
            cell = cells.loc[(name, month)]
            _place(sheet, at, column, str(cell["state"]), float(cell["revenue"]), int(cell["lines"]))
    last = row + len(names) + 1
    sheet.text(last, 0, TEXTS["stores_came"](sheet.lang), "total_label")
    came = months.loc[months["lines"] > 0].groupby("month").size()
    for column, month in enumerate(shown, start=1):
        sheet.number(last, column, int(came.get(month, 0)), "total")


def _place(sheet: Sheet, row: int, column: int, state: str, revenue: float, lines: int) -> None:
    """One branch and month: the revenue, nothing where nothing came."""
    shown, colours = _LOOKS[state]
    style = sheet.book.look(**looks.STYLES["amount"] | {"num_format": shown or "#,##0"} | colours)
    if lines:
        sheet.check(sheet.raw.write_number(row, column, revenue, style), row, column)
    else:
        sheet.check(sheet.raw.write_blank(row, column, None, style), row, column)
