"""The questionnaire: who answered, how satisfied, and what some leavers said before they stopped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

from .dice import day_between, dice, perhaps, weighted
from .model import Answer, Fate, Person
from .recipe import AS_OF, Recipe
from .words import SurveyTexts, Words

OPENED = date(2025, 1, 6)
USUAL = {5: 30.0, 4: 42.0, 3: 17.0, 2: 8.0, 1: 3.0}
LOW = {2: 60.0, 1: 40.0}
RECOMMEND = {5: (8, 10), 4: (6, 10), 3: (4, 8), 2: (1, 6), 1: (0, 4)}


def make_answers(
    recipe: Recipe,
    words: Words,
    people: tuple[Person, ...],
    purchases: dict[int, tuple[date, ...]],
    angry: tuple[Person, ...],
    known_as: dict[int, str],
) -> tuple[Answer, ...]:
    """All answers in the order of time; `angry` are the leavers who score low shortly before they stop.

    Who gives a name gives the phone number or what `known_as` has under the customer's key.
    """
    rng = dice(recipe.desk, "surveys")
    buyers = [p for p in people if p.fate is not Fate.NEVER and p not in angry and purchases[p.key][-1] > OPENED]
    named = rng.sample(buyers, recipe.answers - recipe.anonymous - len(angry))
    hidden = rng.choices(buyers, k=recipe.anonymous)
    answers = [_answer(rng, words.survey, p, _before_stop(rng, purchases[p.key]), LOW) for p in angry]
    answers += [_answer(rng, words.survey, p, _any_day(rng, p, purchases[p.key]), USUAL) for p in named]
    answers = [replace(answer, respondent=_respondent(rng, answer.person, known_as)) for answer in answers]
    answers += [_answer(rng, words.survey, p, _any_day(rng, p, purchases[p.key]), USUAL) for p in hidden]
    return tuple(sorted(answers, key=lambda answer: answer.moment))


def _before_stop(rng: Random, days: tuple[date, ...]) -> date:
    return days[-1] + timedelta(days=rng.randint(-12, 6))


def _any_day(rng: Random, person: Person, days: tuple[date, ...]) -> date:
    last = days[-1] if person.fate is Fate.LEAVER else AS_OF
    return day_between(rng, max(days[0], OPENED), last)


def _answer(rng: Random, texts: SurveyTexts, person: Person, day: date, grades: dict[int, float]) -> Answer:
    grade = weighted(rng, grades)
    blank_allowed = grades is USUAL
    skips_grade = blank_allowed and rng.random() < 0.02
    skips_score = blank_allowed and rng.random() < 0.03
    return Answer(
        person=person,
        respondent=None,
        moment=datetime.combine(day, time(rng.randint(8, 22), rng.randint(0, 59), rng.randint(0, 59))),
        seconds=rng.randint(35, 420),
        satisfaction=None if skips_grade else grade,
        recommend=None if skips_score else rng.randint(*RECOMMEND[grade]),
        reason=perhaps(rng, 0.96, weighted(rng, texts.reasons)),
        comment=perhaps(rng, 0.8 if grade <= 2 else 0.35, rng.choice(texts.comments[grade])),
    )


def _respondent(rng: Random, person: Person, known_as: dict[int, str]) -> str:
    return person.phone if rng.random() < 0.45 else known_as.get(person.key, person.phone)
