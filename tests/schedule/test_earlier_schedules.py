"""The plan after a schedule came back: dropped and moved reasons, another channel after three tries, keys that stay."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from desks import book_of

from crm_sheets.book import Book
from crm_sheets.memory import PlannedRow
from crm_sheets.playbook import Playbook
from crm_sheets.result_schema import CUSTOMER_COLUMNS
from crm_sheets.returns.own_keys import Planned, planned_frame
from crm_sheets.schedule.contact_key import planned_rows
from crm_sheets.schedule.plan import plan
from crm_sheets.vocabulary.contact_keys import ContactKey, contact_mark, customer_mark, read_key

DAY = date(2026, 10, 12)  # a Monday
VISITED = [{"customer_id": "A", "date": "2026-09-01"}]
FIRST = "2026-10-08"
KEY = str(ContactKey("ABC", customer_mark("A"), contact_mark("rhythm", FIRST)))


def book(*returned: dict[str, Any], planned: Planned | None = None, visits: list[dict[str, Any]] = VISITED) -> Book:
    customers = [{"customer_id": "A", "name": "Ann", "phone": "13800130001", "chat": "ann"}]
    rows = [
        {"key": KEY, "customer_id": "A", "customer_name": "Ann", "due": FIRST, "reasons": "rhythm", **row}
        for row in returned
    ]
    return book_of(None, planned or Planned("ABC"), customers=customers, visits=visits, returned=rows)


def follow_ups(of: Book, day: date = DAY) -> pd.DataFrame:
    ann = {
        "customer_id": "A",
        "name": "Ann",
        "tier": "vip",
        "phone": "13800130001",
        "churn_level": "green",
        "value": 1.0,
    }
    customers = pd.DataFrame([ann], columns=list(CUSTOMER_COLUMNS))
    return plan(customers, {}, of, Playbook.default(), day)["follow_ups"]


def test_a_dropped_rhythm_begins_anew_with_the_word() -> None:
    """Dropped on 8 October, every 7 days: the 15th."""
    assert follow_ups(book())["due"].tolist() == [pd.Timestamp("2026-10-12")]
    assert follow_ups(book({"status": "取消"}))["due"].tolist() == [pd.Timestamp("2026-10-15")]


def test_a_moved_contact_waits_for_its_new_day() -> None:
    moved = book({"status": "改期", "next_date": "2026-10-21"})
    assert follow_ups(moved)["due"].tolist() == [pd.Timestamp("2026-10-21")]


def with_end(end: str, *returned: dict[str, Any], next_contact: str | None = None) -> list[str]:
    listed = [{"customer_id": "A", "name": "Ann", "contract_end": end, "next_contact": next_contact}]
    of = book_of(None, Planned("ABC"), customers=listed, returned=[
        {"key": KEY, "customer_id": "A", "customer_name": "Ann", "due": FIRST, **row} for row in returned
    ])  # fmt: skip
    customers = pd.DataFrame([{"customer_id": "A", "name": "Ann"}], columns=list(CUSTOMER_COLUMNS))
    return plan(customers, {}, of, Playbook.default(), DAY)["follow_ups"]["reason"].tolist()


@pytest.mark.heavy
def test_what_was_dropped_stays_away_although_its_day_lies_ahead_or_is_over() -> None:
    """An end on 20 November calls from 60 days before on: its call was dropped on 8 October."""
    dropped = {"status": "取消", "reasons": "contract_end"}
    assert with_end("2026-11-20") == ["contract_end"]
    assert with_end("2026-11-20", dropped) == []
    assert with_end("2026-10-01") == ["contract_over"]
    assert with_end("2026-10-01", dropped) == []
    assert with_end("2027-06-30", next_contact="2026-10-01") == ["promise_overdue"]
    assert with_end("2027-06-30", {"status": "取消", "reasons": "promised"}, next_contact="2026-10-01") == []


def test_after_three_tries_in_vain_another_channel_is_tried() -> None:
    tried = [{"status": "没人接", "due": day, "channel": "电话"} for day in ("2026-10-08", "2026-10-09", "2026-10-10")]
    told = {n: follow_ups(book(*tried[:n]))[["channel", "tries"]].to_numpy().tolist() for n in (2, 3)}
    assert told == {2: [["phone", 2]], 3: [["chat", 3]]}


def test_an_open_contact_keeps_its_key_and_its_first_day() -> None:
    row = PlannedRow(KEY, "A", "Ann", "", "", "phone", "rhythm", FIRST, FIRST, "2026-10-01", "")
    before = Planned("ABC", planned_frame([row]))
    kept = follow_ups(book(planned=before))
    assert kept[["key", "first_due"]].to_numpy().tolist() == [[KEY, pd.Timestamp(FIRST)]]
    done = follow_ups(book({"status": "done", "date": FIRST}, planned=before))
    assert done["key"].tolist() != [KEY]
    assert read_key(done["key"].iloc[0]) is not None


def test_what_left_the_plan_is_known_for_a_year_and_more() -> None:
    row = PlannedRow(KEY, "B", "Bob", "", "", "phone", "rhythm", FIRST, FIRST, "2026-10-01", "")
    old = row._replace(key="x", until="2025-01-01")
    before = Planned("ABC", planned_frame([row, old]))
    now = follow_ups(book())
    reasons = pd.DataFrame({"customer_id": ["A"], "reason": ["rhythm"]})
    told = planned_rows(now, reasons, before, DAY)
    assert [(one.customer_id, one.since, one.until) for one in told] == [
        ("A", "2026-10-12", ""), ("B", "2026-10-01", "2026-10-12"),
    ]  # fmt: skip


def test_tries_of_the_own_visits_count_and_change_the_channel() -> None:
    """Two calls in vain by the team's log and one by the schedule; that of the 9th stands in both and is one try."""
    log = [
        {"customer_id": "A", "date": day, "channel": "电话", "result": said}
        for day, said in (
            ("2026-09-01", "谈过"),
            ("2026-10-05", "未接通"),
            ("2026-10-08", "没人接"),
            ("2026-10-09", "no answer"),
        )
    ]
    row = follow_ups(book({"status": "未联系上", "channel": "电话"}, visits=log)).iloc[0]
    assert row["tries"] == 3
    assert (row["last_contact"], row["channel"]) == (pd.Timestamp("2026-09-01"), "chat")
