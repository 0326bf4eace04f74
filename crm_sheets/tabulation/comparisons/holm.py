"""Holm: p-values of a family of tests, raised so that one false alarm among all stays as unlikely as said."""

from typing import Any

import numpy as np

from crm_sheets.tabulation.coded import Numbers


def holm(p_values: Any) -> Numbers:
    """The adjusted p-values in the order given; missing ones are in no family and stay missing.

    Holm 1979, Scandinavian Journal of Statistics 6, 65-70: the smallest times m, the next times m - 1, ..., never
    falling, at most 1.
    """
    given = np.asarray(p_values, dtype=np.float64)
    adjusted = np.full(len(given), np.nan)
    known = np.flatnonzero(~np.isnan(given))
    order = known[np.argsort(given[known], kind="stable")]
    times = np.arange(len(order), 0, -1)
    adjusted[order] = np.minimum(np.maximum.accumulate(given[order] * times), 1.0)
    return adjusted
