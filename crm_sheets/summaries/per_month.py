"""Sales by calendar month: those of customers, and those of nobody in particular."""

import numpy as np
import pandas as pd

from crm_sheets.arrays.codes import first_of_run
from crm_sheets.arrays.epoch_days import epoch_months as in_months
from crm_sheets.arrays.exact_money import as_money, sum_at, ten_thousandths
from crm_sheets.summaries.per_day import SUMS


def totals_per_month(days: pd.DataFrame) -> pd.DataFrame:
    """Customer days to one row per calendar month from the first to the last, months without sales as zeros.

    Out: month (its first day), revenue, margin (of the lines with known cost; missing where none), revenue_with_cost
    (of those lines), orders, buyers (customers with a positive day), new_customers (whose first purchase day it has).
    """
    month = in_months(days["day"])
    first, last = (month.min(), month.max()) if len(days) else (0, -1)
    every = np.arange(first, last + 1)
    sums = pd.DataFrame({name: sum_at(days[name].to_numpy(), month - first, len(every)) for name in SUMS})
    bought = (days["amount"] > 0).to_numpy()
    customer, since = days["customer_id"].cat.codes.to_numpy().astype(np.int64)[bought], month[bought] - first
    return pd.DataFrame(
        {
            "month": every.astype("datetime64[M]").astype("datetime64[s]"),
            "revenue": as_money(sums["amount"]),
            "margin": as_money(sums["amount_with_cost"] - sums["known_cost"]).where(sums["amount_with_cost"] != 0),
            "revenue_with_cost": as_money(sums["amount_with_cost"]),
            "orders": sums["orders"],
            "buyers": np.bincount(since[first_of_run(customer, since)], minlength=len(every)),  # the days rise
            "new_customers": np.bincount(since[first_of_run(customer)], minlength=len(every)),
        }
    )


def walk_ins_per_month(sales: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Sales lines of nobody in particular, up to ``as_of``, by calendar month: month, lines, revenue."""
    lines = sales.loc[sales["customer_id"].isna() & (sales["date"] < as_of + pd.Timedelta(days=1))]
    month = lines["date"].dt.to_period("M").dt.to_timestamp().dt.as_unit("s").rename("month")
    table = (
        pd.DataFrame({"lines": 1, "revenue": ten_thousandths(lines["amount"])}, index=lines.index).groupby(month).sum()
    )
    return table.assign(revenue=as_money(table["revenue"])).reset_index()
