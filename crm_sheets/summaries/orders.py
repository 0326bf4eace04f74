"""Orders: which lines of a customer's day are of one order, and lines made ready so that all summaries share this."""

import numpy as np
import pandas as pd

from crm_sheets.summaries.dates import day_span
from crm_sheets.summaries.places import Codes, distinct, joint, shared


def coded(sales: pd.DataFrame) -> pd.DataFrame:
    """The sales lines as all summaries group them: products and categories as categories, and ``order``.

    In: customer_id (category), date, order_id, product, category; lines that are ready already stay as they are. See
    ``order_numbers`` for the order.
    """
    if "order" in sales:
        return sales
    texts = {name: sales[name].astype("category") for name in ("product", "category")}
    return sales.assign(order=order_numbers(sales), **texts)


def order_numbers(lines: pd.DataFrame) -> Codes:
    """The number of the order of each line, -1 where it cannot be told: no date, or neither order number nor customer.

    An order is an order number of one customer on one day; all lines of a customer's day without a number are one. The
    orders are numbered by customer and day. Order numbers are compared only where a day has several lines: a million
    texts are slow to compare.
    """
    dated = np.flatnonzero(lines["date"].notna())
    customer = lines["customer_id"].astype("category").cat
    _, span, day = day_span(lines["date"].iloc[dated])
    buyer = customer.codes.to_numpy().astype(np.int64)[dated] + 1  # 0 are walk-ins
    days, place = distinct(*joint((buyer, len(customer.categories) + 1), (day, span)))
    rows = shared(place, len(days))
    texts, known = pd.factorize(lines["order_id"].iloc[dated[rows]])
    pairs, at = distinct(*joint((place[rows], len(days)), (texts + 1, len(known) + 1)))
    of_pair = pairs // (len(known) + 1)  # the day of each order of the days with several lines
    several = np.bincount(of_pair, minlength=len(days))
    each = np.maximum(several, 1)
    first, first_pair = np.cumsum(each) - each, np.cumsum(several) - several
    number = first[place]
    number[rows] += at - first_pair[place[rows]]
    number[(buyer == 0) & lines["order_id"].isna().to_numpy()[dated]] = -1
    order: Codes = np.full(len(lines), -1, dtype=np.int64)
    order[dated] = number
    return order
