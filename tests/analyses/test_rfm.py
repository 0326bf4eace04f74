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
        ([10, 20, 30, 40, 50], [1, 2, 3, 4, 5]),
        ([1, 1, 1, 1, 9], [4, 4, 4, 4, 5]),  # four of five are not better than 1: 5 x 4/5
        ([7, 7, 7], [5, 5, 5]),
        ([3], [5]),
        ([1, 2, 3], [2, 4, 5]),  # 5/3, 10/3 and 5, rounded up
    ],
)
def test_scores(values, expected):
    assert rfm.scores(pd.Series(values, dtype=float)).tolist() == expected


def test_scores_of_three_levels():
    assert rfm.scores(pd.Series([1.0, 2, 3, 4, 4, 6]), 3).tolist() == [1, 1, 2, 3, 3, 3]  # 3/6, 1, 3/2, 5/2 twice, 3


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

    assert rfm.levels(book(24)) == 3
    assert rfm.run(book(24))["m"].value_counts().to_dict() == {1: 8, 2: 8, 3: 8}
    assert rfm.levels(book(25)) == 5
    assert rfm.run(book(25))["m"].value_counts().to_dict() == {1: 5, 2: 5, 3: 5, 4: 5, 5: 5}


def two():
    return sales("often", *[(f"2026-0{m}-20", 100) for m in range(1, 10)]) + sales("once", ("2026-01-02", 5))


def test_a_book():
    facts = Facts(book_of(sales=two()), Playbook.default(), DAY)
    table = rfm.run(facts)
    assert table.loc["often", ["r", "f", "m"]].tolist() == [3, 3, 3]
    assert table.loc["once", ["r", "f", "m"]].tolist() == [2, 2, 2]  # one of two is not better: 3 x 1/2 rounded up
    assert table["rfm_segment"].to_dict() == {"often": "champions_high", "once": "attention_low"}
    part = rfm.part(facts)
    grid, segments = part.tables["rfm_grid"], part.tables["segments"].set_index("rfm_segment")
    assert len(grid) == 9
    assert grid["customers"].sum() == 2
    assert grid["revenue"].sum() == 905
    assert segments.loc["champions", ["customers", "high", "low"]].tolist() == [1, 1, 0]
    assert segments.loc["attention", ["customers", "high", "low"]].tolist() == [1, 0, 1]


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
    assert table.loc["a", ["f", "m", "fm"]].tolist() == [3, 1, 2]
    assert table.loc["c", ["f", "m", "fm"]].tolist() == [2, 2, 2]
    assert table.loc["b", ["f", "m", "fm"]].tolist() == [2, 3, 3]  # 2.5


def test_names_tell_high_from_low_spenders():
    assert SPENDING_SEGMENTS["champions_high"]("zh") == "重要价值客户"
    assert SPENDING_SEGMENTS["champions_low"]("zh") == "一般价值客户"
    assert SPENDING_SEGMENTS["lost_high"]("en") == "Lost, high spend"
    for lang in ("zh", "en"):
        assert len({text(lang) for text in SPENDING_SEGMENTS.values()}) == 16
