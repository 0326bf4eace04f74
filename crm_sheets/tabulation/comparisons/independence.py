"""Whether rows and columns of a table of counts belong together: chi-square, Fisher's exact test, or drawn tables."""

from typing import Literal, NamedTuple

import numpy as np

from crm_sheets.arrays.fisher import fisher_exact
from crm_sheets.tabulation.coded import Mask, Numbers

Method = Literal["chi_square", "fisher", "drawn", "none_few", "none_one_group", "none_one_answer"]
DRAWS, FIRST, SEED = 9_999, 999, 20260930
ENOUGH = 100  # among those drawn first: then p is above 0.1, and no more are drawn (Besag and Clifford 1991)
TO_BE_DRAWN = 5  # Cochran 1954: no expected count below 1, at most a fifth of them below 5


class Independence(NamedTuple):
    """``p_value`` is missing where there is no test, and ``method`` says why; ``strength`` is Cramér's V, 0 to 1."""

    method: Method
    statistic: float
    freedom: int
    p_value: float
    strength: float


def independence(table: Numbers, least: int) -> Independence:
    """The test of a table of counts, options x groups; rows and columns without any count are left out.

    None (``none_few``) with fewer than ``least`` in all, and where one group or one option is left. Pearson's
    chi-square where expected counts are large enough (none below 1, at most a fifth below 5), else of 2 x 2 Fisher's
    exact test (two-sided: tables as unlikely or more), else the share of up to 9,999 tables drawn with the same sums
    (a fixed seed) whose chi-square is as large: p = (1 + as large) / (1 + drawn).
    """
    counts = table[table.sum(axis=1) > 0][:, table.sum(axis=0) > 0]
    base, (lines, groups) = int(counts.sum()), counts.shape
    if lines < 2 or groups < 2:
        return _none("none_few" if base < least else "none_one_answer" if groups > 1 else "none_one_group")
    expected = expected_counts(counts)
    statistic = float(((counts - expected) ** 2 / expected).sum())
    freedom, strength = (lines - 1) * (groups - 1), (statistic / (base * (min(lines, groups) - 1))) ** 0.5
    if base < least:
        return _none("none_few")._replace(strength=strength)
    if expected.min() >= 1 and (expected < TO_BE_DRAWN).mean() <= 0.2:
        from scipy.special import chdtrc

        return Independence("chi_square", statistic, freedom, float(chdtrc(freedom, statistic)), strength)
    if counts.shape == (2, 2):
        return Independence("fisher", statistic, freedom, fisher_exact(counts), strength)
    return Independence("drawn", statistic, freedom, _drawn(counts, statistic), strength)


def expected_counts(counts: Numbers) -> Numbers:
    """What would be expected if rows and columns had nothing to do with each other."""
    total = counts.sum()
    expected: Numbers = np.outer(counts.sum(axis=1), counts.sum(axis=0)) / (total or 1)
    return expected


def adjusted_residuals(counts: Numbers) -> Numbers:
    """How far each count is from the expected one, as a standard normal; NaN where a row or column is empty or is all.

    Haberman 1973, Biometrics 29, 205-220: (O - E) / sqrt(E (1 - row share) (1 - column share)).
    """
    total = max(float(counts.sum()), 1.0)
    expected = expected_counts(counts)
    rows, columns = 1 - counts.sum(axis=1, keepdims=True) / total, 1 - counts.sum(axis=0, keepdims=True) / total
    variance = expected * rows * columns
    usable: Mask = variance > 1e-12
    found: Numbers = np.full(counts.shape, np.nan)
    found[usable] = (counts - expected)[usable] / np.sqrt(variance[usable])
    return found


def _none(method: Method) -> Independence:
    return Independence(method, np.nan, 0, np.nan, np.nan)


def _drawn(counts: Numbers, statistic: float) -> float:
    """The share of drawn tables that are as far off. Few are drawn first: most tables are nowhere near a difference.

    Rows and columns are drawn by size: the order in which options are listed changes nothing.
    """
    by_size = counts[np.argsort(counts.sum(axis=1))][:, np.argsort(counts.sum(axis=0))]
    expected = expected_counts(by_size)
    generator, as_large, drawn = np.random.default_rng(SEED), 0, 0
    for draws in (FIRST, DRAWS - FIRST):
        tables = _with_the_sums(by_size, draws, generator)
        found = ((tables - expected) ** 2 / expected).sum(axis=(1, 2))
        as_large, drawn = as_large + int((found >= statistic * (1 - 1e-9)).sum()), drawn + draws
        if as_large >= ENOUGH:
            break
    return (1 + as_large) / (drawn + 1)


def _with_the_sums(counts: Numbers, draws: int, generator: np.random.Generator) -> Numbers:
    """Tables drawn by chance with the sums of the rows and columns of ``counts``: draws x rows x columns.

    Cell by cell, each from the hypergeometric distribution of what its row and column have left (Patefield 1981,
    Applied Statistics 30, 91-97).
    """
    lines, groups = counts.shape
    rows, columns = counts.sum(axis=1).astype(np.int64), counts.sum(axis=0).astype(np.int64)
    tables, left = np.zeros((draws, lines, groups)), np.tile(columns, (draws, 1))
    for line in range(lines - 1):
        still, others = np.full(draws, rows[line]), left.sum(axis=1)
        for group in range(groups - 1):
            others -= left[:, group]
            tables[:, line, group] = cell = generator.hypergeometric(left[:, group], others, still)
            still -= cell
        tables[:, line, -1] = still
        left -= tables[:, line].astype(np.int64)
    tables[:, -1] = left
    return tables
