"""Scores: satisfied, recommends, effort, grades, levels, gaps, importance, alpha, promises, standards, scorecards."""

import numpy as np
import pandas as pd
import pytest
from surveys_of_columns import AGREE, T, asked, scale, survey_of

from crm_sheets.playbook import Playbook
from crm_sheets.surveys.question import Question
from crm_sheets.tabulation.no_figure import NoFigure
from crm_sheets.tabulation.roles import paired, role
from crm_sheets.tabulation.scores.composite import satisfaction_index
from crm_sheets.tabulation.scores.csat import csat
from crm_sheets.tabulation.scores.effort import effort_scores
from crm_sheets.tabulation.scores.first_changes import first_changes
from crm_sheets.tabulation.scores.grades import grades
from crm_sheets.tabulation.scores.importance import importance
from crm_sheets.tabulation.scores.promises import kept_rate, promises_kept
from crm_sheets.tabulation.scores.recommendation import nps_error, promoter_scores
from crm_sheets.tabulation.scores.reliability import alpha_interval, cronbach_alpha, reliability
from crm_sheets.tabulation.scores.scorecards import scorecard
from crm_sheets.tabulation.scores.service_levels import service_level
from crm_sheets.tabulation.scores.servqual import DIMENSIONS, servqual
from crm_sheets.tabulation.scores.standards import standards

RULES = Playbook.default().survey
TENS = tuple(str(i) for i in range(11))


def recommend(code, answers, **more):
    options = {"options": TENS, "best": "last"} | more
    return asked(code, T.RECOMMENDATION, [None if one is None else str(one) for one in answers], **options)


def rules(**changed):
    playbook = Playbook.default()
    for name, value in changed.items():
        playbook = playbook.changed(f"survey.{name}", value)
    return playbook.survey


# what a question measures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("您对我们的总体满意度如何", "overall"), ("您对服务态度是否满意", "satisfaction"), ("您还会再次光临吗", "return"), ("您会推荐给朋友吗", "recommend"),
        ("解决问题是否容易", "effort"), ("以下各项对您有多重要", "importance"), ("您期望的服务", "expected"), ("实际感受", "perceived"), ("我们的承诺做到了吗", "promise"), ("我们答应的事做到了吗", "promise"), ("He repeats what was agreed", ""),
        ("不满意的原因", ""), ("性别", ""), ("Overall, how satisfied are you?", "overall"), ("Will you buy from us again?", "return"),
        ("How easy was it to get help?", "effort"), ("How important is price?", "importance"), ("Why would you recommend us?", ""),
    ],
)  # fmt: skip
def test_roles(text, expected):
    assert role(Question("1", text, T.SCALE)) == expected
    assert role(Question("1", text, T.TEXT)) == ""
    assert role(Question("1", text, T.SCALE, role="effort")) == "effort"


def test_pairs_go_by_wording_else_by_order():
    ones = tuple(Question(f"1.{i}", "expected", T.SCALE, item) for i, item in enumerate("ab"))
    others = tuple(Question(f"2.{i}", "perceived", T.SCALE, item) for i, item in enumerate("ba"))
    assert [(one.code, other.code) for one, other in paired(ones, others)] == [("1.0", "2.1"), ("1.1", "2.0")]
    reworded = tuple(Question(f"2.{i}", "perceived", T.SCALE, item) for i, item in enumerate("xy"))
    assert [(one.code, other.code) for one, other in paired(ones, reworded)] == [("1.0", "2.0"), ("1.1", "2.1")]
    assert paired(ones, reworded[:1]) == ()


# satisfied, recommends, effort


def test_csat_and_level():
    survey = survey_of(scale("1", [5, 4, 4, 1], text="您对服务满意吗"), scale("2", [1, 1, 1, 1], text="年龄段"))
    table, missing = csat(survey, RULES)
    assert table["code"].tolist() == ["1"]
    assert table.loc[0, ["top_two", "csat", "score", "service_level"]].tolist() == [3, 0.75, 62.5, "ordinary"]
    assert missing == []
    assert csat(survey_of(scale("1", [1], text="年龄段")), RULES)[1] == [
        NoFigure("csat", "", "questions", roles=("satisfaction",))
    ]
    assert csat(survey_of(scale("1", [1], text="满意", best="")), RULES)[1] == [NoFigure("csat", "1", "best_end")]


