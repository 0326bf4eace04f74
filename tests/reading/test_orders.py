"""Orders of several rows: facts go down, their money counts once and is spread over the lines to the cent."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from grids_by_hand import grid_of, table, told, xlsx

from crm_sheets.book import read_book
from crm_sheets.reading.columns.conclusions import conclusions
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.orders.groups import Groups
from crm_sheets.reading.orders.owed import with_amount_owed
from crm_sheets.reading.orders.shapes import rows_of_totals, shape
from crm_sheets.reading.orders.spread import spread_totals
from crm_sheets.reading.sheet_reader import SheetRows

Read = Callable[..., SheetRows]
HEADING = ["订单号", "日期", "客户", "产品", "数量", "单价", "订单金额"]
TWO = Groups(np.arange(5), np.array([0, 3]))  # an order of three rows, one of two


def amounts(sheet: SheetRows) -> list[object]:
    return [round(float(row[0]), 2) for row in table(sheet, "amount")]  # type: ignore[arg-type]


def codes(sheet: SheetRows) -> list[str]:
    return [str(line[0]) for line in told(sheet.problems)]


def line(order: object, product: str, quantity: object, price: object, amount: object) -> list[object]:
    return [order, "2026-05-01" if order else "", "张三" if order else "", product, quantity, price, amount]


def test_a_total_on_every_line_counts_once_and_is_spread_by_quantity_times_price(read_rows: Read) -> None:
    sheet = read_rows(HEADING, line("A1", "茶", 1, 30, 100), line("A1", "杯", 2, 35, 100), line("A2", "茶", 3, 30, 90))
    assert amounts(sheet) == [30, 70, 90]
    assert codes(sheet) == ["order_total_repeated"]


def test_the_discount_and_freight_that_a_total_holds_are_told_by_arithmetic(read_rows: Read) -> None:
    sheet = read_rows(
        [*HEADING, "运费", "优惠金额"],
        [*line("A1", "茶", 1, 30, 105), 10, 5],
        [*line("A1", "杯", 2, 35, 105), 10, 5],
        [*line("A2", "茶", 2, 30, 90), 10, 20],  # 60 + 40 + 10 - 20
        [*line("A2", "壶", 1, 40, 90), 10, 20],
    )
    assert amounts(sheet) == [31.5, 73.5, 54, 36]  # 30 of 100, 60 of 100
    assert [row[0] for row in table(sheet, "freight")] == [3, 7, 6, 4]  # counted once, too
    assert [row[0] for row in table(sheet, "discount")] == [1.5, 3.5, 12, 8]
    assert codes(sheet) == ["order_total_repeated", "order_total_holds"]


def test_a_total_on_the_first_line_only(read_rows: Read) -> None:
    sheet = read_rows(HEADING, line("A1", "茶", 1, 30, 100), line("A1", "杯", 2, 35, ""), line("A2", "茶", 3, 30, 90))
    assert amounts(sheet) == [30, 70, 90]
    assert codes(sheet) == ["order_total_once"]


def test_an_amount_that_is_missing_on_one_line_is_computed(read_rows: Read) -> None:
    sheet = read_rows(HEADING, line("A1", "茶", 1, 30, 30), line("A1", "杯", 2, 35, ""))
    assert amounts(sheet) == [30, 70]
    assert codes(sheet) == ["amount_from_price"]


@pytest.mark.parametrize("amount", [("30", "70"), ("30", "30")])
def test_amounts_of_lines_stay(read_rows: Read, amount: tuple[str, str]) -> None:
    second = int(amount[1]) // 10
    sheet = read_rows(HEADING, line("A1", "茶", 3, 10, amount[0]), line("A1", "杯", second, 10, amount[1]))
    assert amounts(sheet) == [float(a) for a in amount]
    assert codes(sheet) == []


def test_lines_without_a_number_belong_to_the_order_above(read_rows: Read) -> None:
    sheet = read_rows(
        HEADING,
        line("A1", "茶", 1, 30, 100),
        line("", "杯", 2, 35, ""),
        line("A2", "茶", 3, 30, 90),
        ["", "", "", "合计", 6, "", 190],
    )
    assert table(sheet, "order_id", "customer_name", "date")[:2] == [["A1", "张三", "2026-05-01"]] * 2
    assert amounts(sheet) == [30, 70, 90]
    assert codes(sheet) == ["row_total", "order_lines_continued", "order_total_once"]


def test_lines_below_an_order_of_each_day_are_not_taken_for_sales_of_that_day(read_rows: Read) -> None:
    rows = [
        r
        for i in (1, 2, 3, 4)
        for r in ([i, f"2026-05-{14 + i}", "张三", "茶", 1, 30, 30], ["", "", "", "杯", 2, 30, 60])
    ]
    sheet = read_rows(HEADING, *rows)
    assert [row[0] for row in table(sheet, "order_id")] == ["1", "1", "2", "2", "3", "3", "4", "4"]
    assert {row[0] for row in table(sheet, "customer_name")} == {"张三"}


def test_freight_of_the_order_beside_amounts_of_lines_counts_once(read_rows: Read) -> None:
    rows = [
        [f"A{i // 2}", f"2026-05-{14 + i // 2}", "张三", f"P{i}", 1 + i % 2, 50, 50 + 50 * (i % 2)] for i in range(6)
    ]
    sheet = read_rows([*HEADING, "运费"], *([*row, 3 + 3 * (i // 2)] for i, row in enumerate(rows)))
    assert [row[0] for row in table(sheet, "freight")] == [1, 2, 2, 4, 3, 6]


def test_a_sale_without_a_number_but_with_a_date_is_its_own(read_rows: Read) -> None:
    sheet = read_rows(HEADING, line("A1", "茶", 1, 30, 30), ["", "2026-05-01", "", "杯", 2, 35, 70])
    assert table(sheet, "order_id", "customer_name") == [["A1", "张三"], [None, None]]


def test_facts_go_down_where_the_lines_of_the_order_agree(read_rows: Read) -> None:
    heading = ["订单号", "日期", "客户", "电话", "产品", "金额", "状态"]
    sheet = read_rows(
        heading,
        ["A1", "2026-05-01", "张三", "13800138000", "茶", 30, "完成"],
        ["A1", "", "", "", "杯", 70, ""],
        ["A2", "2026-05-02", "李四", "", "茶", 30, "完成"],
        ["A2", "", "", "", "杯", 20, "退款"],
        ["A2", "", "", "", "壶", 10, ""],
    )
    assert table(sheet, "date", "customer_name", "phone", "status") == [
        ["2026-05-01", "张三", "13800138000", "完成"],
        ["2026-05-01", "张三", "13800138000", "完成"],
        ["2026-05-02", "李四", None, "完成"],
        ["2026-05-02", "李四", None, "退款"],
        ["2026-05-02", "李四", None, None],
    ]


def test_numbers_that_begin_anew_each_day_are_no_orders_of_several_rows(read_rows: Read) -> None:
    rows = [[i % 3, f"2026-05-{1 + i // 3:02}", "散客", "茶杯壶"[i % 2], 1, 30, 30] for i in range(12)]
    sheet = read_rows(HEADING, *rows)
    assert amounts(sheet) == [30] * 12
    assert "order_total_repeated" not in codes(sheet)


def test_rows_that_add_up_their_order_do_not_count_again(read_rows: Read) -> None:
    heading = ["订单号", "日期", "客户", "产品", "金额"]
    sheet = read_rows(
        heading,
        ["A1", "2026-05-21", "张三", "", 100],
        ["A1", "", "", "茶", 30],
        ["A1", "", "", "杯", 70],
        ["A2", "2026-05-22", "李四", "", 50],
        ["A2", "", "", "茶", 50],
    )
    assert table(sheet, "customer_name", "product") == [["张三", "茶"], ["张三", "杯"], ["李四", "茶"]]
    assert amounts(sheet) == [30, 70, 50]
    assert (sheet.read, sheet.used) == (5, 3)
    assert codes(sheet)[-1] == "order_rows_of_totals"


def test_what_nothing_tells_is_a_warning_with_both_sums(read_rows: Read) -> None:
    heading = ["订单号", "日期", "客户", "产品", "订单金额"]
    rows = [[f"A{i // 2}", "2026-05-01", "张三", f"P{i}", 10 * (i // 2 + 1)] for i in range(4)]
    sheet = read_rows(heading, *rows)
    assert amounts(sheet) == [10, 10, 20, 20]
    [(level, code, *_, message)] = [entry for p in sheet.problems for entry in p.lines("en")]
    assert (level, code) == ("warning", "order_money_unclear")
    assert "60.00" in str(message)
    assert "30.00" in str(message)


def test_many_orders_with_different_goods_and_one_amount_leave_no_doubt(read_rows: Read) -> None:
    heading = ["订单号", "日期", "客户", "产品", "订单金额"]
    rows = [[f"A{i // 2}", "2026-05-01", "张三", f"P{i}", 10 * (i // 2 + 1)] for i in range(8)]
    assert amounts(read_rows(heading, *rows)) == [5, 5, 10, 10, 15, 15, 20, 20]  # equal parts: no value of the lines


@pytest.mark.parametrize(
    ("heading", "discount", "amount", "code"),
    [
        ("折扣(%)", 10, 180, "discount_taken_off"),
        ("Discount", 0.1, 180, "discount_taken_off"),
        ("折扣", "10%", 180, "discount_taken_off"),
        ("优惠金额", 10, 190, "discount_taken_off"),
        ("折扣", 0.9, 180, "discount_taken_off"),  # 九折: nine tenths are paid
        ("折扣（折数）", 9, 180, "discount_taken_off"),
        ("折扣", 9, 200, "discount_unclear"),
        ("折扣(%)", 90, 180, "discount_taken_off"),
        ("Discount", 10, 200, "discount_unclear"),  # money or per cent
    ],
)
def test_quantity_times_price_less_the_discount(
    read_rows: Read, heading: str, discount: object, amount: float, code: str
) -> None:
    sheet = read_rows(
        ["日期", "客户", "产品", "数量", "单价", heading],
        ["2026-05-01", "张三", "茶", 2, 100, discount],
        ["2026-05-01", "李四", "茶", 1, 100, ""],
    )
    assert amounts(sheet) == [amount, 100]
    assert code in codes(sheet)


def test_a_discount_of_the_order_on_every_line_is_taken_off_once(read_rows: Read) -> None:
    heading = ["订单号", "日期", "客户", "产品", "数量", "单价", "优惠金额"]
    off = (10, 20, 30)
    rows = [[f"A{i // 2}", f"2026-05-{14 + i // 2}", "张三", f"P{i}", 1 + i % 2, 50, off[i // 2]] for i in range(6)]
    assert amounts(read_rows(heading, *rows)) == [46.67, 93.33, 43.33, 86.67, 40, 80]  # 140, 130 and 120 in all


def test_the_amount_after_the_discount_is_taken_where_both_stand() -> None:
    grid = grid_of(
        ["Order no", "Date", "Customer", "Amount", "Seller discount", "Subtotal after discount"],
        *([f"A{i}", "2026-05-01", f"C{i}", 100 + i, i, 100] for i in range(6)),
    )
    heading = find_heading(grid)
    assert heading is not None
    told_so = with_amount_owed(grid, heading)
    assert heading.texts[told_so.fields["amount"]] == "Subtotal after discount"


@pytest.mark.parametrize(
    ("headings", "lines", "owed"),
    [  # three rows and more in which each sum is not trivial, reckoned by hand
        (("Net", "Fee", "Gross"), ((97, -3, 100), (48.5, -1.5, 50), (19.4, -0.6, 20), (9.7, -0.3, 10)), "Gross"),
        (("Paid", "Total", "Due"), ((20, 48, 28), (62, 62, 0), (0, 48, 48), (30, 52, 22)), "Total"),
        (("合计金额", "会员折扣", "整单优惠", "应结金额"),
         ((1250, "9折", 20, 1105), (460, "95折", 0, 437), (300, "", 0, 300), (100, "8折", 5, 75)), "应结金额"),
        (("Subtotal", "Shipping", "Grand Total (Base)"), ((50, 5, 55), (20, 5, 25), (90, 0, 90), (12, 3, 15)), "Grand Total (Base)"),
        (("Adjusted Order Total", "Order Total"), ((0, 12.5), (0, 20), (0, 31), (0, 8)), "Order Total"),
    ],
)  # fmt: skip
def test_what_the_customer_owes_is_told_by_arithmetic(
    headings: tuple[str, ...], lines: tuple[tuple[object, ...], ...], owed: str
) -> None:
    rows = [[f"A{i}", f"2026-05-0{i + 1}", f"C{i}", *line] for i, line in enumerate(lines)]
    grid = grid_of(["Order no", "Date", "Customer", *headings], *rows)
    heading = find_heading(grid)
    assert heading is not None
    for taken in [c for c, text in enumerate(heading.texts) if text in (headings[0], owed)]:  # whichever words chose
        told_so = with_amount_owed(grid, replace(heading, fields={**heading.fields, "amount": taken}))
        assert heading.texts[told_so.fields["amount"]] == owed


def test_two_amounts_that_no_sum_explains_are_told_with_both_sums() -> None:
    rows = [[f"A{i}", f"2026-05-0{i + 1}", f"客户{i}", 100 + 7 * i % 11, 100 + 7 * i % 11 + i % 3] for i in range(8)]
    grid = grid_of(["订单号", "下单时间", "收货人姓名", "实付金额", "支付金额"], *rows)
    heading = find_heading(grid)
    assert heading is not None
    found = conclusions(grid, with_amount_owed(grid, heading))
    said = " ".join(str(line) for p in found if p.code == "column_rival" for line in p.lines("en"))
    assert "(sum 842.00, the other column 849.00)" in said, said


def test_parts_add_up_to_the_cent() -> None:
    weights = np.array([1, 1, 1, 0.0, np.nan])
    assert spread_totals(np.array([10.0, 7.01]), weights, TWO).tolist() == [3.33, 3.34, 3.33, 3.5, 3.51]
    assert spread_totals(np.array([-10.0, 0.0]), weights, TWO).tolist() == [-3.33, -3.34, -3.33, 0, 0]
    many = np.random.default_rng(1)
    groups = Groups(np.arange(9_000), np.arange(0, 9_000, 3))
    totals = many.integers(-10_000, 1_000_000, 3_000) / 100
    parts = spread_totals(totals, many.random(9_000), groups)
    assert np.abs(groups.sum(parts) - totals).max() < 1e-6
    assert np.abs(parts * 100 - np.round(parts * 100)).max() < 1e-6


def test_shapes_of_money_in_orders() -> None:
    nan = np.nan
    assert shape(np.array([5.0, 5, 5, 7, 7]), TWO) == "repeated"
    assert shape(np.array([nan, 5, nan, 7, nan]), TWO) == "once"
    assert shape(np.array([5.0, 5, 6, 7, 7]), TWO) == "varying"
    assert rows_of_totals(np.array([3.0, 1, 2, 4, 4]), TWO, np.array([1, 0, 0, 1, 0], bool)).tolist() == [
        True, False, False, True, False,
    ]  # fmt: skip


def test_an_empty_column_does_not_hold_the_number(tmp_path: Path) -> None:
    xlsx(
        tmp_path / "orders.xlsx",
        ["Receipt number", "Order number", "Date", "Customer", "Product", "Amount"],
        ["", "A1", "2026-05-01", "Ann", "Tea", 30],
        ["", "A1", "", "", "Cup", 70],
    )
    book = read_book([tmp_path])
    assert book.sales["order_id"].tolist() == ["A1", "A1"]
    assert book.sales["amount"].tolist() == [30, 70]
