"""Payments due by a list of instalments, and goods that are back for who waits for them: from Thursday 2026-10-01 on."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from crm_sheets.schedule.payments import open_dues

Planned = Callable[..., dict[str, pd.DataFrame]]


def told(planned: Planned, *rows: dict[str, Any], **file: Any) -> list[tuple[Any, ...]]:
    """Reason, days to or since the day of payment, and the sum, of customer A with these instalments."""
    instalments = [{"customer_id": "A", "amount": 1000, **row} for row in rows]
    found = planned(
        [{"customer_id": "A", "owner": "王芳"}],
        customers=[{"customer_id": "A", **file}],
        instalments=instalments,
        rules={"occasions.asked_facts": ()},
    )
    lines = found["follow_up_reasons"].merge(found["follow_ups"][["customer_id", "wanted"]], on="customer_id")
    return [(line.reason, str(line.date)[5:10], line.value, f"{line.wanted:%m-%d}") for line in lines.itertuples()]


def test_a_payment_is_reminded_of_three_days_before_and_once(planned: Planned) -> None:
    assert told(planned, {"due": "2026-10-15"}) == [("payment_due", "10-15", 1000, "10-12")]
    assert told(planned, {"due": "2026-10-15", "paid": 400}) == [("payment_due", "10-15", 600, "10-12")]
    assert told(planned, {"due": "2026-10-02"}, last_contact="2026-09-29") == [], "spoken of on the day for it"
    assert told(planned, {"due": "2026-12-15"}) == [], "beyond the plan"


def test_what_is_overdue_is_one_sum_and_comes_again(planned: Planned) -> None:
    late = ({"due": "2026-08-15", "paid": 1000}, {"due": "2026-09-15"}, {"due": "2026-09-25", "paid": 300})
    assert told(planned, *late) == [("payment_overdue", "09-15", 1700, "09-16")]
    assert told(planned, *late, last_contact="2026-09-28") == [("payment_overdue", "09-15", 1700, "10-12")], "14 days"


def test_instalments_go_before_what_the_list_of_customers_says(planned: Planned) -> None:
    assert [line[0] for line in told(planned, {"due": "2026-10-15"}, owes=5000)] == ["payment_due"]
    assert [line[0] for line in told(planned, {"due": "2026-10-15", "paid": 1000}, owes=5000)] == ["payment"]


@pytest.mark.parametrize(
    ("row", "left"),
    [
        ({}, 1000),
        ({"paid": 250}, 750),
        ({"paid": 1200}, None),
        ({"paid_on": "2026-09-01"}, None),
        ({"paid_on": "2026-09-01", "paid": 400}, 600),  # paid in part on that day
        ({"state": "已付清"}, None),
        ({"state": "是"}, None),
        ({"state": "部分付款", "paid": 400}, 600),
        ({"state": "未付"}, 1000),
        ({"state": "已联系"}, 1000),  # done with the customer, not with the payment
        ({"due": None}, None),
        ({"amount": None}, None),
    ],
)
def test_what_is_open(row: dict[str, Any], left: float | None) -> None:
    columns = ("customer_id", "due", "amount", "paid", "paid_on", "state")
    table = pd.DataFrame([{"customer_id": "A", "due": "2026-10-01", "amount": 1000, **row}], columns=columns)
    assert open_dues(table)["open"].tolist() == ([] if left is None else [left])


_TOLD = ("customer_id", "reason", "text")


def waits(planned: Planned, *rows: dict[str, Any], **more: Any) -> dict[str, tuple[str, str]]:
    """Reason and goods of each customer called, who is named by the row; by ``A`` where it names nobody."""
    rows = tuple({"customer_id": "A", "product": "龙井", **row} for row in rows)
    people = sorted({row["customer_id"] for row in rows})
    clients = [{"customer_id": who, "owner": "王芳"} for who in people]
    found = planned(clients, waiting=rows, **more)["follow_up_reasons"]
    return {who: (reason, text) for who, reason, text in zip(*map(found.get, _TOLD), strict=True)}


def test_who_waits_is_told_when_the_goods_are_back(planned: Planned) -> None:
    told = waits(
        planned,
        {"customer_id": "blank", "back": None},
        {"customer_id": "no", "back": "否"},
        {"customer_id": "two", "back": "已到货"},
        {"customer_id": "two", "back": "2026-09-30", "product": "白茶"},
        {"customer_id": "told on a day", "back": "√", "told": "2026-09-20"},
        {"customer_id": "told", "back": "√", "told": "是"},
        {"customer_id": "beyond the plan", "back": "2026-12-24"},
        {"customer_id": "on a day", "back_on": "2026-10-01"},
        {"customer_id": "on a day, told", "back_on": "2026-10-01", "told": "是"},
        {"customer_id": "contacted", "back": "√"},
        customers=[{"customer_id": "contacted", "last_contact": "2026-09-30"}],
    )
    green = ("back_in_stock", "龙井")
    assert told == {"two": ("back_in_stock", "白茶 / 龙井"), "on a day": green, "contacted": green}, (
        "who asked is not left in peace"
    )


def test_who_refused_advertising_hears_of_what_they_asked_for(planned: Planned) -> None:
    refusing = {"customer_id": "A", "owner": "王芳", "consent": "no_advertising"}
    found = planned([refusing], waiting=[{"customer_id": "A", "product": "龙井", "back": "√"}])
    assert found["follow_up_reasons"]["reason"].tolist() == ["back_in_stock"]
