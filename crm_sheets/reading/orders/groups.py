"""Groups: the rows of a sheet that belong to one order, where any order has several."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.codes import rising_order
from crm_sheets.arrays.epoch_days import epoch_days
from crm_sheets.arrays.equal_rows import equal_row_numbers
from crm_sheets.reading.rows.row_errors import Casts

Ints = np.ndarray[Any, np.dtype[np.int64]]
Floats = np.ndarray[Any, np.dtype[np.float64]]
Mask = np.ndarray[Any, np.dtype[np.bool_]]

_SOMEBODY = ("customer_id", "customer_name", "phone", "email")


@dataclass(frozen=True)
class Groups:
    """``rows`` of orders with several rows, one order after the other; ``starts`` where each of them begins."""

    rows: Ints
    starts: Ints

    @property
    def count(self) -> int:
        """How many orders have several rows."""
        return len(self.starts)

    @cached_property
    def sizes(self) -> Ints:
        """The rows of each order."""
        return np.diff(self.starts, append=len(self.rows))

    @cached_property
    def of(self) -> Ints:
        """The order of each of ``rows``, counted from 0."""
        return np.repeat(np.arange(self.count), self.sizes)

    def sum(self, values: Floats) -> Floats:
        """The sum of each order; blanks add nothing."""
        return np.add.reduceat(np.nan_to_num(values), self.starts)

    def first(self, values: Floats) -> Floats:
        """The first value of each order that is not blank; NaN where all are."""
        found = np.full(self.count, np.nan)
        given = np.flatnonzero(np.isfinite(values))[::-1]
        found[self.of[given]] = values[given]
        return found

    def filled(self, values: Floats) -> Ints:
        """How many rows of each order hold a value."""
        return np.add.reduceat(np.isfinite(values).astype(np.int64), self.starts)

    def same(self, values: Floats) -> Mask:
        """The orders of which all rows hold the same, to half a cent; NaN is the same as NaN."""
        plain = np.where(np.isfinite(values), values, np.inf)
        with np.errstate(invalid="ignore"):
            near = (plain == plain[self.starts][self.of]) | (np.abs(plain - plain[self.starts][self.of]) < 0.005)
        return np.logical_and.reduceat(near, self.starts)

    def head(self, orders: int) -> "Groups":
        """The first of the orders."""
        if self.count <= orders:
            return self
        return Groups(self.rows[: self.starts[orders]], self.starts[:orders])

    def of_orders(self, wanted: Mask) -> "Groups":
        """Only some of the orders."""
        sizes = self.sizes[wanted]
        return Groups(self.rows[wanted[self.of]], np.cumsum(sizes) - sizes)

    def without(self, rows: Mask) -> "Groups":
        """Without some of ``rows``; orders that lose all are gone."""
        left = self.of[~rows]
        return Groups(self.rows[~rows], np.flatnonzero(np.diff(left, prepend=-1)))


def orders_of_several_rows(casts: Casts) -> Groups | None:
    """The orders of several rows; None where every order has one row, or nothing numbers them.

    Numbers that begin anew each day or for each customer are told apart: where the rows of a number name several
    customers, or nobody and several days, an order is a number, a day and a customer.
    """
    if "order_id" not in casts:
        return None
    codes = _codes(casts["order_id"].values)
    sizes = np.bincount(codes + 1)[1:]
    if len(sizes) == 0 or sizes.max() < 2:
        return None
    found = _groups(codes, (codes >= 0) & (sizes[codes] > 1))
    customers, days = _customers(casts), _days(casts)
    mixed = _mixed(found, customers, days)
    if mixed.any():
        rows = found.rows[mixed[found.of]]
        again = equal_row_numbers([told[rows] for told in (codes, customers, days) if told is not None], len(rows))
        codes[rows] = codes.max() + 1 + again
        sizes = np.bincount(codes + 1)[1:]
        found = _groups(codes, (codes >= 0) & (sizes[codes] > 1))
    return found if found.count else None


def _groups(codes: Ints, wanted: Mask) -> Groups:
    rows = np.flatnonzero(wanted)
    rows = rows[rising_order(codes[rows], int(codes.max()) + 1)]
    return Groups(rows, np.flatnonzero(np.diff(codes[rows], prepend=-1)))


def _codes(values: "pd.Series[Any]") -> Ints:
    return np.asarray(pd.factorize(values)[0], dtype=np.int64)


def _days(casts: Casts) -> Ints | None:
    """The day of each row, counted from the first; -1 where none is told, None where there is no column of days."""
    if "date" not in casts:
        return None
    told = casts["date"].values.notna().to_numpy()
    day = epoch_days(casts["date"].values)
    return np.where(told, day - day[told].min(initial=0), -1)


def _customers(casts: Casts) -> Ints | None:
    """The customer of each row by the first column that names any, -1 where none is told; None without such a column.

    Texts are told apart as they stand, before rows are taken in another order: a million texts are slow to move.
    """
    columns = (casts[name].values for name in _SOMEBODY if name in casts)
    return next((_codes(values) for values in columns if values.notna().any()), None)


def _mixed(found: Groups, customers: Ints | None, days: Ints | None) -> Mask:
    """The orders whose rows name several customers, or nobody and several days."""
    mixed, somebody = np.zeros(found.count, dtype=np.bool_), np.zeros(found.count, dtype=np.bool_)
    for told, who in ((customers, True), (days, False)):
        if told is None:
            continue
        codes = told[found.rows].astype(np.float64)
        given = np.where(codes >= 0, codes, np.nan)
        differ = np.bincount(found.of, (codes >= 0) & (given != found.first(given)[found.of])) > 0
        mixed |= differ if who else differ & ~somebody
        somebody |= who & (found.filled(given) > 0)
    return mixed
