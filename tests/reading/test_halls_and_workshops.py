"""Columns of shops, telecom halls, workshops and field teams as their programs head them; values invented.

Headings as exports of Lightspeed (sales lines), Zoho CRM (calls), Pipedrive (people), dealers' management systems (repair
orders, leads), telecom halls and field sales apps name them.
"""

from datetime import date, timedelta

from grids_by_hand import Row, grid_of

from crm_sheets.reading.columns.headers import find_heading

_DAYS = [(date(2026, 3, 1) + timedelta(days=3 * i)).isoformat() for i in range(10)]
_PEOPLE = ["Ada Moss", "Ben Hale", "Cy Poole", "Di Frost", "Ed Rowan"]


def told(*rows: Row) -> tuple[str, dict[str, str]]:
    """The kind of the table, and the heading of each field; of one put together the headings joined by +."""
    heading = find_heading(grid_of(*rows))
    assert heading is not None
    found = {name: heading.texts[column] for name, column in heading.fields.items()}
    joined = {one.field: " + ".join(heading.texts[column] for column in one.columns) for one in heading.joined}
    return heading.table.name, found | joined


def is_ours(*rows: Row) -> bool:
    return find_heading(grid_of(*rows)) is not None


def test_what_times_the_quantity_is_the_amount_is_the_price() -> None:
    rows = [[f"S{i}", day, _PEOPLE[i % 5], 1 + i % 3, 9.5 + i, (1 + i % 3) * (9.5 + i)] for i, day in enumerate(_DAYS)]
    assert told(["Sale ID", "Date", "Customer", "Qty", "Retail", "Subtotal"], *rows)[1]["unit_price"] == "Retail"
    named = [[*row[:5], row[4], row[5]] for row in rows]
    head = ["Sale ID", "Date", "Customer", "Qty", "Retail", "Unit Price", "Subtotal"]
    assert told(head, *named)[1]["unit_price"] == "Unit Price"  # a heading that says so goes before


def test_long_numbers_and_numbers_that_go_up_are_no_money() -> None:
    head = ["Activation Date", "Account Number", "Subscriber Name", "SIM Serial", "Amount Paid"]
    rows = [[day, f"80{1200 + i}", _PEOPLE[i % 5], 894488112 + 7 * i, 20 + 5 * (i % 3)] for i, day in enumerate(_DAYS)]
    assert told(head, *rows)[1]["amount"] == "Amount Paid"
    head = ["受理流水", "受理时间", "受理号码", "客户姓名", "业务名称", "受理工号", "费用(元)"]
    rows = [
        [88101 + i, d, f"1385551{i:04}", "张丽华", ("换卡", "宽带新装")[i % 2], "A01", 30.5 + i]
        for i, d in enumerate(_DAYS)
    ]
    kind, found = told(head, *rows)
    assert (kind, found["amount"], found["phone"], found["product"]) == ("sales", "费用(元)", "受理号码", "业务名称")


def test_prices_of_cars_are_money_although_none_comes_twice() -> None:
    prices = [128800, 135900, 119800, 142500, 131700, 156600, 125300, 149900, 138200, 117400]
    rows = [[day, _PEOPLE[i % 5], prices[i]] for i, day in enumerate(_DAYS)]
    assert told(["Date", "Customer", "Sold"], *rows)[1]["amount"] == "Sold"


def test_first_and_last_alone_are_a_name() -> None:
    head = ["Lead ID", "Created", "First", "Last", "Best Phone", "Trade?", "Status"]
    rows = [
        [f"L{i}", d, *_PEOPLE[i % 5].split(), f"+1 555 200 41{i:02}", "YN"[i % 2], "Active"]
        for i, d in enumerate(_DAYS)
    ]
    kind, found = told(head, *rows)
    assert (kind, found["name"]) == ("customers", "First + Last")
    assert "industry" not in found  # whether there is a car to trade in


