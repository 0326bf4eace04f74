"""Kinds that batch 32 of tests/foreign.md showed; all values are invented, headings are those of the source named there."""

import pytest
from grids_by_hand import fields

from crm_sheets.vocabulary.concepts import concepts
from crm_sheets.vocabulary.states import state_of

_DAYS = [f"2026-03-{n:02}" for n in range(1, 15)]
_NAMES = ["Ada Moss", "Ben Hale", "Cy Poole", "Di Frost", "Ed Rowan", "Flo Marsh"]
_ZH = ["王芳", "李强", "赵敏", "周杰", "吴霞", "郑洁"]


@pytest.mark.parametrize("called", ["Software Name", "Client Name"])
def test_one_name_beside_numbers_of_users_that_differ_is_no_customer(called: str) -> None:
    """Tickets of one program (en-3309): the users are numbers. Where the name differs from row to row it is theirs."""
    head = ["Ticket ID", "Subject", "Description", "Status", "User ID", called, "Created At"]
    rows = [
        [
            f"TKT-{70 + n}",
            "Login",
            "The code is said to be too old.",
            "Open",
            11 + n % 5,
            "lead_desk",
            f"{day} 09:12:00",
        ]
        for n, day in enumerate(_DAYS)
    ]
    kind, found = fields(head, *rows, called="support_tickets")
    assert (kind, found["customer_id"], found.get("customer_name")) == ("complaints", "User ID", None)
    named = [[*row[:5], _NAMES[n % 5], row[6]] for n, row in enumerate(rows)]
    assert fields([*head[:5], "Company", head[6]], *named, called="support_tickets")[1]["customer_name"] == "Company"


def test_reviews_without_stars_ask_what_was_written() -> None:
    """Comments on masseurs (zh-3363): who wrote is the user, shop and masseur ask nothing."""
    head = ["用户", "店铺", "技师", "评价内容", "评价时间"]
    who = ["风轻云淡", "Lily", "小鱼儿", "137****2210", "晴天", "momo"]
    said = ["力度合适，环境安静", "等了半个小时才有人", "推荐，肩颈舒服多了"]
    rows = [
        [who[n % 6], ["东店", "西店"][n % 2], f"{n % 3 + 6}号技师", said[n % 3], f"{day} 18:20:00"]
        for n, day in enumerate(_DAYS)
    ]
    kind, found = fields(head, *rows, called="评价列表")
    assert (kind, found["customer_name"], found["answered_at"]) == ("answers", "用户", "评价时间")


def test_a_lesson_says_who_was_with_whom_from_when_until_when() -> None:
    """Driving lessons (zh-3358). Where nobody was there with the pupils it is no visit."""
    head = ["编号", "学员姓名", "开始时间", "结束时间", "教练"]
    rows = [
        [n + 1, _ZH[n % 6], f"{day} {9 + n % 6:02}:00:00", f"{day} {10 + n % 6:02}:00:00", ["马教练", "田教练"][n % 2]]
        for n, day in enumerate(_DAYS)
    ]
    kind, found = fields(head, *rows, called="Arrange")
    assert (kind, found["customer_name"], found["date"], found["staff"]) == ("visits", "学员姓名", "开始时间", "教练")
    assert fields(head[:4], *[row[:4] for row in rows], called="Arrange")[0] != "visits"


def test_the_identity_card_of_the_customer_tells_who_it_was() -> None:
    """Cars let (zh-3359): the driver is the only name. Beside a customer's name the card is no key."""
    head = ["车牌号", "客户身份证", "司机姓名", "租金单价", "起租日期", "退租日期"]
    cards = [f"61010219{70 + n}0{n + 1}1{n}2{n}13" for n in range(6)]
    rows = [
        [f"陕A{n}0962", cards[n % 6], ["郑师傅", "任师傅"][n % 2], 180 + 20 * (n % 5), day, "2026-04-02"]
        for n, day in enumerate(_DAYS)
    ]
    kind, found = fields(head, *rows, called="租赁信息查询")
    assert (kind, found["customer_id"], found["date"]) == ("sales", "客户身份证", "起租日期")
    assert (
        "客户身份证"
        not in fields([*head, "客户姓名"], *[[*r, _ZH[cards.index(r[1])]] for r in rows], called="订单")[1].values()
    )


def test_parcels_of_one_sender_are_no_list_of_customers() -> None:
    """Parcels carried for one client (en-3305); of several clients they may be."""
    head = ["Cliente", "Teléfono", "Código", "Fecha ingreso", "Ruta", "Peso kg", "Piezas", "Estado entrega"]
    rows = [
        ["Boutique Sol", "+593 99 482 1170", f"PKG-{2604 + 7 * n}", day, "Quito - Norte", 1.5 + n % 3, 1, "Entregado"]
        for n, day in enumerate(_DAYS)
    ]
    assert fields(head, *rows, called="entregas")[0] != "customers"


def test_orders_above_small_numbers_are_how_many_there_were() -> None:
    """The months of a shop (en-3307) are no sales; a number of an order in the same place is one."""
    head = ["Month", "Orders", "Revenue", "Cost", "Profit", "Expenses", "Net Profit"]
    months = [f"2026-{n:02}-01" for n in range(1, 13)]
    rows = [
        [day, 4 + n % 5, 5200 + 310 * n, 3100 + 200 * n, 2100 + 110 * n, 320, 1780 + 110 * n]
        for n, day in enumerate(months)
    ]
    assert fields(head, *rows, called="Monthly Sales") == ("", {})
    sold = [[day, 70411 + n, _NAMES[n % 6], 20 + 5 * n] for n, day in enumerate(_DAYS)]
    assert fields(["Date", "Orders", "Customer", "Revenue"], *sold, called="sales")[1]["order_id"] == "Orders"


def test_a_total_quantity_is_a_quantity() -> None:
    """Orders without money (en-3310): how many products there were is no quantity, and no amount is made of it."""
    head = ["Bestellungs-ID", "Kunde", "Datum", "Status", "Produkte", "Gesamtmenge"]
    rows = [
        [f"ORD-{260301 + n}", _NAMES[n % 6], day, "delivered", 1 + n % 3, [12, 6.5, 40][n % 3]]
        for n, day in enumerate(_DAYS)
    ]
    kind, found = fields(head, *rows, called="vertrieb-export")
    assert (kind, found["quantity"], found["order_id"]) == ("sales", "Gesamtmenge", "Bestellungs-ID")
    assert not {"amount", "unit_price", "product"} & {*found}
    assert concepts("Auftrags-Nr.") == concepts("Auftragsnummer") == {"order", "id"}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("已红冲", "refunded"),
        ("处理失败", "failed"),
        ("已拒约", "failed"),
        ("买家拒绝", "failed"),
        ("paying", "unpaid"),
        ("order-waiting-approval", "waiting"),
        ("order-completed", "paid"),
        ("生效中", "paid"),
        ("已结业", "paid"),
        ("with_delivery_agent", "delivered"),
    ],
)
def test_states_of_orders_and_contracts_as_programs_write_them(said: str, meant: str) -> None:
    assert state_of(said) == meant
