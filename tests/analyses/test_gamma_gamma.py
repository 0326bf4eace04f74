"""Gamma-Gamma: the published figures of CDNOW, limits, and scaled money."""

import cdnow
import numpy as np
import pytest

from crm_sheets import summaries
from crm_sheets.analyses.purchases import gamma_gamma
from crm_sheets.analyses.purchases.gamma_gamma import GammaGamma
from crm_sheets.analyses.purchases.histories import histories


@pytest.fixture(scope="module")
def summary():
    return histories(summaries.customer_days(cdnow.book().sales), cdnow.END, free_ones_count=True)


@cdnow.needed
def test_the_published_fit(summary):
    golden = cdnow.golden()["gamma_gamma"]
    fitted = gamma_gamma.fitted(summary["repeats"].to_numpy(), summary["mean_value"].to_numpy())
    assert fitted.converged
    for name in ("p", "q", "v"):
        assert getattr(fitted, name) == pytest.approx(golden["refitted"][name], abs=0.01)
        assert getattr(fitted, name) == pytest.approx(golden["published"][name], abs=0.01)
    assert fitted.mean == pytest.approx(golden["population_mean"], abs=0.01)
    first_ten = fitted.expected(summary["repeats"].to_numpy(), summary["mean_value"].to_numpy())[:10]
    assert first_ten.round(2).tolist() == golden["expected_value_of_first_ten_customers"]
    returning = summary.loc[summary["repeats"] > 0]
    assert len(returning) == golden["returning_customers"]
    correlation = np.corrcoef(returning["repeats"], returning["mean_value"])[0, 1]
    # the published one is of values rounded to cents
    assert correlation == pytest.approx(golden["correlation_of_frequency_and_value"], abs=1e-5)


def test_the_slope_is_that_of_the_likelihood():
    bought = gamma_gamma._purchases(np.array([1.0, 2, 5, 5]), np.array([10.0, 35, 20, 50]))
    at = np.array([3.0, 2.0, 20.0])
    _, slope = gamma_gamma._likelihood(at, bought)
    for i in range(3):
        step = np.eye(3)[i] * 1e-6
        above, below = (gamma_gamma._likelihood(at + sign * step, bought)[0] for sign in (1, -1))
        assert slope[i] == pytest.approx((above - below) / 2e-6, rel=1e-6)


def test_the_expected_value_lies_between_the_own_mean_and_that_of_all():
    model = GammaGamma(6.25, 3.74, 15.44)
    found = model.expected(np.array([0, 1, 1_000]), np.array([np.nan, 100.0, 100.0]))
    assert found[0] == pytest.approx(6.25 * 15.44 / 2.74)
    # by hand: p (v + x m) / (p x + q - 1) = 6.25 (15.44 + 100) / 8.99
    assert found[1] == pytest.approx(721.5 / 8.99)
    assert found[2] == pytest.approx(100, rel=0.001)
    assert model.own_weight(np.array([0, 1])).tolist() == pytest.approx([0, 6.25 / 8.99])


def test_scaled_money_scales_the_value_and_nothing_else():
    source = np.random.default_rng(4)
    x = source.integers(1, 9, 400)
    mean = source.gamma(6 * x, 1 / (6 * x)) * 30 / source.gamma(3, 0.5, 400)
    one, thousand = gamma_gamma.fitted(x, mean), gamma_gamma.fitted(x, 1000 * mean)
    assert one.converged
    assert (thousand.p, thousand.q, thousand.v / 1000) == pytest.approx((one.p, one.q, one.v), rel=1e-9)


def test_a_parameter_at_the_bound_of_its_search_is_not_converged():
    """Without any spread of a customer's values p grows without end: the data do not tell it."""
    x = np.tile([1, 2, 3], 200)
    mean = 20 / np.random.default_rng(5).gamma(3, 0.5, 600)  # of each customer, without any spread around it
    fitted = gamma_gamma.fitted(x, mean)
    assert fitted.p == pytest.approx(np.exp(6))
    assert not fitted.converged


def test_customers_who_nearly_all_spend_alike():
    source = np.random.default_rng(6)
    x = source.integers(1, 9, 2_000)
    fitted = gamma_gamma.fitted(x, source.gamma(5.0 * x, 1 / x))  # a mean of 5, whoever buys
    assert fitted.converged
    assert fitted.mean == pytest.approx(5, rel=0.02)
    assert fitted.own_weight(np.array([8]))[0] < 0.2


@pytest.mark.parametrize(
    ("x", "mean"), [([], []), ([0, 0], [np.nan, np.nan]), ([2, 2], [0.0, 0.0]), ([1, 2, 3] * 50, [20.0] * 150)]
)
def test_without_differing_values_there_is_no_fit(x, mean):
    assert not gamma_gamma.fitted(np.array(x), np.array(mean)).converged
