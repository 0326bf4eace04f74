"""What each row of the sales counts for: by order, payment, document, deal; returns, refunds; what the team says."""

from collections.abc import Callable

import pytest
from grids_by_hand import grid_of

from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.sheet_reader import SheetRows, read_sheet
from crm_sheets.vocabulary.states import Aspect, State, state_of

Read = Callable[..., SheetRows]
CODES = (
    "rows_not_counted",
    "state_unknown",
    "rows_taken_back",
    "refunds_taken_off",
    "refunds_doubtful",
    "refunds_unsaid",
)


def orders(*headings: str, rows: list[tuple[str | None, ...]], amount: str = "金额") -> list[list[str | None]]:
    """A sheet of orders of 100, 200, 400 ... with further columns: each sum of amounts tells its rows."""
    head: list[str | None] = ["订单号", "客户", "日期", amount, *headings]
    lines = [[f"T{i}", f"客户{i}", f"2026-08-{i + 1:02}", str(100 * 2**i), *row] for i, row in enumerate(rows)]
    return [head, *lines]


def reasons(sheet: SheetRows) -> list[str]:
    """Why each row does not count, "" where it does."""
    rows = sheet.frame()
    assert ((rows["counts"] == "no") == rows["not_counted"].notna()).all()
    return rows["not_counted"].fillna("").tolist()


def amounts(sheet: SheetRows) -> list[float]:
    rows = sheet.frame()
    return rows.loc[rows["counts"] != "no", "amount"].tolist()


def told(sheet: SheetRows) -> list[Problem]:
    return [problem for problem in sheet.problems if problem.code in CODES]


def test_codes_that_the_heading_explains(read_rows: Read) -> None:
    """The heading of an export of a provider of wireless lines, with values invented."""
    sheet = read_rows(*orders("订单状态 0 待支付 1 支付成功 2 支付失败", rows=[("1",), ("0",), ("2",), ("1",), ("1",)]))
    assert amounts(sheet) == [100, 800, 1600]
    assert told(
        read_rows(*orders("订单状态 0 待支付 1 支付成功", rows=[("1",), ("0",), ("7",), ("1",)]))
    )  # 7 is asked about


@pytest.mark.parametrize(
    ("text", "aspect", "state"),
    [
        ("交易成功", "state", "paid"),
        ("交易關閉", "state", "cancelled"),
        ("系统超时自动取消", "state", "cancelled"),
        ("买家已付款，等待卖家发货", "state", "paid"),
        ("WAIT_BUYER_PAY", "state", "unpaid"),
        ("Partially refunded", "state", "partly"),
        ("Refund declined", "state", "silent"),
        ("用户申请退款", "state", "silent"),
        ("on-hold", "state", "waiting"),
        ("SUSPECTED_FRAUD", "state", "unpaid"),  # a state of orders in Magento: the money is looked at
        ("Pending", "shipping", "silent"),
        ("Closed Lost", "stage", "lost"),
        ("Refund", "kind", "returned"),
        ("销售退货单", "kind", "returned"),
        ("采购退货单", "kind", "purchase"),
        ("支出", "direction", "out"),
        ("wc-on-hold", "state", "waiting"),
        ("Express Checkout Payment", "kind", "receipt"),
        ("Bill Pmt -Check", "kind", "purchase"),
        ("Bezahlt", "state", "paid"),
        ("Annulée", "state", "cancelled"),
        ("Pendiente de pago", "state", "unpaid"),
        ("Gutschrift", "kind", "returned"),
        ("Zaplaceno", "state", None),
    ],
)
def test_what_a_text_says(text: str, aspect: Aspect, state: State | None) -> None:
    assert state_of(text, aspect) == state


def test_order_states_in_chinese(read_rows: Read) -> None:
    rows = [("交易成功",), ("已取消",), ("已退款",), ("待付款",), ("交易关闭",), ("已发货",)]
    sheet = read_rows(*orders("订单状态", rows=rows))
    assert reasons(sheet) == ["", "cancelled", "refunded", "unpaid", "cancelled", ""]
    assert sheet.used == 6
    money = {str(p.details["reason"]): (p.details["count"], p.details["money"]) for p in told(sheet)}
    assert sorted(money.values()) == [(1, "400.00"), (1, "800.00"), (2, "1,800.00")]


