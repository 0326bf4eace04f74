from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.schedule.slots import NO_PLACE, Call, assign

DAYS = 5
CALLS = st.lists(
    st.builds(
        lambda who, start, best: Call(who, start, DAYS, best),
        *(st.sampled_from("AB"), st.integers(0, DAYS - 1), st.booleans()),
    ),
    max_size=40,
)
PLACES = st.fixed_dictionaries({name: st.lists(st.integers(0, 3), min_size=DAYS, max_size=DAYS) for name in "AB"})
NONE_KEPT = {name: [0] * DAYS for name in "AB"}


def by_hand(calls: list[Call], places: dict[str, list[int]]) -> list[int]:
    """The rule said plainly, where no places are kept: the first day from the wanted one on that still has a place."""
    left = {name: list(days) for name, days in places.items()}
    found = []
    for call in calls:
        day = next((d for d in range(call.start, DAYS) if left[call.person][d]), NO_PLACE)
        if day != NO_PLACE:
            left[call.person][day] -= 1
        found.append(day)
    return found


def test_first_come_first_served_and_the_rest_moves_on() -> None:
    calls = [Call("A", start, 3) for start in (0, 0, 0, 2, 1)]
    assert assign(calls, {"A": [1, 1, 2]}, NONE_KEPT) == [0, 1, 2, 2, NO_PLACE]


def test_kept_places_are_for_the_best_and_else_for_all() -> None:
    calls = [Call("A", 0, 2), Call("A", 0, 2), Call("A", 0, 2, best=True), Call("A", 0, 2, best=True)]
    assert assign(calls, {"A": [2, 2]}, {"A": [1, 1]}) == [0, 1, 0, 1]
    assert assign(calls[:2], {"A": [2, 2]}, {"A": [1, 1]}) == [0, 0]


def test_places_are_not_changed() -> None:
    places = {"A": [1]}
    assign([Call("A", 0, 1)], places, NONE_KEPT)
    assert places == {"A": [1]}


@given(calls=CALLS, places=PLACES)
def test_without_kept_places_the_same_as_by_hand(calls: list[Call], places: dict[str, list[int]]) -> None:
    assert assign(calls, places, NONE_KEPT) == by_hand(calls, places)
