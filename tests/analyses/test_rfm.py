"""Scores by rank with ties, and a segment for every combination."""

import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import rfm
from crm_sheets.analyses.facts import Facts
from crm_sheets.language.grades import SEGMENTS
from crm_sheets.playbook import Playbook


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


def test_every_combination_has_exactly_one_segment():
    names = rfm.segment_map(Playbook.default().rfm)
    assert set(names) == {(r, fm) for r in range(1, 6) for fm in range(1, 6)}
    assert set(names.values()) <= set(SEGMENTS)


def test_a_book():
    lines = sales("often", *[(f"2026-0{m}-20", 100) for m in range(1, 10)]) + sales("once", ("2026-01-02", 5))
    facts = Facts(book_of(sales=lines), Playbook.default(), pd.Timestamp("2026-09-30"))
    table = rfm.run(facts)
    assert table.loc["often", ["r", "f", "m"]].tolist() == [5, 5, 5]
    assert table.loc["once", ["r", "f", "m"]].tolist() == [3, 3, 3]  # one of two is not better: 5 x 1/2 rounded up
    assert table["rfm_segment"].to_dict() == {"often": "champions", "once": "attention"}
    grid = rfm.grid(table, facts.buyers["revenue"], facts.playbook.rfm)
    assert len(grid) == 25
    assert grid["customers"].sum() == 2
    assert grid["revenue"].sum() == 905


def test_the_mean_of_f_and_m_is_rounded_half_up():
    lines = (
        sales("a", ("2026-01-01", 1), ("2026-01-02", 1))
        + sales("b", ("2026-01-01", 50))
        + sales("c", ("2026-01-01", 9))
    )
    table = rfm.run(Facts(book_of(sales=lines), Playbook.default(), pd.Timestamp("2026-09-30")))
    assert table.loc["a", ["f", "m", "fm"]].tolist() == [5, 2, 4]  # 3.5
