"""The chance to come back: learned from the past only, as scipy finds it, never with its signs turned round."""

import numpy as np
import pandas as pd
import pytest
from desks import book_of, sales
from scipy.optimize import minimize

from crm_sheets.analyses import returning
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.returning import chance, prior, ridge
from crm_sheets.analyses.returning.history_features import COLUMNS, trail
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")


def desk(customers=120, seed=3, until=DAY):
    """Customers with a rhythm of their own, a third of whom stop some day."""
    rng, lines = np.random.default_rng(seed), []
    for i in range(customers):
        day, gap = int(rng.integers(0, 300)), rng.uniform(8, 40)
        stop = rng.integers(100, 500) if rng.random() < 0.35 else 10_000
        while day < min(stop, 600):
            moment = pd.Timestamp("2025-02-07") + pd.Timedelta(days=day)
            if moment <= until:
                lines += sales(f"c{i:03d}", (str(moment.date()), 10))
            day += max(1, int(rng.gamma(2, gap / 2)))
    return lines


def facts(lines, playbook=None, day=DAY):
    return Facts(book_of(sales=lines), playbook or Playbook.default(), day)


def test_the_weights_are_the_most_probable_ones():
    rng = np.random.default_rng(0)
    signs = np.vstack([np.ones(400), *rng.uniform(0, 3, (6, 400))])
    true = np.array([0.2, 0.7, 0.4, -0.3, -0.9, -0.2, -0.6])
    back = (rng.random(400) < 1 / (1 + np.exp(-true @ signs))).astype(float)
    found = prior._fitted(signs, back, 0.5, np.ones(7, dtype=bool))

    def cost(weights):
        odds = weights @ signs
        likelihood = 0.5 * np.sum(back * odds - np.logaddexp(0, odds))
        return -likelihood + np.sum(((weights - prior._BELIEVED) / prior._FIRMLY) ** 2) / 2

    assert found == pytest.approx(minimize(cost, np.zeros(7), tol=1e-12).x, abs=1e-4)


def test_steps_that_swing_to_and_fro_end_at_the_top():
    """Signs far apart, of whom nine in ten come back: whole steps of Newton jump over the top for ever."""
    rng = np.random.default_rng(0)
    signs = np.vstack([np.ones(500), *rng.normal(1, 3, (6, 500))])
    back = (rng.random(500) < 0.9).astype(float)
    found = prior._fitted(signs, back, 1.0, np.ones(7, dtype=bool))
    slope = signs @ (back - ridge.probability(found @ signs)) - (found - prior._BELIEVED) / prior._FIRMLY**2
    assert slope == pytest.approx(np.zeros(7), abs=1e-3)


def test_the_ridge_finds_what_scipy_finds():
    """1,000 rows are two and a half blocks; the last column is the same for all and gets no weight."""
    rng = np.random.default_rng(1)
    rows = np.column_stack([rng.normal(3, 2, 1000), rng.exponential(5, 1000), np.full(1000, 7.0)])
    back = (rng.random(1000) < 1 / (1 + np.exp(0.3 * rows[:, 0] - 0.2 * rows[:, 1]))).astype(float)
    found = ridge.fitted(rows, back, 0.5, 20.0)
    x = np.column_stack([np.ones(1000), (rows[:, :2] - rows[:, :2].mean(axis=0)) / rows[:, :2].std(axis=0)])

    def cost(weights):
        odds = x @ weights
        return 0.5 * np.sum(np.logaddexp(0, odds) - back * odds) + 20.0 * np.sum(weights[1:] ** 2) / 2

    weights = minimize(cost, np.zeros(3), tol=1e-12).x
    assert found.weights == pytest.approx([*weights, 0], abs=1e-4)
    assert found.odds(rows) == pytest.approx(x @ weights, abs=1e-3)


def test_what_was_known_of_a_customer():
    """Bought 100, 50, 30 and 20 on days 0, 10, 40 and 400, returned 40 on day 41; looked at 5 days after the last."""
    bought = sales("a", *[(str((DAY - pd.Timedelta(days=405 - d)).date()), m) for d, m in BOUGHT])
    known, who = trail(facts(bought + sales("z", ("2026-09-29", 1)))).known((DAY - pd.Timestamp(0)).days)
    found = dict(zip(COLUMNS, known[0], strict=True))
    gaps = [10, 30, 360]
    assert who.all()
    assert {name: found[name] for name in found if name in EXPECTED} == pytest.approx(EXPECTED)
    assert found["gap_spread"] == pytest.approx(np.log1p(np.std(gaps)))
    assert found["silence_in_gaps"] == pytest.approx(5 / ((400 + 30) / 4))


BOUGHT = [(0, 100), (10, 50), (40, 30), (41, -40), (400, 20)]
EXPECTED = {  # the days of the windows go back from day 405: to 375, 315, 223 and 40, which is just outside
    "purchases_30": np.log(2),
    "purchases_90": np.log(2),
    "purchases_182": np.log(2),
    "purchases_365": np.log(2),
    "purchases": np.log(4),
    "recency": np.log(6),
    "recency_years": 5 / 365,
    "tenure": np.log(406),
    "bought_once": 0,
    "recency_of_once": 0,
    "gap_last": np.log(361),
    "gap_longest": np.log(361),
    "spend_365": np.log(21),
    "order_value": np.log(51),
    "share_returned": 0.2,
}


