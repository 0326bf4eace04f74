"""Slots: the places of each person on each day, given day by day to who waits, and places lent by colleagues."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

import numpy as np

NO_PLACE = -1
Place = tuple[str, int]  # a person, and a day as its place in the lists of ``places``


class Call(NamedTuple):
    """A call that ``person`` is to make: the days wanted, and whether places are kept for its like."""

    person: str
    start: int
    end: int  # the first day that is too late
    best: bool = False


def assign(
    calls: Sequence[Call],
    places: Mapping[str, list[int]],
    kept: Mapping[str, list[int]],
    away: Container[int] = (),
    lent: Callable[[int], bool] = lambda n: False,
) -> list[int]:
    """The day of each call, or NO_PLACE. The order of ``calls`` is the order of urgency.

    On each day every person takes of those who wait first the best, as many as places are ``kept`` for them, then the
    most urgent of all, as many as there are ``places``. Calls in ``away`` are left out. ``lent`` is asked for each call
    but the best that is not served when it begins to be late, and says whether somebody else makes it. As nobody ever
    moves to an earlier day for another's sake, one more call pushes at most one from each person and day.

    >>> calls = [Call("王芳", 0, 1), Call("王芳", 0, 1), Call("王芳", 1, 2), Call("李雷", 0, 2, best=True)]
    >>> assign(calls, {"王芳": [1, 1], "李雷": [0, 2]}, {"王芳": [0, 0], "李雷": [0, 1]})
    [0, 1, -1, 1]
    """
    length = len(next(iter(places.values()), []))
    starting, ending = _by_day(call.start for call in calls), _by_day(call.end for call in calls)
    waiting = {person: _Waiting() for person in places}
    found, gone = [NO_PLACE] * len(calls), set[int]()
    for day in range(length + 1):
        gone.update(n for n in ending[day] if found[n] == NO_PLACE and n not in away and not calls[n].best and lent(n))
        for n in starting[day]:
            if n not in away:
                waiting[calls[n].person].add(n, calls[n].best)
        if day < length:
            for person, queue in waiting.items():
                for n in queue.served(places[person][day], kept[person][day], gone):
                    found[n] = day
    return found


def places_left(places: Mapping[str, list[int]], taken: Iterable[Place]) -> dict[str, list[int]]:
    """The places that are left when those are taken."""
    left = {person: list(days) for person, days in places.items()}
    for person, day in taken:
        left[person][day] -= 1
    return left


class Spare:
    """Places that nobody needs for own customers; each is lent once.

    >>> spare = Spare({"李雷": [0, 1], "何秋月": [1, 0]})
    >>> [spare.lend(0, 2, ["李雷", "何秋月"]) for _ in range(3)]
    [('李雷', 1), ('何秋月', 0), None]
    """

    def __init__(self, left: Mapping[str, list[int]]) -> None:
        people = list(left)
        self._row = {person: n for n, person in enumerate(people)}
        self._left = np.array([left[person] for person in people], dtype=np.int64).reshape(len(people), -1)

    def lend(self, start: int, end: int, colleagues: Sequence[str]) -> Place | None:
        """A place on the days from ``start`` until before ``end``; None where no colleague has one.

        Of several colleagues the one with most places left on these days, then the first of them; the first free day.
        """
        rows = [self._row[person] for person in colleagues]
        days = self._left[rows, start:end]
        room = days.sum(axis=1)
        best = int(room.argmax()) if len(room) else 0
        if not len(room) or not room[best]:
            return None
        day = start + int((days[best] > 0).argmax())
        self._left[rows[best], day] -= 1
        return colleagues[best], day


class _Waiting:
    """Who waits for one person: places in the order of urgency, the best and the others."""

    def __init__(self) -> None:
        self._best: list[int] = []
        self._others: list[int] = []

    def add(self, n: int, best: bool) -> None:
        heappush(self._best if best else self._others, n)

    def served(self, places: int, kept: int, gone: Container[int]) -> list[int]:
        """Whom the places of a day serve; they wait no longer. Who is ``gone`` is passed over."""
        found = [heappop(self._best) for _ in range(min(places, kept, len(self._best)))]
        while len(found) < places and (self._best or self._others):
            first = not self._others or (self._best and self._best[0] < self._others[0])
            n = heappop(self._best if first else self._others)
            if n not in gone:
                found.append(n)
        return found


def _by_day(days: Iterable[int]) -> "defaultdict[int, list[int]]":
    found = defaultdict[int, list[int]](list)
    for n, day in enumerate(days):
        found[day].append(n)
    return found
