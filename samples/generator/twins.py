"""Customers who stand twice in the customer file, under two ids and two spellings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from .dice import dice
from .model import Fate, Person
from .recipe import Recipe
from .words import Words

LEAST_ORDERS = 12
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


def make_twins(
    recipe: Recipe, words: Words, people: tuple[Person, ...], purchases: dict[int, tuple[date, ...]]
) -> tuple[Person, ...]:
    """The people, some of them with a second id, after all others, and a second spelling."""
    rng = dice(recipe.desk, "twins")
    changed: dict[int, Person] = {}
    # Who buys seldom might never use the second id.
    busy = [p for p in people if len(purchases[p.key]) >= LEAST_ORDERS]
    number = sum(p.in_file for p in people)
    for style in recipe.twins:
        person = rng.choice([p for p in busy if p.key not in changed and _can_be_twin(p, style, words)])
        number += 1
        changed[person.key] = replace(
            person,
            ids=(*person.ids, recipe.id_format.format(number)),
            spellings=(person.name, respell(person.name, style, words.names.suffix)),
        )
    return tuple(changed.get(p.key, p) for p in people)


def _can_be_twin(person: Person, style: str, words: Words) -> bool:
    # A leaver with two ids would make the list of leavers ambiguous.
    if person.fate is not Fate.ACTIVE or not person.in_file or person.shares_name:
        return False
    if style == "wide":
        return person.name in words.names.wide_names
    if style == "suffix":
        return person.name.endswith(words.names.suffix)
    return not person.is_company


def respell(name: str, style: str, suffix: str) -> str:
    """The same name as somebody else would type it.

    >>> respell("云栖商贸有限公司", "suffix", "有限公司"), respell("李雷", "space", ""), respell("A1(西湖)", "wide", "")
    ('云栖商贸', '李 雷', 'Ａ１（西湖）')
    """
    if style == "suffix":
        return name.removesuffix(suffix)
    if style == "wide":
        return name.translate(FULL_WIDTH)
    return name.replace(" ", "  ").upper() if " " in name else f"{name[0]} {name[1:]}"
