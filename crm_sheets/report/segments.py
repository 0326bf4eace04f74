"""The sheet Segments: tiers, RFM segments with advice, and the heat map of all their places."""

from dataclasses import dataclass, replace

import pandas as pd

from crm_sheets.language.grades import CUTS, MEASURES, SPENDING
from crm_sheets.language.sheets import SEGMENT_ADVICE, SHEETS, TEXTS, TITLES
from crm_sheets.report import looks, refusals, wording
from crm_sheets.report.tables import Area, Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LAST = 8
_OF_VALUE = {"revenue": "value", "share_of_revenue": "share_of_value", "mean_revenue": "mean_value"}  # headings


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
    tiers, row = _classes(sheet, row, results, "tier", customers)
    sheet.text(row, 0, _basis(sheet, results), "subtitle")
    refused = refusals.about(results.refusals, "tiers_measure")
    row = refusals.write_refusals(sheet, row + 1, _LAST, refused) - 1 if refused else row
    segments, row = _classes(sheet, row + 2, results, "rfm_segment", customers)
    row = _concentration(sheet, row + 1, results)
    _heat_map(sheet, row + 1, results.tables.get("rfm_grid"))
    return SegmentAreas(tiers, segments)


def _concentration(sheet: Sheet, row: int, results: Results) -> int:
    """How much hangs on the best fifth, in a line; returns the next free row."""
    table = results.tables.get("concentration")
    if table is None or table.empty:
        return row
    top, line = sheet.section(row, 0, _LAST, TITLES["concentration"](sheet.lang)), table.iloc[0]
    told = {"top": int(line["top_customers"]), "share": f"{line['top_share']:.0%}"}
    sheet.text(top, 0, TEXTS["concentration_line"](sheet.lang, **told), "plain_text")
    return top + 1


def _measure(results: Results) -> str:
    """The measure of value in force, which may be another than the playbook's."""
    basis = results.tables.get("tier_basis")
    return results.playbook.tiers.measure if basis is None or basis.empty else str(basis["measure"].iloc[0])


def _basis(sheet: Sheet, results: Results) -> str:
    """What value is and how tiers are cut."""
    rules = results.playbook.tiers
    words = {"measure": MEASURES[_measure(results)](sheet.lang), "cut": CUTS[rules.cut](sheet.lang)}
    return TEXTS["tiers_hint"](sheet.lang, months=rules.lookback_months, **words)


def _classes(sheet: Sheet, row: int, results: Results, key: str, customers: Area | None) -> tuple[Area | None, int]:
    """One row for each class of customers: how many, what they bring, what to do with them."""
    part = {"tier": "tiers", "rfm_segment": "segments"}[key]
    top = sheet.section(row, 0, _LAST if key != "tier" else 5, TITLES[part](sheet.lang))
    table = results.tables.get(part)
    if table is None or table.empty:
        refused = refusals.about(results.refusals, {"tier": "tiers", "rfm_segment": "rfm"}[key])
        if not refused:
            sheet.text(top, 0, TEXTS["no_table"](sheet.lang), "subtitle")
        return None, refusals.write_refusals(sheet, top, _LAST, refused) + 1
    columns = _class_columns(table, key, sheet)
    if key == "tier" and _measure(results) != "revenue":
        columns = [replace(column, key=_OF_VALUE.get(column.key, column.key)) for column in columns]
    area = write_grid(sheet, top, 0, columns)
    if customers is not None and key in customers.keys:
        _count(sheet, area, customers, table)
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
        columns[2:2] = [Column(level, table[level], "whole") for level in SPENDING if level in table]
        advice = table[key].map({code: text(sheet.lang) for code, text in SEGMENT_ADVICE.items()})
        columns.append(Column("advice", advice, cap=64.0))
    return columns


def _count(sheet: Sheet, area: Area, customers: Area, table: pd.DataFrame) -> None:
    """Let the customers of each class be counted by formulas on the table of customers.

    Tiers by their name; segments by the names of their high and low spenders, whose sum is the class.
    """
    key = area.keys[0]
    counted = f"COUNTIF({customers.range_of(key)}," + '"{label}")'
    levels = [level for level in SPENDING if level in area.keys]
    for i, code in enumerate(table[key].astype(str)):
        row, names = area.top + 1 + i, [f"{code}_{level}" for level in levels] or [code]
        labels = wording.worded(key, pd.Series(names), sheet.lang)
        for level, label in zip(levels, labels, strict=False):
            formula = "=" + counted.format(label=label)
            sheet.formula(row, area.column(level), formula, float(table[level].iloc[i]))
        whole = "=" + "+".join(counted.format(label=label) for label in labels)
        sheet.formula(row, area.column("customers"), whole, float(table["customers"].iloc[i]))


def _heat_map(sheet: Sheet, row: int, table: pd.DataFrame | None) -> None:
    row = sheet.section(row, 0, 5, TITLES["rfm_grid"](sheet.lang))
    if table is None or table.empty:
        sheet.text(row, 0, TEXTS["no_table"](sheet.lang), "subtitle")
        return
    high = int(table["r"].max())  # five levels, or three with few buyers
    sheet.text(row, 0, TEXTS["heat_hint"](sheet.lang, most=high), "subtitle")
    sheet.merged(row + 1, 1, high, TEXTS["fm"](sheet.lang), "heat_label")
    for fm in range(1, high + 1):
        sheet.number(row + 2, fm, fm, "heat_label")
    most = max(1, int(table["customers"].max()))
    for place in table.itertuples(index=False):
        at = row + 3 + 2 * (high - int(str(place.r)))
        _place(sheet, at, int(str(place.fm)), str(place.rfm_segment), int(str(place.customers)), most)
    for r in range(1, high + 1):
        sheet.merged(row + 3 + 2 * (high - r), 0, 0, f"R = {r}", "heat_label", rows=2)


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
    sheet.height(row + 1, 22)
