"""The chance to come back: what is generally so and what the desk's own months say, as much of each as held."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.purchase_intervals import Numbers, purchase_days, purchase_intervals, typical_gap
from crm_sheets.analyses.returning import prior, ridge
from crm_sheets.analyses.returning.history_features import Trail, trail
from crm_sheets.analyses.returning.horizon import horizon, look_back
from crm_sheets.arrays.epoch_days import day_number

LOOKS, BETWEEN = 8, 30  # earlier days looked back at, and the days between two of them
LEAST_PAST = 60  # days of history behind the first of them
MANY = 25_000  # rows to learn from tell enough: no further day is looked at, and of many customers each n-th is;
FEWER = 8_000  # for an earlier day, and to try what is learned: it ranks as well, within a thousandth
PENALTY = 200.0
OWN = 0.9  # share of the log-odds that the own months say, where they hold:
FEW = 200  # at most n / (n + FEW) where n customers bought in the look-back
YEAR, HALF_YEAR = 365, 182
CLOSE = 1e-6  # after a step of the level this small the next one would be its square
SEASON = 0.5  # of the shift seen a year ago: one year is one example


@dataclass(frozen=True)
class Returning:
    """The chances by customer_id (of every buyer), on how many customers of the past they rest (0: on none, or they are
    of a shorter span than the horizon), and within how many days they are (0: nothing was learned)."""

    chance: "pd.Series[float]"
    watched: int
    within: int


@once
def return_chances(facts: Facts) -> Returning:
    """In: purchase days and money. Out: for every buyer the chance of a purchase in the horizon after the as-of date.

    What is generally so, bent by the team's own past (prior.py), and with it a ridge logit on what was known of
    each customer at up to eight days a month apart (history_features.py), whose log-odds count nine tenths, with
    few customers
    less. The logit must have earned it: learned half a horizon ago, it told what happened since no worse than the other
    (``_held``), of which neither had seen anything; where that cannot be tried it is left out. Where the day a year ago
    has half a year behind it, half of what came back more or less then than the logit would have said is added
    (season). Nothing that became known after the as-of date is used, but for the length of the horizon.

    Where the past is too short for the horizon (fewer than 30 customers were known two horizons ago) it is learned who
    comes back within the longest span that the past carries: that ranks, but is no chance for the horizon, so
    ``watched`` is 0. Where nothing can be learned the chance falls with the silence alone.
    """
    return _told(facts, _learned(facts))


@once
def returning_as_now(facts: Facts) -> Returning:
    """``return_chances`` on a day that is compared with the newest one, by the weights learned for the newest.

    So customers move between the two days by what they bought, not because the weights were learned anew.
    """
    return return_chances(facts) if facts.later is None else _told(facts, _learned(facts.newest))


@dataclass(frozen=True)
class _Learned:
    """What is known on a day of who comes back; ``own``: what the own months say where it held, ``share`` of the
    log-odds, ``season`` added."""

    chance_of: int  # the horizon asked for
    span: int  # the days within which it could be learned, 0 where nothing could
    watched: int
    gap: float
    weights: Numbers
    own: ridge.Ridge | None = None
    share: float = 0.0
    season: float = 0.0


@once
def _learned(facts: Facts) -> _Learned:
    within, today = horizon(facts), day_number(facts.as_of)
    gap = typical_gap(facts) or float(within)
    span = min(within, prior.carried(purchase_days(facts), today))
    past = _Past(facts, gap)
    weights, watched = prior.weights(past.some.days, today, span, gap) if span else (prior.SILENCE_ONLY, 0)
    found = _Learned(within, span if watched else 0, watched, gap, weights)
    own = past.learned(today, span, past.rows) if watched else None
    if own is None or not _held(past, today - span // 2, span // 2):
        return found
    recent = purchase_intervals(facts)["silent"].to_numpy() <= look_back(facts)
    return replace(found, own=own, share=_share(int(recent.sum())), season=past.season(today, span, own))


def _told(facts: Facts, learned: _Learned) -> Returning:
    """The chances of all buyers of a day by what was learned on it or later."""
    everybody, today = trail(facts), day_number(facts.as_of)
    odds: Numbers = learned.weights @ prior.signs(everybody.days, today, learned.gap)[0]
    if learned.own is not None:
        odds = _blended(learned.own.odds(everybody.known(today)[0]), odds, learned.share) + learned.season
    chance = pd.Series(ridge.probability(odds), index=purchase_days(facts).customer_ids)
    return Returning(chance, learned.watched if learned.span == learned.chance_of else 0, learned.span)


class _Past:
    """What a desk's own months can say, as of any of its days."""

    def __init__(self, facts: Facts, gap: float) -> None:
        self.everybody, self.some = trail(facts), some_trails(facts)
        self.rows = MANY if facts.later is None else FEWER
        self.gap, self.recent = gap, np.log1p(look_back(facts))
        self.first = int(self.everybody.days.day.min()) if len(self.everybody.days.day) else 0

    def seen(self, day: int, span: int) -> tuple[Numbers, Any, Any]:
        """The customers of the look-back on a day as rows, who of them bought within ``span`` days, and who of the
        buyers until then they are."""
        rows, bought = self.some.known(day)
        recent = rows[:, _RECENCY] <= self.recent
        return rows[recent], self.some.days.bought_between(day, day + span)[bought][recent], recent

    def learned(self, day: int, span: int, enough: int) -> ridge.Ridge | None:
        """From looks whose span had ended by ``day``, until they are ``enough`` rows; None with too little past or too
        few customers."""
        rows: list[Numbers] = []
        back: list[Any] = []
        for look in range(LOOKS):
            at = day - span - BETWEEN * look
            if at - self.first < LEAST_PAST or sum(map(len, back)) >= enough:
                break
            one, came, _ = self.seen(at, span)
            rows.append(one)
            back.append(came)
        if not rows or not _enough(back[0]):
            return None
        came = np.concatenate(back).astype(np.float64)
        return ridge.fitted(np.vstack(rows), came, len(rows) ** -0.5, PENALTY)

    def season(self, day: int, span: int, model: ridge.Ridge) -> float:
        """By how much, in log-odds, more came back in the span after the day a year ago than the model says."""
        at = day - YEAR
        if at - self.first < HALF_YEAR:
            return 0.0
        rows, came, _ = self.seen(at, span)
        if not _enough(came):
            return 0.0
        return SEASON * float(_odds(came.mean()) - _odds(ridge.probability(model.odds(rows)).mean()))