@pytest.mark.parametrize(
    ("score", "level"),
    [(0, "unsatisfactory"), (59.99, "unsatisfactory"), (60, "ordinary"), (75 - 1e-12, "relationship"), (90, "excellent"), (100, "excellent"), (np.nan, "")],
)  # fmt: skip
def test_levels(score, level):
    assert service_level(score, (60, 75, 90)) == level


@pytest.mark.parametrize(("base", "error"), [(10, 48), (30, 28), (100, 15)])
def test_error_of_half_promoters_and_a_fifth_detractors(base, error):
    """0.5 + 0.2 - 0.09 = 0.61; 1.96 x sqrt(0.61 / n) is 48.4, 27.9 and 15.3 points."""
    assert round(nps_error(0.5, 0.2, base, 0.95)) == error


def test_nps():
    survey = survey_of(recommend("1", [10, 9, 9, 10, 10, 8, 7, 7, 6, 0, None]))
    row = promoter_scores(survey, 0.95)[0].iloc[0]
    assert row[["base", "promoters", "passives", "detractors", "nps", "from_points"]].tolist() == [10, 5, 3, 2, 30, 0]
    assert row["error"] == pytest.approx(48.4, abs=0.05)


def test_nps_of_labels_and_of_a_scale_that_begins_with_the_best():
    labels = ("Extremely likely - 10", *map(str, range(9, 0, -1)), "Not at all likely - 0")
    points = tuple(float(i) for i in range(10, -1, -1))
    given = ["Extremely likely - 10", "9", "9", "Not at all likely - 0", "6"]
    survey = survey_of(asked("1", T.RECOMMENDATION, given, options=labels, points=points, best="first"))
    assert promoter_scores(survey, 0.95)[0].loc[0, ["promoters", "detractors"]].tolist() == [3, 2]


def test_nps_of_four_answers_is_refused_and_of_one_kind_has_no_error():
    """One answer of one would be -100 and -100 ± 0: the formula knows no spread where all are alike."""
    found, refused = promoter_scores(survey_of(recommend("1", [0, 3, 9, 10])), 0.95)
    assert found.empty
    assert [(one.needs, one.has) for one in refused] == [("more_answers", 4)]
    alike = promoter_scores(survey_of(recommend("1", [0, 3, 4, 5, 6])), 0.95)[0]
    assert alike.loc[0, "nps"] == -100
    assert np.isnan(alike.loc[0, "error"])


@pytest.mark.parametrize(
    ("more", "needs"),
    [
        ({"options": ("1", "2", "3", "4", "5")}, "recommendation_scale"),
        ({"options": tuple(map(str, range(0, 101, 10))), "points": tuple(range(0, 101, 10))}, "recommendation_scale"),
        ({"points": tuple(range(11)), "best": ""}, "best_end"),
        ({"points": tuple(range(11))}, "answers"),
    ],
)
def test_no_nps(more, needs):
    found = promoter_scores(survey_of(recommend("1", [None], **more)), 0.95)
    assert found[0].empty
    assert [one.needs for one in found[1]] == [needs]


def test_ones_to_ten_say_so():
    survey = survey_of(recommend("1", [10, 10, 8, 1, 1], options=TENS[1:], points=tuple(range(1, 11))))
    assert promoter_scores(survey, 0.95)[0].loc[0, ["nps", "from_points"]].tolist() == [0, 1]
    assert promoter_scores(survey_of(scale("1", [1], text="满意")), 0.95)[1][0].needs == "questions"


def test_items_asked_twice_are_no_questions_on_effort():
    """What is expected and what was found of "easy to find" are a pair; of other items their words tell."""
    stems = {
        "Expected of a good shop": "expected",
        "Perceived in our shop": "perceived",
        "How easy was it": "effort",
        "How satisfied are you": "effort",
    }
    found = {stem: role(Question("1.1", stem, T.SCALE, "Things are easy to find")) for stem in stems}
    assert found == stems


