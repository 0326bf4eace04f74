"""Pauses: spans in which a complaint waits for somebody else, and what of them is worked time."""

from dataclasses import dataclass

import numpy as np

from crm_sheets.complaints.working_time import NEVER, Seconds, WorkingTime


@dataclass(frozen=True)
class Pauses:
    """Spans by the place of their complaint, rising in place and start; those of one complaint stand apart."""

    place: Seconds
    starts: Seconds
    ends: Seconds

    def worked(self, time: WorkingTime, start: Seconds, end: Seconds) -> Seconds:
        """Worked seconds of each complaint's pauses between two moments; ``start`` and ``end`` by complaint."""
        a = np.maximum(self.starts, start[self.place])
        b = np.maximum(np.minimum(self.ends, end[self.place]), a)
        known = (start[self.place] != NEVER) & (end[self.place] != NEVER)
        cut = np.where(known, time.worked(b) - time.worked(a), 0)
        return np.bincount(self.place, weights=cut, minlength=len(start)).astype(np.int64)

    def due(self, time: WorkingTime, start: Seconds, limit: Seconds) -> Seconds:
        """The moment at which ``limit`` seconds are worked from ``start`` on without the pauses, by complaint.

        A pause that begins before the limit is reached puts it off by what would have been worked in it.
        """
        work = np.where((start == NEVER) | (limit == NEVER), NEVER, time.worked(start) + limit)
        first = np.searchsorted(self.place, np.arange(len(start)), side="left")
        count = np.bincount(self.place, minlength=len(start))
        for nth in range(int(count.max(initial=0))):
            who = np.flatnonzero(count > nth)
            pause = first[who] + nth
            a = np.maximum(self.starts[pause], start[who])
            b = np.maximum(self.ends[pause], a)
            before, after = time.worked(a), time.worked(b)
            work[who] += np.where((work[who] != NEVER) & (before < work[who]), after - before, 0)
        return time.reached(work)


def united_pauses(place: Seconds, starts: Seconds, ends: Seconds) -> Pauses:
    """Spans in any order, those of one complaint that touch or overlap made one; empty and turned ones left out."""
    kept = (starts != NEVER) & (ends > starts)
    order = np.lexsort((starts[kept], place[kept]))
    place, starts, ends = place[kept][order], starts[kept][order], ends[kept][order]
    if not len(place):
        return Pauses(place, starts, ends)
    reach = _running_end(place, ends)
    new = np.r_[True, (place[1:] != place[:-1]) | (starts[1:] > reach[:-1])]
    last = np.r_[np.flatnonzero(new)[1:] - 1, len(place) - 1]
    return Pauses(place[new], starts[new], reach[last])


def _running_end(place: Seconds, ends: Seconds) -> Seconds:
    """The latest end up to each span of its complaint; places rise."""
    base = int(ends.min())
    width = int(ends.max()) - base + 1
    group = np.cumsum(np.r_[0, place[1:] != place[:-1]])
    running: Seconds = np.maximum.accumulate(group * width + ends - base) - group * width + base
    return running
