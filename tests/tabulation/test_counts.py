"""Each question by itself: options, scales, rankings, numbers, days, open answers and their words."""

import sys

import numpy as np
import pandas as pd
import pytest
from surveys_of_columns import AGREE, T, asked, scale, survey_of

from crm_sheets.playbook.kinds import word_lists
from crm_sheets.tabulation.counts.days import date_months
from crm_sheets.tabulation.counts.distributions import number_classes, number_figures
from crm_sheets.tabulation.counts.frequencies import option_frequencies
from crm_sheets.tabulation.counts.jieba_words import jieba_cutter
from crm_sheets.tabulation.counts.open_answers import open_answers
from crm_sheets.tabulation.counts.rankings import rankings
from crm_sheets.tabulation.counts.scales import scales
from crm_sheets.tabulation.counts.word_groups import word_groups
from crm_sheets.tabulation.counts.words import frequent_words, words_in
from crm_sheets.tabulation.intervals import effective_base, student, wilson
from crm_sheets.tabulation.no_figure import NoFigure

COLOURS = ("red", "green", "blue")


def test_wilson_of_a_published_example():
    """81 of 263 at 95 %: 0.2553 to 0.3662 (Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3)."""
    low, high = wilson(81 / 263, 263, 0.95)
    assert (round(float(low), 4), round(float(high), 4)) == (0.2553, 0.3662)


def test_intervals_of_little():
    """0 of 10 ends at z^2 / (10 + z^2), z = 1.959964; of nobody there is none, nor a mean's of one answer."""
    low, high = wilson([0.0, np.nan], [10, 0], 0.95)
    assert low[0] == pytest.approx(0)
    assert high[0] == pytest.approx(3.8415 / 13.8415, abs=1e-4)
    assert np.isnan([low[1], high[1], *student(3.0, np.nan, 1, 0.95)]).all()
    assert student(10.0, 2.0, 4, 0.95) == pytest.approx((10 - 3.182446, 10 + 3.182446))  # t of 3 degrees: 3.182446
    assert effective_base([1, 1, 1, 1]) == 4
    assert effective_base([3, 1]) == pytest.approx(1.6)  # 16 / 10
    assert effective_base([]) == 0


def test_shares_of_those_asked_and_of_those_who_answered():
    survey = survey_of(asked("1", T.SINGLE, ["red", "red", "blue", None, None], options=COLOURS), not_asked={"1": {4}})
    table = option_frequencies(survey, 0.95)
    assert table["option"].tolist() == list(COLOURS)
    assert table["count"].tolist() == [2, 0, 1]
    assert set(table["base_asked"]) == {4}
    assert set(table["base"]) == {3}
    assert table["share_asked"].tolist() == [0.5, 0, 0.25]
    assert table["share_answered"].tolist() == pytest.approx([2 / 3, 0, 1 / 3])


def test_several_answers_have_shares_of_respondents_and_of_answers():
    survey = survey_of(asked("1", T.MULTIPLE, [{"red", "blue"}, {"red"}, set(), None], options=COLOURS))
    table = option_frequencies(survey, 0.95).set_index("option")
    assert table.loc["red", ["count", "base", "base_asked"]].tolist() == [2, 3, 4]  # who ticked nothing answered
    assert table["share_answered"].tolist() == pytest.approx([2 / 3, 0, 1 / 3])
    assert table["share_answers"].tolist() == pytest.approx([2 / 3, 0, 1 / 3])
    survey = survey_of(asked("1", T.MULTIPLE, [{"red", "blue"}, {"red", "blue"}], options=COLOURS))
    table = option_frequencies(survey, 0.95)
    assert table["share_answered"].tolist() == [1, 0, 1]
    assert table["share_answers"].tolist() == [0.5, 0, 0.5]