def test_effort():
    """7 points, 5 to 7 are easy: 7 5 4 2 is 4.5 on average, half easy; best first turns the points round."""
    sevens = tuple(map(str, range(1, 8)))
    for best, given in (("last", "7542"), ("first", "1346")):
        survey = survey_of(scale("1", list(given), text="办事容易吗", options=sevens, best=best))
        assert effort_scores(survey, 0.95)[0].loc[0, ["base", "ces", "easy", "easy_share"]].tolist() == [4, 4.5, 2, 0.5]
    assert effort_scores(survey_of(scale("1", [None], text="容易吗")), 0.95)[1][0].needs == "answers"
    assert effort_scores(survey_of(), 0.95)[1][0].needs == "questions"


def test_three_grades():
    """1 all three; 2 not recommend; 3 not return though recommend; 4 not satisfied; 5 left one open and is in no base."""
    survey = survey_of(
        scale("1", [5, 4, 5, 2, 5], text="总体满意"),
        scale("2", [5, 4, 3, 5, 5], text="还会再次光临"),
        recommend("3", [9, 8, 10, 10, None]),
    )
    table, missing = grades(survey, 0.95)
    assert missing == []
    assert table["count"].tolist() == [1, 1, 1, 1]
    assert table["base"].tolist() == [4] * 4
    survey = survey_of(scale("1", [5], text="总体满意"))
    assert grades(survey, 0.95)[1] == [NoFigure("grades", "", "questions", roles=("return", "recommend"))]


# several items


def test_index_with_weights():
    """Levels 1 and 0.5 with weights 3 and 1: 87.5; the second answers the lighter item only, a quarter of the weight: none."""
    survey = survey_of(
        scale("1", [5, None], text="满意", item="a", dimension="people", weight=3.0),
        scale("2", [3, 5], text="满意", item="b", dimension="place", weight=1.0),
    )
    table, missing = satisfaction_index(survey, RULES)
    table = table.set_index("dimension")
    assert missing == []
    assert table["base"].to_dict() == {"": 1, "people": 1, "place": 2}
    assert table["index"].to_dict() == {"": 87.5, "people": 100, "place": 75}
    assert table.loc["", "service_level"] == "relationship"


def test_no_index_of_one_item_or_without_an_end():
    one = scale("1", [5], text="满意")
    assert satisfaction_index(survey_of(one), RULES)[1] == [NoFigure("index", "", "items", 1)]
    found = satisfaction_index(survey_of(one, scale("2", [5], text="满意", item="b", best="")), RULES)[1]
    assert found == [NoFigure("index", "2", "best_end"), NoFigure("index", "", "items", 1)]


def test_servqual_by_hand():
    """Two dimensions; a: 3 - 5 and 4 - 4, mean -1; b: 5 - 4 twice, +1; weights 3 and 1: -0.75 + 0.25."""
    survey = survey_of(
        scale("1.1", [5, 4], text="期望", item="a"), scale("1.2", [4, 4], text="期望", item="b"),
        scale("2.1", [3, 4], text="实际感受", item="a", dimension="x", weight=3.0),
        scale("2.2", [5, 5], text="实际感受", item="b", dimension="y"),
    )  # fmt: skip
    found = servqual(survey, 0.95)
    assert found.refused == []
    assert found.items["gap"].tolist() == [-1, 1]
    assert found.dimensions["dimension"].tolist() == ["x", "y", ""]
    assert found.dimensions["gap"].tolist() == [-1, 1, 0]
    assert found.dimensions["weighted_gap"].tolist() == [-0.75, 0.25, -0.5]
    assert found.dimensions["expected"].tolist() == [4.5, 4, 4.25]


def test_the_22_items_of_servqual_know_their_dimensions():
    items = [f"item {i}" for i in range(22)]
    hoped = [scale(f"1.{i}", [5], text="期望", item=item) for i, item in enumerate(items)]
    found = [scale(f"2.{i}", [4], text="实际感受", item=item) for i, item in enumerate(items)]
    table = servqual(survey_of(*hoped, *found), 0.95).dimensions
    assert dict(zip(table["dimension"][:-1], table["items"][:-1], strict=True)) == DIMENSIONS
    assert table["gap"].tolist() == [-1] * 6
    fewer = servqual(survey_of(*hoped[:3], *found[:3]), 0.95)
    assert len(fewer.items) == 3
    assert fewer.refused == [NoFigure("servqual", "", "dimensions", 0)]


