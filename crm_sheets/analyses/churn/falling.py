"""Falling: buys for less, or comes less often, than half a year before."""

import numpy as np
import pandas as pd

from crm_sheets.analyses import rhythm
from crm_sheets.analyses.churn import rows
from crm_sheets.analyses.facts import Facts
from crm_sheets.summaries.exact import UNIT, sum_at

HALF_YEAR = 182
LEAST_BEFORE = 4  # purchase days of the half year before; fewer of them halve by accident


def falling(facts: Facts) -> pd.DataFrame:
    """Buys for less: revenue of the last 182 days below a share of the 182 before.

    As-of date, revenue, revenue before. Only for customers who first bought before those 364 days.
    """
    rules = facts.playbook.churn
    half, year = (facts.as_of - pd.Timedelta(days=days) for days in (HALF_YEAR, 2 * HALF_YEAR))
    first, now = rhythm.rhythm(facts)["first"], _revenue(facts, half, facts.as_of)
    before = _revenue(facts, year, half)
    less = (before > 0) & (first <= year).to_numpy() & (now < rules.falling_share * before)
    table = {"date": facts.as_of, "value": now[less], "limit": before[less]}
    return rows.signal("falling", rules.weight_falling, pd.DataFrame(table, index=first.index[less]))


def rarer(facts: Facts) -> pd.DataFrame:
    """Comes less often: purchase days of the last 182 days below the same share of the 182 before, at least four.

    As-of date, purchase days, purchase days before. Only for customers who first bought before those 364 days.
    """
    rules = facts.playbook.churn
    days = rhythm.purchase_days(facts)
    today = int(rhythm.in_days(pd.Series([facts.as_of]))[0])
    (known, first, _), (until_half, _, _), (until_year, _, _) = (
        days.until(today - back) for back in (0, HALF_YEAR, 2 * HALF_YEAR)
    )
    now, before = known - until_half, until_half - until_year
    is_rarer = (before >= LEAST_BEFORE) & (now < rules.falling_share * before) & (first <= today - 2 * HALF_YEAR)
    table = {"date": facts.as_of, "value": now.astype(np.float64), "limit": before.astype(np.float64)}
    return rows.signal("rarer", rules.weight_rarer, pd.DataFrame(table, index=days.customer_ids).loc[is_rarer])


def _revenue(facts: Facts, start: pd.Timestamp, end: pd.Timestamp) -> rhythm.Numbers:
    """Revenue of each buyer of the days after ``start`` up to and with ``end``."""
    days = facts.days.loc[(facts.days["day"] > start) & (facts.days["day"] <= end)]
    codes = days["customer_id"].cat.codes.to_numpy()
    sums = sum_at(days["amount"].to_numpy(), codes, len(days["customer_id"].cat.categories))
    revenue: rhythm.Numbers = sums[rhythm.purchase_days(facts).codes] / UNIT
    return revenue
