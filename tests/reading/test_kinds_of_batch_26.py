"""Kinds that batch 26 of tests/foreign.md showed; all values are invented."""

from dataclasses import replace

import pyarrow as pa
import pytest
from grids_by_hand import Row, fields, grid_of

from crm_sheets.playbook import Playbook
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.joined_columns import with_joined
from crm_sheets.reading.columns.profiles import profiles
from crm_sheets.reading.orders.added_parts import with_parts_added
from crm_sheets.reading.sheet_reader import SheetRows, read_sheet
from crm_sheets.vocabulary.concepts import concepts

_DAYS = [f"2026-03-{n:02}" for n in range(1, 13)]
_NAMES = ["Ada Moss", "Ben Hale", "Cy Poole", "Di Frost", "Ed Rowan", "Flo Marsh"]
_ZH = ["王芳", "李强", "赵敏", "周杰", "吴霞", "郑洁"]


def rows_of(*rows: Row) -> SheetRows:
    grid = grid_of(*rows)
    heading = find_heading(grid)
    assert heading is not None
    return read_sheet(grid, heading, Playbook.default())


def test_headings_in_indonesian_are_read() -> None:
    """A provider of internet: the day of the month on which the fee is due is no date, the login a number of the customer."""
    names = ["Budi Santoso", "Siti Rahma", "Agus Wibowo", "Dewi Lestari", "Rudi Hartono", "Eko Prasetyo"]
    rows = [[f"user{n:02}@home", name, f"081255501{n:02}", n + 1, 150000, ""] for n, name in enumerate(names)]
    head = [
        "Username PPPoE",
        "Nama Pelanggan",
        "No HP / WhatsApp",
        "Tanggal Jatuh Tempo",
        "Tarif Bulanan (Rp)",
        "Catatan",
    ]
    kind, found = fields(head, *rows)
    assert (kind, found["customer_id"], found["name"], found["phone"]) == ("customers", *head[:3])
    assert "Tanggal Jatuh Tempo" not in found.values()


@pytest.mark.parametrize(
    ("heading", "meant"),
    [
        ("Tanggal Transaksi", {"date", "transaction"}),
        ("Kode Barang", {"id", "product"}),
        ("Harga Satuan", {"unit", "price"}),
        ("Jatuh Tempo", {"due"}),
        ("Tarikh Invois", {"date", "invoice"}),
        ("Jenis Kelamin", {"gender"}),
    ],
)
def test_words_of_indonesian_and_malay(heading: str, meant: set[str]) -> None:
    assert concepts(heading) == meant


def test_a_phone_that_is_used_for_chat_is_a_phone() -> None:
    rows = [[f"C{n}", name, f"+44 7700 900{n:03}"] for n, name in enumerate(_NAMES)]
    assert fields(["Client ID", "Name", "Mobile / WhatsApp"], *rows)[1]["phone"] == "Mobile / WhatsApp"
    ids = [[f"C{n}", name, f"wx_{name[:2]}_{n}"] for n, name in enumerate(_ZH)]
    assert fields(["客户编号", "客户名称", "联系方式 / 微信"], *ids)[1].get("chat") == "联系方式 / 微信"


def test_places_of_columns_counted_from_0_are_no_questions() -> None:
    """What rewards cost stands in points: nothing was sold."""
    head = ["0.Name", "1.Date", "2.Cost", "3.email", "4.phone", "5.Firstname", "6.Surname", "7.Points balance"]
    rows = [
        ["gift", day, 30 + n, f"{_NAMES[n % 6][:2]}@example.com", "", *_NAMES[n % 6].split(), 100 + n]
        for n, day in enumerate(_DAYS)
    ]
    assert fields(head, *rows)[0] not in ("answers", "sales")
    asked = ["1.您的性别", "2.您的年龄", "3.您对服务满意吗？", "4.您的建议"]
    answers = [["男" if n % 2 else "女", 30 + n, "满意", "无"] for n in range(12)]
    assert fields(asked, *answers)[0] == "answers"


