"""The median and the spread of sizes in each group."""

import numpy as np
import pandas as pd

from crm_sheets.arrays.column_codes import Mask, Numbers
from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.arrays.exact_money import UNIT


def rows_with_size(codes: Codes, values: Numbers) -> Mask:
    """The rows that have a group (a code from 0) and a size; less than half a unit is what a formula leaves of nothing.

    >>> rows_with_size(np.array([0, 0, -1]), np.array([0.006, 1e-9, 5.0])).tolist()
    [True, False, False]
    """
    found: Mask = (codes >= 0) & (np.abs(values) >= 0.5 / UNIT)  # a missing number is none
    return found


def medians(codes: Codes, values: Numbers, groups: int) -> tuple[Numbers, Codes]:
    """Median of the absolute values of the judged rows by group (NaN without any), and of how many rows.

    >>> medians(np.array([0, 0, 1, 0]), np.array([60.0, -0.006, 3.0, 1.0]), 3)
    (array([ 1.,  3., nan]), array([3, 1, 0]))
    """
    rows = rows_with_size(codes, values)
    found: Numbers = np.full(groups, np.nan)
    by_group = pd.Series(np.abs(values[rows])).groupby(codes[rows]).median()
    found[by_group.index.to_numpy()] = by_group
    return found, np.bincount(codes[rows], minlength=groups)


def spread_by_group(codes: Codes, values: Numbers, groups: int) -> Numbers:
    """The largest absolute value of each group's judged rows over its smallest; 0 for groups without any."""
    rows = rows_with_size(codes, values)
    sizes = np.abs(values[rows])
    largest, smallest = np.zeros(groups), np.full(groups, np.inf)
    np.maximum.at(largest, codes[rows], sizes)
    np.minimum.at(smallest, codes[rows], sizes)
    return np.asarray(largest / smallest, dtype=np.float64)
