"""Everything that counts, on surveys with next to nothing in them: no error, no warning, no figure out of nothing."""

import numpy as np
import pandas as pd
import pytest
from surveys_of_columns import AGREE, T, asked, scale, survey_of

from crm_sheets.playbook import Playbook
from crm_sheets.tabulation.comparisons.breaks import by_question
from crm_sheets.tabulation.comparisons.cross_tables import cross_tables
from crm_sheets.tabulation.comparisons.cross_tests import cross_tests
from crm_sheets.tabulation.comparisons.crossings import crossings
from crm_sheets.tabulation.comparisons.group_means import group_means
from crm_sheets.tabulation.comparisons.mean_tests import mean_tests
from crm_sheets.tabulation.comparisons.waves import pooled, wave_matches
from crm_sheets.tabulation.counts.days import date_months
from crm_sheets.tabulation.counts.distributions import number_classes, number_figures
from crm_sheets.tabulation.counts.frequencies import option_frequencies
from crm_sheets.tabulation.counts.open_answers import open_answers
from crm_sheets.tabulation.counts.rankings import rankings
from crm_sheets.tabulation.counts.scales import scales
from crm_sheets.tabulation.counts.words import frequent_words
from crm_sheets.tabulation.quality.drop_off import drop_off
from crm_sheets.tabulation.quality.response import response, response_days
from crm_sheets.tabulation.quality.suspicious import suspicious
from crm_sheets.tabulation.scores.composite import satisfaction_index
from crm_sheets.tabulation.scores.csat import csat
from crm_sheets.tabulation.scores.effort import effort_scores
from crm_sheets.tabulation.scores.first_changes import first_changes
from crm_sheets.tabulation.scores.grades import grades
from crm_sheets.tabulation.scores.importance import importance
from crm_sheets.tabulation.scores.promises import promises_kept
from crm_sheets.tabulation.scores.recommendation import promoter_scores
from crm_sheets.tabulation.scores.reliability import reliability
from crm_sheets.tabulation.scores.scorecards import scorecard
from crm_sheets.tabulation.scores.servqual import servqual

RULES = Playbook.default().survey
TENS = tuple(map(str, range(11)))
TEXTS = ("总体满意", "服务满意", "还会再次光临", "办事容易", "有多重要", "期望", "实际感受", "承诺做到")


def every_type(size, *, options=AGREE, best="last", answer=True):
    """One question of each type and role, all answered alike, or not at all."""
    given = [options[0] if answer and options else None] * size
    yes = [options[:1] if answer else None] * size
    return survey_of(
        *(asked(f"s{i}", T.SCALE, given, options=options, best=best, text=text, item="x") for i, text in enumerate(TEXTS)),
        asked("1", T.SINGLE, given, options=options),
        asked("m", T.MULTIPLE, yes, options=options),
        asked("r", T.RANKING, [list(one) if one else None for one in yes], options=options),
        asked("p", T.RECOMMENDATION, ["10" if answer else None] * size, options=TENS, best=best),
        asked("n", T.NUMBER, [1.0 if answer else None] * size),
        asked("d", T.DATE, ["2026-01-01" if answer else None] * size),
        asked("t", T.TEXT, ["x" if answer else None] * size),
    )  # fmt: skip


def everything(survey):
    """All tables of a survey."""
    breaks = [one for question in survey.questions for one in by_question(survey, question)]
    crossed = crossings(survey, breaks)
    waves, by = pooled([survey, survey], [wave_matches(survey, survey)])
    over_time = crossings(waves, [by])
    plain = (option_frequencies, rankings, number_figures)
    scored = (scales, promoter_scores, effort_scores, grades, promises_kept)
    tables = [count(survey, 0.95) for count in plain] + [score(survey, 0.95)[0] for score in scored]
    tables += [score(survey, RULES)[0] for score in (csat, satisfaction_index, importance)]
    tables += [
        test(cells, RULES)
        for test in (cross_tables, cross_tests, group_means, mean_tests)
        for cells in (crossed, over_time)
    ]
    tables += [
        count(survey) for count in (number_classes, date_months, open_answers, frequent_words, drop_off, response_days)
    ]
    found = scorecard(survey, RULES)
    tables += [*reliability(survey, 0.95)[:2], *servqual(survey, 0.95)[:2], found.totals, found.dimensions]
    tables += [first_changes(survey, RULES), suspicious(survey, RULES)]
    response(survey)
    return tables


@pytest.mark.parametrize("size", [0, 1, 2, 40])
@pytest.mark.parametrize("more", [{}, {"answer": False}, {"best": ""}, {"options": ("only",)}, {"options": ()}])
def test_next_to_nothing(size, more):
    tables = everything(every_type(size, **more))
    assert all(isinstance(table, pd.DataFrame) for table in tables)
    shares = [table[name].dropna() for table in tables for name in table.columns if "share" in str(name)]
    assert all(((share >= 0) & (share <= 1)).all() for share in shares)
    p_values = [table["p_value"] for table in tables if "p_value" in table]
    assert all(values.isna().all() for values in p_values)  # nobody differs from anybody


def test_no_questions_at_all():
    assert all(table.empty for table in everything(survey_of()))


def test_one_group_only():
    survey = survey_of(
        asked("g", T.SINGLE, ["a"] * 50, options=("a", "b")),
        scale("s", [1, 5] * 25),
        asked("o", T.SINGLE, ["x", "y"] * 25, options=("x", "y")),
    )
    crossed = crossings(survey, by_question(survey, survey.questions[0]))
    assert set(cross_tests(crossed, RULES)["method"]) == {"none_one_group"}
    assert set(mean_tests(crossed, RULES)["method"]) == {"none_one_group"}
    assert set(cross_tests(crossed, RULES)["verdict"]) == {"not_testable"}


def test_the_order_of_the_respondents_changes_nothing():
    source = np.random.default_rng(5)
    size = 120
    columns = [
        asked("g", T.SINGLE, list(source.choice(["a", "b", "c"], size)), options=("a", "b", "c")),
        *(scale(f"s{i}", list(source.integers(1, 6, size)), text=text, item="x") for i, text in enumerate(TEXTS)),
        asked("m", T.MULTIPLE, [set(source.choice(["x", "y", "z"], 2)) for _ in range(size)], options=("x", "y", "z")),
        asked("n", T.NUMBER, list(source.normal(size=size))),
    ]
    order = source.permutation(size)
    one, other = survey_of(*columns), survey_of(*((question, [given[i] for i in order]) for question, given in columns))
    for first, second in zip(_countable(one), _countable(other), strict=True):
        pd.testing.assert_frame_equal(first, second)


def _countable(survey):
    crossed = crossings(survey, by_question(survey, survey.questions[0]))
    compared = [test(crossed, RULES) for test in (cross_tables, cross_tests, group_means, mean_tests)]
    counted = [
        option_frequencies(survey, 0.95),
        scales(survey, 0.95)[0],
        number_figures(survey, 0.95),
        number_classes(survey),
    ]
    return [
        *compared,
        *counted,
        *reliability(survey, 0.95)[:2],
        first_changes(survey, RULES),
        satisfaction_index(survey, RULES)[0],
    ]