def test_what_people_are_offered_in_further_rows_leaves_them_a_list_of_people() -> None:
    rows = [
        [
            f"U-{n // 2:04}-x",
            *_NAMES[n // 2 % 6].split(),
            "Jo Pike",
            f"555-01{n // 2:02}",
            f"M{n}",
            "Diver",
            "Hallam",
            575 + n,
        ]
        for n in range(12)
    ]
    head = ["Client ID", "First Name", "Last Name", "Associate", "Phone", "Model", "Collection", "Brand", "MSRP"]
    assert fields(head, *rows)[0] == "customers"


def test_what_members_pay_by_their_plan_is_no_sale_to_each() -> None:
    head = [
        "Client ID",
        "First Name",
        "Last Name",
        "Email",
        "Status",
        "Creation Date",
        "Pricing Option",
        "Member Since",
        "Payment Amount",
    ]
    rows = [
        [
            f"C{n:03}",
            f"Ann{'abcdefghijkl'[n]}",
            f"Roe{'abcdefghijkl'[n]}",
            f"a{n}@example.com",
            "Active",
            day,
            "Monthly",
            day,
            "$99.00",
        ]
        for n, day in enumerate(_DAYS)
    ]
    assert fields(head, *rows)[0] == "customers"


@pytest.mark.parametrize(
    "head", [["Customer Name", "Test Drive Date", "Model"], ["Client", "Viewing Date", "Property"]]
)
def test_test_drives_and_viewings_are_visits(head: list[str]) -> None:
    rows = [[_NAMES[n % 6], day, f"CX-{n % 3}"] for n, day in enumerate(_DAYS)]
    kind, found = fields(head, *rows)
    assert (kind, found["date"]) == ("visits", head[1])


def test_what_was_made_is_not_sold() -> None:
    head = ["Date", "Product", "Size", "Bags", "Batch", "Cook date", "Operators"]
    rows = [[day, f"Dinner {n % 3}", "390g", 120 + n, f"B{700 + n}", day, "SB, JT"] for n, day in enumerate(_DAYS)]
    assert fields(head, *rows)[0] == ""
    sold = [[day, f"Dinner {n % 3}", 120 + n] for n, day in enumerate(_DAYS)]
    assert fields(["Sale date", "Product", "Quantity"], *sold)[0] == "sales"


@pytest.mark.parametrize(
    "head", [["Username", "Role", "Created", "Permissions"], ["用户名", "角色", "创建时间", "权限"]]
)
def test_who_may_sign_in_is_no_customer(head: list[str]) -> None:
    rows = [[f"user{'abcdef'[n]}", "admin" if n else "staff", day, "all"] for n, day in enumerate(_DAYS[:6])]
    assert fields(head, *rows)[0] in ("", "staff")


def test_complaints_of_which_the_notes_alone_say_what_they_are_about() -> None:
    """Row 2 has a detail, row 3 has none."""
    details = [
        "Off smell",
        "",
        "Bone found",
        "",
        "Split tray",
        "",
        "Off smell",
        "",
        "Short weight",
        "",
        "Off smell",
        "",
    ]
    rows = [
        [f"C-{n}", day, _NAMES[n % 6], details[n], "Photo sent" if details[n] else f"Box {n} crushed on arrival"]
        for n, day in enumerate(_DAYS)
    ]
    read = rows_of(["Case Ref", "Complaint date", "Customer", "Quality detail", "Notes"], *rows)
    assert read.rows["content"].tolist()[:2] == ["Off smell", "Box 1 crushed on arrival"]


@pytest.mark.parametrize(
    "head", [("刷卡消费金额", "金币消费金额"), ("現金支付金額", "刷卡支付金額"), ("Cash Amount", "Card Amount")]
)
def test_sums_by_the_way_of_paying_are_added_up(head: tuple[str, str]) -> None:
    """Six orders of 100 each by one way, six of 30 by the other: 780."""
    rows = [[f"T{n:03}", day, 0 if n % 2 else 100, 30 if n % 2 else 0] for n, day in enumerate(_DAYS)]
    names = ("交易流水号", "消费时间") if not head[0].isascii() else ("Order No", "Order Date")
    grid = grid_of([*names, *head], *rows)
    heading = find_heading(grid)
    assert heading is not None
    cells, whole = with_joined(grid.cells.slice(1), with_parts_added(grid, heading))
    assert sum(float(cell) for cell in cells.column(whole.fields["amount"]).to_pylist()) == 780


def test_money_in_and_money_back_are_not_added_up() -> None:
    rows = [
        [f"T{n:03}", day, _ZH[n % 6], 0 if n % 4 == 0 else 100, 30 if n % 4 == 0 else 0] for n, day in enumerate(_DAYS)
    ]
    grid = grid_of(["订单号", "下单时间", "客户", "订单金额", "退款金额"], *rows)
    heading = find_heading(grid)
    assert heading is not None
    assert not with_parts_added(grid, heading).joined


def test_who_has_the_phone_is_the_buyer_and_who_got_it_is_not() -> None:
    rows = [
        [f"S{n}", day, _ZH[n % 3], _ZH[n % 3] if n % 2 else _ZH[3 + n % 2 + n % 3], f"1380000000{n % 3}", 45.5 + n]
        for n, day in enumerate(_DAYS)
    ]
    found = fields(["订单号", "下单时间", "购货人", "收货人", "手机号", "总额"], *rows)[1]
    assert found["customer_name"] == "购货人"


def test_a_family_name_names_whom_a_phone_tells_apart() -> None:
    rows = [[f"00{n}", day, "黃王林"[n % 3], f"095759167{n % 4}", 70 + n] for n, day in enumerate(_DAYS)]
    head = ["訂單編號", "訂單建立日期", "顧客姓氏", "顧客電話", "總金額"]
    assert fields(head, *rows)[1]["customer_name"] == "顧客姓氏"
    some = [[*row[:3], "" if n % 5 == 0 else row[3], row[4]] for n, row in enumerate(rows)]
    assert "customer_name" not in fields(head, *some)[1]


def test_kinds_of_orders_that_name_services_are_what_was_sold() -> None:
    def found(kinds: list[str]) -> str | None:
        rows = [[f"22{n:02}", _ZH[n % 6], kinds[n % 2], day, 2400 + n] for n, day in enumerate(_DAYS)]
        return fields(["订单编号", "客户姓名", "订单类型", "订单创建时间", "订单金额"], *rows)[1].get("product")

    assert found(["月子会所服务", "产后护理"]) == "订单类型"
    assert found(["商城订单", "门店订单"]) is None


def test_lines_between_records_are_no_rows() -> None:
    cells = pa.table({"a": ["日期", "2026-03-01", None, "2026-03-02", None], "b": ["数量", "1", " ", None, None]})
    first, second = profiles(cells, 1)
    assert (first.fill, second.fill, first.rows) == (1.0, 0.5, (1, 3))


def test_the_day_of_a_delivery_on_the_first_line_of_each() -> None:
    """Two lines a delivery and a blank one between: the day stands on a third of the lines."""
    rows: list[Row] = []
    for n, day in enumerate(_DAYS[:8]):
        rows += [
            [f"SH-{n:03}", _ZH[n % 6], f"091234567{n}", "面膜", 2, 450, 900, day],
            ["", "", "", "香蕉", 1, 520, 520, ""],
            [""],
        ]
    kind, found = fields(["出貨單號", "客戶姓名", "客戶電話", "商品名稱", "數量", "單價", "小計", "出貨日期"], *rows)
    assert (kind, found["date"]) == ("sales", "出貨日期")


def test_the_day_of_the_call_is_when_it_was_answered() -> None:
    head = ["关联工单号", "业主姓名", "联系电话", "回访时间", "满意度评分（1-10）"]
    rows = [
        [f"WO-{n:03}" if n else "", _ZH[n % 6], f"1368974252{n % 10}", f"{day} 10:20:00", 6 + n % 5]
        for n, day in enumerate(_DAYS)
    ]
    found = find_heading(replace(grid_of(head, *rows), file="satisfaction.xlsx", sheet="Sheet"))
    assert found is not None
    assert found.texts[found.fields["answered_at"]] == "回访时间"
    assert [found.texts[c] for c in found.questions] == ["满意度评分（1-10）"]
