"""The sheet Customers: an Excel table with one row per customer, linked to the reasons behind each flag."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from crm_sheets.language.features.result_columns import RESULT_COLUMNS
from crm_sheets.language.features.result_table import Type
from crm_sheets.language.sheets import COLUMNS, SHEETS, TEXTS, TITLES
from crm_sheets.report import looks, wording
from crm_sheets.report.churn import colour_flags
from crm_sheets.report.own_columns import fold, own_columns, own_hint
from crm_sheets.report.tables import Area, Column, Kind, listing
from crm_sheets.report.workbook import PRINTED, Sheet
from crm_sheets.result_schema import CUSTOMER_COLUMNS
from crm_sheets.results import Results

# How a declared type is shown, but for columns whose figures are shown otherwise.
_SHOWN: dict[Type, Kind] = {"money": "money", "whole": "whole", "number": "decimal", "share": "share", "date": "date"}
_OTHERWISE: dict[str, Kind] = {
    "customer_id": "code",
    "phone": "code",
    "value": "money",
    "churn_level": "centre",
    "churn_score": "whole",
    "recommend": "whole",
}
_ELSEWHERE = ("churn_cause", "churn_answer", "return_chance", "offers")  # on Churn watch and Offers
_FIRST = (  # printed; what is behind stands in the other columns
    *("customer_id", "name", "owner", "phone", "tier", "value", "last_order", "days_since"),
    *("churn_level", "at_stake", "churn_reasons", "satisfaction", "open_complaints", "next_contact"),
)
_CAPS = {"churn_reasons": 34.0}
_FARTHER = 42.0  # where columns are seen after scrolling: what is said in one line makes no row higher
_ABOVE = 2  # further rows above the list: its heading, and that it is cut
_BARS = {"revenue": looks.PALE, "churn_score": "#F0B9A8"}


def write_customers(sheet: Sheet, results: Results, churn: Mapping[str, int]) -> Area | None:
    """Fill the sheet; ``churn``: the row of each customer on Churn watch. Returns the table that formulas may count;
    None without customers, and where a sheet has no room for all: then those of the most value are listed."""
    top = sheet.title(TITLES["customers"](sheet.lang))
    if results.customers.empty:
        sheet.text(top, 0, TEXTS["no_customers"](sheet.lang), "subtitle")
        return None
    rows = results.customers.assign(churn_reasons=_reasons(results, sheet))
    hints = [TEXTS["customers_hint"](sheet.lang, why=COLUMNS["churn_reasons"](sheet.lang))]
    if rows["churn_score"].notna().any():
        hints.append(TEXTS["score_hint"](sheet.lang))
    own = own_columns(results)
    if own:
        hints.append(own_hint(own, sheet.lang))
    count, room = len(rows), sheet.rows_left(top + len(hints) + _ABOVE)
    if count > room:
        hints.append(TEXTS["customers_cut"](sheet.lang, shown=f"{room:,}", count=f"{count:,}"))
        rows, own = rows.head(room), [replace(column, values=column.values[:room]) for column in own]
    for at, hint in enumerate(hints, start=top):
        sheet.text(at, 0, hint, "subtitle")
    area = listing(sheet, top + len(hints), 0, [*_columns(rows, sheet), *own], sheet.book.table_name("customers"))
    _finish(sheet, area)
    fold(sheet, area, own)
    if churn and "churn_reasons" in area.keys:
        _link(sheet, area, rows, churn)
    return area if count <= room else None


def _columns(rows: pd.DataFrame, sheet: Sheet) -> list[Column]:
    columns = []
    for key in dict.fromkeys((*_FIRST, *CUSTOMER_COLUMNS)):
        if key in _ELSEWHERE:
            continue
        known = rows[key].notna() & (rows[key] != "") if key in rows else pd.Series(dtype=bool)
        if known.any():
            cap = _CAPS.get(key, 26.0 if key in _FIRST else _FARTHER)
            columns.append(Column(key, wording.worded(key, rows[key], sheet.lang), _kind(key), cap))
    return columns


def _kind(key: str) -> Kind:
    return _OTHERWISE.get(key) or _SHOWN.get(RESULT_COLUMNS[key].type, "text")


def _reasons(results: Results, sheet: Sheet) -> pd.Series:
    reasons = results.tables.get("reasons")
    if reasons is None or reasons.empty:
        return pd.Series(None, index=results.customers.index, dtype=object)
    words = wording.signals(wording.reasons_by_rank(reasons), sheet.lang)
    return results.customers["customer_id"].map(words)


def _finish(sheet: Sheet, area: Area) -> None:
    fixed = area.column("name") + 1 if "name" in area.keys else 1
    sheet.raw.freeze_panes(area.top + 1, fixed)
    sheet.prints(min(area.bottom, area.top + PRINTED), max(area.column(key) for key in _FIRST if key in area.keys))
    sheet.raw.set_portrait()
    sheet.raw.fit_to_pages(1, 1)  # they are somewhat longer than a page
    colour_flags(sheet, area)
    for key, colour in _BARS.items():
        if key in area.keys:
            bar = {"type": "data_bar", "bar_solid": True, "bar_color": colour, "bar_border_color": colour}
            sheet.raw.conditional_format(*area.box(key), {**bar, "min_type": "num", "min_value": 0})
    for key in ("customer_id", "phone"):
        if key in area.keys:
            sheet.digits_are_text(area.box(key))


def _link(sheet: Sheet, area: Area, rows: pd.DataFrame, churn: Mapping[str, int]) -> None:
    """Turn the reasons of customers of Churn watch into links to their row in Churn watch."""
    column, target = area.column("churn_reasons"), SHEETS["churn"](sheet.lang)
    told = zip(rows["customer_id"].tolist(), rows["churn_reasons"].tolist(), strict=True)
    for row, (customer, words) in enumerate(told, start=area.top + 1):
        if customer in churn and isinstance(words, str):
            sheet.link(row, column, target, f"A{churn[customer] + 1}", words, "link_wrap")
