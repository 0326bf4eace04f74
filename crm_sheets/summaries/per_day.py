"""Customer days: sales lines to one row per customer and day, and the two parts of a table as one."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.codes import Codes, distinct_numbers, first_of_run
from crm_sheets.arrays.epoch_days import epoch_days
from crm_sheets.arrays.exact_money import known_costs, sum_at, ten_thousandths
from crm_sheets.arrays.typed import typed
from crm_sheets.summaries.orders import coded

SUMS = ["amount", "known_cost", "amount_with_cost", "lines", "orders"]


_COUNTED = ["customer_id", "date", "amount", "cost", "packing", "freight", "order", "number"]


def customer_days(sales: pd.DataFrame, as_of: pd.Timestamp | None = None) -> pd.DataFrame:
    """Sales lines to one row per customer and day, sorted by both, as if it were ``as_of``.

    In: sales lines, as they are or ``coded``. Out: customer_id (category), day
    (datetime64), amount, known_cost and amount_with_cost in ten-thousandths (int64), lines, and orders: distinct order
    numbers with a positive amount (1 where lines have no number); one whose lines are of several days counts on the
    first. A line's cost is cost + packing + freight where its cost is known. Lines without customer do not count here.
    """
    sales = coded(sales)
    counts = sales["customer_id"].notna() & sales["date"].notna()
    if as_of is not None:
        counts &= sales["date"] < as_of + pd.Timedelta(days=1)
    lines = sales[_COUNTED] if counts.all() else sales.loc[counts, _COUNTED]
    customer, day = lines["customer_id"].astype("category").cat, epoch_days(lines["date"])
    orders, at = distinct_numbers(lines["order"].to_numpy(), int(lines["order"].max()) + 1 if len(lines) else 1)
    buyer, on_day = (_of_orders(column, at, len(orders)) for column in (customer.codes.to_numpy(), day))
    new = first_of_run(buyer, on_day)  # orders are numbered by customer and day
    of_order = np.cumsum(new) - 1
    place, count = of_order[at], int(new.sum())
    amount = ten_thousandths(lines["amount"])
    cost, covered = known_costs(lines, amount)
    bought = np.zeros(len(orders), dtype=np.bool_)
    bought[at[amount > 0]] = True
    number = _of_orders(lines["number"].to_numpy(), at, len(orders))
    counted = bought & ~_on_a_later_day(number, bought)
    return pd.DataFrame(
        {
            "customer_id": pd.Categorical.from_codes(buyer[new], categories=customer.categories),
            "day": on_day[new].astype("datetime64[D]").astype("datetime64[s]"),
            "amount": sum_at(amount, place, count),
            "known_cost": sum_at(cost, place, count),
            "amount_with_cost": sum_at(covered, place, count),
            "lines": np.bincount(place, minlength=count),
            "orders": np.bincount(of_order[counted], minlength=count),
        },
        copy=False,
    )


def _of_orders(values: Any, at: Codes, count: int) -> Codes:
    """The value of each order, the same on all its lines."""
    each = np.empty(count, dtype=np.int64)
    each[at] = values
    return each


def _on_a_later_day(number: Codes, bought: Any) -> Any:
    """The orders whose number an order of an earlier day has; orders are numbered by customer and day."""
    found = np.zeros(len(number), dtype=np.bool_)
    told = np.flatnonzero(bought & (number >= 0))
    found[told] = pd.Series(number[told]).duplicated()
    return found


def combined_days(one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """The customer days of two parts as one; both parts may hold the same customer, but no order twice."""
    both = pd.concat([typed(part, {"customer_id": "str"}) for part in (one, other)])
    summed = both.groupby(["customer_id", "day"], as_index=False)[SUMS].sum()
    return typed(summed, {"customer_id": "category"})
