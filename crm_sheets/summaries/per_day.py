"""Customer days: sales lines to one row per customer and day, and the two parts of a table as one."""

import numpy as np
import pandas as pd

from crm_sheets.summaries.dates import day_span
from crm_sheets.summaries.exact import line_costs, sum_at, units
from crm_sheets.summaries.orders import order_counts
from crm_sheets.summaries.places import distinct, joint

SUMS = ["amount", "known_cost", "amount_with_cost", "lines", "orders"]


_COUNTED = ["customer_id", "date", "amount", "cost", "packing", "freight", "order_id"]


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
    customer = lines["customer_id"].astype("category").cat
    first, span, day = day_span(lines["date"])
    codes, place = distinct(*joint((customer.codes.to_numpy(), len(customer.categories)), (day, span)))
    amount, cost = units(lines["amount"]), line_costs(lines)
    known = lines["cost"].notna().to_numpy()
    return pd.DataFrame(
        {
            "customer_id": pd.Categorical.from_codes(codes // span, categories=customer.categories),
            "day": (codes % span + first).astype("datetime64[D]").astype("datetime64[s]"),
            "amount": sum_at(amount, place, len(codes)),
            "known_cost": sum_at(np.where(known, cost, 0), place, len(codes)),
            "amount_with_cost": sum_at(np.where(known, amount, 0), place, len(codes)),
            "lines": np.bincount(place, minlength=len(codes)),
            "orders": order_counts(place[amount > 0], len(codes), lines["order_id"][amount > 0]),
        }
    )


def combined(one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """The customer days of two parts as one; both parts may hold the same customer, but no order twice."""
    both = pd.concat([days.astype({"customer_id": "str"}) for days in (one, other)])
    summed = both.groupby(["customer_id", "day"], as_index=False)[SUMS].sum()
    return summed.astype({"customer_id": "category"})
