"""Earned: whether the score told better than the weights of the signals who was gone on earlier days."""

import pandas as pd

from crm_sheets.analyses import purchase_intervals
from crm_sheets.analyses.churn.levels import Levels, by_score, by_weights
from crm_sheets.analyses.churn.signs import dated
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.returning import horizon, return_chances
from crm_sheets.arrays.epoch_days import day_number

LOOKS = 2  # earlier days, one horizon apart
ENOUGH = 100  # flags of one day tell enough: no further day is looked at


@once
def score_earned(facts: Facts) -> bool:
    """Whether the levels are cut by the score.

    On the day one horizon ago, and with fewer than a hundred flags on the day two horizons ago, as many are flagged by
    the score as by the weights; it decides where more of those then stayed away, red ones counting twice. With as many
    the weights decide: the team can read and change them. They decide as well where the past tells nothing.
    """
    within, score, weights, flags = horizon(facts), 0, 0, 0
    if not return_chances(facts).within:
        return False
    for look in range(1, LOOKS + 1):
        then = facts.newest.as_if(facts.as_of - pd.Timedelta(days=within * look))
        if flags >= ENOUGH or not return_chances(then).within:
            break
        gone, told = _gone(facts, then, within), dated(then)
        cut = by_weights(then, told.points)
        score += _right(by_score(then, told.score, told.points, told.further), gone)
        weights += _right(cut, gone)
        flags += int((cut.red | cut.amber).sum())
    return score > weights


def _gone(facts: Facts, then: Facts, within: int) -> purchase_intervals.Mask:
    """For each buyer of the earlier day whether nothing was bought within the horizon after it."""
    day = day_number(then.as_of)
    days = purchase_intervals.purchase_days(facts)
    gone: purchase_intervals.Mask = ~days.bought_between(day, day + within)[
        days.places(purchase_intervals.purchase_days(then))
    ]
    return gone


def _right(levels: Levels, gone: purchase_intervals.Mask) -> int:
    """How many of the flagged were gone, and of the red once more."""
    return int((levels.red & gone).sum() * 2 + (levels.amber & gone).sum())
