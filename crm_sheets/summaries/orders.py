"""Orders: which lines of a customer's day are of one order, and how many orders that makes."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.summaries.dates import day_span
from crm_sheets.summaries.exact import Units
from crm_sheets.summaries.places import Codes, distinct, joint, shared


def order_codes(lines: pd.DataFrame) -> "pd.arrays.IntegerArray":
    """Order numbers as whole numbers that tell apart the orders of a customer's day: no more is counted anywhere.

    In: customer_id, date, order_id. Out: a number for each line, missing where it has no order number. The numbers
    themselves are compared only where a customer's day (or a day's walk-ins) has several lines; lines without a date
    count nowhere.
    """
    dated = np.flatnonzero(lines["date"].notna())
    customer = lines["customer_id"].astype("category").cat
    _, span, day = day_span(lines["date"].iloc[dated])
    buyer = customer.codes.to_numpy().astype(np.int64)[dated] + 1
    values, place = distinct(*joint((buyer, len(customer.categories) + 1), (day, span)))
    rows = dated[shared(place, len(values))]
    codes = np.where(lines["order_id"].notna(), 0, -1)
    codes[rows] = pd.factorize(lines["order_id"].iloc[rows])[0]
    return pd.arrays.IntegerArray(codes, codes < 0)


def order_counts(place: Codes, count: int, order_id: "pd.Series[Any]") -> Units:
    """How many orders lie at each of ``count`` places (a customer's day); all lines without a number are one order."""
    orders = (np.bincount(place, minlength=count) > 0).astype(np.int64)
    rows = shared(place, count)
    if len(rows):
        codes, numbers = pd.factorize(order_id.iloc[rows])
        pairs, _ = distinct(*joint((place[rows], count), (codes + 1, len(numbers) + 1)))
        several = np.bincount(pairs // (len(numbers) + 1), minlength=count)
        orders = np.maximum(orders, several)
    return orders
