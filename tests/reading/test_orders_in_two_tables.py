"""Orders in two files or sheets: lines take day, customer and state of their order, and its money counts once."""

from pathlib import Path

import pytest
import xlsxwriter
from grids_by_hand import Row, xlsx

from crm_sheets.book import Book, read_book

pytestmark = pytest.mark.usefixtures("reading_here")

_NAMES = ["Ada Moss", "Ben Hale", "Cy Poole", "Di Frost", "Ed Rowan", "Flo Marsh"]
_PRICES = {"Mug": 4.0, "Pot": 9.5, "Tin": 3.25}
# Six orders of two lines each; an order comes to what its lines come to, freight of 5 on the last one apart.
_LINES = [[f"A-10{i // 2}", list(_PRICES)[i % 3], i % 4 + 1, list(_PRICES.values())[i % 3]] for i in range(12)]
_WORTH = [sum(n * price for order, _, n, price in _LINES if order == f"A-10{i}") for i in range(6)]
_HEADS = [[f"A-10{i}", _NAMES[i], f"2026-03-0{i + 1}", "paid", _WORTH[i]] for i in range(6)]
_HEAD = ["Order ID", "Customer", "Order Date", "Status", "Total"]
_LINE = ["Order ID", "Product", "Quantity", "Unit Price"]


def read(folder: Path, orders: list[Row], lines: list[Row], **more: list[Row]) -> Book:
    folder.mkdir(exist_ok=True)
    for name, rows in {"orders": orders, "order lines": lines, **more}.items():
        xlsx(folder / f"{name}.xlsx", *rows)
    return read_book([folder])


def codes(book: Book) -> list[str]:
    return [problem.code for problem in book.found]


def test_lines_take_what_their_order_says_and_its_money_counts_once(tmp_path: Path) -> None:
    alone = ["A-200", "Gil Tate", "2026-03-30", "paid", 77.0]  # has no lines and stays as it is
    book = read(tmp_path, [_HEAD, *_HEADS, alone], [_LINE, *_LINES])
    assert len(book.sales) == 13
    assert book.sales["amount"].sum() == sum(_WORTH) + 77
    of_order = book.sales[book.sales["order_id"] == "A-103"]
    assert set(of_order["customer_name"]) == {"Di Frost"}
    assert set(of_order["date"].dt.day) == {4}
    assert set(of_order["product"]) == {line[1] for line in _LINES if line[0] == "A-103"}
    assert "order_lines_joined" in codes(book)
    assert "order_lines_differ" not in codes(book)
    (orders,) = [ledger for ledger in book.ledgers if ledger.file == "orders.xlsx"]
    assert orders.left == (("in_lines", 6, sum(_WORTH)),)


def test_two_sheets_of_one_workbook_in_chinese(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "订单.xlsx") as file:
        pages = {"订单": [["订单号", "客户姓名", "下单时间"], *(head[:3] for head in _HEADS)]}
        pages["明细"] = [["订单号", "商品名称", "数量", "金额"], *([*line[:3], 10] for line in _LINES)]
        for name, rows in pages.items():
            page = file.add_worksheet(name)
            for place, row in enumerate(rows):
                page.write_row(place, 0, row)
    book = read_book([tmp_path])
    assert (len(book.sales), book.sales["amount"].sum()) == (12, 120)
    assert list(book.sales["customer_name"].unique()) == _NAMES


def test_a_cancelled_order_is_cancelled_in_its_lines(tmp_path: Path) -> None:
    heads = [[*head[:3], "cancelled" if i == 2 else "paid", head[4]] for i, head in enumerate(_HEADS)]
    book = read(tmp_path, [_HEAD, *heads], [_LINE, *_LINES])
    assert book.counting.sales["amount"].sum() == pytest.approx(sum(_WORTH) - _WORTH[2])


