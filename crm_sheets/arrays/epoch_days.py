"""Dates as numbers: days and months since 1970, for a million rows at once."""

from typing import Any

import numpy as np
import pandas as pd

Days = np.ndarray[Any, np.dtype[np.int64]]


def epoch_days(moments: Any) -> Days:
    """The days since 1970 of a column of dates."""
    whole: Days = moments.to_numpy().astype("datetime64[D]").astype(np.int64)
    return whole


def day_number(moment: pd.Timestamp) -> int:
    """The days since 1970 of one moment."""
    return int(moment.to_datetime64().astype("datetime64[D]").astype(np.int64))


def day_span(moments: Any) -> tuple[int, int, Days]:
    """The first day since 1970, how many there are up to the last, and each moment's day counted from the first."""
    day = epoch_days(moments)
    first = int(day.min()) if len(day) else 0
    return first, int(day.max(initial=first)) - first + 1, day - first


def epoch_months(moments: Any) -> Days:
    """The months since 1970 of a column of dates: the calendar is asked for each day once, not for each row."""
    first, span, day = day_span(moments)
    of_day: Days = (np.arange(span) + first).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return of_day[day]


def over(months: Any, as_of: pd.Timestamp) -> "np.ndarray[Any, np.dtype[np.bool_]]":
    """Whether each month of a column (any day of it) is over at the end of the day ``as_of``: its last, or later.

    >>> over(pd.Series(pd.to_datetime(["2026-08-01", "2026-09-01"])), pd.Timestamp("2026-09-29")).tolist()
    [True, False]
    """
    following = months.to_numpy().astype("datetime64[M]") + np.timedelta64(1, "M")
    found: np.ndarray[Any, np.dtype[np.bool_]] = following.astype("datetime64[D]") <= np.datetime64(
        as_of, "D"
    ) + np.timedelta64(1, "D")
    return found
