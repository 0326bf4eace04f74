"""Who the customers are: name, phone, fate and rhythm, who shares a name, and who is not in the customer file."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from random import Random

from .dice import dice
from .model import Fate, Person, Staff
from .names import NameBook
from .recipe import Recipe
from .words import Words

COMPANY_FACTOR = 9


def make_people(recipe: Recipe, words: Words) -> tuple[Person, ...]:
    """All customers of a desk, in the order of their ids."""
    rng = dice(recipe.desk, "people")
    book = NameBook(rng, recipe, words.names, [member.name for member in words.staff])
    people = [_newcomer(rng, book, key, fate, recipe, words) for key, fate in enumerate(_fates(rng, recipe))]
    people = _share_names(rng, people, recipe)
    return tuple(_number(people, recipe, _unknown_to_file(rng, people, recipe)))


def _fates(rng: Random, recipe: Recipe) -> list[Fate]:
    wanted = {Fate.LEAVER: recipe.leavers, Fate.ONCE: recipe.once, Fate.NEVER: recipe.never}
    rest = recipe.people - sum(wanted.values())
    fates = [fate for fate, count in {**wanted, Fate.ACTIVE: rest}.items() for _ in range(count)]
    rng.shuffle(fates)
    return fates


def _newcomer(rng: Random, book: NameBook, key: int, fate: Fate, recipe: Recipe, words: Words) -> Person:
    is_company = rng.random() < recipe.company_share
    name = book.company() if is_company else book.person()
    # The spread of levels is wide on purpose: a few big buyers carry much of the revenue.
    level = rng.lognormvariate(0.0, 0.75) * (COMPANY_FACTOR if is_company else 1)
    # A leaver with a very slow rhythm could not fit six purchases and the silence into two years.
    slowest = 60 if fate is Fate.LEAVER else 75
    return Person(
        key=key,
        is_company=is_company,
        contact=book.person() if is_company else name,
        phone=book.phone(),
        fate=fate,
        gap=round(rng.uniform(10, slowest), 1),
        shape=round(rng.uniform(3, 5), 2),
        level=level,
        owner=_owner(rng, words.staff),
        ids=(),
        spellings=(name,),
    )


def _owner(rng: Random, staff: tuple[Staff, ...]) -> Staff:
    weights = [1 if member.manager is None else 4 for member in staff]
    return rng.choices(staff, weights=weights)[0]


def _share_names(rng: Random, people: list[Person], recipe: Recipe) -> list[Person]:
    """Give the second of each drawn pair the name of the first."""
    repeat = [p for p in people if not p.is_company and p.fate is Fate.ACTIVE]
    drawn = rng.sample(repeat, 2 * recipe.same_name_pairs)
    changed = {}
    for first, second in zip(drawn[::2], drawn[1::2], strict=True):
        changed[first.key] = replace(first, shares_name=True)
        changed[second.key] = replace(second, shares_name=True, spellings=first.spellings, contact=first.contact)
    return [changed.get(p.key, p) for p in people]


def _unknown_to_file(rng: Random, people: list[Person], recipe: Recipe) -> frozenset[int]:
    """The keys of those whom nobody entered in the customer file."""
    able = [p.key for p in people if p.fate in (Fate.ACTIVE, Fate.ONCE) and not p.shares_name and not p.is_company]
    return frozenset(rng.sample(able, recipe.sales_only))


def _number(people: list[Person], recipe: Recipe, unknown: frozenset[int]) -> list[Person]:
    ids = (recipe.id_format.format(number) for number in count(1))
    return [person if person.key in unknown else replace(person, ids=(next(ids),)) for person in people]
