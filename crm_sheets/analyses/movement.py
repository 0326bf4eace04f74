"""Movement: who changed tier, segment or churn level since the last month's end, and what drove it."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from crm_sheets.analyses import churn, rfm, tiers
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, day_before, earlier, no_sales, once
from crm_sheets.language import Text
from crm_sheets.language.grades import SEGMENTS, TIERS
from crm_sheets.results import Refusal

NAME = Text("变动", "Movement")
LEVELS = ("green", "amber", "red", "dormant")  # of churn, from best to worst
COLUMNS = (
    "customer_id",
    "name",
    "owner",
    "what",
    "from",
    "to",
    "direction",
    "driver",
    "before_value",
    "after_value",
    "value",
)


def refusal(facts: Facts) -> Refusal | None:
    """Needs purchases, some of them on or before the earlier day."""
    refused = no_sales(facts, "movement", NAME)
    if refused or len(earlier(facts).buyers):
        return refused
    day, first = day_before(facts), facts.buyers["first_order"].min()
    needs = Text(f"{day:%Y-%m-%d} 或更早的购买", f"purchases up to {day:%Y-%m-%d}")
    has = Text(f"最早的购买是 {first:%Y-%m-%d}", f"the first purchase is of {first:%Y-%m-%d}")
    return Refusal("movement", NAME, needs, has, Text("下个月再看", "look again next month"))


def run(facts: Facts) -> pd.DataFrame:
    """Everything as of the as-of date beside the same as of ``facts.day_before``: COLUMNS, a row for each
    change.

    ``what`` is tier, segment (the map's) or churn; from and to are codes. Tiers: prospect means no sales line yet;
    driver and its numbers are first_purchase, silence (to dormant), returned (from dormant), value (the own value
    changed) or others (it did not: others passed), with the values before and after. Segments: the score that changed
    most (ties in the order r, f, m), with days since, purchase days or revenue. Churn: the heaviest signal that
    came (worse) or went (better), ties in the order of churn.SIGNALS, with the scores; score where none did; silence to
    dormant, returned from it. New buyers count as movers of
    tier only. What has no date is the same on both days (see churn.beside_now), so now is as all sheets show it.
    ``value`` is the customer's value now. By what, worse before better, highest value first, then customer_id.
    """
    found = [compare(facts).assign(what=what) for what, compare in COMPARED.items()]
    table = pd.concat(found).rename_axis("customer_id").reset_index()
    who = facts.book.customers.drop_duplicates("customer_id").set_index("customer_id")[["name", "owner"]]
    table = table.join(who.set_axis(who.index.astype("str")), on="customer_id")
    table["value"] = table["customer_id"].map(tiers.run(facts)["value"])
    order = table.assign(
        place=table["what"].map({what: n for n, what in enumerate(COMPARED)}), worse=table["direction"] != "worse"
    )
    order = order.sort_values(
        ["place", "worse", "value", "customer_id"],
        ascending=[True, True, False, True],
        kind="stable",
        ignore_index=True,
    )
    return order[list(COLUMNS)]


def matrix(facts: Facts) -> pd.DataFrame:
    """How many customers went from which code to which, those who stayed too: what, from, to, customers; no zeros."""
    counted = [
        pair.groupby(["from", "to"]).size().rename("customers").reset_index().assign(what=what)
        for what, pair in _pairs(facts).items()
    ]
    return pd.concat(counted, ignore_index=True)[["what", "from", "to", "customers"]]


def part(facts: Facts) -> Contribution:
    """Tables movement, movement_matrix, movement_basis (one row: day, the earlier day)."""
    refused = refusal(facts)
    if refused:
        return Contribution(refusals=(refused,))
    basis = pd.DataFrame({"day": [day_before(facts)]})
    return Contribution(tables={"movement": run(facts), "movement_matrix": matrix(facts), "movement_basis": basis})


@once
def _pairs(facts: Facts) -> dict[str, pd.DataFrame]:
    """From and to, by what is compared."""
    before = earlier(facts)
    return {
        "tier": _tiers(facts),
        "segment": _joined(*(rfm.run(at)["segment"] for at in (before, facts))),
        "churn": _joined(*(_levels(at)["churn_level"] for at in (before, facts))),
    }


def _joined(before: "pd.Series[str]", now: "pd.Series[str]") -> pd.DataFrame:
    """From and to of the customers known on both days."""
    pair = pd.concat([text.set_axis(text.index.astype("str")) for text in (before, now)], axis=1, join="inner")
    return pair.set_axis(["from", "to"], axis=1).dropna()


def _tiers(facts: Facts) -> pd.DataFrame:
    """From and to of all who have sales lines now; who had none then was a prospect. Nobody where measures differ."""
    after, then = tiers.run(facts)["tier"], tiers.then(facts)["tier"]
    pair = pd.DataFrame({"from": then.reindex(after.index).fillna(tiers.PROSPECT), "to": after})
    return pair if len(then) else pair.iloc[:0]


def _tier_changes(facts: Facts) -> pd.DataFrame:
    moved = _changed(_pairs(facts)["tier"], list(TIERS))
    values = (found["value"].reindex(moved.index) for found in (tiers.then(facts), tiers.run(facts)))
    moved["before_value"], moved["after_value"] = values
    same = moved["before_value"] == moved["after_value"]
    reasons = [moved["from"] == tiers.PROSPECT, moved["to"] == tiers.DORMANT, moved["from"] == tiers.DORMANT, same]
    codes = ["first_purchase", "silence", "returned", "others"]
    moved["driver"] = pd.Series(np.select(reasons, codes, "value"), index=moved.index, dtype="str")
    return moved


def _segment_changes(facts: Facts) -> pd.DataFrame:
    """With fewer or more levels than before, scores do not compare: the driver is then levels."""
    before, now = earlier(facts), facts
    tables = rfm.run(before), rfm.run(now)
    moved = _changed(_pairs(facts)["segment"], list(SEGMENTS))
    scores = [table.reindex(moved.index)[["r", "f", "m"]].to_numpy(dtype="float64") for table in tables]
    figures = [_figures(at).reindex(moved.index).to_numpy(dtype="float64") for at in (before, now)]
    most = np.abs(scores[1] - scores[0]).argmax(axis=1) if len(moved) else np.array([], dtype=np.int64)
    rows = np.arange(len(moved))
    comparable = rfm.score_levels(before) == rfm.score_levels(now)
    codes = np.array(["r", "f", "m"])[most] if comparable else np.full(len(moved), "levels")
    moved["driver"] = pd.Series(codes, index=moved.index, dtype="str")
    for name, figure in zip(("before_value", "after_value"), figures, strict=True):
        moved[name] = figure[rows, most] if comparable else np.nan
    return moved


def _figures(facts: Facts) -> pd.DataFrame:
    buyers = facts.buyers[["days_since", "purchase_days", "revenue"]]
    return buyers.set_axis(buyers.index.astype("str"))


@once
def _levels(facts: Facts) -> pd.DataFrame:
    """The churn levels and scores, by customer_id as text."""
    levels, _ = churn.beside_now(facts)
    return levels.set_axis(levels.index.astype("str"))


def _churn_changes(facts: Facts) -> pd.DataFrame:
    levels = [_levels(at) for at in (earlier(facts), facts)]
    moved = _changed(_pairs(facts)["churn"], list(LEVELS))
    for name, table in zip(("before_value", "after_value"), levels, strict=True):
        moved[name] = table["churn_score"].reindex(moved.index).astype("float64")
    came, went = _only_first(facts, earlier(facts)), _only_first(earlier(facts), facts)
    worse = moved["direction"] == "worse"
    drivers = came.reindex(moved.index).where(worse, went.reindex(moved.index)).fillna("score")
    drivers = drivers.mask(moved["to"] == "dormant", "silence").mask(moved["from"] == "dormant", "returned")
    return moved.assign(driver=drivers.astype("str"))


def _only_first(one: Facts, other: Facts) -> "pd.Series[str]":
    """The heaviest signal of each customer that shows on the one day and not on the other, by customer_id."""
    here, there = (churn.beside_now(at)[1].reset_index() for at in (one, other))
    both = here.merge(there.assign(there=True), on=["customer_id", "signal"], how="left")  # in the order of here
    first = both.loc[both["there"].isna()].drop_duplicates("customer_id")
    heaviest: pd.Series[str] = first.set_index("customer_id")["signal"]
    return heaviest


def _changed(pair: pd.DataFrame, order: list[str]) -> pd.DataFrame:
    """The rows whose code changed, with the direction; ``order`` names the codes from best to worst."""
    place = {code: n for n, code in enumerate(order)}
    moved = pair.loc[pair["from"] != pair["to"]]
    worse = moved["to"].map(place).astype("float64") > moved["from"].map(place).astype("float64")
    return moved.assign(direction=pd.Series(np.where(worse, "worse", "better"), index=moved.index, dtype="str"))


COMPARED: dict[str, Callable[[Facts], pd.DataFrame]] = {
    "tier": _tier_changes,
    "segment": _segment_changes,
    "churn": _churn_changes,
}
