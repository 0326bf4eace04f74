"""Surveys made of columns: Survey tables as reading gives them, the answers beside the test that counts them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.surveys import RESPONDENT_COLUMNS, Question, QuestionType, Survey

T = QuestionType
AGREE = ("很不满意", "不满意", "一般", "满意", "很满意")


def asked(code: str, type: QuestionType, answers: Sequence[Any], **more: Any) -> tuple[Question, Sequence[Any]]:
    """A question with the answer of each respondent: an option, a set of options, a list in order, a number, a text; None: none."""
    text = more.pop("text", f"question {code}")
    return Question(code, text, type, **more), answers


def scale(code: str, answers: Sequence[Any], **more: Any) -> tuple[Question, Sequence[Any]]:
    """A scale from 1 to 5, 5 is best unless said otherwise."""
    options = {"options": ("1", "2", "3", "4", "5"), "best": "last"} | more
    return asked(code, T.SCALE, [None if answer is None else str(answer) for answer in answers], **options)


def survey_of(
    *columns: tuple[Question, Sequence[Any]], not_asked: dict[str, set[int]] | None = None, **more: Any
) -> Survey:
    """A survey of questions with their answers; ``not_asked``: by code the respondents (0 is the first) who never saw it.

    ``more``: columns of the respondents, ``name`` and ``sent``.
    """
    size = len(columns[0][1]) if columns else 0
    name, sent = more.pop("name", "survey"), more.pop("sent", None)
    people = pd.DataFrame({"respondent": [str(i + 1) for i in range(size)], **more})
    people = people.reindex(columns=list(RESPONDENT_COLUMNS))
    people["answered_at"] = pd.to_datetime(people["answered_at"])
    people["seconds"] = people["seconds"].astype("float64")
    known = {question.code: [given is not None for given in answers] for question, answers in columns}
    answered = pd.DataFrame(known, index=range(size), dtype=bool)
    saw = pd.DataFrame(True, index=range(size), columns=list(known))
    for code, rows in (not_asked or {}).items():
        saw.loc[list(rows), code] = False
    answers = {question.code: _column(question, given) for question, given in columns}
    return Survey(name, tuple(question for question, _ in columns), people, answers, saw, answered, sent)


def _column(question: Question, given: Sequence[Any]) -> Any:
    options = list(question.options)
    if question.type in (T.SINGLE, T.SCALE, T.RECOMMENDATION):
        return pd.Series(pd.Categorical(given, categories=options))
    if question.type is T.MULTIPLE:
        return pd.DataFrame(
            [[option in (one or ()) for option in options] for one in given], columns=options, dtype=bool
        )
    if question.type is T.RANKING:
        rows = [[one.index(option) + 1 if one and option in one else None for option in options] for one in given]
        return pd.DataFrame(rows, columns=options).astype("Float64")
    if question.type is T.NUMBER:
        return pd.Series([np.nan if one is None else one for one in given], dtype="float64")
    return pd.to_datetime(pd.Series(given)) if question.type is T.DATE else pd.Series(given, dtype="str")
