"""The sheet Regions and owners: revenue of each beside the time before, and what is falling as a whole."""

from dataclasses import replace

import pandas as pd

from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import charts, refusals, wording
from crm_sheets.report.chart_titles import chart_title
from crm_sheets.report.tables import Area, Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LAST = 7
_BARS, _CHART_WIDTH = 12, 860
_ROW, _BAR, _AROUND = 24, 23, 90  # pixels: a row of the sheet, a bar, what surrounds them


def write_groups(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: regions, owners, what the playbook names beside them, and what is falling."""
    words = {"as_of": wording.day(results.as_of), "months": results.playbook.products.lookback_months}
    row = sheet.title(TITLES["groups"](sheet.lang), TEXTS["groups_hint"](sheet.lang, **words)) + 1
    sheet.want(0, 22.0)
    for column in range(1, _LAST + 1):
        sheet.want(column, 13.0)
    refused = refusals.about(results.refusals, "groups")
    if refused:
        refusals.write_refusals(sheet, row, _LAST, refused)
        return
    owners = _groups(sheet, row, results, "region")
    own = _groups(sheet, owners, results, "owner")
    falling = _breakdowns(sheet, own, results)
    _falling(sheet, falling, results)


def _groups(sheet: Sheet, row: int, results: Results, name: str) -> int:
    table = results.tables.get(f"{name}s")
    top = sheet.section(row, 0, _LAST, TITLES[f"{name}s"](sheet.lang))
    if table is None or table.empty:
        refused = refusals.about(results.refusals, f"{name}s")
        if not refused:
            sheet.text(top, 0, TEXTS["no_table"](sheet.lang), "subtitle")
            return top + 2
        return refusals.write_refusals(sheet, top, _LAST, refused)
    area = _table(sheet, top, table, Column(name, table[name]))
    if len(table) < 2:
        return area.bottom + 2
    height = _AROUND + _BAR * min(len(table), _BARS)
    chart = charts.revenues(sheet, area, chart_title(f"{name}s", results, sheet.lang), name, _BARS)
    charts.place(sheet, chart, area.bottom + 1, 0, (_CHART_WIDTH, height))
    return area.bottom + height // _ROW + 3


def _breakdowns(sheet: Sheet, row: int, results: Results) -> int:
    """A table for each column that the playbook names; returns the next free row."""
    table = results.tables.get("breakdowns")
    for heading, rows in table.groupby("heading", sort=False) if table is not None else ():
        top = sheet.section(row, 0, _LAST, TITLES["breakdown"](sheet.lang, heading=heading))
        sheet.text(top, 0, TEXTS["breakdown_hint"](sheet.lang), "subtitle")
        values = rows["value"].reset_index(drop=True)
        area = _table(sheet, top + 1, rows.reset_index(drop=True), Column("value", values, heading=str(heading)))
        row = area.bottom + 2
    refused = refusals.about(results.refusals, "breakdowns")
    return refusals.write_refusals(sheet, row, _LAST, refused) if refused else row


def _table(sheet: Sheet, top: int, table: pd.DataFrame, group: Column) -> Area:
    """The totals of groups, those of none named so."""
    named = pd.Series(group.values)
    columns = [
        replace(group, values=named.astype(object).where(named.notna(), TEXTS["no_group"](sheet.lang)), cap=30.0),
        Column("buyers", table["customers"], "whole"),
        Column("orders", table["orders"], "whole"),
        Column("revenue", table["revenue"], "amount"),
        Column("share", table["share"], "share"),
        Column("mean_revenue", table["mean_revenue"], "amount"),
        Column("revenue_before", table["before"], "amount"),
        Column("revenue_change", table["change"], "share"),
    ]
    known = [
        c for c in columns if c.key not in ("revenue_before", "revenue_change") or pd.Series(c.values).notna().any()
    ]
    return write_grid(sheet, top, 0, known, _LAST)


def _falling(sheet: Sheet, row: int, results: Results) -> None:
    table = results.tables.get("falling_groups")
    if table is None:
        return
    share = f"{results.playbook.products.falling_share:.0%}"
    top = sheet.section(row, 0, _LAST, TITLES["falling_groups"](sheet.lang))
    sheet.text(top, 0, TEXTS["falling_hint"](sheet.lang, share=share), "subtitle")
    if table.empty:
        sheet.text(top + 1, 0, TEXTS["nothing_falling"](sheet.lang), "subtitle")
        return
    columns = [
        Column("group_name", table["name"], cap=30.0),
        Column("group_kind", wording.worded("group_kind", table["kind"], sheet.lang)),
        Column("half_year", table["revenue"], "amount"),
        Column("half_year_before", table["revenue_before"], "amount"),
        Column("ratio", table["ratio"], "share"),
    ]
    write_grid(sheet, top + 1, 0, columns, _LAST)