def test_weights_change_shares_and_not_counts():
    survey = survey_of(
        asked("1", T.SINGLE, ["red", "blue"], options=COLOURS),
        asked("2", T.MULTIPLE, [{"red"}, {"blue"}], options=COLOURS),
    )
    table = option_frequencies(survey, 0.95, np.array([3.0, 1.0]))
    assert table["count"].tolist() == [1, 0, 1] * 2
    assert table["share_answered"].tolist() == [0.75, 0, 0.25] * 2
    low, _ = wilson(0.75, 1.6, 0.95)
    assert table["share_low"][0] == pytest.approx(float(low))


def test_a_question_that_nobody_answered_has_no_shares():
    survey = survey_of(scale("1", [None, None]), asked("2", T.SINGLE, [None, None], options=()))
    table = option_frequencies(survey, 0.95)
    assert table["count"].tolist() == [0] * 5
    assert table["share_answered"].isna().all()
    assert table["share_asked"].tolist() == [0] * 5
    table, missing = scales(survey, 0.95)
    assert table["base"].tolist() == [0]
    assert missing == [NoFigure("scale", "1", "answers")]


def test_no_respondents_and_no_questions():
    for survey in (survey_of(), survey_of(scale("1", []), asked("2", T.TEXT, []), asked("3", T.NUMBER, []))):
        assert option_frequencies(survey, 0.95)["count"].sum() == 0
        assert open_answers(survey).empty
        assert frequent_words(survey).empty
        assert rankings(survey, 0.95).empty
        assert date_months(survey).empty
        assert number_classes(survey).empty
        assert number_figures(survey, 0.95)["base"].sum() == 0


def test_scale():
    """1 2 4 5 5: mean 3.4, median 4, squares 5.76 + 1.96 + 0.36 + 2.56 + 2.56 = 13.2, deviation sqrt(13.2 / 4) = 1.8166."""
    survey = survey_of(scale("1", [1, 2, 4, 5, 5, None]))
    table, missing = scales(survey, 0.95)
    row = table.iloc[0]
    assert missing == []
    assert row[["base", "mean", "median", "top_two", "bottom_two"]].tolist() == [5, 3.4, 4, 3, 2]
    assert row["deviation"] == pytest.approx(1.8166, abs=1e-4)
    assert (row["top_two_share"], row["bottom_two_share"]) == (0.6, 0.4)
    assert row["score"] == pytest.approx(60)  # (3.4 - 1) / 4


@pytest.mark.parametrize(
    ("options", "best", "points", "reverse", "score", "top_two"),
    [
        (AGREE, "last", (), False, 75, 1),  # 满意 is 4 of 5
        (AGREE[::-1], "first", (), False, 75, 1),
        (AGREE[::-1], "first", (5, 4, 3, 2, 1), False, 75, 1),  # points that fall with the options
        (AGREE, "last", (), True, 25, 0),  # an item worded the other way round
        (AGREE, "first", (), False, 25, 0),
        ((*AGREE, "不清楚"), "last", (1, 2, 3, 4, 5, None), False, 75, 1),  # not on the scale
        (("满意", "一般", "不满意"), "first", (), False, 100, 1),  # of three only the best
    ],
)
def test_which_end_is_best(options, best, points, reverse, score, top_two):
    survey = survey_of(asked("1", T.SCALE, ["满意"], options=options, best=best, points=points, reverse=reverse))
    row = scales(survey, 0.95)[0].iloc[0]
    assert (row["score"], row["top_two"]) == (score, top_two)


@pytest.mark.parametrize(
    ("options", "answers", "good", "bad"),
    [
        (("很满意", "满意", "不满意"), "012", 2, 1),  # nobody chose the middle: two are satisfied, one is not
        (("Very satisfied", "Satisfied", "Neutral"), "0112", 3, 0),  # nobody is dissatisfied
        (("很满意", "满意", "一般", "不满意"), "0123", 2, 1),  # 一般 is not dissatisfied
        (("excellent", "very good", "good", "fair"), "0123", 2, 2),  # two words for one step: as many boxes as usual
        (("strongly agree", "agree", "disagree"), "012", 1, 1),  # how good that is hangs on the statement
    ],
)
def test_of_words_of_five_steps_the_good_ones_count_where_some_were_never_chosen(options, answers, good, bad):
    survey = survey_of(asked("1", T.SCALE, [options[int(i)] for i in answers], options=options, best="first"))
    row = scales(survey, 0.95)[0].iloc[0]
    assert (row["top_two"], row["bottom_two"]) == (good, bad)