def test_a_call_is_on_the_day_on_which_it_begins() -> None:
    head = ["Subject", "Call Type", "Call Start Time", "Contact Name", "Call Result", "Created Time"]
    rows = [
        ["Offer sent", "Outbound", f"{d} 10:0{i}", _PEOPLE[i % 5], "Interested", f"{d} 09:30"]
        for i, d in enumerate(_DAYS)
    ]
    kind, found = told(head, *rows)
    assert (kind, found["date"]) == ("visits", "Call Start Time")


def test_the_shops_on_which_the_own_people_call_are_customers() -> None:
    head = ["Rep Name", "Outlet Code", "Outlet Name", "Check In", "Visit Outcome", "Feedback"]
    rows = [
        [
            "Ann Lee",
            f"O{i % 7:03}",
            f"Corner Shop {'ABCDEFG'[i % 7]}",
            f"{d} 09:10",
            "Order taken",
            "Wants a sample of the new tea",
        ]
        for i, d in enumerate(_DAYS)
    ]
    kind, found = told(head, *rows)
    assert (kind, found["customer_id"], found["customer_name"]) == ("visits", "Outlet Code", "Outlet Name")


def test_who_was_met_works_for_the_customer() -> None:
    head = ["日期", "拜访人", "客户单位", "拜访对象", "拜访方式", "沟通内容"]
    rows = [[d, "小王", f"东方{i % 4}公司", "刘经理", "上门", "谈了下季度的供货和价格"] for i, d in enumerate(_DAYS)]
    assert told(head, *rows)[1]["customer_name"] == "客户单位"


def test_repair_orders() -> None:
    head = ["RO #", "Open Date", "Customer Name", "Vehicle", "Labor Sale", "Parts Sale", "RO Total"]
    rows = [
        [f"R{771 + i}", d, _PEOPLE[i % 5], "2019 Civic", 80 + i, 33.5 + i, 113.5 + 2 * i] for i, d in enumerate(_DAYS)
    ]
    kind, found = told(head, *rows)
    assert (kind, found["order_id"], found["amount"]) == ("sales", "RO #", "RO Total")


def test_parcels_purchases_and_applicants_are_none_of_ours() -> None:
    rows = [[f"1Z88{i}", "DHL", day, _PEOPLE[i % 5], 2.5 + i, 4.9 + i] for i, day in enumerate(_DAYS)]
    assert not is_ours(["Tracking No", "Carrier", "Ship Date", "Recipient", "Weight (kg)", "Freight Cost"], *rows)
    rows = [[f"PO{i}", day, "Acorn Ltd", "Oak Chair", 1 + i % 3, 9.5, 9.5 * (1 + i % 3)] for i, day in enumerate(_DAYS)]
    assert not is_ours(["PO Number", "PO Date", "Supplier", "Item", "Qty Ordered", "Unit Cost", "Line Total"], *rows)
    rows = [[_PEOPLE[i % 5] + "s", day, f"a{i}@mail.example", day, 2400 + 100 * i] for i, day in enumerate(_DAYS)]
    assert not is_ours(["Applicant", "Applied On", "Email", "Resume", "Expected Salary"], *rows)


def test_owners_of_cars_are_the_customers() -> None:
    head = ["Reg No", "Owner", "Mobile", "Model", "Next Service Due", "RM"]
    rows = [
        [f"KA01{i:04}", f"{_PEOPLE[i % 5]}{'ley' * (i // 5)}", f"+1 555 200 41{i:02}", "Swift", d, "Ann"]
        for i, d in enumerate(_DAYS)
    ]
    kind, found = told(head, *rows)
    assert (kind, found["name"], found["next_contact"], found["owner"]) == (
        "customers",
        "Owner",
        "Next Service Due",
        "RM",
    )


def test_firms_in_a_register_and_the_insured_are_the_customers_where_nobody_else_is_named() -> None:
    rows = [[d, f"{'ABCD'[i % 4]}rno Trading Ltd", f"{i + 31}", 90.5 + i] for i, d in enumerate(_DAYS)]
    assert told(["Date", "Particulars", "Voucher No.", "Gross Total"], *rows)[1]["customer_name"] == "Particulars"
    rows = [[f"POL{i:05}", d, _PEOPLE[i % 5], "Motor", 310.5 + i] for i, d in enumerate(_DAYS)]
    head = ["Policy Number", "Inception Date", "Insured Name", "Product", "Gross Premium"]
    assert told(head, *rows)[1]["customer_name"] == "Insured Name"
    held = [[*row[:2], _PEOPLE[(i + 1) % 5], *row[2:]] for i, row in enumerate(rows)]
    head.insert(2, "Customer")
    assert told(head, *held)[1]["customer_name"] == "Customer"


