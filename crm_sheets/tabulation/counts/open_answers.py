"""Open answers: all that was written, newest first, with who wrote it."""

from typing import Any

import pandas as pd

from crm_sheets.surveys import Question, QuestionType, Survey
from crm_sheets.tabulation.coded import one_column

_WHO = ["respondent", "answered_at", "customer_id", "customer_name"]
_PLACE = ["source_file", "source_sheet", "source_row"]
_COLUMNS = ["code", "question", "value", "length", *_WHO, *_PLACE]


def written(survey: Survey, question: Question) -> "pd.Series[Any]":
    """What was written as an answer, trimmed, by the place of the respondent (0 is the first).

    Blank answers are left out.
    """
    given = one_column(survey, question).reset_index(drop=True).dropna().astype("str").str.strip()
    return given[given != ""]


def open_answers(survey: Survey) -> pd.DataFrame:
    """A row per answer in words, question after question, newest first; answers without a time last, as they stand.

    Columns: code, question, value, length (characters), respondent, answered_at, customer_id, customer_name (missing
    where anonymous), source_file, source_sheet, source_row.
    """
    parts = []
    for question in survey.questions:
        if question.type is QuestionType.TEXT:
            given = written(survey, question)
            part = survey.respondents.iloc[given.index].reindex(columns=_WHO + _PLACE).set_axis(given.index)
            part = part.assign(code=question.code, question=question.wording, value=given, length=given.str.len())
            parts.append(part.sort_values("answered_at", ascending=False, kind="stable", na_position="last")[_COLUMNS])
    found = [part for part in parts if len(part)]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=_COLUMNS)