def test_no_score_where_the_best_end_is_not_known():
    table, missing = scales(survey_of(scale("1", [1, 2, 2], best="")), 0.95)
    assert missing == [NoFigure("scale", "1", "best_end")]
    assert table["mean"][0] == pytest.approx(5 / 3)
    assert table[["top_two_share", "bottom_two_share", "score"]].isna().all(axis=None)


def test_all_options_with_the_same_points_are_no_scale():
    survey = survey_of(scale("1", [1, 2], points=(3, 3, 3, 3, 3)), scale("2", [1, 2], points=(1, 2, 3, 2, 1)))
    assert scales(survey, 0.95)[1] == [NoFigure("scale", "1", "points", 5), NoFigure("scale", "2", "points", 5)]


def test_one_answer():
    row = scales(survey_of(scale("1", [4])), 0.95)[0].iloc[0]
    assert row[["base", "mean", "median"]].tolist() == [1, 4, 4]
    assert np.isnan(row["deviation"])


def test_rankings():
    """Three rank all or some: red 1 1 -, green 2 - 1, blue 3 2 2. Who leaves out two of three puts them at 2.5 each."""
    given = [["red", "green", "blue"], ["red", "blue"], ["green", "blue"], None]
    table = rankings(survey_of(asked("1", T.RANKING, given, options=COLOURS)), 0.95).set_index("option")
    assert table["base"].tolist() == [3, 3, 3]
    assert table["placed"].tolist() == [2, 2, 3]
    assert table["mean_rank"].tolist() == pytest.approx([1, 1.5, 7 / 3])
    assert table["mean_rank_all"].tolist() == pytest.approx([5 / 3, 2, 7 / 3])
    assert table["first_places"].tolist() == [2, 1, 0]


def test_numbers():
    """1 2 3 4 100: quartiles 2, 3, 4; mean 22; infinite is no answer."""
    survey = survey_of(asked("1", T.NUMBER, [1, 2, 3, 4, 100, None, float("inf")]))
    row = number_figures(survey, 0.95).iloc[0]
    assert row[["base", "minimum", "lower_quartile", "median", "upper_quartile", "maximum", "mean", "total"]].tolist() == [
        5, 1, 2, 3, 4, 100, 22, 110,
    ]  # fmt: skip
    classes = number_classes(survey)
    assert (classes["from_number"][0], classes["to_number"][0], classes["count"].sum()) == (0, 20, 5)
    assert classes["count"].tolist() == [4, 0, 0, 0, 0, 1]


@pytest.mark.parametrize(
    ("given", "edges"),
    [
        ([3, 3], [3, 4]),
        ([1, 4, 4], [1, 2, 3, 4, 5]),
        ([0.5, 0.5], [0.5, 1.5]),
        ([0.0, 0.9], [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0]),
    ],
)
def test_classes(given, edges):
    table = number_classes(survey_of(asked("1", T.NUMBER, given)))
    assert [*table["from_number"], table["to_number"].iloc[-1]] == pytest.approx(edges)
    assert table["count"].sum() == len(given)


def test_months():
    table = date_months(survey_of(asked("1", T.DATE, ["2026-03-05", "2026-01-31", "2026-03-01", None])))
    assert table["month"].dt.strftime("%Y-%m").tolist() == ["2026-01", "2026-03"]
    assert table["count"].tolist() == [1, 2]
    assert table["share_answered"].tolist() == pytest.approx([1 / 3, 2 / 3])


