"""Why somebody is contacted: each reason with its date, value and limit, and the day it calls for (from 2026-10-01 on)."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from crm_sheets.report.wording import REASONS

Planned = Callable[..., dict[str, pd.DataFrame]]
Due = Callable[..., dict[str, str]]


def said(found: dict[str, pd.DataFrame]) -> list[tuple[Any, ...]]:
    rows = found["follow_up_reasons"].drop(columns="text")
    texts = rows.assign(date=rows["date"].dt.strftime("%Y-%m-%d").fillna("none")).fillna({"value": -1, "limit": -1})
    return list(texts.itertuples(index=False, name=None))


RHYTHMS = [
    ("vip", "2026-09-25", "10-08", 7, 7),  # falls due on 2 October, a holiday: first day worked again
    ("major", "2026-09-28", "10-12", 14, 14),
    ("ordinary", "2026-09-10", "10-10", 30, 30),  # a Saturday that is worked
    ("ordinary", "2026-09-11", "10-12", 30, 30),  # falls due on a free Sunday
    ("small", "2026-07-01", "10-08", 92, 90),  # overdue by two days: at once
    ("dormant", "2026-07-21", "10-19", 90, 90),
]


def test_rhythm(planned: Planned) -> None:
    found = planned(
        [{"customer_id": str(n), "tier": line[0]} for n, line in enumerate(RHYTHMS)],
        visits=[{"customer_id": str(n), "date": line[1]} for n, line in enumerate(RHYTHMS)],
    )
    rows = found["follow_ups"]
    days = dict(zip(rows["customer_id"], rows["due"].dt.strftime("%m-%d"), strict=True))
    assert days == {str(n): line[2] for n, line in enumerate(RHYTHMS)}
    assert sorted(said(found)) == [
        (str(n), 1, "rhythm", contact, waited, limit) for n, (_, contact, _, waited, limit) in enumerate(RHYTHMS)
    ]


def test_nobody_is_called_before_the_rhythm_falls_due(due: Due) -> None:
    assert due([{"customer_id": "A", "tier": "small"}], visits=[{"customer_id": "A", "date": "2026-08-01"}]) == {}


def test_without_a_visit_the_last_order_counts(planned: Planned) -> None:
    found = planned([{"customer_id": "A", "tier": "vip", "last_order": "2026-09-29"}])
    assert found["follow_ups"]["due"].dt.strftime("%m-%d").tolist() == ["10-08"]  # 6 October is in the holiday week
    assert said(found) == [("A", 1, "since_order", "2026-09-29", 7, 7)]
    assert found["follow_ups"]["last_contact"].isna().all()


def test_without_visit_and_order_buyers_are_called_at_once_others_not(planned: Planned) -> None:
    tiers = ["vip", "major", "ordinary", "small", "dormant", "prospect", None]
    found = planned([{"customer_id": str(n), "tier": tier} for n, tier in enumerate(tiers)])
    assert said(found) == [(str(n), 1, "never_contacted", "none", -1, limit) for n, limit in enumerate((7, 14, 30, 90))]


def test_prospects_have_no_rhythm_but_promises(planned: Planned) -> None:
    visits = [
        {"customer_id": "A", "date": "2026-01-01"},
        {"customer_id": "B", "date": "2026-09-01", "next_date": "2026-10-09"},
    ]
    found = planned([{"customer_id": "A", "tier": "prospect"}, {"customer_id": "B", "tier": "prospect"}], visits=visits)
    assert said(found) == [("B", 1, "promised", "2026-10-09", -1, -1)]


@pytest.mark.parametrize(
    ("promise", "day"),
    [
        ("2026-10-14", "10-14"),
        ("2026-10-11", "10-12"),  # a free Sunday
        ("2026-10-03", "10-08"),  # in the holiday week
        ("2026-09-30", "10-08"),  # today: overdue on the first day of the plan
        ("2026-07-01", "10-08"),
    ],
)
def test_promises_on_their_day(due: Due, promise: str, day: str) -> None:
    visits = [{"customer_id": "A", "date": "2026-06-01", "next_date": promise}]
    assert due([{"customer_id": "A", "tier": "prospect"}], visits=visits) == {"A": day}


def test_the_rhythm_waits_for_a_promise_inside_the_plan(planned: Planned) -> None:
    visits = [{"customer_id": "A", "date": "2026-09-20", "next_date": "2026-10-20"}]
    found = planned([{"customer_id": "A", "tier": "vip"}], visits=visits)
    assert found["follow_ups"]["due"].dt.strftime("%m-%d").tolist() == ["10-20"]
    assert said(found) == [("A", 1, "promised", "2026-10-20", -1, -1), ("A", 2, "rhythm", "2026-09-20", 30, 7)]


def test_the_rhythm_does_not_wait_for_a_promise_beyond_the_plan(planned: Planned) -> None:
    visits = [{"customer_id": "A", "date": "2026-09-20", "next_date": "2062-10-20"}]
    found = planned([{"customer_id": "A", "tier": "vip"}], visits=visits)
    assert said(found) == [("A", 1, "rhythm", "2026-09-20", 11, 7)]


SIGNALS = [
    {"customer_id": "A", "rank": 2, "signal": "falling", "date": "2026-09-30", "value": 100.0, "limit": 400.0},
    {"customer_id": "A", "rank": 1, "signal": "silence_red", "date": "2026-05-01", "value": 152.0, "limit": 30.0},
    {"customer_id": "G", "rank": 1, "signal": "open_complaint", "date": "2026-09-01", "value": 29.0, "limit": None},
]


def test_signals_of_flagged_customers_come_first_and_those_of_green_ones_do_not_call(planned: Planned) -> None:
    customers = [
        {"customer_id": "A", "tier": "small", "churn_level": "red"},
        {"customer_id": "G", "tier": "prospect", "churn_level": "green"},
    ]
    visits = [{"customer_id": "A", "date": "2026-05-02", "next_date": "2026-10-20"}]
    found = planned(customers, results={"reasons": SIGNALS}, visits=visits)
    assert found["follow_ups"]["due"].dt.strftime("%m-%d").tolist() == ["10-08"]
    assert said(found) == [
        ("A", 1, "silence_red", "2026-05-01", 152, 30),
        ("A", 2, "falling", "2026-09-30", 100, 400),
        ("A", 3, "promised", "2026-10-20", -1, -1),  # for later, but worth knowing when calling now
    ]  # the rhythm waits for the promise and does not hold yet on 8 October


def test_a_flagged_customer_without_signals_is_still_contacted(planned: Planned) -> None:
    found = planned([{"customer_id": "A", "churn_level": "amber"}])
    assert found["follow_ups"]["priority"].tolist() == [4]
    assert found["follow_up_reasons"].empty


def test_the_newest_dissatisfied_answer_of_each_customer(planned: Planned) -> None:
    answers = [
        {"customer_id": "A", "answered_at": "2026-09-01", "level": 1},
        {"customer_id": "A", "answered_at": "2026-09-20 10:00", "level": 2},
        {"customer_id": "A", "answered_at": "2026-09-20 11:00", "level": 1},  # the worst of the newest day
        {"customer_id": "B", "answered_at": "2026-09-20", "level": None, "value": "3"},  # would not recommend us
        {"customer_id": None, "answered_at": "2026-09-20", "level": 1},
        {"customer_id": "stranger", "answered_at": "2026-09-20", "level": 1},
    ]
    found = planned([{"customer_id": "A"}, {"customer_id": "B"}], results={"dissatisfied": answers})
    assert said(found) == [("A", 1, "low_score", "2026-09-20", 1, -1), ("B", 1, "detractor", "2026-09-20", 3, -1)]
    assert found["follow_ups"]["priority"].tolist() == [3, 3]


@pytest.mark.parametrize(("visit", "called"), [("2026-09-20", True), ("2026-09-21", False), ("2026-09-19", True)])
def test_an_answer_followed_by_a_contact_is_dealt_with(due: Due, visit: str, called: bool) -> None:
    found = due(
        [{"customer_id": "A"}],
        results={"dissatisfied": [{"customer_id": "A", "answered_at": "2026-09-20", "level": 1}]},
        visits=[{"customer_id": "A", "date": visit}],
    )
    assert bool(found) == called


@pytest.mark.parametrize(
    ("answered_at", "called"),
    [("2026-10-01 18:00", True), ("2026-10-02", False), ("2026-09-02", True), ("2026-09-01", False), (None, False)],
)
def test_only_recent_answers_call(due: Due, answered_at: str | None, called: bool) -> None:
    answers = [{"customer_id": "A", "answered_at": answered_at, "level": 1}]
    # 30 days before 1 October is 1 September
    found = due([{"customer_id": "A"}], rules={"survey.recent_days": 30}, results={"dissatisfied": answers})
    assert bool(found) == called


def test_a_low_score_that_is_also_a_signal_stands_once_but_presses_as_both(planned: Planned) -> None:
    answer = {"customer_id": "A", "answered_at": "2026-09-20", "level": 2}
    signal = {"customer_id": "A", "rank": 1, "signal": "low_score", "date": "2026-09-20", "value": 2, "limit": None}
    found = planned(
        [{"customer_id": "A", "churn_level": "amber"}], results={"dissatisfied": [answer], "reasons": [signal]}
    )
    assert said(found) == [("A", 1, "low_score", "2026-09-20", 2, -1)]
    assert found["follow_ups"]["priority"].tolist() == [3]


def test_two_complaints_are_two_reasons(planned: Planned) -> None:
    complaint = {"customer_id": "A", "signal": "open_complaint", "limit": None}
    signals = [{**complaint, "rank": n, "date": f"2026-09-0{n}", "value": 30 - n} for n in (1, 2)]
    found = planned([{"customer_id": "A", "churn_level": "red"}], results={"reasons": signals})
    assert [row[3] for row in said(found)] == ["2026-09-01", "2026-09-02"]


def test_every_reason_of_our_own_has_words() -> None:
    assert {"promised", "rhythm", "never_contacted", "low_score", "detractor"} <= REASONS.keys()


def test_the_best_of_the_dormant_are_won_back_instead_of_called_by_rhythm(planned: Planned) -> None:
    """Of ten dormant customers a fifth: the two of most value. 90 days after 21 June are over for all of them."""
    ids = [f"K{place}" for place in range(10)]
    rows = [{"customer_id": one, "tier": "dormant", "value": 1_000.0 - place} for place, one in enumerate(ids)]
    found = planned(rows, visits=[{"customer_id": one, "date": "2026-06-21"} for one in ids])
    reasons = found["follow_up_reasons"].groupby("reason")["customer_id"].agg(sorted).to_dict()
    assert reasons == {"win_back": ids[:2], "rhythm": ids[2:]}
