"""Sales by store and calendar month, those to nobody in particular as well."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.codes import Codes, distinct_numbers, joint
from crm_sheets.arrays.epoch_days import epoch_months as in_months
from crm_sheets.arrays.exact_money import as_money, sum_at, ten_thousandths


def store_months(sales: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Sales lines up to ``as_of`` that name a store to one row per store and month in which it has any.

    In: store, date, amount, customer_id. Out: store, month (its first day), lines, revenue, buyers (customers with a
    line above nothing); stores in alphabetical order, months rising.
    """
    lines = sales.loc[sales["store"].notna() & (sales["date"] < as_of + pd.Timedelta(days=1))]
    codes, names = pd.factorize(lines["store"], sort=True)
    month = in_months(lines["date"])
    first, span = (int(month.min()), int(month.max() - month.min()) + 1) if len(month) else (0, 1)
    values, place = distinct_numbers(*joint((codes, len(names)), (month - first, span)))
    return pd.DataFrame(
        {
            "store": pd.array(np.asarray(names, dtype=object)[values // span], dtype="str"),
            "month": (values % span + first).astype("datetime64[M]").astype("datetime64[s]"),
            "lines": np.bincount(place, minlength=len(values)),
            "revenue": as_money(pd.Series(sum_at(ten_thousandths(lines["amount"]), place, len(values)))),
            "buyers": _buyers(lines, place, len(values)),
        }
    )


def store_buyers(sales: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> "pd.Series[int]":
    """How many customers bought in each store after ``start`` up to and with ``end``; one may count in several."""
    lines = _between(sales, start, end)
    codes, names = pd.factorize(lines["store"], sort=True)
    return pd.Series(_buyers(lines, codes.astype(np.int64), len(names)), index=_named(names))


def store_revenue(sales: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> "pd.Series[float]":
    """The revenue of each store after ``start`` up to and with ``end``."""
    lines = _between(sales, start, end)
    codes, names = pd.factorize(lines["store"], sort=True)
    return as_money(pd.Series(sum_at(ten_thousandths(lines["amount"]), codes, len(names)), index=_named(names)))


def _between(sales: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> pd.DataFrame:
    day = pd.Timedelta(days=1)
    return sales.loc[(sales["date"] >= start + day) & (sales["date"] < end + day) & sales["store"].notna()]


def _named(names: Any) -> "pd.Index[str]":
    index: pd.Index[str] = pd.Index(np.asarray(names, dtype=object), dtype="str")
    return index


def _buyers(lines: pd.DataFrame, place: Codes, count: int) -> Codes:
    """How many different customers have a line above nothing at each of ``count`` places."""
    customer = lines["customer_id"].astype("category").cat
    codes = customer.codes.to_numpy().astype(np.int64)
    bought = (lines["amount"].to_numpy() > 0) & (codes >= 0)
    key, size = joint((place[bought], count), (codes[bought], len(customer.categories)))
    pairs, _ = distinct_numbers(key, size)
    return np.bincount(pairs // max(len(customer.categories), 1), minlength=count).astype(np.int64)
