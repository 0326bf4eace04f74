"""Exports of survey platforms as rows, read to surveys, and what stands in them."""

from pathlib import Path

import pandas as pd
from grids_by_hand import Row, xlsx

from crm_sheets.playbook import Playbook
from crm_sheets.reading.tables import read_tables
from crm_sheets.surveys import Survey


def surveys_of_files(folder: Path, **books: list[Row]) -> tuple[Survey, ...]:
    """The surveys of workbooks with these rows, by name of the file."""
    for name, rows in books.items():
        xlsx(folder / f"{name}.xlsx", *rows)
    return read_tables([folder], Playbook.default()).surveys


def survey_of_rows(folder: Path, *rows: Row) -> Survey:
    """The one survey of a workbook with these rows."""
    (found,) = surveys_of_files(folder, survey=list(rows))
    return found


def tally(survey: Survey, code: str) -> dict[str, float]:
    """Of a question of one answer how often each option was given; of several answers who ticked each; mean ranks."""
    answers = survey.answers[code]
    if isinstance(answers, pd.DataFrame):
        ranked = survey.by_code[code].type == "ranking"
        return {str(name): float(answers[name].mean() if ranked else answers[name].sum()) for name in answers}
    return {str(name): int(count) for name, count in answers.value_counts(sort=False).items()}


def types(survey: Survey) -> dict[str, str]:
    """The type of each question by its code."""
    return {question.code: str(question.type) for question in survey.questions}


def bases(survey: Survey, code: str) -> tuple[int, int]:
    """How many were asked, and how many of them answered."""
    return int(survey.asked[code].sum()), int(survey.answered[code].sum())
