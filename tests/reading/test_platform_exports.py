"""Kinds that exports of platforms showed (batch 19 of tests/foreign.md): delivery, payments, reviews, desks, bookings."""

from dataclasses import replace
from pathlib import Path

import pytest
from grids_by_hand import Row, grid_of

from crm_sheets.book import read_book
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.values.phones import phones

_NAMES = ["Ana Rojas", "Luis Tapia", "Eva Soto", "Juan Vera"]
_TEXTS = ["Lovely quality, came quickly", "Lid was cracked on arrival", "Runs a size small, sadly"]
_FIRMS = ["Birch Plumbing Ltd", "Ada Moss", "Oakes Family Trust", "Harbour Cafe"]
_PEOPLE = [["Dean", "Holm"], ["Ada", "Moss"], ["", ""], ["Sien", "Moretti"]]


def heading(*rows: Row, called: str = "a") -> Heading | None:
    return find_heading(replace(grid_of(*rows), file=f"{called}.csv", sheet=called))


def fields(*rows: Row, called: str = "a") -> tuple[str, dict[str, str]]:
    """The kind of table and its fields by heading; "" for none of ours."""
    found = heading(*rows, called=called)
    return (found.table.name, {n: found.texts[c] for n, c in found.fields.items()}) if found else ("", {})


def days(count: int, first: int = 1) -> list[str]:
    return [f"2026-03-{first + i:02}" for i in range(count)]


def test_one_firm_in_all_rows_is_the_exporter() -> None:
    """DoorDash: business and store are the restaurant; eleven digits of a transaction are no phone."""
    rows = [["Pho Garden", 11482907, 17704125658 + 37 * i, f"e50b{i}a", day, 20 + i] for i, day in enumerate(days(8))]
    head = [
        "Business name",
        "Business ID",
        "DoorDash transaction ID",
        "DoorDash order ID",
        "Timestamp date",
        "Subtotal",
    ]
    kind, found = fields(head, *rows)
    assert (kind, found["order_id"], found["amount"]) == ("sales", "DoorDash order ID", "Subtotal")
    assert not {"customer_name", "customer_id", "phone"} & {*found}
    several = [[f"Firm {i % 3} Ltd", 100 + i % 3, *row[2:]] for i, row in enumerate(rows)]
    assert fields(head, *several)[1]["customer_name"] == "Business name"


def test_the_number_of_a_firm_that_goes_with_the_store_is_the_store_s() -> None:
    """Meituan's till: 机构编码 beside 门店; what was taken off dishes is no sort of them."""
    rows = [[f"渝味{i % 2}店", f"MD{i % 2}", f"20{i}11", f"菜{i}", 20 + i, 0, day] for i, day in enumerate(days(8))]
    found = fields(["门店", "机构编码", "订单号", "菜品名称", "菜品收入", "菜品优惠", "下单时间"], *rows)[1]
    assert not {"customer_id", "category"} & {*found}
    assert found["store"] == "门店"


def test_payments_with_the_day_of_their_payout_are_sales_and_payouts_are_none() -> None:
    """Shopify Payments; a payout is one sum for many orders. Its state says nothing of the sale."""
    head = [
        "Transaction Date",
        "Type",
        "Order",
        "Card Brand",
        "Payout Status",
        "Payout Date",
        "Payout ID",
        "Amount",
        "Fee",
    ]
    rows = [[day, "charge", f"#41{i}", "visa", "pending", "2026-03-20", 14076939, 12.5 + i, 0.4] for i, day in enumerate(days(8))]  # fmt: skip
    kind, found = fields(head, *rows)
    assert (kind, found["order_id"], found["date"], found["amount"]) == ("sales", "Order", "Transaction Date", "Amount")
    assert "status" not in found
    sums = [[day, 140769 + 7 * i, "paid", 100 + i, -5, 95 + i] for i, day in enumerate(days(8))]
    assert fields(["Payout Date", "Payout ID", "Payout Status", "Charges", "Refunds", "Total"], *sums)[0] == ""


def test_an_address_in_all_rows_is_that_of_the_shop() -> None:
    """PayPal's activity: from whom and to whom."""
    rows = [[day, _NAMES[i % 4], "shop@a.example", f"p{i % 4}@b.example", 20 + i, f"9AB{i}"] for i, day in enumerate(days(8))]  # fmt: skip
    head = ["Date", "Name", "To Email Address", "From Email Address", "Gross", "Transaction ID"]
    assert fields(head, *rows)[1]["email"] == "From Email Address"


