from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.schedule.slots import NO_PLACE, assign

CALLS = st.lists(st.tuples(st.sampled_from("AB"), st.integers(0, 4)), max_size=40)
PLACES = st.fixed_dictionaries({name: st.lists(st.integers(0, 3), min_size=5, max_size=5) for name in "AB"})


def by_hand(calls: list[tuple[str, int]], places: dict[str, list[int]]) -> list[int]:
    """The rule said plainly: the first day from the wanted one on that still has a place."""
    left = {name: list(days) for name, days in places.items()}
    found = []
    for person, start in calls:
        day = next((d for d in range(start, 5) if left[person][d]), NO_PLACE)
        if day != NO_PLACE:
            left[person][day] -= 1
        found.append(day)
    return found


def test_first_come_first_served_and_the_rest_moves_on() -> None:
    assert assign([("A", 0), ("A", 0), ("A", 0), ("A", 2), ("A", 1)], {"A": [1, 1, 2]}) == [0, 1, 2, 2, NO_PLACE]


def test_places_are_not_changed() -> None:
    places = {"A": [1]}
    assign([("A", 0)], places)
    assert places == {"A": [1]}


@given(calls=CALLS, places=PLACES)
def test_the_same_as_by_hand(calls: list[tuple[str, int]], places: dict[str, list[int]]) -> None:
    assert assign(calls, places) == by_hand(calls, places)
