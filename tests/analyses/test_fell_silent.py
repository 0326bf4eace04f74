"""The sign "used to speak, is silent now and buys less", as of 2026-09-30: the half year begins after 2026-04-01."""

from typing import Any

import pandas as pd
import pytest
from desks import book_of

from crm_sheets.analyses.churn.fell_silent import fell_silent
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.purchase_intervals import purchase_days
from crm_sheets.playbook import Playbook

# A buys 900 in the half year before and 100 in the last one; B as much in both; both since 2025-01-01
SALES = [
    *({"customer_id": who, "date": "2025-01-01", "amount": 10.0} for who in "ABC"),
    {"customer_id": "A", "date": "2026-01-10", "amount": 900.0},
    {"customer_id": "A", "date": "2026-06-10", "amount": 100.0},
    {"customer_id": "B", "date": "2026-01-10", "amount": 500.0},
    {"customer_id": "B", "date": "2026-06-10", "amount": 500.0},
    {"customer_id": "C", "date": "2026-09-30", "amount": 1.0},
]
OTHERS = [{"customer_id": "C", "received_at": "2026-08-01", "content": "x"}]  # somebody still speaks


def shown(complaints: list[dict[str, Any]], answers: list[dict[str, Any]] | None = None) -> list[tuple[str, float]]:
    book = book_of(sales=SALES, complaints=complaints, answers=answers or [])
    facts = Facts(book, Playbook.default(), pd.Timestamp("2026-09-30"))
    found = fell_silent(facts)
    ids = purchase_days(facts).customer_ids
    return [(str(ids[buyer]), value) for buyer, value in zip(found.buyer, found.value, strict=True)]


def said(who: str, *days: str) -> list[dict[str, Any]]:
    return [{"customer_id": who, "received_at": day, "content": "x"} for day in days]


def test_who_spoke_twice_and_buys_less_in_silence_shows_it() -> None:
    assert shown([*OTHERS, *said("A", "2025-09-01", "2026-02-01")]) == [("A", 2.0)]


@pytest.mark.parametrize(
    "complaints",
    [
        said("A", "2025-09-01"),  # once is no habit
        said("A", "2025-09-01", "2026-02-01", "2026-05-01"),  # still speaks
        said("B", "2025-09-01", "2026-02-01"),  # buys as much as before
        said("A", "2024-01-01", "2024-02-01"),  # more than two years ago
    ],
)
def test_who_does_not(complaints: list[dict[str, Any]]) -> None:
    assert shown([*OTHERS, *complaints]) == []


def test_where_nobody_spoke_of_late_the_lists_may_have_ended() -> None:
    assert shown(said("A", "2025-09-01", "2026-02-01")) == []


def test_an_answer_is_a_word_as_well() -> None:
    answer = {"customer_id": "A", "answered_at": "2025-12-01", "question": "总体满意度", "value": "满意"}
    assert shown([*OTHERS, *said("A", "2026-02-01")], [answer]) == [("A", 2.0)]
