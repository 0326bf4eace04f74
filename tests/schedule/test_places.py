"""One more call in a crowded team: who has to move for it."""

from collections import Counter
from typing import NamedTuple

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.schedule.places import Placed, placed
from crm_sheets.schedule.slots import NO_PLACE

DAYS, PEOPLE = 5, "ABC"


class Wanted(NamedTuple):
    person: str
    start: int
    until: int
    tier: str


WANTED = st.builds(
    lambda who, start, within, tier: Wanted(who, start, start + within, tier),
    st.sampled_from(PEOPLE),
    st.integers(0, DAYS - 1),
    st.sampled_from([1, 1, 2, 1_000_000]),
    st.sampled_from(["vip", "small", "small"]),
)
FREE = st.fixed_dictionaries({name: st.lists(st.integers(0, 6), min_size=DAYS, max_size=DAYS) for name in PEOPLE})
COLLEAGUES = {name: [other for other in PEOPLE if other != name] for name in PEOPLE}


class Team(NamedTuple):
    free: dict[str, list[int]]
    colleagues: dict[str, list[str]] | None

    def plan(self, calls: list[Wanted], before: list[tuple[str, int] | None] | None = None) -> Placed:
        frame = pd.DataFrame(calls, columns=list(Wanted._fields)).astype({"tier": "str"})
        return placed(frame, self.free, 0.34, self.colleagues, before or [])


def lent(calls: list[Wanted], found: Placed) -> list[tuple[str, int] | None]:
    """What the next plan knows of this one."""
    who = zip(calls, found.person, found.day, strict=True)
    return [(person, day) if person != call.person and day != NO_PLACE else None for call, person, day in who]


TEAMS = st.builds(Team, FREE, st.sampled_from([None, COLLEAGUES]))


@given(team=TEAMS, calls=st.lists(WANTED, min_size=15, max_size=60))
def test_planned_again_nothing_moves(team: Team, calls: list[Wanted]) -> None:
    first = team.plan(calls)
    assert team.plan(calls, lent(calls, first)) == first


@given(team=TEAMS, calls=st.lists(WANTED, min_size=15, max_size=60), new=WANTED, at=st.integers(0, 60))
def test_one_more_call_moves_at_most_one_of_each_person_and_day(
    team: Team, calls: list[Wanted], new: Wanted, at: int
) -> None:
    first, at = team.plan(calls), min(at, len(calls))
    before = lent(calls, first)
    found = team.plan([*calls[:at], new, *calls[at:]], [*before[:at], None, *before[at:]])
    after = list(zip(found.person, found.day, strict=True))
    del after[at]
    stood = list(zip(first.person, first.day, strict=True))
    left = Counter(place for place, now in zip(stood, after, strict=True) if place != now and place[1] != NO_PLACE)
    assert max(left.values(), default=0) <= 1


@given(team=TEAMS, calls=st.lists(WANTED, min_size=15, max_size=60))
def test_nobody_has_more_calls_than_places_and_the_best_keep_their_person(team: Team, calls: list[Wanted]) -> None:
    found = team.plan(calls)
    for (who, day), count in Counter(zip(found.person, found.day, strict=True)).items():
        assert day == NO_PLACE or count <= team.free[who][day]
    for call, who, day in zip(calls, found.person, found.day, strict=True):
        assert day == NO_PLACE or day >= call.start
        assert who == call.person or (call.tier != "vip" and day < max(call.until, call.start + 1))
