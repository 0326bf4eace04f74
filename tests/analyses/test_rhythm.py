"""How customers buy: their own gaps, the gap curve of customers alike, the typical gap of all."""

import numpy as np
import pandas as pd
import pytest
from desks import book_of, sales
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.analyses import purchase_intervals
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.purchase_intervals import _long_of
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")


def facts(lines):
    return Facts(book_of(sales=lines), Playbook.default(), DAY)


def days_back(*days):
    return [(str((DAY - pd.Timedelta(days=back)).date()), 5) for back in days]


def test_the_own_gaps():
    """Gaps of 10, 20, 30 and 40 days: median 25; the 90th percentile lies 0.7 of the way from 30 to 40."""
    row = purchase_intervals.purchase_intervals(facts(sales("a", *days_back(150, 140, 120, 90, 50)))).loc["a"]
    assert row[["purchases", "silent", "usual", "long"]].tolist() == [5, 50.0, 25.0, pytest.approx(37.0)]
    assert [str(row[name].date()) for name in ("first", "last")] == ["2026-05-03", "2026-08-11"]


@given(st.lists(st.lists(st.integers(0, 900), min_size=1, max_size=12, unique=True), min_size=1, max_size=6))
def test_percentiles_are_those_of_numpy(customers):
    lines = [line for i, days in enumerate(customers) for line in sales(f"c{i}", *days_back(*days))]
    table = purchase_intervals.purchase_intervals(facts(lines))
    for i, days in enumerate(customers):
        gaps = np.diff(sorted(days))
        row = table.loc[f"c{i}"]
        assert row["purchases"] == len(days)
        assert row["silent"] == min(days)
        if len(gaps) >= 2:
            assert row["usual"] == max(1, np.quantile(gaps, 0.5))
            assert row["long"] == pytest.approx(max(1, np.quantile(gaps, 0.9)))
        else:
            assert np.isnan(row["long"])


def test_the_gap_curve_of_kaplan_and_meier():
    """By hand: 10 at risk, one back after 5 days: 0.9 wait on; 3 were last seen after 6; one of 6 back after 8: 0.75;
    one of 5 after 20: 0.6. Nine tenths of the 0.4 who ever return are 0.36; by day 8 only 0.25 have, by day 20 all."""
    back, waiting = np.array([5.0, 8.0, 20.0]), np.array([6.0, 6.0, 6.0, 30.0, 30.0, 30.0, 30.0])
    assert _long_of(back, waiting) == 20.0
    assert _long_of(np.array([5.0] * 9 + [8.0]), np.array([])) == 5.0  # nine of ten by day 5


def test_the_gap_curve_needs_ten_returns():
    few = [line for i in range(9) for line in sales(f"c{i}", *days_back(100, 50))]
    assert purchase_intervals.long_gaps(facts(few)).empty
    enough = [*few, *sales("d", *days_back(100, 90))]
    assert purchase_intervals.long_gaps(facts(enough)).to_dict() == {1: 50.0}


def test_the_typical_gap_counts_each_customer_once():
    """One buys every day for a month, two every 30 and 40 days: the median is 30, not 1."""
    lines = sales("a", *days_back(*range(30))) + sales("b", *days_back(90, 60, 30)) + sales("c", *days_back(80, 40, 0))
    assert purchase_intervals.typical_gap(facts(lines)) == 30
    assert purchase_intervals.typical_gap(facts(sales("a", *days_back(50, 30)))) == 20  # nobody has three
    assert purchase_intervals.typical_gap(facts(sales("a", *days_back(50)))) is None


def test_a_return_is_no_purchase():
    lines = [*sales("a", *days_back(20)), *sales("a", (str(DAY.date()), -5))]
    assert purchase_intervals.purchase_intervals(facts(lines)).loc["a", ["purchases", "silent"]].tolist() == [1, 20.0]


def test_an_earlier_day_knows_nothing_of_the_later_ones():
    lines = sales("a", *days_back(150, 140, 120, 90, 50)) + sales("b", *days_back(10))
    then = facts(lines).as_if(DAY - pd.Timedelta(days=100))
    row = purchase_intervals.purchase_intervals(then)
    assert row.index.tolist() == ["a"]
    assert row.loc["a", ["purchases", "silent"]].tolist() == [3, 20.0]


def test_one_more_year_of_records_does_not_change_the_recent_gap():
    """Forty come every ten days; before that forty others came every hundred days, for two years."""
    often = [
        line
        for n in range(40)
        for line in sales(f"often{n}", *[(str((DAY - pd.Timedelta(days=10 * k)).date()), 5) for k in range(6)])
    ]
    seldom = [
        line
        for n in range(40)
        for line in sales(f"seldom{n}", *[(str((DAY - pd.Timedelta(days=400 + 100 * k)).date()), 5) for k in range(6)])
    ]
    lately, whole = (Facts(book_of(sales=lines), Playbook.default(), DAY) for lines in (often, often + seldom))
    assert purchase_intervals.recent_gap(lately) == purchase_intervals.recent_gap(whole) == 10
    assert purchase_intervals.typical_gap(whole) == 55  # the median of forty times 10 and forty times 100
    only = Facts(book_of(sales=seldom), Playbook.default(), DAY)
    assert purchase_intervals.recent_gap(only) == 100  # nothing in a year: two and four years are looked at
