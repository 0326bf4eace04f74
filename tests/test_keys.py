"""What is a key and what is none: masks, placeholders, zeros in front, mail addresses, names that tell people apart."""

from typing import Any

import pytest
from desks import book_of

from crm_sheets.book import Book
from crm_sheets.identity import name_key
from crm_sheets.identity.names import agreement

FULL = "15050200768"


def sale(customer: str | None = None, **more: Any) -> dict[str, Any]:
    return {"date": "2026-09-01", "amount": 100, "customer_name": customer, **more}


def sold_to(book: Book) -> list[str | None]:
    """The customer of each sale, None where it is nobody's."""
    return book.sales["customer_id"].astype("object").where(book.sales["customer_id"].notna(), None).tolist()


def codes(book: Book) -> list[str]:
    return sorted({problem.code for problem in book.found})


# Masked phones


def test_a_masked_phone_finds_the_number_of_the_same_name_and_is_no_number() -> None:
    book = book_of(customers=[{"name": "苏阿姨", "phone": FULL}], sales=[sale("苏阿姨", phone="150****0768")] * 2)
    assert sold_to(book) == [FULL, FULL]
    assert book.customers["phone"].tolist() == [FULL]
    assert codes(book) == []


@pytest.mark.parametrize(
    ("name", "customer"),
    [
        ("王*", FULL),
        ("王**", FULL),
        ("王某", FULL),
        ("王XX", FULL),
        ("*小明", FULL),
        ("王先生", FULL),
        ("王小明", FULL),
        ("李*", "李* 150****0768"),
        ("李先生", "李先生"),
        ("李小明", "李小明"),
    ],
)
def test_the_name_decides_whether_a_masked_phone_is_that_of_a_customer(name: str, customer: str) -> None:
    book = book_of(customers=[{"name": "王小明", "phone": FULL}], sales=[sale(name, phone="150****0768")])
    assert sold_to(book) == [customer]
    assert book.customers["phone"].dropna().tolist() == [FULL]


def test_of_two_numbers_that_a_mask_fits_none_is_guessed() -> None:
    customers = [{"name": "王小明", "phone": "15011110768"}, {"name": "王小红", "phone": "15022220768"}]
    book = book_of(customers=customers, sales=[sale("王*", phone="150****0768")])
    assert sold_to(book) == ["王* 150****0768"]


def test_a_masked_phone_without_a_name_is_nobodys_and_told() -> None:
    book = book_of(customers=[{"name": "王小明", "phone": FULL}], sales=[sale(phone="150****0768"), sale("王*")])
    assert sold_to(book) == [None, None]
    assert codes(book) == ["customer_masked_only"]
    assert "or the like: 2 (as '150****0768')" in next(book.found.items[0].lines("en"))[-1]


def test_people_of_one_name_are_told_apart_by_what_masks_show() -> None:
    sales = [sale("张三", phone="138****1111"), sale("张三", phone="139****2222"), sale("李四", phone="138****1111")]
    book = book_of(sales=[*sales, sale("张三", phone="13822221111")])
    assert sold_to(book) == ["13822221111", "张三", "李四", "13822221111"]


def test_a_masked_mail_address_is_no_key_and_picks_among_people_of_one_name() -> None:
    customers = [
        {"customer_id": "1", "name": "张三", "email": "zhang1@x.cn"},
        {"customer_id": "2", "name": "张三", "email": "li2@x.cn"},
    ]
    book = book_of(customers=customers, sales=[sale("张三", email="zh***1@x.cn"), sale(email="zh***1@x.cn")])
    assert sold_to(book) == ["1", None]


# Placeholders


@pytest.mark.parametrize(
    "nothing", ["没有邮箱", "同上", "待补充", "不愿提供", "wu", "x", "test@test.com", "a@a.com", "No email"]
)
@pytest.mark.parametrize("field", ["id_number", "email"])
def test_what_says_nothing_joins_nobody(field: str, nothing: str) -> None:
    rows = [{"name": "李娜", "phone": phone, field: nothing} for phone in ("13600000001", "13700000001")]
    book = book_of(customers=rows)
    assert book.customers["customer_id"].tolist() == ["13600000001", "13700000001"]
    assert book.customers["email"].isna().all()


