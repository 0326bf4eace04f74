"""Orders: which lines of a customer's day are of one order, and lines made ready so that all summaries share this."""

import numpy as np
import pandas as pd

from crm_sheets.arrays.codes import FewBits, distinct_numbers, joint, shared_places
from crm_sheets.arrays.epoch_days import day_span


def coded(sales: pd.DataFrame) -> pd.DataFrame:
    """The sales lines as all summaries group them: products and categories as categories, ``order`` and ``number``.

    In: customer_id (category), date, order_id, product, category; lines that are ready already stay as they are. See
    ``order_numbers`` for the order, ``numbers_of_one`` for the number.
    """
    if "order" in sales:
        return sales
    texts = {name: sales[name].astype("category") for name in ("product", "category")}
    return sales.assign(order=order_numbers(sales), number=numbers_of_one(sales), **texts)


def numbers_of_one(lines: pd.DataFrame) -> FewBits:
    """A number for each order number that only one customer has, -1 for all others and where there is none.

    Such an order is one order although its lines are of several days; numbers that several customers have begin again
    each day or in each shop.
    """
    codes = pd.factorize(lines["order_id"])[0].astype(np.int64)
    customer = lines["customer_id"].astype("category").cat.codes.to_numpy().astype(np.int64)
    first = np.full(int(codes.max(initial=-1)) + 2, -1, dtype=np.int64)
    first[codes] = customer
    several = np.bincount(codes + 1, weights=(first[codes] != customer) | (customer < 0), minlength=len(first)) > 0
    return np.where(several[codes + 1], -1, codes).astype(np.int32)


def order_numbers(lines: pd.DataFrame) -> FewBits:
    """The number of the order of each line, -1 where it cannot be told: no date, or neither order number nor customer.

    An order is an order number of one customer on one day; all lines of a customer's day without a number are one. The
    orders are numbered by customer and day. Order numbers are compared only where a day has several lines: a million
    texts are slow to compare.
    """
    dated = np.flatnonzero(lines["date"].notna())
    customer = lines["customer_id"].astype("category").cat
    _, span, day = day_span(lines["date"].iloc[dated])
    buyer = customer.codes.to_numpy().astype(np.int64)[dated] + 1  # 0 are walk-ins
    days, place = distinct_numbers(*joint((buyer, len(customer.categories) + 1), (day, span)))
    rows = shared_places(place, len(days))
    texts, known = pd.factorize(lines["order_id"].iloc[dated[rows]])
    pairs, at = distinct_numbers(*joint((place[rows], len(days)), (texts + 1, len(known) + 1)))
    of_pair = pairs // (len(known) + 1)  # the day of each order of the days with several lines
    several = np.bincount(of_pair, minlength=len(days))
    each = np.maximum(several, 1)
    first, first_pair = np.cumsum(each) - each, np.cumsum(several) - several
    number = first[place]
    number[rows] += at - first_pair[place[rows]]
    number[(buyer == 0) & lines["order_id"].isna().to_numpy()[dated]] = -1
    order: FewBits = np.full(len(lines), -1, dtype=np.int32)
    order[dated] = number
    return order
