"""The sample desks against samples/truth.json, which is counted on the generator's own state, never on the files."""

import json
from decimal import Decimal
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from crm_sheets.book import OF_CUSTOMERS, Book, read_book
from crm_sheets.identity import identify
from crm_sheets.playbook import Playbook
from crm_sheets.reading.tables import read_tables

SAMPLES = Path(__file__).parents[2] / "samples"
TRUTH: dict[str, Any] = json.loads((SAMPLES / "truth.json").read_text(encoding="utf-8"))
pytestmark = pytest.mark.parametrize("lang", ["zh", "en"])


@cache
def desk(lang: str) -> Book:
    return read_book([SAMPLES / lang])


def lines_by_file(book: Book, code: str) -> dict[str, int]:
    found = book.problems.query("code == @code")
    return found.groupby("file").size().to_dict()


def cents(amounts: Any) -> Decimal:
    """The sum with every amount rounded to a cent first, as money is added."""
    return sum((Decimal(str(amount)).quantize(Decimal("0.01")) for amount in amounts), Decimal(0))


@cache
def given_ids(lang: str) -> dict[str, str]:
    """The id as written in each row of the customer file -> the id that the customer has in the book."""
    tables = read_tables([SAMPLES / lang], Playbook.default()).tables
    ids = identify({name: tables[name] for name in OF_CUSTOMERS}).ids
    return dict(zip(tables["customers"]["customer_id"], ids["customers"].astype("str"), strict=True))


def test_language(lang: str) -> None:
    assert desk(lang).lang == lang


def test_rows_read_used_and_left_out_add_up(lang: str) -> None:
    truth, book = TRUTH[lang], desk(lang)
    rows = book.rows.set_index("table")
    assert (rows["read"] == rows["used"] + rows["merged"] + rows["left_out"]).all()
    left_out = sum(truth["total_lines_by_file"].values()) + sum(truth["signature_lines_by_file"].values())
    assert rows["left_out"].sum() == left_out
    used = {"customers": "customer_rows", "sales": "sales_lines", "answers": "answers", "complaints": "complaints"}
    used |= {"visits": "visits", "staff": "staff"}
    assert rows["used"].to_dict() == {table: truth[name] for table, name in used.items()}


def test_totals_and_signatures_are_told_file_by_file_and_nothing_is_wrong(lang: str) -> None:
    truth, book = TRUTH[lang], desk(lang)
    totals = {name: count for name, count in truth["total_lines_by_file"].items() if count}
    signatures = {name: count for name, count in truth["signature_lines_by_file"].items() if count}
    assert lines_by_file(book, "row_total") == totals
    assert lines_by_file(book, "row_signature") == signatures
    assert book.found.counts["error"] == book.found.counts["warning"] == 0


def test_sales_lines_and_revenue_to_the_cent(lang: str) -> None:
    truth, sales = TRUTH[lang], desk(lang).sales
    assert sales.groupby("source_file", observed=True).size().to_dict() == truth["sales_lines_by_file"]
    assert cents(sales["amount"]) == Decimal(truth["revenue"])
    by_file = {str(name): str(cents(part)) for name, part in sales.groupby("source_file", observed=True)["amount"]}
    assert by_file == truth["revenue_by_file"]
    assert sales["cost"].notna().sum() == truth["known_cost_lines"]
    assert (sales["amount"] < 0).sum() == truth["returns"]
    assert [str(sales["date"].min())[:10], str(sales["date"].max())[:10]] == [truth["first_order"], truth["last_order"]]


def test_customers_each_once(lang: str) -> None:
    truth, book = TRUTH[lang], desk(lang)
    assert len(book.customers) == truth["customers"]
    assert book.customers["customer_id"].is_unique
    assert book.sales["customer_id"].nunique() == truth["buying_customers"]
    assert set(truth["never_bought"]) == set(book.customers["customer_id"]) - set(book.sales["customer_id"])


def test_planted_duplicates_are_joined_and_told(lang: str) -> None:
    ids = given_ids(lang)
    for one, other in TRUTH[lang]["duplicates"]:
        assert ids[one] == ids[other] == one
    assert len(desk(lang).problems.query("code == 'customer_same'")) == len(TRUTH[lang]["duplicates"])


def test_nobody_else_is_joined(lang: str) -> None:
    ids = given_ids(lang)
    planted = {other: one for one, other in TRUTH[lang]["duplicates"]}
    assert {own: joined for own, joined in ids.items() if own != joined} == planted
    for pair in TRUTH[lang]["same_name_different_people"]:
        assert len({ids[own] for own in pair}) == len(pair)


def test_customers_who_only_appear_in_sales(lang: str) -> None:
    book = desk(lang)
    listed = set(given_ids(lang).values())
    others = book.customers[~book.customers["customer_id"].isin(listed)]
    assert sorted(others["name"].dropna()) == sorted(TRUTH[lang]["sales_only"])
    assert len(book.problems.query("code == 'customer_only_here'")) == len(others)


def test_anonymous_answers_belong_to_nobody(lang: str) -> None:
    truth, answers = TRUTH[lang], desk(lang).answers
    by_respondent = answers.drop_duplicates("respondent")
    assert len(by_respondent) == truth["answers"]
    assert by_respondent["customer_id"].isna().sum() == truth["anonymous_answers"]


def test_open_complaints_and_staff_who_left(lang: str) -> None:
    truth, book = TRUTH[lang], desk(lang)
    assert book.complaints["closed_at"].isna().sum() == truth["open_complaints"]
    assert book.staff.loc[book.staff["left_on"].notna(), "name"].tolist() == truth["left_staff"]


def test_every_row_knows_where_it_stands(lang: str) -> None:
    tables = [table for table in desk(lang).tables.values() if len(table)]
    assert all((table["source_row"] > 1).all() for table in tables)
    assert all(table["source_file"].notna().all() and table["source_sheet"].notna().all() for table in tables)
    files = set(chain.from_iterable(table["source_file"] for table in tables))
    assert files == {path.name for path in (SAMPLES / lang).iterdir()}