@pytest.mark.parametrize(
    "keys",
    [
        {"customer_id": "000"},
        {"customer_id": "未登记"},
        {"customer_id": "Walk-in"},
        {"customer_name": "现金"},
        {"customer_name": "散客01"},
        {"customer_name": "POS"},
        {"customer_name": "美团用户"},
        {"customer_name": "Walk-in Customer #3"},
        {"customer_name": "不愿透露"},
        {"phone": "00000000000"},
        {"phone": "12345678901"},
        {"email": "none@example.com"},
    ],
)
def test_placeholders_are_walk_ins(keys: dict[str, str]) -> None:
    book = book_of(sales=[sale(**keys), sale("张三")])
    assert sold_to(book) == [None, "张三"]
    assert codes(book) == ["customer_masked_only"]


@pytest.mark.parametrize(
    "name",
    [
        "京东",
        "Cash Converters",
        "未来科技",
        "Nottingham Supplies",
        "None",
        "Wu",
        "无印良品",
        "客户不",
        "客户12",
        "Customer 12",
        "微信用户8273",
        "General Store",
        "Guest House",
    ],
)
def test_names_that_only_sound_like_placeholders_are_customers(name: str) -> None:
    assert sold_to(book_of(sales=[sale(name)])) == [name]


def test_a_number_beside_five_names_is_nobodys_and_told() -> None:
    names = ["马一", "牛二", "羊三", "朱四", "苟五"]
    book = book_of(sales=[*[sale(name, phone="02150505050") for name in names], sale(phone="02150505050")])
    assert sold_to(book) == [*names, None]
    assert codes(book) == ["customer_masked_only", "key_of_many"]
    book = book_of(sales=[sale(name, phone="02150505050") for name in names[:4]])
    assert codes(book) == ["customer_conflict"]


# Numbers written in two ways


def test_a_phone_is_the_same_with_and_without_its_country_code_and_zero() -> None:
    phones = ["+447700900123", "7700900123", "07700900123"]
    book = book_of(
        customers=[{"name": "Ann Lee", "phone": "07700900123"}], sales=[sale(phone=phone) for phone in phones]
    )
    assert sold_to(book) == ["07700900123"] * 3


def test_ids_that_one_sheet_pads_with_zeros_are_the_same_and_told_once() -> None:
    customers = [{"customer_id": f"10{i}", "name": name} for i, name in enumerate(["Lin Mei", "Zhou Kai", "Tan Wei"])]
    book = book_of(customers=customers, sales=[sale(customer_id=f"0010{i}") for i in range(3)])
    assert sold_to(book) == ["100", "101", "102"]
    assert [next(problem.lines("en"))[-1] for problem in book.found] == [
        "Customer ids of this sheet that differ from those of the customers only by zeros in front: 3 (as 00100 and 100). "
        "They are taken for the same customers."
    ]


@pytest.mark.parametrize(
    "sales",
    [
        [sale("Otto Graf", customer_id="00101"), sale("Ida Wolf", customer_id="00102")],  # other names
        [sale(customer_id="00101"), sale(customer_id="0102")],  # no fixed width
        [sale(customer_id="00101"), *(sale(customer_id=f"0090{i}") for i in range(9))],  # one twin of four
    ],
)
def test_ids_of_two_series_stay_apart(sales: list[dict[str, Any]]) -> None:
    names = ["Lin Mei", "Zhou Kai", "Tan Wei", "Sun Li"]
    customers = [{"customer_id": f"10{i}", "name": name} for i, name in enumerate(names, 1)]
    found = sold_to(book_of(customers=customers, sales=sales))
    assert found == [line["customer_id"] for line in sales]