@pytest.mark.parametrize("head", [["*ContactName"], ["Contact Name", "Company Name"]])
def test_a_contact_beside_the_parts_of_another_name_is_the_customer(head: list[str]) -> None:
    """Xero and Zoho Books: the contact is a firm, its person stands in two columns and not in every row."""
    rows = [[*[firm] * len(head), *_PEOPLE[i], f"m{i}@a.example"] for i, firm in enumerate(_FIRMS)]
    found = heading([*head, "FirstName", "LastName", "EmailAddress"], *rows, called="Contacts")
    assert found is not None
    assert (found.texts[found.fields["name"]], found.joined) == (head[0], ())


def test_numbers_that_begin_above_the_count_of_the_rows_are_those_of_records() -> None:
    """QuickBooks' invoices by date: Num goes on from 2210; 1, 2, 3 only counts the rows."""
    rows = [[day, "Invoice", 2210 + i, _NAMES[i % 4], 100 + i] for i, day in enumerate(days(8))]
    head = ["Date", "Transaction type", "Num", "Name", "Amount"]
    assert fields(head, *rows)[1]["order_id"] == "Num"
    assert "order_id" not in fields(head, *([*row[:2], i + 1, *row[3:]] for i, row in enumerate(rows)))[1]


def test_a_row_with_phone_and_mail_is_no_question_with_options(tmp_path: Path) -> None:
    """QuickBooks' contact list: the first rows lack other cells than the next; two phones with their words in a cell."""
    lines = ["Name,Phone numbers,Email,Full name"]
    lines += ["Bay Dental,Phone:(410) 555-0142 Mobile:(443) 555-0100,a@b.example,", 'Carver D,Phone:(443) 555-0117,,Carver D']  # fmt: skip
    lines += [f"Firm {i} Ltd,Phone:(410) 555-015{i},f{i}@b.example," for i in range(4)]
    (tmp_path / "Customer Contact List.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = read_book([tmp_path]).customers
    assert found["name"].tolist()[:2] == ["Bay Dental", "Carver D"]
    assert found["phone"].tolist()[:2] == ["4105550142", "4435550117"]


def test_phones_behind_their_words_are_several() -> None:
    typed = "Phone:(410) 555-0142 Mobile:(443) 555-0100"
    assert phones(typed, "US") == ("4105550142", "4435550100")
    assert phones("手机：13800138000 电话：0571-88886666", "CN") == ("13800138000", "057188886666")


@pytest.mark.parametrize(
    ("head", "asks"),
    [
        (["rating", "title", "body", "review_date", "reviewer_name", "product_handle", "reply"], [0, 1, 2]),  # Judge.me
        (["Review Score", "Review Title", "Review Content", "Review Creation Date", "Reviewer Display Name", "SKU", "Reply"], [0, 1, 2]),  # Yotpo
        (["评分", "评价标题", "评价内容", "评价时间", "评价人", "商品名称", "商家回复"], [0, 1, 2]),
    ],
)  # fmt: skip
def test_of_reviews_stars_and_words_ask(head: list[str], asks: list[int]) -> None:
    rows = [[1 + i % 5, "Too small", _TEXTS[i % 3], day, _NAMES[i % 4], "mug", "Thank you!"] for i, day in enumerate(days(12))]  # fmt: skip
    found = heading(head, *rows, called="reviews")
    assert found is not None
    assert (found.table.name, list(found.questions)) == ("answers", asks)
    assert (found.fields["answered_at"], found.fields["customer_name"]) == (3, 4)


def test_tickets_by_the_names_of_their_fields() -> None:
    """ServiceNow: an empty column says nothing; State above New and Closed is no part of a country."""
    states = ["New", "On Hold", "Closed"]
    rows = [[f"INC{i:04}", f"{day} 08:12:40", _TEXTS[i % 3], _NAMES[i % 4], states[i % 3], ""] for i, day in enumerate(days(9))]  # fmt: skip
    head = ["number", "opened_at", "short_description", "caller_id", "state", "u_major_incident"]
    kind, found = fields(head, *rows, called="incident")
    assert (kind, found["content"], found["status"]) == ("complaints", "short_description", "state")
    places = [[*row[:4], ["TX", "CA", "NY"][i % 3], row[5]] for i, row in enumerate(rows)]
    assert fields(head, *places, called="incident")[1].get("status") != "state"


def test_a_statement_with_titles_and_fees_is_no_ledger_of_complaints() -> None:
    """Etsy's monthly statement: dashes for blanks, an order's number within its title."""
    kinds = [
        ("Sale", "£18.00", "-£0.92", "£17.08"),
        ("Fee", "--", "-£1.17", "-£1.17"),
        ("VAT", "--", "-£0.43", "-£0.43"),
    ]
    rows = [[f"{31 - i} July, 2026", kind, f"Payment for Order #41380{i}", "GBP", *money] for i in range(12) for kind, *money in kinds[i % 3 :][:1]]  # fmt: skip
    assert fields(["Date", "Type", "Title", "Currency", "Amount", "Fees & Taxes", "Net"], *rows)[0] != "complaints"


def test_the_place_in_a_group_order_is_its_number_where_no_other_is() -> None:
    """快团团; in the exports of other helpers 订单号 stands beside it."""
    rows = [[i // 2 + 1, "阿珍", day, "鲜花饼", 79.8 + i, "梁玉珍", "13707719925"] for i, day in enumerate(days(8))]
    head = ["跟团号", "下单人", "支付时间", "商品", "订单金额", "收货人", "联系电话"]
    assert fields(head, *rows)[1]["order_id"] == "跟团号"
    assert fields([*head, "订单号"], *([*row, f"201012-{i}"] for i, row in enumerate(rows)))[1]["order_id"] == "订单号"


def test_sentences_answered_by_yes_and_no_are_questions() -> None:
    """A firm that sets up card readers calls its merchants back; the day of the call is that of the answers."""
    asked = [
        "装机时间是否与登记一致",
        "是否知道信用卡必须核对签名",
        "核对押金收取金额是否一致",
        "是否出具正规的押金收据",
    ]
    rows = [[5012 + i, day, "章敏", *["否" if i % 5 == n else "是" for n in range(4)], f"株洲市天元区泰山路{i}号"] for i, day in enumerate(days(10))]  # fmt: skip
    found = heading(["ID", "回访日期", "回访人", *asked, "装机地址"], *rows, called="回访报表")
    assert found is not None
    assert (found.table.name, found.fields["answered_at"]) == ("answers", 1)
    assert {*range(3, 7)} <= {*found.questions} <= {*range(2, 7)}
    owned = ["是否会员", "是否接听", "客户是否满意", "是否办结"]  # no sentences, or fields of other tables
    plain = heading(["ID", "回访日期", "客户", *owned, "地址"], *rows, called="回访报表")
    assert plain is None or plain.table.name != "answers"


def test_what_is_broken_is_what_a_form_of_repairs_is_about() -> None:
    """A form of Tencent Docs says behind each heading what must be filled in and what fills itself in."""
    rows = [
        [f"{day} 18:40", f"覃子{'昂轩涵墨'[i % 4]}", f"1867730100{i}", "重装系统", "唐同学"]
        for i, day in enumerate(days(8))
    ]
    head = ["提交时间（自动）", "机主姓名（必填）", "机主联系电话（必填）", "故障（必填）", "维修人员姓名（必填）"]
    kind, found = fields(head, *rows, called="电脑维修登记（收集结果）")
    assert (kind, found["content"], found["customer_name"]) == ("complaints", "故障（必填）", "机主姓名（必填）")


def test_the_day_that_was_booked_is_that_of_the_visit() -> None:
    """Vaccinations: booked on one day for another; a day on which somebody came goes before, and then it is the next."""
    rows = [[f"税玉{'兰梅竹菊'[i % 4]}", f"1507880143{i}", "流感疫苗", day, f"{made}T05:39", "已完成"] for i, (made, day) in enumerate(zip(days(8), days(8, 4), strict=True))]  # fmt: skip
    head = ["居民姓名", "联系电话", "疫苗名称", "预约日期", "创建时间", "状态"]
    kind, found = fields(head, *rows, called="预约")
    assert (kind, found["date"], found["purpose"]) == ("visits", "预约日期", "疫苗名称")
    came = [[*row[:4], day, row[5]] for row, day in zip(rows, days(8), strict=True)]
    found = fields([*head[:4], "回访日期", "状态"], *came, called="回访")[1]
    assert (found["date"], found["next_date"]) == ("回访日期", "预约日期")


def test_the_day_on_which_was_booked_is_the_earliest() -> None:
    """Lessons of a gym: 预约时间 is weeks before 上课日期."""
    rows = [[f"M{i}", f"喻半{'夏秋冬春'[i % 4]}", f"1380000100{i}", "瑜伽", day, f"{made} 12:00"] for i, (made, day) in enumerate(zip(days(8), days(8, 9), strict=True))]  # fmt: skip
    assert fields(["会员编码", "会员姓名", "手机号", "课程名称", "上课日期", "预约时间"], *rows)[0] != "visits"
