"""Places: the day and the person of each call, by capacity, days off, places kept for the best tier, and colleagues."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from crm_sheets.language.grades import TIERS
from crm_sheets.schedule.slots import NO_PLACE, Wish, assign, taken_over

_BEST = next(iter(TIERS))


class Placed(NamedTuple):
    """The place of the day of each call (NO_PLACE where none is left), and who makes it."""

    day: list[int]
    person: list[str]


def placed(
    calls: pd.DataFrame,
    free: Mapping[str, list[int]],
    share_best: float,
    colleagues: Mapping[str, list[str]] | None = None,
) -> Placed:
    """Calls in the order of urgency (person, start, until, tier) to days and people.

    ``free``: the places of each person on each day. First come the places kept for the best tier (``share_best`` of
    those of a day, rounded down), then all that are left, in order. With ``colleagues`` a call that its own person
    cannot make within its window goes to one of theirs who can (see slots.taken_over), but for the best tier, which
    keeps its own person; who moves up in its place is found out once more.
    """
    person = calls["person"].tolist()
    day = _days(calls, free, share_best)
    if colleagues is None:
        return Placed(day, person)
    length = len(next(iter(free.values()), []))
    start, until = calls["start"].to_numpy(), np.minimum(calls["until"].to_numpy(), length)
    end = np.maximum(until, start + 1)
    found = np.array(day)
    late = ((found == NO_PLACE) | (found >= end)) & (calls["tier"] != _BEST).fillna(True).to_numpy(dtype=bool)
    wishes = [Wish(int(start[n]), int(end[n]), colleagues.get(person[n], [])) for n in np.flatnonzero(late)]
    taken = taken_over(wishes, _left(free, person, day))
    moved = {int(n): who for n, who in zip(np.flatnonzero(late), taken, strict=True) if who is not None}
    kept = np.array([n not in moved for n in range(len(calls))], dtype=bool)
    rest = _left(free, [who for who, _ in moved.values()], [at for _, at in moved.values()])
    again = iter(_days(calls.loc[kept], rest, share_best))
    days = [moved[n][1] if n in moved else next(again) for n in range(len(calls))]
    return Placed(days, [moved[n][0] if n in moved else who for n, who in enumerate(person)])


def _days(calls: pd.DataFrame, free: Mapping[str, list[int]], share_best: float) -> list[int]:
    """The day of each call with its own person."""
    kept = {person: [int(count * share_best) for count in left] for person, left in free.items()}
    wanted = list(zip(calls["person"].tolist(), calls["start"].tolist(), strict=True))
    found = [NO_PLACE] * len(calls)
    best = np.flatnonzero((calls["tier"] == _BEST).fillna(False)).tolist()
    for n, day in zip(best, assign((wanted[n] for n in best), kept), strict=True):
        found[n] = day
    left = _left(free, [person for person, _ in wanted], found)
    others = [n for n, day in enumerate(found) if day == NO_PLACE]
    for n, day in zip(others, assign((wanted[n] for n in others), left), strict=True):
        found[n] = day
    return found


def _left(free: Mapping[str, list[int]], person: list[str], day: list[int]) -> dict[str, list[int]]:
    """The places that the calls leave."""
    left = {name: list(places) for name, places in free.items()}
    for name, at in zip(person, day, strict=True):
        if at != NO_PLACE:
            left[name][at] -= 1
    return left
