"""Equal rows: one number for all rows that are equal in every column."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

Codes = np.ndarray[Any, np.dtype[np.int64]]
_ROOM = 2**62  # so many different numbers of several columns together are still whole numbers of 64 bits


def equal_row_numbers(columns: Iterable[Any], count: int) -> Codes:
    """A number for each of ``count`` rows, the same where all columns (Series or arrays) are equal; missing equals
    missing. Numbers count up from 0 in the order in which rows first appear.

    >>> equal_row_numbers([pd.Series(["a", "b", "a", None, None]), np.array([1, 1, 1, 2, 2])], 5).tolist()
    [0, 1, 0, 2, 2]
    """
    found, width = np.zeros(count, dtype=np.int64), 1
    for column in columns:
        codes, own = _numbered(column)
        if own <= 1:
            continue
        if width * own > _ROOM:
            found, width = _renumbered(found), count
        found, width = found * own + codes, width * own
    return _renumbered(found) if width > 1 else found


def _numbered(column: Any) -> tuple[Codes, int]:
    """A number from 0 for each row of one column, and what all of them are below; whole numbers need not be looked up.

    Categories are numbered as they are and missing is the number behind them.
    """
    if isinstance(column.dtype, pd.CategoricalDtype):
        categorical = pd.Categorical(column)
        codes, known = categorical.codes.astype(np.int64), len(categorical.categories)
        return np.where(codes < 0, known, codes), known + 1
    values = np.asarray(column) if column.dtype.kind in "iub" else None
    if values is not None and len(values):
        least, most = int(values.min()), int(values.max())
        if most - least < _ROOM // max(len(values), 1) and most < _ROOM:
            return values.astype(np.int64) - least, most - least + 1
    codes, distinct = pd.factorize(column, use_na_sentinel=False)
    return codes.astype(np.int64, copy=False), len(distinct)


def _renumbered(numbers: Codes) -> Codes:
    return pd.factorize(numbers)[0].astype(np.int64, copy=False)
