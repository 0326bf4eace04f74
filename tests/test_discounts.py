"""Purchases at a discount by customer and month: told by prices, amounts or noted discounts; combinable."""

import pandas as pd
import pytest
from desks import book_of

from crm_sheets.summaries.per_discount import discounts, price_counts, usual_prices, usual_quantities

START, DAY = pd.Timestamp("2025-10-01"), pd.Timestamp("2026-09-30")


def line(price, amount=None, quantity=1, **more):
    row = {"customer_id": "a", "date": "2026-05-05", "product": "tea", "quantity": quantity, "unit_price": price}
    return {**row, "amount": price if amount is None else amount, **more}


USUAL = [line(10, customer_id="other") for _ in range(5)]


def found(*rows, cut=0.05):
    sales = book_of(sales=[*rows, *USUAL]).sales
    counts = price_counts(sales, START, DAY)
    table = discounts(sales, usual_prices(counts), usual_quantities(counts), START, DAY, cut)
    return table.loc[table["customer_id"] == "a", ["lines", "judged", "discounted", "cheaper"]].to_numpy().tolist()


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (line(10), [1, 1, 0, 0]),
        (line(9.5), [1, 1, 0, 1]),  # just 5 % below the usual price
        (line(9.51), [1, 1, 0, 0]),
        (line(10, 19, quantity=2), [1, 1, 1, 0]),  # 19 for two at 10
        (line(9, 18, quantity=2, product=None), [1, 1, 0, 0]),  # no product: no usual price
        (line(None, 8, discount=2), [1, 1, 1, 0]),
        (line(None, 8, discount=0.8), [1, 1, 1, 0]),  # a rate
        (line(None, 8, discount=1), [1, 1, 0, 0]),  # a rate of 1 is none
        (line(None, 8, discount=0), [1, 0, 0, 0]),
        (line(None, 8), [1, 0, 0, 0]),
        (line(8, 8, product="new"), [1, 1, 0, 0]),  # its only price is its usual one
        (line(8, 16, quantity=2), [1, 1, 0, 1]),
        (line(8, 24, quantity=3), [1, 1, 0, 0]),  # three times what others take at 10: the price of a quantity
        (line(10, 50, quantity=6), [1, 1, 0, 0]),  # others took 11 / 6 on average
        (line(8, 8, quantity=None), [1, 1, 0, 1]),
    ],
)
def test_one_line(row, expected):
    assert found(row) == [expected]


def test_returns_and_days_outside_do_not_count():
    assert found(line(5, -5), line(5, date="2025-09-30"), line(5, date="2026-10-01")) == []


def test_the_usual_price_is_the_most_frequent_of_the_year_ties_the_higher():
    rows = [line(8, date="2025-11-01"), line(9, date="2025-11-02"), *[line(7)] * 3, line(9)]
    usual = usual_prices(price_counts(book_of(sales=rows).sales, START, DAY))
    assert usual.loc["tea"].to_dict() == {2025: 90_000, 2026: 70_000}


def test_two_parts_add_up_to_the_whole():
    rows = [line(10 - i % 3, customer_id=f"c{i % 4}", date=f"2026-0{1 + i % 6}-03") for i in range(40)]
    sales = book_of(sales=rows).sales
    halves = [sales.iloc[:17], sales.iloc[17:]]
    keys = ["product", "year", "price"]
    counts = price_counts(sales, START, DAY).set_index(keys)["lines"].sort_index()
    parts = pd.concat([price_counts(half, START, DAY) for half in halves]).groupby(keys)["lines"].sum()
    assert counts.to_dict() == parts.to_dict()
    counts = price_counts(sales, START, DAY)
    usual = usual_prices(counts), usual_quantities(counts)
    whole = (
        discounts(sales, *usual, START, DAY, 0.05).astype({"customer_id": "str"}).set_index(["customer_id", "month"])
    )
    both = pd.concat([discounts(half, *usual, START, DAY, 0.05).astype({"customer_id": "str"}) for half in halves])
    assert whole.to_dict() == both.groupby(["customer_id", "month"]).sum().to_dict()
