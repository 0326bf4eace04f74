"""BG/NBD: how often customers will still buy, and whether they are still customers (Fader, Hardie and Lee 2005).

While alive a customer buys at a rate of their own (gamma over the customers, shape r, rate alpha); after each purchase
they leave with a chance of their own (beta, a and b). "Counting Your Customers" the Easy Way, Marketing Science 24(2),
275-284. Times may be in any unit; alpha is in the same. Arrays: x repeat purchases, t_x time of the last one, age
since the first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from scipy.special import expit, hyp2f1

from crm_sheets.analyses.purchases.hillside import lowest

Array = np.ndarray[Any, np.dtype[Any]]

# How far the search goes, in logs and in the scale of the data: see _parameters.
_BOUNDS = ((-10.0, 6.0), (-15.0, 15.0), (-10.0, 6.0), (-10.0, 15.0))
_FLAT = 1e-5  # slope of the mean log-likelihood that counts as the top of the hill
_NEAR = 1e-5  # so near to a pole of the formula, it is evaluated beside it on both sides


@dataclass(frozen=True)
class Grouped:
    """Equal histories once: distinct x, t_x and ages, where each history has them, and how many customers have it."""

    x: Array
    t_x: Array
    age: Array
    x_at: Array
    t_x_at: Array
    age_at: Array
    count: Array

    @cached_property
    def x_count(self) -> Array:
        """How many customers have each x."""
        return np.bincount(self.x_at, self.count, len(self.x))

    @cached_property
    def repeated(self) -> Array:
        """Whether each history has a repeat purchase."""
        repeated: Array = self.x[self.x_at] > 0
        return repeated


def equal_histories(x: Array, t_x: Array, age: Array) -> Grouped:
    """Customers to equal histories; nothing is rounded or binned."""
    (x_at, xs), (t_at, ts), (age_at, ages) = (
        pd.factorize(np.asarray(one, dtype=np.float64), sort=True) for one in (x, t_x, age)
    )
    every = np.sort((x_at * len(ts) + t_at) * len(ages) + age_at)  # sorted: the same sums whatever the order of rows
    first = np.flatnonzero(np.diff(every, prepend=-1))
    keys, count = every[first], np.diff(first, append=len(every))
    pair, age_at = np.divmod(keys, max(len(ages), 1))
    x_at, t_at = np.divmod(pair, max(len(ts), 1))
    return Grouped(xs, ts, ages, x_at, t_at, age_at, count.astype(np.float64))


@dataclass(frozen=True)
class BgNbd:
    """The four parameters, what they were fitted on, and whether the fit found the top of the likelihood."""

    r: float
    alpha: float
    a: float
    b: float
    log_likelihood: float = np.nan
    converged: bool = True

    def p_alive(self, x: Array, t_x: Array, age: Array) -> Array:
        """The chance of each history to be still a customer; 1 without a repeat: nobody leaves before a purchase."""
        some = np.maximum(x, 1)
        left = np.log(self.a / (self.b + some - 1)) + (self.r + x) * np.log((self.alpha + age) / (self.alpha + t_x))
        alive: Array = np.where(x > 0, expit(-left), 1.0)
        return alive

    def expected(self, t: float, x: Array, t_x: Array, age: Array) -> Array:
        """Purchases expected of each history within the time t from now on (equation 10 of the paper)."""
        now: Array = self.expected_by([t], x, t_x, age)[0]
        return now

    def expected_by(self, times: Sequence[float], x: Array, t_x: Array, age: Array) -> Array:
        """The same for several times, a row for each; computed once for each pair of x and age."""
        (x_at, xs), (age_at, ages) = (pd.factorize(np.asarray(one, dtype=np.float64)) for one in (x, age))
        pairs, at = np.unique(x_at * len(ages) + age_at, return_inverse=True)
        each = [self._if_alive(t, xs[pairs // len(ages)], ages[pairs % len(ages)]) for t in times]
        found: Array = np.array(each)[:, at] * self.p_alive(x, t_x, age)
        return found

    def _if_alive(self, t: Any, x: Array, age: Array) -> Array:
        """Equation 10 without its denominator, which is 1 over the chance of being alive.

        Poles at a = 1 and a + b = 1 cancel out in the limit: there the mean of both sides is taken.
        """
        if min(abs(self.a - 1), abs(self.a + self.b - 1)) >= _NEAR:
            return self._numerator(self.a, t, x, age)
        below, above = (self._numerator(self.a + aside, t, x, age) for aside in (-1e-4, 1e-4))
        return (below + above) / 2

    def _numerator(self, a: float, t: Any, x: Array, age: Array) -> Array:
        """With z = t / (alpha + T + t) and the hypergeometric function in Euler's transformation,

        (1-z)^(r+x) 2F1(r+x, b+x; a+b+x-1; z) = (1-z)^(a-1) 2F1(a+b-1-r, a-1; a+b+x-1; z): its right side stays small
        however large x is. Only with a very large a it does not; there the left side does.
        """
        c, z = a + self.b + x - 1, t / (self.alpha + age + t)
        with np.errstate(all="ignore"):
            rest = (1 - z) ** (a - 1) * hyp2f1(a + self.b - 1 - self.r, a - 1, c, z)
            left_side = (1 - z) ** (self.r + x) * hyp2f1(self.r + x, self.b + x, c, z)
        found: Array = c / (a - 1) * (1 - np.where(np.isfinite(rest), rest, left_side))
        return np.maximum(found, 0.0)


def fitted(x: Array, t_x: Array, age: Array) -> BgNbd:
    """The parameters of greatest likelihood; ``converged`` is False where there is none or it was not found."""
    histories = equal_histories(x, t_x, age)
    scale = float(histories.age[-1]) if len(histories.age) and histories.age[-1] > 0 else 1.0
    scaled = Grouped(
        histories.x, histories.t_x / scale, histories.age / scale, histories.x_at, histories.t_x_at, histories.age_at,
        histories.count,
    )  # fmt: skip
    customers = max(histories.count.sum(), 1.0)
    if not histories.repeated.any():
        return BgNbd(1.0, scale, 1.0, 1.0, -np.inf, converged=False)

    def cost(place: Array) -> tuple[float, Array]:
        parameters = _parameters(place)
        value, slope = _likelihood(parameters, scaled)
        r, alpha, a, b = parameters * slope
        return -value / customers, np.array([r + alpha, -alpha, a + b, -b]) / -customers

    best = lowest(cost, _start(scaled), _BOUNDS)
    r, alpha, a, b = _parameters(best.place).tolist()
    value, _ = _likelihood(np.array([r, alpha * scale, a, b]), histories)
    return BgNbd(r, alpha * scale, a, b, value, _on_top(best.place, best.slope))


def _parameters(place: Array) -> Array:
    """Where the search is: log of r, of the rate r / alpha, of a, and of the odds a / b, to the parameters themselves.

    Where customers differ little, r and alpha (a and b) grow together without end and only their ratio tells: along
    these axes the search then still finds its way.
    """
    r, rate, a, odds = place
    parameters: Array = np.exp(np.array([r, r - rate, a, a - odds]))
    return parameters


def _on_top(place: Array, slope: Array) -> bool:
    """Whether the likelihood rises no further, and not only because the search ended at one of its bounds.

    At a bound (all customers buy or leave alike, nobody leaves) the data do not tell the parameter.
    """
    low, high = np.array(_BOUNDS).T
    inside = (place > low + 1e-6) & (place < high - 1e-6)
    return bool((inside & (np.abs(slope) < _FLAT)).all())


def log_likelihood(model: BgNbd, x: Array, t_x: Array, age: Array) -> float:
    """The log-likelihood of the histories under a model (equation 6 of the paper)."""
    return _likelihood(np.array([model.r, model.alpha, model.a, model.b]), equal_histories(x, t_x, age))[0]


def _start(histories: Grouped) -> Array:
    """Where the search starts: shape 1, the mean rate of the data, one in three leaving after a purchase."""
    rate = (histories.x * histories.x_count).sum() / (histories.age[histories.age_at] * histories.count).sum()
    return np.array([0.0, min(max(np.log(rate), -10.0), 10.0), 0.0, np.log(0.5)])


def _likelihood(parameters: Array, h: Grouped) -> tuple[float, Array]:
    """Log-likelihood and its slope in r, alpha, a, b.

    What depends on x, on t_x or on the age alone is computed once for each of their values; each history then needs one
    logistic term: log(e^A + e^B) = A + log(1 + e^(B - A)), with A the case still alive and B the case left at t_x.
    Ratios of gamma functions are products over the purchases: they lose no digits however large the parameters are.
    """
    r, alpha, a, b = parameters
    shape, some = r + h.x, np.maximum(h.x, 1)
    age, last = np.log1p(h.age / alpha), np.log1p(h.t_x / alpha)
    age_each, last_each, shape_each = age[h.age_at], last[h.t_x_at], shape[h.x_at]
    left = np.log(a / (b + some - 1))[h.x_at] + shape_each * (age_each - last_each)  # B - A
    left[~h.repeated] = -np.inf
    steps = np.arange(h.x[-1])  # each purchase so far: its place in the ratios of gamma and beta functions
    bought, stayed = _up_to(h, np.log(r + steps)), _up_to(h, np.log1p(-a / (a + b + steps)))
    by_x = bought + stayed - h.x * np.log(alpha)
    value = (by_x * h.x_count).sum() - (h.count * shape_each * age_each).sum() + (h.count * _log1pexp(left)).sum()

    gone = h.count * expit(left)  # customers times the chance that they have left
    stay = h.count - gone
    in_age, in_last = h.age / (alpha + h.age), h.t_x / (alpha + h.t_x)
    d_r = (_up_to(h, 1 / (r + steps)) * h.x_count).sum() - (stay * age_each + gone * last_each).sum()
    d_alpha = (shape_each * (stay * in_age[h.age_at] + gone * in_last[h.t_x_at])).sum() - (h.x * h.x_count).sum()
    d_a = gone.sum() / a - (_up_to(h, 1 / (a + b + steps)) * h.x_count).sum()
    d_b = (_up_to(h, a / (b + steps) / (a + b + steps)) * h.x_count).sum()
    d_b -= (np.bincount(h.x_at, gone, len(h.x)) / (b + some - 1)).sum()
    return float(value), np.array([d_r, d_alpha / alpha, d_a, d_b])


def _up_to(h: Grouped, terms: Array) -> Array:
    """The sum of the terms of the first x purchases, for each x."""
    sums: Array = np.concatenate([[0.0], np.cumsum(terms)])[h.x.astype(np.int64)]
    return sums


def _log1pexp(values: Array) -> Array:
    """log(1 + e^v) without overflow."""
    found: Array = np.maximum(values, 0) + np.log1p(np.exp(-np.abs(values)))
    return found
