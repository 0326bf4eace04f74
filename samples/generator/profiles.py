"""The rows of the customer file: what the team has noted about each customer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from .dice import day_between, dice, perhaps, several, weighted
from .model import CustomerRow, Line, Person, Profile
from .recipe import AS_OF, FIRST_DAY, Recipe
from .words import FileTexts, Words

OLDEST_FILE = date(2019, 3, 1)


def make_customers(
    recipe: Recipe,
    words: Words,
    people: tuple[Person, ...],
    purchases: dict[int, tuple[date, ...]],
    lines: tuple[Line, ...],
) -> tuple[CustomerRow, ...]:
    """One row per id, sorted by id."""
    rng = dice(recipe.desk, "profiles")
    known = [p for p in people if p.in_file and not p.shares_name and not p.is_twin]
    rows = []
    for person in (p for p in people if p.in_file):
        days = purchases[person.key]
        referrer = _referrer(rng, known, person, purchases)
        profile = _profile(rng, words, person, _created(rng, days[0] if days else None), referrer)
        rows.append(CustomerRow(person, person.ids[0], person.name, profile))
        rows += [_again(person, row, profile, lines) for row in range(1, len(person.ids))]
    return tuple(sorted(rows, key=lambda row: row.customer_id))


def _again(person: Person, row: int, profile: Profile, lines: tuple[Line, ...]) -> CustomerRow:
    """A second row of the same customer: made in a hurry, so with less in it."""
    hasty = replace(
        profile,
        created=_first_use(lines, person.ids[row]),
        chat=None,
        address=None,
        birthday=None,
        hobbies=None,
        bank_account=None,
        referred_by=None,
        notes=None,
    )
    return CustomerRow(person, person.ids[row], person.spellings[row], hasty)


def _created(rng: Random, first: date | None) -> date:
    if first is None:
        return day_between(rng, AS_OF - timedelta(days=200), AS_OF - timedelta(days=10))
    # Who buys in the first weeks of the sales files has usually been a customer for years.
    if (first - FIRST_DAY).days < 60:
        return day_between(rng, OLDEST_FILE, FIRST_DAY)
    return first - timedelta(days=rng.choice((0, 0, 0, 1, 2, 5, 9, 16)))


def _first_use(lines: tuple[Line, ...], customer_id: str) -> date:
    """The day on which somebody, not finding the customer, made a second row."""
    return min(line.order.moment.date() for line in lines if line.order.mark.customer_id == customer_id)


def _referrer(rng: Random, known: list[Person], person: Person, purchases: dict[int, tuple[date, ...]]) -> str | None:
    if rng.random() >= 0.13 or not purchases[person.key]:
        return None
    earlier = [p for p in known if purchases[p.key] and purchases[p.key][0] < purchases[person.key][0]]
    return rng.choice(earlier).name if earlier else None


def _profile(rng: Random, words: Words, person: Person, created: date, referrer: str | None) -> Profile:
    texts = words.file
    region = weighted(rng, texts.regions)
    company = person.is_company
    return Profile(
        email=perhaps(rng, 0.75 if company else 0.35, f"{person.phone[-8:]}@example.com"),
        chat=perhaps(rng, 0.5, f"wx_{person.phone[-6:]}"),
        address=perhaps(rng, 0.9 if company else 0.5, _address(rng, texts, region)),
        region=region,
        industry=_industry(person, words) if company else None,
        source=texts.referral if referrer else weighted(rng, texts.sources),
        created=created,
        birthday=None if company else perhaps(rng, 0.55, _birthday(rng, texts)),
        hobbies=perhaps(rng, 0.4, texts.joiner.join(several(rng, texts.hobbies, 2))),
        dislikes=perhaps(rng, 0.2, rng.choice(texts.dislikes)),
        bank_account=perhaps(rng, 0.6, f"6200{rng.randrange(10**15):015d}") if company else None,
        delivery=perhaps(rng, 0.45 if company else 0.15, rng.choice(texts.delivery)),
        invoicing=perhaps(rng, 0.8, rng.choice(texts.invoicing)) if company else None,
        referred_by=referrer,
        notes=perhaps(rng, 0.2, rng.choice(texts.notes)),
    )


def _address(rng: Random, texts: FileTexts, region: str) -> str:
    return texts.address.format(region=region, street=rng.choice(texts.streets), number=rng.randint(1, 399))


def _industry(person: Person, words: Words) -> str | None:
    return next((trade for part, trade in words.names.trades.items() if part in person.name), None)


def _birthday(rng: Random, texts: FileTexts) -> date | str:
    if texts.lunar and rng.random() < 0.15:
        return rng.choice(texts.lunar)
    return date(rng.randint(1955, 2003), rng.randint(1, 12), rng.randint(1, 28))
