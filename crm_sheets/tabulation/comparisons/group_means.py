"""Means by group: of scales, recommendations, numbers and the places of rankings."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.tabulation.coded import Numbers
from crm_sheets.tabulation.comparisons.cross_tables import small_bases
from crm_sheets.tabulation.comparisons.crossings import Crossing

_COLUMNS = [
    "break_key",
    "break_name",
    "code",
    "question",
    "option",
    "group",
    "base",
    "mean",
    "mean_low",
    "mean_high",
    "deviation",
    "small_base",
]


def group_means(crossed: Sequence[Crossing], rules: SurveyRules) -> pd.DataFrame:
    """A row per break, question with points, numbers or places (option: what was placed) and group.

    Columns: break_key, break_name, code, question, option, group, base, mean in the question's own points with
    Student's interval, deviation (sample; missing below two answers), small_base (``cross_tables``). Answers without
    points are in no base.
    """
    from scipy.special import stdtrit

    parts = []
    for one in crossed:
        if not one.measured:
            continue
        base, mean, deviation = group_figures(one.counts, one.values)
        freedom = np.where(base > 1, base - 1, np.nan)
        half = stdtrit(freedom, (1 + rules.confidence) / 2) * deviation / np.sqrt(freedom + 1)
        columns = {
            **one.head,
            "option": one.option,
            "group": list(one.by.groups),
            "base": base.astype(np.int64),
            "mean": mean,
            "mean_low": mean - half,
            "mean_high": mean + half,
            "deviation": deviation,
            "small_base": small_bases(base, rules),
        }
        parts.append(pd.DataFrame(columns))
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=_COLUMNS)


def group_figures(counts: Numbers, values: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Base, mean and deviation (sample) of each group, from how often each value occurs in it.

    NaN where there is none.
    """
    known = ~np.isnan(values)
    some, points = counts[known], values[known]
    base = some.sum(axis=0)
    mean = np.divide(points @ some, base, out=np.full(len(base), np.nan), where=base > 0)
    squares = ((points[:, None] - mean) ** 2 * some).sum(axis=0)
    variance = np.divide(squares, base - 1, out=np.full(len(base), np.nan), where=base > 1)
    return base, mean, np.sqrt(variance)
