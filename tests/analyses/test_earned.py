"""The score cuts the levels where it told better on earlier days, and only by what was known."""

import numpy as np
import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses.churn import earned, signs
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.returning import horizon
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")
RULES = Playbook.default().changed("backtest.horizon_days", 60)


def desk(*, back=()):
    """Ninety customers who came every month; the first forty stopped two months ago, of whom ``back`` came again, the
    last ten after three months."""
    lines = []
    for i in range(90):
        months = 10 if i < 40 else 12 if i < 80 else 3 + (i - 80) // 2
        days = [pd.Timestamp("2025-10-05") + pd.Timedelta(days=30 * month + i % 20) for month in range(months)]
        days += [DAY] if i in back else []
        lines += sales(f"c{i:02d}", *((str(day.date()), 100) for day in days if day <= DAY))
    return Facts(book_of(sales=lines), RULES, DAY)


@pytest.mark.parametrize(
    ("by_score", "by_weights", "expected"),
    [
        (30, 20, True),
        (20, 30, False),
        (30, 30, False),
    ],  # of forty flagged so many were gone: equal ones stay with the weights
)
def test_the_better_of_the_two_on_the_earlier_day(monkeypatch, by_score, by_weights, expected):
    def told(then):
        """The first ``n`` of forty flags are customers who stopped, the others who did not."""
        number = np.arange(90)
        points, score = (
            np.where((number < n) | ((number >= 40 + n) & (number < 80)), 50.0, 0.0) for n in (by_weights, by_score)
        )
        return signs.Scored(score, points, np.zeros(90), np.zeros(90))

    monkeypatch.setattr(earned, "dated", told)
    monkeypatch.setattr(earned, "LOOKS", 1)
    assert earned.score_earned(desk()) is expected


def test_a_desk_without_past_goes_by_the_weights():
    lines = sales("a", ("2026-09-01", 10), ("2026-09-20", 10)) + sales("b", ("2026-09-02", 10))
    assert earned.score_earned(Facts(book_of(sales=lines), RULES, DAY)) is False


def test_nothing_later_than_the_day_counts(monkeypatch):
    """Who came back after an earlier day changes nothing of what is decided on it."""
    seen = []
    right = earned._right
    monkeypatch.setattr(earned, "_right", lambda levels, gone: seen.append(gone) or right(levels, gone))
    day = DAY - pd.Timedelta(days=5)
    for back in ((), range(20)):
        now = desk(back=back)
        assert horizon(now) == 60
        earned.score_earned(now.as_if(day))
    half = len(seen) // 2
    assert half
    assert all((one == other).all() for one, other in zip(seen[:half], seen[half:], strict=True))
