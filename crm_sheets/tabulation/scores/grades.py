"""Three grades of satisfaction: satisfied; will come back as well; and will bring friends."""

import numpy as np
import pandas as pd

from crm_sheets.surveys import Question, Survey
from crm_sheets.surveys.question import Role
from crm_sheets.tabulation.favour import Choices, choices
from crm_sheets.tabulation.intervals import wilson
from crm_sheets.tabulation.no_figure import NoFigure
from crm_sheets.tabulation.roles import of_role

GRADES = ("not_satisfied", "satisfied", "comes_back", "brings_friends")
_ASKED: tuple[tuple[Role, ...], ...] = (("overall", "satisfaction"), ("return",), ("recommend",))
_COLUMNS = ["grade", "count", "base", "share_answered", "share_low", "share_high"]


def grades(survey: Survey, confidence: float) -> tuple[pd.DataFrame, list[NoFigure]]:
    """A row per grade, lowest first, or a refusal for what is missing.

    Columns: grade (GRADES), count, base, share_answered with Wilson's interval. ``base`` answered all three
    questions: overall satisfaction (without one, the first question on satisfaction), coming back, recommending. Each
    grade includes the one before: whoever would bring friends and is not satisfied is not satisfied. Yes is one of
    the two best options; of a 0 to 10 recommendation 9 or 10.
    """
    empty = pd.DataFrame(columns=_COLUMNS)
    chosen = [_first_of(survey, roles) for roles in _ASKED]
    missing = tuple(roles[0] for roles, one in zip(_ASKED, chosen, strict=True) if one is None)
    if missing:
        return empty, [NoFigure("grades", "", "questions", roles=missing)]
    marks = [choices(survey, question, "grades") for question in chosen if question is not None]
    refused = [one for one in marks if isinstance(one, NoFigure)]
    if refused:
        return empty, refused
    known = np.logical_and.reduce([one.given for one in marks if isinstance(one, Choices)])
    base = int(known.sum())
    if base == 0:
        return empty, [NoFigure("grades", "", "answers")]
    reached = np.cumprod([one.best[known] for one in marks if isinstance(one, Choices)], axis=0).sum(axis=0)
    count = np.bincount(reached, minlength=len(GRADES))
    low, high = wilson(count / base, np.full(len(GRADES), base), confidence)
    columns = (GRADES, count, base, count / base, low, high)
    return pd.DataFrame(dict(zip(_COLUMNS, columns, strict=True))), []


def _first_of(survey: Survey, roles: tuple[Role, ...]) -> Question | None:
    """The first question of the first role that any has."""
    return next((question for role in roles for question in of_role(survey, role)), None)
