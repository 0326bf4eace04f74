"""The sheet of open answers: what was written, newest first, with who wrote it."""

import pandas as pd

from crm_sheets.analyses.questionnaires.said import says_something
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import wording
from crm_sheets.report.tables import Column, listing
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results


def write_survey_open(sheet: Sheet, results: Results) -> None:
    """Fill the sheet with all answers that say more than "none" or "good"."""
    every = results.tables["survey_open"]
    shown = every.loc[says_something(every["value"].astype("str"))]
    shown = shown.sort_values("answered_at", ascending=False, kind="stable", na_position="last", ignore_index=True)
    left = len(every) - len(shown)
    hints = [TEXTS["survey_open_hint"](sheet.lang, count=left)] if left else []
    top = sheet.title(TITLES["survey_open"](sheet.lang), *hints) + 1
    if shown.empty:
        return
    area = listing(sheet, top, 0, _columns(shown, results, sheet), sheet.book.table_name("survey_open"))
    sheet.digits_are_text(area.box("phone"))


def _columns(shown: pd.DataFrame, results: Results, sheet: Sheet) -> list[Column]:
    who = results.customers.drop_duplicates("customer_id").set_index("customer_id")
    ids = shown["customer_id"]
    several = len(shown["survey"].unique()) > 1
    return [
        Column("answered_at", shown["answered_at"], "date"),
        Column("said", shown["value"], "wrap", 70.0),
        Column("name", ids.map(who["name"]).fillna(shown["customer_name"]), cap=26.0),
        Column("owner", ids.map(who["owner"]), cap=14.0),
        Column("phone", ids.map(who["phone"]), "code"),
        Column("question", shown["question"], "wrap", 34.0),
        Column("length", shown["length"], "whole"),
        *([Column("survey", shown["survey"], cap=24.0)] if several else []),
        Column("evidence", wording.source_places(shown, sheet.lang), cap=40.0),
    ]
