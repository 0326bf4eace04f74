"""Summaries: the only functions that see all sales lines; everything after works on a row per customer, day or month.

A summary of two parts is the combination of their summaries: ``combined`` adds the customer days of two parts, and the
other summaries are made from customer days. Money is summed in whole ten-thousandths, so that the order of the
rows never changes a sum.
"""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.membership import among
from crm_sheets.vocabulary import SOURCE

Units = np.ndarray[Any, np.dtype[np.int64]]
UNIT = 10_000  # sums are exact in ten-thousandths of the currency unit
SUMS = ["amount", "known_cost", "amount_with_cost", "lines", "orders"]


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
            "amount": _sums(amount, place, len(codes)),
            "known_cost": _sums(np.where(known, cost, 0), place, len(codes)),
            "amount_with_cost": _sums(np.where(known, amount, 0), place, len(codes)),
            "lines": np.bincount(place, minlength=len(codes)),
            "orders": _sums(_first_of_order(place, lines["order_id"], amount > 0), place, len(codes)),
        }
    )


_COUNTED = ["customer_id", "date", "amount", "cost", "packing", "freight", "order_id"]
# A customer's code and a day make one number; the days reach from the year 1833 to 2380, beyond what is read as a date.
_DAYS, _BEFORE = 200_000, 50_000


def combined(one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """The customer days of two parts as one; both parts may hold the same customer, but no order twice."""
    both = pd.concat([days.astype({"customer_id": "str"}) for days in (one, other)])
    summed = both.groupby(["customer_id", "day"], as_index=False)[SUMS].sum()
    return summed.astype({"customer_id": "category"})


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
    grouped = table.groupby("customer_id", observed=True)["gap"]
    medians: pd.Series[float] = grouped.median()
    return medians.where(grouped.size() >= 2)


def revenue_between(days: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> "pd.Series[float]":
    """Revenue per customer of the days after ``start`` up to and with ``end``; absent where there are no lines."""
    inside = days.loc[(days["day"] > start) & (days["day"] <= end)]
    return money(inside.groupby("customer_id", observed=True)["amount"].sum())


def months(days: pd.DataFrame) -> pd.DataFrame:
    """Customer days to one row per calendar month from the first to the last, months without sales as zeros.

    Out: month (its first day), revenue, margin (of the lines with known cost; missing where none), revenue_with_cost
    (of those lines), orders, buyers (customers with a positive day), new_customers (whose first purchase day it has).
    """
    month = days["day"].to_numpy().astype("datetime64[M]").astype(np.int64)
    first, last = (month.min(), month.max()) if len(days) else (0, -1)
    every = np.arange(first, last + 1)
    sums = pd.DataFrame({name: _sums(days[name].to_numpy(), month - first, len(every)) for name in SUMS})
    bought = pd.DataFrame({"customer": days["customer_id"].cat.codes, "month": month - first}).loc[days["amount"] > 0]
    firsts = bought.groupby("customer")["month"].min()
    return pd.DataFrame(
        {
            "month": every.astype("datetime64[M]").astype("datetime64[s]"),
            "revenue": money(sums["amount"]),
            "margin": money(sums["amount_with_cost"] - sums["known_cost"]).where(sums["amount_with_cost"] != 0),
            "revenue_with_cost": money(sums["amount_with_cost"]),
            "orders": sums["orders"],
            "buyers": np.bincount(bought.drop_duplicates()["month"], minlength=len(every)),
            "new_customers": np.bincount(firsts, minlength=len(every)),
        }
    )


def walk_ins(sales: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Sales lines of nobody in particular, up to ``as_of``, by calendar month: month, lines, revenue."""
    lines = sales.loc[sales["customer_id"].isna() & (sales["date"] < as_of + pd.Timedelta(days=1))]
    month = lines["date"].dt.to_period("M").dt.to_timestamp().dt.as_unit("s").rename("month")
    table = pd.DataFrame({"lines": 1, "revenue": units(lines["amount"])}, index=lines.index).groupby(month).sum()
    return table.assign(revenue=money(table["revenue"])).reset_index()


def last_lines(sales: pd.DataFrame, customer_ids: pd.Index, as_of: pd.Timestamp) -> pd.DataFrame:
    """Where the last purchase of each of the customers stands, by customer_id: the source columns.

    The last line in reading order of the newest day with a positive amount up to ``as_of``.
    """
    before = sales["date"] < as_of + pd.Timedelta(days=1)
    wanted = among(sales["customer_id"], customer_ids) & (sales["amount"] > 0) & before
    lines = sales.loc[wanted, ["customer_id", *SOURCE]]
    day = sales["date"].to_numpy()[wanted].astype("datetime64[D]")
    lines = lines.iloc[np.argsort(day, kind="stable")].drop_duplicates("customer_id", keep="last")
    return lines.astype({"customer_id": "str"}).set_index("customer_id")


def last_staff(lines: pd.DataFrame, customer_ids: pd.Index, end: pd.Timestamp) -> pd.DataFrame:
    """Lines to who served each of the customers last before ``end``: customer_id, day, staff.

    In: customer_id, date, staff. Several people on the newest day are several rows. Lines without staff do not count.
    The answer for two parts is the newer of their answers.
    """
    told = ((lines["date"] < end) & lines["staff"].notna()).to_numpy()
    place = customer_ids.get_indexer(pd.Index(lines["customer_id"][told]))
    rows = pd.DataFrame({"place": place, "day": lines["date"][told], "staff": lines["staff"][told]})
    rows = rows.loc[rows["place"] >= 0].drop_duplicates()
    rows = rows.loc[rows["day"] == rows.groupby("place")["day"].transform("max")]
    return rows.assign(customer_id=customer_ids[rows["place"]])[["customer_id", "day", "staff"]]


def units(values: "pd.Series[Any]") -> Units:
    """Money in whole ten-thousandths, missing as 0."""
    whole: Units = np.rint(values.fillna(0).to_numpy(dtype="float64") * UNIT).astype(np.int64)
    return whole


def money(values: "pd.Series[Any]") -> "pd.Series[float]":
    """Ten-thousandths as money."""
    return values.astype("int64") / UNIT


def line_costs(lines: pd.DataFrame) -> Units:
    """Cost, packing and freight of each line in ten-thousandths."""
    total: Units = units(lines["cost"]) + units(lines["packing"]) + units(lines["freight"])
    return total


def _sums(values: Units, place: Any, count: int) -> Units:
    """The sum of the values at each of ``count`` places; in whole numbers, as floats would not be exact."""
    sums: Units = np.zeros(count, dtype=np.int64)
    np.add.at(sums, place, values)
    return sums


def _first_of_order(place: Any, order_id: "pd.Series[Any]", positive: Any) -> Units:
    """1 on one line of each order of a customer's day, 0 elsewhere; lines without a number are one order a day."""
    codes, numbers = pd.factorize(order_id)
    pair = place.astype(np.int64) * (len(numbers) + 1) + codes + 1
    first: Units = np.zeros(len(pair), dtype=np.int64)
    first[np.flatnonzero(positive)[~pd.Series(pair[positive]).duplicated()]] = 1
    return first
