"""Churn signals one by one, weights, levels, and reasons that carry their dates."""

import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import churn
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")
STEADY = [(f"2026-{m:02d}-15", 100) for m in range(1, 10)]  # every 28 to 31 days, 31 the median, last on 15 September


def flags(playbook=None, **tables):
    levels, reasons = churn.run(Facts(book_of(**tables), playbook or Playbook.default(), DAY))
    return levels, reasons


@pytest.mark.parametrize(
    ("last_month", "level", "code"),
    [(9, "green", None), (7, "amber", "silence_amber"), (6, "red", "silence_red")],
    # silent for 15, 77 and 107 days at a typical gap of 31: 0.5, 2.5 and 3.5 times
)
def test_silence_against_the_own_rhythm(last_month, level, code):
    levels, reasons = flags(sales=sales("a", *STEADY[:last_month]))
    assert levels.loc["a", "churn_level"] == level
    assert reasons["signal"].tolist() == ([code] if code else [])
    if code:
        assert reasons.loc[0, "date"] == pd.Timestamp(f"2026-{last_month:02d}-15")
        assert reasons.loc[0, "limit"] == pytest.approx(31, abs=0.5)
        # the n-th line stands in row n + 1: that is the evidence
        assert reasons.loc[0, ["source_file", "source_row"]].tolist() == ["sales.xlsx", last_month + 1]


def test_two_purchases_are_no_rhythm_to_be_silent_against():
    levels, _ = flags(sales=sales("a", ("2024-01-01", 5), ("2024-01-09", 5)))
    assert levels.loc["a", "churn_level"] == "green"


def test_a_daily_buyer_is_not_flagged_after_a_week():
    levels, _ = flags(sales=sales("a", *[(f"2026-09-{d:02d}", 5) for d in range(10, 23)]))
    assert levels.loc["a", "churn_level"] == "green"  # 8 times the typical gap, but only 8 days


def test_open_complaint_and_its_row():
    complaints = [
        {"customer_id": "a", "received_at": "2026-09-01", "content": "late"},
        {"customer_id": "a", "received_at": "2026-01-01", "content": "old", "closed_at": "2026-01-05"},
        {"customer_id": "a", "received_at": "2026-02-01", "content": "no date", "status": "已办结"},
    ]
    levels, reasons = flags(sales=sales("a", *STEADY), complaints=complaints)
    assert reasons[["signal", "value", "source_file", "source_row"]].to_dict("records") == [
        {"signal": "open_complaint", "value": 29.0, "source_file": "complaints.xlsx", "source_row": 2}
    ]
    assert levels.loc["a", "churn_level"] == "green"  # 20 points: one sign alone is no flag


def test_old_dissatisfaction_is_no_warning():
    def asked(day):
        return [{"customer_id": "a", "respondent": "1", "answered_at": day, "question": "满意吗？", "value": "不满意"}]

    assert flags(sales=sales("a", *STEADY), answers=asked("2025-09-01"))[1].empty
    _, reasons = flags(sales=sales("a", *STEADY), answers=asked("2026-09-01"))
    assert reasons["signal"].tolist() == ["low_score"]
    assert reasons.loc[0, ["source_file", "source_row"]].tolist() == ["answers.xlsx", 2]


def test_falling_needs_a_full_year_before():
    year = [("2025-08-01", 500), ("2025-11-01", 500), ("2026-05-01", 100), ("2026-09-20", 100)]
    _, reasons = flags(sales=sales("a", *year) + sales("new", *year[1:]))
    assert reasons[["customer_id", "signal", "value", "limit"]].to_dict("records") == [
        {"customer_id": "a", "signal": "falling", "value": 200.0, "limit": 500.0}
    ]


def test_owner_left():
    staff = [{"name": "Wu", "left_on": "2026-08-31"}, {"name": "Li", "left_on": "2026-12-31"}]
    customers = [{"customer_id": "a", "name": "A", "owner": "Wu"}, {"customer_id": "b", "name": "B", "owner": "Li"}]
    _, reasons = flags(sales=sales("a", *STEADY) + sales("b", *STEADY), staff=staff, customers=customers)
    assert reasons[["customer_id", "signal", "source_file", "source_row"]].to_numpy().tolist() == [
        ["a", "owner_left", "staff.xlsx", 2]
    ]


def test_weights_add_up_and_reasons_are_ranked():
    complaints = [{"customer_id": "a", "received_at": "2026-09-01", "content": "late"}]
    levels, reasons = flags(sales=sales("a", *STEADY[:7]), complaints=complaints)
    assert levels.loc["a"].to_dict() == {
        "churn_score": 55,
        "churn_level": "amber",
        "churn_reasons": "silence_amber; open_complaint",
    }
    assert reasons["rank"].tolist() == [1, 2]


def test_weights_come_from_the_playbook():
    playbook = Playbook.default().changed("churn.weight_silence_red", 0)
    levels, reasons = flags(playbook, sales=sales("a", *STEADY[:5]))
    assert levels.loc["a", "churn_level"] == "green"
    assert reasons.empty


def test_customers_with_returns_only_are_not_judged():
    levels, _ = flags(sales=sales("a", ("2026-01-01", -5)) + sales("b", *STEADY))
    assert levels.index.tolist() == ["b"]
