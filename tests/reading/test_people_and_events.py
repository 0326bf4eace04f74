"""Kinds that exports of CRM, booking and shop systems showed (batches 23 and 24 of tests/foreign.md): people or events."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from grids_by_hand import fields, grid_of

from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.orders.owed import with_amount_owed
from crm_sheets.vocabulary.consent_headings import asked_by

_PEOPLE = [
    ("Ada Moss", "0911000111"),
    ("Ben Hale", "0922000222"),
    ("Cy Poole", "0933000333"),
    ("Di Frost", "0944000444"),
]
_COUNT = 16  # rows: each of the four people comes four times


def day(place: int) -> str:
    return f"2026-03-{place + 1:02}"


def people() -> Iterator[tuple[int, str, str]]:
    """The rows: place, name and phone, in a mixed order."""
    return ((i, *_PEOPLE[(i * 7 + i // 4) % 4]) for i in range(_COUNT))


def test_people_who_come_again_with_a_booked_day_are_appointments() -> None:
    """A booking page: birthday, address and hour are of the person, and stand again in each of their rows."""
    head = ["姓名", "电话", "性别", "农历生日", "现居地址", "预约日期", "时段", "问事项目", "状态", "备注", "建立时间"]
    asked = ["事业发展", "家人健康", "搬家日子"]
    rows = [
        [name, phone, "女", "", "台南市安南区", f"2026-04-{i + 1:02}", "14:00", asked[i % 3], "已完成", "", f"{day(i)} 09:3{i % 10}"]
        for i, name, phone in people()
    ]  # fmt: skip
    kind, found = fields(head, *rows)
    assert kind == "visits"
    assert (found["date"], found["customer_name"], found["purpose"]) == ("预约日期", "姓名", "问事项目")


def test_a_list_of_the_same_people_once_is_one_of_customers() -> None:
    head = ["姓名", "电话", "性别", "农历生日", "现居地址", "状态", "备注", "建立时间"]
    rows = [
        [f"王{c}", f"09{i:02}000{i:03}", "女", "", "台南市安南区", "正常", "", day(i)]
        for i, c in enumerate("芳伟敏静涛强")
    ]
    assert fields(head, *rows)[0] == "customers"


def test_the_record_of_each_row_is_nobody_s_id() -> None:
    """Calendly: UUID numbers the bookings; the user is who was booked, the invitee the customer."""
    head = [
        "User Name",
        "Invitee Name",
        "Invitee Email",
        "Event Type Name",
        "Start Date & Time",
        "End Date & Time",
        "UUID",
    ]
    hosts, types = ["Kate Moss", "Ben Stone"], ["Intro call", "Consultation"]
    rows = [
        [hosts[i % 2], name, f"{name[:2].lower()}@example.org", types[i % 2], f"{day(i)} 10:00", f"{day(i)} 10:30", f"{i * 7919:08x}"]
        for i, name, _ in people()
    ]  # fmt: skip
    kind, found = fields(head, *rows)
    assert kind == "visits"
    assert found["customer_name"] == "Invitee Name"
    assert "customer_id" not in found


def test_calls_after_a_job_are_visits_and_no_complaints() -> None:
    """回访 after a repair carries the number of the job; a complaint would say what happened."""
    head = ["工单号", "车牌号", "客户姓名", "联系电话", "结算日期", "回访日期", "回访人", "回访结果", "满意度"]
    rows = [
        [f"RO{100340 + i}", f"沪A{i:05}", f"王{'芳伟敏静'[i % 4]}", f"1380000{i % 4:04}", day(i), day(i + 3), "孙小美", "成功", "满意"]
        for i in range(_COUNT)
    ]  # fmt: skip
    kind, found = fields(head, *rows)
    assert (kind, found["date"]) == ("visits", "回访日期")


def test_activities_that_are_due_have_that_day() -> None:
    """Pipedrive: the only day of an activity is that for which it is due."""
    names = ("Done", "Subject", "Contact person", "Phone", "Due date", "Type", "Assigned to user", "Note")
    head = [f"Activity - {name}" for name in names]
    rows = [
        ["Done", "Talk about renewal", name, phone, day(i), "Call", "Kate Moss", "Will think about it"]
        for i, name, phone in people()
    ]
    kind, found = fields(head, *rows)
    assert (kind, found["date"]) == ("visits", "Activity - Due date")


def test_a_column_of_yes_and_no_with_a_question_mark_asks_nothing() -> None:
    """Acuity: "Paid?" above yes and no makes no questionnaire of a list of appointments."""
    head = ["Start Time", "End Time", "First Name", "Last Name", "Phone", "Email", "Type", "Calendar", "Paid?"]
    rows = [
        [
            f"{day(i)} 10:00",
            f"{day(i)} 11:00",
            *name.split(),
            phone,
            f"{i % 4}@example.org",
            "Facial",
            "Kate Moss",
            "yes",
        ]
        for i, name, phone in people()
    ]
    assert fields(head, *rows, called="schedule")[0] == "visits"


def test_words_of_a_scale_in_a_line_are_answers_and_no_headings() -> None:
    """Each guest answers some of the questions, so that lines of answers look fuller than others; headings have 1 and a blank."""
    asked = [
        f"{i} {what}"
        for i, what in enumerate(("公园风景", "草地清洁", "厕所清洁", "人员态度", "停车方便", "推荐意愿"), 1)
    ]
    said = ["满意", "非常满意", "不满意", "一般"]
    rows = [
        [f"{day(i)} 10:03:12", f"No.{i + 1:04}", *("" if (i + c) % 2 else said[(i * 3 + c) % 4] for c in range(6))]
        for i in range(_COUNT)
    ]
    found = find_heading(replace(grid_of(["填答时间", "券号", *asked], *rows), file="回覆.xlsx", sheet="回覆"))
    assert found is not None
    assert (found.table.name, found.row, len(found.questions)) == ("answers", 0, 6)


def test_small_numbers_of_an_order_form_are_goods_and_no_marks() -> None:
    """Each dish is a column and its cell the pieces; the number of the order and its sum tell that it is no questionnaire."""
    dishes = ["佛跳墙", "红蟳米糕", "葱烧乌参", "年糕", "醉鸡卷"]
    head = ["订单编号", "订购人", "电话", *dishes, "总金额", "状态", "订购时间"]
    rows = [
        [f"#{1001 + i}", name, phone, *((i + c) % 3 or "" for c in range(5)), 780 + 10 * i, "已确认", f"{day(i)} 09:14"]
        for i, name, phone in people()
    ]
    kind, found = fields(head, *rows)
    assert (kind, found["amount"], found["order_id"]) == ("sales", "总金额", "订单编号")


def test_a_bill_is_owed_with_its_tax_and_a_line_has_its_price_before_it() -> None:
    """62.64 = 63 - 5 + 4.64: what the guest pays. Where lines have a price the amount stays that of the lines."""
    head = ["Order #", "Date", "Customer", "Subtotal", "Tax", "Discount", "Total"]
    bills = [
        [f"ORD-{2600 + i}", day(i), name, 20 + i, round((20 + i) * 0.08, 2), 5 * (i % 4 == 0)]
        for i, name, _ in people()
    ]
    bills = [[*bill, round(bill[3] + bill[4] - bill[5], 2)] for bill in bills]  # type: ignore[operator]
    grid = grid_of(head, *bills)
    found = find_heading(grid)
    assert found is not None
    assert found.texts[with_amount_owed(grid, found).fields["amount"]] == "Total"


def test_a_mark_that_few_rows_have_is_not_the_order() -> None:
    """#1040 is the number of a cheque; the receipt has one of its own in each row."""
    head = ["Receipt No", "Date", "Customer", "Method", "Reference", "Amount"]
    rows = [
        [f"R-{i + 1:04}", day(i), name, "Cheque", f"#{1040 + i}" if i % 4 == 0 else "", 250 + i * 3.5]
        for i, name, _ in people()
    ]
    assert fields(head, *rows)[1]["order_id"] == "Receipt No"


