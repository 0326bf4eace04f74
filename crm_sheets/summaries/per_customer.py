"""Customer days to one row per customer, and the revenue of a span."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.codes import first_of_run
from crm_sheets.arrays.epoch_days import epoch_days as in_days
from crm_sheets.arrays.exact_money import Units, as_money
from crm_sheets.summaries.gaps import gap_quantiles, gaps
from crm_sheets.summaries.per_day import SUMS

_NO_DAY = np.datetime64("NaT", "s")


def totals_per_customer(days: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Customer days to one row per customer who has sales lines, indexed by customer_id (category, sorted).

    Out: revenue, margin (of the lines with known cost; missing where none), cost_share (share of the lines' money whose
    cost is known), orders, purchase_days (days with a positive amount), first_order, last_order (of those days; missing
    where only returns), days_since (days from the last one to ``as_of``), typical_gap (median days between purchase
    days, from three on). Money in the currency unit, days as float.
    """
    codes = days["customer_id"].cat.codes.to_numpy().astype(np.int64)
    start = np.flatnonzero(first_of_run(codes))  # the days stand in the order of the customers
    values = {name: days[name].to_numpy() for name in SUMS}
    values |= {"gross": np.abs(values["amount"]), "covered": np.abs(values["amount_with_cost"])}
    index = pd.CategoricalIndex(days["customer_id"].array[start], name="customer_id")
    sums = pd.DataFrame({name: _summed(column, start) for name, column in values.items()}, index=index)
    bought = values["amount"] > 0
    count, gap = _summed(bought.astype(np.int64), start), _gaps(days, bought)
    first, last = _first_and_last(days["day"].to_numpy()[bought], count)
    median = gap_quantiles(gap, np.maximum(count - 1, 0), [0.5], least=2)[0]
    return pd.DataFrame(
        {
            "revenue": as_money(sums["amount"]),
            "margin": as_money(sums["amount_with_cost"] - sums["known_cost"]).where(sums["covered"] > 0),
            "cost_share": (sums["covered"] / sums["gross"]).where(sums["gross"] > 0),
            "orders": sums["orders"],
            "purchase_days": count,
            "first_order": first,
            "last_order": last,
            "days_since": (as_of - pd.Series(last, index=index)).dt.days.astype("float64"),
            "typical_gap": median,
        },
        index=index,
    )


def revenue_between(days: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> "pd.Series[float]":
    """Revenue per customer of the days after ``start`` up to and with ``end``; absent where there are no lines."""
    inside = days.loc[(days["day"] > start) & (days["day"] <= end)]
    return as_money(inside.groupby("customer_id", observed=True)["amount"].sum())


def _summed(values: Units, start: Units) -> Units:
    """The sum of each customer's days."""
    sums: Units = np.add.reduceat(values, start) if len(start) else values[:0].astype(np.int64)
    return sums


def _gaps(days: pd.DataFrame, bought: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> Units:
    codes = days["customer_id"].cat.codes.to_numpy().astype(np.int64)[bought]
    day = in_days(days["day"])[bought]
    start = np.flatnonzero(first_of_run(codes))
    return gaps(day, np.diff(start, append=len(codes)))


def _first_and_last(day: Any, count: Units) -> tuple[pd.DatetimeIndex, pd.DatetimeIndex]:
    """The first and the last of the ``count`` days of each customer in turn; missing where there is none."""
    end = np.cumsum(count)
    some = count > 0
    padded = np.append(day.astype("datetime64[s]"), _NO_DAY)
    first, last = (np.where(some, padded[np.where(some, at, -1)], _NO_DAY) for at in (end - count, end - 1))
    return pd.DatetimeIndex(first), pd.DatetimeIndex(last)