# Mail addresses


def test_a_mail_address_joins_in_every_table_and_tells_people_of_one_name_apart() -> None:
    sales = [
        sale("John Smith", email="john.a@example.com"),
        sale("John Smith", email="john.b@example.com"),
        sale("J. Smith", email="John.A@Example.com"),
    ]
    visits = [{"date": "2026-09-02", "email": "john.b@example.com"}]
    complaints = [{"received_at": "2026-09-02", "content": "late", "email": "john.a@example.com"}]
    book = book_of(sales=sales, visits=visits, complaints=complaints)
    assert sold_to(book) == ["john.a@example.com", "john.b@example.com", "john.a@example.com"]
    assert book.visits["customer_id"].tolist() == ["john.b@example.com"]
    assert book.complaints["customer_id"].tolist() == ["john.a@example.com"]
    assert sorted(book.customers["email"]) == ["john.a@example.com", "john.b@example.com"]


# A stronger key that differs


def test_another_id_of_the_same_kind_is_another_customer_whatever_the_phone() -> None:
    customers = [{"customer_id": "M1", "name": "王芳", "phone": FULL}]
    book = book_of(
        customers=customers, sales=[sale(customer_id="M2", phone=FULL), sale(customer_id="tb-fang", phone=FULL)]
    )
    assert sold_to(book) == ["M2", "M1"]
    assert codes(book) == ["customer_conflict", "customer_only_here"]


def test_a_mail_address_of_people_with_other_phones_joins_equal_names_only() -> None:
    rows = [("Kai Zhou", "13800138000"), ("Kai Zhou", "13900138000"), ("Kay Zhou", "13700138000")]
    book = book_of(customers=[{"name": name, "phone": phone, "email": "k@x.cn"} for name, phone in rows])
    assert book.customers["customer_id"].tolist() == ["13800138000", "13700138000"]


# Names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("好邻居超市一店", "好邻居超市二店"),
        ("好邻居超市西湖店", "好邻居超市滨江店"),
        ("诚信建材有限公司上海分公司", "诚信建材有限公司杭州分公司"),
        ("Acme Trading Ltd", "Acme Trading GmbH"),
        ("John Smith Sr", "John Smith Jr."),
        ("Star Coffee North", "Star Coffee South"),
        ("Mr Robertson", "Mrs Robertson"),
    ],
)
def test_what_tells_two_apart_is_never_near(one: str, other: str) -> None:
    rows = [{"customer_id": "1", "name": one}, {"customer_id": "2", "name": other}]
    book = book_of(customers=rows, sales=[sale(one), sale(other)])
    assert (sold_to(book), codes(book)) == (["1", "2"], [])
    shared = [{"name": name, "phone": FULL} for name in (one, other)]
    assert len(book_of(customers=shared).customers) == 2


def test_a_name_in_another_order_is_found_where_nobody_has_it_in_this_one() -> None:
    customers = [
        {"name": name, "phone": f"1380000000{i}"} for i, name in enumerate(["Mei Lin", "Lin Mei", "Kai Zhou"], 1)
    ]
    names = ["Mei Lin", "Lin Mei", "Zhou, Kai", "Kai Zhou", "ZHOU Kai", "Lin, Mei"]
    assert [
        found[-1:] for found in sold_to(book_of(customers=customers, sales=[sale(name) for name in names])) if found
    ] == [*("1", "2", "3", "3", "3", "1")]


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("J. Smith", "John Smith", "part"),
        ("王先生", "王小明", "part"),
        ("王先生", "王女士", "other"),
        ("王先生", "汪小明", "other"),
        ("永兴便利店", "永新便利店", "near"),
        ("Acme Pty Ltd", "Acme", "equal"),
        ("诚信建材有限公司上海分公司", "诚信建材上海分公司", "equal"),
    ],
)
def test_how_names_agree(one: str, other: str, how: str) -> None:
    assert agreement(name_key(one), name_key(other)).how == how
