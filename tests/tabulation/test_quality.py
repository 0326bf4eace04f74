"""Weights, suspicious answers, response and drop-off."""

import numpy as np
import pandas as pd
import pytest
from surveys_of_columns import T, asked, scale, survey_of

from crm_sheets.language import questionnaires as words
from crm_sheets.playbook import Playbook
from crm_sheets.tabulation.quality.drop_off import drop_off
from crm_sheets.tabulation.quality.response import response, response_days
from crm_sheets.tabulation.quality.suspicious import suspicious
from crm_sheets.tabulation.weighting import raked

RULES = Playbook.default().survey


def people(cells):
    """A survey of two questions from the counts of a 2 x 2 table: sex m f in rows, age young old in columns."""
    pairs = [(sex, age) for (sex, age), count in cells.items() for _ in range(count)]
    return survey_of(
        asked("sex", T.SINGLE, [sex for sex, _ in pairs], options=("m", "f")),
        asked("age", T.SINGLE, [age for _, age in pairs], options=("young", "old")),
    )


def targets(*lines):
    return pd.DataFrame(lines, columns=["code", "option", "share"])


HALVES = targets(("sex", "m", 0.5), ("sex", "f", 0.5), ("age", "young", 0.5), ("age", "old", 0.5))
CELLS = {("m", "young"): 10, ("m", "old"): 20, ("f", "young"): 30, ("f", "old"): 40}


def test_raking_keeps_the_odds():
    """All margins 1/2, so the cells are a, 1/2 - a, 1/2 - a, a with (a / (1/2 - a))^2 = 10 x 40 / (20 x 30): a = 0.2247."""
    found = raked(people(CELLS), HALVES, 5.0)
    ratio = (400 / 600) ** 0.5
    a = ratio / (1 + ratio) / 2
    assert found.reached
    assert found.weights[0] == pytest.approx(a / 0.10, abs=1e-3)
    assert found.weights[10] == pytest.approx((0.5 - a) / 0.20, abs=1e-3)
    assert found.weights.mean() == pytest.approx(1)
    assert found.margins["weighted"].tolist() == pytest.approx([0.5] * 4, abs=1e-4)
    assert found.margins["unweighted"].tolist() == [0.3, 0.7, 0.4, 0.6]
    squares = 10 * (a / 0.1) ** 2 + 20 * ((0.5 - a) / 0.2) ** 2 + 30 * ((0.5 - a) / 0.3) ** 2 + 40 * (a / 0.4) ** 2
    assert found.effective == pytest.approx(100**2 / squares, rel=1e-3)
    assert found.trimmed == 0


def test_targets_that_weights_of_five_cannot_reach():
    """2 of 100 count for at most 5 times the mean each, 10 of 100: half is missed by 40 points, and that is said."""
    found = raked(people({("m", "young"): 2, ("f", "young"): 98}), targets(("sex", "m", 0.5), ("sex", "f", 0.5)), 5.0)
    assert not found.reached
    assert found.rounds == 25
    assert found.trimmed == 2
    assert found.weights.max() == 5
    assert found.margins["doubt"].tolist() == ["missed", "missed"]
    assert found.margins["miss"][0] == pytest.approx(-0.4, abs=1e-9)


def test_targets_of_nobody_and_of_no_option():
    cells = {("m", "young"): 40, ("m", "old"): 60}
    lines = (
        ("sex", "m", 0.5),
        ("sex", "f", 0.5),
        ("sex", "x", 0.1),
        ("job", "y", 0.1),
        ("age", "young", 0.5),
        ("age", "old", 0.5),
    )
    found = raked(people(cells), targets(*lines), 5.0)
    doubts = found.margins.set_index(["code", "option"])["doubt"].to_dict()
    assert doubts["sex", "f"] == "nobody"
    assert doubts["sex", "x"] == "unknown_option"
    assert doubts["job", "y"] == "unknown_question"
    assert doubts["age", "young"] == ""
    assert not found.reached
    assert found.weights[0] == pytest.approx(0.5 / 0.4, abs=1e-3)  # the other question is met all the same
    assert set(doubts.values()) < {*words.WEIGHTING_DOUBTS, ""}


def test_options_without_a_target_keep_their_share_and_blanks_are_not_moved():
    survey = survey_of(asked("1", T.SINGLE, ["a"] * 2 + ["b"] * 6 + ["c"] * 2 + [None] * 5, options=("a", "b", "c")))
    found = raked(survey, targets(("1", "a", 0.4), ("1", "b", 0.4)), 5.0)
    assert found.margins["weighted"].tolist() == pytest.approx([0.4, 0.4, 0.2], abs=1e-4)
    assert found.margins["doubt"].tolist() == ["", "", "not_asked_for"]
    assert found.weights[-1] == pytest.approx(1)
    assert found.reached


