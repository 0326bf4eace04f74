"""Score: the signals that show, and the chance of staying away; with the levels and the money they make the flags."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.analyses.churn import stake
from crm_sheets.analyses.churn.earned import score_earned
from crm_sheets.analyses.churn.levels import Levels, by_score, by_weights
from crm_sheets.analyses.churn.rows import joined_rows, signal
from crm_sheets.analyses.churn.signs import EVERY, SIGNALS, Scored, Signs, scored, shown_signals
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.purchase_intervals import purchase_days, purchase_intervals
from crm_sheets.analyses.returning import return_chances, returning_as_now
from crm_sheets.summaries import last_lines
from crm_sheets.vocabulary import SOURCE

REASON_COLUMNS = ["customer_id", "rank", "signal", "weight", "date", "value", "limit", *SOURCE]


@dataclass(frozen=True)
class ScoredBuyers:
    """``levels`` by customer_id: see churn.run; ``reasons``: REASON_COLUMNS; ``graded``: the levels by place."""

    levels: pd.DataFrame
    reasons: pd.DataFrame
    graded: Levels


@once
def scored_buyers(facts: Facts) -> ScoredBuyers:
    """Every buyer by all signals, each with the line or row behind it."""
    found_levels, found, by = flag_levels(facts), _scored(facts), graded(facts)
    money = stake.at_stake(facts, found.score)
    signs = _with_alike(facts, found, stake.watched(facts, by, money))
    rows, buyers = signs.rows, purchase_days(facts).customer_ids
    start = np.searchsorted(rows.buyer, rows.buyer)  # where the signals of the same buyer begin
    reasons = pd.DataFrame(
        {
            "customer_id": buyers[rows.buyer].array,
            "rank": np.arange(len(rows)) - start + 1,
            "signal": pd.Series(rows.signal, dtype="str"),
            **{name: getattr(rows, name) for name in ("weight", "date", "value", "limit")},
            **_sources(facts, signs),
        }
    )
    codes = _together(reasons["customer_id"], reasons["signal"])
    told = found_levels.assign(churn_reasons=codes.reindex(found_levels.index), at_stake=money)
    return ScoredBuyers(told, reasons[REASON_COLUMNS], by)


def _with_alike(facts: Facts, found: Scored, watched: Any) -> Signs:
    """The signals shown, and for whom is looked at without signals of the weight of amber: what customers alike did.

    Date of the last purchase, the chance to come back and within how many days.
    """
    signs, back = _signs(facts), return_chances(facts)
    buyer = np.flatnonzero(watched & (found.points < facts.playbook.churn.amber) & bool(back.within))
    last, chance = purchase_intervals(facts)["last"].to_numpy()[buyer], back.chance.to_numpy()[buyer]
    alike = signal("customers_alike", 0, buyer, last, chance, float(back.within))
    rows = joined_rows([signs.rows, alike])
    both = Signs(rows, np.concatenate([signs.kind, np.full(len(buyer), len(SIGNALS))]))
    return both.take(np.lexsort((-rows.weight, rows.buyer)))


@once
def flag_levels(facts: Facts) -> pd.DataFrame:
    """Churn score, level and chance of every buyer, by customer_id, without looking up any row."""
    return _as_table(facts, _scored(facts), graded(facts))


@once
def graded(facts: Facts) -> Levels:
    """The level of every buyer: by the score where it earned that (see ``score_earned``), else by the weights."""
    return levelled(facts, _scored(facts), score_earned(facts))


def levelled(facts: Facts, found: Scored, earned: bool) -> Levels:
    """The level of every buyer by the score, or else by the weights of the signals."""
    if earned:
        return by_score(facts, found.score, found.points, found.further)
    return by_weights(facts, found.points)


@once
def beside_now(facts: Facts) -> tuple[pd.DataFrame, "pd.Series[str]"]:
    """The levels (see ``levels``) and the signals by customer_id of a day that is compared with the newest one.

    What carries no date is taken on both days as it is now, so that it moves nobody: who the owner is, signs of the
    relationship, statuses of complaints, and the chance of being active, whose model is of the newest day; what was
    learned of who comes back (see returning_as_now), and whether the score decides. On the newest day these are the
    levels and signals that all sheets show.
    """
    if facts.later is None:
        found, graded_all = _signs(facts), flag_levels(facts)
    else:
        found = shown_signals(facts, lambda one: one.beside_now or one.rows)
        told = scored(found, returning_as_now(facts))
        graded_all = _as_table(facts, told, levelled(facts, told, score_earned(facts.newest)))
    signals = pd.Series(found.rows.signal, index=graded_all.index[found.rows.buyer], dtype="str", name="signal")
    return graded_all, signals


@once
def _signs(facts: Facts) -> Signs:
    return shown_signals(facts)


@once
def _scored(facts: Facts) -> Scored:
    return scored(_signs(facts), return_chances(facts))


def _as_table(facts: Facts, found: Scored, by: Levels) -> pd.DataFrame:
    """churn_score, churn_level (red, amber, green, dormant), return_chance of every buyer, by customer_id."""
    level = np.select([by.red, by.amber, by.dormant], ["red", "amber", "dormant"], "green")
    buyers = purchase_days(facts).customer_ids
    columns = {"churn_score": found.score, "churn_level": pd.Series(level, index=buyers, dtype="str")}
    return pd.DataFrame({**columns, "return_chance": found.chance}, index=buyers)


def _sources(facts: Facts, signs: Signs) -> dict[str, "pd.Series[Any]"]:
    """Where the row or line behind each signal stands: the source columns."""
    row, tables = signs.rows.row.copy(), np.array([one.table for one in EVERY])[signs.kind]
    of_line = np.array([one.from_sales for one in EVERY])[signs.kind]
    lines = last_lines(
        facts.book.sales, purchase_days(facts).customer_ids, purchase_intervals(facts)["last"].to_numpy()
    )
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
    for customer, code in zip(customers.tolist(), signals.tolist(), strict=True):
        found[customer] = f"{found[customer]}; {code}" if customer in found else code
    return pd.Series(found, dtype="str")
