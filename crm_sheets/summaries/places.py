"""Combinations of codes as one number, and the rows that share one: how a million lines are grouped quickly."""

from typing import Any

import numpy as np
import pandas as pd

Codes = np.ndarray[Any, np.dtype[np.int64]]

_LARGEST = 2**62
_SPARSE = 32  # up to so many possible numbers for each row they are counted in place


def joint(*columns: tuple[Any, int]) -> tuple[Codes, int]:
    """One number for each combination of codes, in their order, and how many numbers there may be.

    In: each column's codes, from 0 up, and their number. Where the numbers would not fit into 64 bits the columns so
    far are numbered anew, which keeps their order.
    """
    key, size = np.asarray(columns[0][0]).astype(np.int64), max(columns[0][1], 1)
    for codes, count in columns[1:]:
        if size * count > _LARGEST:
            values, key = distinct(key, size)
            size = max(len(values), 1)
        key, size = key * max(count, 1) + codes, size * max(count, 1)
    return key, size


def distinct(key: Codes, size: int) -> tuple[Codes, Codes]:
    """The distinct numbers, sorted, and for each row the place of its number among them; numbers lie below ``size``."""
    if size <= _SPARSE * len(key) + 1000:
        seen = np.zeros(size, dtype=bool)
        seen[key] = True
        at: Codes = np.cumsum(seen, dtype=np.int32)[key].astype(np.int64) - 1
        return np.flatnonzero(seen).astype(np.int64), at
    codes, values = pd.factorize(key)
    order = np.argsort(values)
    place = np.empty(len(values), dtype=np.int64)
    place[order] = np.arange(len(values))
    return values[order], place[codes]


def first_of_run(*columns: Codes) -> "np.ndarray[Any, np.dtype[np.bool_]]":
    """True where any of the columns differs from the row before: in sorted rows, one of each combination."""
    first = np.zeros(len(columns[0]), dtype=bool)
    first[:1] = True
    for codes in columns:
        first[1:] |= codes[1:] != codes[:-1]
    return first


def labelled(codes: Any, like: "pd.Series[Any]") -> "pd.Categorical[Any]":
    """Codes as a category with the labels of another column; -1 is missing."""
    return pd.Categorical.from_codes(codes, categories=like.cat.categories)
