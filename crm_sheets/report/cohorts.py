"""The sheet Cohorts: the triangle of first months and months since as a heat map, and the oldest as lines."""

import pandas as pd

from crm_sheets.language.sheets import AXES, COLUMNS, SHEETS, TEXTS, TITLES
from crm_sheets.report import charts, looks, refusals
from crm_sheets.report.chart_titles import chart_title
from crm_sheets.report.tables import with_unit
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LINES, _ENOUGH = 5, 5  # cohorts drawn; customers that make a line worth drawing
_CHART, _ROWS = (1000, 340), 16
_LEFT = 3  # the first column of shares


def write_cohorts(sheet: Sheet, results: Results) -> None:
    """Fill the sheet."""
    lang = sheet.lang
    row = sheet.title(TITLES["cohorts"](lang), TEXTS["cohorts_hint"](lang), TEXTS["cohorts_first"](lang)) + 1
    table = results.tables.get("cohorts")
    if table is None or table.empty:
        for column in range(8):
            sheet.want(column, 14.0)
        refused = refusals.about(results.refusals, "cohorts")
        if not refused:
            sheet.text(row, 0, TEXTS["no_table"](lang), "subtitle")
        refusals.write_refusals(sheet, row, 7, refused)
        return
    rules = results.playbook.products
    last = sorted(table["cohort"].unique())[-rules.cohorts_shown :]
    shown = table.loc[table["cohort"].isin(last) & (table["months_since"] <= rules.cohort_months)]
    months = int(shown["months_since"].max())
    top = _headings(sheet, row, months)
    lines = _triangle(sheet, top, shown, table.groupby("cohort")["revenue"].sum())
    if months > 1 and lines:
        cells: list[str | int] = [sheet.name, top - 1, _LEFT, top - 1, _LEFT + months]
        below = top + int(shown["cohort"].nunique()) + 1
        title = chart_title("cohorts", results, lang)
        charts.place(sheet, charts.cohorts_chart(sheet, title, cells, lines), below, 0, _CHART)
    sheet.raw.fit_to_pages(1, 1)


def _headings(sheet: Sheet, row: int, months: int) -> int:
    """The names of the columns; returns the row below."""
    sheet.merged(row, _LEFT, _LEFT + max(months, 1), AXES["months_since"](sheet.lang), "heat_label")
    for column, (name, width) in enumerate(
        (
            (SHEETS["cohorts"](sheet.lang), 11.0),
            (COLUMNS["customers"](sheet.lang), 11.0),
            (with_unit(COLUMNS["revenue"](sheet.lang), sheet.lang, sheet.book.unit), 14.0),
        )
    ):
        sheet.want(column, width)
        sheet.text(row + 1, column, name, "heading" if column == 0 else "heading_right")
    for month in range(months + 1):
        sheet.want(_LEFT + month, 7.5)
        sheet.number(row + 1, _LEFT + month, month, "heading_centre")
    return row + 2


def _triangle(
    sheet: Sheet, top: int, table: pd.DataFrame, revenue: "pd.Series[float]"
) -> list[tuple[str, list[str | int]]]:
    """A row for each cohort with its ``revenue`` of all months.

    Returns the name and the cells of those to be drawn, months that are over only: the oldest with five customers or
    more, because one customer makes a line that only jumps.
    """
    large: list[tuple[str, list[str | int]]] = []
    small: list[tuple[str, list[str | int]]] = []
    for row, (cohort, cells) in enumerate(table.groupby("cohort", sort=True), start=top):
        name = f"{cohort:%Y-%m}"
        sheet.text(row, 0, name, "label")
        sheet.number(row, 1, int(cells["customers"].iloc[0]))
        sheet.number(row, 2, float(revenue[cohort]), "amount")
        for month, share, over in zip(cells["months_since"], cells["share"], cells["over"], strict=True):
            _place(sheet, row, _LEFT + int(month), float(share), bool(over))
        over_to = int(cells["over"].sum())
        if over_to > 2:
            cells_over: list[str | int] = [sheet.name, row, _LEFT, row, _LEFT + over_to - 1]
            (large if cells["customers"].iloc[0] >= _ENOUGH else small).append((name, cells_over))
    return (large or small)[:_LINES]


def _place(sheet: Sheet, row: int, column: int, share: float, over: bool) -> None:
    shown = {"num_format": "0%" if over else r"0%\*", "border": 1, "border_color": looks.PAPER}
    style = sheet.book.look(**looks.heat(round(0.05 + 0.95 * share, 1) if share else 0.0), **shown)
    sheet.check(sheet.raw.write_number(row, column, share, style), row, column)
