"""Questions by groups: breaks, tables, tests, means, families of tests and waves."""

from itertools import product
from math import comb, prod

import numpy as np
import pandas as pd
import pytest
from scipy import stats
from surveys_of_columns import AGREE, T, asked, scale, survey_of

from crm_sheets.language import questionnaires as words
from crm_sheets.playbook import Playbook
from crm_sheets.tabulation.comparisons.breaks import by_column, by_customer_column, by_question
from crm_sheets.tabulation.comparisons.cross_tables import cross_tables
from crm_sheets.tabulation.comparisons.cross_tests import cross_tests
from crm_sheets.tabulation.comparisons.crossings import crossings
from crm_sheets.tabulation.comparisons.group_means import group_means
from crm_sheets.tabulation.comparisons.holm import holm
from crm_sheets.tabulation.comparisons.independence import adjusted_residuals, independence
from crm_sheets.tabulation.comparisons.mean_tests import kruskal, mean_tests, welch
from crm_sheets.tabulation.comparisons.waves import as_said, pooled, wave_matches

RULES = Playbook.default().survey


def of_counts(table):
    """A survey whose first question makes the groups (columns of the table) and whose second has the options (rows)."""
    lines, groups = [f"o{i}" for i in range(len(table))], [f"g{j}" for j in range(len(table[0]))]
    pairs = [(lines[i], groups[j]) for i, row in enumerate(table) for j, count in enumerate(row) for _ in range(count)]
    return survey_of(
        asked("g", T.SINGLE, [group for _, group in pairs], options=tuple(groups)),
        asked("o", T.SINGLE, [line for line, _ in pairs], options=tuple(lines)),
    )


def crossed(survey, code="g"):
    return crossings(survey, by_question(survey, survey.by_code[code]))


# Gender by party, 980 people: Agresti 1996, An Introduction to Categorical Data Analysis, tables 2.5 and 2.7.
PARTY = np.array([[279.0, 165], [73, 47], [225, 191]])


def test_a_published_cross_table():
    """X2 = 7.01 with 2 degrees, p = 0.03; adjusted residuals of the women 2.29, 0.46, -2.62 (2.3, 0.5, -2.6 in the book)."""
    found = independence(PARTY, 30)
    assert (found.method, found.freedom) == ("chi_square", 2)
    assert (round(found.statistic, 2), round(found.p_value, 2)) == (7.01, 0.03)
    assert found.strength == pytest.approx((7.01 / 980) ** 0.5, abs=1e-4)
    residuals = adjusted_residuals(PARTY)
    assert residuals[:, 0].round(1).tolist() == [2.3, 0.5, -2.6]
    assert residuals[:, 1] == pytest.approx(-residuals[:, 0])
    table = cross_tables(crossed(of_counts(PARTY.astype(int))), RULES).set_index(["option", "group"])
    assert table["stands_out"].to_dict() == {
        ("o0", "g0"): "more", ("o0", "g1"): "less", ("o1", "g0"): "", ("o1", "g1"): "", ("o2", "g0"): "less", ("o2", "g1"): "more",
    }  # fmt: skip
    assert table.loc[("o0", "g0"), ["count", "base"]].tolist() == [279, 577]
    row = cross_tests(crossed(of_counts(PARTY.astype(int))), RULES).iloc[0]
    assert row[["verdict", "finding", "finding_group", "finding_option"]].tolist() == ["differs", "less", "g0", "o2"]
    assert row[["finding_share", "finding_rest"]].tolist() == pytest.approx([225 / 577, 191 / 403])


@pytest.mark.parametrize("table", [[[30, 20], [10, 40]], [[12, 25, 9], [20, 8, 31]]])
def test_chi_square_is_scipys(table):
    expected = stats.chi2_contingency(table, correction=False)
    found = independence(np.array(table, dtype=float), 30)
    assert (found.statistic, found.p_value) == (pytest.approx(expected[0]), pytest.approx(expected[1]))


def test_fishers_tea():
    """Three of four cups told right: p = 0.4857 (Agresti 2002, Categorical Data Analysis, 3.5.2, two-sided)."""
    tea = np.array([[3.0, 1], [1, 3]])
    assert independence(tea, 5).method == "fisher"
    assert independence(tea, 5).p_value == pytest.approx(34 / 70)
    assert independence(tea, 30).method == "none_few"