def test_no_gap_between_different_scales_or_of_one_side():
    hoped = scale("1", [5], text="期望", item="a")
    found = asked("2", T.SCALE, ["7"], text="实际感受", item="a", options=tuple("1234567"), best="last")
    assert [one.needs for one in servqual(survey_of(hoped, found), 0.95).refused] == ["same_scale"]
    assert servqual(survey_of(hoped), 0.95).refused == [NoFigure("servqual", "", "pairs", roles=("perceived",))]


def test_importance_as_stated():
    """Importance 100, 75, 0, 25 crosses at 50; scores 0, 100, 25, 75 at 50."""
    items, matters, good = "abcd", [5, 4, 1, 2], [1, 5, 2, 4]
    survey = survey_of(
        *(
            scale(f"1.{i}", [one], text="重要", item=item)
            for i, (item, one) in enumerate(zip(items, matters, strict=True))
        ),
        *(
            scale(f"2.{i}", [one], text="满意", item=item)
            for i, (item, one) in enumerate(zip(items, good, strict=True))
        ),
    )
    table, missing = importance(survey, RULES)
    assert missing == []
    assert table["code"].tolist() == ["2.0", "2.1", "2.3", "2.2"]
    assert table["quadrant"].tolist() == ["improve", "keep", "overdone", "low_priority"]


def test_importance_derived_from_overall_satisfaction():
    whole = [1, 2, 3, 4, 5] * 6
    columns = (
        scale("1", whole, text="总体满意"),
        scale("2", whole, text="满意", item="a"),
        scale("3", whole[::-1], text="满意", item="b"),
    )
    table, _ = importance(survey_of(*columns), RULES)
    assert table["importance"].tolist() == pytest.approx([1, -1])
    assert set(table["importance_from"]) == {"derived"}
    table, missing = importance(
        survey_of(*(scale(one.code, given[:10], text=one.text, item=one.item) for one, given in columns)), RULES
    )
    assert table.empty  # ten are fewer than thirty
    assert [one.needs for one in missing] == ["spread", "spread"]


# The table cronbach_wide_missing of pingouin (11 items, - is missing); its manual prints alpha 0.801695 and the interval
# [0.581, 0.933] of those who answered all (pingouin.cronbach_alpha, nan_policy="listwise").
PINGOUIN = [
    "11111111111",
    "11111111010",
    "-011-111100",
    "11101101100",
    "11111000100",
    "01-01111000",
    "11110010000",
    "11111000000",
    "01011000010",
    "10010100-00",
    "11100000000",
    "10010000000",
]


def test_alpha_of_a_published_table():
    answers = np.array([[float(one) for one in line] for line in PINGOUIN if "-" not in line])
    alpha, low, high = alpha_interval(answers, 0.95)
    assert alpha == pytest.approx(0.801695, abs=1e-6)
    assert (round(low, 3), round(high, 3)) == (0.533, 0.947)
    columns = [
        asked(
            f"1.{i}",
            T.SCALE,
            [None if line[i] == "-" else line[i] for line in PINGOUIN],
            text="t",
            item=f"i{i}",
            options=("0", "1"),
            best="last",
        )
        for i in range(11)
    ]
    table, dropped, missing = reliability(survey_of(*columns), 0.95)
    assert missing == []
    assert table.loc[0, ["scale_name", "items", "base"]].tolist() == ["t", 11, 9]
    assert table["alpha"][0] == pytest.approx(alpha)
    assert dropped["alpha_without"][0] == pytest.approx(cronbach_alpha(answers[:, 1:]))


def test_alpha_turns_reversed_items_round():
    columns = (
        scale("1.1", [1, 2, 3, 5], text="t", item="a"),
        scale("1.2", [5, 4, 3, 1], text="t", item="b", reverse=True),
    )
    assert reliability(survey_of(*columns), 0.95)[0]["alpha"][0] == pytest.approx(1)


