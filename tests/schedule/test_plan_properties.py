"""What holds for every plan, whatever the desk looks like."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.calendars.working_days import is_working_day
from crm_sheets.returns.own_keys import Planned as Before
from crm_sheets.returns.own_keys import planned_frame
from crm_sheets.schedule.contact_key import planned_rows

Planned = Callable[..., dict[str, pd.DataFrame]]
AS_OF = date(2026, 9, 30)
IDS = [f"C{n:02d}" for n in range(25)]
DAYS = st.integers(-400, 60).map(lambda n: AS_OF + timedelta(days=n))
STAFF = [
    {"name": "林晓燕", "capacity": 3, "days_off": "周一"},
    {"name": "陈立峰", "manager": "林晓燕", "days_off": "2026-10-08、周六"},
    {"name": "周启航", "manager": "陈立峰", "capacity": 1, "left_on": date(2026, 10, 14)},
    {"name": "何秋月", "manager": "周启航", "left_on": date(2026, 6, 30)},
]
PEOPLE = st.sampled_from([*(member["name"] for member in STAFF), "不在表里", None])
ANYBODY = st.sampled_from(IDS)
OVERFLOW = st.sampled_from(["own", "team", "all"])


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


CUSTOMERS = st.lists(
    st.fixed_dictionaries(
        {
            "customer_id": ANYBODY,
            "tier": st.sampled_from(["vip", "major", "ordinary", "small", "dormant", "prospect", None]),
            "churn_level": st.sampled_from(["red", "amber", "green", None]),
            "owner": PEOPLE,
            "value": maybe(st.sampled_from([0.0, 10.0, 10.5, 5000.0])),
            "last_order": maybe(DAYS),
            "phone": maybe(st.just("13800000000")),
        }
    ),
    unique_by=lambda row: row["customer_id"],
    min_size=3,
)
VISITS = st.lists(
    st.fixed_dictionaries({"customer_id": ANYBODY, "date": maybe(DAYS), "next_date": maybe(DAYS), "staff": PEOPLE}),
    max_size=30,
)
ANSWERS = st.lists(
    st.fixed_dictionaries(
        {"customer_id": maybe(ANYBODY), "answered_at": maybe(DAYS), "level": st.sampled_from([1, 2, None])}
    ),
    max_size=10,
)
SIGNALS = st.lists(
    st.fixed_dictionaries(
        {
            "customer_id": ANYBODY,
            "rank": st.integers(1, 3),
            "signal": st.sampled_from(["silence_red", "open_complaint", "low_score"]),
            "date": maybe(DAYS),
            "value": st.sampled_from([1.0, 2.0]),
        }
    ),
    max_size=15,
)
DESKS = st.fixed_dictionaries(
    {
        "customers": CUSTOMERS,
        "visits": VISITS,
        "answers": ANSWERS,
        "signals": SIGNALS,
        "rules": st.fixed_dictionaries(
            {
                "per_day": st.integers(1, 3),
                "horizon_days": st.integers(1, 30),
                "nobody": st.sampled_from(["", "林晓燕", "何秋月"]),
            }
        ),
    }
)


def run(
    planned: Planned, desk: dict[str, Any], staff: Any = STAFF, before: Before | None = None, **rules: object
) -> dict[str, pd.DataFrame]:
    results = {"dissatisfied": desk["answers"], "reasons": desk["signals"]}
    return planned(
        desk["customers"],
        rules={**desk["rules"], **rules},
        results=results,
        before=before,
        visits=desk["visits"],
        staff=staff,
    )


@given(desk=DESKS)
def test_every_plan_of_a_desk(planned: Planned, desk: dict[str, Any]) -> None:
    """One plan for all that holds of it, as a plan takes longer than to look at it."""
    found = run(planned, desk)
    nobody_is_over_capacity_or_planned_on_a_day_off(found["follow_ups"], desk)
    every_customer_stands_at_most_once_and_each_with_reasons(found, desk)
    while_a_red_flag_waits_no_rhythm_is_served(found["follow_ups"])
    roomy = run(planned, desk, staff=[], per_day=500)  # the same desk, where everybody fits
    planned_and_not_planned_together_are_all_that_are_due(found, roomy)


def nobody_is_over_capacity_or_planned_on_a_day_off(found: pd.DataFrame, desk: dict[str, Any]) -> None:
    last = AS_OF + timedelta(days=desk["rules"]["horizon_days"])
    for (person, due), count in Counter(zip(found["person"], found["due"].dt.date, strict=True)).items():
        assert count <= {"林晓燕": 3, "周启航": 1}.get(person, desk["rules"]["per_day"])
        assert AS_OF < due <= max(last, date(2026, 10, 8))
        assert is_working_day(due, "CN")
        assert not (person == "林晓燕" and due.weekday() == 0)
        assert not (person == "陈立峰" and (due.weekday() == 5 or due == date(2026, 10, 8)))
        assert not (person == "周启航" and due > date(2026, 10, 14))
        assert person != "何秋月"


def every_customer_stands_at_most_once_and_each_with_reasons(
    found: dict[str, pd.DataFrame], desk: dict[str, Any]
) -> None:
    ids, reasons = found["follow_ups"]["customer_id"], found["follow_up_reasons"]
    flagged = {row["customer_id"] for row in desk["customers"] if row["churn_level"] in ("red", "amber")}
    assert ids.is_unique
    assert set(ids) <= {row["customer_id"] for row in desk["customers"]}
    assert set(reasons["customer_id"]) <= set(ids) <= set(reasons["customer_id"]) | flagged
    for _, ranks in reasons.groupby("customer_id")["rank"]:
        assert ranks.tolist() == list(range(1, len(ranks) + 1))


def planned_and_not_planned_together_are_all_that_are_due(
    found: dict[str, pd.DataFrame], roomy: dict[str, pd.DataFrame]
) -> None:
    assert roomy["not_planned"].empty
    assert len(found["follow_ups"]) + found["not_planned"]["customers"].sum() == len(roomy["follow_ups"])
    assert set(found["follow_ups"]["customer_id"]) <= set(roomy["follow_ups"]["customer_id"])


@pytest.mark.heavy
@given(desk=DESKS, seed=st.integers(0, 99))
def test_the_order_of_rows_changes_nothing(planned: Planned, desk: dict[str, Any], seed: int) -> None:
    dice = Random(seed)
    tables = ("customers", "visits", "answers", "signals")
    shuffled = {**desk, **{name: dice.sample(desk[name], len(desk[name])) for name in tables}}
    first, second = run(planned, desk), run(planned, shuffled)
    for name, frame in first.items():
        pd.testing.assert_frame_equal(frame, second[name])


def while_a_red_flag_waits_no_rhythm_is_served(found: pd.DataFrame) -> None:
    for _, rows in found.groupby("person"):
        reds, rhythms = (rows.loc[rows["priority"] == priority, "due"] for priority in (2, 15))
        assert reds.empty or rhythms.empty or reds.max() <= rhythms.min()


@pytest.mark.heavy
@given(desk=DESKS, overflow=OVERFLOW)
def test_planned_again_with_the_same_facts_nothing_moves(planned: Planned, desk: dict[str, Any], overflow: str) -> None:
    """Also where colleagues take over; what was planned before is remembered as between two runs."""
    found = run(planned, desk, overflow=overflow)
    again = run(planned, desk, before=remembered(found), overflow=overflow)["follow_ups"]
    told = ["customer_id", "person", "due", "key"]
    assert again[told].to_dict("records") == found["follow_ups"][told].to_dict("records")


@pytest.mark.heavy
@given(
    desk=DESKS,
    owner=PEOPLE,
    level=st.sampled_from(["red", "amber", None]),
    tier=st.sampled_from(["vip", "small"]),
    overflow=OVERFLOW,
)
def test_one_new_customer_moves_at_most_one_row_a_person_and_day(
    planned: Planned, desk: dict[str, Any], owner: str | None, level: str | None, tier: str, overflow: str
) -> None:
    """Between two runs: what colleagues took over is remembered."""
    new = {"customer_id": "new", "tier": tier, "churn_level": level, "owner": owner, "value": 20.0}
    first = run(planned, desk, overflow=overflow)
    more = {**desk, "customers": [*desk["customers"], new]}
    second = run(planned, more, before=remembered(first), overflow=overflow)
    before, after = (found["follow_ups"].set_index("customer_id")[["person", "due"]] for found in (first, second))
    both = before.join(after.add_suffix("_after"), how="left")
    left = both.loc[(both["due"] != both["due_after"]) | (both["person"] != both["person_after"])]
    assert left.groupby(["person", "due"]).size().max() <= 1 or left.empty


def remembered(found: dict[str, pd.DataFrame]) -> Before:
    """What the next run knows of a plan."""
    rows = planned_rows(found["follow_ups"], found["follow_up_reasons"], Before("ABC"), AS_OF)
    return Before("ABC", planned_frame(rows))