def test_drawn_tables_come_near_the_exact_share():
    """All tables with the sums of this one, each with its chance (multivariate hypergeometric), counted out."""
    table = np.array([[4.0, 1, 0], [1, 2, 4]])
    rows, columns = table.sum(axis=1), table.sum(axis=0).astype(int)
    expected = np.outer(rows, columns) / table.sum()

    def distance(first):
        both = np.array([first, columns - np.array(first)])
        return ((both - expected) ** 2 / expected).sum()

    firsts = [one for one in product(*(range(n + 1) for n in columns)) if sum(one) == rows[0]]
    chance = {one: prod(comb(n, k) for n, k in zip(columns, one, strict=True)) / comb(12, 5) for one in firsts}
    exact = sum(p for one, p in chance.items() if distance(one) >= distance((4, 1, 0)) - 1e-9)
    found = independence(table, 10)
    assert found.method == "drawn"
    assert found.p_value == pytest.approx(exact, abs=0.01)
    assert found == independence(table, 10)  # the same every time


def test_the_order_of_options_changes_no_drawn_test():
    table = np.array([[63, 35], [27, 13], [36, 26], [97, 66], [2, 0], [5, 3]], dtype=float)
    one, other = independence(table, 30), independence(table[[4, 2, 0, 5, 1, 3]][:, ::-1], 30)
    assert one.method == "drawn"
    assert one.p_value == other.p_value


@pytest.mark.parametrize(
    ("table", "method"),
    [
        ([[20, 0], [20, 0]], "none_one_group"), ([[20, 20], [0, 0]], "none_one_answer"), ([[5, 3], [2, 4]], "none_few"), ([[0, 0], [0, 0]], "none_few"),
        ([[40, 0], [0, 0]], "none_one_group"),
    ],
)  # fmt: skip
def test_no_test(table, method):
    found = independence(np.array(table, dtype=float), 30)
    assert found.method == method
    assert np.isnan(found.p_value)


def test_residuals_of_an_empty_group_are_missing():
    residuals = adjusted_residuals(np.array([[10.0, 0], [20, 0]]))
    assert np.isnan(residuals).all()


def test_holm():
    """0.01 x 4, 0.02 x 3, 0.03 x 2 and 0.04 x 1, never falling; what was not tested is in no family."""
    assert holm([0.02, 0.01, np.nan, 0.04, 0.03]).tolist() == pytest.approx(
        [0.06, 0.04, np.nan, 0.06, 0.06], nan_ok=True
    )
    assert holm([0.6, 0.7]).tolist() == [1, 1]
    assert holm([]).tolist() == []


def test_several_answers_are_tested_option_by_option():
    """g1 ticks p always, g0 never; q nobody. Each group has 40."""
    groups = ["g0"] * 40 + ["g1"] * 40
    survey = survey_of(
        asked("g", T.SINGLE, groups, options=("g0", "g1")),
        asked("m", T.MULTIPLE, [set() if group == "g0" else {"p"} for group in groups], options=("p", "q")),
    )
    table = cross_tests(crossed(survey), RULES).set_index("option")
    assert table["verdict"].to_dict() == {"p": "differs", "q": "not_testable"}
    assert table.loc["p", ["finding", "finding_group", "finding_share", "finding_rest"]].tolist() == [
        "less",
        "g0",
        0,
        1,
    ]
    assert table.loc["p", "strength"] == pytest.approx(1)
    cells = cross_tables(crossed(survey), RULES).set_index(["option", "group"])
    assert cells.loc[("p", "g1"), ["count", "base", "stands_out"]].tolist() == [40, 40, "more"]