def test_payment_order_and_after_sales_states_together(read_rows: Read) -> None:
    rows = [
        ("已确认", "已付款", None),
        ("已取消", "已付款", None),  # cancelled goes before paid
        ("已确认", "未付款", None),
        ("已发货", "未付款", None),  # cash on delivery
        ("已完成", "已付款", "退款成功"),
        ("已完成", "已付款", "部分退款"),
    ]
    sheet = read_rows(*orders("订单状态", "付款状态", "售后状态", rows=rows))
    assert reasons(sheet) == ["", "cancelled", "", "", "refunded", ""]


@pytest.mark.parametrize(
    ("heading", "cells", "expected"),
    [
        ("Void?", ("false", "true", "false"), ["", "cancelled", ""]),
        ("Cancelled at", (None, "2026-08-03 10:00", None), ["", "cancelled", ""]),
        ("取消原因", (None, "不想要", "-"), ["", "cancelled", ""]),
        ("是否成交", ("是", "否", "是"), ["", "lost", ""]),
        ("Deal Stage", ("Closed Won", "Closed Lost", "Sample sent"), ["", "lost", "open"]),
        ("收/支", ("收入", "支出", "不计收支"), ["", "purchase", "no_sale"]),
        ("交易类型", ("消费", "充值", "消费"), ["", "no_sale", ""]),
        ("单据类型", ("销售单", "收款单", "进货单"), ["", "no_sale", "purchase"]),
        ("Type", ("Payment", "Payout", "Payment"), ["", "purchase", ""]),  # payments alone are the sales
        ("Mode", ("Live", "Test", "Live"), ["", "test", ""]),
        ("Result", ("SUCCESS", "FAIL", "SUCCESS"), ["", "failed", ""]),  # of payments
        ("情况", ("已完成", "已取消", "已完成"), ["", "cancelled", ""]),  # told by its values alone
        ("客户状态", ("正常", "流失", "正常"), []),  # of the customer, not of the sale
        ("购买性质", ("首购", "复购", "批发"), []),
    ],
)
def test_columns_that_tell_it(
    read_rows: Read, heading: str, cells: tuple[str | None, ...], expected: list[str]
) -> None:
    sheet = read_rows(*orders(heading, rows=[(cell,) for cell in cells]))
    assert reasons(sheet) == (expected or ["", "", ""])
    assert bool(told(sheet)) == any(expected)


@pytest.mark.parametrize(
    ("money", "expected"), [("实付金额", ["", "", "", "unpaid"]), ("订单金额", ["", "unpaid"] * 2)]
)
def test_what_waits_for_somebody_counts_where_it_was_paid(read_rows: Read, money: str, expected: list[str]) -> None:
    """Orders of a table service stand at 待接单 and are paid; those of an installer at Pending, 20 % of them paid."""
    paid = [40, 40, 30, 0]
    lines = [["2026-07-01", f"DD{i}", "龙一", str(paid[i]), "待接单" if i % 2 else "已完成"] for i in range(4)]
    assert reasons(read_rows(["下单时间", "订单号", "客户", money, "状态"], *lines)) == expected


def test_refunded_and_not_in_full_is_refunded_in_part(read_rows: Read) -> None:
    """As shops for digital goods export it: one column says that it was refunded, another whether all of it was."""
    rows = [("false", "false"), ("true", "false"), ("true", "true"), ("false", "false"), ("false", "false")]
    sheet = read_rows(*orders("Refunded?", "Fully Refunded?", rows=rows))
    assert reasons(sheet) == ["", "", "refunded", "", ""]
    assert [problem.code for problem in told(sheet)] == ["rows_not_counted", "refunds_unsaid"]


def test_a_state_nobody_knows_counts_and_is_named_once_with_its_sum(read_rows: Read) -> None:
    sheet = read_rows(*orders("订单状态", rows=[("已完成",), ("Zrušeno",), ("Zaplaceno",), ("Zrušeno",)]))
    assert reasons(sheet) == ["", "", "", ""]
    (problem,) = told(sheet)
    assert (problem.code, problem.details["count"], problem.details["money"]) == ("state_unknown", 3, "1,400.00")