def test_open_answers_stand_newest_first_with_who_wrote_them():
    survey = survey_of(
        asked("1", T.TEXT, ["old", " ", None, "new ", "no day"]),
        answered_at=["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", None],
        customer_name=["A", "B", "C", "D", None],
    )
    table = open_answers(survey)
    assert table["value"].tolist() == ["new", "old", "no day"]
    assert table["length"].tolist() == [3, 3, 6]
    assert table["customer_name"].tolist()[:2] == ["D", "A"]
    assert table["respondent"].tolist() == ["4", "1", "5"]


def test_words_by_letters_that_come_again(monkeypatch):
    monkeypatch.setitem(sys.modules, "jieba", None)  # as where it is not installed
    given = ["上菜速度太慢", "上菜速度慢", "停车不方便", "停车太难", "Waiting was LONG", "long waiting, long"]
    assert words_in(given, 2) == [("long", 2), ("waiting", 2), ("上菜速度", 2), ("停车", 2)]


def test_words_by_jieba():
    pytest.importorskip("jieba")
    assert ("上菜", 2) in words_in(["上菜速度太慢", "上菜慢"], 2)


def test_words_are_cut_as_by_the_whole_dictionary(tmp_path, monkeypatch):
    jieba = pytest.importorskip("jieba")
    monkeypatch.setattr(jieba.dt, "tmp_dir", str(tmp_path))
    jieba.setLogLevel("WARNING")
    runs = ["上菜速度太慢了希望改进", "服务员林晓燕态度很好", "停车不方便", "龘", "包装破损两次都没有人回复"]
    cut = jieba_cutter(runs)
    assert [list(cut(run)) for run in runs] == [jieba.lcut(run) for run in runs]
    assert len(cut.__self__.FREQ) < 2000  # of half a million: what cannot stand in the texts is not loaded


def test_words_count_answers_not_mentions():
    table = frequent_words(survey_of(asked("1", T.TEXT, ["slow slow slow", "SLOW", "fast", None])))
    assert table[["word", "count"]].to_numpy().tolist() == [["slow", 2]]
    assert table["share_answered"][0] == pytest.approx(2 / 3)


def test_word_groups_of_the_playbook():
    groups = word_lists().read("等待：排队，太慢，wait；价格：贵")
    survey = survey_of(asked("1", T.TEXT, ["排队太慢了，烦", "太慢", "Long WAIT", "the waiter", None, "很贵"]))
    table = word_groups(survey, groups).set_index("word_group")
    assert table["count"].to_dict() == {"等待": 3, "价格": 1}  # a waiter is no wait
    assert table.loc["等待", "example"] == "太慢"
    assert word_groups(survey, ()).empty


@pytest.mark.parametrize("cell", ["等待", "：慢", "等待："])
def test_word_lists_that_are_none(cell):
    with pytest.raises(ValueError, match=cell):
        word_lists().read(cell)


def test_word_lists_read_back_as_shown():
    kind = word_lists()
    groups = (("等待", ("排队", "慢")), ("price", ("dear",)))
    assert kind.read(kind.show(groups, "zh")) == kind.read(kind.show(groups, "en")) == groups
    assert kind.read("") == ()


def test_options_differ_from_the_categories_of_the_column():
    """A key that was corrected may name fewer options than the answers hold: the others are not answered."""
    survey = survey_of(asked("1", T.SINGLE, ["red", "blue"], options=COLOURS))
    survey.answers["1"] = pd.Series(["blue", "pink"], dtype="str")
    assert option_frequencies(survey, 0.95)["count"].tolist() == [0, 0, 1]


def test_pieces_of_words_do_not_overlap(monkeypatch):
    """Without jieba: 服务员态度 as a whole, no 务员态度 beside it; 服务 also stands elsewhere and stays."""
    monkeypatch.setitem(sys.modules, "jieba", None)
    given = ["服务员态度差", "服务员态度冷", "服务要快", "服务一般"]
    assert words_in(given, 2) == [("服务", 4), ("服务员态度", 2)]
