"""Kinds that lists kept by hand and small programs showed (batch 20 of tests/foreign.md)."""

from dataclasses import replace

from grids_by_hand import Row, grid_of

from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.heading import Heading

_NAMES = ["Ana Rojas", "Luis Tapia", "Eva Soto"]
_DAYS = [f"2026-03-{i + 1:02}" for i in range(9)]


def heading(*rows: Row, called: str = "a") -> Heading | None:
    return find_heading(replace(grid_of(*rows), file=f"{called}.csv", sheet=called))


def fields(*rows: Row, called: str = "a") -> tuple[str, dict[str, str]]:
    """The kind of table and its fields by heading; "" for none of ours."""
    found = heading(*rows, called=called)
    return (found.table.name, {n: found.texts[c] for n, c in found.fields.items()}) if found else ("", {})


def test_an_amount_with_tax_is_no_tax() -> None:
    """Sales ledgers of the Emirates: Amount Before Tax, VAT (5%), Amount With Tax."""
    rows = [[i + 1, day, f"SI-{40 + i}", _NAMES[i % 3], 100 + i, 5, 105 + i] for i, day in enumerate(_DAYS)]
    head = ["Seq", "Date", "Invoice No", "Party Name", "Amount Before Tax", "VAT (5%)", "Amount With Tax"]
    kind, found = fields(head, *rows)
    assert (kind, found["order_id"], found["customer_name"]) == ("sales", "Invoice No", "Party Name")
    assert found["amount"] in ("Amount With Tax", "Amount Before Tax")
    totals = [[row[1], row[2], row[3], row[6]] for row in rows]
    for total in ("Total incl. VAT", "Total excl. GST", "Total without tax", "Total after tax"):
        assert fields(["Date", "Invoice No", "Party Name", total], *totals)[1]["amount"] == total


def test_spanish_short_forms() -> None:
    """An invoice list of a Spanish wholesaler: Fra is the invoice, Serie its series, Dtos the discounts."""
    rows = [["A", 871 + i, day, _NAMES[i % 3], f"{50 + i},20", "1,00", f"{49 + i},20"] for i, day in enumerate(_DAYS)]
    kind, found = fields(["Serie", "Fra", "Fecha", "Cliente", "Bruto", "Dtos", "Importe"], *rows)
    assert (kind, found["order_id"], found["date"], found["customer_name"]) == ("sales", "Fra", "Fecha", "Cliente")
    assert "product" not in found


def test_a_contact_of_numbers_is_a_phone_and_one_of_names_is_somebody() -> None:
    """Complaints about appliances (India): ten digits below Contact; Sr.No counts the rows and is nobody."""
    rows = [[i + 1, f"CMP{26 + i}", _NAMES[i % 3], 9886444002 + i % 3, "Repair", "new", d] for i, d in enumerate(_DAYS)]
    head = ["Sr.No", "Complaint No", "Customer Name", "Contact", "Service Type", "Status", "Date"]
    kind, found = fields(head, *rows, called="complaints report")
    assert (kind, found["phone"], found["complaint_id"]) == ("complaints", "Contact", "Complaint No")
    assert "customer_id" not in found
    named = [[row[1], row[2], "leaks", row[6]] for row in rows]
    assert fields(["Complaint No", "Contact", "Content", "Date"], *named)[1]["customer_name"] == "Contact"


def test_the_shop_and_its_town_are_no_questions() -> None:
    """Answers of several shops: each line has the number of the shop, and what goes with it."""
    shops = [["ST1", "Main Street", "Ohio"], ["ST2", "Harbor Point", "Texas"]]
    rows = [[day, *shops[i % 2], 10 - i % 4, "Good experience" if i % 3 else "Slow"] for i, day in enumerate(_DAYS)]
    found = heading(
        ["Response Date", "Store Code", "Store Name", "State", "NPS Score", "Comments"], *rows, called="nps responses"
    )
    assert found is not None
    assert (found.table.name, [found.texts[c] for c in found.questions]) == ("answers", ["NPS Score", "Comments"])


def test_materials_that_the_own_people_take_are_no_sales() -> None:
    """The store of a telecom contractor: who took how much to which site, and brought what back."""
    rows = [[d, "GYTA-24B1", 4 + i, "浦东三期", f"张江{i}号站", "小陆", ""] for i, d in enumerate(_DAYS)]
    assert fields(["日期", "型号", "数量", "项目", "材料去向", "领料人", "备注"], *rows, called="出库明细")[0] == ""
    assert fields(["日期", "型号", "数量", "项目", "站点", "退料人员", "备注"], *rows, called="退料单")[0] == ""
    sold = [[row[0], row[1], row[2], "宏达公司", 30 + i] for i, row in enumerate(rows)]
    assert fields(["日期", "型号", "数量", "客户", "金额"], *sold, called="出库明细")[0] == "sales"


