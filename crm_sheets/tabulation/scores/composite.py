"""A composite index: several items as one figure from 0 to 100, with their weights."""

import numpy as np
import pandas as pd

from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.surveys import Question, QuestionType, Survey
from crm_sheets.tabulation.coded import Numbers
from crm_sheets.tabulation.favour import known_levels
from crm_sheets.tabulation.intervals import student
from crm_sheets.tabulation.no_figure import NoFigure
from crm_sheets.tabulation.roles import role
from crm_sheets.tabulation.scores.service_levels import service_level

_COLUMNS = ["dimension", "items", "base", "index", "index_low", "index_high", "service_level"]
_MEASURED = ("satisfaction", "perceived", "")  # "" where a dimension is given
LEAST_ANSWERED = 0.5  # of the weight of the items: who answered less has no index


def index_items(survey: Survey) -> tuple[Question, ...]:
    """The scales that make up the index.

    Those with a dimension, and where none has one those on satisfaction with one thing each.
    """
    scales = [one for one in survey.questions if one.type is QuestionType.SCALE and role(one) in _MEASURED]
    parts = tuple(one for one in scales if one.dimension)
    return parts or tuple(one for one in scales if role(one) != "")


def satisfaction_index(survey: Survey, rules: SurveyRules) -> tuple[pd.DataFrame, list[NoFigure]]:
    """A row for the whole (dimension "") and one per dimension, as first asked; and the items that could not be used.

    Columns: dimension, items, base (respondents who answered items of at least half of the weight), index (mean over
    them of the weighted mean of their answers, worst 0 to best 100) with Student's interval, service_level by the
    playbook's bands. Weights below or equal to 0 leave an item out. The items that were left unanswered are left out
    of the respondent's mean.
    """
    items = index_items(survey)
    levels = known_levels(survey, items)
    refused = [NoFigure("index", one.code, "best_end") for one in items if one.code not in levels]
    used = [one for one in items if one.code in levels and one.weight > 0]
    if len(used) < 2:
        return pd.DataFrame(columns=_COLUMNS), [*refused, NoFigure("index", "", "items", len(used))]
    parts = {"": used} | {name: [one for one in used if one.dimension == name] for name in _dimensions(used)}
    rows = []
    for name, questions in parts.items():
        given = respondent_index(questions, levels)
        given = given[~np.isnan(given)]
        row: dict[str, object] = {"dimension": name, "items": len(questions), "base": len(given)}
        if len(given):
            mean, deviation = float(given.mean()), float(given.std(ddof=1)) if len(given) > 1 else np.nan
            low, high = student(mean, deviation, len(given), rules.confidence)
            row |= {"index": mean, "index_low": low, "index_high": high}
            row["service_level"] = service_level(mean, rules.service_bands)
        rows.append(row)
    return pd.DataFrame(rows, columns=_COLUMNS), refused


def respondent_index(questions: list[Question], levels: dict[str, Numbers]) -> Numbers:
    """Of each respondent the weighted mean of the answers, 0 to 100.

    NaN where less than half of the weight was answered.
    """
    answers = np.column_stack([levels[question.code] for question in questions])
    weights = np.array([question.weight for question in questions])
    known = ~np.isnan(answers)
    mass = known @ weights
    sums = np.where(known, answers, 0.0) @ weights
    enough = (mass >= LEAST_ANSWERED * weights.sum()) & (mass > 0)
    index: Numbers = np.full(len(answers), np.nan)
    index[enough] = 100 * sums[enough] / mass[enough]
    return index


def _dimensions(questions: list[Question]) -> list[str]:
    return list(dict.fromkeys(one.dimension for one in questions if one.dimension))