@once
def some_trails(facts: Facts) -> Trail:
    """Of the newest day, so many buyers that two looks are MANY."""
    if facts.later is not None:
        return some_trails(facts.newest)
    everybody = trail(facts)
    return everybody.each(2 * len(everybody.days.codes) // MANY)


_RECENCY = 5  # the place of recency among history_features.COLUMNS


def _blended(own: Numbers, generally: Numbers, share: float) -> Numbers:
    """The log-odds of both together."""
    return share * own + (1 - share) * generally


def _share(customers: int) -> float:
    """How much of the log-odds the own months say: what few customers did says little of what others will."""
    return min(OWN, customers / (customers + FEW))


def _held(past: _Past, day: int, span: int) -> bool:
    """Whether the own months told what happened after a day no worse than what is generally so, by a standard error.

    Neither had seen it; the gain in log-likelihood is compared customer by customer.
    """
    model = past.learned(day, span, FEWER)
    weights, watched = prior.weights(past.some.days, day, span, past.gap)
    if model is None or not watched:
        return False
    rows, came, recent = past.seen(day, span)
    if not _enough(came):
        return False
    generally = weights @ prior.signs(past.some.days, day, past.gap)[0][:, recent]
    own = _blended(model.odds(rows), generally, _share(len(rows)))
    gain = _likelihood(own, came) - _likelihood(generally, came)
    return bool(gain.sum() >= -np.sqrt(len(gain)) * gain.std())


def _likelihood(odds: Numbers, came: Any) -> Numbers:
    """The log of how probable each outcome was, the odds shifted to as many as came.

    A season lifts or lowers all of them and says nothing of a ranking.
    """
    level = 0.0
    for _ in range(20):
        p = ridge.probability(odds + level)
        step = min(max(float((came - p).sum() / (p * (1 - p)).sum()), -1.0), 1.0)
        level += step
        if abs(step) < CLOSE:
            break
    said: Numbers = np.where(came, odds + level, 0) - np.logaddexp(0, odds + level)
    return said


def _enough(came: Any) -> bool:
    return len(came) >= prior.LEAST_WATCHED and min(came.sum(), (~came).sum()) >= prior.LEAST_OF_EACH


def _odds(share: Any) -> Any:
    return np.log(share / (1 - share))
