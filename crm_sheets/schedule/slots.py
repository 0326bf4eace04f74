"""Slots: the places that each person has on each day, given out one by one to those who come in order."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

NO_PLACE = -1


def assign(calls: Iterable[tuple[str, int]], places: Mapping[str, list[int]]) -> list[int]:
    """The day of each call (person, first day wanted), or NO_PLACE; days are places in the lists of ``places``.

    Each call takes the first free place of its person on or after the day wanted; who comes first is served first,
    so the order of ``calls`` is the order of urgency. ``places`` (person -> places left on each day) is not changed.

    >>> assign([("王芳", 0), ("王芳", 0), ("王芳", 1), ("李雷", 0)], {"王芳": [1, 1], "李雷": [0, 2]})
    [0, 1, -1, 1]
    """
    diaries = {person: _Diary(left) for person, left in places.items()}
    return [diaries[person].take(start) for person, start in calls]


class Wish(NamedTuple):
    """A call that came too late with its own person: the days it wants, and who may take it."""

    start: int
    end: int  # the first day that is too late
    colleagues: Sequence[str]


def taken_over(wishes: Iterable[Wish], places: Mapping[str, list[int]]) -> list[tuple[str, int] | None]:
    """Who takes each of the wishes on which day, in order; None where no colleague has a place.

    Of several colleagues the one with most places left on the days wanted, then the first of them; the first free day.
    ``places`` (person -> places left on each day) is not changed.

    >>> taken_over([Wish(0, 2, ["李雷", "何秋月"])] * 3, {"李雷": [0, 1], "何秋月": [1, 0]})
    [('李雷', 1), ('何秋月', 0), None]
    """
    people = list(places)
    row = {person: n for n, person in enumerate(people)}
    left = np.array([places[person] for person in people], dtype=np.int64).reshape(len(people), -1)
    found: list[tuple[str, int] | None] = []
    for start, end, colleagues in wishes:
        rows = [row[person] for person in colleagues]
        days = left[rows, start:end]
        room = days.sum(axis=1)
        best = int(room.argmax()) if len(room) else 0
        if not len(room) or not room[best]:
            found.append(None)
            continue
        day = start + int((days[best] > 0).argmax())
        left[rows[best], day] -= 1
        found.append((colleagues[best], day))
    return found


class _Diary:
    """The places of one person; ``next`` leads from each day towards a day that may still have a place."""

    def __init__(self, places: list[int]) -> None:
        self.left = list(places)
        self.next = list(range(len(places) + 1))

    def take(self, start: int) -> int:
        day = start
        while day < len(self.left) and not self.left[day]:
            self.next[day] = max(self.next[day], day + 1)
            day = self.next[day]
        self._shorten(start, day)
        if day == len(self.left):
            return NO_PLACE
        self.left[day] -= 1
        return day

    def _shorten(self, start: int, day: int) -> None:
        """Later calls jump over the full days at once: 50,000 calls for a full month stay cheap."""
        while start < day:
            self.next[start], start = day, self.next[start]
