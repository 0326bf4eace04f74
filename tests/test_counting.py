"""Rows that do not count stay in the Book and in no figure."""

from datetime import date
from pathlib import Path

import openpyxl
from desks import book_of, sales

from crm_sheets import analyse
from crm_sheets.jobs.pipeline import run


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


def test_all_rows_cancelled_leave_a_report_that_says_so(tmp_path: Path) -> None:
    orders = "订单号,客户,日期,金额,订单状态\nT1,林梅,2026-09-01,100,已取消\nT2,周凯,2026-09-02,200,交易关闭\n"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "orders.csv").write_text(orders, "utf-8")
    run([tmp_path / "in"], tmp_path / "out", as_of=date(2026, 9, 30), lang="en")
    sheet = openpyxl.load_workbook(tmp_path / "out" / "report.xlsx")["Problems"]
    said = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    assert any("2 rows, 300.00: cancelled" in text for text in said)
