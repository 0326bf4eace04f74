"""The sheet Churn watch: who may be leaving, why in words and dates, and the rows that say so."""

import pandas as pd

from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.membership import among
from crm_sheets.report import refusals, wording
from crm_sheets.report.tables import Area, Column, Kind, listing
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

FLAGS = ("red", "amber")
_COLUMNS: tuple[tuple[str, Kind], ...] = (
    ("churn_level", "centre"),
    ("churn_score", "whole"),
    ("name", "text"),
    ("owner", "text"),
    ("phone", "code"),
    ("value", "money"),
    ("last_order", "date"),
    ("days_since", "whole"),
    ("typical_gap", "decimal"),
    ("churn_reasons", "wrap"),
    ("evidence", "wrap"),
    ("churn_cause", "text"),
    ("churn_answer", "text"),
    ("customer_id", "code"),
)
_PAGE = 7  # columns of a page without a table
_CAPS = {"name": 28.0, "churn_reasons": 74.0, "evidence": 46.0}


def flagged(customers: pd.DataFrame) -> pd.DataFrame:
    """The customers flagged red or amber: red first, then by score and value, both falling."""
    some = customers[customers["churn_level"].isin(FLAGS)]
    order = some.assign(_level=some["churn_level"].map(FLAGS.index))
    order = order.sort_values(["_level", "churn_score", "value"], ascending=[True, False, False], kind="stable")
    return order.drop(columns="_level").reset_index(drop=True)


def write_churn(sheet: Sheet, results: Results) -> Area | None:
    """Fill the sheet; returns where the table stands, None when nobody is flagged."""
    rows = flagged(results.customers)
    top = sheet.title(TITLES["churn"](sheet.lang), TEXTS["churn_hint"](sheet.lang))
    refused = refusals.about(results.refusals, "churn")
    if refused:
        for column in range(_PAGE):
            sheet.want(column, 16.0)
        refusals.write_refusals(sheet, top + 1, _PAGE - 1, refused)
        return None
    if rows.empty:
        sheet.text(top, 0, TEXTS["no_churn"](sheet.lang), "subtitle")
        return None
    rows = _with_reasons(rows, results, sheet)
    chosen = [
        Column(key, wording.worded(key, rows[key], sheet.lang), kind, _CAPS.get(key, 42.0))
        for key, kind in _COLUMNS
        if key in rows and rows[key].notna().any()
    ]
    area = listing(sheet, top, 0, chosen, sheet.book.table_name("churn"))
    sheet.raw.freeze_panes(top + 1, 3)
    colour_levels(sheet, area)
    return area


def colour_levels(sheet: Sheet, area: Area) -> None:
    """Colour the cells of the column of flags by what they say."""
    if "churn_level" not in area.keys:
        return
    for level, label in wording.GRADES["churn_level"].items():
        rule = {"type": "cell", "criteria": "==", "value": f'"{label(sheet.lang)}"', "format": sheet.book.rule(level)}
        sheet.raw.conditional_format(*area.box("churn_level"), rule)


def _with_reasons(rows: pd.DataFrame, results: Results, sheet: Sheet) -> pd.DataFrame:
    reasons = results.tables.get("reasons")
    if reasons is None or reasons.empty:
        return rows.assign(churn_reasons=None, evidence=None)
    reasons = wording.in_order(reasons[among(reasons["customer_id"], rows["customer_id"])])
    words = wording.merged(wording.sentences(reasons, "signal", sheet.lang), reasons["customer_id"], "\n")
    evidence = wording.merged(wording.places(reasons, sheet.lang), reasons["customer_id"], "\n")
    ids = rows["customer_id"]
    return rows.assign(churn_reasons=ids.map(words), evidence=ids.map(evidence))