@pytest.mark.parametrize(
    ("one", "other", "needs"),
    [
        ([1, 2], [None, None], "complete_answers"),
        ([3, 3], [4, 4], "spread"),
        ([], [], "complete_answers"),
        ([1, 5], [5, 1], "spread"),
    ],
)
def test_no_alpha(one, other, needs):
    survey = survey_of(scale("1.1", one, text="t", item="a"), scale("1.2", other, text="t", item="b"))
    assert [found.needs for found in reliability(survey, 0.95)[2]] == [needs]


# promises, standards


def test_promises():
    survey = survey_of(
        asked("1", T.SINGLE, ["是", "是", "否", None], text="承诺做到了吗", options=("是", "否"), best="first")
    )
    assert promises_kept(survey, 0.95)[0].loc[0, ["base", "kept"]].tolist() == [3, 2]
    for text, kept in (("承诺做到了吗", [3, 1]), ("有没有没做到的承诺", None), ("Did we break a promise?", None)):
        survey = survey_of(
            asked("1", T.SINGLE, ["是", "否", "No", "不记得"], text=text, options=("是", "否", "No", "不记得"))
        )
        found, refused = promises_kept(survey, 0.95)
        assert [found[["base", "kept"]].to_numpy().tolist(), [one.needs for one in refused]] == (
            [[kept], []] if kept else [[], ["points"]]
        )
    assert kept_rate(pd.Series([True, None, False, True], dtype=object), 0.95)["kept_share"] == pytest.approx(2 / 3)
    assert kept_rate(pd.Series([], dtype=object), 0.95)["base"] == 0


def test_standards():
    wanted = pd.DataFrame({
        "attribute": ["smile", "quick", "clean", "many"],
        "target": [0.8, 0.1, None, 50],
        "code": ["1", "1", "1", "9"],
        "measure": ["csat", "bottom_two_share", "score", "score"],
        "revised_on": ["2026-06-01", "2024-01-01", "2026-06-01", None],
    })  # fmt: skip
    figures = pd.DataFrame({"code": ["1"], "csat": [0.8], "bottom_two_share": [0.2], "score": [70.0]})
    table = standards(wanted, [figures], pd.Timestamp("2026-09-30"), rules(most_standards=3))
    assert table["reached"].tolist() == [True, False, pd.NA, pd.NA]
    assert table["actual"].tolist()[:3] == [0.8, 0.2, 70]
    assert table["warning"].tolist() == [
        "",
        "never_revised",
        "not_measurable",
        "not_measurable; too_many; never_revised",
    ]
    assert standards(wanted.iloc[:0], [figures], pd.Timestamp("2026-09-30"), RULES).empty


# what to change first


def test_what_to_change_first():
    """Scores: a 100, b 50 (split 1 and 5), c 50 (all in the middle), d 10. Of equal scores the first asked stands first."""
    survey = survey_of(
        scale("a", [5] * 10, text="满意", item="a"), scale("b", [1, 5] * 5, text="满意", item="b"),
        scale("c", [3] * 10, text="满意", item="c"), scale("d", [1] * 6 + [2] * 4, text="满意", item="d"),
        scale("e", [1] * 10, text="满意", item="e", best=""),
    )  # fmt: skip
    table = first_changes(survey, RULES).set_index("code")
    assert table.index.tolist() == ["d", "b", "c"]
    assert table["way"].to_dict() == {"d": "inference", "b": "information", "c": "overlooked"}
    assert table["sign"].to_dict() == {"d": "below_rest", "b": "split", "c": "no_opinion"}
    assert table["sign_value"].to_dict() == pytest.approx({"d": 200 / 3 - 10, "b": 0.5, "c": 1})
    assert table["service_itself"].to_dict() == {"d": True, "b": False, "c": False}
    assert table["few_answers"].all()
    assert first_changes(survey_of(scale("a", [5], text="满意")), RULES).empty


