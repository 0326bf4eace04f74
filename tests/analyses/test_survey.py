"""Levels, top two boxes, NPS, intervals against published values, and the newest answer of a customer."""

import pandas as pd
import pytest
from desks import book_of

from crm_sheets.analyses import survey
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")
RULES = Playbook.default().survey
SATISFIED = "2、您对我们的整体服务是否满意？"
RECOMMEND = "How likely are you to recommend us to a friend? (0-10)"


def answers(question, *given):
    return [
        {"respondent": str(i), "question": question, "value": value, "answered_at": "2026-09-01"}
        for i, value in enumerate(given)
    ]


def facts(rows, playbook=None):
    return Facts(book_of(answers=rows), playbook or Playbook.default(), DAY)


@pytest.mark.parametrize(
    ("value", "level"),
    [
        ("非常满意", 5), ("满意", 4), ("一般", 3), ("不满意", 2), ("非常不满意", 1), ("Very satisfied", 5),
        (" Dissatisfied ", 2), ("5", 5), ("1", 1), ("4分", 4), ("6", None), ("0", None), ("不知道", None), ("", None),
    ],
)  # fmt: skip
def test_level_of_an_answer(value, level):
    found = survey.box(value, RULES)
    assert (found[0] if found else None) == level
    if found:
        assert found[1] == (level >= 4)


def test_scales_may_run_best_first():
    rules = Playbook.default().changed("survey.best_is", "lowest").survey
    assert survey.box("1", rules) == (5, True)
    assert survey.box("5", rules) == (1, False)
    assert survey.box("非常满意", rules) == (5, True)  # words carry their own direction


def test_top_two_boxes_of_a_ten_point_scale_are_9_and_10():
    playbook = Playbook.default().changed("survey.points", 10)
    f = facts(answers(SATISFIED, "10", "9", "8", "1"), playbook)
    assert survey.satisfaction(survey.satisfaction_levels(f), playbook.survey)["top_two"].tolist() == [2]


def test_satisfaction():
    f = facts(answers(SATISFIED, *["非常满意"] * 50, *["满意"] * 31, *["不满意"] * 19, "看不懂"))
    line = survey.satisfaction(survey.satisfaction_levels(f), RULES).iloc[0]
    assert (line["base"], line["top_two"], line["share"]) == (100, 81, 0.81)
    # Wilson interval of 81 of 100 at 95 %: 0.7222 to 0.8749 (R: binom::binom.confint(81, 100, methods = "wilson"))
    assert line["error"] == pytest.approx((0.8749 - 0.7222) / 2, abs=6e-5)


def test_nps():
    f = facts(answers(RECOMMEND, *["10"] * 30, *["9"] * 20, *["8"] * 30, *["6"] * 15, *["0"] * 5, "maybe", "11"))
    line = survey.nps(survey.points(f), RULES).iloc[0]
    assert line[["base", "promoters", "passives", "detractors"]].tolist() == [100, 50, 30, 20]
    assert line["nps"] == pytest.approx(30)
    # by hand: 1.959964 x sqrt((0.5 + 0.2 - 0.09) / 100) x 100
    assert line["error"] == pytest.approx(15.3079, abs=1e-3)


def test_questions_about_reasons_are_not_scored():
    rows = answers("您满意或不满意的原因是什么？", "非常满意", "服务好")
    assert survey.refusal_satisfaction(facts(rows)) is not None


def test_refusals_say_what_is_needed_and_what_there_is():
    nothing = survey.refusal_satisfaction(facts([]))
    assert nothing is not None
    assert nothing.has.en == "no such table"
    useless = survey.refusal_recommendation(facts(answers(RECOMMEND, "maybe", "perhaps")))
    assert useless is not None
    assert useless.has.en == "2 answers, none usable"


def test_newest_answer_of_a_customer_counts():
    rows = [
        {"respondent": "1", "customer_id": "a", "question": SATISFIED, "value": "不满意", "answered_at": "2026-01-01"},
        {"respondent": "2", "customer_id": "a", "question": SATISFIED, "value": "满意", "answered_at": "2026-02-01"},
        {
            "respondent": "3",
            "customer_id": "a",
            "question": SATISFIED,
            "value": "非常不满意",
            "answered_at": "2026-10-01",
        },
        {"respondent": "4", "question": SATISFIED, "value": "非常满意", "answered_at": "2026-03-01"},
    ]
    f = facts(rows)
    levels = survey.satisfaction_levels(f)
    assert len(levels) == 3  # the answer of October was not known in September
    assert survey.latest(levels, "level")["level"].to_dict() == {"a": 4}
    assert survey.dissatisfied(levels, survey.points(f))["respondent"].tolist() == ["1"]


def test_a_newest_questionnaire_without_respondent_counts_as_well():
    rows = [
        {
            "respondent": "1",
            "customer_id": "a",
            "question": SATISFIED,
            "value": "非常满意",
            "answered_at": "2026-01-01",
        },
        {"customer_id": "a", "question": SATISFIED, "value": "非常不满意", "answered_at": "2026-09-01"},
    ]
    assert survey.latest(survey.satisfaction_levels(facts(rows)), "level")["level"].to_dict() == {"a": 1}


def test_on_an_earlier_day_answers_of_then_on_the_scale_that_all_of_them_show():
    """A later 9 shows that the question was never one of five points."""
    given = [("1", "2026-08-01"), ("4", "2026-08-20"), ("3", "2026-09-20")]
    rows = [
        {"respondent": value, "customer_id": value, "question": SATISFIED, "value": value, "answered_at": day}
        for value, day in given
    ]
    august = pd.Timestamp("2026-08-31")
    assert survey.satisfaction_levels(facts(rows).as_if(august))["level"].tolist() == [1, 4]
    beyond = {"respondent": "9", "question": SATISFIED, "value": "9", "answered_at": "2026-09-21"}
    assert survey.satisfaction_levels(facts([*rows, beyond]).as_if(august)).empty


def test_a_scale_with_more_points_is_refused_not_guessed():
    rows = answers("您对我们满意吗？（1-10分）", "10", "9", "9", "8", "8", "10", "7", "3", "2", "5")
    f = facts(rows)
    refused = survey.refusal_satisfaction(f)
    assert refused is not None  # not 33 % of the three answers that would fit five points
    assert [(p.code, p.details["highest"]) for p in survey.doubts(f)] == [("answers_beyond_scale", "10")]
    playbook = Playbook.default().changed("survey.points", 10)
    line = survey.satisfaction(survey.satisfaction_levels(facts(rows, playbook)), playbook.survey).iloc[0]
    assert (line["base"], line["top_two"]) == (10, 4)
    assert survey.doubts(facts(rows, playbook)).counts["warning"] == 0


def test_answers_that_count_in_no_figure_are_named():
    rows = answers(SATISFIED, "满意", "4.5", "看不懂") + answers(RECOMMEND, "10", "11", "often")
    f = facts(rows)
    named = survey.doubts(f)
    assert [(p.code, list(p.rows), list(p.values)) for p in named] == [
        ("answer_not_on_scale", [4], ["看不懂"]),
        ("answer_not_on_scale", [6, 7], ["11", "often"]),
    ]
    assert survey.satisfaction_levels(f)["level"].tolist() == [4, 4.5]
