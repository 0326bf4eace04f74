"""Concentration: how much of the value few customers bring: share of the top fifth, Gini, and the curve."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets import summaries
from crm_sheets.analyses import tiers
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.tier_values import tier_values

Units = np.ndarray[Any, np.dtype[np.int64]]
TOP = 0.2
POINTS = 101  # of the curve, at most


def run(facts: Facts) -> pd.DataFrame:
    """One row over those who bought in the look-back: customers, top_customers, top_share, gini.

    In: value by the measure in force; negative and missing values count as 0. ``top_share`` is the share of value of
    the best fifth of the customers, their number rounded up. ``gini`` = (2 x sum of i x v_i) / (n x sum of v) - (n + 1)
    / n with v rising (Sen 1973, On Economic Inequality, chapter 2), from 0 (all alike) to (n - 1) / n (one has all).
    Both missing when nobody brings anything.
    """
    best = _best_first(facts)
    n, total = len(best), int(best.sum())
    top = int(np.ceil(round(n * TOP, 9)))
    row = {"customers": n, "top_customers": top, "top_share": np.nan, "gini": np.nan}
    if total > 0:
        row |= {"top_share": int(best[:top].sum()) / total, "gini": 2 * _weighted(best) / (n * total) - (n + 1) / n}
    return pd.DataFrame([row])


def concentration_curve(facts: Facts) -> pd.DataFrame:
    """The curve, best customers first: share_of_customers, share_of_value, equal (where all would bring the same).

    At most POINTS points, evenly spaced, from 0 to 1.
    """
    best = _best_first(facts)
    if not best.sum() > 0:
        return pd.DataFrame({"share_of_customers": [], "share_of_value": [], "equal": []}, dtype="float64")
    at = np.unique(np.round(np.linspace(0, len(best), min(POINTS, len(best) + 1))).astype(np.int64))
    brought = np.concatenate([[0], np.cumsum(best)])
    share = at / len(best)
    return pd.DataFrame({"share_of_customers": share, "share_of_value": brought[at] / brought[-1], "equal": share})


def part(facts: Facts) -> Contribution:
    """Tables concentration and concentration_curve; nothing without purchases (tiers say why)."""
    if tiers.refusal(facts):
        return Contribution()
    return Contribution(tables={"concentration": run(facts), "concentration_curve": concentration_curve(facts)})


def _best_first(facts: Facts) -> Units:
    """The values of those who bought in the look-back in ten-thousandths, falling; below 0 as 0."""
    found = tier_values(facts).table
    exact = summaries.ten_thousandths(found.loc[found["buying"], "value"])
    return np.sort(np.clip(exact, 0, None))[::-1]


def _weighted(best: Units) -> float:
    """The sum of i x v_i with v rising; as floats, as whole numbers might not hold it."""
    return float(np.dot(best[::-1].astype("float64"), np.arange(1, len(best) + 1)))
