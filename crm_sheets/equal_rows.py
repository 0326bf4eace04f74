"""Equal rows: one number for all rows that are equal in every column."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

Codes = np.ndarray[Any, np.dtype[np.int64]]


def combined(columns: Iterable[Any], count: int) -> Codes:
    """A number for each of ``count`` rows, the same where all columns (Series or arrays) are equal; missing equals
    missing.

    >>> combined([pd.Series(["a", "b", "a", None, None]), np.array([1, 1, 1, 2, 2])], 5).tolist()
    [0, 1, 0, 2, 2]
    """
    found, first = np.zeros(count, dtype=np.int64), True
    for column in columns:
        codes, values = pd.factorize(column, use_na_sentinel=False)
        if len(values) > 1:  # pairs are counted anew each time: as whole numbers of 64 bits they never overflow
            both = codes if first else pd.factorize(found * len(values) + codes)[0]
            found, first = both.astype(np.int64, copy=False), False
    return found
