"""Columns told by how they stand to others: hours times price, shops of customers, empty and hidden ones, operators."""

from datetime import date, timedelta

import pytest
from grids_by_hand import Row, grid_of

from crm_sheets.reading.columns.headers import find_heading

_DAYS = [(date(2026, 3, 1) + timedelta(days=i)).isoformat() for i in range(8)]
_NAMES = ["王芳", "李娜", "张敏", "陈静"]


def fields(*rows: Row) -> tuple[str, dict[str, str]]:
    """The kind of the table, and the heading of each field that was found."""
    heading = find_heading(grid_of(*rows))
    assert heading is not None
    return heading.table.name, {name: heading.texts[column] for name, column in heading.fields.items()}


def test_hours_times_price_are_a_quantity() -> None:
    rows = [[day, _NAMES[i % 4], 2 + i % 3, 75.5, (2 + i % 3) * 75.5] for i, day in enumerate(_DAYS)]
    kind, found = fields(["日期", "学员", "时长", "单价", "金额"], *rows)
    assert (kind, found["quantity"]) == ("sales", "时长")
    other = [[*row[:2], 40 + i, *row[3:]] for i, row in enumerate(rows)]  # the product is another one: minutes
    assert "quantity" not in fields(["日期", "学员", "时长", "单价", "金额"], *other)[1]


def test_shops_that_people_look_after_are_the_customers() -> None:
    rows = [["南区", _NAMES[i % 2], "商超", f"M{i:04}", f"好邻居{i}店"] for i in range(8)]
    kind, found = fields(["大区", "姓名", "渠道", "门店编号", "门店名称"], *rows)
    assert (kind, found["name"], found["customer_id"]) == ("customers", "门店名称", "门店编号")


def test_a_column_without_cells_is_not_taken_before_a_filled_one() -> None:
    rows = [[f"S{i}", day, "", f"东方{i % 3}公司", 10 + i] for i, day in enumerate(_DAYS)]
    assert fields(["单号", "日期", "客户名称", "寄件客户", "金额"], *rows)[1]["customer_name"] == "寄件客户"


def test_hidden_names_are_nobody() -> None:
    rows = [["***", f"ab{i % 3}00{i % 3}", day, 10 + i] for i, day in enumerate(_DAYS)]
    assert fields(["收货人姓名", "买家会员名", "付款时间", "实付金额"], *rows)[1]["customer_name"] == "买家会员名"


def test_the_user_beside_a_customer_works_with_the_program() -> None:
    rows = [[301 + i, day, "介绍了新品，有意向，下周再谈", 1 + i % 2] for i, day in enumerate(_DAYS)]
    assert fields(["客户id", "回访时间", "回访内容", "用户id"], *rows)[1]["customer_id"] == "客户id"


def test_money_in_one_currency_goes_before_that_in_several() -> None:
    rows = [
        [f"E{i}", day, f"东方{i}公司", f"{'USD' if i % 2 else 'EUR'} {10 + i}", 70 + 3 * i]
        for i, day in enumerate(_DAYS)
    ]
    assert fields(["工作单号", "日期", "客户", "应收", "折合应收CNY"], *rows)[1]["amount"] == "折合应收CNY"


@pytest.mark.parametrize(
    ("listed", "sold"),
    [("原价", "实付单价"), ("标价", "成交价"), ("建议零售价", "销售价"), ("List price", "Discounted price")],
)
@pytest.mark.parametrize("rate", [True, False])
def test_the_price_after_a_discount_is_the_price(listed: str, sold: str, rate: bool) -> None:
    """Orders of clinics and shops with 原价, 折扣率, 实付单价, 购买数量 and no sum: list price x rate is no amount."""
    prices, parts = [100, 200, 80, 150], [0.9, 0.8, 1, 0.75]
    rows = [
        [f"D{i}", day, _NAMES[i % 3], "茶壶杯盘"[i % 4], prices[i % 4], parts[i % 4], prices[i % 4] * parts[i % 4], 1 + i % 3]
        for i, day in enumerate(_DAYS)
    ]  # fmt: skip
    head = ["订单号", "购买日期", "客户姓名", "项目名称", listed, "折扣率", sold, "购买数量"]
    found = fields(head, *rows)[1] if rate else fields(*([*row[:5], *row[6:]] for row in [head, *rows]))[1]
    assert (found["unit_price"], found["quantity"], "amount" in found) == (sold, "购买数量", False)


