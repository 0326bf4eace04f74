"""Money of an order over its lines, by their own value and exact to the cent."""

import numpy as np

from crm_sheets.reading.orders.groups import Floats, Groups


def spread_totals(totals: Floats, weights: Floats, orders: Groups) -> Floats:
    """The part of each row of ``orders``; ``totals`` one an order, ``weights`` one a row.

    Parts are in proportion to the weights and add up to the total; equal where the weights of an order are blank,
    zero in sum or of both signs. Each part is the difference of two running sums rounded to cents, so that the cents
    that rounding leaves over go where they belong.
    """
    weights = _usable(weights, orders)
    running = np.cumsum(weights)
    before = (running - weights)[orders.starts]
    share = (running - before[orders.of]) / orders.sum(weights)[orders.of]
    until = np.round(totals[orders.of] * share, 2)
    last = orders.starts + orders.sizes - 1
    until[last] = totals
    parts = np.diff(until, prepend=0.0)
    parts[orders.starts] = until[orders.starts]
    return np.round(parts, 4)


def _usable(weights: Floats, orders: Groups) -> Floats:
    plain = np.nan_to_num(weights)
    sums = orders.sum(plain)
    mixed = (orders.sum((plain < 0).astype(np.float64)) > 0) & (orders.sum((plain > 0).astype(np.float64)) > 0)
    no = mixed | (np.abs(sums) < 1e-9)
    return np.where(no[orders.of], 1.0, np.abs(plain))
