"""How an order names its customer: by id, name, phone or several of them, always so that it can be found."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from .dice import weighted
from .model import Mark, Person
from .recipe import SalesFile


def mark_of(rng: Random, person: Person, file: SalesFile, day: date, switch: date | None) -> Mark:
    """The mark of one order. `switch` is the day from which a customer with two ids goes by the second one."""
    shown = weighted(rng, _allowed(person, file))
    which = _which_id(rng, person, day, switch)
    return Mark(
        customer_id=person.ids[which] if "i" in shown else None,
        name=person.spellings[which] if "n" in shown else None,
        phone=person.phone if "p" in shown else None,
    )


def switch_day(rng: Random, days: tuple[date, ...]) -> date:
    """A day in the middle half of somebody's purchases."""
    return days[len(days) // 4] + timedelta(days=rng.randint(0, (days[-len(days) // 4] - days[len(days) // 4]).days))


def _allowed(person: Person, file: SalesFile) -> dict[str, float]:
    if not person.in_file:
        return {"np": 3, "p": 1}
    if person.shares_name:
        return {shown: weight for shown, weight in file.marks.items() if shown != "n"}
    return file.marks


def _which_id(rng: Random, person: Person, day: date, switch: date | None) -> int:
    if not person.is_twin:
        return 0
    if switch is None:
        return rng.randint(0, 1)
    return int(day >= switch)
