"""Kinds of purchase: each sales line as first, repeat, up-sell or cross-sell, summed per customer and kind."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.codes import Codes, distinct_numbers, first_of_run, joint, rising_order
from crm_sheets.arrays.epoch_days import day_span
from crm_sheets.arrays.exact_money import known_costs, sum_at, ten_thousandths
from crm_sheets.summaries.orders import coded
from crm_sheets.vocabulary.purchase_kinds import kind_meant

KINDS = ("first", "repeat", "up_sell", "cross_sell")
KIND_SUMS = ["lines", "orders", "amount", "known_cost", "amount_with_cost"]
_FIRST, _REPEAT, _UP, _CROSS = range(4)
_REFERRAL = 4  # lies across the others
Mask = np.ndarray[Any, np.dtype[np.bool_]]
Floats = np.ndarray[Any, np.dtype[np.float64]]


def purchase_kinds(sales: pd.DataFrame, as_of: pd.Timestamp, step: float) -> pd.DataFrame:
    """Sales lines up to ``as_of`` to one row per customer and kind: customer_id (str), kind, KIND_SUMS; sorted by both.

    In: customer_id, date, amount, cost, packing, freight, order_id, product, category, quantity, unit_price, kind. A
    line is what its own ``kind`` says (see vocabulary.purchase_kinds); otherwise, by what the customer bought on
    earlier days:

    first       of the customer's first purchase day
    cross_sell  of a category (of a product, where the line has no category), or a product, never bought before
    up_sell     of a category (product) bought before, each dearer by ``step`` than the dearest before; unit price, else
                amount / quantity; takes precedence over a product never bought before
    repeat      everything else, also where neither product nor category is told

    A line without a positive amount (a return) is of the kind of the customer's last purchase of that product, repeat
    where there is none. The further kind ``referral`` holds the lines whose own kind says so; they count in one of the
    others too. Money in ten-thousandths (int64); orders are distinct order numbers of a day with a positive amount,
    one a day without numbers. Parts that hold different customers are laid one after the other.
    """
    sales = coded(sales)
    counts = sales["customer_id"].notna() & (sales["date"] < as_of + pd.Timedelta(days=1))
    lines = sales if counts.all() else sales.loc[counts]
    customer = lines["customer_id"].astype("category").cat
    buyer, buyers = customer.codes.to_numpy().astype(np.int64), len(customer.categories)
    _, _, day = day_span(lines["date"])
    amount = ten_thousandths(lines["amount"])
    item = _Items(lines, buyer, buyers, day)
    kind = _derived(item, amount > 0, _unit_price(lines, amount), step)
    said = _said(lines["kind"])
    kind = np.where((said >= 0) & (said != _REFERRAL), said, kind)
    kind = _returned(item, amount > 0, kind)
    cost, covered = known_costs(lines, amount)
    columns = {"amount": amount, "known_cost": cost, "amount_with_cost": covered}
    order, marked = lines["order"].to_numpy(), np.flatnonzero(said == _REFERRAL)
    of_marked = {name: values[marked] for name, values in columns.items()}
    sums = [
        _summed(kind, (buyer, buyers), columns, order),
        _summed(np.full(len(marked), _REFERRAL), (buyer[marked], buyers), of_marked, order[marked]),
    ]
    table = pd.concat(sums, ignore_index=True)
    names = np.array([*KINDS, "referral"], dtype=object)
    found = pd.DataFrame(
        {
            "customer_id": pd.Series(customer.categories[table["place"] % max(buyers, 1)].astype("str")),
            "kind": pd.Series(names[table["place"] // max(buyers, 1)], dtype="str"),
            **{name: table[name] for name in KIND_SUMS},
        }
    )
    return found.sort_values(["customer_id", "kind"], ignore_index=True)


class _Items:
    """Which customer, product and category each line speaks of, and on which day (counted from the first)."""

    def __init__(self, lines: pd.DataFrame, buyer: Codes, buyers: int, day: Codes) -> None:
        product, products = pd.factorize(lines["product"])
        category, categories = pd.factorize(lines["category"])
        self.buyer, self.buyers, self.day = buyer, buyers, day
        self.named = product >= 0
        self.grouped = (category >= 0) | self.named
        group = np.where(category >= 0, category, len(categories) + product)
        self.product, self.products = joint((buyer, buyers), (product + 1, len(products) + 1))
        self.group, _ = joint((buyer, buyers), (group + 1, len(categories) + len(products) + 1))
        self.same = not len(categories)  # products are all the groups there are


def _derived(item: _Items, bought: Mask, price: Floats, step: float) -> Codes:
    kind = np.full(len(bought), _REPEAT, dtype=np.int64)
    first_day = np.full(item.buyers, np.iinfo(np.int64).max)
    np.minimum.at(first_day, item.buyer[bought], item.day[bought])
    on_first = item.day <= first_day[item.buyer]
    at = np.flatnonzero(bought & item.grouped)
    again, dearest = _before(item.group[at], item.day[at], price[at])
    known_product = again if item.same else _seen(item.product[at], item.products, item.day[at])
    with np.errstate(invalid="ignore"):
        dearer = again & (price[at] >= np.round(dearest * (1 + step), 6))
    new = ~again | (item.named[at] & ~known_product)
    kind[at] = np.where(dearer, _UP, np.where(new, _CROSS, _REPEAT))
    kind[on_first] = _FIRST
    return kind


def _seen(pair: Codes, size: int, day: Codes) -> Mask:
    """Whether the pair (customer and thing) was there on an earlier day."""
    pairs, at = distinct_numbers(pair, size)
    first = np.full(len(pairs), np.iinfo(np.int64).max)
    np.minimum.at(first, at, day)
    return first[at] < day


def _before(pair: Codes, day: Codes, price: Floats) -> tuple[Mask, Floats]:
    """Whether the pair (customer and thing) was there on an earlier day, and the highest price then (or NaN)."""
    order = rising_order(*joint((pair, int(pair.max(initial=0)) + 1), (day, int(day.max(initial=0)) + 1)))
    here = np.arange(len(order))
    new_pair = first_of_run(pair[order])
    start_of_pair = np.maximum.accumulate(np.where(new_pair, here, 0))
    start_of_day = np.maximum.accumulate(np.where(new_pair | first_of_run(day[order]), here, 0))
    before = start_of_day > start_of_pair
    ranks, prices = pd.factorize(price, sort=True)  # ranks are exact where prices of many pairs are laid on top
    level = np.cumsum(new_pair) * (len(prices) + 1)
    top = np.maximum.accumulate(level + ranks[order] + 1)
    rank = np.where(before, top[start_of_day - 1] - level, 0)
    again, highest = np.empty(len(order), dtype=np.bool_), np.empty(len(order))
    again[order], highest[order] = before, np.array([np.nan, *prices])[rank]
    return again, highest


def _unit_price(lines: pd.DataFrame, amount: Codes) -> Floats:
    price = lines["unit_price"].to_numpy(dtype=np.float64, na_value=np.nan)
    quantity = lines["quantity"].to_numpy(dtype=np.float64, na_value=np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        each = np.where(quantity > 0, amount / 10_000 / quantity, np.nan)
    found: Floats = np.where(price > 0, price, each)
    return found


def _said(kind: "pd.Series[Any]") -> Codes:
    """The kind that each line says itself, -1 where it says none."""
    if kind.isna().all():  # quickly seen, and most often so
        return np.full(len(kind), -1, dtype=np.int64)
    codes, words = pd.factorize(kind)
    numbers = {name: number for number, name in enumerate([*KINDS, "referral"])}
    meant = [numbers.get(kind_meant(str(word)) or "", -1) for word in words]
    said: Codes = np.array([*meant, -1], dtype=np.int64)[codes]
    return said


def _returned(item: _Items, bought: Mask, kind: Codes) -> Codes:
    """The kinds with each return as the last purchase before it of the same customer and product."""
    if bought.all():
        return kind
    at = np.flatnonzero(pd.Series(item.product).isin(pd.unique(item.product[~bought])))
    order = at[np.lexsort((kind[at], ~bought[at], item.day[at], item.product[at]))]
    here = np.arange(len(order))
    start = np.maximum.accumulate(np.where(first_of_run(item.product[order]), here, 0))
    last = np.maximum.accumulate(np.where(bought[order], here, -1))
    found = np.where(last >= start, kind[order][last], _REPEAT)
    kinds = kind.copy()
    kinds[order] = np.where(bought[order], kind[order], found)
    return kinds


def _summed(kind: Codes, buyer: tuple[Codes, int], columns: dict[str, Codes], order: Codes) -> pd.DataFrame:
    """The rows of each place (kind and customer): lines, orders and the sums of the columns."""
    places, at = distinct_numbers(*joint((kind, _REFERRAL + 1), buyer))
    bought = np.flatnonzero(columns["amount"] > 0)
    orders, number = distinct_numbers(
        *joint((order[bought], int(order.max(initial=0)) + 1), (kind[bought], _REFERRAL + 1))
    )
    of_order = np.empty(len(orders), dtype=np.int64)
    of_order[number] = at[bought]  # an order is of one customer
    counted = {"lines": at, "orders": of_order}
    counts = {name: np.bincount(values, minlength=len(places)) for name, values in counted.items()}
    sums = {name: sum_at(values, at, len(places)) for name, values in columns.items()}
    return pd.DataFrame({"place": places, **counts, **sums})
