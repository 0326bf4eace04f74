"""How the columns of a table stand to each other: quantity x price = amount, which day comes first, what repeats."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from crm_sheets.reading.columns.profiles import FEWEST, Profile

_NUMBERS = 14  # columns of numbers that are multiplied
_KNOWN_BY = 1e9  # whole numbers from here on are those of phones, orders, firms
_CLOSE = 0.011  # rounding to cents, beside half a thousandth of the amount


@dataclass(frozen=True)
class Relations:
    """``roles``: column -> quantity, unit_price, amount by arithmetic; ``first``, ``last``: of several days."""

    roles: Mapping[int, frozenset[str]] = field(default_factory=dict)
    first: int = -1
    last: int = -1


def relations(columns: Sequence[Profile]) -> Relations:
    """What the sample of the columns shows."""
    dates = [p for p in columns if p.dates >= 0.75 and p.fill > 0.5]
    roles = _roles([p for p in columns if _is_factor(p)][:_NUMBERS])
    if len(dates) < 2:
        return Relations(roles)
    order = sorted(dates, key=lambda p: sum(later(p, other) > 0.5 for other in dates))
    if later(order[-1], order[0]) < 0.5:
        return Relations(roles)
    return Relations(roles, order[0].column, order[-1].column)


def _is_factor(profile: Profile) -> bool:
    """Whether it may be a quantity, a price or an amount: no noughts alone, no numbers by which something is known."""
    numbers = profile.numeric >= 0.75 and profile.fill > 0.3 and not profile.is_counter
    return numbers and bool(np.nan_to_num(profile.numbers).any()) and profile.typical < _KNOWN_BY


def _roles(numbers: Sequence[Profile]) -> dict[int, frozenset[str]]:
    roles: dict[int, set[str]] = {}
    for amount in numbers:
        for one, other in combinations(numbers, 2):
            if amount is one or amount is other or not multiplies(one, other, amount):
                continue
            roles.setdefault(amount.column, set()).add("amount")
            for factor in (one, other):
                roles.setdefault(factor.column, set()).update(("quantity", "unit_price"))
    return {column: frozenset(found) for column, found in roles.items()}


def multiplies(one: Profile, other: Profile, amount: Profile) -> bool:
    """Whether one x other = amount in nearly all rows, and in enough where none of the two is 1."""
    a, b, c = one.numbers, other.numbers, amount.numbers
    with np.errstate(over="ignore", invalid="ignore"):
        fits = np.abs(a * b - c) <= _CLOSE + np.abs(c) * 5e-4
    known = np.isfinite(a + b + c)
    telling = known & (np.abs(a) != 1) & (np.abs(b) != 1) & (c != 0)
    rows = int(known.sum())
    return rows >= FEWEST and fits[known].mean() >= 0.8 and int((fits & telling).sum()) >= max(3, rows // 20)


def later(one: Profile, other: Profile) -> float:
    """Share of the rows with both days in which the first is later."""
    pairs = [(a, b) for a, b in zip(one.days, other.days, strict=True) if a and b]
    return sum(a > b for a, b in pairs) / max(1, len(pairs))
