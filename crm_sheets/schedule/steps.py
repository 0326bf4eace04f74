"""Steps: days counted from a date of each customer, of which the next one that nobody contacted them for calls."""

from collections.abc import Sequence

import pandas as pd


def step_days(
    dates: "pd.Series[pd.Timestamp]",
    steps: Sequence[float],
    contacted: "pd.Series[pd.Timestamp]",
    today: pd.Timestamp,
    late: int,
) -> "pd.Series[pd.Timestamp]":
    """For each date the day ``dates + step`` that calls: of those past the newest, else the next to come.

    A step is done where the customer was ``contacted`` on its day or later, and given up where it is more than ``late``
    days past; missing where nothing calls. Steps may be negative: days before a date.

    >>> day = pd.to_datetime(pd.Series(["2026-10-01"] * 2))
    >>> last = pd.to_datetime(pd.Series([None, "2026-10-08"]))
    >>> step_days(day, (3, 7, 30), last, pd.Timestamp(2026, 10, 9), 5).dt.day.tolist()
    [8, 31]
    """
    found = pd.Series(pd.NaT, index=dates.index, dtype="datetime64[us]")
    for step in sorted(steps, reverse=True):
        day = dates + pd.Timedelta(days=step)
        opens = ~(contacted >= day) & (day >= today - pd.Timedelta(days=late))
        found = day.where(opens & ((day > today) | ~(found <= today)), found)
    return found