def test_customer_and_vendor_in_one_heading_is_the_customer() -> None:
    """SAP Business One: business partners are both; the documents are invoices."""
    head = ["Document Number", "Posting Date", "Customer/Vendor Code", "Customer/Vendor Name", "Document Total"]
    rows = [[5000 + i * 3, day(i), f"C{phone[-3:]}", name, 120.5 + 7 * i] for i, name, phone in people()]
    kind, found = fields(head, *rows, called="invoices")
    assert kind == "sales"
    assert (found["customer_id"], found["customer_name"]) == ("Customer/Vendor Code", "Customer/Vendor Name")


def test_names_are_read_from_the_column_that_has_them_all() -> None:
    """Leads of a CRM: a private person has no company, and one with a company has a name as well."""
    head = ["Record Id", "Lead Name", "Company", "Lead Source", "Lead Status"]
    names = ["Ada Moss", "Ben Hale", "Cy Poole", "Di Frost", "Ed Rowan", "Flo Marsh", "Gus Ball", "Hal Ives"]
    rows = [
        [f"zcrm_41508680000{i}", name, "" if i % 3 == 0 else f"{name.split()[1]} Ltd", "Web", "Contacted"]
        for i, name in enumerate(names)
    ]
    kind, found = fields(head, *rows, called="leads")
    assert (kind, found["name"]) == ("customers", "Lead Name")


def test_goods_are_their_title_and_not_the_number_beside_it() -> None:
    head = ["Order Id", "Ordered On", "SKU", "Product", "Quantity", "Invoice Amount", "Buyer name"]
    title = "Women Two Piece Dress Ankle Length with Dupatta, Festive Collection, Colour {}"
    rows = [
        [
            f"OD{4386764 + i}",
            day(i),
            f"SVM-{i % 3:02}-XL",
            title.format("ABC"[i % 3]),
            1 + i % 2,
            428.0 * (1 + i % 2),
            name,
        ]
        for i, name, _ in people()
    ]
    assert fields(head, *rows)[1]["product"] == "Product"


def test_a_day_of_sending_is_no_day_of_the_sale() -> None:
    """Shopee: the ship time stands before the day on which the order was made, and often is that day."""
    head = [
        "Order ID",
        "Ship Time",
        "Order Creation Date",
        "Product Name",
        "Quantity",
        "Product Subtotal",
        "Username (Buyer)",
    ]
    rows = [
        [f"2603A{i}X7", f"{day(i)} 15:00", f"{day(i)} 13:00", "Yoga Mat", 1 + i % 2, 22.4 * (1 + i % 2), name.lower()]
        for i, name, _ in people()
    ]
    assert fields(head, *rows)[1]["date"] == "Order Creation Date"


def test_wages_are_no_sales() -> None:
    head = ["Employee ID", "Employee Name", "Department", "Pay Date", "Gross Pay", "Federal Tax", "Net Pay"]
    rows = [[f"E{phone[-3:]}", name, "Sales", day(i), 3000 + i, 300, 2700 + i] for i, name, phone in people()]
    assert fields(head, *rows, called="payroll")[0] == ""


@pytest.mark.parametrize("heading", ["(Do Not Modify) Account", "(Do Not Modify) Row Checksum"])
def test_what_must_not_be_modified_forbids_nobody_to_call(heading: str) -> None:
    """The first columns of an export of Dynamics; "Do Not Call" is a consent."""
    assert asked_by(heading) is None
    assert asked_by("Do Not Call") is not None
