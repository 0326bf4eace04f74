"""Score and level: the signals that show, their weights as a level, and the chance of staying away as a score."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.analyses.churn import alive, falling, people, returns, silence, voice
from crm_sheets.analyses.churn.rows import Rows, joined
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.returning import returning
from crm_sheets.analyses.rhythm import Days, Mask, Numbers, purchase_days, rhythm
from crm_sheets.summaries import last_lines
from crm_sheets.vocabulary import SOURCE

_Find = Callable[[Facts], Rows]
REASON_COLUMNS = ["customer_id", "rank", "signal", "weight", "date", "value", "limit", *SOURCE]


@dataclass(frozen=True)
class Signal:
    """One signal or several of one kind, each with the table without rows of which nobody shows it.

    ``of_timing``: it comes from the days of the purchases, which the chance to come back rests on already, so it counts
    for the level only. ``dated``: what it rests on was known on an earlier day as it is now; others are no part of a
    backtest. ``from_sales``: the line of the last purchase stands behind it. ``beside_now``: the rows of an earlier day
    when it is compared with now, where part of what they rest on has no date: that part as it is now.
    """

    rows: _Find
    table: str
    of_timing: bool = False
    dated: bool = True
    from_sales: bool = False
    beside_now: _Find | None = None


SIGNALS = (
    Signal(silence.silence, "sales", of_timing=True, from_sales=True),
    Signal(silence.hardly_back, "sales", of_timing=True, from_sales=True),
    Signal(voice.open_complaint, "complaints", beside_now=voice.open_as_told),
    Signal(voice.low_score, "answers"),
    Signal(voice.bad_end, "complaints", beside_now=voice.bad_end_as_told),
    Signal(falling.falling, "sales", from_sales=True),
    Signal(alive.hardly_alive, "sales", of_timing=True, dated=False, from_sales=True, beside_now=alive.alive_as_now),
    Signal(voice.detractor, "answers"),
    Signal(people.owner_left, "staff", dated=False),
    Signal(people.owner_changed, "customers", dated=False),
    Signal(people.weak_relationship, "relationship", dated=False),
    Signal(returns.many_returns, "sales"),
    Signal(falling.rarer, "sales", of_timing=True, from_sales=True),
    Signal(people.contact_overdue, "visits"),
)


@dataclass(frozen=True)
class Judged:
    """``levels`` by customer_id: see churn.run; ``reasons``: REASON_COLUMNS."""

    levels: pd.DataFrame
    reasons: pd.DataFrame


@dataclass(frozen=True)
class Signs:
    """The signals that buyers show, by buyer and weight, heaviest first; ``kind``: place of each among SIGNALS."""

    rows: Rows
    kind: Days

    def take(self, which: Any) -> "Signs":
        """Those at some places, or where a mask is true."""
        return Signs(self.rows.take(which), self.kind[which])


@once
def judged(facts: Facts) -> Judged:
    """Every buyer by all signals, each with the line or row behind it."""
    signs = _signs(facts)
    found, buyers = signs.rows, purchase_days(facts).customer_ids
    start = np.searchsorted(found.buyer, found.buyer)  # where the signals of the same buyer begin
    reasons = pd.DataFrame(
        {
            "customer_id": buyers[found.buyer].array,
            "rank": np.arange(len(found)) - start + 1,
            "signal": pd.Series(found.signal, dtype="str"),
            **{name: getattr(found, name) for name in ("weight", "date", "value", "limit")},
            **_sources(facts, signs),
        }
    )
    codes = _together(reasons["customer_id"], reasons["signal"])
    found_levels = levels(facts)
    return Judged(found_levels.assign(churn_reasons=codes.reindex(found_levels.index)), reasons[REASON_COLUMNS])


@once
def levels(facts: Facts) -> pd.DataFrame:
    """Churn score, level and chance of every buyer, by customer_id (see ``graded``), without looking up any row."""
    return _as_table(facts, graded(facts, _signs(facts)))


@once
def beside_now(facts: Facts) -> tuple[pd.DataFrame, "pd.Series[str]"]:
    """The levels as from ``levels``, and the signals by customer_id, of a day that is compared with the newest one.

    What has no date is the same on both days, as it is now, so that nobody moves by it: who the owner is, signs of the
    relationship, statuses of complaints, and the chance of being active, whose model is of the newest day. On the
    newest day these are the levels and signals that all sheets show.
    """
    if facts.later is None:
        found, graded_all = _signs(facts), levels(facts)
    else:
        found = shown(facts, lambda signal: signal.beside_now or signal.rows)
        graded_all = _as_table(facts, graded(facts, found))
    signals = pd.Series(found.rows.signal, index=graded_all.index[found.rows.buyer], dtype="str", name="signal")
    return graded_all, signals


@once
def _signs(facts: Facts) -> Signs:
    return shown(facts)


def shown(facts: Facts, rows: Callable[[Signal], _Find | None] = lambda signal: signal.rows) -> Signs:
    """The signals that buyers show, ties of weight in the order of the signals; one without weight is none.

    ``rows`` says how each signal is found, None where it is left out.
    """
    tables = facts.book.tables
    found = [find(facts) if (find := rows(one)) and len(tables[one.table]) else joined([]) for one in SIGNALS]
    signs = Signs(joined(found), np.repeat(np.arange(len(found)), [len(one) for one in found]))
    signs = signs.take((signs.rows.weight > 0) & (signs.rows.buyer >= 0))
    return signs.take(np.lexsort((-signs.rows.weight, signs.rows.buyer)))


@dataclass(frozen=True)
class Graded:
    """For each buyer: score; red and amber; chance to come back, missing where it could not be learned."""

    score: Numbers
    red: Mask
    amber: Mask
    chance: Numbers


def graded(facts: Facts, signs: Signs) -> Graded:
    """Level and score of every buyer by the signals shown.

    Level: by the sum of the weights. Score, 0 to 100: the chance of buying nothing within the horizon, as customers
    alike did (see analyses.returning), after each further signal took its weight, as a share, off the chance to come
    back: 100 x (1 - chance x (1 - w1/100) x (1 - w2/100) ...).
    """
    rules, back = facts.playbook.churn, returning(facts)
    chance: Numbers = np.asarray(back.chance, dtype=np.float64)
    found = signs.rows
    points = np.bincount(found.buyer, weights=found.weight, minlength=len(chance))
    kept = np.ones(len(chance))
    further = ~np.array([signal.of_timing for signal in SIGNALS])[signs.kind]
    np.multiply.at(kept, found.buyer[further], 1 - found.weight[further] / 100)
    red = points >= rules.red
    known = chance if back.watched else np.full(len(chance), np.nan)
    return Graded(100 * (1 - chance * kept), red, (points >= rules.amber) & ~red, known)


def _as_table(facts: Facts, found: Graded) -> pd.DataFrame:
    """churn_score, churn_level (red, amber, green), return_chance of every buyer, by customer_id."""
    level = np.select([found.red, found.amber], ["red", "amber"], "green")
    buyers = purchase_days(facts).customer_ids
    columns = {"churn_score": found.score, "churn_level": pd.Series(level, index=buyers, dtype="str")}
    return pd.DataFrame({**columns, "return_chance": found.chance}, index=buyers)


def _sources(facts: Facts, signs: Signs) -> dict[str, "pd.Series[Any]"]:
    """Where the row or line behind each signal stands: the source columns."""
    row, tables = signs.rows.row.copy(), np.array([signal.table for signal in SIGNALS])[signs.kind]
    of_line = np.array([signal.from_sales for signal in SIGNALS])[signs.kind]
    lines = last_lines(facts.book.sales, purchase_days(facts).customer_ids, rhythm(facts)["last"].to_numpy())
    row[of_line] = lines[signs.rows.buyer[of_line]]
    found = {name: pd.Series(pd.NA, index=range(len(row)), dtype=kind) for name, kind in _SOURCE_KINDS.items()}
    for table in np.unique(tables):
        at = np.flatnonzero((tables == table) & (row >= 0))
        behind = facts.book.tables[table].loc[row[at]]
        for name, column in found.items():
            column.iloc[at] = behind[name].astype(column.dtype).array
    return found


_SOURCE_KINDS = {"source_file": "str", "source_sheet": "str", "source_row": "Int64"}


def _together(customers: "pd.Series[str]", signals: "pd.Series[str]") -> "pd.Series[str]":
    """The signals of each customer as one text, in the order given."""
    found: dict[str, str] = {}
    for customer, signal in zip(customers.tolist(), signals.tolist(), strict=True):
        found[customer] = f"{found[customer]}; {signal}" if customer in found else signal
    return pd.Series(found, dtype="str")
