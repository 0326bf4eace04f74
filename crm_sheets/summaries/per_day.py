"""Customer days: sales lines to one row per customer and day, and the two parts of a table as one."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.summaries.exact import Units, line_costs, sum_at, units

SUMS = ["amount", "known_cost", "amount_with_cost", "lines", "orders"]


_COUNTED = ["customer_id", "date", "amount", "cost", "packing", "freight", "order_id"]


# A customer's code and a day make one number; the days reach from the year 1833 to 2380, beyond what is read as a date.
_DAYS, _BEFORE = 200_000, 50_000


def customer_days(sales: pd.DataFrame, as_of: pd.Timestamp | None = None) -> pd.DataFrame:
    """Sales lines to one row per customer and day, sorted by both, as if it were ``as_of``.

    In: customer_id (category), date, amount, cost, packing, freight, order_id. Out: customer_id (category), day
    (datetime64), amount, known_cost and amount_with_cost in ten-thousandths (int64), lines, and orders: distinct order
    numbers with a positive amount (1 where lines have no number). A line's cost is cost + packing + freight where its
    cost is known. Lines without customer do not count here.
    """
    counts = sales["customer_id"].notna() & sales["date"].notna()
    if as_of is not None:
        counts &= sales["date"] < as_of + pd.Timedelta(days=1)
    lines = sales.loc[counts, _COUNTED]
    customer = lines["customer_id"].astype("category")
    day = lines["date"].to_numpy().astype("datetime64[D]").astype(np.int64)
    key = customer.cat.codes.to_numpy().astype(np.int64) * _DAYS + day + _BEFORE
    codes, place = np.unique(key, return_inverse=True)
    amount, cost = units(lines["amount"]), line_costs(lines)
    known = lines["cost"].notna().to_numpy()
    return pd.DataFrame(
        {
            "customer_id": pd.Categorical.from_codes(codes // _DAYS, categories=customer.cat.categories),
            "day": (codes % _DAYS - _BEFORE).astype("datetime64[D]").astype("datetime64[s]"),
            "amount": sum_at(amount, place, len(codes)),
            "known_cost": sum_at(np.where(known, cost, 0), place, len(codes)),
            "amount_with_cost": sum_at(np.where(known, amount, 0), place, len(codes)),
            "lines": np.bincount(place, minlength=len(codes)),
            "orders": sum_at(_first_of_order(place, lines["order_id"], amount > 0), place, len(codes)),
        }
    )


def combined(one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """The customer days of two parts as one; both parts may hold the same customer, but no order twice."""
    both = pd.concat([days.astype({"customer_id": "str"}) for days in (one, other)])
    summed = both.groupby(["customer_id", "day"], as_index=False)[SUMS].sum()
    return summed.astype({"customer_id": "category"})


def _first_of_order(place: Any, order_id: "pd.Series[Any]", positive: Any) -> Units:
    """1 on one line of each order of a customer's day, 0 elsewhere; lines without a number are one order a day."""
    codes, numbers = pd.factorize(order_id)
    pair = place.astype(np.int64) * (len(numbers) + 1) + codes + 1
    first: Units = np.zeros(len(pair), dtype=np.int64)
    first[np.flatnonzero(positive)[~pd.Series(pair[positive]).duplicated()]] = 1
    return first
