"""How concentrated the value is: worked by hand."""

import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import concentration
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")


def facts(*amounts, playbook=None, **more):
    lines = [line for i, amount in enumerate(amounts) for line in sales(f"c{i:04d}", ("2026-09-01", amount), **more)]
    return Facts(book_of(sales=lines), playbook or Playbook.default(), DAY)


@pytest.mark.parametrize(
    ("amounts", "top", "share", "gini"),
    [
        # sum of i x v = 1 + 4 + 9 + 16 = 30; 2 x 30 / (4 x 10) - 5/4 = 0.25; the best of four has 4 of 10
        ((1, 2, 3, 4), 1, 0.4, 0.25),
        ((5, 5, 5, 5, 5), 1, 0.2, 0.0),  # all alike
        ((1, 1, 1, 1, 6), 1, 0.6, 0.4),  # (1 + 2 + 3 + 4 + 30) x 2 / (5 x 10) - 6/5
        ((7,), 1, 1.0, 0.0),
        ((1, 1, 1, 1, 1, 5), 2, 0.6, 1 / 3),  # a fifth of six is 1.2, rounded up 2; (15 + 30) x 2 / 60 - 7/6
    ],
)
def test_by_hand(amounts, top, share, gini):
    row = concentration.run(facts(*amounts)).iloc[0]
    assert row["customers"] == len(amounts)
    assert row["top_customers"] == top
    assert row["top_share"] == pytest.approx(share)
    assert row["gini"] == pytest.approx(gini)


def test_gini_is_half_the_mean_difference_over_the_mean():
    """Another definition of the same: the mean of |a - b| over all pairs, over twice the mean (Gini 1912)."""
    amounts = [(i * 131) % 97 + 0.25 for i in range(60)]
    pairs = sum(abs(a - b) for a in amounts for b in amounts) / len(amounts) ** 2
    expected = pairs / (2 * sum(amounts) / len(amounts))
    assert concentration.run(facts(*amounts))["gini"].iloc[0] == pytest.approx(expected)


def test_losses_count_as_nothing():
    by_margin = Playbook.default().changed("tiers.measure", "margin")
    row = concentration.run(facts(10, 20, 30, playbook=by_margin, cost=20)).iloc[0]  # -10, 0 and 10
    assert row["top_share"] == 1
    assert row["gini"] == pytest.approx(2 / 3)  # (n - 1) / n: one has all


def test_the_curve():
    curve = concentration.concentration_curve(facts(6, 3, 1))
    assert curve["share_of_customers"].tolist() == pytest.approx([0, 1 / 3, 2 / 3, 1])
    assert curve["share_of_value"].tolist() == pytest.approx([0, 0.6, 0.9, 1])


def test_the_curve_has_at_most_101_points():
    curve = concentration.concentration_curve(facts(*range(1, 500)))
    assert len(curve) == 101
    assert curve["share_of_value"].iloc[[0, -1]].tolist() == [0, 1]
    assert curve["share_of_value"].is_monotonic_increasing


def test_nobody_in_the_lookback():
    nobody = Facts(book_of(sales=sales("a", ("2020-01-01", 5))), Playbook.default(), DAY)
    tables = concentration.part(nobody).tables
    assert tables["concentration"].iloc[0].isna().to_dict()["gini"]
    assert tables["concentration_curve"].empty
