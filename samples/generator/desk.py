"""One desk from its recipe: all facts, made in the order in which they depend on each other."""

from __future__ import annotations

from .baskets import make_lines
from .complaints import make_complaints
from .dice import dice
from .model import CustomerRow, Desk, Fate, Person
from .people import make_people
from .profiles import make_customers
from .recipe import Recipe
from .rhythm import make_purchases
from .surveys import make_answers
from .twins import make_twins
from .visits import make_visits
from .words import Words


def make_desk(recipe: Recipe, words: Words) -> Desk:
    """All facts of a desk."""
    people = make_people(recipe, words)
    purchases = make_purchases(recipe, people)
    people = make_twins(recipe, words, people, purchases)
    lines = make_lines(recipe, words, people, purchases)
    customers = make_customers(recipe, words, people, purchases, lines)
    scorers, complainers = _angry(recipe, people)
    return Desk(
        staff=words.staff,
        people=people,
        purchases=purchases,
        customers=customers,
        lines=lines,
        answers=make_answers(recipe, words, people, purchases, scorers, _known_as(recipe, customers)),
        complaints=make_complaints(recipe, words, people, purchases, complainers),
        visits=make_visits(recipe, words, customers),
        grudges=frozenset(p.key for p in (*scorers, *complainers)),
    )


def _known_as(recipe: Recipe, customers: tuple[CustomerRow, ...]) -> dict[int, str]:
    """What customers call themselves in the questionnaire: their e-mail, or a name where only one of them has it."""
    if recipe.survey_asks_email:
        return {row.person.key: row.profile.email for row in customers if row.profile.email}
    return {row.person.key: row.person.name for row in customers if not row.person.shares_name}


def _angry(recipe: Recipe, people: tuple[Person, ...]) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    """The leavers who say so first: some in the questionnaire, some in the complaints ledger, two in both."""
    rng = dice(recipe.desk, "grudges")
    leavers = [p for p in people if p.fate is Fate.LEAVER]
    scorers = recipe.low_answers_of_leavers
    both = 2 if recipe.complaints_of_leavers > 4 else 0
    drawn = rng.sample(leavers, scorers + recipe.complaints_of_leavers - both)
    return tuple(drawn[:scorers]), tuple(drawn[scorers - both :])
