"""Customers in several currencies, and in another one than the rest."""

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from desks import book_of, sales
from small_books import DAY, inspection_of, messages, said, said_of, shuffled

from crm_sheets.checks import Inspection
from crm_sheets.checks.mixed_currencies import mixed_currencies
from crm_sheets.currency_selection import selected_currency
from crm_sheets.playbook import Playbook

AT = pd.Timestamp(DAY)


def lines(customer: str, *amounts: tuple[float, str | None]) -> list[dict[str, Any]]:
    """Lines of one customer, each with its currency."""
    return [{**sales(customer, ("2026-09-01", amount))[0], "currency": code} for amount, code in amounts]


SHOP = lines("A", (10, "CNY"), (20, "CNY")) + lines("B", (5, "CNY"), (7, "USD"), (8, "CNY"))


def test_a_customer_in_two_currencies() -> None:
    assert said(mixed_currencies, sales=SHOP) == [("currencies_mixed", "sales", 5, "USD 7")]
    (message,) = messages(mixed_currencies, sales=SHOP, customers=[{"customer_id": "B", "name": "Bea"}])
    assert message.startswith("The sales of 'Bea' are in several currencies (CNY (lines: 2), USD (lines: 1)), which")


def test_customers_in_one_currency_each() -> None:
    rows = SHOP[:2] + lines("B", (5, "USD")) + lines("C", (5, "EUR"), (6, "EUR"))
    assert said(mixed_currencies, sales=rows) == [("currencies_differ", "sales", 4, "USD 5")]
    (message,) = messages(mixed_currencies, sales=rows)
    assert message.startswith(
        "Totals hold CNY only. Sales in other currencies (EUR (lines: 2), USD (lines: 1); customers: 2) are left out"
    )


def test_walk_ins_in_another_currency_are_told_as_well() -> None:
    rows = [*SHOP[:2], {"date": "2026-09-01", "amount": 3.0, "currency": "USD"}]
    assert said(mixed_currencies, sales=rows) == [("currencies_differ", "sales", 4, "USD 3")]


@pytest.mark.parametrize(
    "rows",
    [
        sales("A", ("2026-09-01", 5)),
        lines("A", (5, "USD"), (6, "USD")),
        lines("A", (5, "USD"), (6, None)),  # half of the lines say USD: so do the others
        SHOP[:2] + lines("B", (5, "CNY"), (0, "USD")),  # a line of no money
        SHOP[:2] + lines("B", (5, "CNY")) + [{**lines("B", (5, "USD"))[0], "date": "2026-10-01"}],  # after the day
        [],
    ],
)
def test_nothing_is_said(rows: list[dict[str, Any]]) -> None:
    assert said(mixed_currencies, sales=rows) == []


ONE_SIGN = lines("A", (10, None), (20, None)) + lines("B", (5, None), (7, "USD"))


@pytest.mark.parametrize(
    ("lang", "country", "own", "names", "main"),
    [
        ("zh", "CN", "", ["CNY", "USD"], "CNY"),  # Chinese headings: plain numbers are in yuan
        ("en", "GB", "", ["GBP", "USD"], "GBP"),  # somebody chose the country
        ("en", "CN", "EUR", ["EUR", "USD"], "EUR"),  # the playbook says it
        ("en", "CN", "欧元", ["EUR", "USD"], "EUR"),
    ],
)
def test_what_plain_numbers_are_in(lang: Any, country: str, own: str, names: list[str], main: str) -> None:
    rules = Playbook.default().changed("general.country", country).changed("general.currency", own)
    found = selected_currency(replace(book_of(sales=ONE_SIGN), lang=lang), rules, AT)
    assert found is not None
    assert (found.names, found.names[found.main]) == (names, main)
    assert found.refused_ids == ["B"]
    assert found.left_out.tolist() == [False, False, True, True]


def test_plain_numbers_of_an_english_desk_are_in_the_currency_named_there() -> None:
    assert selected_currency(book_of(sales=ONE_SIGN), Playbook.default(), AT) is None


def test_the_main_currency_is_the_own_one_if_anything_is_in_it() -> None:
    rows = lines("A", (1, "USD"), (2, "USD"), (3, "USD")) + lines("B", (4, "EUR"))
    euros = Playbook.default().changed("general.currency", "EUR")
    pounds = Playbook.default().changed("general.currency", "GBP")
    found = [selected_currency(book_of(sales=rows), rules, AT) for rules in (Playbook.default(), euros, pounds)]
    assert [one and one.names[one.main] for one in found] == ["USD", "EUR", "USD"]
    assert [one and one.refused_ids for one in found] == [["B"], ["A"], ["B"]]


def test_a_tie_goes_by_spelling() -> None:
    for rows in (lines("A", (1, "USD")) + lines("B", (1, "EUR")), lines("B", (1, "EUR")) + lines("A", (1, "USD"))):
        found = selected_currency(book_of(sales=rows), Playbook.default(), AT)
        assert found is not None
        assert found.names[found.main] == "EUR"


def test_many_customers_are_told_in_one_line_beyond_the_first() -> None:
    rows = [line for i in range(23) for line in lines(f"K{i:02}", (5, "CNY"), (6, "CNY"), (7, "USD"))]
    found = said(mixed_currencies, sales=rows)
    assert [code for code, *_ in found] == ["currencies_mixed"] * 20 + ["currencies_mixed_more"]
    assert messages(mixed_currencies, sales=rows)[-1].startswith(
        "More customers whose sales are in several currencies: 3."
    )


def test_the_order_of_rows_changes_nothing() -> None:
    rows = SHOP + lines("C", (5, "EUR")) + lines("D", (9, "EUR"), (9, "USD"))
    book = book_of(sales=rows)
    want = said_of(mixed_currencies, inspection_of(book))
    assert len(want) == 3
    for seed in range(5):
        mixed = shuffled(book, seed)
        assert said_of(mixed_currencies, inspection_of(mixed)) == want
        found = selected_currency(mixed, Playbook.default(), AT)
        assert found is not None
        assert found.refused_ids == ["B", "C", "D"]


def test_no_customer_at_all() -> None:
    rows = [{"date": "2026-09-01", "amount": 3.0, "currency": code} for code in ("USD", "USD", "EUR")]
    inspection = Inspection(book_of(sales=rows), Playbook.default(), DAY)
    assert said_of(mixed_currencies, inspection) == [("currencies_differ", "sales", 4, "EUR 3")]
