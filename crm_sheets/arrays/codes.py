"""Combinations of codes as one number, and the rows that share one: how a million lines are grouped quickly."""

from typing import Any

import numpy as np
import pandas as pd

Codes = np.ndarray[Any, np.dtype[np.int64]]
FewBits = np.ndarray[Any, np.dtype[np.int32]]  # whole numbers of which there are millions at once

Rows = np.ndarray[Any, np.dtype[np.intp]]
_LARGEST = 2**62
_SPARSE = 8  # up to so many possible numbers for each row each has a place of its own
_DIGIT = 16  # bits that numpy sorts by counting


def joint(*columns: tuple[Any, int]) -> tuple[Codes, int]:
    """One number for each combination of codes, in their order, and how many numbers there may be.

    In: each column's codes, from 0 up, and their number. Where the numbers would not fit into 64 bits the columns so
    far are numbered anew, which keeps their order.
    """
    key, size = np.array(columns[0][0], dtype=np.int64), max(columns[0][1], 1)
    for codes, count in columns[1:]:
        if size * count > _LARGEST:
            values, key = distinct_numbers(key, size)
            size = max(len(values), 1)
        key *= max(count, 1)
        key += np.asarray(codes)
        size *= max(count, 1)
    return key, size


def distinct_numbers(key: Codes, size: int) -> tuple[Codes, Codes]:
    """The distinct numbers, sorted, and for each row the place of its number among them; numbers lie below ``size``."""
    if size <= _SPARSE * len(key) + 1000:
        seen = np.zeros(size, dtype=bool)
        seen[key] = True
        values = np.flatnonzero(seen)
        place = np.empty(size, dtype=np.int32)  # filled in, and looked at, only where a number occurs
        place[values] = np.arange(len(values), dtype=np.int32)
        return values, place[key].astype(np.int64)
    order = rising_order(key, size)
    ordered = key[order]
    new = first_of_run(ordered)
    at = np.empty(len(key), dtype=np.int64)
    at[order] = np.cumsum(new) - 1
    return ordered[new], at


def rising_order(key: Codes, size: int) -> Rows:
    """The rows in the order of their numbers, from 0 up and below ``size``; equal ones as they stand.

    Digit by digit, the last first: a million numbers are counted sooner than compared with each other.
    """
    order: Rows = np.argsort(key.astype(np.uint16), kind="stable")
    for shift in range(_DIGIT, max(size - 1, 1).bit_length(), _DIGIT):
        order = order[np.argsort((key[order] >> shift).astype(np.uint16), kind="stable")]
    return order


def shared_places(place: Codes, count: int) -> Rows:
    """The rows whose place, of ``count``, another row has as well."""
    return np.flatnonzero((np.bincount(place, minlength=count) > 1)[place])


def first_of_run(*columns: Any) -> "np.ndarray[Any, np.dtype[np.bool_]]":
    """True where any of the columns differs from the row before: in sorted rows, one of each combination."""
    first = np.zeros(len(columns[0]), dtype=bool)
    first[:1] = True
    for codes in columns:
        first[1:] |= codes[1:] != codes[:-1]
    return first


def labelled(codes: Any, like: "pd.Series[Any]") -> "pd.Categorical[Any]":
    """Codes as a category with the labels of another column; -1 is missing."""
    return pd.Categorical.from_codes(codes, categories=like.cat.categories)