def test_the_number_of_an_order_may_be_its_bare_id(tmp_path: Path) -> None:
    """As databases export them: id 1 to 6, and order_id beside an id of their own in the lines."""
    heads = [[i + 1, *head[1:4]] for i, head in enumerate(_HEADS)]
    lines = [[i + 1, int(line[0][-1]) + 1, *line[1:]] for i, line in enumerate(_LINES)]
    book = read(tmp_path, [["id", *_HEAD[1:4]], *heads], [["id", "order_id", *_LINE[1:]], *lines])
    assert book.sales.groupby("customer_name")["amount"].sum().to_dict() == dict(zip(_NAMES, _WORTH, strict=True))


def test_goods_and_payments_of_the_same_orders_are_the_same_money(tmp_path: Path) -> None:
    paid = [[f"P-{i}", head[0], "card", head[4]] for i, head in enumerate(_HEADS)]
    payments: list[Row] = [["Payment ID", "Order ID", "Method", "Amount"], *paid]
    heads = [head[:4] for head in _HEADS]
    both = read(tmp_path / "both", [_HEAD[:4], *heads], [_LINE, *_LINES], payments=payments)
    assert both.sales["amount"].sum() == sum(_WORTH)
    assert both.sales["product"].notna().all()
    only = read(tmp_path / "only", [_HEAD[:4], *heads], payments)
    assert only.sales["amount"].sum() == sum(_WORTH)
    assert only.sales["customer_name"].notna().all()


def test_lines_that_come_to_something_else_are_told_with_both_sums(tmp_path: Path) -> None:
    heads = [[*head[:4], head[4] + 5] for head in _HEADS]  # freight of 5 an order
    lines = [[*line[:3], line[2] * line[3]] for line in _LINES]
    book = read(tmp_path, [_HEAD, *heads], [[*_LINE[:3], "Amount"], *lines])
    (told,) = [problem for problem in book.found if problem.code == "order_lines_differ"]
    assert (told.details["counted"], told.details["stands"]) == (f"{sum(_WORTH):,.2f}", f"{sum(_WORTH) + 30:,.2f}")
    assert book.sales["amount"].sum() == sum(_WORTH)


def test_lines_of_other_orders_join_nothing(tmp_path: Path) -> None:
    other = [[f"B{line[0]}", *line[1:]] for line in _LINES]
    book = read(tmp_path, [_HEAD, *_HEADS], [_LINE, *other])
    assert len(book.sales) == 6
    assert "sheet_unknown" in codes(book)


@pytest.mark.parametrize("blank", [1, 3])
def test_what_an_order_does_not_say_is_blank_in_its_lines(tmp_path: Path, blank: int) -> None:
    """Meituan's till names the member of some orders only; the same of a state."""
    heads = [[*head[:blank], None, *head[blank + 1 :]] if i == 2 else head for i, head in enumerate(_HEADS)]
    book = read(tmp_path, [_HEAD, *heads], [_LINE, *_LINES])
    assert book.sales["amount"].sum() == sum(_WORTH)
    name = ("customer_name", "status")[blank // 2]
    assert book.sales.groupby("order_id")[name].count().to_dict() == {f"A-10{i}": 2 * (i != 2) for i in range(6)}


def test_lines_that_hold_their_day_themselves_count_once_as_well(tmp_path: Path) -> None:
    """A sales statement of a fashion shop: a sheet of orders and one of their items, both with day and customer."""
    lines = [[*line[:1], *_HEADS[i // 2][1:3], *line[1:3], line[2] * line[3]] for i, line in enumerate(_LINES)]
    head = ["Order ID", "Customer", "Order Date", "Product", "Quantity", "Amount"]
    book = read(tmp_path / "same", [_HEAD, *_HEADS], [head, *lines])
    assert (len(book.sales), book.sales["amount"].sum()) == (12, sum(_WORTH))
    assert "orders_in_lines" in codes(book)
    (orders,) = [ledger for ledger in book.ledgers if ledger.file == "orders.xlsx"]
    assert orders.left == (("in_lines", 6, sum(_WORTH)),)
    other = [[*line[:2], "2025-01-01", *line[3:]] for line in lines]  # receipts that are numbered anew each year
    apart = read(tmp_path / "apart", [_HEAD, *_HEADS], [head, *other])
    assert apart.sales["amount"].sum() == 2 * sum(_WORTH)
