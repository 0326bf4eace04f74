"""The complaints ledger: leavers' last straws, and those of customers who stayed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

from .dice import day_between, dice, perhaps
from .model import Complaint, Fate, Person, Staff
from .recipe import AS_OF, Recipe
from .words import ComplaintTexts, Words

FIRST_IN_LEDGER = date(2025, 1, 1)
OPENS, CLOSES = 9, 21
COMPENSATIONS = (20_00, 30_00, 50_00, 68_00, 100_00, 200_00)


def make_complaints(
    recipe: Recipe,
    words: Words,
    people: tuple[Person, ...],
    purchases: dict[int, tuple[date, ...]],
    angry: tuple[Person, ...],
) -> tuple[Complaint, ...]:
    """All complaints in the order of time; those of `angry` leavers stay open or end badly."""
    rng = dice(recipe.desk, "complaints")
    others = [p for p in people if p.fate in (Fate.ACTIVE, Fate.ONCE)]
    stayed = rng.sample(others, recipe.complaints - len(angry))
    found = []
    for index, person in enumerate(angry):
        received = purchases[person.key][-1] + timedelta(days=rng.randint(-14, 4))
        found.append(_complaint(rng, words, person, received, "open" if index % 4 == 0 else "bad"))
    for index, person in enumerate(stayed):
        lately = index < recipe.open_lately
        received = _received(rng, purchases[person.key], lately)
        ending = "open" if lately else "bad" if rng.random() < 0.2 else "good"
        found.append(_complaint(rng, words, person, received, ending))
    return _noted(dice(recipe.desk, "complaints noted"), words.complaint, _numbered(found, recipe.complaint_prefix))


def _received(rng: Random, days: tuple[date, ...], lately: bool) -> date:
    if lately:
        return day_between(rng, max(days[0], AS_OF - timedelta(days=16)), AS_OF)
    # Old enough that the longest handling time ends before the workbook does.
    return day_between(rng, max(min(days), FIRST_IN_LEDGER), max(days[0], AS_OF - timedelta(days=1)))


def _complaint(rng: Random, words: Words, person: Person, day: date, ending: str) -> Complaint:
    texts = words.complaint
    kind = rng.choice(list(texts.contents))
    received = datetime.combine(day, time(rng.randint(9, 20), rng.randint(0, 59)))
    complaint = Complaint(
        number="",
        person=person,
        received=received,
        kind=kind,
        content=rng.choice(texts.contents[kind]),
        handler=_handler(rng, words.staff, day) if ending != "open" or rng.random() < 0.6 else None,
        closed_at=None,
        outcome=None,
        satisfied=None,
        compensation=None,
    )
    return complaint if ending == "open" else _closed(rng, texts, complaint, ending == "good")


def _closed(rng: Random, texts: ComplaintTexts, complaint: Complaint, well: bool) -> Complaint:
    hours = rng.randint(1, 72) if well else rng.randint(60, 400)
    latest = datetime.combine(AS_OF, time(21, 0))
    return replace(
        complaint,
        closed_at=min(_at_work(complaint.received + timedelta(hours=hours, minutes=rng.randint(0, 59))), latest),
        outcome=rng.choice(texts.good[complaint.kind] if well else texts.bad),
        satisfied=perhaps(rng, 0.9, well),
        compensation=rng.choice(COMPENSATIONS) if well and rng.random() < 0.5 else None,
    )


def _at_work(moment: datetime) -> datetime:
    """The moment, or the next opening when the shop is shut."""
    if moment.hour >= CLOSES:
        moment += timedelta(hours=12)
    return moment if OPENS <= moment.hour < CLOSES else moment.replace(hour=OPENS)


def _handler(rng: Random, staff: tuple[Staff, ...], day: date) -> Staff:
    return rng.choice([member for member in staff if member.works_on(day)])


def _noted(rng: Random, texts: ComplaintTexts, found: tuple[Complaint, ...]) -> tuple[Complaint, ...]:
    """What a desk notes of some: where it was solved, what was wanted, whose doing it was, how many stars."""
    noted = []
    for complaint in found:
        rung = rng.choices(texts.rungs, weights=(2, 1, 5, 2))[0]
        solved = perhaps(rng, 0.7, rung)
        noted.append(
            replace(
                complaint,
                solved_at=solved if complaint.closed_at else None,
                motive=perhaps(rng, 0.4, rng.choice(texts.motives)),
                attribution=perhaps(rng, 0.3, rng.choice(texts.whose)),
                complainer=perhaps(rng, 0.3, "★" * rng.choices((1, 2, 3, 4), weights=(5, 2, 2, 1))[0]),
            )
        )
    return tuple(noted)


def _numbered(found: list[Complaint], prefix: str) -> tuple[Complaint, ...]:
    found = sorted(found, key=lambda complaint: complaint.received)
    return tuple(replace(c, number=f"{prefix}{c.received:%y%m}{n:03d}") for n, c in enumerate(found, start=1))
