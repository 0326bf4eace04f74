"""The sheet of people to contact: who is unhappy and known, by when, and what they said."""

import pandas as pd

from crm_sheets.language.questionnaires import CONTACT_REASONS
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import wording
from crm_sheets.report.tables import Column, listing
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results


def write_survey_people(sheet: Sheet, results: Results) -> None:
    """Fill the sheet; the day is that of the follow-up schedule where the customer stands in it."""
    hints = [TEXTS["survey_people_hint"](sheet.lang)]
    unknown = int(results.tables["surveys"]["unhappy_unknown"].sum())
    if unknown:
        hints.append(TEXTS["survey_people_unknown"](sheet.lang, count=unknown))
    top = sheet.title(TITLES["survey_people"](sheet.lang), *hints) + 1
    people = results.tables.get("survey_people")
    if people is None or people.empty:
        sheet.text(top, 0, TEXTS["survey_nobody"](sheet.lang), "subtitle")
        return
    area = listing(sheet, top, 0, _columns(people, results, sheet), sheet.book.table_name("survey_people"))
    sheet.digits_are_text(area.box("phone"))
    sheet.raw.freeze_panes(top + 1, area.column("name") + 1)
    sheet.across(area.right, area.column("name"))


def _columns(people: pd.DataFrame, results: Results, sheet: Sheet) -> list[Column]:
    lang = sheet.lang
    reasons = {code: words(lang) for code, words in CONTACT_REASONS.items()}
    several = len(people["survey"].unique()) > 1
    return [
        Column("due", _due(people, results), "date"),
        Column("name", people["name"], cap=28.0),
        Column("owner", wording.people_labels(people["owner"], lang), cap=14.0),
        Column("phone", people["phone"], "code"),
        Column("contact_reason", people["contact_reason"].map(reasons), cap=20.0),
        Column("answer", people["answer"], cap=18.0),
        Column("recommend_points", people["recommend"], "whole"),
        Column("said", people["said"], "wrap", 50.0),
        Column("answered_at", people["answered_at"], "date"),
        *([Column("contacted_on", people["contacted_on"], "date")] if people["contacted_on"].notna().any() else []),
        *([Column("survey", people["survey"], cap=24.0)] if several else []),
        Column("evidence", wording.source_places(people, lang), cap=40.0),
    ]


def _due(people: pd.DataFrame, results: Results) -> "pd.Series[pd.Timestamp]":
    planned = results.tables.get("follow_ups")
    if planned is None or planned.empty:
        return people["due"]
    days = planned.drop_duplicates("customer_id").set_index("customer_id")["due"]
    return people["customer_id"].map(days).fillna(people["due"])