def test_of_two_prices_that_nothing_tells_apart_the_other_is_told() -> None:
    """Members pay one price and others another: who is which no column says."""
    rows = [[f"D{i}", day, _NAMES[i % 3], "茶", 20 + i, 18 + i, 1 + i % 3] for i, day in enumerate(_DAYS)]
    head = ["订单号", "日期", "客户", "商品", "零售价", "会员价", "数量"]
    heading = find_heading(grid_of(head, *rows))
    assert heading is not None
    assert heading.rivals == (("unit_price", 4, 5),)
    one = find_heading(grid_of([*head[:5], "采购价", "数量"], *rows))  # what is paid to suppliers is no such price
    assert one is not None
    assert one.rivals == ()


def test_the_pupil_goes_before_the_parent() -> None:
    """Import templates of tutoring schools: 姓名 and, further on, 家长姓名 and 家长手机."""
    rows = [
        [f"{name}琪", "", "男", name, f"1890550{i:04}"]
        for i, name in enumerate(["段伟", "骆伟", "雷敏", "季芳", "柏丽"])
    ]
    assert fields(["姓名*", "手机号", "性别", "家长姓名", "家长手机"], *rows)[1]["name"] == "姓名*"
    assert (
        fields(["家长姓名", "手机号", "性别", "学员姓名", "家长手机"], *([r[3], *r[1:3], r[0], r[4]] for r in rows))[1][
            "name"
        ]
        == "学员姓名"
    )
    assert fields(["家长姓名", "家长手机"], *(row[3:] for row in rows))[1]["name"] == "家长姓名"


def test_the_day_on_which_a_shop_opened_is_no_day_of_a_complaint() -> None:
    """Tickets of a maker of doors: 创建时间 and, of the site, 开业时间; each site opened before its door broke."""
    rows = [[f"AS{i}", f"2026-05-{10 + i}", f"东方{i % 3}公司", "断电后无法启动", "2025-01-18"] for i in range(8)]
    kind, found = fields(["工单号", "创建时间", "客户名称", "问题描述", "开业时间"], *rows)
    assert (kind, found["received_at"], "closed_at" in found) == ("complaints", "创建时间", False)


def test_cards_of_patients_are_the_customers() -> None:
    """Sales of a hospital's pharmacy: 购药时间, 社保卡号, 商品编码, 商品名称, 销售数量, 应收金额, 实收金额."""
    rows = [[day, f"00100656878{28 + i % 3}", 236701 + i, "茶", 2, 10 + i, 9 + i] for i, day in enumerate(_DAYS)]
    head = ["购药时间", "社保卡号", "商品编码", "商品名称", "销售数量", "应收金额", "实收金额"]
    assert fields(head, *rows)[1]["customer_id"] == "社保卡号"
    bank = find_heading(grid_of([head[0], "银行卡号", *head[2:]], *rows))  # by which somebody paid
    assert bank is None or "customer_id" not in bank.fields


def test_a_dealer_beside_a_customer_sold_and_alone_bought() -> None:
    """As in reports of car dealers, where number and name of the dealer stand beside the name of who bought."""
    people = ["Ann Fox", "Ben Hale", "Cleo Marsh", "Dan Reed"]
    head = ["Date", "Customer Name", "Dealer_Name", "Dealer_No", "Model", "Price ($)"]
    rows = [
        [day, people[i % 4], f"North{i % 2} Autos Ltd", f"D{i % 2}01", f"Model {i}", 20000 + 500 * i]
        for i, day in enumerate(_DAYS)
    ]
    kind, found = fields(head, *rows)
    assert (kind, found["customer_name"]) == ("sales", "Customer Name")
    assert found.get("customer_id") != "Dealer_No"
    alone = [[row[0], *row[2:]] for row in rows]
    assert fields([head[0], *head[2:]], *alone)[1]["customer_name"] == "Dealer_Name"


