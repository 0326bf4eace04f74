"""Scores by rank with ties or by limits, five levels or three, and a segment for every combination."""

import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import rfm
from crm_sheets.analyses.facts import Facts
from crm_sheets.language.grades import SEGMENTS, SPENDING_SEGMENTS
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([10, 20, 30, 40, 50], [1, 2, 3, 4, 5]),  # 0.5, 1.5, 2.5, 3.5 and 4.5 of five are worse, rounded up
        ([1, 1, 1, 1, 9], [2, 2, 2, 2, 5]),  # none is worse than 1 and half of four are: 5 x 2/5
        ([7, 7, 7], [3, 3, 3]),  # 5 x 1/2: all equal, all in the middle
        ([3], [3]),
        ([1, 2, 3], [1, 3, 5]),  # 5/6, 5/2 and 25/6, rounded up
    ],
)
def test_scores(values, expected):
    assert rfm.rank_scores(pd.Series(values, dtype=float)).tolist() == expected


def test_scores_of_three_levels():
    assert rfm.rank_scores(pd.Series([1.0, 2, 3, 4, 4, 6]), 3).tolist() == [
        1,
        1,
        2,
        2,
        2,
        3,
    ]  # 1/4, 3/4, 5/4, 2 twice, 11/4


def test_every_combination_has_exactly_one_segment():
    rules = Playbook.default().rfm
    for most in (5, 3):
        places = [(r, fm) for r in range(1, most + 1) for fm in range(1, most + 1)]
        names = rfm.segment_map(rules, most)
        assert sorted(names) == places
        assert set(names.values()) <= set(SEGMENTS)
        r, fm = (pd.Series(column) for column in zip(*places, strict=True))
        assert rfm.segments(r, fm, rules, most).tolist() == [names[place] for place in places]


def test_the_map_of_three_levels_is_every_second_place():
    names = rfm.segment_map(Playbook.default().rfm, 3)
    # recency_5, recency_3 and recency_1 of the playbook, places 1, 3 and 5
    assert [names[3, fm] for fm in (1, 2, 3)] == ["new", "loyal", "champions"]
    assert [names[2, fm] for fm in (1, 2, 3)] == ["attention", "attention", "loyal"]
    assert [names[1, fm] for fm in (1, 2, 3)] == ["lost", "sleeping", "at_risk"]


def test_three_levels_below_25_buyers_five_from_there():
    def book(n):
        return Facts(
            book_of(sales=[line for i in range(n) for line in sales(f"c{i}", ("2026-09-01", i + 1))]),
            Playbook.default(),
            DAY,
        )

    assert rfm.score_levels(book(24)) == 3
    assert rfm.run(book(24))["m"].value_counts().to_dict() == {1: 8, 2: 8, 3: 8}
    assert rfm.score_levels(book(25)) == 5
    assert rfm.run(book(25))["m"].value_counts().to_dict() == {1: 5, 2: 5, 3: 5, 4: 5, 5: 5}


def two():
    return sales("often", *[(f"2026-0{m}-20", 100) for m in range(1, 10)]) + sales("once", ("2026-01-02", 5))


def test_a_book():
    facts = Facts(book_of(sales=two()), Playbook.default(), DAY)
    table = rfm.run(facts)
    # 3 x 3/4 and 3 x 1/4, rounded up; alone among those who came again: 2 x 1/2, above 1
    assert table.loc["often", ["r", "f", "m"]].tolist() == [3, 2, 3]
    assert table.loc["once", ["r", "f", "m"]].tolist() == [1, 1, 1]
    assert table["rfm_segment"].to_dict() == {"often": "champions_high", "once": "lost_low"}
    part = rfm.part(facts)
    grid, segments = part.tables["rfm_grid"], part.tables["segments"].set_index("rfm_segment")
    assert len(grid) == 9
    assert grid["customers"].sum() == 2
    assert grid["revenue"].sum() == 905
    assert segments.loc["champions", ["customers", "high", "low"]].tolist() == [1, 1, 0]
    assert segments.loc["lost", ["customers", "high", "low"]].tolist() == [1, 0, 1]


