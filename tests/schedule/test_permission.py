"""Nobody is contacted who refused it: by task, by channel, whatever was said where."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.language.grades import CHANNELS
from crm_sheets.schedule.permission import SERVICE

Planned = Callable[..., dict[str, pd.DataFrame]]
IDS = [f"C{n:02d}" for n in range(12)]
CODES = ["no_contact", "no_advertising", *(f"no_{c}" for c in CHANNELS), *(f"no_{c}_advertising" for c in CHANNELS)]
SIGNALS = ("silence_red", "low_score", "falling", *SERVICE)
REACHED = st.fixed_dictionaries(
    {
        "phone": st.sampled_from(["13800000000", "02155551234", None]),
        "email": st.sampled_from(["a@b.example", None]),
        "chat": st.sampled_from(["wx1", None]),
        "address": st.sampled_from(["上海市", None]),
        "preferred_channel": st.sampled_from(["电话", "微信", "短信", "邮件", "信件", "会面", None]),
    }
)
CUSTOMERS = st.lists(
    st.fixed_dictionaries(
        {
            "customer_id": st.sampled_from(IDS),
            "tier": st.sampled_from(["vip", "major", "ordinary", "small", "dormant", None]),
            "churn_level": st.sampled_from(["red", "amber", "green"]),
            "value": st.sampled_from([0.0, 10.0]),
            "last_order": st.sampled_from([date(2026, 5, 1), date(2026, 9, 29), None]),
            "consent": st.lists(st.sampled_from(CODES), max_size=5, unique=True).map(
                lambda codes: "; ".join(codes) or None
            ),
            "reached": REACHED,
            "signals": st.lists(st.sampled_from(SIGNALS), max_size=3, unique=True),
            "promised": st.booleans(),
            "unhappy": st.booleans(),
        }
    ),
    unique_by=lambda row: row["customer_id"],
    min_size=1,
)


def plan_of(planned: Planned, rows: list[dict[str, Any]]) -> dict[str, pd.DataFrame]:
    """Every kind of task: flags with signals, dissatisfied answers, promises, rhythms."""
    signals = [
        {"customer_id": row["customer_id"], "rank": rank, "signal": signal, "date": date(2026, 9, 1), "value": 1.0}
        for row in rows
        for rank, signal in enumerate(row["signals"], start=1)
    ]
    visits = [
        {"customer_id": row["customer_id"], "date": date(2026, 9, 20), "next_date": date(2026, 10, 9)}
        for row in rows
        if row["promised"]
    ]
    answers = [
        {"customer_id": row["customer_id"], "answered_at": date(2026, 9, 28), "level": 1}
        for row in rows
        if row["unhappy"]
    ]
    files = [{"customer_id": row["customer_id"], **row["reached"]} for row in rows]
    results = {"reasons": signals, "dissatisfied": answers}
    clients = [{**row, "phone": row["reached"]["phone"]} for row in rows]
    return planned(clients, results=results, visits=visits, customers=files, rules={"per_day": 500})


@pytest.mark.heavy
@given(rows=CUSTOMERS)
def test_no_plan_holds_a_contact_that_was_refused(planned: Planned, rows: list[dict[str, Any]]) -> None:
    found = plan_of(planned, rows)
    refused = {row["customer_id"]: set((row["consent"] or "").split("; ")) for row in rows}
    why = found["follow_up_reasons"].groupby("customer_id")["reason"].agg(set).to_dict()
    for contact in found["follow_ups"].to_dict("records"):
        said, reasons = refused[contact["customer_id"]], why.get(contact["customer_id"], {"flag"})
        answers_only = reasons <= set(SERVICE)
        assert "no_contact" not in said
        assert f"no_{contact['channel']}" not in said
        assert answers_only or not said & {"no_advertising", f"no_{contact['channel']}_advertising"}
        assert contact["channel"] in CHANNELS


@pytest.mark.heavy
@given(rows=CUSTOMERS)
def test_who_refused_is_listed_and_nobody_else(planned: Planned, rows: list[dict[str, Any]]) -> None:
    found, free = plan_of(planned, rows), plan_of(planned, [{**row, "consent": None} for row in rows])
    left = found["not_contacted"]
    assert sorted([*found["follow_ups"]["customer_id"], *left["customer_id"]]) == sorted(
        free["follow_ups"]["customer_id"]
    )
    assert free["not_contacted"].empty
    for line in left.to_dict("records"):
        assert line["why"] == "no_channel" or line["why"] in line["consent"].split("; ")


def one(planned: Planned, consent: str | None, **more: Any) -> dict[str, pd.DataFrame]:
    reached = {"phone": "13800000000", "email": "a@b.example", "chat": None, "address": None, "preferred_channel": None}
    row = {
        **{"customer_id": "A", "tier": "vip", "churn_level": "red", "value": 1.0, "last_order": date(2026, 5, 1)},
        **{"consent": consent, "reached": reached, "signals": ["silence_red", "open_complaint"]},
        **{"promised": False, "unhappy": False},
    }
    return plan_of(planned, [{**row, **more}])


def test_a_complaint_is_answered_though_advertising_was_refused(planned: Planned) -> None:
    found = one(planned, "no_advertising")
    assert found["follow_ups"]["consent"].tolist() == ["no_advertising"]
    assert found["follow_up_reasons"]["reason"].tolist() == ["open_complaint"]
    assert one(planned, "no_advertising", signals=["silence_red"])["not_contacted"]["why"].tolist() == [
        "no_advertising"
    ]
    assert one(planned, "no_contact")["not_contacted"]["why"].tolist() == ["no_contact"]


def test_another_channel_goes_in_for_a_refused_one(planned: Planned) -> None:
    assert one(planned, None)["follow_ups"]["channel"].tolist() == ["phone"]  # that of a VIP
    assert one(planned, "no_phone")["follow_ups"]["channel"].tolist() == ["chat"]  # by the same number
    assert one(planned, "no_phone; no_chat")["follow_ups"]["channel"].tolist() == ["email"]
    nothing_left = one(planned, "no_phone; no_chat; no_email")
    assert nothing_left["follow_ups"].empty
    assert nothing_left["not_contacted"]["why"].tolist() == ["no_channel"]


def test_advertising_by_a_channel_leaves_it_for_answers(planned: Planned) -> None:
    no_sales = "no_phone_advertising; no_chat_advertising; no_email_advertising"
    found = one(planned, no_sales)
    assert found["follow_ups"]["channel"].tolist() == ["phone"]
    assert found["follow_up_reasons"]["reason"].tolist() == ["open_complaint"]
