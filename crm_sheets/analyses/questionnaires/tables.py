"""All result tables of some surveys: each part of the tabulation under its name, with the survey in front."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.questionnaires.compared import compared, over_time, with_change, with_proposals
from crm_sheets.analyses.questionnaires.people import said_by_unhappy, to_contact, unhappy
from crm_sheets.analyses.questionnaires.scored import survey_scores
from crm_sheets.analyses.questionnaires.standards_met import standards_met
from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.surveys import Survey, key_of
from crm_sheets.tabulation.coded import Numbers, who_answered, who_was_asked
from crm_sheets.tabulation.counts.days import date_months
from crm_sheets.tabulation.counts.distributions import number_classes, number_figures
from crm_sheets.tabulation.counts.frequencies import option_frequencies
from crm_sheets.tabulation.counts.open_answers import open_answers
from crm_sheets.tabulation.counts.rankings import rankings
from crm_sheets.tabulation.counts.scales import scales
from crm_sheets.tabulation.counts.word_groups import word_groups
from crm_sheets.tabulation.counts.words import frequent_words
from crm_sheets.tabulation.quality.drop_off import drop_off
from crm_sheets.tabulation.quality.response import response, response_days
from crm_sheets.tabulation.quality.suspicious import suspicious
from crm_sheets.tabulation.roles import role
from crm_sheets.tabulation.scores.first_changes import first_changes
from crm_sheets.tabulation.scores.importance import importance
from crm_sheets.tabulation.scores.scorecards import is_scorecard, scorecard
from crm_sheets.tabulation.weighting import Weighting, raked, targets_of


def survey_tables(surveys: Sequence[Survey], facts: Facts) -> dict[str, pd.DataFrame]:
    """Every table of ``language.features.questionnaires`` that has a row; the first column names the survey."""
    parts: dict[str, list[pd.DataFrame]] = {}
    for survey in surveys:
        for name, table in _of_one(survey, surveys, facts).items():
            _put(parts, name, table, survey.name)
    rounds = over_time(surveys, facts.playbook.survey)
    if rounds is not None:
        for name, table in rounds[1].items():
            _put(parts, name, table, rounds[0].name)
    people = to_contact(surveys, facts)
    if len(people):
        parts["survey_people"] = [people]
    tables = {name: pd.concat(found, ignore_index=True) for name, found in parts.items()}
    if rounds is not None:
        waves = with_change(tables["survey_waves"], rounds[0].name, tables["survey_questions"])
        keys = with_proposals(tables["survey_key"], waves)
        tables |= {"survey_waves": waves, "survey_key": keys}
    return tables


def _put(parts: dict[str, list[pd.DataFrame]], name: str, table: pd.DataFrame, survey: str) -> None:
    if len(table):
        named = table.copy(deep=False)
        named.insert(0, "survey", survey)
        parts.setdefault(name, []).append(named)


def _of_one(survey: Survey, surveys: Sequence[Survey], facts: Facts) -> dict[str, pd.DataFrame]:
    rules = facts.playbook.survey
    sure = rules.confidence
    found, lacking, gaps, apart = survey_scores(survey, rules)
    doubtful = suspicious(survey, rules)
    targets = targets_of(survey)
    weighting = raked(survey, targets, rules.most_weight) if len(targets) else None
    weights = weighting.weights if weighting else None
    questions = _questions(survey, sure, weights)
    return {
        "surveys": _surveys(survey, len(doubtful), weighting),
        "survey_targets": weighting.margins if weighting else targets,
        "survey_standards": standards_met(survey, surveys, facts, questions, found),
        "survey_key": key_of(survey).drop(columns="survey"),
        "survey_questions": questions,
        "survey_counts": _counts(survey, sure, weights),
        "survey_numbers": number_classes(survey),
        "survey_months": date_months(survey),
        "survey_places": rankings(survey, sure),
        "survey_scores": found,
        "survey_lacking": lacking,
        "survey_changes": first_changes(survey, rules),
        "survey_importance": importance(survey, rules)[0],
        "survey_gaps": gaps.items,
        "survey_gap_parts": gaps.dimensions,
        "survey_alphas": apart,
        **_scorecard(survey, rules),
        **compared(survey, facts),
        "survey_open": open_answers(survey),
        "survey_words": frequent_words(survey),
        "survey_word_groups": word_groups(survey, rules.word_groups),
        "survey_unhappy_said": said_by_unhappy(survey),
        "survey_quality": doubtful,
        "survey_drop_off": drop_off(survey),
        "survey_days": response_days(survey),
    }


def _counts(survey: Survey, confidence: float, weights: Numbers | None) -> pd.DataFrame:
    """How often each option was chosen; share_weighted (of those who answered) only where there are weights."""
    counts = option_frequencies(survey, confidence)
    weighted = np.nan if weights is None else option_frequencies(survey, confidence, weights)["share_answered"]
    return counts.assign(share_weighted=weighted)


def _scorecard(survey: Survey, rules: SurveyRules) -> dict[str, pd.DataFrame]:
    """The points of every respondent, in all and by dimension, where options that have no order have points."""
    if not is_scorecard(survey):
        return {}
    card = scorecard(survey, rules)
    return {"survey_cards": card.totals, "survey_card_parts": card.dimensions}


def _surveys(survey: Survey, doubtful: int, weighting: Weighting | None) -> pd.DataFrame:
    """One row: how many answered, who of them is known, unhappy, unhappy and unknown, or answered oddly."""
    took = response(survey)
    known = survey.respondents["customer_id"].notna().to_numpy()
    low = unhappy(survey)
    sad = (low["low"] | low["detractor"]).to_numpy()
    row = {
        "questions": len(survey.questions),
        "respondents": took.respondents,
        "taken": took.taken,
        "sent": took.sent,
        "response_rate": took.rate,
        "median_seconds": took.median_seconds,
        "first_day": took.first_day,
        "last_day": took.last_day,
        "known": int(known.sum()),
        "unhappy": int(sad.sum()),
        "unhappy_unknown": int((sad & ~known).sum()),
        "doubtful": doubtful,
        "effective_base": weighting.effective if weighting else None,
        "trimmed": weighting.trimmed if weighting else None,
        "targets_met": weighting.reached if weighting else None,
    }
    kinds = {"effective_base": "float64", "trimmed": "Int64", "targets_met": "boolean", **_KINDS}
    return pd.DataFrame([row]).astype(kinds)


_KINDS = {"response_rate": "float64", "first_day": "datetime64[s]", "last_day": "datetime64[s]", "sent": "float64"}


_FIGURES = (
    "mean", "median", "deviation", "lowest_points", "highest_points", "top_two", "top_two_share", "top_two_low",
    "top_two_high", "bottom_two", "bottom_two_share", "bottom_two_low", "bottom_two_high", "score",
)  # fmt: skip
_OF_NUMBERS = ("minimum", "lower_quartile", "median", "upper_quartile", "maximum", "mean", "mean_low", "mean_high",
               "deviation", "total")  # fmt: skip


def _questions(survey: Survey, confidence: float, weights: Numbers | None) -> pd.DataFrame:
    """A row per question: what it is, how many were asked and answered, the figures of scales and of numbers."""
    rows = [
        {
            "code": one.code,
            "question": one.wording,
            "matrix": one.text if one.item else "",
            "type": one.type.value,
            "best": one.best,
            "role": role(one),
            "dimension": one.dimension,
            "base_asked": int(who_was_asked(survey, one).sum()),
            "base": int(who_answered(survey, one).sum()),
        }
        for one in survey.questions
    ]
    table = pd.DataFrame(rows)
    of_scales = scales(survey, confidence)[0].set_index("code").reindex(columns=list(_FIGURES))
    of_numbers = number_figures(survey, confidence).set_index("code").reindex(columns=list(_OF_NUMBERS))
    figures = of_scales.astype("float64").combine_first(of_numbers.astype("float64")).reindex(table["code"])
    names = list(dict.fromkeys((*_FIGURES, *_OF_NUMBERS)))
    weighted = of_scales.iloc[:0] if weights is None else scales(survey, confidence, weights)[0].set_index("code")
    own = weighted.reindex(table["code"])[["mean", "score"]].astype("float64").add_suffix("_weighted")
    return table.join(figures.reindex(columns=names).reset_index(drop=True)).join(own.reset_index(drop=True))
