"""Gaps: the days from one purchase day of a customer to the next, and their quantiles customer by customer."""

from collections.abc import Sequence
from typing import Any

import numpy as np

Days = np.ndarray[Any, np.dtype[np.int64]]
Numbers = np.ndarray[Any, np.dtype[np.float64]]

_ROOM = 1_000_000  # more than any gap in days


def gaps(day: Days | np.ndarray[Any, np.dtype[np.int32]], count: Days) -> Days:
    """The gaps of all customers one after the other; ``day`` holds ``count`` rising days of each customer in turn."""
    first = np.zeros(len(day), dtype=np.bool_)
    first[(np.cumsum(count) - count)[count > 0]] = True
    found: Days = np.diff(day, prepend=0)[~first]
    return found


def gap_quantiles(gap: Days, number: Days, shares: Sequence[float], least: int) -> list[Numbers]:
    """For each share, the gap below which that share of each customer's gaps lies; missing with fewer than ``least``.

    ``gap`` holds ``number`` gaps of each customer in turn. Between two gaps in proportion (numpy's linear rule).
    """
    if not len(gap):
        return [np.full(len(number), np.nan) for _ in shares]
    owner = np.repeat(np.arange(len(number)), number)
    ordered = np.sort(owner * _ROOM + gap, kind="stable") % _ROOM  # nearly in order: the stable sort takes a fifth
    start, enough = np.cumsum(number) - number, number >= least
    return [_at_share(ordered, start, number, enough, share) for share in shares]


def _at_share(ordered: Days, start: Days, number: Days, enough: Any, share: float) -> Numbers:
    place = share * np.maximum(number - 1, 0)
    low = np.floor(place).astype(np.int64)
    at = np.where(enough, start + low, 0)
    after = np.where(enough, start + np.minimum(low + 1, np.maximum(number - 1, 0)), 0)
    found: Numbers = np.where(enough, ordered[at] + (place - low) * (ordered[after] - ordered[at]), np.nan)
    return found
