"""What is gone or changed since the last run."""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest
from desks import book_of
from small_books import inspection_of, said_of

from crm_sheets.book import Book
from crm_sheets.checks.drift import changes_since_the_last_run
from crm_sheets.checks.snapshot import snapshot_of
from crm_sheets.problems import Problem, Problems


def lines(count: int, first: int = 0, **more: Any) -> list[dict[str, Any]]:
    """Sales lines of ``count`` customers in September, 100.00 each, of two products."""
    return [
        {"customer_id": f"K{i:02}", "customer_name": f"N{i}", "date": f"2026-09-{1 + i % 28:02}", "amount": 100.0,
         "product": f"P{i % 2}", "staff": "Li", **more}
        for i in range(first, first + count)
    ]  # fmt: skip


def drift(then: Book, now: Book, **rules: object) -> list[tuple[str, str]]:
    """Code and file of every line, then against now."""
    inspection = inspection_of(now, snapshot_of(inspection_of(then)), **rules)
    said_of(changes_since_the_last_run, inspection)  # the sentences are whole
    return [(problem.code, problem.file) for problem in changes_since_the_last_run(inspection)]


def sentences(then: Book, now: Book) -> list[str]:
    inspection = inspection_of(now, snapshot_of(inspection_of(then)))
    return [str(line[-1]) for problem in changes_since_the_last_run(inspection) for line in problem.lines("en")]


def test_the_first_run_and_an_equal_one_say_nothing() -> None:
    book = book_of(sales=lines(10))
    assert list(changes_since_the_last_run(inspection_of(book))) == []
    assert drift(book, book) == []


def test_more_of_everything_says_nothing() -> None:
    assert (
        drift(book_of(sales=lines(10)), book_of(sales=lines(20), customers=[{"customer_id": "K99", "name": "Z"}])) == []
    )


def test_a_column_that_is_empty_now() -> None:
    then, now = book_of(sales=lines(10)), book_of(sales=lines(10, staff=None))
    assert drift(then, now) == [("drift_column_gone", "sales.xlsx")]
    assert sentences(then, now) == ["The last run (2026-09-30) had values of 'Sales person' (10); there are none now."]


def test_a_column_gone_in_a_renamed_file() -> None:
    now = book_of(sales=lines(10, staff=None))
    now = replace(now, sales=now.sales.assign(source_file=pd.Categorical(["october.xlsx"] * 10)))
    assert drift(book_of(sales=lines(10)), now) == [("drift_column_gone", "october.xlsx")]


def test_a_file_that_is_gone() -> None:
    visits = [{"customer_id": "K01", "date": "2026-09-01", "result": "ok"}] * 3
    then, now = book_of(sales=lines(10), visits=visits), book_of(sales=lines(10))
    assert drift(then, now) == [("drift_file_gone", "visits.xlsx"), ("drift_lines_down", "")]
    assert sentences(then, now)[0] == (
        "The last run (2026-09-30) used this file (rows: 3); it is gone now, and no new file is like it."
    )


def test_customers_who_are_missing() -> None:
    then = book_of(sales=lines(40))
    assert drift(then, book_of(sales=lines(36))) == [], "four are below the threshold"
    assert drift(then, book_of(sales=lines(36)), customers_gone=4) == [("drift_customers_gone", "")]
    assert sentences(then, book_of(sales=lines(28)))[0] == (
        "In no file now: 12 of the 40 customers of the last run (2026-09-30): K28 N28, K29 N29, K30 N30, K31 N31, "
        "K32 N32, K33 N33, K34 N34, K35 N35, K36 N36, K37 N37, …."
    )


def test_a_total_and_rows_far_down() -> None:
    then = book_of(sales=lines(28))
    now = book_of(sales=[*lines(14), *lines(14, 14, amount=-20.0)])  # 1,400 - 280 = 1,120 of 2,800
    assert drift(then, now) == [("drift_total_down", "")]
    assert sentences(then, now) == [
        "All sales come to 1,120.00; at the last run (2026-09-30) it was 2,800.00: 60% less."
    ]
    half = [*lines(14), *lines(14)]
    assert drift(book_of(sales=half * 2), book_of(sales=half), total_down=0.6) == [("drift_lines_down", "")]


@pytest.mark.parametrize(("factor", "word"), [(100, "100"), (0.001, "1/1000"), (1e-4, "1/10000"), (1e4, "10000")])
def test_a_unit_that_has_changed(factor: float, word: str) -> None:
    then, now = book_of(sales=lines(20)), book_of(sales=lines(20, amount=130.0 * factor))
    assert drift(then, now) == [("drift_unit", "")], "a smaller total is said with it"
    assert f"about {word} times the amounts" in sentences(then, now)[0]


def test_a_unit_that_makes_amounts_smaller_than_a_cent() -> None:
    assert drift(book_of(sales=lines(20, amount=60.0)), book_of(sales=lines(20, amount=0.006))) == [("drift_unit", "")]


def test_dearer_products_are_no_other_unit() -> None:
    assert drift(book_of(sales=lines(20)), book_of(sales=lines(20, amount=1000.0))) == []


def test_records_that_stop_earlier() -> None:
    then, now = book_of(sales=lines(28)), book_of(sales=[*lines(21), *lines(7, 21, date="2026-09-02")])
    assert drift(then, now) == [("drift_stops_earlier", "")]  # the 28th, then the 21st
    assert drift(then, now, days_back=8) == []


def test_an_earlier_day_asked_for_is_no_drift() -> None:
    book = book_of(sales=lines(28))
    inspection = inspection_of(book, snapshot_of(inspection_of(book)), as_of=date(2026, 9, 10))
    assert list(changes_since_the_last_run(inspection)) == []


def test_a_date_in_the_future_is_no_newest_date() -> None:
    then = book_of(sales=[*lines(20), *lines(1, 0, date="2062-09-01")])
    assert drift(then, book_of(sales=[*lines(20), *lines(1, 0, date="2026-09-01")])) == []


def test_a_file_that_brings_no_row_any_more_is_not_gone() -> None:
    """All its rows may be merged with those of another, or it could not be read, which is said by another code."""
    visits = [{"customer_id": "K01", "date": "2026-09-01", "result": "ok"}] * 3
    then, now = book_of(sales=lines(10), visits=visits), book_of(sales=lines(10), visits=[])
    assert "visits.xlsx" in set(now.mapping["file"])
    assert drift(then, now) == [("drift_lines_down", "")]
    unread = replace(book_of(sales=lines(10)), found=Problems.of(Problem("file_protected", "visits.xlsx")))
    assert drift(then, unread) == [("drift_lines_down", "")]
