"""Answers of the table of answers by what their survey says: where they stand on its scale, how likely to recommend."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.surveys import Question, Survey
from crm_sheets.tabulation.coded import by_code, option_codes
from crm_sheets.tabulation.favour import favour
from crm_sheets.tabulation.no_figure import NoFigure
from crm_sheets.tabulation.roles import role
from crm_sheets.tabulation.scores.recommendation import recommendation_points
from crm_sheets.vocabulary import SOURCE

_KEYS = [*SOURCE, "question"]
_KINDS = {"source_file": "str", "source_sheet": "str", "source_row": "int64", "question": "str"}
_SATISFIED = ("overall", "satisfaction", "perceived")


class Judged(NamedTuple):
    """By the labels of the answers: ``level`` (1 worst to 5 best), ``top_two`` (one of the two best options).

    ``points`` go from 0 to 10. ``of_survey``: the answer is to a question of a survey; ``is_open``: and nobody knows
    which end of that is best, it is no scale of either kind, or the form's program wrote that nothing was answered.
    """

    level: "pd.Series[float]"
    top_two: "pd.Series[bool]"
    points: "pd.Series[float]"
    of_survey: "pd.Series[bool]"
    is_open: "pd.Series[bool]"


def judged_answers(surveys: Sequence[Survey], answers: pd.DataFrame) -> Judged:
    """Each answer as its survey judges it; answers in no survey are judged by nobody."""
    asked = set(answers["question"].unique())
    parts = [part for one in surveys for part in _judged(one, asked)]
    keys = typed(answers[_KEYS], _KINDS)
    if parts:
        every = typed(pd.concat(parts, ignore_index=True), _KINDS).drop_duplicates(_KEYS)
        found = keys.merge(every, on=_KEYS, how="left")
    else:
        found = keys.assign(level=np.nan, top_two=np.nan, points=np.nan, is_open=np.nan)
    found = found.set_axis(answers.index)
    marks: dict[str, Any] = {name: found[name].eq(1.0) for name in ("top_two", "is_open")}
    return Judged(found["level"], points=found["points"], of_survey=found["is_open"].notna(), **marks)


def _judged(survey: Survey, asked: set[str]) -> Iterator[pd.DataFrame]:
    """The answers to each question of a survey that is among those asked about."""
    people = survey.respondents[list(SOURCE)].reset_index(drop=True)
    for question in survey.questions:
        if question.heading in asked:
            level, top_two, points = _measures(survey, question)
            is_open = (level is None and points is None) | ~survey.answered[question.code].to_numpy(dtype=np.bool_)
            columns = {"level": level, "top_two": top_two, "points": points}
            known = {name: np.nan if column is None else column for name, column in columns.items()}
            yield people.assign(question=question.heading, **known, is_open=is_open.astype(np.float64))


def _measures(survey: Survey, question: Question) -> tuple[Any, Any, Any]:
    """level and top_two of a question on satisfaction, points of one on recommending; None where it is neither."""
    measures = role(question)
    if measures == "recommend":
        points = recommendation_points(survey, question)
        return None, None, None if isinstance(points, NoFigure) else points
    good = favour(question, "csat") if measures in _SATISFIED else None
    if good is None or isinstance(good, NoFigure):
        return None, None, None
    codes = option_codes(survey, question)
    return 1 + 4 * by_code(codes, good.level), by_code(codes, good.top.astype(np.float64)), None
