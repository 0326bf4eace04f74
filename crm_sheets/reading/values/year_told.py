"""The year of days that are written without one, told by what is near them: a whole column at once."""

import re
from collections.abc import Iterable
from typing import Any

import numpy as np

from crm_sheets.reading.values.date_hints import Days

Ints = np.ndarray[Any, np.dtype[np.int64]]
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?=(?:\d\d){0,2}(?!\d))|(?<!\d)(\d\d)年")
_TURN = 186  # of the 372 days of a year of equal months: a larger step is one into the year beside
_SORTED = 0.9
_NO_DAY = np.datetime64("NaT", "s")


def years_named(texts: Iterable[str]) -> tuple[int, ...]:
    """The years that the name of a file or sheet or a title mentions, in order.

    >>> years_named(["销售2026年5月.xlsx", "sales_20251231"]), years_named(["25年8月"]), years_named(["13800138000"])
    ((2025, 2026), (2025,), ())
    """
    found = {int(match[1] or f"20{match[2]}") for text in texts for match in _YEAR.finditer(text)}
    return tuple(sorted(found))


def with_year(
    pairs: Ints, rows: Ints, sure: Days, others: list[Days], named: tuple[int, ...], weekdays: Ints
) -> tuple[Days, str]:
    """The year of each day by the first of the surroundings that tell it.

    In: month and day (pairs, of shape (n, 2)) of the days in ``rows``, the column's sure dates, those of other
    columns, both NaT where there are none; the years that names tell; weekdays (-1: not said).

    Out: the days as datetime64[s], NaT where nothing tells the year, and what told it: "neighbours", "row", "named", or
    "weekday" where the weekdays that are said fit another year better.
    """
    found, why = _dated(pairs, rows, sure, others, named)
    return _as_weekdays(found, pairs, weekdays, why)


def _dated(pairs: Ints, rows: Ints, sure: Days, others: list[Days], named: tuple[int, ...]) -> tuple[Days, str]:
    found = np.full(len(rows), _NO_DAY)
    if not np.isnat(sure).all():
        return _at_anchors(pairs, rows, sure), "neighbours"
    for dates in others:
        found = np.where(np.isnat(found), _nearest(pairs, dates[rows]), found)
    if not np.isnat(found).all():
        whole = sure.copy()
        whole[rows] = found
        return np.where(np.isnat(found), _at_anchors(pairs, rows, whole), found), "row"
    return (_by_names(pairs, named), "named") if named else (found, "")


def days_of_parts(years: Ints, pairs: Ints) -> Days:
    """Days of years, months and days; NaT where a year has no such day."""
    months = ((years - 1970) * 12 + pairs[:, 0] - 1).astype("datetime64[M]")
    days = months.astype("datetime64[D]") + (pairs[:, 1] - 1).astype("timedelta64[D]")
    return np.where(days.astype("datetime64[M]") == months, days.astype("datetime64[s]"), _NO_DAY)


def _turns(pairs: Ints) -> Ints:
    """How many years each day lies behind the first, where the days are in order but for a turn of the year; else 0."""
    place = pairs[:, 0] * 31 + pairs[:, 1]
    steps = np.diff(place)
    turns = np.append(0, np.cumsum((steps < -_TURN).astype(np.int64) - (steps > _TURN)))
    steps = np.diff(place + 372 * turns)
    in_order = len(steps) > 1 and max((steps >= 0).mean(), (steps <= 0).mean()) >= _SORTED
    return turns if in_order else np.zeros_like(turns)


