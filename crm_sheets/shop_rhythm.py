"""The rhythm of the whole shop: how long it pauses at most, and late days of sales that stand alone beyond its end."""

from datetime import date, timedelta
from typing import Any

import numpy as np

from crm_sheets.playbook import Playbook

Days = np.ndarray[Any, np.dtype[np.int64]]  # whole days since 1970, each once, rising
KNOWN_FROM = 20  # days with records from which a rhythm is known
_USUAL, _TIMES = 0.95, 3  # so many times the gap that so many gaps do not exceed is far beyond the rhythm
_LONGEST = 1.5  # and so many times the longest gap: a shop that closes once a year may do so again
_STRAYS = 3  # days alone: with more of them that is how the shop sells now
_HALF = 0.5


def longest_pause(days: Days, playbook: Playbook) -> float:
    """Days without a record from which on the data have ended, by the ``days`` with records (at least two).

    The most of ``general.gap_days``; three times the gap that 95 % of the gaps do not exceed; and one and a half times
    the longest gap, of those of at most ``general.stale_days`` (a longer one is a hole in the data, not a holiday).
    """
    rules, gaps = playbook.general, np.diff(days)
    closed = int(gaps[gaps <= rules.stale_days].max(initial=0))
    return max(rules.gap_days, _TIMES * float(np.quantile(gaps, _USUAL)), _LONGEST * closed)


def strays(days: Days, lines: Days, until: date, playbook: Playbook) -> int:
    """How many of the last ``days`` (three at most) stand alone, too long after all others to be the shop's own sales.

    ``lines`` are the sales of each day. A day is alone where the pause before it is longer than ``longest_pause`` of
    the days before, and it has at most half as many sales as a usual day of them (one, where that is one). A shop
    that opens again begins with such a day as well: a pause of at most ``general.stale_days`` up to a day that is
    itself no such pause before ``until`` is a holiday. With fewer than 20 days before no rhythm is known: none is.
    """
    found = 0
    while len(days) - found > KNOWN_FROM:
        last = len(days) - found - 1
        before, pause = days[:last], int(days[last] - days[last - 1])
        longest = longest_pause(before, playbook)
        since = (until - as_date(days[last])).days
        holiday = pause <= playbook.general.stale_days and since <= longest and not found
        few = lines[last] <= max(1, _HALF * float(np.median(lines[:last])))
        if pause <= longest or holiday or not few:
            return found
        found += 1
        if found > _STRAYS:
            return 0
    return found


def as_date(day: Any) -> date:
    """One of ``Days``."""
    return date(1970, 1, 1) + timedelta(days=int(day))
