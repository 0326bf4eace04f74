"""Who is contacted when, by whom: from Thursday 2026-10-01 on; worked are October 8, 9, 10, 12, 13, 14, 15, 16, 19 ..."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest

from crm_sheets.book import Book
from crm_sheets.playbook import Playbook
from crm_sheets.schedule import next_contact, plan
from crm_sheets.schedule.plan import FOLLOW_UP_COLUMNS, NOT_PLANNED_COLUMNS, REASON_COLUMNS

Planned = Callable[..., dict[str, pd.DataFrame]]
Due = Callable[..., dict[str, str]]


def client(customer_id: str, tier: str = "small", **more: Any) -> dict[str, Any]:
    return {"customer_id": customer_id, "tier": tier, "owner": "王芳", "phone": "13800000000", **more}


def visit(customer_id: str, day: str, **more: Any) -> dict[str, Any]:
    return {"customer_id": customer_id, "date": day, **more}


def test_one_row_in_full(planned: Planned) -> None:
    found = planned(
        [client("A", "vip", name="云栖商贸", churn_level="green", value=1200.5, at_stake=80.0, consent="yes")],
        visits=[visit("A", "2026-09-26")],
    )
    row = found["follow_ups"].drop(columns="key").iloc[0].dropna().to_dict()
    assert row == {
        "customer_id": "A",
        "name": "云栖商贸",
        "phone": "13800000000",
        "person": "王芳",
        "instead_of": "",
        "due": pd.Timestamp(2026, 10, 8),
        "wanted": pd.Timestamp(2026, 10, 3),  # seven days after the last contact
        "channel": "phone",
        "priority": 15,
        "reason": "rhythm",
        "first_due": pd.Timestamp(2026, 10, 8),
        "tries": 0,
        "owner": "王芳",
        "tier": "vip",
        "churn_level": "green",
        "last_contact": pd.Timestamp(2026, 9, 26),
        "value": 1200.5,
        "consent": "yes",
        "at_stake": 80.0,
    }
    assert found["not_planned"].empty


def test_overdue_promises_go_first_then_red_flags_then_answers_then_amber_then_rhythm(planned: Planned) -> None:
    customers = [
        client("rhythm", "vip", value=9999),
        client("overdue promise", "vip", value=500),
        client("amber", churn_level="amber"),
        client("answer"),
        client("red", churn_level="red"),
    ]
    found = planned(
        customers,
        rules={"per_day": 1},
        results={"dissatisfied": [{"customer_id": "answer", "answered_at": "2026-09-29", "level": 1}]},
        visits=[visit("overdue promise", "2026-08-01", next_date="2026-09-01")],
    )["follow_ups"]
    assert found["customer_id"].tolist() == ["overdue promise", "red", "answer", "amber", "rhythm"]
    assert found["due"].dt.day.tolist() == [8, 9, 10, 12, 13]
    assert found["priority"].tolist() == [1, 2, 3, 4, 15]


def test_a_promise_keeps_its_day_against_flags_that_have_more_time(due: Due) -> None:
    customers = [client("promise"), *(client(f"amber {n}", churn_level="amber") for n in (1, 2, 3))]
    visits = [visit("promise", "2026-09-20", next_date="2026-10-09")]
    # amber: within 3 working days, so by the 10th; the promise wants the 9th
    assert due(customers, rules={"per_day": 1}, visits=visits) == {
        "amber 1": "10-08",
        "promise": "10-09",
        "amber 2": "10-10",
        "amber 3": "10-12",
    }


def test_overdue_rhythm_is_spread_best_tier_and_highest_value_first(due: Due) -> None:
    customers = [
        client("small 900", "small", value=900),
        client("vip 10", "vip", value=10),
        client("small none", "small"),
        client("vip 20", "vip", value=20),
        client("small 900 too", "small", value=900),
    ]
    visits = [visit(row["customer_id"], "2026-01-05") for row in customers]
    assert due(customers, rules={"per_day": 2}, visits=visits) == {
        "vip 20": "10-08",
        "vip 10": "10-08",
        "small 900": "10-09",  # same value: by customer_id
        "small 900 too": "10-09",
        "small none": "10-10",
    }


def test_who_does_not_fit_is_counted(planned: Planned) -> None:
    customers = [client(str(n), churn_level="red") for n in range(20)] + [client("late", "vip", owner="李雷")]
    found = planned(
        customers, rules={"per_day": 1}, visits=[visit("late", "2026-10-20")], staff=[{"name": "李雷", "capacity": 0}]
    )
    # working days from 1 to 28 October: 8 9 10 | 12-16 | 19-23 | 26 27 28 = 16
    assert len(found["follow_ups"]) == 16
    assert found["not_planned"].to_dict("records") == [
        {"person": "李雷", "customers": 1, "first_due": pd.Timestamp(2026, 10, 8)},
        {"person": "王芳", "customers": 4, "first_due": pd.Timestamp(2026, 10, 8)},
    ]
    assert set(found["follow_up_reasons"]["customer_id"]) <= set(found["follow_ups"]["customer_id"])


def test_capacity_and_days_off_of_the_staff_sheet(due: Due) -> None:
    customers = [client(str(n), churn_level="red") for n in range(5)]
    staff = [{"name": "王芳", "capacity": 2, "days_off": "周六、2026-10-08"}]
    # the 8th is off, Saturday the 10th too although the country works
    assert due(customers, staff=staff) == {"0": "10-09", "1": "10-09", "2": "10-12", "3": "10-12", "4": "10-13"}


def test_who_has_left_gets_nothing_and_hands_over(planned: Planned) -> None:
    staff = [
        {"name": "王芳", "manager": "林晓燕", "left_on": "2026-09-30"},
        {"name": "李雷", "manager": "林晓燕", "left_on": "2026-10-09"},
        {"name": "林晓燕", "left_on": None},
        {"name": "何秋月", "manager": "不在", "left_on": "2026-01-31"},
    ]
    customers = [
        client("A", churn_level="red"),
        client("B", churn_level="red", owner="李雷"),
        client("C", "ordinary", owner="李雷"),
        client("D", churn_level="red", owner="何秋月"),
    ]
    found = planned(customers, staff=staff, visits=[visit("C", "2026-09-11")])["follow_ups"]  # C is due on the 12th
    assert dict(zip(found["customer_id"], found["person"], strict=True)) == {
        "A": "林晓燕",
        "B": "李雷",
        "C": "林晓燕",
        "D": "",
    }


def test_without_owner_whoever_served_last_or_the_playbook(planned: Planned) -> None:
    customers = [client(name, churn_level="red", owner=None) for name in ("sold", "seen", "left", "none")]
    found = planned(
        customers,
        rules={"nobody": "店长"},
        sales=[
            {"customer_id": "sold", "date": "2026-05-01", "staff": "方雨晴"},
            {"customer_id": "left", "date": "2026-05-01", "staff": "周启航"},
        ],
        visits=[visit("seen", "2026-05-01", staff="何秋月")],
        staff=[{"name": "周启航", "left_on": "2026-05-02"}],
    )["follow_ups"]
    assert dict(zip(found["customer_id"], found["person"], strict=True)) == {
        "sold": "方雨晴",
        "seen": "何秋月",
        "left": "店长",
        "none": "店长",
    }


def test_phone_and_channel_from_the_customer_file(planned: Planned) -> None:
    found = planned(
        [client("A", "vip", phone=None), client("B", "vip")],
        customers=[
            {"customer_id": "A", "phone": "13911111111", "preferred_channel": "微信"},
            {"customer_id": "B", "phone": "13922222222"},
        ],
    )["follow_ups"]
    assert found["phone"].tolist() == ["13911111111", "13800000000"]
    assert found["channel"].tolist() == ["chat", "phone"]


def test_a_horizon_inside_the_holidays(due: Due) -> None:
    assert due([client("A", churn_level="red")], rules={"horizon_days": 3}) == {"A": "10-08"}


def test_another_country(due: Due) -> None:
    assert due([client("A", churn_level="red")], rules={"general.country": "GB"}) == {"A": "10-01"}


def test_over_the_turn_of_the_year(due: Due) -> None:
    found = due([client("A", churn_level="red")], today=date(2026, 1, 1))
    assert found == {"A": "01-04"}  # 1-3 January 2026 free, Sunday the 4th made up


def test_next_contact_is_the_day_by_customer(planned: Planned) -> None:
    days = next_contact(planned([client("A", churn_level="red"), client("B", "prospect")])["follow_ups"])
    assert days.to_dict() == {"A": pd.Timestamp(2026, 10, 8)}


def check_columns(found: dict[str, pd.DataFrame]) -> None:
    assert tuple(found["follow_ups"].columns) == FOLLOW_UP_COLUMNS
    assert tuple(found["follow_up_reasons"].columns) == REASON_COLUMNS
    assert tuple(found["not_planned"].columns) == NOT_PLANNED_COLUMNS
    assert found["follow_ups"]["due"].dtype == found["follow_ups"]["last_contact"].dtype == "datetime64[us]"


def test_an_empty_desk(planned: Planned) -> None:
    found = planned([])
    check_columns(found)
    assert all(frame.empty for frame in found.values())
    assert next_contact(found["follow_ups"]).empty


def test_tables_without_any_columns() -> None:
    nothing = pd.DataFrame()
    found = plan(nothing, {}, Book(*[nothing] * 10), Playbook.default(), date(2026, 9, 30))
    check_columns(found)


@pytest.mark.parametrize("blank", [None, pd.NA, float("nan"), pd.NaT, ""])
@pytest.mark.parametrize("dtype", ["object", "string", "str"])
def test_blank_everywhere(planned: Planned, blank: object, dtype: str) -> None:
    cells = pd.Series([blank, blank], dtype=dtype)
    columns = ("customer_id", "date", "next_date", "staff", "answered_at", "level", "signal", "rank")
    rows = [dict.fromkeys(columns, cell) for cell in cells]
    staff = [dict.fromkeys(("name", "manager", "capacity", "days_off", "left_on"), blank)]
    red = {**dict.fromkeys(("tier", "value", "owner", "phone"), blank), "customer_id": "A", "churn_level": "red"}
    found = planned(
        [red, {"customer_id": blank}],
        results={"reasons": rows, "dissatisfied": rows},
        visits=rows,
        sales=rows,
        staff=staff,
        customers=rows,
    )
    check_columns(found)
    assert found["follow_ups"]["customer_id"].tolist() == ["A"]
    assert found["follow_ups"]["person"].tolist() == [""]
    assert found["follow_ups"]["channel"].tolist() == ["meeting"]
