"""Gamma-Gamma: what a purchase of a customer is worth (Fader and Hardie 2013, brucehardie.com/notes/025).

The value of a purchase varies around a mean of the customer's own (gamma, shape p); the means vary over the customers
(inverse gamma, shapes q and v). It holds where how much is spent has nothing to do with how often. Arrays: x repeat
purchases, mean value of them.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.special import digamma, gammaln

from crm_sheets.analyses.purchases.hillside import lowest

Array = np.ndarray[Any, np.dtype[Any]]

# How far the search goes: logs of p, of q, and of v q / p over the median value (see _parameters).
_BOUNDS = ((-6.0, 6.0), (-6.0, 6.0), (-15.0, 15.0))
_FLAT = 1e-5  # slope of the mean log-likelihood that counts as the top of the hill


@dataclass(frozen=True)
class GammaGamma:
    """The three parameters (v in the currency unit), and whether the fit found the top of the likelihood."""

    p: float
    q: float
    v: float
    log_likelihood: float = np.nan
    converged: bool = True

    @property
    def mean(self) -> float:
        """The mean value of a purchase over all customers; NaN where the model has none (q of 1 or less)."""
        return self.p * self.v / (self.q - 1) if self.q > 1 else np.nan

    def own_weight(self, x: Array) -> Array:
        """How much of the expected value rests on the customer's own purchases, from 0 to 1; the rest on the mean."""
        weight: Array = self.p * x / (self.p * x + self.q - 1)
        return weight

    def expected(self, x: Array, mean_value: Array) -> Array:
        """The expected value of a purchase of each customer (equation 5): own mean and the mean of all, weighted."""
        weight = self.own_weight(x)
        expected: Array = weight * np.where(x > 0, mean_value, 0.0) + (1 - weight) * self.mean
        return expected


def fitted(x: Array, mean_value: Array) -> GammaGamma:
    """The parameters of greatest likelihood; customers without a repeat or without positive mean value do not count."""
    counts = (x > 0) & (mean_value > 0)
    times, mean = np.asarray(x, dtype=np.float64)[counts], np.asarray(mean_value, dtype=np.float64)[counts]
    if not len(times):
        return GammaGamma(1.0, 2.0, 1.0, -np.inf, converged=False)
    scale = float(np.median(mean))
    scaled = _purchases(times, mean / scale)

    def cost(place: Array) -> tuple[float, Array]:
        parameters = _parameters(place)
        value, slope = _likelihood(parameters, scaled)
        p, q, v = parameters * slope
        return -value / len(times), np.array([p - v, q + v, v]) / -len(times)

    start = np.log(np.array([2.0, 3.0, 1.0]))
    best = lowest(cost, start, _BOUNDS)
    p, q, v = _parameters(best.place).tolist()
    value, _ = _likelihood(np.array([p, q, v * scale]), _purchases(times, mean))
    return GammaGamma(p, q, v * scale, value, _on_top(best.place, best.slope))


def _parameters(place: Array) -> Array:
    """Where the search is to p, q, v: along these axes it finds its way where p, or q with v, grows without end."""
    p, q, level = place
    parameters: Array = np.exp(np.array([p, q, level + q - p]))
    return parameters


def _on_top(place: Array, slope: Array) -> bool:
    """Whether the likelihood rises no further, and not only because the search ended at one of its bounds.

    At a bound (each customer spends the same every time, or all spend alike) the data do not tell the parameter.
    """
    low, high = np.array(_BOUNDS).T
    inside = (place > low + 1e-6) & (place < high - 1e-6)
    return bool((inside & (np.abs(slope) < _FLAT)).all())


@dataclass(frozen=True)
class _Purchases:
    """Customers with repeats: the distinct x, which each has, how many have it; what each spent; and sums of logs."""

    x: Array
    x_at: Array
    x_count: Array
    total: Array  # x times the mean value
    log_total: float  # the sum of x log(x mean)
    log_mean: float  # the sum of log(mean)
    log_of_x: Array  # the sum of log(x mean) over the customers of each x


def _purchases(x: Array, mean: Array) -> _Purchases:
    xs, x_at = np.unique(x, return_inverse=True)
    logs = np.log(x * mean)
    return _Purchases(
        xs,
        x_at,
        np.bincount(x_at, minlength=len(xs)),
        x * mean,
        float((x * logs).sum()),
        float(np.log(mean).sum()),
        np.bincount(x_at, logs, minlength=len(xs)),
    )


def _likelihood(parameters: Array, bought: _Purchases) -> tuple[float, Array]:
    """Log-likelihood (equation 1a) and its slope in p, q, v; gamma functions once for each x."""
    p, q, v = parameters
    px, count, at = p * bought.x, bought.x_count, bought.x_at
    logs = np.log(bought.total + v)
    per_x = np.bincount(at, logs, minlength=len(px))
    value = (
        (count * (gammaln(px + q) - gammaln(px) - gammaln(q) + q * np.log(v))).sum()
        + p * bought.log_total
        - bought.log_mean
        - ((px + q) * per_x).sum()
    )
    d_p = (bought.x * (count * (digamma(px + q) - digamma(px)) + bought.log_of_x - per_x)).sum()
    d_q = (count * (digamma(px + q) - digamma(q) + np.log(v)) - per_x).sum()
    d_v = count.sum() * q / v - ((px + q)[at] / (bought.total + v)).sum()
    return float(value), np.array([d_p, d_q, d_v])
