"""How sure a share or a mean is: Wilson's interval, Student's, and the base that weights leave."""

from statistics import NormalDist
from typing import Any

import numpy as np

from crm_sheets.tabulation.coded import Numbers


def z_value(confidence: float) -> float:
    """The two-sided normal quantile: 1.96 for 0.95."""
    return NormalDist().inv_cdf((1 + confidence) / 2)


def wilson(share: Any, base: Any, confidence: float) -> tuple[Numbers, Numbers]:
    """The ends of Wilson's score interval for shares (0 to 1) of ``base`` answers; NaN where the base is 0.

    Wilson 1927, Journal of the American Statistical Association 22, 209-212. Of a weighted share the base is the
    effective one.
    """
    p, n, z2 = np.asarray(share, float), np.asarray(base, float), z_value(confidence) ** 2
    with np.errstate(divide="ignore", invalid="ignore"):
        middle = (p + z2 / (2 * n)) / (1 + z2 / n)
        half = np.sqrt(p * (1 - p) * z2 / n + z2 * z2 / (4 * n * n)) / (1 + z2 / n)
    none = n <= 0
    low, high = np.clip(middle - half, 0, 1), np.clip(middle + half, 0, 1)
    return np.where(none, np.nan, low), np.where(none, np.nan, high)


def student(mean: float, deviation: float, base: int, confidence: float) -> tuple[float, float]:
    """The ends of Student's interval for a mean; NaN with fewer than two answers."""
    if base < 2:
        return np.nan, np.nan
    from scipy.special import stdtrit

    half = float(stdtrit(base - 1, (1 + confidence) / 2)) * deviation / base**0.5
    return mean - half, mean + half


def effective_base(weights: Any) -> float:
    """How many unweighted answers tell as much: (sum of weights)^2 / sum of squares (Kish 1965); 0 of none."""
    given = np.asarray(weights, float)
    squares = float((given**2).sum())
    return float(given.sum()) ** 2 / squares if squares > 0 else 0.0
