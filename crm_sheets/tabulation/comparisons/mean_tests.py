"""Whether means or places differ between groups: Welch's test of numbers, Kruskal's of answers in order."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np
import pandas as pd

from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.surveys import QuestionType
from crm_sheets.tabulation.coded import Numbers
from crm_sheets.tabulation.comparisons.cross_tables import small_base
from crm_sheets.tabulation.comparisons.cross_tests import verdict_of
from crm_sheets.tabulation.comparisons.crossings import Crossing
from crm_sheets.tabulation.comparisons.group_means import group_figures
from crm_sheets.tabulation.comparisons.holm import holm

LEAST_OF_A_GROUP = 5  # Kruskal's statistic is near chi-square from so many answers a group on
_COLUMNS = [
    "break_key", "break_name", "code", "question", "option", "base", "small_base", "method", "statistic",
    "p_value", "p_adjusted",
    "verdict", "finding", "finding_group", "finding_mean", "finding_rest",
]  # fmt: skip
Method = Literal["welch", "kruskal", "none_few", "none_one_group", "none_one_answer"]


class Difference(NamedTuple):
    """The test of the groups, and its p-value; missing where there is no test."""

    method: Method
    statistic: float = np.nan
    p_value: float = np.nan


def mean_tests(crossed: Sequence[Crossing], rules: SurveyRules) -> pd.DataFrame:
    """A row per break and question with points, numbers or places (option: what was placed).

    Columns: break_key, break_name, code, question, option, base, small_base, method, statistic (Welch's F, Kruskal's
    H), p_value, p_adjusted (Holm, all rows of this table), verdict (``cross_tests``) and, only where it is
    ``differs``, the group that lies farthest from all others in standard errors: finding (``higher`` or ``lower``),
    finding_group, finding_mean, finding_rest (mean of all others). Welch's test for numbers where every group has the
    playbook's least base and answers that differ, else Kruskal's. Groups of fewer than 5 answers are in no test.
    """
    tests = [(one, difference(one, rules.least_base)) for one in crossed if one.measured]
    adjusted = holm([found.p_value for _, found in tests])
    rows = [_row(one, found, float(p), rules) for (one, found), p in zip(tests, adjusted, strict=True)]
    return pd.DataFrame(rows, columns=_COLUMNS)


def difference(one: Crossing, least: int) -> Difference:
    """The test that fits a crossing with values."""
    known = ~np.isnan(one.values)
    counts, values = one.counts[known], one.values[known]
    if counts.sum() < least:
        return Difference("none_few")
    counts = counts[:, counts.sum(axis=0) >= LEAST_OF_A_GROUP]
    if counts.shape[1] < 2:
        return Difference("none_one_group")
    if (counts.sum(axis=1) > 0).sum() < 2:
        return Difference("none_one_answer")
    base, mean, deviation = group_figures(counts, values)
    if one.question.type is QuestionType.NUMBER and base.min() >= least and deviation.min() > 0:
        return Difference("welch", *welch(base, mean, deviation))
    return Difference("kruskal", *kruskal(counts[np.argsort(values, kind="stable")]))


def welch(base: Numbers, mean: Numbers, deviation: Numbers) -> tuple[float, float]:
    """F and p of Welch's test of several means with unequal spread (Welch 1951, Biometrika 38, 330-336).

    Of two, his t squared.
    """
    from scipy.special import fdtrc

    groups = len(base)
    weight = base / deviation**2
    total = weight.sum()
    unsure = ((1 - weight / total) ** 2 / (base - 1)).sum()
    between = (weight * (mean - weight @ mean / total) ** 2).sum() / (groups - 1)
    statistic = between / (1 + 2 * (groups - 2) / (groups**2 - 1) * unsure)
    return float(statistic), float(fdtrc(groups - 1, (groups**2 - 1) / (3 * unsure), statistic))


def kruskal(counts: Numbers) -> tuple[float, float]:
    """H with the correction for ties and p, from values (rising) x groups (Kruskal and Wallis 1952, JASA 47, 583-621).

    Equal answers share the mean of their ranks. At least two values must occur.
    """
    from scipy.special import chdtrc

    ties, sizes = counts.sum(axis=1), counts.sum(axis=0)
    total = ties.sum()
    ranks = np.cumsum(ties) - ties + (ties + 1) / 2
    statistic = 12 / (total * (total + 1)) * ((ranks @ counts) ** 2 / sizes).sum() - 3 * (total + 1)
    statistic /= 1 - (ties**3 - ties).sum() / (total**3 - total)
    statistic = max(float(statistic), 0.0)
    return statistic, float(chdtrc(len(sizes) - 1, statistic))


def _row(one: Crossing, found: Difference, adjusted: float, rules: SurveyRules) -> dict[str, object]:
    base = int(one.counts[~np.isnan(one.values)].sum())
    verdict = verdict_of(found.method, adjusted, rules)
    row: dict[str, object] = {
        **one.head,
        "option": one.option,
        "base": base,
        "small_base": small_base(base, rules),
        **found._asdict(),
        "p_adjusted": adjusted,
        "verdict": verdict,
        "finding": "",
    }
    return row | _farthest(one.counts, one.values, one.by.groups) if verdict == "differs" else row


def _farthest(counts: Numbers, values: Numbers, groups: tuple[str, ...]) -> dict[str, object]:
    """The group whose mean lies farthest from that of all others, in standard errors."""
    base, mean, deviation = group_figures(counts, values)
    rest_base, rest_mean, rest_deviation = group_figures(counts.sum(axis=1, keepdims=True) - counts, values)
    spread = np.nan_to_num(deviation) ** 2 / np.maximum(base, 1) + np.nan_to_num(rest_deviation) ** 2 / np.maximum(
        rest_base, 1
    )
    usable = (base >= LEAST_OF_A_GROUP) & (rest_base > 0)
    distance = np.where(usable, np.abs(mean - rest_mean) / np.sqrt(np.maximum(spread, 1e-12)), -1)
    place = int(distance.argmax())
    finding = "higher" if mean[place] > rest_mean[place] else "lower"
    return {
        "finding": finding,
        "finding_group": groups[place],
        "finding_mean": float(mean[place]),
        "finding_rest": float(rest_mean[place]),
    }
