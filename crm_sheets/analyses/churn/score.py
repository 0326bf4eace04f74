"""Score and level: the signals that show, their weights as a level, and the chance of staying away as a score."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from crm_sheets.analyses.churn import alive, falling, people, returns, silence, voice
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.returning import returning
from crm_sheets.analyses.rhythm import purchase_days
from crm_sheets.vocabulary import SOURCE

REASON_COLUMNS = ["customer_id", "rank", "signal", "weight", "date", "value", "limit", *SOURCE]
_KINDS = {
    "customer_id": "str",
    "signal": "str",
    "weight": "int64",
    "date": "datetime64[s]",
    "value": "float64",
    "limit": "float64",
    "source_file": "str",
    "source_sheet": "str",
    "source_row": "Int64",
}


@dataclass(frozen=True)
class Signal:
    """One signal or several of one kind, each with the table without rows of which nobody shows it.

    ``of_timing``: it comes from the days of the purchases, which the chance to come back rests on already, so it counts
    for the level only. ``dated``: what it rests on was known on an earlier day as it is now; others are no part of a
    backtest. ``from_sales``: the line of the last purchase stands behind it. ``beside_now``: the rows of an earlier day
    when it is compared with now, where part of what they rest on has no date: that part as it is now.
    """

    rows: Callable[[Facts], pd.DataFrame]
    table: str
    of_timing: bool = False
    dated: bool = True
    from_sales: bool = False
    beside_now: Callable[[Facts], pd.DataFrame] | None = None


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


@once
def judged(facts: Facts) -> Judged:
    """Every buyer by all signals, each with the line or row behind it."""
    found = _signs(facts)
    lines = facts.last_lines.reindex(found["customer_id"]).set_axis(found.index)
    sourced = found.assign(**{name: found[name].where(~found["from_sales"], lines[name]) for name in SOURCE})
    sourced = sourced.astype({name: kind for name, kind in _KINDS.items() if name in SOURCE})
    reasons = sourced.assign(rank=sourced.groupby("customer_id").cumcount() + 1)[REASON_COLUMNS]
    codes = _together(reasons["customer_id"], reasons["signal"])
    graded_all = levels(facts)
    return Judged(graded_all.assign(churn_reasons=codes.reindex(graded_all.index)), reasons)


@once
def levels(facts: Facts) -> pd.DataFrame:
    """Churn score, level and chance of every buyer, by customer_id (see ``graded``), without looking up any row."""
    return graded(facts, _signs(facts))


@once
def beside_now(facts: Facts) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The levels as from ``levels``, and the signals as from ``shown``, of a day that is compared with the newest one.

    What has no date is the same on both days, as it is now, so that nobody moves by it: who the owner is, signs of the
    relationship, statuses of complaints, and the chance of being active, whose model is of the newest day. On the
    newest day these are the levels and signals that all sheets show.
    """
    if facts.later is None:
        return levels(facts), _signs(facts)
    found = shown(facts, (replace(signal, rows=signal.beside_now or signal.rows) for signal in SIGNALS))
    return graded(facts, found), found


@once
def _signs(facts: Facts) -> pd.DataFrame:
    return shown(facts, SIGNALS)


def shown(facts: Facts, signals: Iterable[Signal]) -> pd.DataFrame:
    """The signals that buyers show, by customer and weight, heaviest first, ties in the order of the signals.

    Out: REASON_COLUMNS but for the rank, place (of the customer among the buyers), of_timing, from_sales.
    """
    tables = facts.book.tables
    given = [
        rows.assign(of_timing=signal.of_timing, from_sales=signal.from_sales)
        for signal in signals
        if len(tables[signal.table]) and len(rows := signal.rows(facts))
    ]
    found = pd.concat(given, ignore_index=True) if given else pd.DataFrame()
    kinds = {**_KINDS, "of_timing": "bool", "from_sales": "bool"}
    found = found.reindex(columns=list(kinds)).astype(kinds)
    places = purchase_days(facts).customer_ids.get_indexer(pd.Index(found["customer_id"]))
    found = found.assign(place=places).loc[(found["weight"] > 0) & (places >= 0)]
    return found.sort_values(["place", "weight"], ascending=[True, False], kind="stable", ignore_index=True)


def graded(facts: Facts, found: pd.DataFrame) -> pd.DataFrame:
    """In: signals as from ``shown``. Out, by customer_id for every buyer: churn_score, churn_level, return_chance.

    Level: by the sum of the weights. Score, 0 to 100: the chance of buying nothing within the horizon, as customers
    alike did (see analyses.returning), after each further signal took its weight, as a share, off the chance to come
    back: 100 x (1 - chance x (1 - w1/100) x (1 - w2/100) ...). return_chance is missing where it could not be learned.
    """
    rules = facts.playbook.churn
    back = returning(facts)
    buyers = back.chance.index
    at, weight = found["place"].to_numpy(), found["weight"].to_numpy()
    points = np.bincount(at, weights=weight, minlength=len(buyers))
    kept = np.ones(len(buyers))
    np.multiply.at(kept, at, np.where(found["of_timing"], 1.0, 1 - weight / 100))
    level = np.select([points >= rules.red, points >= rules.amber], ["red", "amber"], "green")
    return pd.DataFrame(
        {
            "churn_score": 100 * (1 - back.chance.to_numpy() * kept),
            "churn_level": pd.Series(level, index=buyers, dtype="str"),
            "return_chance": back.chance if back.watched else np.nan,
        },
        index=buyers,
    )


def _together(customers: "pd.Series[str]", signals: "pd.Series[str]") -> "pd.Series[str]":
    """The signals of each customer as one text, in the order given."""
    found: dict[str, str] = {}
    for customer, signal in zip(customers.tolist(), signals.tolist(), strict=True):
        found[customer] = f"{found[customer]}; {signal}" if customer in found else signal
    return pd.Series(found, dtype="str")
