"""Places: the day and the person of each call, by capacity, days off, places kept for the best tier, and colleagues."""

from collections.abc import Mapping, Sequence
from itertools import starmap
from typing import NamedTuple

import numpy as np
import pandas as pd

from crm_sheets.language.grades import TIERS
from crm_sheets.schedule.slots import NO_PLACE, Call, Place, Spare, assign, places_left

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
    before: Sequence[Place | None] = (),
) -> Placed:
    """Calls in the order of urgency (person, start, until, tier) to days and people.

    ``free``: the places of each person on each day, of which ``share_best``, rounded down, are kept for the best tier
    (see slots.assign). With ``colleagues`` a call that its own person cannot make within its window is lent to one of
    theirs who has a place left (see slots.Spare), but for the best tier, which keeps its own person. What was lent
    ``before`` (for each call; none when empty) stays where it was as long as that fits its window and that person: thus
    one more call moves at most one from each person and day, and the same calls move nothing.
    """
    person = calls["person"].tolist()
    wanted = _wanted(calls, len(next(iter(free.values()), [])))
    kept = {name: [int(count * share_best) for count in left] for name, left in free.items()}
    lent = {} if colleagues is None else _lent_still(wanted, free, colleagues, before)
    while True:
        own = places_left(free, lent.values())
        day = assign(wanted, own, kept, lent)
        more = {} if colleagues is None else _lent_now(wanted, day, (own, kept), lent, colleagues)
        if not more:
            break
        lent |= more
    for n, (who, at) in lent.items():
        person[n], day[n] = who, at
    return Placed(day, person)


def _wanted(calls: pd.DataFrame, length: int) -> list[Call]:
    start = calls["start"].to_numpy()
    end = np.maximum(np.minimum(calls["until"].to_numpy(), length), start + 1)
    best = (calls["tier"] == _BEST).fillna(False).astype(bool)
    columns = (calls["person"].tolist(), start.tolist(), end.tolist(), best.tolist())
    return [*starmap(Call, zip(*columns, strict=True))]


def _lent_still(
    calls: list[Call],
    free: Mapping[str, list[int]],
    colleagues: Mapping[str, list[str]],
    before: Sequence[Place | None],
) -> dict[int, Place]:
    """Which calls stay where they were lent before, as many as there are places."""
    left = places_left(free, ())
    found = {}
    for n, place in enumerate(before):
        call = calls[n]
        if place is None or call.best or place[0] not in colleagues[call.person]:
            continue
        who, day = place
        if call.start <= day < call.end and left[who][day]:
            left[who][day] -= 1
            found[n] = place
    return found


def _lent_now(
    calls: list[Call],
    day: list[int],
    places: tuple[Mapping[str, list[int]], Mapping[str, list[int]]],
    lent: Mapping[int, Place],
    colleagues: Mapping[str, list[str]],
) -> dict[int, Place]:
    """Which of the calls that would be late (by ``day``) colleagues make instead, with what they leave."""
    own, kept = places
    taken = [(call.person, at) for call, at in zip(calls, day, strict=True) if at != NO_PLACE]
    spare, found = Spare(places_left(own, taken)), dict[int, Place]()

    def lend(n: int) -> bool:
        place = spare.lend(calls[n].start, calls[n].end, colleagues[calls[n].person])
        if place:
            found[n] = place
        return place is not None

    assign(calls, own, kept, lent, lend)
    return found