def test_base_rules():
    """29 answers are too few, 30 are tested and marked, 100 are enough; so for groups."""
    for size, verdict, mark in ((29, "too_few", "few"), (30, "same", "some"), (100, "same", "")):
        half = [["g0", "g1"][i % 2] for i in range(size)]
        survey = survey_of(
            asked("g", T.SINGLE, half, options=("g0", "g1")),
            asked("o", T.SINGLE, [["x", "y"][i // 2 % 2] for i in range(size)], options=("x", "y")),
        )
        row = cross_tests(crossed(survey), RULES).iloc[0]
        assert row[["base", "verdict", "small_base", "finding"]].tolist() == [size, verdict, mark, ""]
    assert set(cross_tables(crossed(survey), RULES)["small_base"]) == {"some"}  # 50 in each group


# means


def test_kruskal_of_a_published_example():
    """Hollander and Wolfe 1973, page 116, mucociliary efficiency: H = 0.7714, p = 0.68 (R, help of kruskal.test)."""
    groups = (2.9, 3.0, 2.5, 2.6, 3.2), (3.8, 2.7, 4.0, 2.4), (2.8, 3.4, 3.7, 2.2, 2.0)
    values = sorted({value for group in groups for value in group})
    counts = np.array([[group.count(value) for group in groups] for value in values], dtype=float)
    statistic, p_value = kruskal(counts)
    assert statistic == pytest.approx(0.77143, abs=1e-5)
    assert p_value == pytest.approx(0.68, abs=0.005)


def test_kruskal_with_ties_is_scipys():
    source = np.random.default_rng(1)
    groups = [source.integers(1, 6, 40) + shift for shift in (0, 0, 1)]
    counts = np.array([[(group == value).sum() for group in groups] for value in range(1, 8)], dtype=float)
    assert kruskal(counts) == pytest.approx(tuple(stats.kruskal(*groups)))


def test_welch_of_a_published_example():
    """Student's sleep data: F = 3.4626, p = 0.07939 (R, help of oneway.test)."""
    first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    figures = [np.array([f(group) for group in (first, second)]) for f in (len, np.mean, lambda g: np.std(g, ddof=1))]
    statistic, p_value = welch(*figures)
    assert (round(statistic, 4), round(p_value, 5)) == (3.4626, 0.07939)


def test_means_of_numbers_by_group():
    """Three groups of 40: Welch's test, its p that of scipy's t test for two of them."""
    source = np.random.default_rng(2)
    amounts = [*source.normal(10, 1, 40), *source.normal(12, 4, 40)]
    survey = survey_of(
        asked("g", T.SINGLE, ["g0"] * 40 + ["g1"] * 40, options=("g0", "g1")), asked("n", T.NUMBER, amounts)
    )
    row = mean_tests(crossed(survey), RULES).iloc[0]
    expected = stats.ttest_ind(amounts[:40], amounts[40:], equal_var=False)
    assert row["method"] == "welch"
    assert row["p_value"] == pytest.approx(expected.pvalue)
    assert row["statistic"] == pytest.approx(expected.statistic**2)
    assert row[["finding", "finding_group"]].tolist() in (["lower", "g0"], ["higher", "g1"])
    means = group_means(crossed(survey), RULES)
    interval = stats.t.interval(0.95, 39, np.mean(amounts[:40]), np.std(amounts[:40], ddof=1) / 40**0.5)
    assert (means["mean_low"][0], means["mean_high"][0]) == pytest.approx(interval)


def test_scales_are_tested_by_places():
    source = np.random.default_rng(3)
    given = [*source.integers(1, 4, 40), *source.integers(2, 6, 40)]
    survey = survey_of(asked("g", T.SINGLE, ["g0"] * 40 + ["g1"] * 40, options=("g0", "g1")), scale("s", given))
    row = mean_tests(crossed(survey), RULES).iloc[0]
    assert row["method"] == "kruskal"
    assert row["p_value"] == pytest.approx(stats.kruskal(given[:40], given[40:]).pvalue)
    assert row["finding_mean"] in (pytest.approx(np.mean(given[:40])), pytest.approx(np.mean(given[40:])))


@pytest.mark.parametrize(
    ("given", "method"),
    [
        ([3.0] * 80, "none_one_answer"),  # where scipy's Kruskal is no number
        ([1.0] * 40 + [2.0] * 40, "kruskal"),  # where scipy's t test says p = 0: no group has any spread
        ([None] * 80, "none_few"),
        ([1.0] * 40 + [None] * 40, "none_one_group"),
    ],
)
def test_numbers_without_spread(given, method):
    survey = survey_of(
        asked("g", T.SINGLE, ["g0"] * 40 + ["g1"] * 40, options=("g0", "g1")), asked("n", T.NUMBER, given)
    )
    assert mean_tests(crossed(survey), RULES)["method"].tolist() == [method]


def test_places_of_rankings_by_group():
    given = [["a", "b"]] * 40 + [["b", "a"]] * 40
    survey = survey_of(
        asked("g", T.SINGLE, ["g0"] * 40 + ["g1"] * 40, options=("g0", "g1")),
        asked("r", T.RANKING, given, options=("a", "b")),
    )
    table = mean_tests(crossed(survey), RULES)
    assert table["option"].tolist() == ["a", "b"]
    assert table["verdict"].tolist() == ["differs", "differs"]
    assert table[["finding", "finding_group", "finding_mean"]].to_numpy().tolist()[0] == ["lower", "g0", 1]
    assert cross_tables(crossed(survey), RULES).empty


# breaks


def test_breaks_of_each_type():
    survey = survey_of(
        asked("1", T.SINGLE, ["b", "a", None], options=("a", "b")),
        asked("2", T.MULTIPLE, [{"x"}, set(), None], options=("x", "y")),
        asked("3", T.RECOMMENDATION, ["10", "7", "0"], options=tuple(map(str, range(11))), best="last"),
        asked("4", T.NUMBER, [2, 1, None]),
        asked("5", T.DATE, ["2026-02-03", "2026-01-01", None]),
        asked("6", T.TEXT, ["x", "y", None]),
        asked("7", T.SINGLE, [None] * 3, options=("a", "b")),
    )
    found = {code: by_question(survey, question) for code, question in survey.by_code.items()}
    assert found["1"][0].codes.tolist() == [1, 0, -1]
    assert [(one.key, one.codes.tolist()) for one in found["2"]] == [("2:x", [1, 0, -1]), ("2:y", [0, 0, -1])]
    assert found["3"][0].codes.tolist() == [2, 1, 0]
    assert (found["4"][0].groups, found["4"][0].codes.tolist()) == (("1", "2"), [1, 0, -1])
    assert (found["5"][0].groups, found["5"][0].codes.tolist()) == (("2026-01", "2026-02"), [1, 0, -1])
    assert found["6"] == found["7"] == ()
    assert [one.question.code for one in crossings(survey, found["2"]) if one.by.key == "2:x"] == ["1", "3", "4", "7"]
    assert {group for one in (*found["2"], *found["3"]) for group in one.groups} == set(words.GROUPS)


def test_recommendation_that_begins_with_the_best():
    options = tuple(map(str, range(10, -1, -1)))
    survey = survey_of(asked("1", T.RECOMMENDATION, ["10", "0"], options=options, best="first"))
    assert by_question(survey, survey.questions[0])[0].codes.tolist() == [2, 0]


def test_many_numbers_make_four_classes():
    survey = survey_of(asked("1", T.NUMBER, list(range(1, 21))))
    found = by_question(survey, survey.questions[0])[0]
    assert found.groups == ("≥ 1, ≤ 5", "> 5, ≤ 10", "> 10, ≤ 15", "> 15, ≤ 20")
    assert np.bincount(found.codes).tolist() == [5, 5, 5, 5]


def test_breaks_by_customers_leave_the_anonymous_out():
    survey = survey_of(scale("1", [1, 2, 3, 4]), customer_id=["c2", None, "c9", "c1"])
    customers = pd.DataFrame(
        {
            "customer_id": ["c1", "c2"],
            "tier": pd.Categorical(["vip", "small"], ["vip", "small"]),
            "region": ["北", "南"],
        }
    )
    assert by_customer_column(survey, customers, "tier", "等级")[0].codes.tolist() == [1, -1, -1, 0]
    found = by_customer_column(survey, customers, "region", "地区")[0]
    assert [found.groups[code] if code >= 0 else None for code in found.codes] == ["南", None, None, "北"]
    assert by_customer_column(survey, customers.iloc[:0], "region", "地区") == ()


def test_only_the_commonest_values_of_a_column_are_groups():
    found = by_column("owner", "owner", pd.Series(["a", "b", "b", "c", "c", " ", None]), most=2)[0]
    assert found.groups == ("b", "c")
    assert found.codes.tolist() == [-1, 0, 0, 1, 1, -1, -1]


# over time


def wave(name, *columns):
    return survey_of(*columns, name=name)


def test_waves_are_matched_by_wording():
    first = wave(
        "spring",
        scale("1", [1], text="您对服务态度满意吗"),
        scale("2", [1], text="您对价格满意吗"),
        scale("3", [1], text="您对环境不满意吗"),
        asked("4", T.TEXT, ["x"]),
    )
    later = wave(
        "autumn", scale("1", [1], text="您对价格是否满意"), scale("2", [1], text="您对服务态度满意吗"),
        scale("3", [1], text="您对环境满意吗"), asked("4", T.TEXT, ["x"]),
    )  # fmt: skip
    table = wave_matches(first, later).set_index("code")
    assert table["wave_code"].dropna().to_dict() == {"1": "2", "2": "1", "4": "4"}  # 不满意 is not 满意
    assert table["match"].to_dict() == {"1": "renumbered", "2": "reworded", "3": "none", "4": "same"}
    assert wave_matches(first, survey_of())["match"].tolist() == ["none"] * 4


def test_the_questions_on_recommending_are_matched_however_they_are_worded():
    tens = tuple(map(str, range(11)))
    texts = ("您有多大可能向朋友推荐我们（0-10）？", "请打分：把我们介绍给同事的意愿")
    first, later = (
        wave(name, asked(code, T.RECOMMENDATION, ["9"], options=tens, text=text), scale("3", [1], text="价格"))
        for name, code, text in (("spring", "1", texts[0]), ("autumn", "2", texts[1]))
    )
    assert wave_matches(first, later).set_index("code")["wave_code"].to_dict() == {"1": "2", "3": "3"}
    assert wave_matches(first, later)["match"].tolist() == ["reworded", "same"]


def test_who_is_addressed_makes_no_other_question():
    first, later = (
        wave(name, asked("1", T.SINGLE, ["a"], options=("a",), text=whom), scale("2", [1], text=whole), scale("3", [1], text=price))
        for name, whom, whole, price in (
            ("spring", "性别", "总体满意度", "价格"), ("autumn", "您的性别", "您对我们这家店总体上满意吗", "交货"),
        )
    )  # fmt: skip
    matches = wave_matches(first, later).set_index("code")
    assert matches["match"].to_dict() == {"1": "reworded", "2": "reworded", "3": "none"}
    assert matches["wave_code"].dropna().to_dict() == {"1": "1", "2": "2"}


def test_waves_one_below_the_other():
    first = wave(
        "w", asked("1", T.SCALE, [AGREE[0]], options=AGREE, text="满意"), asked("2", T.MULTIPLE, [{"a"}], options=("a", "b"), text="several"), asked("3", T.NUMBER, [1], text="many"),
    )  # fmt: skip
    later = wave(
        "w", asked("9", T.SCALE, [AGREE[4], None], options=AGREE[::-1], text="满意"),
        asked("2", T.MULTIPLE, [{"B"}, None], options=("B", "Ａ"), text="several"), asked("3", T.NUMBER, [None, 2], text="many"),
    )  # fmt: skip
    matches = wave_matches(first, later)
    survey, by = pooled([first, later], [matches])
    assert by.groups == ("w (1)", "w (2)")
    assert by.codes.tolist() == [0, 1, 1]
    assert survey.answers["1"].tolist()[:2] == [AGREE[0], AGREE[4]]
    assert survey.answers["2"].to_numpy().tolist() == [[True, False], [False, True], [False, False]]
    assert survey.answered["1"].tolist() == [True, True, False]
    assert [one.counts.sum() for one in crossings(survey, [by])] == [2, 2, 2]
    other = wave("x", asked("1", T.SCALE, ["a"], options=("a", "b"), text="满意"))
    assert pooled([first, other], [wave_matches(first, other)])[0].questions == ()


def test_every_code_is_worded():
    from typing import get_args

    from crm_sheets.surveys.question import Role
    from crm_sheets.tabulation.comparisons import independence as tests
    from crm_sheets.tabulation.comparisons import mean_tests as of_means
    from crm_sheets.tabulation.no_figure import Need
    from crm_sheets.tabulation.scores import first_changes, grades, importance, scorecards, service_levels, servqual

    assert set(words.NEEDS) == set(get_args(Need))
    assert set(words.ROLES) == set(get_args(Role)) - {""}
    assert set(words.TEST_METHODS) == {*get_args(tests.Method), *get_args(of_means.Method)}
    assert tuple(words.SERVICE_LEVELS) == service_levels.SERVICE_LEVELS
    assert tuple(words.SATISFACTION_GRADES) == grades.GRADES
    assert tuple(words.QUADRANTS) == importance.QUADRANTS
    assert tuple(words.SCORE_BANDS) == scorecards.SCORE_BANDS
    assert tuple(words.SERVQUAL_DIMENSIONS) == tuple(servqual.DIMENSIONS)
    assert tuple(words.WAYS) == first_changes.WAYS


def test_matches_of_waves_as_the_key_says():
    """Of the later round the key says that its 1, which is like nothing, was 2, and that its 2 is new."""
    first = survey_of(scale("1", [1], text="speed"), scale("2", [1], text="taste"))
    later = survey_of(
        scale("1", [1], text="how good is the food", earlier="2"), scale("2", [1], text="speed", earlier="-")
    )
    matches = wave_matches(first, later)
    assert matches["wave_code"].fillna("").tolist() == ["2", ""]
    table = as_said(matches, first, later).set_index("code")
    assert table["wave_code"].fillna("").tolist() == ["", "1"]
    assert table["match"].tolist() == ["none", "said"]
    assert table.loc["2", "wave_question"] == "how good is the food"
