"""The search of the models of purchases, beside scipy.optimize's L-BFGS-B and by functions whose lowest point is known."""

import numpy as np
import pytest
from scipy.optimize import minimize

from crm_sheets.analyses.purchases.hillside import lowest


def rosenbrock(place):
    """Lowest at (1, 1), at the end of a bent valley (Rosenbrock 1960, The Computer Journal 3, 175-184)."""
    x, y = place
    slope = np.array([-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)])
    return float(100 * (y - x * x) ** 2 + (1 - x) ** 2), slope


def test_the_end_of_a_bent_valley():
    found = lowest(rosenbrock, [-1.2, 1.0], [(-5, 5), (-5, 5)])
    assert found.place == pytest.approx([1, 1], abs=1e-6)
    assert found.value == pytest.approx(0, abs=1e-14)


def test_the_lowest_point_lies_at_a_bound():
    """With x held at 0.5 the valley is lowest at y = x² = 0.25, and the slope in x still points outwards."""
    found = lowest(rosenbrock, [-1.2, 1.0], [(-5, 0.5), (-5, 5)])
    assert found.place == pytest.approx([0.5, 0.25], abs=1e-6)
    assert found.slope[0] < 0


def test_a_start_outside_the_bounds_begins_at_the_nearest_place_inside():
    found = lowest(lambda place: (float(place @ place), 2 * place), [9.0, -9.0], [(1, 2), (-2, 5)])
    assert found.place == pytest.approx([1, 0], abs=1e-9)


def test_level_ground_is_left_as_it_is():
    found = lowest(lambda place: (3.0, np.zeros(2)), [0.3, 0.4], [(0, 1), (0, 1)])
    assert found.place.tolist() == [0.3, 0.4]


@pytest.mark.parametrize("seed", range(20))
def test_as_low_as_scipys(seed):
    """Log-sum-exp hills of three parameters with bounds, some of which hold."""
    source = np.random.default_rng(seed)
    ways, levels = source.normal(size=(12, 3)), source.normal(size=12)
    ways = np.vstack([ways, -ways])
    levels = np.concatenate([levels, source.normal(size=12)])
    bounds = [(-0.3, 1.0), (-1.0, 0.2), (-2.0, 2.0)]

    def cost(place):
        terms = np.exp(ways @ place + levels)
        return float(np.log(terms.sum())), (ways * terms[:, None]).sum(axis=0) / terms.sum()

    expected = minimize(
        cost, [0, 0, 0], jac=True, method="L-BFGS-B", bounds=bounds, options={"ftol": 1e-15, "gtol": 1e-9}
    )
    found = lowest(cost, [0, 0, 0], bounds)
    assert found.value == pytest.approx(expected.fun, abs=1e-12)
    assert found.place == pytest.approx(expected.x, abs=1e-5)
