"""Rows that do not count stay in the Book and in no figure."""

from datetime import date

from desks import book_of, sales

from crm_sheets import analyse


def test_no_figure_holds_what_does_not_count() -> None:
    lines = sales("a", ("2026-08-01", 100)) + sales("b", ("2026-09-01", 900), counts="no", not_counted="cancelled")
    book = book_of(sales=lines)
    results = analyse(book, as_of=None, today=date(2026, 12, 31))
    assert len(book.sales) == 2
    assert results.customers["revenue"].sum() == 100
    assert results.as_of == date(2026, 8, 1)  # the cancelled order does not make the data younger


def test_a_later_file_in_which_the_order_is_paid() -> None:
    line = {"order_id": "A1", "customer_id": "a", "date": "2026-08-01", "amount": 100}
    earlier = line | {"counts": "no", "not_counted": "unpaid", "source_file": "2026-08-01.xlsx"}
    later = line | {"counts": "yes", "source_file": "2026-08-02.xlsx"}
    book = book_of(sales=[earlier, later])
    assert book.sales[["counts"]].to_numpy().tolist() == [["yes"]]
    assert book.sales["not_counted"].isna().all()


def test_who_only_sells_to_us_is_no_customer() -> None:
    bought = sales("s", ("2026-08-02", 50), counts="no", not_counted="purchase")
    assert book_of(sales=sales("a", ("2026-08-01", 100)) + bought).customers["customer_id"].tolist() == ["a"]
