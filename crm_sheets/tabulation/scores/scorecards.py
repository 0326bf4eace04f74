"""Scorecards: a form whose options have points, as points in all, by dimension, and the band that they reach."""

from bisect import bisect_right
from typing import NamedTuple

import numpy as np
import pandas as pd

from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.surveys import Question, QuestionType, Survey
from crm_sheets.tabulation.coded import (
    ONE_OPTION,
    Numbers,
    by_code,
    option_codes,
    option_points,
    ticked,
    who_answered,
    who_was_asked,
)
from crm_sheets.tabulation.no_figure import NoFigure

SCORE_BANDS = ("low", "middle", "high")
_NO_ORDER = (QuestionType.SINGLE, QuestionType.MULTIPLE)
_TOTALS = ["respondent", "customer_id", "customer_name", "points", "possible", "score", "unanswered", "score_band"]
_DIMENSIONS = ["respondent", "dimension", "points", "possible", "score"]


class Scorecard(NamedTuple):
    """``totals`` a row per respondent, ``dimensions`` a row per respondent and dimension (a radar).

    ``refused`` says what is lacking.
    """

    totals: pd.DataFrame
    dimensions: pd.DataFrame
    refused: list[NoFigure]


def is_scorecard(survey: Survey) -> bool:
    """Whether options that have no order have points: then the form is there for them."""
    return any(points is not None for one in survey.questions if one.type in _NO_ORDER for points in one.points)


def scorecard(survey: Survey, rules: SurveyRules) -> Scorecard:
    """Points of every respondent, over the questions whose options have points.

    Totals: respondent, customer_id, customer_name, points (sum), possible (what the answered questions could give),
    score (0 to 100), unanswered (questions asked and not answered), score_band by the playbook's limits (a score on a
    limit reaches the band above). A reverse item counts lowest plus highest, less its points. Where all weights are
    alike score = points / possible; else weights are shares of the whole (30, 10, 20, 40) and score = the weighted
    mean of each question's share of what it can give. Where more than the playbook's share of the questions is
    unanswered there is no score and no band. Dimensions: respondent, dimension, points, possible, score, counted in
    the same way.
    """
    scored = [found for question in survey.questions if (found := _scored(survey, question)) is not None]
    if not scored:
        return Scorecard(
            pd.DataFrame(columns=_TOTALS), pd.DataFrame(columns=_DIMENSIONS), [NoFigure("scorecard", "", "points")]
        )
    totals = survey.respondents.reindex(columns=_TOTALS[:3]).reset_index(drop=True)
    totals = totals.assign(**_summed(scored, rules.missing_share))
    totals["score_band"] = _bands(totals["score"].to_numpy(), rules.score_bands)
    names = dict.fromkeys(one.question.dimension for one in scored if one.question.dimension)
    parts = []
    for name in names:
        sums = _summed([one for one in scored if one.question.dimension == name], rules.missing_share)
        parts.append(totals[["respondent"]].assign(dimension=name, **sums)[_DIMENSIONS])
    dimensions = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=_DIMENSIONS)
    return Scorecard(totals[_TOTALS], dimensions, [])


class _Scored(NamedTuple):
    """A question with the points of each respondent (NaN where unanswered), the most it can give, and who was asked."""

    question: Question
    points: Numbers
    most: float
    asked: Numbers


def _scored(survey: Survey, question: Question) -> _Scored | None:
    points = option_points(question)
    if np.isnan(points).all() or question.type not in (*ONE_OPTION, QuestionType.MULTIPLE):
        return None
    if question.reverse:
        points = np.nanmin(points) + np.nanmax(points) - points
    reached = who_was_asked(survey, question).astype(np.float64)
    if question.type is QuestionType.MULTIPLE:
        points = np.nan_to_num(points)
        given = np.where(who_answered(survey, question), ticked(survey, question) @ points, np.nan)
        return _Scored(question, given, float(points[points > 0].sum()), reached)
    return _Scored(question, by_code(option_codes(survey, question), points), float(np.nanmax(points)), reached)


def _summed(scored: list[_Scored], most_missing: float) -> dict[str, Numbers]:
    given = np.column_stack([one.points for one in scored])
    most, weights = np.array([one.most for one in scored]), np.array([one.question.weight for one in scored])
    known = ~np.isnan(given)
    points, possible = np.nansum(given, axis=1), known @ most
    if len(set(weights)) == 1:
        parts, whole = points, possible
    else:
        usable = np.where(most > 0, weights / np.where(most > 0, most, 1), 0)
        parts, whole = np.nansum(given * usable, axis=1), known @ np.where(most > 0, weights, 0)
    reached = np.column_stack([one.asked for one in scored]).sum(axis=1)
    unanswered = reached - known.sum(axis=1)
    enough = (whole > 0) & (unanswered <= most_missing * np.maximum(reached, 1))
    score = np.divide(100 * parts, whole, out=np.full(len(parts), np.nan), where=enough)
    return {"points": points, "possible": possible, "score": score, "unanswered": unanswered.astype(np.int64)}


def _bands(scores: Numbers, limits: tuple[float, ...]) -> list[str]:
    return ["" if np.isnan(score) else SCORE_BANDS[bisect_right(limits, score + 1e-9)] for score in scores]
