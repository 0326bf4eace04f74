"""Whose money a column holds, the order's or the line's, told by arithmetic over the first orders of several rows."""

from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
import pyarrow as pa

from crm_sheets.reading.finding.body import Body
from crm_sheets.reading.orders.computed import Computed
from crm_sheets.reading.orders.groups import Floats, Groups, Mask
from crm_sheets.reading.orders.shapes import Extra, adds_up, of_each_row, once_per_order, shape
from crm_sheets.reading.rows.row_errors import Casts
from crm_sheets.reading.values.casting import cast
from crm_sheets.vocabulary.concepts import concepts

_LOOKED_AT = 2_000  # orders
_FEWEST = 4  # orders with different lines and one amount, where nothing adds up to it
_TOTALS = 3  # different amounts among them
_COLUMNS = 16  # further columns of numbers that are looked at

Whose = Literal["line", "repeated", "once", "unclear"]


@dataclass(frozen=True)
class Worth:
    """What says what a line is worth: a column (-1: none but the fields), by itself or times the quantity."""

    column: int
    times: bool


@dataclass(frozen=True)
class Verdict:
    """``worth`` of a line, None where nothing tells it; ``holds`` the extras that make the sum of the lines the total.

    Freight and tax are added, the discount is taken off; empty where the total is not known to be made of anything.
    """

    whose: Whose
    worth: Worth | None = None
    holds: tuple[str, ...] = ()


Products = list[tuple[Worth, Floats]]
FIELDS = Worth(-1, True)  # quantity x unit price, less the discount
GROSS = Worth(-2, True)  # with it


def verdict(body: Body, casts: Casts, amounts: Floats, net: Computed, orders: Groups) -> Verdict:
    """Whose money ``amounts`` is (one a row of the body, NaN where blank); ``net`` is quantity x price."""
    some = orders.head(_LOOKED_AT)
    own = amounts[some.rows]
    how = shape(own, some)
    if how == "varying":
        return Verdict("line")
    products = _products(net)
    if any(of_each_row(own, value[some.rows]) for _, value in products):
        return Verdict("line")
    different = some.of_orders(_different(body, casts, some))
    if different.count == 0:
        return Verdict("line")
    found = _added_up(body, casts, different, amounts, products)
    totals = different.first(amounts[different.rows])
    return replace(found, whose=how) if found else _by_shape(how, totals, products[-1][0] if products else None)


def _added_up(body: Body, casts: Casts, orders: Groups, amounts: Floats, products: Products) -> Verdict | None:
    """What adds up to the totals; else to another column of totals that stands in the orders in the same way."""
    own = amounts[orders.rows]
    lines = _lines(body, casts, products, orders)
    extras = _extras(body, casts, orders)
    for worth, values in lines:
        by = adds_up(orders.first(own), orders.sum(values), extras, orders.sizes)
        if by is not None:
            return Verdict("line", worth, by)
    for column in _others(body):
        other = money_in(body, column, orders)
        if shape(other, orders) == shape(own, orders):
            for worth, values in lines:
                if adds_up(orders.first(other), orders.sum(values), extras, orders.sizes) is not None:
                    return Verdict("line", worth)
    return None


def _by_shape(how: Literal["repeated", "once"], totals: Floats, worth: Worth | None) -> Verdict:
    """Where nothing adds up: many orders with lines of different goods and one amount leave no doubt."""
    known = totals[np.isfinite(totals) & (totals != 0)]
    if len(known) >= _FEWEST and len(np.unique(known)) >= _TOTALS:
        return Verdict(how, worth)
    return Verdict("unclear" if how == "repeated" and len(known) >= 2 else "line", worth)


def _different(body: Body, casts: Casts, orders: Groups) -> Mask:
    """The orders whose lines name different goods, quantities or prices; lines that are all equal tell nothing."""
    found = np.zeros(orders.count, dtype=np.bool_)
    for name in ("product", "quantity", "unit_price"):
        if name in casts:
            cells = body.cells.column(body.heading.fields[name]).take(pa.array(orders.rows)).combine_chunks()
            codes = cells.dictionary_encode().indices.to_numpy(zero_copy_only=False).astype(np.float64)
            found |= ~orders.same(codes)
    return found


def _lines(body: Body, casts: Casts, products: Products, orders: Groups) -> list[tuple[Worth, Floats]]:
    """What may say what a line is worth: quantity x price, then further columns of money, or them x quantity."""
    found = [(worth, values[orders.rows]) for worth, values in products]
    quantity = casts["quantity"].values.to_numpy()[orders.rows] if "quantity" in casts else None
    for column in _others(body):
        values = money_in(body, column, orders)
        if np.isfinite(values).mean() < 0.5:
            continue
        if shape(values, orders) == "varying":
            found.append((Worth(column, False), values))
        if quantity is not None and shape(values * quantity, orders) == "varying":
            found.append((Worth(column, True), values * quantity))
    return found


def _others(body: Body) -> list[int]:
    """Columns that are not used and may hold money."""
    twice = [column for column, name in body.heading.twice if name in ("amount", "unit_price")]
    unused = [column for column in body.heading.unknown if column not in twice]
    texts = body.heading.texts
    likely = [column for column in unused if concepts(texts[column]) & {"amount", "price", "paid", "sale", "total"}]
    return [*twice, *likely][:_COLUMNS]


def money_in(body: Body, column: int, orders: Groups) -> Floats:
    """A column that no field has, as money, in the rows of the orders."""
    cells = body.cells.column(column).take(pa.array(orders.rows))
    values: Any = cast(cells, "money").values
    return np.asarray(values.to_numpy(), dtype=np.float64)


def _products(net: Computed) -> Products:
    """Quantity x price of each row of the body: less the discount, then with it; empty where a column lacks."""
    if net.values is None or net.gross is None:
        return []
    less = [] if net.how in ("none", "unclear") else [(FIELDS, net.values.to_numpy())]
    return [*less, (GROSS, net.gross.to_numpy())]


def worth_of(body: Body, casts: Casts, worth: Worth | None, net: Computed, orders: Groups) -> Floats:
    """What each row of the orders is worth; equal where nothing tells."""
    if worth is None:
        return np.ones(len(orders.rows))
    for known, products in _products(net):
        if known == worth:
            return products[orders.rows]
    values = money_in(body, worth.column, orders)
    return values * casts["quantity"].values.to_numpy()[orders.rows] if worth.times else values


def _extras(body: Body, casts: Casts, orders: Groups) -> list[Extra]:
    """Freight, discount and tax of each order, those that any order has."""
    found = []
    for name, sign in (("freight", 1), ("discount", -1)):
        if name in casts:
            found.append(Extra(name, np.abs(once_per_order(casts[name].values.to_numpy()[orders.rows], orders)), sign))
    taxes = [c for c in body.heading.unknown if "tax" in concepts(body.heading.texts[c])]
    found += [Extra("tax", once_per_order(money_in(body, column, orders), orders), 1) for column in taxes[:3]]
    plain = [Extra(e.name, np.nan_to_num(e.sums), e.sign) for e in found]
    return [e for e in plain if e.sums.any()]
