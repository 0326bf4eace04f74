"""What all tables say of one customer together: the newest dated word, else the strictest; and who gets offers."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from desks import book_of, sales
from grids_by_hand import xlsx

from crm_sheets import analyse, read_book
from crm_sheets.analyses import offers
from crm_sheets.analyses.facts import Facts
from crm_sheets.book import Book
from crm_sheets.playbook import Playbook

pytestmark = pytest.mark.usefixtures("reading_here")


def consent(book: Book) -> dict[str, str]:
    return book.customers.set_index("customer_id")["consent"].fillna("").to_dict()


def files(*said: tuple[str | None, str | None], day: str | None = None) -> list[dict[str, Any]]:
    """Customer A in one file after another, with what each says; ``(consent, date)``."""
    return [
        {"customer_id": "A", "name": "Ann", "consent": text, "consent_date": at, "source_file": f"{n}.xlsx"}
        for n, (text, at) in enumerate(said)
    ]


def test_without_days_the_strictest_of_several_files_counts() -> None:
    book = book_of(customers=files(("no_advertising", None), ("yes_advertising", None), (None, None)))
    assert consent(book) == {"A": "no_advertising"}
    assert [p.code for p in book.found if p.code.startswith("consent")] == ["consent_differs"]


def test_with_days_the_newest_counts() -> None:
    back = files(("no_advertising", "2025-01-01"), ("yes_advertising", "2026-01-01"))
    gone = files(("yes_advertising", "2025-01-01"), ("no_advertising", "2026-01-01"))
    assert consent(book_of(customers=back)) == {"A": "yes"}
    assert consent(book_of(customers=gone)) == {"A": "no_advertising"}
    assert consent(book_of(customers=back + files(("no_advertising", None)))) == {"A": "no_advertising"}


def test_orders_and_visits_speak_on_their_day() -> None:
    book = book_of(
        sales=[
            *sales("A", ("2026-05-01", 10.0), consent_said="yes_advertising"),
            *sales("A", ("2026-06-01", 10.0), consent_said="no_advertising"),
            *sales("B", ("2026-06-01", 10.0), consent_said="no_advertising"),
        ],
        visits=[
            {"customer_id": "B", "date": "2026-07-01", "consent_said": "yes_advertising"},
            {"customer_id": "C", "date": "2026-07-01", "consent_said": "no_contact"},
        ],
    )
    assert consent(book) == {"A": "no_advertising", "B": "yes", "C": "no_contact"}


def test_who_refuses_advertising_by_every_channel_asked_about_refuses_it() -> None:
    both, one = "no_email_advertising; no_sms_advertising", "no_email_advertising"
    assert consent(book_of(customers=files((both, None)))) == {"A": "no_advertising"}
    assert consent(book_of(customers=files((one, None)))) == {"A": one}
    assert consent(book_of(customers=files((f"{one}; yes_sms_advertising", None)))) == {"A": one}
    assert "no_advertising" not in consent(book_of(customers=files((f"{both}; yes_advertising", None))))["A"].split(
        "; "
    )


def test_what_another_refusal_holds_is_not_said_again() -> None:
    assert consent(book_of(customers=files(("no_contact; no_phone; no_email_advertising", None)))) == {
        "A": "no_contact"
    }
    assert consent(book_of(customers=files(("no_phone; no_phone_advertising", None)))) == {"A": "no_phone"}


def test_nobody_who_refused_advertising_gets_offers() -> None:
    """Tea goes with a pot: A to D bought tea alone, twenty bought both."""
    lines = [line for n in range(20) for line in sales(f"P{n}", ("2026-08-01", 9.0), order_id=f"P{n}", product="tea")]
    lines += [line for n in range(20) for line in sales(f"P{n}", ("2026-08-01", 9.0), order_id=f"P{n}", product="pot")]
    lines += [line for who in "ABCD" for line in sales(who, ("2026-08-02", 9.0), order_id=who, product="tea")]
    lines += sales("E", ("2026-08-02", 9.0), order_id="E", product="cake")
    wishes = {"A": None, "B": "no_advertising", "C": "no_contact", "D": "no_phone"}
    listed = [{"customer_id": who, "name": who, "consent": text} for who, text in wishes.items()]
    book = book_of(customers=listed, sales=lines)
    given = offers.run(Facts(book, Playbook.default(), pd.Timestamp(2026, 8, 31)))
    assert set(given["customer_id"]) == {"A", "D"}


def test_nothing_said_is_nothing() -> None:
    assert consent(book_of(customers=files((None, None)))) == {"A": ""}


def test_from_the_sheet_to_the_plan(tmp_path: Path) -> None:
    """Six who are alike but for their wish, silent since May; two with an open complaint."""
    wishes = ["是", "请勿打扰", "已退订", "不要打电话", "看情况", "退订"]
    xlsx(
        tmp_path / "客户.xlsx",
        ["客户编号", "客户名称", "手机", "是否同意联系", "备注"],
        *[
            [f"K{i}", f"客户{i}", f"138001380{i:02}", wish, "微信联系" if i == 3 else ""]
            for i, wish in enumerate(wishes)
        ],
    )
    days = [f"2026-0{month}-{day}" for month in (3, 4, 5) for day in ("02", "12", "22")]
    bought = [[f"D{i}{n}", day, f"K{i}", 100] for i in range(6) for n, day in enumerate(days)]
    xlsx(tmp_path / "销售.xlsx", ["订单号", "日期", "客户编号", "金额"], *bought)
    complaints = [["T1", "2026-09-20", "K2", "茶壶漏水"], ["T2", "2026-09-20", "K1", "发错货"]]
    xlsx(tmp_path / "投诉.xlsx", ["投诉编号", "投诉时间", "客户编号", "投诉内容"], *complaints)
    results = analyse(read_book(tmp_path), as_of=date(2026, 9, 30))
    plan, left = results.tables["follow_ups"], results.tables["not_contacted"]
    assert sorted(plan["customer_id"]) == ["K0", "K2", "K3"]
    why = results.tables["follow_up_reasons"].set_index("customer_id")["reason"]
    assert why.loc[["K2"]].tolist() == ["open_complaint", "complaint_receive"], "no advertising"
    assert plan.set_index("customer_id")["channel"]["K3"] == "chat"
    assert left.set_index("customer_id")["why"].to_dict() == {
        "K1": "no_contact",
        "K4": "no_advertising",
        "K5": "no_advertising",
    }
    assert results.customers.set_index("customer_id")["consent"]["K5"] == "no_advertising"


def test_a_consent_that_has_expired_is_a_no_to_advertising_with_the_reason() -> None:
    """It holds on its last day; a yes said after the last day is a new one."""
    people = [
        {"customer_id": "A", "name": "A", "consent": "yes_advertising", "consent_until": "2026-06-30"},
        {"customer_id": "B", "name": "B", "consent": "yes_advertising", "consent_until": "2026-06-29"},
        {"customer_id": "C", "name": "C", "consent": "no_phone", "consent_until": "2026-01-31"},
        {"customer_id": "D", "name": "D", "consent_until": "2026-01-31"},
        {"customer_id": "E", "name": "E", "consent": "no_contact", "consent_until": "2026-01-31"},
        {
            "customer_id": "F", "name": "F", "consent": "yes_advertising",
            "consent_until": "2026-01-31", "consent_date": "2026-02-01",
        },
    ]  # fmt: skip
    bought = [line for one in "ABCDEF" for line in sales(one, ("2025-01-01", 900.0), ("2025-03-01", 900.0))]
    book = book_of(customers=people, sales=[*bought, *sales("G", ("2026-06-29", 5.0))])
    results = analyse(book, as_of=date(2026, 6, 30))
    assert results.customers.set_index("customer_id")["consent"].fillna("")[list("ABCDEF")].tolist() == [
        "yes",
        "no_advertising; expired",
        "no_phone; no_advertising; expired",
        "no_advertising; expired",
        "no_contact",
        "yes",
    ]
    out = results.tables["not_contacted"].set_index("customer_id")["why"]
    assert out.to_dict() == {"B": "expired", "C": "expired", "D": "expired", "E": "no_contact"}
    plan = results.tables["follow_ups"]
    assert not set(plan["customer_id"]) & set("BCDE")