@pytest.mark.parametrize(
    ("heading", "states", "expected"),
    [
        ("状态", ["赢单", "输单", "报价中", "跟进中", "已签约"], ["", "lost", "open", "open", ""]),
        ("Status", ["Won", "Lost", "Proposal", "In progress", "Open"], ["", "lost", "open", "open", "open"]),
        ("Status", ["Proposal", "Negotiation", "Qualified"], ["open"] * 3),  # nothing is won yet
        ("跟进状态", ["已签约", "意向客户", "洽谈中"], ["", "open", "open"]),  # stages of deals and nothing else
        ("状态", ["到店", "体验", "到店"], [""] * 3),  # visits, or first steps of a deal: nothing tells it
        ("状态", ["报价", "已发货", "已完成"], [""] * 3),  # an order that is delivered is no deal
    ],
)
def test_a_status_that_tells_deals_counts_what_is_won(
    read_rows: Read, heading: str, states: list[str | None], expected: list[str]
) -> None:
    """Deals that are still talked about are no revenue, whatever the column is called."""
    assert reasons(read_rows(*orders(heading, rows=[(state,) for state in states]))) == expected


def test_a_word_nobody_knows_among_deals_is_asked_about(read_rows: Read) -> None:
    sheet = read_rows(*orders("Status", rows=[("Won",), ("Proposal",), ("Blue",)]))
    assert reasons(sheet) == ["", "open", ""]
    assert [problem.code for problem in told(sheet)] == ["rows_not_counted", "state_unknown"]


def test_the_team_says_what_a_stage_beside_won_deals_means() -> None:
    """In progress is an open deal beside a won one, unless the playbook says that it counts."""
    grid = grid_of(*orders("订单状态", rows=[("Won",), ("In progress",), ("Proposal",)]))
    heading = find_heading(grid)
    assert heading is not None
    assert amounts(read_sheet(grid, heading, Playbook.default())) == [100]
    rules = Playbook.default().changed("states.counts", ("in progress",))
    assert amounts(read_sheet(grid, heading, rules)) == [100, 200]


def test_the_playbook_goes_before_what_is_known() -> None:
    grid = grid_of(*orders("订单状态", rows=[("已完成",), ("Zrušeno",), ("待付款",)]))
    rules = Playbook.default().changed("states.cancelled", ("zrušeno",)).changed("states.counts", ("待付款",))
    heading = find_heading(grid)
    assert heading is not None
    assert reasons(read_sheet(grid, heading, rules)) == ["", "cancelled", ""]


def test_all_rows_cancelled_is_no_error(read_rows: Read) -> None:
    sheet = read_rows(*orders("订单状态", rows=[("已取消",), ("已取消",)]))
    assert (sheet.used, reasons(sheet)) == (2, ["cancelled", "cancelled"])


def test_returns_count_below_nothing(read_rows: Read) -> None:
    sheet = read_rows(*orders("单据类型", rows=[("销售单",), ("退货单",), ("销售单",)]))
    assert amounts(sheet) == [100, -200, 400]
    assert [p.code for p in told(sheet)] == ["rows_taken_back"]


def test_a_negative_quantity_takes_the_amount_along(read_rows: Read) -> None:
    assert amounts(read_rows(*orders("数量", rows=[("1",), ("-1",), ("4",)]))) == [100, -200, 400]


def test_a_warehouse_that_writes_all_quantities_negative_sells(read_rows: Read) -> None:
    assert amounts(read_rows(*orders("数量", rows=[("-1",), ("-1",), ("-4",)]))) == [100, 200, 400]


def test_refunds_are_taken_off_where_a_whole_one_shows_that_amounts_hold_them(read_rows: Read) -> None:
    sheet = read_rows(*orders("退款金额", rows=[("0",), ("20",), ("400",)]))
    assert (reasons(sheet), amounts(sheet)) == (["", "", "refunded"], [100, 180])
    assert [p.code for p in told(sheet)] == ["rows_not_counted", "refunds_taken_off"]


