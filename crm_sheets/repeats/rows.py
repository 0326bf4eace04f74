"""Rows as numbers: the row of an earlier file that a row has the key of."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes, equal_row_numbers

Mask = np.ndarray[Any, np.dtype[np.bool_]]
NONE = -1  # no earlier row


def positions(keys: Codes) -> Codes:
    """For each row how many rows above it have the same key: 0, 1, 2 ... By it two equal lines of one file stay two."""
    return np.asarray(pd.Series(keys).groupby(keys).cumcount(), dtype=np.int64)


def first_of(keys: Codes, ranks: Codes) -> Codes:
    """For each row the row of the earliest file with the same key, where that file is an earlier one; else NONE."""
    order = np.lexsort((ranks, keys))
    begins = np.r_[True, keys[order][1:] != keys[order][:-1]]
    first = order[np.flatnonzero(begins)][np.cumsum(begins) - 1]
    found = np.full(len(keys), NONE, dtype=np.int64)
    found[order] = np.where(ranks[first] < ranks[order], first, NONE)
    return found


def least(values: Codes, keys: Codes) -> Codes:
    """For each row the smallest value among the rows of its key."""
    found = np.full(int(keys.max(initial=-1)) + 1, np.iinfo(np.int64).max)
    np.minimum.at(found, keys, values)
    return found[keys]


def keys_in_several(keys: Codes, ranks: Codes) -> Mask:
    """A mask of the rows whose key occurs in more than one part (file or sheet)."""
    width = int(ranks.max(initial=0)) + 1
    both = equal_row_numbers((keys * width + ranks,), len(keys))
    key_of = np.zeros(int(both.max(initial=-1)) + 1, dtype=np.int64)
    key_of[both] = keys
    return np.asarray(np.bincount(key_of, minlength=int(keys.max(initial=-1)) + 1)[keys] > 1, dtype=np.bool_)


def comparable_days(dates: "pd.Series[Any]") -> Codes:
    """Dates as whole days since 1970; a missing date is one value of its own."""
    return dates.to_numpy().astype("datetime64[D]").astype(np.int64)
