"""Points beyond money, each from its evidence, and the tier they lift to."""

import pandas as pd
from desks import book_of, sales

from crm_sheets.analyses import beyond_money
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")


def run(lift_points=3, **tables):
    return beyond_money.run(
        Facts(book_of(**tables), Playbook.default().changed("tiers.lift_points", lift_points), DAY)
    ).set_index("customer_id")


def test_loyal_for_two_years_and_still_buying():
    found = run(
        sales=sales("a", ("2024-09-30", 1), ("2026-01-01", 1))
        + sales("late", ("2024-10-01", 1), ("2026-01-01", 1))
        + sales("gone", ("2023-01-01", 1))
    )
    assert found["loyal"].to_dict() == {"a": True}
    assert found["first_order"].to_dict() == {"a": pd.Timestamp("2024-09-30")}


def test_forgives_is_a_purchase_on_a_day_after_the_complaint():
    complaints = [
        {"customer_id": who, "received_at": "2026-05-05 10:00", "content": "x"} for who in ("after", "same", "before")
    ]
    lines = sales("after", ("2026-05-06", 1)) + sales("same", ("2026-05-05", 1)) + sales("before", ("2026-05-04", 1))
    assert run(complaints=complaints, sales=lines)["forgives"].to_dict() == {"after": True}


def test_gives_opinions():
    found = run(
        customers=[{"customer_id": name} for name in "abcd"],
        answers=[
            {"customer_id": "a", "respondent": "1", "question": "Q1", "value": "4", "source_row": 2},
            {"customer_id": "a", "respondent": "1", "question": "Q2", "value": "4", "source_row": 2},
        ],
        visits=[
            {"customer_id": "b", "date": "2026-05-01", "notes": "建议增加小包装"},
            {"customer_id": "c", "date": "2026-05-01", "notes": "no answer"},
        ],
        relationship=[{"customer_id": "d", "tells_weak_spots": "yes"}],
    )
    assert found["opinions"].to_dict() == {"a": 1, "b": 1, "d": 1}
    assert found["tier"].unique().tolist() == ["prospect"]


def test_brings_others_by_id_name_or_phone_but_not_by_an_ambiguous_name():
    customers = [
        {"customer_id": "A1", "name": "Ann", "phone": "13800000001"},
        {"customer_id": "B1", "name": "Bob", "phone": "13800000002"},
        {"customer_id": "B2", "name": "Bob", "phone": "13800000003"},
        {"customer_id": "C1", "name": "Cy", "phone": "13800000004", "referred_by": "a1"},
        {"customer_id": "C2", "name": "Di", "phone": "13800000005", "referred_by": "ANN"},
        {"customer_id": "C3", "name": "Ed", "phone": "13800000006", "referred_by": "13800000001"},
        {"customer_id": "C4", "name": "Flo", "phone": "13800000007", "referred_by": "Bob"},
        {"customer_id": "C5", "name": "Gus", "phone": "13800000008", "referred_by": "Gus"},
    ]
    assert run(customers=customers)["brought"].to_dict() == {"A1": 3}


def test_three_points_lift_by_one_and_the_tier_stays():
    who = [{"customer_id": "x", "name": "X"}, {"customer_id": "y", "name": "Y", "referred_by": "x"}]
    lines = sales("x", ("2024-01-01", 1), ("2026-09-01", 1)) + sales("big", ("2026-09-01", 500), ("2026-09-02", 500))
    lines += sales("y", ("2026-09-01", 2))
    complaints = [{"customer_id": "x", "received_at": "2026-08-01", "content": "late"}]
    found = run(customers=who, sales=lines, complaints=complaints)
    assert found.loc["x", ["points", "tier", "lifted_tier"]].tolist() == [3, "small", "ordinary"]
    found = run(4, customers=who, sales=lines, complaints=complaints)
    assert found.loc["x", ["points", "tier", "lifted_tier"]].tolist() == [3, "small", "small"]


def test_the_best_tier_and_no_tier_are_not_lifted():
    from crm_sheets.analyses.beyond_money import _lifted

    tier = pd.Series(["vip", "major", "ordinary", "small", "dormant", "prospect"])
    lifted = _lifted(tier, pd.Series([True] * 6))
    assert lifted.tolist() == ["vip", "vip", "major", "ordinary", "dormant", "prospect"]
