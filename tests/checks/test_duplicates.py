"""Sales lines entered twice."""

from dataclasses import replace

import pandas as pd
from desks import book_of
from small_books import inspection_of, messages, said, said_of

from crm_sheets.checks.duplicates import sales_entered_twice

LINE = {"order_id": "S1", "customer_id": "K1", "date": "2026-09-01", "product": "Tea", "quantity": 2.0, "amount": 10.0}
TILL = {"date": "2026-09-01", "product": "Tea", "quantity": 1.0, "amount": 5.0}


def test_equal_lines_of_one_order_are_all_told() -> None:
    lines = [LINE, {**LINE, "product": "Cup"}, LINE, {**LINE, "order_id": "S2"}, LINE]
    assert said(sales_entered_twice, sales=lines) == [("sale_twice", "sales", row, "S1") for row in (2, 4, 6)]
    assert messages(sales_entered_twice, sales=[LINE, LINE])[0] == (
        "The same date, customer, product, quantity and amount, order id as row 3; each of them counts."
    )


def test_whatever_differs_makes_another_line() -> None:
    other = [{"quantity": 3.0}, {"amount": 11.0}, {"product": "Cup"}, {"date": "2026-09-02"}, {"customer_id": "K2"}]
    assert said(sales_entered_twice, sales=[LINE, *({**LINE, **more} for more in other)]) == []


def test_lines_without_order_id() -> None:
    known = {**TILL, "customer_id": "K1"}
    assert said(sales_entered_twice, sales=[known, known]) == [("sale_twice", "sales", row, "5") for row in (2, 3)]
    assert said(sales_entered_twice, sales=[TILL, TILL]) == [], "a till sells the same to many in a day"
    second = {**TILL, "date": "2026-09-01 10:31:07"}
    assert len(said(sales_entered_twice, sales=[second, second])) == 2


def test_a_line_with_order_id_is_not_that_without() -> None:
    assert said(sales_entered_twice, sales=[LINE, {**LINE, "order_id": None}]) == []


def test_lines_of_no_money_are_passed_over() -> None:
    assert said(sales_entered_twice, sales=[{**LINE, "amount": 0.0}] * 2) == []


def test_lines_of_two_files_are_not_compared() -> None:
    book = book_of(sales=[LINE, LINE])
    files = pd.Categorical(["a.xlsx", "b.xlsx"])
    book = replace(book, sales=book.sales.assign(source_file=files))
    assert said_of(sales_entered_twice, inspection_of(book)) == []


def test_lines_of_two_sheets_name_the_sheet() -> None:
    book = book_of(sales=[LINE, LINE])
    book = replace(book, sales=book.sales.assign(source_sheet=pd.Categorical(["May", "June"])))
    told = [line[-1] for problem in sales_entered_twice(inspection_of(book)) for line in problem.lines("zh")]
    assert [message.split("的日期")[0] for message in map(str, told)] == ["这一行与第 May!2 行", "这一行与第 June!3 行"]


def test_a_file_pasted_twice_is_told_once() -> None:
    lines = [{**LINE, "order_id": f"S{i}"} for i in range(15)]
    assert said(sales_entered_twice, sales=[*lines, *lines]) == [("most_rows", "sales", None, "")]
