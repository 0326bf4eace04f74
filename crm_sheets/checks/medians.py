"""The median of each group, by one sort of whole numbers."""

from typing import Any

import numpy as np

from crm_sheets.checks.facts import Codes, Mask, Numbers

_BITS = 40  # of a key: the value in hundredths, up to eleven thousand million; the group's code stands above


def medians(codes: Codes, values: Numbers, groups: int, wanted: Mask) -> tuple[Numbers, Codes]:
    """Median of the absolute values of the wanted rows by group (NaN without any), to the hundredth, and their count.

    The median of an even number is the mean of the middle two. ``wanted`` rows have a code from 0 and a number.
    """
    hundredths = np.minimum(np.rint(np.abs(values[wanted]) * 100), 2**_BITS - 1).astype(np.int64)
    keys = np.sort((codes[wanted] << _BITS) + hundredths)
    counts = np.bincount(codes[wanted], minlength=groups)
    starts = np.cumsum(counts) - counts
    found: Numbers = np.full(groups, np.nan)
    there = counts > 0
    low = keys[(starts + (counts - 1) // 2)[there]] & (2**_BITS - 1)
    high = keys[(starts + counts // 2)[there]] & (2**_BITS - 1)
    found[there] = (low + high) / 200
    return found, counts


def spread(codes: Codes, values: Numbers, groups: int, wanted: Mask) -> Any:
    """The largest absolute value of each group over its smallest; 0 for groups without rows."""
    sizes = np.abs(values[wanted])
    largest, smallest = np.zeros(groups), np.full(groups, np.inf)
    np.maximum.at(largest, codes[wanted], sizes)
    np.minimum.at(smallest, codes[wanted], sizes)
    return largest / smallest