def test_no_targets_and_nobody():
    assert raked(people(CELLS), targets(), 5.0).weights.tolist() == [1] * 100
    assert not raked(people({}), HALVES, 5.0).reached
    assert raked(people({}), HALVES, 5.0).effective == 0


# suspicious


def matrix(*rows):
    return [scale(f"1.{i}", [row[i] for row in rows], text="t", item=f"i{i}") for i in range(len(rows[0]))]


def test_too_fast_is_below_45_seconds_and_below_two_seconds_an_item():
    few = survey_of(scale("1", [1] * 4), seconds=[44.0, 45.0, None, 300.0])
    assert suspicious(few, RULES)["respondent"].tolist() == ["1"]
    many = survey_of(*(scale(str(i), [1, 2]) for i in range(30)), seconds=[59.0, 60.0])
    found = suspicious(many, RULES)
    assert found["respondent"].tolist() == ["1"]
    assert found["least_seconds"].tolist() == [60]
    assert found["too_fast"].tolist() == [True]


def test_nine_of_ten_alike_are_a_straight_line():
    found = suspicious(survey_of(*matrix([3] * 9 + [4], [3] * 8 + [4, 5], [None] * 6 + [3] * 4)), RULES)
    assert found["respondent"].tolist() == ["1", "3"]
    assert found["same_share"].tolist()[0] == 0.9
    assert found["straight_line"].tolist() == [True, False]  # four answers are too few
    assert found["much_missing"].tolist() == [False, True]
    assert suspicious(survey_of(*matrix([3] * 4)), RULES).empty  # so are four items


def test_what_was_not_asked_is_not_missing():
    columns = [scale(str(i), [1, 1] if i < 6 else [None, None]) for i in range(10)]
    found = suspicious(survey_of(*columns, not_asked={str(i): {0} for i in range(6, 10)}), RULES)
    assert found["respondent"].tolist() == ["2"]
    assert found["missing_share"].tolist() == [0.4]


def test_the_same_device_and_words_twice():
    said = ["very good", "Very  good", "very good", "", None, "fine"]
    survey = survey_of(asked("1", T.TEXT, said), device=["ip1", "ip1", "ip2", "ip1", "ip1", None])
    found = suspicious(survey, RULES)
    assert found.loc[found["twice"], "respondent"].tolist() == ["1", "2"]


def test_the_worst_stand_first():
    survey = survey_of(*matrix([3, 4, 5, 1, 2], [1] * 5, [1] * 5), seconds=[10.0, 100.0, 10.0])
    found = suspicious(survey, RULES)
    assert found[["respondent", "marks"]].to_numpy().tolist() == [["3", 2], ["1", 1], ["2", 1]]


# response, drop-off


def test_response():
    survey = survey_of(
        scale("1", [1, None, 3]),
        sent=10,
        answered_at=["2026-01-01 10:00", "2026-01-02 00:00", "2026-01-03 23:59"],
        seconds=[10, 20, 60],
    )
    found = response(survey)
    assert (found.respondents, found.taken, found.rate, found.median_seconds) == (3, 2, 0.2, 20)
    assert (found.first_day, found.last_day) == (pd.Timestamp("2026-01-01"), pd.Timestamp("2026-01-03"))
    days = response_days(survey_of(scale("1", [1, 1]), answered_at=["2026-01-03", "2026-01-01"]))
    assert days["count"].tolist() == [1, 0, 1]
    assert days["cumulative"].tolist() == [1, 1, 2]


def test_response_of_nobody_and_of_more_than_were_sent():
    assert np.isnan(response(survey_of(scale("1", [1, 2]), sent=1)).rate)
    empty = survey_of(scale("1", []), sent=5)
    assert (response(empty).taken, response(empty).rate, response(empty).first_day) == (0, 0, None)
    assert response_days(empty).empty


def test_drop_off():
    """1 all; 2 stops after q1; 3 was led to the end by q1; 4 skips q2; 5 answers nothing."""
    survey = survey_of(
        scale("1", [1, 1, 1, 1, None]), scale("2", [1, None, None, None, None]), scale("3", [1, None, None, 1, None]),
        not_asked={"2": {2}, "3": {2}},
    )  # fmt: skip
    table = drop_off(survey).set_index("code")
    assert table["base"].tolist() == [4, 1, 2]
    assert table["base_asked"].tolist() == [5, 4, 4]
    assert table["left_after"].tolist() == [1, 0, 0]
    assert table["skipped"].tolist() == [0, 1, 0]
    assert table["still_there"].tolist() == [1, 0.5, 0.5]
    assert drop_off(survey_of()).empty
