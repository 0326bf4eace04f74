"""Customer days to one row per customer, the gaps between purchases, and the revenue of a span."""

import pandas as pd

from crm_sheets.summaries.exact import money
from crm_sheets.summaries.per_day import SUMS


def customers(days: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Customer days to one row per customer who has sales lines, indexed by customer_id (category, sorted).

    Out: revenue, margin (of the lines with known cost; missing where none), cost_share (share of the lines' money whose
    cost is known), orders, purchase_days (days with a positive amount), first_order, last_order (of those days; missing
    where only returns), days_since (days from the last one to ``as_of``), typical_gap (median days between purchase
    days, from three on). Money in the currency unit, days as float.
    """
    gross = days.assign(gross=days["amount"].abs(), covered=days["amount_with_cost"].abs())
    sums = gross.groupby("customer_id", observed=True, sort=True)[[*SUMS, "gross", "covered"]].sum()
    bought = days.loc[days["amount"] > 0]
    by_customer = bought.groupby("customer_id", observed=True)["day"]
    span = by_customer.agg(["size", "min", "max"]).reindex(sums.index)
    return pd.DataFrame(
        {
            "revenue": money(sums["amount"]),
            "margin": money(sums["amount_with_cost"] - sums["known_cost"]).where(sums["covered"] > 0),
            "cost_share": (sums["covered"] / sums["gross"]).where(sums["gross"] > 0),
            "orders": sums["orders"],
            "purchase_days": span["size"].fillna(0).astype("int64"),
            "first_order": span["min"],
            "last_order": span["max"],
            "days_since": (as_of - span["max"]).dt.days.astype("float64"),
            "typical_gap": typical_gaps(bought).reindex(sums.index),
        }
    )


def gaps(bought: pd.DataFrame) -> "pd.Series[float]":
    """Days from one purchase day of a customer to the next, by the later; missing for the first. Sorted by both."""
    gap: pd.Series[float] = bought["day"].diff().dt.days.astype("float64")
    same = bought["customer_id"].cat.codes.diff() == 0
    return gap.where(same)


def typical_gaps(bought: pd.DataFrame) -> "pd.Series[float]":
    """Median gap in days per customer with three purchase days or more, by customer_id."""
    table = pd.DataFrame({"customer_id": bought["customer_id"], "gap": gaps(bought)}).dropna()
    if table.empty:  # pandas would give categories of another width, on which a reindex fails
        return pd.Series([], index=pd.CategoricalIndex(table["customer_id"]), dtype="float64", name="gap")
    grouped = table.groupby("customer_id", observed=True)["gap"]
    medians: pd.Series[float] = grouped.median()
    return medians.where(grouped.size() >= 2)


def revenue_between(days: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> "pd.Series[float]":
    """Revenue per customer of the days after ``start`` up to and with ``end``; absent where there are no lines."""
    inside = days.loc[(days["day"] > start) & (days["day"] <= end)]
    return money(inside.groupby("customer_id", observed=True)["amount"].sum())