def test_numbers_of_cards_may_look_like_days() -> None:
    """20261001, 20261002 …: cards that were numbered by year and counted on."""
    rows = [[f"石{'磊晶淼'[i % 3]}", 20261001 + i, "金卡", 300 + i, day] for i, day in enumerate(_DAYS)]
    kind, found = fields(["会员名称", "会员卡号", "会员卡级别", "卡余额", "开卡日期"], *rows, called="会员卡基本信息表")
    assert (kind, found["customer_id"], found["created"]) == ("customers", "会员卡号", "开卡日期")


def test_headings_of_a_shop_s_book() -> None:
    people = [*_NAMES, "Rosa Vega", "Juan Soler"]
    rows = [
        [day, people[i % 5], "Tea" if i % 2 else "Pot", i % 3 + 1, 5.5 * (i % 3 + 1)] for i, day in enumerate(_DAYS)
    ]
    kind, found = fields(["When", "Who", "What", "How many", "How much"], *rows)
    assert (kind, [*found]) == ("sales", ["date", "customer_name", "product", "quantity", "amount"])
    assert fields(["日期", "谁买的", "买了啥", "几盒", "一共"], *rows)[1]["amount"] == "一共"
    priced = [[*row[:4], 5.5, row[4]] for row in rows]
    signs = fields(["Date", "Customer", "Product", "Kg", "£/kg", "£"], *priced)[1]
    assert (signs["quantity"], signs["unit_price"], signs["amount"]) == ("Kg", "£/kg", "£")


def test_days_of_a_hire_are_no_date() -> None:
    rows = [[f"H{71 + i}", day, _NAMES[i % 3], i % 3 + 1, 12.5 * (i % 3 + 1)] for i, day in enumerate(_DAYS)]
    found = fields(["Hire #", "Out", "Hirer", "Days", "Total Charge"], *rows)[1]
    assert (found["order_id"], found["date"], found["customer_name"]) == ("Hire #", "Out", "Hirer")
    assert (found.get("quantity"), found["amount"]) == (None, "Total Charge")


def test_the_day_of_what_was_done_is_that_of_the_sale_where_no_other_is() -> None:
    rows = [[f"E{71 + i}", _NAMES[i % 3], "Yoga", day, 49.5 + i] for i, day in enumerate(_DAYS)]
    assert (
        fields(["enrolment_id", "student_name", "course", "enrolled_at", "price_paid"], *rows)[1]["date"]
        == "enrolled_at"
    )
    assert "date" not in fields(["id", "student_name", "course", "birth_date", "price_paid"], *rows)[1]


def test_ids_below_bare_headings() -> None:
    rows = [[f"7{100 + i % 3}", _NAMES[i % 3], day, f"J{71 + i}", 20.5 + i] for i, day in enumerate(_DAYS)]
    found = fields(["Acct", "Customer", "Date", "Job", "Amt"], *rows)[1]
    assert (found["customer_id"], found["order_id"]) == ("Acct", "Job")
    slips = [[day, f"2603{71 + i}", _NAMES[i % 3], "石子", 20.5 + i] for i, day in enumerate(_DAYS)]
    assert fields(["日期", "磅单号", "客户", "货名", "金额"], *slips)[1]["order_id"] == "磅单号"
    assert "order_id" not in fields(["日期", "运单号", "客户", "货名", "金额"], *slips)[1]
    people = [
        [f"P{71 + i}", f"{first} {last}", f"+44 7700 9001{i:02}"]
        for i, (first, last) in enumerate(
            zip("ABCDEF", ["Moss", "Hale", "Frost", "Poole", "Marsh", "Rowan"], strict=True)
        )
    ]
    assert fields(["player_id", "display_name", "mobile_no"], *people)[1]["customer_id"] == "player_id"
    chats = [[name, phone] for _, name, phone in people]
    assert fields(["Name", "WhatsApp"], *chats, called="customers")[1]["phone"] == "WhatsApp"


def test_scales_in_brackets_ask() -> None:
    rows = [[day, i % 5 + 1, (i + 2) % 5 + 1, "Yes" if i % 2 else "No", "Nice"] for i, day in enumerate(_DAYS)]
    assert fields(["Date", "Food (1-5)", "Service (1-5)", "Would you come back?", "Comments"], *rows)[0] == "answers"
    handled = [[day, _NAMES[i % 3], "Tea", "came late", "Ann", "refund", day] for i, day in enumerate(_DAYS)]
    head = ["反馈日期", "客户", "品名", "反馈问题", "责任人", "整改措施", "关闭日期"]
    assert fields(head, *handled, called="质量反馈")[0] == "complaints"