def test_the_own_months_must_have_held(monkeypatch):
    """The opposite of what the months say tells worse than what is generally so what then happened: it says nothing."""
    playbook, made = Playbook.default().changed("backtest.horizon_days", 60), ridge.fitted
    monkeypatch.setattr(ridge, "fitted", lambda *given: opposite(made(*given)))
    turned = returning.return_chances(facts(desk(), playbook)).chance
    monkeypatch.undo()
    monkeypatch.setattr(chance._Past, "learned", lambda *given: None)
    pd.testing.assert_series_equal(returning.return_chances(facts(desk(), playbook)).chance, turned)
    monkeypatch.undo()
    monkeypatch.setattr(chance, "_held", lambda *given: True)
    assert not np.allclose(returning.return_chances(facts(desk(), playbook)).chance, turned)


def opposite(found):
    return ridge.Ridge(-found.weights, found.mean, found.spread)


def test_no_accident_turns_a_sign_round():
    """Here who was silent longest came back most: the weights of silence are left out, not turned."""
    rng = np.random.default_rng(0)
    signs = np.vstack([np.ones(2000), *rng.uniform(0, 3, (6, 2000))])
    true = np.array([-1, -1.0, 0.0, 1.0, 1.0, 1.0, 1.0])
    back = (rng.random(2000) < 1 / (1 + np.exp(-true @ signs))).astype(float)
    weights = prior._learned(signs, back, 1.0)
    assert (weights * prior._SIGNS >= 0).all()
    assert (weights[[1, 3, 4, 5, 6]] == 0).all()


def test_a_longer_silence_never_raises_the_chance():
    ages, lines = range(0, 200, 20), desk()
    for age in ages:  # each with a second purchase 20 days before the last
        last = DAY - pd.Timedelta(days=age)
        lines += sales(f"x{age:03d}", *[(str((last - pd.Timedelta(days=back)).date()), 5) for back in (40, 20, 0)])
    found = returning.return_chances(facts(lines))
    assert found.watched >= 30
    assert found.chance[[f"x{age:03d}" for age in ages]].is_monotonic_decreasing


def test_nothing_later_is_known():
    """As if it were an earlier day: the same as from a book that ends on it."""
    day, playbook = DAY - pd.Timedelta(days=90), Playbook.default().changed("backtest.horizon_days", 60)
    then = returning.return_chances(facts(desk(), playbook).as_if(day))
    cut = returning.return_chances(facts(desk(until=day), playbook, day))
    pd.testing.assert_series_equal(then.chance, cut.chance)
    assert then.watched == cut.watched


def test_what_is_learned_holds_on_the_customers_it_was_not_learned_from():
    """Learned from 400 customers up to a day, held against what they did next: within four points on average."""
    day, lines = DAY - pd.Timedelta(days=60), desk(400, seed=5)
    playbook = Playbook.default().changed("backtest.horizon_days", 60)
    chance = returning.return_chances(facts(lines, playbook).as_if(day)).chance
    bought = pd.DataFrame(lines).assign(date=lambda rows: pd.to_datetime(rows["date"]))
    back = chance.index.isin(bought.loc[bought["date"] > day, "customer_id"])
    assert abs(chance.mean() - back.mean()) < 0.04
    assert abs(chance[chance > 0.8].mean() - back[(chance > 0.8).to_numpy()].mean()) < 0.08
    assert abs(chance[chance < 0.2].mean() - back[(chance < 0.2).to_numpy()].mean()) < 0.08


def test_with_little_past_nothing_is_learned():
    assert returning.return_chances(facts(sales("a", ("2026-09-01", 5)))).watched == 0
    assert (
        returning.return_chances(
            facts([line for i in range(200) for line in sales(f"c{i}", ("2026-09-01", 5))])
        ).watched
        == 0
    )


def test_where_nothing_is_learned_the_shorter_silence_ranks_first():
    lines = [line for i in range(20) for line in sales(f"c{i:02d}", *[("2026-01-01", 5)] * (i % 3), ("2026-06-01", 5))]
    lines += sales("x", ("2026-09-01", 5)) + sales("y", ("2026-08-25", 5), ("2026-08-26", 5), ("2026-08-27", 5))
    found = returning.return_chances(facts(lines))
    assert found.watched == 0
    assert found.chance.sort_values(ascending=False, kind="stable").index[:2].tolist() == ["x", "y"]
    alike = found.chance[[f"c{i:02d}" for i in range(20)]]
    assert alike.min() == alike.max()  # as silent, however often they bought


def test_a_horizon_too_long_for_the_past_ranks_as_the_longest_that_it_carries():
    """All were known for at most 600 days: 365 days cannot be watched twice; the ranking is learned from a shorter span."""
    lines = desk()
    long = returning.return_chances(facts(lines, Playbook.default().changed("backtest.horizon_days", 365)))
    first = pd.DataFrame(lines).groupby("customer_id")["date"].min().sort_values()
    span = (DAY - pd.Timestamp(first.iloc[29])).days // 2  # 30 customers were known two of them ago
    carried = returning.return_chances(facts(lines, Playbook.default().changed("backtest.horizon_days", span)))
    assert (long.watched, carried.watched > 30) == (0, True)
    pd.testing.assert_series_equal(long.chance, carried.chance)


def test_the_horizon():
    lines = sales("a", ("2026-05-01", 5), ("2026-06-10", 5), ("2026-07-20", 5))  # every 40 days
    assert returning.horizon(facts(lines)) == 80
    assert returning.horizon(facts(sales("a", ("2026-09-01", 5), ("2026-09-05", 5)))) == 30
    assert returning.horizon(facts(lines, Playbook.default().changed("backtest.horizon_days", 7))) == 7
