"""What the complaints desk puts into the schedule: next steps, calls after closing, promises; from Thursday 2026-10-01 on.

The first working day of the plan is Thursday 8 October, after National Day.
"""

from collections.abc import Callable
from typing import Any

import pytest

from crm_sheets.playbook.kinds import ContactRule

Planned = Callable[..., dict[str, Any]]
OFF = ContactRule(0, 0)


def told(planned: Planned, client: dict[str, Any] | None = None, **results: Any) -> list[tuple[str, str]]:
    """Reason and day of customer A with these tables of the desk."""
    rows = {name: [{"customer_id": "A", **row} for row in table] for name, table in results.items()}
    found = planned(
        [{"customer_id": "A", "owner": "王芳", "phone": "13912345678", **(client or {})}],
        customers=[{"customer_id": "A", "phone": "13912345678"}],
        results=rows,
        rules={"occasions.asked_facts": (), "contacts.rhythm": OFF},
    )
    days = found["follow_ups"].set_index("customer_id")["due"].dt.strftime("%m-%d")
    return [(line.reason, days[line.customer_id]) for line in found["follow_up_reasons"].itertuples()]


def test_the_next_step_of_an_open_complaint_is_planned_at_once(planned: Planned) -> None:
    calls = [{"step": "decide", "received": "2026-09-28 10:00", "closed": None}]
    assert told(planned, complaint_calls=calls) == [("complaint_decide", "10-08")]


@pytest.mark.parametrize(
    ("closed", "client", "expected"),
    [
        ("2026-09-30 10:00", {}, [("complaint_confirm", "10-08")]),  # wanted on 3 October, a holiday
        ("2026-10-09 10:00", {}, [("complaint_confirm", "10-12")]),  # three days after Friday the 9th
        ("2026-12-01 10:00", {}, []),  # beyond the plan
    ],
)
def test_after_the_closing_comes_a_call(
    planned: Planned, closed: str, client: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    calls = [{"step": "confirm", "received": "2026-09-28 10:00", "closed": closed}]
    assert told(planned, client, complaint_calls=calls) == expected


def test_who_refused_advertising_is_called_about_the_complaint_and_who_refused_all_is_not(planned: Planned) -> None:
    calls = [{"step": "confirm", "received": "2026-09-25", "closed": "2026-09-28"}]
    assert told(planned, {"consent": "no_advertising"}, complaint_calls=calls) == [("complaint_confirm", "10-08")]
    assert told(planned, {"consent": "no_contact"}, complaint_calls=calls) == []


def test_an_open_complaint_stops_offers_until_it_is_closed(planned: Planned) -> None:
    offers = [{"product": "白茶", "rank": 1, "confidence": 0.5, "lift": 2.0}]
    client = {"offers": "白茶", "last_order": "2026-09-20"}
    calls = [{"step": "facts", "received": "2026-09-28", "closed": None}]
    assert told(planned, {**client, "open_complaints": 1}, complaint_calls=calls, offers=offers) == [
        ("complaint_facts", "10-08")
    ]


def test_a_promise_that_is_overdue_is_planned_and_one_that_is_kept_is_not(planned: Planned) -> None:
    late = {"promise": "送小样", "due_on": "2026-09-20", "state": "overdue"}
    assert told(planned, promises_told=[late]) == [("promise_unkept", "10-08")]
    assert told(planned, promises_told=[{**late, "state": "kept"}]) == []
    assert told(planned, {"consent": "no_advertising"}, promises_told=[late]) == [("promise_unkept", "10-08")]
