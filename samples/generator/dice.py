"""Seeded chance: one independent stream per desk and topic, so that a change in one part leaves the others alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

SEED = 20260930

T = TypeVar("T")


def dice(desk: str, topic: str) -> Random:
    """The stream of one topic. A text seed is hashed by `random` itself and so is the same on every machine."""
    return Random(f"{SEED}/{desk}/{topic}")


def weighted(rng: Random, choices: Mapping[T, float]) -> T:
    """One key of `choices`, drawn by weight."""
    return rng.choices(list(choices), weights=list(choices.values()))[0]


def perhaps(rng: Random, chance: float, value: T) -> T | None:
    """The value, or nothing."""
    return value if rng.random() < chance else None


def day_between(rng: Random, first: date, last: date) -> date:
    """A day from first to last, both included."""
    return first + timedelta(days=rng.randint(0, (last - first).days))


def several(rng: Random, values: Sequence[T], most: int) -> list[T]:
    """One to `most` different values."""
    return rng.sample(list(values), rng.randint(1, most))
