"""Falling: buys for less, or comes less often, than half a year before."""

import numpy as np
import pandas as pd

from crm_sheets.analyses import purchase_intervals
from crm_sheets.analyses.churn import rows
from crm_sheets.analyses.day_sums import day_sums
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.falling_groups import HALF_YEAR, half_years
from crm_sheets.arrays.epoch_days import day_number
from crm_sheets.arrays.exact_money import UNIT

LEAST_BEFORE = 4  # purchase days of the half year before; fewer of them halve by accident


def buying_less(facts: Facts) -> rows.Rows:
    """Buys for less: revenue of the last 182 days below a share of the 182 before.

    As-of date, revenue, revenue before. Only for customers who first bought before those 364 days.
    """
    rules = facts.playbook.churn
    half, year = half_years(facts.as_of)
    first, now = purchase_intervals.purchase_intervals(facts)["first"].to_numpy(), _revenue(facts, half, facts.as_of)
    before = _revenue(facts, year, half)
    less = np.flatnonzero((before > 0) & (first <= year.to_datetime64()) & (now < rules.falling_share * before))
    return rows.signal("falling", rules.weight_falling, less, facts.as_of.to_datetime64(), now[less], before[less])


def rarer(facts: Facts) -> rows.Rows:
    """Comes less often: purchase days of the last 182 days below the same share of the 182 before, at least four.

    As-of date, purchase days, purchase days before. Only for customers who first bought before those 364 days.
    """
    rules = facts.playbook.churn
    days = purchase_intervals.purchase_days(facts)
    today = day_number(facts.as_of)
    (known, first, _), (until_half, _, _), (until_year, _, _) = (
        days.until(today - back) for back in (0, HALF_YEAR, 2 * HALF_YEAR)
    )
    now, before = known - until_half, until_half - until_year
    is_rarer = (before >= LEAST_BEFORE) & (now < rules.falling_share * before) & (first <= today - 2 * HALF_YEAR)
    buyer = np.flatnonzero(is_rarer)
    return rows.signal("rarer", rules.weight_rarer, buyer, facts.as_of.to_datetime64(), now[buyer], before[buyer])


def _revenue(facts: Facts, start: pd.Timestamp, end: pd.Timestamp) -> purchase_intervals.Numbers:
    """Revenue of each buyer of the days after ``start`` up to and with ``end``."""
    buyers = purchase_intervals.purchase_days(facts).codes
    bought, returned = day_sums(facts).between(buyers, day_number(start), day_number(end))
    revenue: purchase_intervals.Numbers = (bought - returned) / UNIT
    return revenue
