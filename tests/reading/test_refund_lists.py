"""Lists of refunds, returns and credit notes: which tables are such, what they take off, and what is said of them."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from grids_by_hand import grid_of, xlsx

from crm_sheets.book import Book, read_book
from crm_sheets.playbook import Playbook
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.refunds.lists import refund_list
from crm_sheets.reading.table_parts import Look, TablePart

pytestmark = pytest.mark.usefixtures("reading_here")

ORDERS = [
    ["订单号", "日期", "客户", "手机", "产品", "金额"],
    ["T1", "2026-09-01", "林梅", "13800000001", "茶", 100],
    ["T2", "2026-09-02", "周凯", "13800000002", "茶", 200],
    ["T3", "2026-09-03", "谭伟", "13800000003", "米", 300],
]
HEAD = ["退款编号", "订单编号", "买家", "退款金额", "退款时间", "退款状态"]


def part_of(*rows: list[object], sheet: str = "Sheet1") -> TablePart:
    look = Look(Playbook.default())
    (part,), _ = look.again(look.at([replace(grid_of(*rows), sheet=sheet)]))
    return part


def book(folder: Path, *refunds: list[object], orders: list[list[object]] = ORDERS) -> Book:  # type: ignore[assignment]
    xlsx(folder / "订单.xlsx", *orders)
    xlsx(folder / "退款.xlsx", *refunds)
    return read_book(folder)


def counted(found: Book) -> dict[str, float]:
    """What each customer's sales that count add up to."""
    sales = found.counting.sales
    return sales.groupby("customer_name")["amount"].sum().to_dict()


def said(found: Book) -> dict[str, tuple[object, object]]:
    codes = ("refunds_", "rows_not_counted", "state_unknown")
    return {p.code: (p.details["count"], p.details["money"]) for p in found.found if p.code.startswith(codes)}


@pytest.mark.parametrize(
    ("head", "row", "fields"),
    [
        (
            ["Refund ID", "Order No", "Customer", "Refund amount", "Refund date", "Reason"],
            ["R1", "T3", "Ann Lee", "300", "2026-09-10", "x"],
            {"amount": 3, "date": 4, "order_id": 1, "customer_name": 2},
        ),
        (
            ["退货单号", "原销售单号", "退货日期", "客户名称", "商品", "数量", "退货金额"],
            ["TH1", "XS1", "2026-09-05", "张三", "茶", "1", "30"],
            {"amount": 6, "date": 2, "order_id": 1, "customer_name": 3, "product": 4, "quantity": 5},
        ),
        (  # what was paid stands beside; of three days the one on which the money went back
            ["订单编号", "退款编号", "订单付款时间", "退款申请时间", "退款完结时间", "买家会员名", "买家实际支付金额", "买家退款金额"],
            ["20260901", "R9", "2026-09-01 10:00", "2026-09-02 10:00", "2026-09-03 10:00", "tb_1", "100", "80"],
            {"amount": 7, "date": 4, "order_id": 0, "customer_name": 5},
        ),
        (
            ["Credit Note No", "Invoice No", "Customer", "Date", "Total"],
            ["CN1", "INV-1", "Acme Ltd", "2026-09-05", "120.00"],
            {"amount": 4, "date": 3, "order_id": 1, "customer_name": 2},
        ),
    ],
)  # fmt: skip
def test_tables_that_are_lists_of_refunds(head: list[object], row: list[object], fields: dict[str, int]) -> None:
    grid = grid_of(head, row)
    found = refund_list(grid, find_heading(grid))
    assert found is not None
    assert found.fields == fields


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (["订单号", "日期", "客户", "金额", "退款金额"], [["T1", "2026-09-01", "林梅", "100", ""], ["T2", "2026-09-02", "周凯", "90", "90"]]),
        (["订单号", "日期", "客户", "金额", "退款状态"], [["T1", "2026-09-01", "林梅", "100", "无退款"]]),
        (["投诉编号", "投诉时间", "客户", "投诉内容", "退款金额"], [["C1", "2026-09-01", "林梅", "包装破损，要求退款", "20"]]),
        (["姓名", "手机", "退货次数"], [["林梅", "13800000001", "2"]]),
    ],
)  # fmt: skip
def test_tables_that_are_none(head: list[object], rows: list[list[object]]) -> None:
    grid = grid_of(head, *rows)
    assert refund_list(grid, find_heading(grid)) is None


def test_refunds_are_taken_off_on_their_day_and_refused_ones_are_not(tmp_path: Path) -> None:
    found = book(
        tmp_path,
        HEAD,
        ["R1", "T3", "谭伟", 300, "2026-09-10", "退款成功"],
        ["R2", "T2", "周凯", 50, "2026-09-11", "退款成功"],
        ["R3", "T1", "林梅", 100, "2026-09-11", "退款关闭"],  # was not given
        ["R4", "T2", "周凯", 20, "2026-09-12", "等待商家处理"],  # not yet
    )
    assert counted(found) == {"林梅": 100, "周凯": 150, "谭伟": 0}
    days = found.counting.sales.query("amount < 0")["date"].dt.strftime("%m-%d").tolist()
    assert days == ["09-10", "09-11"]
    assert [p.details["money"] for p in found.found if p.code == "rows_not_counted"] == ["100.00", "20.00"]
    assert said(found)["refunds_listed"] == (2, "350.00")


