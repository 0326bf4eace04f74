"""The visit notes: who was called or seen, why, and what came of it."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from .dice import day_between, dice, perhaps, weighted
from .model import CustomerRow, Staff, Visit
from .recipe import AS_OF, Recipe
from .words import VisitTexts, Words

FIRST_VISIT = date(2025, 1, 2)


def make_visits(recipe: Recipe, words: Words, customers: tuple[CustomerRow, ...]) -> tuple[Visit, ...]:
    """All visits in the order of time; the last one is on the last day."""
    rng = dice(recipe.desk, "visits")
    chosen = rng.choices(customers, weights=[1 + min(row.person.level, 6) for row in customers], k=recipe.visits)
    days = [day_between(rng, max(FIRST_VISIT, row.profile.created), AS_OF) for row in chosen]
    days[-1] = AS_OF
    visits = [_visit(rng, words, row, day) for row, day in zip(chosen, days, strict=True)]
    return tuple(sorted(visits, key=lambda visit: (visit.day, visit.customer_id)))


def _visit(rng: Random, words: Words, row: CustomerRow, day: date) -> Visit:
    texts: VisitTexts = words.visit
    return Visit(
        person=row.person,
        customer_id=row.customer_id,
        name=row.name,
        day=day,
        channel=weighted(rng, texts.channels),
        staff=_visitor(rng, row.person.owner, words.staff, day),
        purpose=weighted(rng, texts.purposes),
        result=weighted(rng, texts.results),
        next_day=perhaps(rng, 0.45, day + timedelta(days=rng.randint(5, 60))),
        notes=perhaps(rng, 0.2, rng.choice(texts.notes)),
    )


def _visitor(rng: Random, owner: Staff, staff: tuple[Staff, ...], day: date) -> Staff:
    if owner.works_on(day):
        return owner
    return rng.choice([member for member in staff if member.works_on(day)])
