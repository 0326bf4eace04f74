"""The sheet Segments: tiers, RFM segments with advice, and the heat map of all 25 places."""

from dataclasses import dataclass

import pandas as pd

from crm_sheets.language.sheets import COLUMNS, SEGMENT_ADVICE, SHEETS, TEXTS, TITLES
from crm_sheets.report import looks, refusals, wording
from crm_sheets.report.tables import Area, Column, grid, values
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LAST = 6


@dataclass(frozen=True)
class SegmentAreas:
    """Where the tables stand that charts draw from; None where there is nothing to draw."""

    tiers: Area | None
    segments: Area | None


def write_segments(sheet: Sheet, results: Results, customers: Area | None) -> SegmentAreas:
    """Fill the sheet; ``customers`` is the table that its formulas count."""
    row = sheet.title(SHEETS["segments"](sheet.lang), TEXTS["as_of"](sheet.lang, as_of=wording.day(results.as_of))) + 1
    sheet.raw.fit_to_pages(1, 1)
    for column in range(_LAST):
        sheet.want(column, 15.0)
    months = results.playbook.tiers.lookback_months
    tiers, row = _classes(sheet, row, results, "tier", customers)
    sheet.text(row, 0, TEXTS["tiers_hint"](sheet.lang, months=months), "subtitle")
    segments, row = _classes(sheet, row + 2, results, "rfm_segment", customers)
    _heat_map(sheet, row + 1, results.tables.get("rfm_grid"))
    return SegmentAreas(tiers, segments)


def _classes(sheet: Sheet, row: int, results: Results, key: str, customers: Area | None) -> tuple[Area | None, int]:
    """One row for each class of customers: how many, what they bring, what to do with them."""
    part = {"tier": "tiers", "rfm_segment": "segments"}[key]
    top = sheet.section(row, 0, _LAST if key != "tier" else _LAST - 1, TITLES[part](sheet.lang))
    table = results.tables.get(part)
    if table is None or table.empty:
        refused = refusals.about(results.refusals, {"tier": "tiers", "rfm_segment": "rfm"}[key])
        if not refused:
            sheet.text(top, 0, TEXTS["no_table"](sheet.lang), "subtitle")
        return None, refusals.write_refusals(sheet, top, _LAST, refused) + 1
    area = grid(sheet, top, 0, _class_columns(table, key, sheet))
    if customers is not None and key in customers.keys:
        _count(sheet, area, customers, key, table)
    return area, area.bottom + 1


def _class_columns(table: pd.DataFrame, key: str, sheet: Sheet) -> list[Column]:
    each = table["revenue"] / table["customers"].where(table["customers"] > 0)
    columns = [
        Column(key, wording.worded(key, table[key], sheet.lang), "label"),
        Column("customers", table["customers"], "whole"),
        Column("share_of_customers", table["share_of_customers"], "share"),
        Column("revenue", table["revenue"], "amount"),
        Column("share_of_revenue", table["share_of_revenue"], "share"),
        Column("mean_revenue", each, "amount"),
    ]
    if key == "rfm_segment":
        advice = table[key].map({code: text(sheet.lang) for code, text in SEGMENT_ADVICE.items()})
        columns.append(Column("advice", advice, cap=64.0))
    return columns


def _count(sheet: Sheet, area: Area, customers: Area, key: str, table: pd.DataFrame) -> None:
    """Let the customers of each class be counted by a formula on the table of customers."""
    heading = COLUMNS[key](sheet.lang)
    labels = values(Column(key, wording.worded(key, table[key], sheet.lang)))
    for i, (label, count) in enumerate(zip(labels, table["customers"], strict=True)):
        formula = f'=COUNTIF({customers.name}[{heading}],"{label}")'
        sheet.formula(area.top + 1 + i, area.column("customers"), formula, float(count))


def _heat_map(sheet: Sheet, row: int, table: pd.DataFrame | None) -> None:
    row = sheet.section(row, 0, _LAST - 1, TITLES["rfm_grid"](sheet.lang))
    if table is None or table.empty:
        sheet.text(row, 0, TEXTS["no_table"](sheet.lang), "subtitle")
        return
    sheet.text(row, 0, TEXTS["heat_hint"](sheet.lang), "subtitle")
    sheet.merged(row + 1, 1, 5, TEXTS["fm"](sheet.lang), "heat_label")
    for fm in range(1, 6):
        sheet.number(row + 2, fm, fm, "heat_label")
    most = max(1, int(table["customers"].max()))
    for place in table.itertuples(index=False):
        at = row + 3 + 2 * (5 - int(str(place.r)))
        _place(sheet, at, int(str(place.fm)), str(place.rfm_segment), int(str(place.customers)), most)
    for r in range(1, 6):
        sheet.merged(row + 3 + 2 * (5 - r), 0, 0, f"R = {r}", "heat_label", rows=2)


def _place(sheet: Sheet, row: int, column: int, segment: str, customers: int, most: int) -> None:
    """One place of the heat map: the name of its segment above the number of its customers."""
    look = looks.heat((customers / most) ** 0.6)
    name = sheet.book.look(**{**look, "font_size": 9, "top": 1, "left": 1, "right": 1, "border_color": looks.PAPER})
    number = sheet.book.look(
        **{
            **look,
            "bold": True,
            "font_size": 13,
            "num_format": "#,##0",
            "bottom": 1,
            "left": 1,
            "right": 1,
            "border_color": looks.PAPER,
        }
    )
    label = wording.worded("rfm_segment", pd.Series([segment]), sheet.lang)[0]
    sheet.check(sheet.raw.write_string(row, column, label, name), row, column)
    sheet.check(sheet.raw.write_number(row + 1, column, customers, number), row + 1, column)
    sheet.raw.set_row(row + 1, 22)
