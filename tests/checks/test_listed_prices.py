"""Prices of pieces far from the team's own list of goods."""

import pytest
from small_books import messages, said

from crm_sheets.checks.listed_prices import prices_off_the_list

GOODS = [
    {"product_id": "T-01", "product": "Green tea", "unit_price": 20},
    {"product": "Pot", "unit_price": 150},
    {"product": "Cup", "unit_price": 5},
    {"product": "Cup", "unit_price": 9},  # two prices: nothing to compare with
]


def sale(product: str, price: float | None, quantity: float = 2, **more: object) -> dict[str, object]:
    amount = None if price is None else price * quantity
    return {"customer_id": "K1", "date": "2026-09-01", "product": product, "quantity": quantity, "unit_price": price,
            "amount": amount, **more}  # fmt: skip


@pytest.mark.parametrize(
    ("line", "value"),
    [
        (sale("Green tea", 200), "200"),  # a digit too many
        (sale("green  TEA", 2), "2"),  # one too few
        (sale("t-01", 180), "180"),  # by its number; ten times, less a tenth
        (sale("Green tea", 18), None),
        (sale("Green tea", 60), None),  # dear, and no slip
        (sale("Cup", 50), None),
        (sale("Bowl", 5000), None),  # in no list
        (sale("Pot", 15, kind="gift"), None),
        (sale("Pot", 0), None),
    ],
)
def test_a_price_ten_times_off(line: dict[str, object], value: str | None) -> None:
    found = said(prices_off_the_list, products=GOODS, sales=[sale("Pot", 150), line])
    assert found == ([] if value is None else [("price_off_list", "sales", 3, value)])


def test_without_unit_prices_the_amount_for_a_piece_is_judged() -> None:
    lines = [sale("Pot", None, 2, amount=3000), sale("Pot", None, -2, amount=-3000), sale("Pot", None, 20, amount=3000)]
    found = said(prices_off_the_list, products=GOODS, sales=lines)
    assert found == [("price_off_list", "sales", 2, "3000"), ("price_off_list", "sales", 3, "-3000")]


def test_the_sentence_and_the_threshold() -> None:
    assert messages(prices_off_the_list, products=GOODS, sales=[sale("Pot", 1500)]) == [
        "'Pot' is 150 in the list of goods; here a piece is 1500, 10 times off: a digit or the decimal point may be wrong. "
        "It counts as it stands."
    ]
    assert said(prices_off_the_list, {"price_times": 20.0}, products=GOODS, sales=[sale("Pot", 1500)]) == []
    assert said(prices_off_the_list, sales=[sale("Pot", 1500)]) == []  # no list
