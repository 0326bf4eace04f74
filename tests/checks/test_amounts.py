"""Quantity × unit price against amount."""

from dataclasses import replace

import pytest
from desks import book_of
from small_books import inspection_of, messages, said, said_of

from crm_sheets.checks.amounts import amounts_that_are_no_product
from crm_sheets.problems import Problem, Problems


def line(quantity: float | None, price: float | None, amount: float | None, **more: object) -> dict[str, object]:
    return {
        "customer_id": "K1",
        "date": "2026-09-01",
        "quantity": quantity,
        "unit_price": price,
        "amount": amount,
        **more,
    }


def told(*lines: dict[str, object], **rules: object) -> list[tuple[str, int | None, str]]:
    return [(code, row, value) for code, _, row, value in said(amounts_that_are_no_product, rules, sales=list(lines))]


def test_an_amount_that_is_another_is_told_with_all_three() -> None:
    assert told(line(3, 10, 30), line(3, 10, 33)) == [("amount_not_product", 3, "33")]
    assert messages(amounts_that_are_no_product, sales=[line(3, 10.5, 33)]) == [
        "The amount is 33, but quantity 3 × unit price 10.5 = 31.5, and no discount or freight explains it; "
        "the amount counts."
    ]


@pytest.mark.parametrize(
    "fine",
    [
        line(3, 10, 30),
        line(3, 3.33, 10),  # 9.99, the price was rounded: 10 / 3
        line(7, 1.43, 10),  # 10.01
        line(-2, 5, -10),
        line(2, 5, -10),  # a return in either dress
        line(1, 9.99, 10),
        line(None, 5, 12),
        line(2, None, 12),
        line(2, 5, 0),  # another check's
        line(2, 100, 180, discount=20),  # an amount off
        line(2, 100, 180, discount=0.9),  # a rate left
        line(2, 100, 180, discount=0.1),  # a rate off
        line(2, 100, 180, discount=9),  # 九折
        line(2, 100, 180, discount=90),  # per cent left
        line(2, 100, 180, discount=10),  # per cent off
        line(2, 100, 208, freight=8),
        line(2, 100, 191, freight=8, packing=3, discount=20),
    ],
)
def test_what_can_be_explained_is_not_told(fine: dict[str, object]) -> None:
    assert told(fine) == []


def test_a_discount_that_does_not_explain_it() -> None:
    assert told(line(2, 100, 150, discount=20)) == [("amount_not_product", 2, "150")]


def test_the_tolerance_is_the_teams() -> None:
    assert told(line(1, 10.8, 10)) == [("amount_not_product", 2, "10")]
    assert told(line(1, 10.8, 10), amount_tolerance=1.0) == []


@pytest.mark.parametrize(
    ("factor", "words"),
    [(1.13, "with tax"), (1 / 1.13, "with tax"), (1e-4, "different units"), (0.8, "general discount")],
)
def test_a_column_off_by_one_factor_is_told_once(factor: float, words: str) -> None:
    lines = [line(i, 10_000, i * 10_000 * factor) for i in range(1, 20)]
    (message,) = messages(amounts_that_are_no_product, sales=lines)
    assert f"In 19 of 19 lines the amount is {factor:.4g} times" in message
    assert words in message
    assert told(*lines) == [("amount_factor", None, "")]


def test_the_lines_that_deviate_from_the_factor_are_told_as_well() -> None:
    lines = [line(i, 100, i * 113) for i in range(1, 20)]
    assert told(*lines, line(1, 100, 500)) == [("amount_factor", None, ""), ("amount_not_product", 21, "500")]


def test_a_column_that_means_something_else_is_told_once() -> None:
    assert told(*(line(1, 100, 100 + i * i) for i in range(1, 31))) == [("most_rows", None, "")]


def test_a_merged_amount_stands_for_its_lines() -> None:
    book = book_of(sales=[line(1, 10, 30), line(2, 10, 0), line(1, 10, 11)])
    assert [row for _, _, row, _ in said_of(amounts_that_are_no_product, inspection_of(book))] == [2, 4]
    merged = replace(book, found=Problems.of(Problem("cells_merged", "sales.xlsx", "sales", details={"count": 1})))
    assert [row for _, _, row, _ in said_of(amounts_that_are_no_product, inspection_of(merged))] == [4]
