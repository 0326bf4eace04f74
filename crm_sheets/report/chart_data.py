"""The hidden sheet that the charts of the first page and the overview are drawn from."""

import pandas as pd

from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import wording
from crm_sheets.report.key_figures import Sources
from crm_sheets.report.tables import Area, Column, Kind, write_grid
from crm_sheets.report.workbook import Sheet, serial
from crm_sheets.results import Results

_RIGHT = 7  # the column where the flags stand


def write_chart_data(sheet: Sheet, sources: Sources) -> dict[str, Area]:
    """Fill the sheet: ``months``, and ``churn``, customers and value by flag, counted by formulas on the customers."""
    top = sheet.title(TITLES["chart_data"](sheet.lang)) + 1
    found = {"months": _months(sheet, top, sources.results), "churn": _flags(sheet, top, sources)}
    sheet.out_of_sight()
    return {name: area for name, area in found.items() if area is not None}


def open_month(results: Results) -> str:
    """The month of which more is to come, such as 2026-09; empty where all are over."""
    table = results.tables.get("months")
    some = table is not None and not table.empty and not table["over"].all()
    return f"{table['month'].iloc[-1]:%Y-%m}" if table is not None and some else ""


def _months(sheet: Sheet, top: int, results: Results) -> Area | None:
    """The months; below them which one is not over."""
    table = results.tables.get("months")
    if table is None or table.empty:
        return None
    kinds: dict[str, Kind] = {"month": "month", "revenue": "amount", "margin": "amount"}
    kinds |= {"orders": "whole", "buyers": "whole", "new_customers": "whole"}
    columns = [Column(key, table[key], kind) for key, kind in kinds.items() if table[key].notna().any()]
    area = write_grid(sheet, top, 0, columns)
    if month := open_month(results):
        sheet.number(area.bottom, area.column("month"), serial(table["month"].iloc[-1]), "month_open")
        words = TEXTS["month_open"](sheet.lang, month=month, as_of=wording.day(results.as_of))
        sheet.text(area.bottom + 1, 0, words, "subtitle")
    return area


def _flags(sheet: Sheet, top: int, sources: Sources) -> Area | None:
    """Customers and their value by churn flag."""
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
