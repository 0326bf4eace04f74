"""Slots: the places that each person has on each day, given out one by one to those who come in order."""

from collections.abc import Iterable, Mapping

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
