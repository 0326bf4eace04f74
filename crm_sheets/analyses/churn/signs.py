"""Signs: which signals buyers show, and the score that follows: the chance of staying away."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from crm_sheets.analyses.churn import account_owner, decline, feedback, fell_silent, p_alive, returned_goods, silence
from crm_sheets.analyses.churn.rows import Rows, joined_rows
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.purchase_intervals import Days, Numbers
from crm_sheets.analyses.returning import Returning, return_chances

_Find = Callable[[Facts], Rows]


@dataclass(frozen=True)
class Signal:
    """One signal or several of one kind, each with the table without rows of which nobody shows it.

    ``in_chance``: it comes from the purchases and returns, which the chance to come back rests on already, so it counts
    for the level only. ``dated``: what it rests on was known on an earlier day as it is now; others are no part of a
    backtest. ``from_sales``: the line of the last purchase stands behind it. ``beside_now``: the rows of an earlier day
    when it is compared with now, where part of what they rest on has no date: that part as it is now.
    """

    rows: _Find
    table: str
    in_chance: bool = False
    dated: bool = True
    from_sales: bool = False
    beside_now: _Find | None = None


SIGNALS = (
    Signal(silence.silence, "sales", in_chance=True, from_sales=True),
    Signal(silence.hardly_back, "sales", in_chance=True, from_sales=True, beside_now=silence.hardly_back_as_now),
    Signal(feedback.open_complaint, "complaints", beside_now=feedback.open_as_told),
    Signal(feedback.low_score, "answers"),
    Signal(feedback.bad_end, "complaints", beside_now=feedback.bad_end_as_told),
    Signal(decline.buying_less, "sales", in_chance=True, from_sales=True),
    Signal(
        p_alive.hardly_alive, "sales", in_chance=True, dated=False, from_sales=True, beside_now=p_alive.alive_as_now
    ),
    Signal(feedback.detractor, "answers"),
    Signal(account_owner.owner_left, "staff", dated=False),
    Signal(account_owner.owner_changed, "customers", dated=False),
    Signal(account_owner.weak_relationship, "relationship", dated=False),
    Signal(returned_goods.many_returns, "sales", in_chance=True),
    Signal(decline.rarer, "sales", in_chance=True, from_sales=True),
    Signal(account_owner.contact_overdue, "visits"),
    Signal(fell_silent.fell_silent, "sales"),
)


# What stands behind a flag where the signals do not: the customers alike. It has no weight: it is the score itself.
_ALIKE = Signal(lambda facts: joined_rows([]), "sales", in_chance=True, from_sales=True)
EVERY = (*SIGNALS, _ALIKE)


@dataclass(frozen=True)
class Signs:
    """The signals that buyers show, by buyer and weight, heaviest first; ``kind``: place of each among SIGNALS."""

    rows: Rows
    kind: Days

    def take(self, which: Any) -> "Signs":
        """Those at some places, or where a mask is true."""
        return Signs(self.rows.take(which), self.kind[which])


def shown_signals(facts: Facts, rows: Callable[[Signal], _Find | None] = lambda one: one.rows) -> Signs:
    """The signals that buyers show, ties of weight in the order of the signals; one without weight is none.

    ``rows`` says how each signal is found, None where it is left out.
    """
    tables = facts.book.tables
    found = [find(facts) if (find := rows(one)) and len(tables[one.table]) else joined_rows([]) for one in SIGNALS]
    signs = Signs(joined_rows(found), np.repeat(np.arange(len(found)), [len(one) for one in found]))
    signs = signs.take((signs.rows.weight > 0) & (signs.rows.buyer >= 0))
    return signs.take(np.lexsort((-signs.rows.weight, signs.rows.buyer)))


@dataclass(frozen=True)
class Scored:
    """For each buyer: score; weights of all signals together, and of those that the chance does not rest on; chance to
    come back, missing where it could not be learned."""

    score: Numbers
    points: Numbers
    further: Numbers
    chance: Numbers


def scored(signs: Signs, back: Returning) -> Scored:
    """The score of every buyer by the signals shown and the chance to come back.

    Score, 0 to 100: the chance of buying nothing within the horizon, as customers alike did (see analyses.returning),
    after each signal that this chance does not rest on took its weight, as a share, off the chance to come back:
    100 x (1 - chance x (1 - w1/100) x (1 - w2/100) ...).
    """
    chance: Numbers = np.asarray(back.chance, dtype=np.float64)
    buyer, weight = signs.rows.buyer, signs.rows.weight
    apart = ~np.array([one.in_chance for one in SIGNALS])[signs.kind]
    points, further = (
        np.bincount(buyer[which], weights=weight[which], minlength=len(chance)).astype(np.float64)
        for which in (slice(None), apart)
    )
    kept = np.ones(len(chance))
    np.multiply.at(kept, buyer[apart], 1 - weight[apart] / 100)
    known = chance if back.watched else np.full(len(chance), np.nan)
    return Scored(100 * (1 - chance * kept), points, further, known)


@once
def dated(facts: Facts) -> Scored:
    """The score as it would have been on an earlier day: signals without a date are left out, as nobody knows
    since when they hold.
    """
    signs = shown_signals(facts, lambda one: one.rows if one.dated else None)
    return scored(signs.take(~np.isnat(signs.rows.date)), return_chances(facts))