def test_the_refund_of_an_order_on_each_of_its_lines_is_taken_off_once(read_rows: Read) -> None:
    """As shops' order programs export goods lines: A gives 269 of 516 back, B all that was paid after a discount of 5."""
    head = ["订单号", "客户", "日期", "商品名称", "数量", "商品单价", "商品金额", "优惠金额", "订单退款金额"]

    def line(order: str, price: str, off: str, back: str) -> list[str]:
        return [order, f"客户{order}", "2026-08-01", f"商品{price}", "1", price, price, off, back]

    lines = [line("A", price, "0", "269") for price in ("118", "269", "129")]
    lines += [line("B", price, "5", "303.9") for price in ("39.9", "269")]
    sheet = read_rows(head, *lines, line("C", "59", "0", "0"))
    assert reasons(sheet) == ["", "", "", "refunded", "refunded", ""]
    assert sum(amounts(sheet)) == pytest.approx(516 - 269 + 59, abs=0.001)


def test_refunds_are_not_taken_off_again(read_rows: Read) -> None:
    """Quantity x price is the amount and the refund together: the amount is net."""
    sheet = read_rows(
        *orders("数量", "单价", "退款金额", rows=[("1", "100", "0"), ("1", "220", "20"), ("1", "450", "50")])
    )
    assert amounts(sheet) == [100, 200, 400]


def test_where_nothing_tells_it_the_refund_is_taken_off_and_said(read_rows: Read) -> None:
    sheet = read_rows(*orders("退款金额", rows=[("0",), ("20",)]))
    assert amounts(sheet) == [100, 180]
    assert [p.code for p in told(sheet)] == ["refunds_doubtful"]


def test_a_list_of_payments_that_writes_the_refund_below(read_rows: Read) -> None:
    head = ["商户订单号", "客户", "日期", "订单金额", "交易状态", "商品名称"]
    rows = [["W1", "甲", "2026-08-01", "100", "SUCCESS", "茶"], ["W1", "甲", "2026-08-02", "100", "REFUND", "茶"]]
    assert amounts(read_rows(head, *rows)) == [100, -100]


def test_lines_without_a_state_have_that_of_their_order(read_rows: Read) -> None:
    head = ["Order No", "Customer", "Date", "Amount", "Financial Status"]
    rows = [
        ["S1", "Ann", "2026-08-01", "10", "voided"],
        ["S1", "Ann", "2026-08-01", "20", None],
        ["S2", "Bob", "2026-08-02", "40", "paid"],
    ]
    assert amounts(read_rows(head, *rows)) == [40]


def test_a_column_that_told_states_is_not_called_unused(read_rows: Read) -> None:
    rows = [("已付款", None, "x"), ("已付款", "2026-08-03", "y"), ("未付款", None, "z")]
    sheet = read_rows(*orders("付款状态", "取消时间", "神秘列", rows=rows))
    assert reasons(sheet) == ["", "cancelled", "unpaid"]
    unused = [p.details["heading"] for p in sheet.problems if p.code in ("column_unknown", "column_twice")]
    assert unused == ["神秘列"]


def test_of_an_account_money_that_goes_out_is_no_sale_and_what_is_given_back_counts_below_nothing() -> None:
    lines = [
        ("Express Checkout Payment", "Credit", "89"), ("General Payment", "Debit", "-610"), ("Payment Refund", "Debit", "-20"),
        ("General Withdrawal", "Debit", "-900"), ("Website Payment", "Credit", "129"),
    ]  # fmt: skip
    rows = [
        [f"T{i}", f"Ann Lee{chr(97 + i)}", f"2026-08-{i + 1:02}", gross, kind, way]
        for i, (kind, way, gross) in enumerate(lines)
    ]
    for width in (6, 5):  # with and without the direction
        head = ["Transaction ID", "Name", "Date", "Gross", "Type", "Balance Impact"]
        grid = grid_of(*(line[:width] for line in [head, *rows]))
        heading = find_heading(grid)
        assert heading is not None
        assert amounts(read_sheet(grid, heading, Playbook())) == [89, -20, 129]
