"""Dates that were given as answers: how many in each month."""

import pandas as pd

from crm_sheets.surveys import QuestionType, Survey

_COLUMNS = ["code", "question", "month", "count", "share_answered"]


def date_months(survey: Survey) -> pd.DataFrame:
    """A row per question for a date and month that was named, in order.

    Columns: code, question, month (its first day), count, share_answered.
    """
    parts = []
    for question in survey.questions:
        if question.type is not QuestionType.DATE:
            continue
        given = pd.to_datetime(pd.Series(survey.answers[question.code]), errors="coerce").dropna()
        counted = given.dt.to_period("M").dt.to_timestamp().value_counts().sort_index()
        columns = {
            "month": counted.index,
            "count": counted.to_numpy(),
            "share_answered": counted.to_numpy() / max(len(given), 1),
        }
        part = pd.DataFrame(columns)
        part.insert(0, "code", question.code)
        part.insert(1, "question", question.wording)
        parts.append(part)
    found = [part for part in parts if len(part)]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=_COLUMNS)
