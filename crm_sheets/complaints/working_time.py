"""Working time: how many seconds are worked up to any moment, and at which moment so many are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

Seconds = np.ndarray[Any, np.dtype[np.int64]]
Windows = tuple[tuple[int, int], ...]  # of a day: from and to, in minutes after midnight; to may be 1440
NEVER = np.iinfo(np.int64).min  # no moment, in Seconds


@dataclass(frozen=True)
class WorkingTime:
    """The spans that are worked, in seconds since 1970 in Greenwich: disjoint, rising, none empty.

    Moments are such seconds as well (see ``seconds_of``), so that a day with a change of the clock is as long as it
    is. ``NEVER`` stands for a moment that is not known; it gives ``NEVER`` again.
    """

    starts: Seconds
    ends: Seconds
    before: Seconds  # seconds worked before each span

    def worked(self, moments: Seconds) -> Seconds:
        """Seconds worked up to each moment, from the first span on; never falls while moments rise.

        What is worked from A to B is ``worked(B) - worked(A)``: so A to B and B to C give A to C.
        """
        if not len(self.starts):
            return np.where(moments == NEVER, NEVER, 0)
        span = np.searchsorted(self.starts, moments, side="right") - 1
        inside = np.maximum(span, 0)
        found = self.before[inside] + np.minimum(moments, self.ends[inside]) - self.starts[inside]
        return np.where(moments == NEVER, NEVER, np.where(span < 0, 0, found))

    def reached(self, work: Seconds) -> Seconds:
        """The first moment at which so many seconds are worked; NEVER where the calendar ends before."""
        if not len(self.starts):
            return np.full(len(work), NEVER, dtype=np.int64)
        done = self.before + self.ends - self.starts
        span = np.searchsorted(done, work, side="left")
        inside = np.minimum(span, len(done) - 1)
        found = self.starts[inside] + work - self.before[inside]
        return np.where((span == len(done)) | (work == NEVER), NEVER, found)

    def opened(self, moments: Seconds) -> Seconds:
        """Each moment where it is worked, else the next at which work begins; NEVER where the calendar ends before."""
        if not len(self.starts):
            return np.full(len(moments), NEVER, dtype=np.int64)
        span = np.searchsorted(self.ends, moments, side="right")
        inside = np.minimum(span, len(self.ends) - 1)
        found = np.maximum(moments, self.starts[inside])
        return np.where((span == len(self.ends)) | (moments == NEVER), NEVER, found)

    def spans(self, start: int, end: int) -> list[tuple[int, int]]:
        """The worked spans between two moments, cut at both."""
        first, last = np.searchsorted(self.ends, start, side="right"), np.searchsorted(self.starts, end, side="left")
        found = zip(self.starts[first:last].tolist(), self.ends[first:last].tolist(), strict=True)
        return [(max(a, start), min(b, end)) for a, b in found]


def working_time(windows: Mapping[date, Windows], zone: ZoneInfo) -> WorkingTime:
    """The working time of days with their windows on the clock of the zone; those of one day do not overlap."""
    days = [(day, window) for day in sorted(windows) for window in sorted(windows[day])]
    starts = _moments([(day, start) for day, (start, _) in days], zone)
    ends = _moments([(day, end) for day, (_, end) in days], zone)
    kept = ends > starts  # a window inside the hour that the clock leaps over is none
    starts, ends = starts[kept], ends[kept]
    length = ends - starts
    return WorkingTime(starts, ends, np.cumsum(length) - length)


def seconds_of(moments: "pd.Series[Any]", zone: ZoneInfo) -> Seconds:
    """Moments of the clock of the zone as seconds; missing ones as NEVER.

    An hour that comes twice is the first of the two; one that is leapt over is the moment of the leap.
    """
    told = moments.dt.tz_localize(zone, ambiguous=np.ones(len(moments), dtype=np.bool_), nonexistent="shift_forward")
    whole: Seconds = told.dt.as_unit("s").to_numpy(dtype="datetime64[s]").astype(np.int64)
    return np.where(moments.isna().to_numpy(), NEVER, whole)


def clock_of(seconds: Seconds, zone: ZoneInfo) -> "pd.Series[Any]":
    """Seconds as the clock of the zone shows them (datetime64[s] without a zone); NEVER as missing."""
    known = np.where(seconds == NEVER, np.datetime64("NaT", "s"), seconds.astype("datetime64[s]"))
    moments = pd.DatetimeIndex(known).tz_localize("UTC").tz_convert(zone).tz_localize(None)
    return pd.Series(moments.as_unit("s"))


def _moments(places: Sequence[tuple[date, int]], zone: ZoneInfo) -> Seconds:
    """The moments of minutes after the midnight of days, by the clock."""
    days = np.array([day + timedelta(days=minute // 1440) for day, minute in places], dtype="datetime64[s]")
    minutes = np.array([minute % 1440 for _, minute in places], dtype="timedelta64[m]")
    return seconds_of(pd.Series(days + minutes, dtype="datetime64[s]"), zone)
