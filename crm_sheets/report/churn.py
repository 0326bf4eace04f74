"""The sheet Churn watch: who may be leaving, why in words and dates, and the rows that say so."""

import pandas as pd

from crm_sheets.language.causes import ASK, CAUSE_WITH_EVIDENCE, EVIDENCE, QUESTION
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.membership import among
from crm_sheets.report import refusals, wording
from crm_sheets.report.proof import PROOF_ROWS, proof_line, write_proof
from crm_sheets.report.tables import Area, Column, Kind, listing
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

FLAGS = ("red", "amber")
_COLUMNS: tuple[tuple[str, Kind], ...] = (
    ("churn_level", "centre"),
    ("churn_score", "decimal"),
    ("return_chance", "share"),
    ("name", "text"),
    ("owner", "text"),
    ("phone", "code"),
    ("consent", "text"),
    ("value", "money"),
    ("last_order", "date"),
    ("days_since", "whole"),
    ("churn_reasons", "wrap"),
    ("churn_cause", "wrap"),
    ("churn_answer", "wrap"),
    ("evidence", "wrap"),
    ("typical_gap", "decimal"),
    ("customer_id", "code"),
)
_ON_SCREEN = ("evidence", "typical_gap", "customer_id")  # last, not printed: letters would be too small
_PAGE = 7  # columns of a page without a table
_CAPS = {
    "consent": 18.0,
    "name": 24.0,
    "churn_reasons": 50.0,
    "evidence": 46.0,
    "churn_cause": 22.0,
    "churn_answer": 26.0,
}


def flagged(customers: pd.DataFrame) -> pd.DataFrame:
    """The customers flagged red or amber: red first, then by score and value, both falling."""
    some = customers[customers["churn_level"].isin(FLAGS)]
    order = some.assign(_level=some["churn_level"].map(FLAGS.index))
    order = order.sort_values(["_level", "churn_score", "value"], ascending=[True, False, False], kind="stable")
    return order.drop(columns="_level").reset_index(drop=True)


def write_churn(sheet: Sheet, results: Results) -> Area | None:
    """Fill the sheet; returns where the table stands, None when nobody is flagged."""
    rows = flagged(results.customers)
    hints = [TEXTS["churn_hint"](sheet.lang)]
    if rows["churn_score"].notna().any():
        hints.append(TEXTS["score_hint"](sheet.lang))
    top = sheet.title(TITLES["churn"](sheet.lang), *hints, *filter(None, [proof_line(results, sheet.lang)]))
    refused = refusals.about(results.refusals, "churn")
    if refused:
        for column in range(_PAGE):
            sheet.want(column, 16.0)
        refusals.write_refusals(sheet, top + 1, _PAGE - 1, refused)
        return None
    if rows.empty:
        sheet.text(top, 0, TEXTS["no_churn"](sheet.lang), "subtitle")
        sheet.want(0, _CAPS["name"])
        write_proof(sheet, top + 2, 0, results)
        return None
    rows = _with_causes(_with_reasons(rows, results, sheet), results, sheet)
    chosen = [
        Column(key, wording.worded(key, rows[key], sheet.lang), kind, _CAPS.get(key, 42.0))
        for key, kind in _COLUMNS
        if key in rows and rows[key].notna().any()
    ]
    area = listing(sheet, top, 0, chosen, sheet.book.table_name("churn"))
    known = area.column("name") if "name" in area.keys else area.column("churn_score")
    sheet.raw.freeze_panes(top + 1, known + 1)
    colour_levels(sheet, area)
    proof = write_proof(sheet, area.bottom + 3, known, results)
    _print(sheet, area, known, proof)
    return area


def _print(sheet: Sheet, area: Area, known: int, proof: Area | None) -> None:
    """Print what one acts on, down to the chart of the proof."""
    last = max(area.column(key) for key in area.keys if key not in _ON_SCREEN)
    sheet.raw.print_area(0, 0, area.bottom if proof is None else proof.bottom + PROOF_ROWS, last)
    sheet.across(last, known)


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


def _with_causes(rows: pd.DataFrame, results: Results, sheet: Sheet) -> pd.DataFrame:
    """The causes with their evidence in words; where nothing shows one, what to ask."""
    table = results.tables.get("causes")
    if table is None or table.empty:
        return rows
    named, told = wording.worded("churn_cause", table["cause"], sheet.lang), []
    days = table["date"].dt.strftime("%Y-%m-%d").fillna(wording.NOWHERE)
    cells = zip(
        table["cause"],
        named,
        table["evidence_signal"],
        days,
        table["value"],
        table["limit"],
        table["about"],
        strict=True,
    )
    for cause, name, signal, day, value, limit, about in cells:
        if cause == ASK:
            told.append(QUESTION(sheet.lang))
            continue
        evidence = EVIDENCE[signal](sheet.lang, date=day, value=value, limit=limit, about=about)
        told.append(CAUSE_WITH_EVIDENCE(sheet.lang, cause=name, evidence=evidence))
    words = pd.Series(told, index=table["customer_id"], dtype=object)
    return rows.assign(churn_cause=rows["customer_id"].map(words))
