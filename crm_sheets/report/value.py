"""The sheet Value: who is worth most and on what that rests, kinds of purchase, and whether to trust a prediction."""

from datetime import date

import pandas as pd

from crm_sheets.language.grades import VALUE_MEASURES
from crm_sheets.language.prediction import CONDITIONS, found, needed
from crm_sheets.language.sheets import COLUMNS, TEXTS, TITLES
from crm_sheets.report import charts, refusals, wording
from crm_sheets.report.chart_titles import chart_title
from crm_sheets.report.tables import Area, Column, Kind, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

SHOWN = 30
FEW_PURCHASES, SHORT_DAYS = 5, 90  # below these a customer's prediction is rough
_COLUMNS: tuple[tuple[str, Kind], ...] = (
    ("name", "label"),
    ("tier", "text"),
    ("revenue", "amount"),
    ("margin", "amount"),
    ("margin_share", "share"),
    ("expected_orders", "decimal"),
    ("p_alive", "share"),
    ("predicted_value", "amount"),
    ("predicted_basis", "text"),
    ("formula_value", "amount"),
    ("referral", "amount"),
    ("acquisition_cost", "amount"),
    ("net_value", "amount"),
    ("customer_id", "code"),
)
_KINDS: tuple[tuple[str, Kind], ...] = (
    ("customers", "whole"),
    ("orders", "whole"),
    ("lines", "whole"),
    ("revenue", "amount"),
    ("margin", "amount"),
    ("margin_share", "share"),
)
_PAGE = 11  # last column of a page, at least: so wide that SHOWN customers fit on one
_OVERLAPPING = "referral"  # not part of the sum, so not of the chart
_CHART = (560, 230)  # pixels
_CHART_ROWS = 10


def write_value(sheet: Sheet, results: Results) -> None:
    """Fill the sheet; where an analysis was refused it says what is needed, what there is and what to use instead."""
    sheet.want(0, 30.0)
    for column in range(1, _PAGE + 1):
        sheet.want(column, 13.0)
    row = sheet.title(TITLES["value"](sheet.lang), TEXTS["as_of"](sheet.lang, as_of=wording.day(results.as_of))) + 1
    rows = most_valuable(results)
    if rows.empty:
        refused = refusals.about(results.refusals, "value", "predicted_value")
        if refusals.write_refusals(sheet, row, _PAGE, refused) == row:
            sheet.text(row, 0, TEXTS["no_table"](sheet.lang), "subtitle")
        return
    shown = [(key, kind) for key, kind in _COLUMNS if _has(rows, key)]
    last = max(_PAGE, len(shown) - 1)
    row = _customers(sheet, row, last, rows, shown, results)
    row = _kinds(sheet, row, last, results)
    _prediction(sheet, row, last, results)


def most_valuable(results: Results) -> pd.DataFrame:
    """The SHOWN most valuable customers by predicted value, else by formula value; ties by revenue, then customer_id.

    Columns of value_by_customer and of predicted, with name and tier.
    """
    value, predicted = results.tables.get("value_by_customer"), results.tables.get("predicted")
    if value is None or value.empty:
        return pd.DataFrame()
    known = results.customers[["customer_id", "name", "tier", "orders", "first_order"]]
    rows = value.merge(known, on="customer_id", how="left")
    if predicted is not None:
        rows = rows.merge(predicted, on="customer_id", how="left")
    rows["name"] = rows["name"].fillna(rows["customer_id"])
    rows["referral"] = rows["referral"].where(
        rows["referral"] != 0
    )  # most brought nobody: an empty cell is easier to read
    by = ["predicted_value" if _has(rows, "predicted_value") else "formula_value", "revenue", "customer_id"]
    return rows.sort_values(by, ascending=[False, False, True], kind="stable").head(SHOWN).reset_index(drop=True)


def few_purchases(rows: pd.DataFrame, as_of: date) -> "pd.Series[bool]":
    """Who bought more than once but so little, or since so short a time, that the prediction for them is rough."""
    days = (pd.Timestamp(as_of) - pd.to_datetime(rows["first_order"])).dt.days
    little = (pd.to_numeric(rows["orders"]) < FEW_PURCHASES) | (days < SHORT_DAYS)
    few: pd.Series[bool] = little & rows["predicted_basis"].isin(["own", "shrunk"])
    return few


def one_time_first(rows: pd.DataFrame) -> int:
    """How many one-time buyers stand above a customer who came back, through the average of all."""
    if not _has(rows, "predicted_basis"):
        return 0
    average = rows["predicted_basis"] == "population"
    returned = rows.index[~average]
    return int(average.loc[: returned[-1]].sum()) if len(returned) else int(average.sum())


def _has(rows: pd.DataFrame, column: str) -> bool:
    return column in rows and bool(rows[column].notna().any())


