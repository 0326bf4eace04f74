"""Proof: how well a ranking and a flag told who was gone: AUC, lift, precision, recall, calibration."""

from math import ceil
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.named_figures import named_figures

Numbers = np.ndarray[Any, np.dtype[np.float64]]
Mask = np.ndarray[Any, np.dtype[np.bool_]]

TOP = 0.1
BANDS = (0, 20, 40, 60, 80, 90, 100)  # of the score


def auc(score: Numbers, gone: Mask) -> float:
    """The chance that one who is gone has the higher score than one who came back, ties counting half.

    The area under the curve of hits against false alarms (Hanley and McNeil 1982); NaN unless there are both.

    >>> auc(np.array([3.0, 1.0, 2.0, 1.0]), np.array([True, False, True, True]))
    0.8333333333333334
    """
    hits, misses = int(gone.sum()), int((~gone).sum())
    if not hits or not misses:
        return float("nan")
    back, score_gone = np.sort(score[~gone]), np.sort(score[gone])
    below, up_to = (np.searchsorted(back, score_gone, side=side) for side in ("left", "right"))
    return float((below.sum() + up_to.sum()) / 2 / (hits * misses))


def lift(score: Numbers, gone: Mask) -> float:
    """How many times as many are gone among the tenth with the highest scores (rounded up) as among all.

    Where the tenth ends within equal scores, each of them counts with the share that fits in. NaN where nobody is gone.
    """
    if not gone.any():
        return float("nan")
    size = ceil(round(len(score) * TOP, 9))
    limit = np.partition(score, len(score) - size)[len(score) - size]
    above, at = score > limit, score == limit
    found = gone[above].sum() + gone[at].sum() * (size - above.sum()) / at.sum()
    return float(found / size / gone.mean())


def ranked(score: Numbers, gone: Mask) -> dict[str, float]:
    """How well a ranking told who was gone: lift, auc."""
    return {"lift": lift(score, gone), "auc": auc(score, gone)}


def precision_and_recall(flagged: Mask, gone: Mask) -> dict[str, float]:
    """flagged (how many), precision (gone of the flagged, NaN without), recall (flagged of the gone)."""
    hits, flags, all_gone = int((flagged & gone).sum()), int(flagged.sum()), int(gone.sum())
    precision, recall = hits / flags if flags else float("nan"), hits / all_gone if all_gone else float("nan")
    return {"flagged": flags, "precision": precision, "recall": recall}


def highest(values: Numbers, count: int) -> Mask:
    """The ``count`` with the highest values; of equal values at the limit all or none, whichever is nearer."""
    if not count:
        return np.zeros(len(values), dtype=np.bool_)
    limit = np.partition(values, len(values) - count)[len(values) - count]
    above, with_ties = values > limit, values >= limit
    nearer: Mask = with_ties if with_ties.sum() - count <= count - above.sum() else above
    return nearer


def half_width(values: Numbers, weights: Numbers) -> float:
    """Half of the 95 % interval of ``mean`` over some days, by Student's t (1908) and the error of a ratio of sums.

    Missing values and days without weight do not count. NaN with fewer than two days.

    >>> round(half_width(np.array([0.5, 0.6, 0.7]), np.ones(3)), 3)  # 4.303 x 0.1 / sqrt(3)
    0.248
    """
    counts = ~np.isnan(values) & (weights > 0)
    known, weight = values[counts], weights[counts]
    days = len(known)
    if days < 2:
        return float("nan")
    apart = weight * (known - mean(known, weight))
    quantile = _T_95[min(days - 2, len(_T_95) - 1)]
    return float(quantile * (days / (days - 1) * (apart**2).sum()) ** 0.5 / weight.sum())


def mean(values: Numbers, weights: Numbers) -> float:
    """The weighted mean of some days' values; missing ones do not count; NaN without any.

    >>> mean(np.array([1.0, 0.0, np.nan]), np.array([3.0, 1.0, 5.0]))
    0.75
    """
    counts = ~np.isnan(values) & (weights > 0)
    return float(np.average(values[counts], weights=weights[counts])) if counts.any() else float("nan")


# 97.5 % quantiles of t with 1, 2, ... degrees of freedom
_T_95 = (12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201)


def calibration(score: Numbers, gone: Mask) -> pd.DataFrame:
    """Out, by bands of the score (the lower end belongs to it, 100 to the last): band_low, band_high, customers,
    expected (mean score / 100), gone (share who were gone); bands without customers are missing."""
    band = np.clip(np.digitize(score, BANDS) - 1, 0, len(BANDS) - 2)
    table = pd.DataFrame({"band": band, "score": score / 100, "gone": gone.astype(np.float64)})
    sums = named_figures(
        table.groupby("band"), customers=("gone", "size"), expected=("score", "mean"), gone=("gone", "mean")
    )
    lows = np.array(BANDS)[sums.index.to_numpy()]
    highs = np.array(BANDS)[sums.index.to_numpy() + 1]
    sums.insert(0, "band_low", lows)
    sums.insert(1, "band_high", highs)
    return sums.reset_index(drop=True)