def test_a_name_and_no_more_is_that_of_the_goods_beside_who_bought() -> None:
    rows = [
        [d, _PEOPLE[i % 5], ("地砖", "墙砖")[i % 2], 2 + i % 3, 45.5, 45.5 * (2 + i % 3)] for i, d in enumerate(_DAYS)
    ]
    assert told(["日期", "客户", "名称", "片数", "单价", "金额"], *rows)[1]["product"] == "名称"


def test_the_number_of_a_colleague_is_that_of_no_order() -> None:
    rows = [[f"A{i:02}", d, _PEOPLE[i % 5], 30.5 + i] for i, d in enumerate(_DAYS)]
    assert "order_id" not in told(["工号", "日期", "客户姓名", "金额"], *rows)[1]


def test_a_list_of_the_own_people_names_no_customers() -> None:
    names = [f"{first} {last}" for first in ("Ada", "Ben", "Cyd") for last in ("Moss", "Hale", "Poole", "Frost")]
    rows = [
        [f"R{i:02}", n, "NS"[i % 2], f"r{i}@mail.example", f"+1 555 200 41{i:02}", "Dee Rowan"]
        for i, n in enumerate(names)
    ]
    assert told(["Rep ID", "Rep Name", "Territory", "Email", "Mobile", "Manager"], *rows)[0] == "staff"


def test_leads_of_cars_are_people_and_nothing_is_sold_yet() -> None:
    head = [
        "ID",
        "Date",
        "Time",
        "Lead Name",
        "Phone",
        "Lead Type",
        "Car Model",
        "Car Price",
        "Stock#",
        "Channel",
        "Status",
        "Next Follow-Up",
    ]
    rows = [
        [
            i + 1,
            d,
            "9:10",
            f"{_PEOPLE[i % 5]}{'ley' * (i // 5)}",
            f"+1 555 200 41{i:02}",
            "HOT",
            "F-150",
            33450 + i,
            f"P{i + 2930}",
            "EMAIL",
            "CONTACTED",
            d,
        ]
        for i, d in enumerate(_DAYS)
    ]
    kind, found = told(head, *rows)
    assert (kind, found["name"], found["next_contact"]) == ("customers", "Lead Name", "Next Follow-Up")


def test_tickets_with_fares_are_sold() -> None:
    head = ["Date", "Trip #", "Ticket #", "Customer", "Phone", "Passengers", "Fare", "Total Amount", "Status"]
    rows = [
        [d, "880", f"{88040 + i}", _PEOPLE[i % 5], f"+2776965{i:04}", 1 + i % 3, 380.5, 380.5 * (1 + i % 3), "ACTIVE"]
        for i, d in enumerate(_DAYS)
    ]
    kind, found = told(head, *rows)
    assert (kind, found["order_id"], found["quantity"], found["amount"]) == (
        "sales",
        "Ticket #",
        "Passengers",
        "Total Amount",
    )


def test_the_day_of_an_order_may_stand_in_its_number_alone() -> None:
    head = ["系统订单号", "手机号", "套餐名称", "订单金额", "订单状态"]
    rows = [
        [f"{d.replace('-', '')}1025{i:02}470906", f"1388230{i:04}", "包年", 60 + i, "支付成功"]
        for i, d in enumerate(_DAYS)
    ]
    kind, found = told(head, *rows)
    assert (kind, found["date"], found["order_id"]) == ("sales", "系统订单号", "系统订单号")
    undated = [["X" + row[0], *row[1:]] for row in rows]
    assert "date" not in told(head, *undated)[1] if is_ours(head, *undated) else True
