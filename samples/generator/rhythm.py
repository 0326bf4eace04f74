"""When customers buy: a personal gamma rhythm that runs to the end, or stops long before it."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from .dice import day_between, dice
from .model import Fate, Person
from .recipe import AS_OF, FIRST_DAY, Recipe

LEAST_ORDERS_OF_LEAVER = 6
LEAST_SILENCE = 80
SILENCE_IN_GAPS = (3.0, 9.0)
ONCE_WITHIN = 150
SHARE_OF_OLD_CUSTOMERS = 0.35


def make_purchases(recipe: Recipe, people: tuple[Person, ...]) -> dict[int, tuple[date, ...]]:
    """The days on which each customer buys, by the customer's key."""
    rng = dice(recipe.desk, "rhythm")
    return {person.key: tuple(_days_of(rng, person)) for person in people}


def _days_of(rng: Random, person: Person) -> list[date]:
    if person.fate is Fate.NEVER:
        return []
    if person.fate is Fate.ONCE:
        return [day_between(rng, AS_OF - timedelta(days=ONCE_WITHIN - 1), AS_OF)]
    draw, least = (_leaver, LEAST_ORDERS_OF_LEAVER) if person.fate is Fate.LEAVER else (_active, 2)
    while len(days := draw(rng, person)) < least:
        pass
    return days


def _active(rng: Random, person: Person) -> list[date]:
    """A rhythm that simply runs on until the end; nothing is done about a long last gap."""
    days, day = [], _start(rng, person, AS_OF - timedelta(days=round(3 * person.gap)))
    while day <= AS_OF:
        days.append(day)
        day += _gap(rng, person)
    return days


def _leaver(rng: Random, person: Person) -> list[date]:
    """The same rhythm, laid backwards from the day on which the customer stops."""
    stop = AS_OF - timedelta(days=_silence(rng, person.gap))
    start = _start(rng, person, stop)
    days, day = [], stop
    while day >= start:
        days.append(day)
        day -= _gap(rng, person)
    return days[::-1]


def _silence(rng: Random, gap: float) -> int:
    low, high = (factor * gap for factor in SILENCE_IN_GAPS)
    longest = (AS_OF - FIRST_DAY).days - LEAST_ORDERS_OF_LEAVER * gap
    low = max(low, LEAST_SILENCE)
    # Rounding up at the bottom and down at the top keeps the promise of three to nine gaps to the day.
    return rng.randint(-int(-low // 1), int(max(low + 1, min(high, longest))))


def _start(rng: Random, person: Person, latest: date) -> date:
    if rng.random() < SHARE_OF_OLD_CUSTOMERS:
        return FIRST_DAY + timedelta(days=int(rng.random() * person.gap))
    return day_between(rng, FIRST_DAY, max(FIRST_DAY, latest))


def _gap(rng: Random, person: Person) -> timedelta:
    return timedelta(days=max(1, round(rng.gammavariate(person.shape, person.gap / person.shape))))