def test_importance_below_nothing_makes_no_other_item_more_important():
    """Of importance 1, -0.9 and so on only 1 is above 0: it is three times the mean of 1, 0 and 0."""
    whole = [1, 2, 3, 4, 5] * 6
    items = {"a": whole, "b": [5, 4, 3, 1, 2] * 6, "c": [4, 5, 3, 2, 1] * 6}
    survey = survey_of(
        scale("1", whole, text="总体满意"), *(scale(code, own, text="满意", item=code) for code, own in items.items())
    )
    priority = first_changes(survey, RULES).set_index("code")["priority"]
    assert priority.to_dict() == pytest.approx({"a": 50 * 3, "b": 0, "c": 0})


def test_a_score_does_not_hang_on_who_chose_the_worst():
    """Very satisfied, satisfied, average, dissatisfied: 100, 75, 50, 25 also where nobody is very dissatisfied."""
    words = ("很满意", "满意", "一般", "不满意")
    question, given = scale("1", list(words), text="满意吗", options=words, best="first", points=(5.0, 4.0, 3.0, 2.0))
    assert csat(survey_of((question, given)), RULES)[0].loc[0, "score"] == 62.5


def test_the_middle_of_seven_is_four():
    """3 and 5 of 7 are opinions; eight 4s of twenty are none."""
    sevens = tuple(map(str, range(1, 8)))
    answers = {"a": [*["3"] * 10, *["5"] * 10], "b": [*["4"] * 8, *["3"] * 12]}
    table = first_changes(
        survey_of(*(scale(code, own, text="满意", options=sevens) for code, own in answers.items())), RULES
    )
    assert table.set_index("code")["sign"].to_dict() == {"a": "plain", "b": "no_opinion"}


def test_high_expectations_are_reset():
    survey = survey_of(scale("1", [5] * 4, text="期望", item="a"), scale("2", [4, 4, 4, 3], text="实际感受", item="a"))
    row = first_changes(survey, RULES).iloc[0]
    assert row[["way", "sign", "sign_value", "score", "gap"]].tolist() == [
        "expectation",
        "expected_high",
        100,
        68.75,
        -31.25,
    ]


# scorecards


def test_scorecard_of_points():
    """Points 0 3 5, several: 2 + 1 of 3. 5 + 2 of 8 is 87.5; the second has 0 of 5 and left the other open."""
    survey = survey_of(
        asked("1", T.SINGLE, ["c", "a", "b"], options=tuple("abc"), points=(0, 3, 5), dimension="x"),
        asked("2", T.MULTIPLE, [{"p"}, None, {"p", "q"}], options=tuple("pq"), points=(2, 1), dimension="y"),
        asked("3", T.SINGLE, ["k", "k", "k"], options=("k",)),
    )
    found = scorecard(survey, rules(missing_share=0.5))
    totals = found.totals
    assert totals["points"].tolist() == [7, 0, 6]
    assert totals["possible"].tolist() == [8, 5, 8]
    assert totals["score"].tolist() == [87.5, 0, 75]
    assert totals["unanswered"].tolist() == [0, 1, 0]
    assert totals["score_band"].tolist() == ["high", "low", "middle"]
    table = found.dimensions.set_index(["respondent", "dimension"])["score"]
    assert table["1", "x"] == 100
    assert table["1", "y"] == pytest.approx(200 / 3)
    assert scorecard(survey, RULES).totals["score_band"].tolist() == [
        "high",
        "",
        "middle",
    ]  # half open is more than 40 %


def test_scorecard_with_weights():
    """30, 10, 20, 40 with 1, 0.5, 0, 0.75 of what each can give: 30 + 5 + 0 + 30 = 65."""
    weights, given = (30.0, 10.0, 20.0, 40.0), ("5", "3", "1", "4")
    columns = [
        scale(f"{i}", [one], weight=weight, points=(0, 1, 2, 3, 4))
        for i, (one, weight) in enumerate(zip(given, weights, strict=True))
    ]
    assert scorecard(survey_of(*columns), RULES).totals["score"].tolist() == [65]
    turned = asked("1", T.SCALE, ["很满意"], options=AGREE, reverse=True)
    assert scorecard(survey_of(turned), RULES).totals["points"].tolist() == [1]
    assert scorecard(survey_of(asked("1", T.TEXT, ["x"])), RULES).refused == [NoFigure("scorecard", "", "points")]
