"""Kept contacts, success by approach and hour, and who came back: counted by hand on a handful of rows."""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
from desks import book_of, sales

from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.follow_up_results import came_back, kept, part, success
from crm_sheets.memory import PlannedRow
from crm_sheets.playbook import Playbook
from crm_sheets.returns.contacts import with_contacts
from crm_sheets.returns.own_keys import Planned, planned_frame
from crm_sheets.vocabulary.contact_keys import ContactKey, contact_mark, customer_mark

AS_OF = pd.Timestamp("2026-09-30")
PLAYBOOK = Playbook.default()


def key(customer: str) -> str:
    return str(ContactKey("ABC", customer_mark(customer), contact_mark("rhythm", "")))


def planned(*rows: tuple[str, str, str, str, str]) -> Planned:
    """Customer, person, reasons, first day, day on which it left the plan."""
    made = [
        PlannedRow(key(c), c, f"N{c}", "", person, "phone", reasons, first, first, "2026-08-01", until)
        for c, person, reasons, first, until in rows
    ]
    return Planned("ABC", planned_frame(made))


def facts(plan: Planned, returned: list[dict[str, Any]], lines: list[dict[str, Any]], **more: Any) -> Facts:
    rows = [{"key": key(row["customer_id"]), "customer_name": f"N{row['customer_id']}", **row} for row in returned]
    book = book_of(PLAYBOOK, plan, sales=lines, returned=rows, **more)
    visits = with_contacts(book.visits, book.returned, date(2026, 9, 30))
    return Facts(replace(book, visits=visits), PLAYBOOK, AS_OF)


def test_kept_contacts_by_person_and_reason() -> None:
    """1 was met two days late (kept), 2 five days late (not), 3 never, 4's time is not over, 5 left the plan before,
    6 had nothing but an offer, which the memory of plans holds as no reason."""
    plan = planned(
        ("1", "Li", "promised rhythm", "2026-09-01", ""), ("2", "Li", "rhythm", "2026-09-01", ""),
        ("3", "Han", "rhythm", "2026-09-01", ""), ("4", "Han", "rhythm", "2026-09-29", ""),
        ("5", "Han", "rhythm", "2026-09-10", "2026-09-05"), ("6", "Li", "", "2026-09-01", ""),
    )  # fmt: skip
    visits = [{"customer_id": "1", "date": "2026-09-03"}, {"customer_id": "2", "date": "2026-09-06"}]
    of = facts(plan, [], sales("1", ("2026-01-01", 5)), visits=visits)
    told = kept(of, of.book.planned.rows)
    assert told.to_numpy().tolist() == [
        ["Han", "rhythm", 1, 0, 0.0],
        ["Li", "offer", 1, 0, 0.0],
        ["Li", "promised", 1, 1, 1.0],
        ["Li", "rhythm", 2, 1, 0.5],
    ]


def test_success_by_approach_channel_hour_and_person() -> None:
    """Four tries, three reached; of the two whose 30 days are over one bought within 30 days. The last bought the day
    after, but has 20 days to go: who bought early counts when the others of that day do."""
    rows = [
        {"customer_id": "1", "status": "done", "due": "2026-08-03", "date": "2026-08-03 10:20:00", "approach": "A", "staff": "Li"},
        {"customer_id": "2", "status": "done", "due": "2026-08-04", "approach": "B", "staff": "Li", "channel": "电话"},
        {"customer_id": "3", "status": "no answer", "due": "2026-08-05", "approach": "B", "staff": "Li", "channel": "Phone"},
        {"customer_id": "4", "status": "done", "due": "2026-09-20", "approach": "C", "staff": "Li"},
    ]  # fmt: skip
    lines = [*sales("1", ("2026-09-01", 5)), *sales("2", ("2026-09-10", 5)), *sales("4", ("2026-09-21", 5))]
    of = facts(planned(), rows, lines)
    told = success(of, of.book.returned).set_index(["by", "what"])
    assert told.loc[("person", "Li")].tolist() == [4, 3, 0.75, 2, 1, 0.5]
    assert told.loc[("approach", "C")].tolist()[3:5] == [0, 0]
    assert told.loc[("approach", "B")].tolist()[:3] == [2, 1, 0.5]
    assert told.loc[("channel", "phone")].tolist()[:2] == [2, 1]
    assert told.loc[("hour", "10")].tolist()[:2] == [1, 1]


def test_who_came_back_after_a_contact_against_those_without_one() -> None:
    """1 was met and bought; 2 was met and did not; 3 bought without; 4 bought before being met: not because of it."""
    plan = planned(*((c, "Li", "rhythm", "2026-08-10", "") for c in "1234"), ("5", "Li", "rhythm", "2026-09-20", ""))
    visits = [
        {"customer_id": c, "date": day} for c, day in (("1", "2026-08-11"), ("2", "2026-08-11"), ("4", "2026-08-30"))
    ]
    lines = [line for c in "134" for line in sales(c, ("2026-08-20", 5))]
    of = facts(plan, [], lines, visits=visits)
    told = came_back(of, of.book.planned.rows)
    assert told[["called", "customers", "bought", "share"]].to_numpy().tolist() == [
        [True, 2, 1, 0.5],
        [False, 2, 2, 1.0],
    ]


def test_without_schedules_there_is_nothing_to_say() -> None:
    assert part(Facts(book_of(sales=sales("1", ("2026-01-01", 5))), PLAYBOOK, AS_OF)).tables == {}
