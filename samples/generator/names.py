"""Invented names and phone numbers, each given out once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from random import Random

from .recipe import Recipe
from .words import Names


def plain_name(name: str, suffix: str) -> str:
    """The name without spaces, width, case and company ending: what a careful reader would compare."""
    narrow = re.sub(r"[\s.,]", "", unicodedata.normalize("NFKC", name)).casefold()
    return narrow.removesuffix(re.sub(r"[\s.,]", "", suffix).casefold())


class NameBook:
    """Gives out names, contacts and phone numbers that nobody has had before."""

    def __init__(self, rng: Random, recipe: Recipe, names: Names, taken: list[str]) -> None:
        self._rng = rng
        self._recipe = recipe
        self._names = names
        self._taken = {plain_name(name, names.suffix) for name in taken}
        self._wide = list(names.wide_names)

    def person(self) -> str:
        """A person's name."""
        return self._fresh(self._person)

    def company(self) -> str:
        """A company's name; the ones whose letters come in two widths go first."""
        if self._wide:
            return self._fresh(lambda: self._wide.pop(0))
        return self._fresh(self._company)

    def phone(self) -> str:
        """A mobile number of eleven digits."""
        return self._fresh(lambda: f"{self._rng.choice(self._recipe.phone_heads)}{self._rng.randrange(10**8):08d}")

    def _person(self) -> str:
        given, surname = self._rng.choice(self._names.given), self._rng.choice(self._names.surnames)
        return self._names.person.format(surname=surname, given=given)

    def _company(self) -> str:
        names = self._names
        return names.company.format(
            place=self._rng.choice(names.places),
            core=self._rng.choice(names.cores),
            trade=self._rng.choice(list(names.trades)),
        )

    def _fresh(self, draw: Callable[[], str]) -> str:
        while True:
            text = draw()
            plain = plain_name(text, self._names.suffix)
            if plain not in self._taken:
                self._taken.add(plain)
                return text
