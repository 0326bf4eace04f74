"""How a column of money stands in orders of several rows, and what adds up to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import numpy as np

from crm_sheets.reading.orders.groups import Floats, Groups, Mask

Shape = Literal["repeated", "once", "varying"]
_MOST = 0.95  # share of the orders
_NEARLY = 0.9
_ADD_UP = 0.8
_CENT = 0.011


def shape(values: Floats, orders: Groups) -> Shape:
    """The same on each row of nearly all orders, on one row of each, or neither; orders of nought tell nothing."""
    filled = orders.filled(values)
    telling = (filled > 0) & (np.abs(orders.sum(np.abs(values))) > 0)
    if not telling.any():
        return "varying"
    if (filled[telling] == 1).mean() >= _NEARLY:
        return "once"
    return "repeated" if (orders.same(values) & (filled == orders.sizes))[telling].mean() >= _MOST else "varying"


def once_per_order(values: Floats, orders: Groups) -> Floats:
    """What each order has of a column: what it repeats once, else the sum."""
    return orders.first(values) if shape(values, orders) != "varying" else orders.sum(values)


@dataclass(frozen=True)
class Extra:
    """Money beside the goods: what it is called, one sum an order, and whether it is added or taken off."""

    name: str
    sums: Floats
    sign: int


def adds_up(
    totals: Floats, sums: Floats, extras: Sequence[Extra], sizes: "np.ndarray[tuple[int], np.dtype[np.int64]]"
) -> tuple[str, ...] | None:
    """By which extras the sums of the lines make the totals in most orders, the fewest; None where nothing does."""
    room = _CENT * (1 + sizes) + np.abs(totals) * 5e-4
    known = np.isfinite(totals) & (totals != 0) & (np.abs(sums) > 0)
    if not known.any():
        return None
    for some in _subsets(extras):
        whole = sums + sum((e.sign * e.sums for e in some), start=np.zeros_like(sums))
        if (np.abs(whole - totals) <= room)[known].mean() >= _ADD_UP and known.mean() >= 0.5:
            return tuple(e.name for e in some)
    return None


def _subsets(extras: Sequence[Extra]) -> Iterable[tuple[Extra, ...]]:
    for count in range(len(extras) + 1):
        yield from combinations(extras, count)


def of_each_row(values: Floats, products: Floats) -> bool:
    """Whether the money of a row is its own quantity times price, in most rows that have both."""
    both = np.isfinite(values) & np.isfinite(products) & (values != 0)
    if not both.any():
        return False
    near = np.abs(values - products)[both] <= _CENT + np.abs(values[both]) * 5e-4
    return bool(near.mean() >= _ADD_UP)


def rows_of_totals(values: Floats, orders: Groups, bare: Mask) -> Mask:
    """Rows that hold the sum of the other rows of their order, where most orders have one; ``bare`` rows name no goods.

    An order of two rows with the same money has one only where one of them is bare.
    """
    sums = orders.sum(values)
    adds = (
        np.isfinite(values) & (values != 0) & (np.abs(2 * values - sums[orders.of]) <= _CENT * orders.sizes[orders.of])
    )
    some_bare = (orders.sum(bare.astype(np.float64)) > 0) & (orders.sum((~bare).astype(np.float64)) > 0)
    adds &= np.where(some_bare[orders.of], bare, orders.sizes[orders.of] > 2)
    asked = some_bare | (orders.sizes > 2)
    found = orders.sum(adds.astype(np.float64)) == 1
    if found.sum() < 2 or found[asked].mean() < _ADD_UP:
        return np.zeros_like(adds)
    return np.asarray(adds & found[orders.of], dtype=np.bool_)
