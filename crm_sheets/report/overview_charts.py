"""The charts of the overview and, below them, the data that stand on no other sheet."""

from typing import Any

import pandas as pd

from crm_sheets.language.sheets import SHEETS, TEXTS, TITLES
from crm_sheets.report import charts, looks, wording
from crm_sheets.report.key_figures import Sources
from crm_sheets.report.segments import SegmentAreas
from crm_sheets.report.tables import Area, Column, Kind, write_grid
from crm_sheets.report.workbook import Sheet, serial
from crm_sheets.results import Results

COLUMNS = 15  # of the overview
_PAIRS = (("months", "tiers"), ("segments", "churn"))
_ROWS, _PIXELS = 14, 21  # height of a chart in rows, and of such a row
_ROWS_MISSING = 4  # height of two places without a chart
_SIZE = (624, 306)
_SPACE = 3  # rows between the charts and their data: the data begin on the second printed page
_RIGHT, _SHIFT = 7, 48  # where the right chart begins: column, and pixels to its right


def write_charts(sheet: Sheet, row: int, sources: Sources, segments: SegmentAreas) -> None:
    """Place the four charts two by two and write their data below; where one has nothing to draw, its place says so."""
    drawable = _drawable(sources, segments)
    heights = [_ROWS if any(name in drawable for name in pair) else _ROWS_MISSING for pair in _PAIRS]
    areas = _write_data(sheet, row + sum(heights) + _SPACE, sources)
    made = _charts(sheet, areas, sources, segments)
    for pair, height in zip(_PAIRS, heights, strict=True):
        for r in range(row, row + height):
            sheet.raw.set_row_pixels(r, _PIXELS)
        for side, name in enumerate(pair):
            _place(sheet, row, side, height, name, made.get(name))
        row += height


def _drawable(sources: Sources, segments: SegmentAreas) -> set[str]:
    there = {
        "months": not _table(sources.results, "months").empty,
        "tiers": segments.tiers is not None,
        "segments": segments.segments is not None,
        "churn": sources.has("churn_level", "value"),
    }
    return {name for name, is_there in there.items() if is_there}


def _charts(sheet: Sheet, areas: dict[str, Area], sources: Sources, segments: SegmentAreas) -> dict[str, Any]:
    made: dict[str, Any] = {}
    if "months" in areas:
        made["months"] = charts.months_chart(sheet, areas["months"], _open_month(sources.results))
    if segments.tiers:
        made["tiers"] = charts.shares_chart(sheet, segments.tiers)
    if segments.segments:
        made["segments"] = charts.counts(sheet, segments.segments, "segments", "rfm_segment", [looks.SECOND])
    if "churn" in areas:
        made["churn"] = charts.counts(sheet, areas["churn"], "churn", "churn_level", list(looks.LEVEL_BARS.values()))
    return made


def _place(sheet: Sheet, row: int, side: int, height: int, name: str, chart: Any) -> None:
    """Place a chart on the left (0) or right (1), or say there why it is missing."""
    if chart is not None:
        charts.place(sheet, chart, row, _RIGHT * side, _SIZE, shift=_SHIFT * side)
        return
    first, last = ((0, _RIGHT - 1), (_RIGHT + 1, COLUMNS - 1))[side]
    charts.missing(sheet, (row, first, row + height - 2, last), name, SHEETS["definitions"](sheet.lang))


def _table(results: Results, name: str) -> pd.DataFrame:
    table = results.tables.get(name)
    return pd.DataFrame() if table is None else table


def _write_data(sheet: Sheet, row: int, sources: Sources) -> dict[str, Area]:
    """The data of the charts: months on the left, completeness and flags on the right."""
    top = sheet.section(row, 0, COLUMNS - 1, TITLES["chart_data"](sheet.lang))
    found = {
        "months": _months(sheet, top, sources.results),
        "completeness": _completeness(sheet, top, _table(sources.results, "completeness")),
    }
    below = found["completeness"].bottom + 2 if found["completeness"] else top
    found["churn"] = _flags(sheet, below, sources)
    return {name: area for name, area in found.items() if area is not None}


def _open_month(results: Results) -> str:
    """The month of which more is to come, such as 2026-09; empty where all are over."""
    table = _table(results, "months")
    return "" if table.empty or table["over"].all() else f"{table['month'].iloc[-1]:%Y-%m}"


def _months(sheet: Sheet, top: int, results: Results) -> Area | None:
    """The months; below them which one is not over."""
    table = _table(results, "months")
    if table.empty:
        return None
    kinds: dict[str, Kind] = {"month": "month", "revenue": "amount", "margin": "amount"}
    kinds |= {"orders": "whole", "buyers": "whole", "new_customers": "whole"}
    columns = [Column(key, table[key], kind) for key, kind in kinds.items() if table[key].notna().any()]
    area = write_grid(sheet, top, 0, columns)
    if month := _open_month(results):
        sheet.number(area.bottom, area.column("month"), serial(table["month"].iloc[-1]), "month_open")
        words = TEXTS["month_open"](sheet.lang, month=month, as_of=wording.day(results.as_of))
        sheet.text(area.bottom + 1, 0, words, "subtitle")
    return area


def _completeness(sheet: Sheet, top: int, table: pd.DataFrame) -> Area | None:
    """How complete the customer file is by group of facts."""
    if table.empty:
        return None
    columns = [
        Column("group", wording.worded("group", table["group"], sheet.lang), "label"),
        Column("filled", table["filled"], "whole"),
        Column("fields", table["fields"], "whole"),
        Column("share", table["share"], "share"),
    ]
    return write_grid(sheet, top, _RIGHT, columns)


def _flags(sheet: Sheet, top: int, sources: Sources) -> Area | None:
    """Customers and their value by churn flag, counted by formulas on the table of customers."""
    if not sources.has("churn_level", "value"):
        return None
    levels = list(wording.GRADES["churn_level"])
    unknown = [float("nan")] * len(levels)
    columns = [
        Column("churn_level", wording.worded("churn_level", pd.Series(levels), sheet.lang), "label"),
        Column("customers", unknown, "whole"),
        Column("value_at_risk", unknown, "amount"),
    ]
    area = write_grid(sheet, top, _RIGHT, columns)
    customers = sources.results.customers
    for row, level in enumerate(levels, start=area.top + 1):
        among = customers.loc[customers["churn_level"] == level, "value"]
        sheet.formula(row, area.column("customers"), sources.count("churn_level", level), len(among))
        formula = sources.sum("value", "churn_level", level)
        sheet.formula(row, area.column("value_at_risk"), formula, round(float(among.sum()), 2), "amount")
    return area
