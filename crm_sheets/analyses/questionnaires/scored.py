"""All scores of a survey in one long table, and the figures that its answers do not carry."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.surveys import Survey
from crm_sheets.tabulation.counts.scales import scales
from crm_sheets.tabulation.no_figure import NoFigure
from crm_sheets.tabulation.scores.composite import satisfaction_index
from crm_sheets.tabulation.scores.csat import csat
from crm_sheets.tabulation.scores.effort import effort_scores
from crm_sheets.tabulation.scores.grades import grades
from crm_sheets.tabulation.scores.promises import promises_kept
from crm_sheets.tabulation.scores.recommendation import promoter_scores
from crm_sheets.tabulation.scores.reliability import reliability
from crm_sheets.tabulation.scores.servqual import Gaps, servqual

SCORE_COLUMNS = ["figure", "code", "question", "part", "base", "value", "low", "high", "service_level"]


class SurveyScores(NamedTuple):
    """``scores``: SCORE_COLUMNS; ``lacking``: figure, code, question, needs, has, roles (; between).

    ``gaps`` and ``apart`` (alpha without each item) are what the scores of gaps and of alpha are made of.
    """

    scores: pd.DataFrame
    lacking: pd.DataFrame
    gaps: Gaps
    apart: pd.DataFrame


def survey_scores(survey: Survey, rules: SurveyRules) -> SurveyScores:
    """A row per score of a survey, of a question or of a part of it, and a row per figure that was refused.

    Scores and the unit of value, low and high: csat, easy, grade and kept are shares of 0 to 1; nps points from -100
    to 100 (low and high: less and plus its error); index 0 to 100; ces and gap points of the scale; alpha a number up
    to 1. ``part`` is the grade, the dimension or the name of the scale.
    """
    confidence = rules.confidence
    satisfied, no_csat = csat(survey, rules)
    nps, no_nps = promoter_scores(survey, confidence)
    effort, no_effort = effort_scores(survey, confidence)
    graded, no_grades = grades(survey, confidence)
    index, no_index = satisfaction_index(survey, rules)
    kept, no_promises = promises_kept(survey, confidence)
    gaps = servqual(survey, confidence)
    alphas, apart, no_alpha = reliability(survey, confidence)
    nps = nps.assign(low=nps["nps"] - nps["error"], high=nps["nps"] + nps["error"])
    parts = (
        _long("csat", satisfied, {"value": "csat", "low": "csat_low", "high": "csat_high"}),
        _long("nps", nps, {"value": "nps"}),
        _long("index", index, {"value": "index", "low": "index_low", "high": "index_high", "part": "dimension"}),
        _long("ces", effort, {"value": "ces", "low": "ces_low", "high": "ces_high"}),
        _long("easy", effort, {"value": "easy_share", "low": "easy_low", "high": "easy_high"}),
        _long("grade", graded, {"value": "share_answered", "low": "share_low", "high": "share_high", "part": "grade"}),
        _long("kept", kept, {"value": "kept_share", "low": "kept_low", "high": "kept_high"}),
        _long("gap", gaps.dimensions, {"value": "gap", "low": "gap_low", "high": "gap_high", "part": "dimension"}),
        _long("alpha", alphas, {"value": "alpha", "low": "alpha_low", "high": "alpha_high", "part": "scale_name"}),
    )
    found = [part for part in parts if len(part)]
    table = pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=SCORE_COLUMNS)
    _, no_scale = scales(survey, confidence)
    refused = [*no_scale, *no_csat, *no_nps, *no_effort, *no_grades, *no_index, *no_promises, *gaps.refused, *no_alpha]
    return SurveyScores(table, _lacking(survey, refused), gaps, apart)


def _long(score: str, table: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """A table of one kind of score under SCORE_COLUMNS; ``names`` says which of its columns they are."""
    found = table.rename(columns={own: name for name, own in names.items()}).assign(figure=score)
    texts = {name: "" for name in ("code", "question", "part", "service_level") if name not in found}
    numbers = ("value", "low", "high")
    return typed(found.assign(**texts).reindex(columns=SCORE_COLUMNS), dict.fromkeys(numbers, "float64"))


def _lacking(survey: Survey, refused: list[NoFigure]) -> pd.DataFrame:
    rows = []
    for one in dict.fromkeys(refused):
        question = survey.by_code.get(one.question)
        wording = question.wording if question else ""
        rows.append((one.figure, one.question, wording, one.needs, one.has, "; ".join(one.roles)))
    return pd.DataFrame(rows, columns=["figure", "code", "question", "needs", "has", "roles"])
