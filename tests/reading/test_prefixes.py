"""Headings with one word before all of them: read without it, and it says what the table is about."""

import pytest
from grids_by_hand import Row, grid_of

from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.prefixes import without_prefix

_NAMES = ["Ada Moss", "Ben Hale", "Cy Poole", "Di Frost", "Ed Rowan", "Flo Marsh"]
_SOLD = [[f"A-{i:03}", f"Tea {i % 3}", 100.5 + i, f"2026-03-{i + 1:02}", f"{_NAMES[i % 6]} Ltd"] for i in range(12)]
_PEOPLE = [[f"{'AB'[i // 6]}{_NAMES[i % 6][1:]}", f"+44 7700 900{i:03}", f"Firm {i % 2} Ltd"] for i in range(12)]


def read(*rows: Row) -> tuple[str, dict[str, str]]:
    heading = find_heading(grid_of(*rows))
    assert heading is not None
    return heading.table.name, {name: heading.texts[column] for name, column in heading.fields.items()}


@pytest.mark.parametrize("sign", [" - ", ".", "：", "/", ": "])
def test_a_prefix_of_all_headings_is_none_of_their_words(sign: str) -> None:
    head = [f"Deal{sign}{text}" for text in ("Reference", "Item", "Value", "Won time", "Organization")]
    kind, found = read(head, *_SOLD)
    assert kind == "sales"
    wanted = {"product": head[1], "amount": head[2], "date": head[3], "customer_name": head[4]}
    assert wanted.items() <= found.items()


def test_the_name_of_a_person_comes_before_that_of_the_firm() -> None:
    head = [f"Person - {text}" for text in ("Name", "Phone", "Organization")]
    kind, found = read(head, *_PEOPLE)
    assert (kind, found["name"]) == ("customers", "Person - Name")


def test_what_is_shared_by_a_few_headings_stays() -> None:
    few = ["Billing - Name", "Billing - City", "Order", "Date", "Total"]
    assert without_prefix(few) == (tuple(few), "")
    assert without_prefix([]) == ((), "")


def test_an_id_and_the_name_of_a_thing_keep_their_prefix() -> None:
    assert without_prefix(["orders.id", "orders.total", "orders.date"])[0] == ("orders.id", "total", "date")
    assert without_prefix(["Product - Name", "Product - Price", "Product - Code"])[0][0] == "Product - Name"