def test_fixed_limits():
    """Defaults: within 30, 60, 120, 240 days; from 2, 4, 8, 16 purchase days; from 500, 2,000, 8,000, 30,000."""
    facts = Facts(book_of(sales=two()), Playbook.default().changed("rfm.method", "absolute"), DAY)
    table = rfm.run(facts)
    assert table.loc["often", ["r", "f", "m"]].tolist() == [5, 4, 2]  # 10 days, 9 times, 900
    assert table.loc["once", ["r", "f", "m"]].tolist() == [1, 1, 1]  # 271 days, once, 5
    assert table.loc["often", "rfm_segment"] == "loyal_low"  # the mean of 4 and 2 is 3; M below 4


@pytest.mark.parametrize(("days", "score"), [(0, 5), (30, 5), (31, 4), (60, 4), (120, 3), (240, 2), (241, 1)])
def test_a_limit_of_days_belongs_to_the_better_score(days, score):
    day = str((DAY - pd.Timedelta(days=days)).date())
    facts = Facts(book_of(sales=sales("a", (day, 1))), Playbook.default().changed("rfm.method", "absolute"), DAY)
    assert rfm.run(facts)["r"].tolist() == [score]


def test_the_mean_of_f_and_m_is_rounded_half_up():
    lines = (
        sales("a", ("2026-01-01", 1), ("2026-01-02", 1))
        + sales("b", ("2026-01-01", 50))
        + sales("c", ("2026-01-01", 9))
    )
    table = rfm.run(
        Facts(book_of(sales=lines), Playbook.default().changed("rfm.five_from", 5).changed("rfm.method", "rank"), DAY)
    )
    assert table.loc["a", ["f", "m", "fm"]].tolist() == [2, 1, 2]  # 1.5
    assert table.loc["c", ["f", "m", "fm"]].tolist() == [1, 2, 1]  # one purchase
    assert table.loc["b", ["f", "m", "fm"]].tolist() == [1, 3, 1]


@pytest.mark.parametrize("method", ["rank", "absolute"])
def test_one_purchase_day_is_never_loyal_and_the_recent_ones_are_new(method):
    """Eight of ten bought once, the dearest of them most recently: F 1, new; the two who came again are above."""
    once = [line for i in range(24) for line in sales(f"once{i}", (f"2026-09-{i + 1:02d}", 1000 * (i + 1)))]
    again = sales("a", ("2026-01-01", 5), ("2026-02-01", 5)) + sales("b", ("2026-01-01", 5), ("2026-09-30", 5))
    rules = Playbook.default().changed("rfm.method", method)
    table = rfm.run(Facts(book_of(sales=once + again), rules, DAY))
    bought_once = table.index.str.startswith("once")
    assert table.loc[bought_once, "f"].eq(1).all()
    assert table.loc[~bought_once, "f"].gt(1).all()
    assert set(table.loc[bought_once, "segment"]) <= {"new", "attention", "sleeping", "lost"}
    assert table.loc["once23", "rfm_segment"] == "new_high"  # 24,000 a few days ago


def test_who_came_again_shares_the_levels_above_one():
    """Of two, three, four and five days 1/8, 3/8, 5/8 and 7/8 are worse: of four levels the 1st to the 4th."""
    days = pd.Series([1.0, 2, 3, 4, 5, 1, 1])
    assert rfm.frequencies(days).tolist() == [1, 2, 3, 4, 5, 1, 1]
    assert rfm.frequencies(pd.Series([1.0, 1])).tolist() == [1, 1]


def test_names_tell_high_from_low_spenders():
    assert SPENDING_SEGMENTS["champions_high"]("zh") == "重要价值客户"
    assert SPENDING_SEGMENTS["champions_low"]("zh") == "一般价值客户"
    assert SPENDING_SEGMENTS["lost_high"]("en") == "Lost, high spend"
    for lang in ("zh", "en"):
        assert len({text(lang) for text in SPENDING_SEGMENTS.values()}) == 16