def _at_anchors(pairs: Ints, rows: Ints, sure: Days) -> Days:
    """By the nearest sure date above, else below."""
    anchors = np.flatnonzero(~np.isnat(sure))
    above = np.searchsorted(anchors, rows) - 1
    anchor = anchors[np.clip(above, 0, None)]
    months = sure.astype("datetime64[M]")
    every = np.union1d(anchors, rows)
    calendar = np.zeros((len(sure), 2), dtype=np.int64)
    calendar[anchors, 0] = months[anchors].astype(np.int64) % 12 + 1
    calendar[anchors, 1] = (sure[anchors].astype("datetime64[D]") - months[anchors].astype("datetime64[D]")).astype(
        np.int64
    ) + 1
    calendar[rows] = pairs
    turns = np.zeros(len(sure), dtype=np.int64)
    turns[every] = _turns(calendar[every])
    if not turns.any():
        return _nearest(pairs, sure[anchor])
    years = sure[anchor].astype("datetime64[Y]").astype(np.int64) + 1970 + turns[rows] - turns[anchor]
    return days_of_parts(years, pairs)


def _nearest(pairs: Ints, near: Days) -> Days:
    """The day of the year in which it lies nearest to another date; NaT where there is none."""
    there = ~np.isnat(near)
    year = np.where(there, near, np.datetime64("1970-01-01", "s")).astype("datetime64[Y]").astype(np.int64) + 1970
    best = np.full(len(pairs), _NO_DAY)
    least = np.full(len(pairs), np.iinfo(np.int64).max)
    for more in (0, -1, 1):
        days = days_of_parts(year + more, pairs)
        away = np.where(np.isnat(days) | ~there, np.iinfo(np.int64).max, np.abs((days - near).astype(np.int64)))
        best, least = np.where(away < least, days, best), np.minimum(away, least)
    return best


def _by_names(pairs: Ints, named: tuple[int, ...]) -> Days:
    """Of one year named most days are in it; of several the first day is in the first."""
    turns = _turns(pairs)
    values, counts = np.unique(turns, return_counts=True)
    here = int(values[counts.argmax()]) if len(named) == 1 else int(turns.min())
    return days_of_parts(named[0] + turns - here, pairs)


def _as_weekdays(days: Days, pairs: Ints, weekdays: Ints, why: str) -> tuple[Days, str]:
    """The days moved by as many years as make most of them fall on the weekdays that are said; ties: the fewest."""
    told = (weekdays >= 0) & ~np.isnat(days)
    if not told.any():
        return days, why
    years = days.astype("datetime64[Y]").astype(np.int64) + 1970
    best, most = 0, -1
    for more in (0, 1, -1, 2, -2):
        moved = days_of_parts(years[told] + more, pairs[told]).astype("datetime64[D]")
        hits = int(((moved.astype(np.int64) + 3) % 7 == weekdays[told]).sum())
        best, most = (more, hits) if hits > most else (best, most)
    if best == 0:
        return days, why
    return np.where(np.isnat(days), days, days_of_parts(np.where(np.isnat(days), 2000, years) + best, pairs)), "weekday"


def with_lost_zeros(pairs: Ints, cut: "np.ndarray[Any, np.dtype[np.bool_]]") -> Ints:
    """Days with the zero that a workbook took from 8.10, where only so the rows stay in order; others as they are."""
    whole = np.flatnonzero(~cut)
    if not cut.any() or len(whole) < 2:
        return pairs
    place = pairs[:, 0] * 31 + pairs[:, 1]
    steps = np.diff(place[whole])
    if not ((steps >= 0).all() or (steps <= 0).all()):
        return pairs
    spots = np.flatnonzero(cut)
    after = np.searchsorted(whole, spots)
    inside = (after > 0) & (after < len(whole))
    near = [place[whole[np.clip(at, 0, len(whole) - 1)]] for at in (after - 1, after)]
    low, high = np.minimum(*near), np.maximum(*near)
    longer = pairs[spots, 0] * 31 + pairs[spots, 1] * 10
    fits = inside & (longer >= low) & (longer <= high) & ~((place[spots] >= low) & (place[spots] <= high))
    fits |= ~inside & (after == len(whole)) & (place[spots] < near[0]) & (longer >= near[0]) & (steps >= 0).all()
    found = pairs.copy()
    found[spots[fits], 1] *= 10
    return found
