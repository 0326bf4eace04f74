"""Kinds that batch 21 of tests/foreign.md showed: shops and sellers of Taiwan, marketplaces, garages, reviews."""

from pathlib import Path

from grids_by_hand import Row, fields, xlsx

from crm_sheets.book import read_book

_NAMES = ["許志明", "林雅婷", "黃俊傑"]
_DAYS = [f"2026-06-{i + 1:02}" for i in range(9)]


def test_numbers_of_orders_that_begin_with_the_time_are_numbers() -> None:
    """SHOPLINE: 20260601091204557 is the order of 1 June, 9:12; the two lines of an order have the same."""
    rows = [
        [f"202606{i // 2 + 1:02}09120{i // 2}557", day, _NAMES[i // 2 % 3], "耳環", 990, 1]
        for i, day in enumerate(_DAYS)
    ]
    kind, found = fields(["訂單號碼", "訂單日期", "顧客", "商品名稱", "商品結帳價", "數量"], *rows)
    assert (kind, found["order_id"], found["date"]) == ("sales", "訂單號碼", "訂單日期")


def test_the_people_to_speak_to_are_the_customers_where_nobody_else_is_named(tmp_path: Path) -> None:
    """Cards of a garage: what a card is called is no name, and the contact is its owner."""
    head = ["会员卡卡号", "会员卡名称", "车牌号", "卡类型", "开卡日期", "联系人姓名", "联系人手机"]
    rows = [
        [f"VIP{1000 + i}", "洗车次卡", f"渝A9978{i}", "计次卡", day, f"廖志{'成明远'[i % 3]}", f"1593050014{i}"]
        for i, day in enumerate(_DAYS)
    ]
    kind, found = fields(head, *rows, called="会员卡")
    assert (kind, found["name"], found["phone"]) == ("customers", "联系人姓名", "联系人手机")
    book = read_book([xlsx(tmp_path / "会员卡.xlsx", head, *rows)])
    assert set(book.customers["name"]) == {"廖志成", "廖志明", "廖志远"}


def test_money_that_a_market_pays_out_is_no_sale(tmp_path: Path) -> None:
    """Bandcamp: of three albums for 5, 7 and 9 the market paid out 12; 21 was sold."""
    rows: list[Row] = [[f"{3 + i}/2/26 1:02am", "album", "Unwinding", "EUR", 5 + 2 * i] for i in range(3)]
    rows.append(["3/21/26 9:17pm", "payout", "", "EUR", -12])
    head = ["date", "item type", "item name", "currency", "net amount"]
    book = read_book([xlsx(tmp_path / "sales.xlsx", head, *rows)])
    assert book.sales.loc[book.sales["counts"] != "no", "amount"].sum() == 21


def test_the_day_of_a_reply_is_not_that_of_the_review() -> None:
    """Trustpilot: each review with its day, its stars, and what the firm replied when."""
    texts = ["Lovely lamp, fast delivery", "Shade was cracked", "Too dim for reading"]
    rows = [
        [f"{day}T08:12:05.000Z", f"Guest {i}", texts[i % 3], 5 - i % 3, "Thank you", f"{day}T12:00:00.000Z"]
        for i, day in enumerate(_DAYS)
    ]
    head = [
        "Review Created (UTC)",
        "Review Username",
        "Review Content",
        "Review Stars",
        "Company Response",
        "Company Reply Date (UTC)",
    ]
    kind, found = fields(head, *rows, called="service_reviews")
    assert (kind, found["answered_at"]) == ("answers", "Review Created (UTC)")