def test_what_the_orders_say_already_is_not_taken_off_twice(tmp_path: Path) -> None:
    """T1 is cancelled there, of T2 50 are taken off there and 80 listed: 30 are left; T3 is as listed."""
    orders = [
        [*ORDERS[0], "订单状态", "退款金额"],
        [*ORDERS[1], "已取消", ""],
        [*ORDERS[2], "已完成", 50],
        [*ORDERS[3], "已完成", ""],
    ]
    refunds = (["R1", "T1", "林梅", 100, "2026-09-10", "退款成功"], ["R2", "T2", "周凯", 80, "2026-09-10", "退款成功"])
    found = book(tmp_path, HEAD, *refunds, ["R3", "T3", "谭伟", 40, "2026-09-12", "退款成功"], orders=orders)
    assert counted(found) == {"周凯": 120, "谭伟": 260}
    assert said(found)["refunds_said_twice"] == (2, "150.00")
    assert said(found)["refunds_listed"] == (2, "70.00")


def test_what_an_order_says_in_two_files_it_says_once(tmp_path: Path) -> None:
    """T1 of 100 says in both files that 30 went back; the list says 50: the other 20 are taken off, and 50 are left."""
    orders = [[*ORDERS[0], "已退款金额"], *([*row, 30 if row[0] == "T1" else 0] for row in ORDERS[1:])]
    xlsx(tmp_path / "订单 9月.xlsx", *orders)
    found = book(tmp_path, HEAD, ["R1", "T1", "林梅", 50, "2026-09-10", "退款成功"], orders=orders)
    assert counted(found)["林梅"] == 50


def test_a_credit_without_its_order_is_taken_off_and_told(tmp_path: Path) -> None:
    rows = [["R1", "T9", "何静", 30, "2026-09-10", "退款成功"], ["R2", "T1", "", 130, "2026-09-10", "退款成功"]]
    found = book(tmp_path, HEAD, *rows)
    assert counted(found) == {"何静": -30, "林梅": -30, "周凯": 200, "谭伟": 300}  # R2 names nobody: its order does
    assert said(found)["refunds_without_order"] == (1, "30.00")
    assert said(found)["refunds_above_order"] == (1, "130.00")
    assert "T9" in found.problems["message"].str.cat()


def test_refunds_alone_are_no_crash(tmp_path: Path) -> None:
    xlsx(tmp_path / "退款.xlsx", HEAD, ["R1", "T9", "何静", 30, "2026-09-10", "完成"])
    assert said(read_book(tmp_path)) == {"refunds_without_order": (1, "30.00")}


def test_a_state_of_a_refund_that_nobody_knows_counts_and_is_named(tmp_path: Path) -> None:
    found = book(tmp_path, HEAD, ["R1", "T3", "谭伟", 10, "2026-09-10", "Remboursé"])
    assert counted(found)["谭伟"] == 290
    assert said(found)["state_unknown"] == (1, "10.00")


def test_the_same_list_of_refunds_in_a_longer_export_counts_once(tmp_path: Path) -> None:
    rows = [[f"R{i}", f"T{i}", "", 10, "2026-09-10", "退款成功"] for i in (1, 2, 3)]
    xlsx(tmp_path / "退款2.xlsx", HEAD, *rows)
    found = book(tmp_path, HEAD, *rows[:2])
    assert counted(found) == {"林梅": 90, "周凯": 190, "谭伟": 290}


def test_orders_and_refunds_on_two_sheets_with_the_same_day_are_no_repeat(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    for name, rows in (("订单", ORDERS), ("退款", [HEAD, ["R1", "T1", "林梅", 100, "2026-09-01", "退款成功"]])):
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    workbook.save(tmp_path / "店.xlsx")
    found = read_book(tmp_path)
    assert counted(found) == {"林梅": 0, "周凯": 200, "谭伟": 300}
    assert not any(p.code.startswith("sheet_rows") for p in found.found)


def test_a_list_of_refunds_without_a_day_is_told() -> None:
    part = part_of(["退款编号", "订单编号", "买家", "退款金额"], ["R1", "T1", "林梅", "30"], ["R2", "T2", "周凯", "20"])
    assert part.sheet is None or part.sheet.table != "sales"
    (problem,) = [p for p in part.problems if p.code == "refunds_not_used"]
    assert problem.details["money"] == "50.00"


@pytest.mark.parametrize(
    ("head", "row", "told"),
    [
        (["姓名", "手机", "地址", "押金单据号", "收费金额"], ["林梅", "13800000001", "杭州市西湖区1号", "D1", "300"], True),
        (["姓名", "手机", "地址", "累计消费金额", "最近消费日期"], ["林梅", "13800000001", "杭州市西湖区1号", "300", "2026-09-01"], False),
    ],
)  # fmt: skip
def test_a_list_of_people_that_looks_like_events(head: list[object], row: list[object], told: bool) -> None:
    part = part_of(head, row, sheet="客户名单")
    assert part.sheet is not None
    assert part.sheet.table == "customers"
    assert ("list_looks_like_events" in [p.code for p in part.problems]) == told


def test_how_often_something_was_refunded_is_no_number_of_a_refund() -> None:
    """As payment programs export it: "# Refunds" counts the refunds of each payment, most have none."""
    rows: list[list[object]] = [
        [f"P{i}", f"2026-09-0{i + 1}", "Ann Lee", 10 + i, int(i == 2), 5 * (i == 2)] for i in range(6)
    ]
    grid = grid_of(["Order ID", "Payment Date", "Customer Name", "Amount", "# Refunds", "Refund Amount"], *rows)
    heading = find_heading(grid)
    assert heading is not None
    assert heading.table.name == "sales"
    assert refund_list(grid, heading) is None
