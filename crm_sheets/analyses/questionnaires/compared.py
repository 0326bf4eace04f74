"""The answers of a survey compared between groups, and those of several rounds of one questionnaire over time."""

from collections.abc import Sequence

import pandas as pd

from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.questionnaires.breaks import survey_breaks
from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.surveys import Survey
from crm_sheets.tabulation.comparisons.breaks import Break
from crm_sheets.tabulation.comparisons.cross_tables import cross_tables
from crm_sheets.tabulation.comparisons.cross_tests import cross_tests
from crm_sheets.tabulation.comparisons.crossings import crossings
from crm_sheets.tabulation.comparisons.group_means import group_means
from crm_sheets.tabulation.comparisons.mean_tests import mean_tests
from crm_sheets.tabulation.comparisons.waves import as_said, pooled, wave_matches

SAME_FORM = 0.5  # share of the questions that two surveys have in common, to be rounds of one questionnaire


def compared(survey: Survey, facts: Facts) -> dict[str, pd.DataFrame]:
    """survey_cross, survey_cross_tests, survey_means and survey_mean_tests over all breaks of a survey."""
    return _tables(survey, survey_breaks(survey, facts), facts.playbook.survey)


def over_time(surveys: Sequence[Survey], rules: SurveyRules) -> tuple[Survey, dict[str, pd.DataFrame]] | None:
    """The rounds of one questionnaire: the earliest survey and those that share half of its questions with it.

    With survey_waves (how the questions were matched) and the tables of ``compared`` by round; None without rounds.
    """
    ordered = sorted(surveys, key=lambda one: (one.respondents["answered_at"].min(), one.name))
    if len(ordered) < 2:
        return None
    first = ordered[0]
    later = [(one, as_said(wave_matches(first, one), first, one)) for one in ordered[1:]]
    rounds = [(one, match) for one, match in later if match["wave_code"].notna().mean() >= SAME_FORM]
    if not rounds:
        return None
    matches = [match for _, match in rounds]
    together, wave = pooled([first, *(one for one, _ in rounds)], matches)
    tables = _tables(together, (wave,), rules)
    return first, tables | {"survey_waves": pd.concat(matches, ignore_index=True)}


def with_change(waves: pd.DataFrame, first: str, questions: pd.DataFrame) -> pd.DataFrame:
    """The matches with figure, first_value, later_value and change: of scores where both have one, else of means.

    ``questions``: survey, code, score and mean of all surveys.
    """
    figures = questions.set_index(["survey", "code"])[["score", "mean"]].astype("float64")
    before, after = (
        figures.reindex(pd.MultiIndex.from_arrays([names, waves[code]])).reset_index(drop=True)
        for names, code in (([first] * len(waves), "code"), (waves["wave"], "wave_code"))
    )
    scored = before["score"].notna() & after["score"].notna()
    values = [one["score"].where(scored, one["mean"]) for one in (before, after)]
    change = values[1] - values[0]
    figure = pd.Series("mean", index=change.index).mask(scored, "score").where(change.notna(), "")
    known = [one.where(change.notna()).array for one in values]
    return waves.assign(figure=figure.array, first_value=known[0], later_value=known[1], change=change.array)


def with_proposals(keys: pd.DataFrame, waves: pd.DataFrame) -> pd.DataFrame:
    """The key sheets with the code in the first round that was proposed, where nothing was said."""
    proposed = waves.dropna(subset="wave_code").set_index(["wave", "wave_code"])["code"]
    places = pd.MultiIndex.from_frame(keys[["survey", "question"]].astype("object"))
    return keys.assign(earlier=keys["earlier"].fillna(pd.Series(proposed.reindex(places).array, dtype="str")))


def _tables(survey: Survey, breaks: Sequence[Break], rules: SurveyRules) -> dict[str, pd.DataFrame]:
    crossed = crossings(survey, breaks)
    return {
        "survey_cross": cross_tables(crossed, rules),
        "survey_cross_tests": cross_tests(crossed, rules),
        "survey_means": group_means(crossed, rules),
        "survey_mean_tests": mean_tests(crossed, rules),
    }
