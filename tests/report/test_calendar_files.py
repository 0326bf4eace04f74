"""Calendar files of the schedule, parsed by another library than the one that writes them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
import vobject

from crm_sheets.memory import PlannedRow
from crm_sheets.report import write_calendar
from crm_sheets.results import Results
from crm_sheets.returns.own_keys import planned_frame


@pytest.fixture
def planned(results: Results) -> Results:
    """The first contact alone, its name made awkward, planned for 8 October 2026 on 30 September."""
    plan = results.tables["follow_ups"].sort_values(["due", "customer_id"]).head(1)
    plan = plan.assign(key="ABCDEFGHJKLMNPQR", name="王；芳, 上海;\\店")
    return replace(results, tables={**results.tables, "follow_ups": plan})


def events(results: Results, path: Path, *before: PlannedRow) -> dict[str, dict[str, object]]:
    write_calendar(results, planned_frame(before), path, "zh")
    text = path.read_bytes().decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n")), "RFC 5545, 3.1"
    calendar = vobject.readOne(text)
    told = calendar.contents.get("vevent", [])
    return {
        event.uid.value.split("@")[0]: {name: values[0].value for name, values in event.contents.items()}
        for event in told
    }


def row(key: str, due: str, since: str, until: str = "") -> PlannedRow:
    return PlannedRow(key, "0009", "李强", "", "张伟", "phone", "rhythm", due, due, since, until)


def test_a_contact_is_a_whole_day_with_a_stable_name(planned: Results, tmp_path: Path) -> None:
    found = events(planned, tmp_path / "a.ics")["ABCDEFGHJKLMNPQR"]
    assert (found["dtstart"], found["dtend"]) == (date(2026, 10, 8), date(2026, 10, 9))
    assert (str(found["dtstamp"])[:10], found["sequence"], found["status"]) == ("2026-09-30", "0", "CONFIRMED")
    assert "王；芳, 上海;\\店" in str(found["summary"])
    first = (tmp_path / "a.ics").read_bytes()
    events(planned, tmp_path / "a.ics")
    assert (tmp_path / "a.ics").read_bytes() == first


def test_an_event_of_an_earlier_schedule_is_newer_now(planned: Results, tmp_path: Path) -> None:
    before = row("ABCDEFGHJKLMNPQR", "2026-10-05", "2026-09-21")
    found = events(planned, tmp_path / "a.ics", before)["ABCDEFGHJKLMNPQR"]
    assert (found["sequence"], found["dtstart"]) == ("10", date(2026, 10, 8)), "21 to 30 September, moved once"


def test_a_contact_that_moves_on_the_same_day_is_newer_than_before(planned: Results, tmp_path: Path) -> None:
    """RFC 5545, 3.8.7.4: the sequence grows with each change of the day; run again with the same facts it stays."""
    key, today = "ABCDEFGHJKLMNPQR", "2026-09-30"
    given, moved = row(key, "2026-10-09", today), row(key, "2026-10-08", today)
    left = row("LEFTJUSTNOW", "2026-10-09", today)
    first = events(planned, tmp_path / "a.ics", given, left)
    again = events(planned, tmp_path / "a.ics", moved._replace(moves="1"), left._replace(until=today, moves="1"))
    assert {name: event["sequence"] for name, event in first.items()} == {key: "1", "LEFTJUSTNOW": "1"}
    assert again == first


def test_what_left_the_plan_is_called_off_and_what_was_kept_stays(planned: Results, tmp_path: Path) -> None:
    rows = (
        row("LEFTJUSTNOW", "2026-10-05", "2026-09-21"),
        row("LEFTBEFORE", "2026-10-05", "2026-09-21", "2026-09-25"),
        row("KEPTONITSDAY", "2026-09-22", "2026-09-21"),
        row("LONGAGO", "2026-10-05", "2026-03-01", "2026-07-01"),
    )
    found = events(planned, tmp_path / "a.ics", *rows)
    assert {key: event["status"] for key, event in found.items()} == {
        "ABCDEFGHJKLMNPQR": "CONFIRMED", "LEFTJUSTNOW": "CANCELLED", "LEFTBEFORE": "CANCELLED",
    }  # fmt: skip


def test_nobody_planned_is_an_empty_calendar(planned: Results, tmp_path: Path) -> None:
    tables = {**planned.tables, "follow_ups": pd.DataFrame(columns=planned.tables["follow_ups"].columns)}
    assert events(replace(planned, tables=tables), tmp_path / "a.ics") == {}