def _customers(
    sheet: Sheet, row: int, last: int, rows: pd.DataFrame, shown: list[tuple[str, Kind]], results: Results
) -> int:
    rules, lang = results.playbook.value, sheet.lang
    words = {key: wording.worded(key, rows[key], lang) for key, _ in shown}
    few = few_purchases(rows, results.as_of) if "predicted_basis" in words else pd.Series(data=False, index=rows.index)
    if few.any():
        remarked = words["predicted_basis"] + TEXTS["few"](lang)
        words["predicted_basis"] = words["predicted_basis"].where(~few, remarked)
    columns = [Column(key, words[key], kind, 26.0) for key, kind in shown]
    row = sheet.section(row, 0, last, TITLES["most_valuable"](lang))
    measure = VALUE_MEASURES[rules.measure](lang)
    if _has(rows, "predicted_value"):
        discount = f"{rules.monthly_discount:.1%}"
        said = TEXTS["by_predicted"](lang, months=rules.horizon_months, measure=measure, discount=discount)
    else:
        said = TEXTS["by_formula"](lang, measure=measure, years=f"{rules.expected_years:g}")
    sheet.text(row, 0, said, "subtitle")
    if few.any():
        row += 1
        limits = {"purchases": FEW_PURCHASES, "days": SHORT_DAYS}
        sheet.text(row, 0, TEXTS["few_hint"](lang, **limits), "subtitle")
    average = one_time_first(rows)
    if average:
        row += 1
        sheet.paragraph(row, 0, last, TEXTS["one_time_first"](lang, count=average), "alert")
    return write_grid(sheet, row + 1, 0, columns).bottom + 2


def _kinds(sheet: Sheet, row: int, last: int, results: Results) -> int:
    table = results.tables.get("value_kinds")
    row = sheet.section(row, 0, last, TITLES["purchase_kinds"](sheet.lang))
    if table is None or table.empty:
        sheet.text(row, 0, TEXTS["no_table"](sheet.lang), "subtitle")
        return row + 2
    sheet.text(row, 0, TEXTS["kinds_hint"](sheet.lang), "subtitle")
    label = Column("purchase_kind", wording.worded("purchase_kind", table["kind"], sheet.lang), "label")
    columns = [label, *(Column(key, table[key], kind) for key, kind in _KINDS if _has(table, key))]
    area = write_grid(sheet, row + 1, 0, columns)
    title = chart_title("purchase_kinds", results, sheet.lang)
    row = _chart(sheet, area, title, int((table["kind"] != _OVERLAPPING).sum()))
    refused = refusals.about(results.refusals, "value_kinds", "up_sell")
    return refusals.write_refusals(sheet, row, last, refused)


def _chart(sheet: Sheet, area: Area, title: str, count: int) -> int:
    """Revenue by the kinds that make it up; returns the row below."""
    chart = charts.revenues(sheet, area, title, "purchase_kind", count)
    charts.place(sheet, chart, area.bottom + 1, 0, _CHART)
    return area.bottom + 2 + _CHART_ROWS


def _prediction(sheet: Sheet, row: int, last: int, results: Results) -> None:
    """The conditions of the prediction, one line each, in words."""
    lang, model = sheet.lang, results.tables.get("purchase_model")
    row = sheet.section(row, 0, last, TITLES["prediction"](lang))
    if model is None:
        sheet.text(row, 0, TEXTS["no_table"](lang), "subtitle")
        return
    sheet.paragraph(row, 0, last, _verdict(sheet, model, results))
    _line(sheet, row + 1, "heading", *(COLUMNS[key](lang) for key in ("condition", "needs", "has", "holds")))
    for at, gate in enumerate(model.loc[model["part"] == "gate"].itertuples(index=False), start=row + 2):
        key, value, passed = str(gate.name), float(str(gate.value)), bool(gate.passed)
        words = (
            CONDITIONS[key].name(lang),
            needed(key, float(str(gate.limit)))(lang),
            found(key, value, passed=passed)(lang),
        )
        result = "holds" if passed else "fails" if value == value else "not_reached"
        _line(sheet, at, "wrap", *words, TEXTS[result](lang))


def _verdict(sheet: Sheet, model: pd.DataFrame, results: Results) -> str:
    figures = model.set_index("name")["value"]
    if all(model["passed"].dropna()):
        counts = {key: f"{figures[key]:,.0f}" for key in ("customers", "returning")}
        return TEXTS["prediction_given"](sheet.lang, **counts)
    return TEXTS["counts_given" if "predicted" in results.tables else "no_prediction"](sheet.lang)


def _line(sheet: Sheet, row: int, style: str, condition: str, needs: str, has: str, holds: str) -> None:
    """One condition: its texts run over several columns each."""
    sheet.paragraph(row, 0, 0, condition, style)
    for first, last, text in ((1, 4, needs), (5, 7, has), (8, _PAGE, holds)):
        sheet.merged(row, first, last, text, style)
