"""Who may be contacted: the column of the lists, and how the cells of the team's sheets were understood."""

from typing import Any

import pandas as pd

from crm_sheets.language import Lang, Text
from crm_sheets.language.consents import ALLOWED, in_words
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.problems import Problem
from crm_sheets.report import wording
from crm_sheets.report.tables import Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_TOLD = ("consent_understood", "consent_unclear")


def consent_column(rows: pd.DataFrame, lang: Lang) -> list[Column]:
    """The column of what was refused; none where nobody said anything."""
    known = "consent" in rows and rows["consent"].notna().any()
    return [Column("consent", wording.worded("consent", rows["consent"], lang), cap=18.0)] if known else []


def allowed_answers(rows: pd.DataFrame, results: Results, lang: Lang) -> "pd.Series[Any]":
    """What to do about each customer of ``rows`` in words, as far as they allow it; missing: nothing is advised."""
    answers = wording.worded("churn_answer", rows["churn_answer"], lang)
    told = results.tables.get("permissions")
    if told is None or told.empty:
        return answers
    here = told.set_index("customer_id").reindex(rows["customer_id"]).set_index(answers.index)
    refused = here["consent"].notna()
    channel = here["by_sales"].fillna(here["by_service"])
    may = pd.Series("none", index=here.index).mask(channel.notna(), "service").mask(here["by_sales"].notna(), "sales")
    lines = zip(may, wording.worded("channel", channel, lang), here["consent"], answers, strict=True)
    words = [
        ALLOWED[code](lang, channel=by, consent=in_words(str(consent), lang), answer=answer)
        for code, by, consent, answer in lines
    ]
    nothing = answers.isna() & here["by_sales"].notna()
    return answers.astype(object).mask(refused & ~nothing, pd.Series(words, index=answers.index, dtype=object))


def write_consents(sheet: Sheet, row: int, last: int, results: Results) -> int:
    """Which cells of which column were understood as what, with counts; returns the next free row."""
    found = [problem for problem in results.found if problem.code in _TOLD]
    if not found:
        return row
    top = sheet.section(row, 0, last, TITLES["consents"](sheet.lang))
    sheet.text(top, 0, TEXTS["consents_hint"](sheet.lang), "subtitle")
    columns = [
        Column("heading", [_said(problem, "heading", sheet.lang) for problem in found], cap=18.0),
        Column("wish_cells", [_said(problem, "cells", sheet.lang) for problem in found], cap=34.0),
        Column("wish_meaning", [_said(problem, "meaning", sheet.lang) for problem in found], cap=26.0),
        Column(
            "file",
            [f"{problem.file} [{problem.sheet}]" if problem.sheet else problem.file for problem in found],
            cap=26.0,
        ),
        Column("wish_rows", [_count(problem) for problem in found], "whole"),
    ]
    return write_grid(sheet, top + 1, 0, columns).bottom + 2


def _said(problem: Problem, name: str, lang: Lang) -> str:
    told = problem.details[name]
    return told(lang) if isinstance(told, Text) else str(told)


def _count(problem: Problem) -> int:
    return int(str(problem.details["count"]))
