"""Value by formula: what a customer is worth over the years, how far they grew, and what remains; arithmetic alone."""

from typing import TypeVar

import pandas as pd

Number = TypeVar("Number", float, "pd.Series[float]")


def formula_value(spend: Number, periods_a_year: float, years: float) -> Number:
    """Simple lifetime value: spend per period x periods a year x expected years.

    >>> formula_value(125.0, 52, 1), formula_value(125.0, 52, 10)
    (6500.0, 65000.0)
    """
    return spend * periods_a_year * years


def beyond_first(own: Number, first: Number, referral: Number) -> Number:
    """What came beyond the first purchase: own purchases - the first + purchases of those whom the customer brought.

    >>> beyond_first(800.0 + 5150, 800.0, 8100.0)
    13250.0
    """
    return own - first + referral


def net_value(own: Number, referral: Number, cost: Number) -> Number:
    """What remains: own purchases + purchases of those whom the customer brought - the cost of winning and keeping.

    >>> net_value(800.0 + 5150, 8100.0, 850.0 + 4 * 100)
    12800.0
    """
    return own + referral - cost


def later_costs(days_since_first: "pd.Series[float]", yearly_cost: float) -> "pd.Series[float]":
    """The cost of keeping customers: once for every full year since the first purchase; 0 for who never bought."""
    full_years = (days_since_first.fillna(0) // 365.25).clip(lower=0)
    return full_years * yearly_cost
