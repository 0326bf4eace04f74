"""Who may be contacted: the column of the lists, and how the cells of the team's sheets were understood."""

import pandas as pd

from crm_sheets.language import Lang, Text
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.problems import Problem
from crm_sheets.report import wording
from crm_sheets.report.tables import Column, grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_TOLD = ("consent_understood", "consent_unclear")


def consent_column(rows: pd.DataFrame, lang: Lang) -> list[Column]:
    """The column of what was refused; none where nobody said anything."""
    known = "consent" in rows and rows["consent"].notna().any()
    return [Column("consent", wording.worded("consent", rows["consent"], lang), cap=18.0)] if known else []


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
    return grid(sheet, top + 1, 0, columns).bottom + 2


def _said(problem: Problem, name: str, lang: Lang) -> str:
    told = problem.details[name]
    return told(lang) if isinstance(told, Text) else str(told)


def _count(problem: Problem) -> int:
    return int(str(problem.details["count"]))