def test_the_day_of_issue_goes_before_that_of_payment() -> None:
    """As in lists of lines of invoices that name the days of issue, of falling due and of payment."""
    rows = [
        [f"I{i}", "Fox Ltd" if i % 2 else "Hale Ltd", day, f"2026-04-{i + 1:02}", 10.5 + i]
        for i, day in enumerate(_DAYS)
    ]
    for issued in ("Date Issued", "Issued on", "Issue date"):
        assert fields(["Invoice #", "Client Name", issued, "Date Paid", "Line Total"], *rows)[1]["date"] == issued


def test_an_appointment_begins_and_ends_on_one_day() -> None:
    """As booking programs export them: the type is what it is for, its price is not yet money received."""
    people = ["Ann Fox", "Ben Hale", "Cleo Marsh", "Dan Reed"]
    rows = [
        [
            f"{day} 09:00",
            f"{day} 09:45",
            people[i % 4],
            f"0770090012{i % 4}",
            "Facial" if i % 2 else "Massage",
            24.5 + i % 2,
        ]
        for i, day in enumerate(_DAYS)
    ]
    head = ["Start Time", "End Time", "Client", "Phone", "Type", "Appointment Price"]
    kind, found = fields(head, *rows)
    assert (kind, found["date"], found["purpose"]) == ("visits", "Start Time", "Type")


def test_an_order_number_that_few_rows_have_is_the_customers_beside_that_of_the_invoice() -> None:
    """As a time tracker reports invoices: ID is that of the invoice, a PO Number only where an office asked for one."""
    rows = [[day, 2026001 + i, "PO-93" if i == 3 else "", f"Fox{i % 3} Ltd", 10.5 + i] for i, day in enumerate(_DAYS)]
    head = ["Issue Date", "ID", "PO Number", "Client", "Invoice Amount"]
    assert fields(head, *rows)[1]["order_id"] == "ID"
    every = [[row[0], f"PO-{90 + i}", *row[3:]] for i, row in enumerate(rows)]  # the only number there is
    assert fields([head[0], *head[2:]], *every)[1]["order_id"] == "PO Number"


def test_the_account_of_who_added_a_customer_is_no_customer_id() -> None:
    """As WeCom exports the customers of all colleagues: who added each, and under which account."""
    rows = [
        [f"{_NAMES[i % 4]}{i}", _NAMES[i % 2], f"WuQian{i % 2}", day, f"138055501{i:02}"] for i, day in enumerate(_DAYS)
    ]
    kind, found = fields(["客户名称", "添加人", "添加人账号", "添加时间", "手机"], *rows)
    assert (kind, found["owner"], found.get("customer_id")) == ("customers", "添加人", None)


def test_a_group_is_a_customer_with_a_number() -> None:
    """As mobile carriers list the firms and shops (集团客户) of an area."""
    rows = [[f"74321863{i:02}", f"鑫源{i}机械配件厂", _NAMES[i % 4], f"135055502{i:02}"] for i in range(8)]
    kind, found = fields(["集团编码", "集团名称", "联系人", "联系电话"], *rows)
    assert (kind, found["customer_id"], found["name"], found["contact"]) == (
        "customers", "集团编码", "集团名称", "联系人",
    )  # fmt: skip


@pytest.mark.parametrize("heading", ["客户名称", "公司名称"])
def test_a_contact_beside_the_customer_is_no_customer(heading: str) -> None:
    """Follow-ups of a program for customers between firms; where nobody else is named the contact is the customer."""
    firms = ["绿源食品", "新城数码科技", "恒力起重设备", "禾木设计工作室"]
    rows = [[firms[i % 4], "发了报价，等回复", day, "电话", _NAMES[i % 4]] for i, day in enumerate(_DAYS)]
    head = [heading, "跟进内容", "跟进时间", "跟进方式", "联系人姓名"]
    assert fields(head, *rows)[1]["customer_name"] == heading
    assert fields(head[1:], *(row[1:] for row in rows))[1]["customer_name"] == "联系人姓名"
