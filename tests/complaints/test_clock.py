"""The clock by hand. Hours are 9:00 to 12:00 and 13:30 to 18:00: 3 h + 4 h 30 min = 7 h 30 min (450 minutes) a day.

The Chinese calendar of 2026 is that of the State Council's notice of November 2025: make-up workdays 4 January,
14 and 28 February, 9 May, 20 September, 10 October; off 15-23 February, 4-6 April, 1-5 May, 19-21 June, 25-27 September,
1-7 October. 2026-03-02 is a Monday.
"""

from datetime import date
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from complaint_ledgers import clock_of_rows
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.complaints.working_time import NEVER, clock_of, seconds_of, working_time
from crm_sheets.playbook import Playbook

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")


class Case(NamedTuple):
    """A complaint received and closed: the minutes used, and by when it was due."""

    why: str
    received: str
    closed: str
    used: float
    due: str
    severity: str = "中"  # 24 h = 1,440 min to close
    waits: tuple[tuple[str, str], ...] = ()
    more: dict[str, Any] = {}  # noqa: RUF012


CASES = (
    Case("one morning", "2026-03-02 09:00", "2026-03-02 11:00", 120, "2026-03-05 10:30"),
    # 24 h: 7:30 on each of 2, 3, 4 March are 22:30; 1:30 are left for the 5th
    Case("over lunch", "2026-03-02 11:30", "2026-03-02 14:00", 60, "2026-03-05 14:30"),
    # 11:30-12:00 and 13:30-14:00. Due: 5:00 + 7:30 + 7:30 = 20:00, 4:00 left: 9-12, 13:30-14:30
    Case("begins in the lunch break", "2026-03-02 12:10", "2026-03-02 13:40", 10, "2026-03-05 15:00"),
    # 4:30 + 15:00 = 19:30; 4:30 left: 3:00 and 1:30
    Case("ends in the lunch break", "2026-03-02 10:00", "2026-03-02 12:45", 120, "2026-03-05 11:30"),
    # 6:30 + 15:00 = 21:30; 2:30 left
    Case("wholly in the lunch break", "2026-03-02 12:00", "2026-03-02 13:30", 0, "2026-03-05 15:00"),
    Case("over one night", "2026-03-02 17:00", "2026-03-03 10:00", 120, "2026-03-06 09:30"),
    # 1:00 + 22:30 = 23:30 by the 5th
    Case("at night begins at the next opening", "2026-03-02 22:00", "2026-03-03 09:30", 30, "2026-03-06 10:30"),
    Case("before opening", "2026-03-02 06:00", "2026-03-02 09:10", 10, "2026-03-05 10:30"),
    Case("answered and closed at night", "2026-03-02 20:00", "2026-03-02 23:00", 0, "2026-03-06 10:30"),
    Case("at the minute of closing time", "2026-03-02 18:00", "2026-03-03 09:00", 0, "2026-03-06 10:30"),
    Case("over a weekend", "2026-03-06 17:00", "2026-03-09 10:00", 120, "2026-03-12 09:30"),
    # Friday 1:00, then Monday to Wednesday 22:30, 0:30 on Thursday
    Case("received on a Saturday", "2026-03-07 11:00", "2026-03-09 10:00", 60, "2026-03-12 10:30"),
    Case("closed on a Sunday", "2026-03-06 16:00", "2026-03-08 12:00", 120, "2026-03-11 17:30"),
    # 2:00 on Friday, 15:00 on Monday and Tuesday, 7:00 on Wednesday: 9-12 and 13:30-17:30
    Case("the make-up Saturday 14 February is worked", "2026-02-14 09:00", "2026-02-14 18:00", 450, "2026-02-26 10:30"),
    # 14th, 24th, 25th: 22:30; 15-23 February are off
    Case("over the spring festival", "2026-02-13 17:00", "2026-02-24 10:00", 60 + 450 + 60, "2026-02-26 09:30"),
    # 1:00 on the 13th, 7:30 on the 14th, 24th, 25th = 23:30
    Case("received on a holiday", "2026-02-18 10:00", "2026-02-24 09:45", 45, "2026-02-27 10:30"),
    Case("the make-up Saturday after it", "2026-02-27 17:00", "2026-02-28 10:00", 120, "2026-03-04 09:30"),
    # 27th 1:00, 28th 7:30, Monday 2nd and Tuesday 3rd 15:00 = 23:30
    Case("New Year with a make-up Sunday", "2026-01-04 10:00", "2026-01-05 09:30", 390 + 30, "2026-01-07 11:30"),
    # 4 January: 10-12 and 13:30-18 are 6:30; 5th, 6th 15:00 = 21:30; 2:30 left
    Case("Qingming", "2026-04-03 17:00", "2026-04-07 09:30", 90, "2026-04-10 09:30"),
    # 3 April is a Friday; the 6th is off: 1:00 + 7th, 8th, 9th 22:30 = 23:30
    Case("Labour Day", "2026-04-30 17:30", "2026-05-06 09:30", 60, "2026-05-09 10:00"),
    # 30th 0:30; 6th, 7th, 8th 22:30; 1:00 on the make-up Saturday
    Case("the make-up Saturday in May", "2026-05-08 17:00", "2026-05-09 17:00", 60 + 390, "2026-05-13 09:30"),
    Case("dragon boat", "2026-06-18 17:00", "2026-06-22 09:30", 90, "2026-06-25 09:30"),
    Case("make-up Sunday in September", "2026-09-20 13:30", "2026-09-21 09:30", 270 + 30, "2026-09-23 15:00"),
    # 4:30 + 15:00 = 19:30; 4:30 left on the 23rd
    Case("mid-autumn", "2026-09-24 17:00", "2026-09-28 10:00", 120, "2026-10-08 09:30"),
    # 1:00 on the 24th; 28th, 29th, 30th 22:30; then National Day: 0:30 on the 8th
    Case("National Day", "2026-09-30 17:00", "2026-10-08 10:00", 120, "2026-10-12 09:30"),
    # 1:00; 8th, 9th and the make-up Saturday 10th 22:30 = 23:30; the 11th is a Sunday; 0:30 on the 12th
    Case("urgent over lunch", "2026-03-02 11:00", "2026-03-02 13:45", 75, "2026-03-02 14:30", "特急"),
    # 2 h: 1:00 before lunch, 1:00 after
    Case("urgent before closing", "2026-03-02 17:30", "2026-03-03 11:00", 150, "2026-03-03 10:30", "P1"),
    Case("high", "2026-03-02 09:00", "2026-03-02 14:00", 210, "2026-03-02 14:30", "高"),
    # 4 h: 3:00 in the morning, 1:00 after lunch
    Case("low", "2026-03-02 09:00", "2026-03-13 18:00", 4500, "2026-03-13 15:00", "低"),
    # ten days of 7:30 are 75:00; 72 h: nine days are 67:30, 4:30 on the tenth: 9-12 and 13:30-15:00
    Case("wait for the customer", "2026-03-02 09:00", "2026-03-02 17:00", 450 - 60 - 120, "2026-03-05 14:00",
         waits=(("2026-03-02 10:00", "2026-03-02 12:00"),)),
    # 9-17 is 6:30 less 2:00; due: 10:30 + 2:00 of work on the 5th: 10:30-12:00 and 13:30-14:00
    Case("wait over the night", "2026-03-02 16:00", "2026-03-03 11:00", 60 + 60, "2026-03-06 10:30",
         waits=(("2026-03-02 17:00", "2026-03-03 10:00"),)),
    # 1:00 on the 2nd; 10-18 on the 3rd 6:30; 4th, 5th 15:00 = 22:30; 1:30 on the 6th
    Case("wait over a holiday", "2026-09-30 16:00", "2026-10-08 10:00", 60, "2026-10-12 10:30",
         waits=(("2026-09-30 17:00", "2026-10-08 10:00"),)),
    # 1:00 on the 30th; 10-18 on the 8th 6:30; 9th, 10th 15:00 = 22:30; 1:30 on the 12th
    Case("two waits that overlap are one", "2026-03-02 09:00", "2026-03-02 12:00", 60, "2026-03-05 14:00",
         waits=(("2026-03-02 09:30", "2026-03-02 11:00"), ("2026-03-02 10:00", "2026-03-02 11:30"))),
    # united 9:30-11:30, 2:00; due 10:30 + 2:00
    Case("wait at lunch alone takes nothing", "2026-03-02 09:00", "2026-03-02 14:00", 210, "2026-03-05 10:30",
         waits=(("2026-03-02 12:00", "2026-03-02 13:30"),)),
    Case("wait begun before the receipt", "2026-03-02 10:00", "2026-03-02 11:30", 60, "2026-03-05 12:00",
         waits=(("2026-03-02 08:00", "2026-03-02 10:30"),)),
    # counted from 10:30: 1:30 + 4:30 + 15:00 = 21:00; 3:00 on the 5th
    Case("wait after the closing takes nothing", "2026-03-02 09:00", "2026-03-02 10:00", 60, "2026-03-05 10:30",
         waits=(("2026-03-06 09:00", "2026-03-06 12:00"),)),
    Case("promised earlier than the limit", "2026-03-02 09:00", "2026-03-02 11:00", 120, "2026-03-02 16:00",
         more={"promised_by": "2026-03-02 16:00"}),
    Case("promised later than the limit", "2026-03-02 09:00", "2026-03-02 11:00", 120, "2026-03-05 10:30",
         more={"promised_by": "2026-03-20 16:00"}),
    Case("promised for a day: by the end of its work", "2026-03-02 09:00", "2026-03-02 11:00", 120,
         "2026-03-03 18:00", more={"promised_by": "2026-03-03"}),
    Case("promised for a Sunday: by the end of Friday", "2026-03-05 09:00", "2026-03-05 11:00", 120,
         "2026-03-06 18:00", more={"promised_by": "2026-03-08"}),
    Case("received on a day without a time", "2026-03-02", "2026-03-02 10:00", 60, "2026-03-05 10:30"),
    Case("closed on a day without a time: as early as may be", "2026-03-02 09:00", "2026-03-03", 450,
         "2026-03-05 10:30"),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_working_time(case: Case) -> None:
    row = {"received_at": case.received, "closed_at": case.closed, "severity": case.severity, **case.more}
    waits = [(0, a, b) for a, b in case.waits]
    found = clock_of_rows([row], "2026-12-01 09:00", waits).table
    line = found.loc[found["measure"] == "closed"].iloc[0]
    assert line["used"] == case.used
    assert line["due"] == pd.Timestamp(case.due)
    assert line["late"] == max(0, line["used"] - line["limit"])
    assert line["state"] == ("done_late" if line["late"] else "done")


def test_enough_cases() -> None:
    assert len(CASES) >= 40


def test_reopened_the_time_between_does_not_count() -> None:
    row = {"received_at": "2026-03-02 09:00", "closed_at": "2026-03-02 11:00", "reopened_at": "2026-03-04 09:00"}
    line = _closing([row], "2026-03-04 10:00")
    assert (line["used"], line["state"]) == (120 + 60, "running")  # 9-11 on the 2nd, 9-10 on the 4th
    assert line["due"] == pd.Timestamp(
        "2026-03-06 17:30"
    )  # 24:00 - 2:00 = 22:00: 7:30, 7:30, then 7:00: 9-12, 13:30-17:30


@pytest.mark.parametrize(
    ("moment", "used", "left", "late", "state"),
    [
        ("2026-03-02 10:30", 90, 150, 0, "running"),  # of 4 h: 1:30
        ("2026-03-02 12:00", 180, 60, 0, "soon"),  # 3:00 are 75 %
        ("2026-03-02 13:00", 180, 60, 0, "soon"),  # lunch
        ("2026-03-02 14:30", 240, 0, 0, "soon"),  # the whole of it, and not late yet
        ("2026-03-02 15:00", 270, 0, 30, "late"),
        ("2026-03-03 09:00", 450, 0, 210, "late"),
    ],
)
def test_how_it_stands(moment: str, used: float, left: float, late: float, state: str) -> None:
    line = _closing([{"received_at": "2026-03-02 09:00", "severity": "高"}], moment)
    assert (line["used"], line["left"], line["late"], line["state"]) == (used, left, late, state)


def test_a_quarter_of_an_hour_before_is_soon() -> None:
    playbook = Playbook.default().changed("complaint_clock.soon_share", 1.0)
    row = {"received_at": "2026-03-02 09:00", "severity": "高"}  # due at 14:30
    lines = [_closing([row], moment, playbook=playbook)["state"] for moment in ("2026-03-02 14:14", "2026-03-02 14:15")]
    assert lines == ["running", "soon"]


def test_what_is_measured_depends_on_what_the_ledger_keeps() -> None:
    rows = [{"received_at": "2026-03-02 09:00", "closed_at": "2026-03-02 15:00"}]
    assert _measures(rows) == ["closed"]
    assert _measures([{**rows[0], "handler": "李雷"}]) == ["assigned", "closed"]
    assert _measures([{**rows[0], "answered_at": "2026-03-02 10:00"}]) == ["acknowledged", "answered", "closed"]


def test_an_answer_acknowledges_and_a_handler_without_a_day_is_undated() -> None:
    row = {"received_at": "2026-03-02 09:00", "handler": "李雷", "answered_at": "2026-03-02 10:30"}
    table = clock_of_rows([row], "2026-03-02 11:00").table.set_index("measure")
    assert table["state"].to_dict() == {
        "assigned": "undated", "acknowledged": "done", "answered": "done", "closed": "running",
    }  # fmt: skip
    assert table.loc["acknowledged", "limit"] == 450  # one working day


def test_nobody_named_after_an_hour_is_late() -> None:
    rows = [{"received_at": "2026-03-02 09:00"}, {"received_at": "2026-03-02 09:00", "handler": "李雷"}]
    table = clock_of_rows(rows, "2026-03-02 11:00").table
    line = table.loc[(table["measure"] == "assigned") & (table["place"] == 0)].iloc[0]
    assert (line["limit"], line["used"], line["late"], line["state"]) == (60, 120, 60, "late")


def test_the_teams_own_days_go_before_all() -> None:
    own = {date(2026, 3, 7): ((600, 660),), date(2026, 3, 9): ()}  # Saturday 10-11, Monday closed
    row = {"received_at": "2026-03-06 17:00", "closed_at": "2026-03-10 10:00"}
    assert _closing([row], "2026-04-01 09:00", own=own)["used"] == 60 + 60 + 60


def test_days_of_the_schedule_count() -> None:
    playbook = Playbook.default().changed("schedule.open_days", "周六").changed("schedule.closed_days", "周一")
    row = {"received_at": "2026-03-06 17:00", "closed_at": "2026-03-10 10:00"}
    assert _closing([row], "2026-04-01 09:00", playbook=playbook)["used"] == 60 + 450 + 60


def test_the_clock_is_put_forward_in_europe() -> None:
    """29 March 2026, Berlin: 2:00 becomes 3:00; a night shift from 0:00 to 6:00 is five hours long."""
    playbook = _round_the_clock("DE", ((0, 360),))
    row = {"received_at": "2026-03-29 00:00:01", "closed_at": "2026-03-29 05:00"}
    assert _closing([row], "2026-04-01 09:00", playbook=playbook, zone=BERLIN)["used"] == pytest.approx(240, abs=0.02)


def test_the_clock_is_put_back_in_europe() -> None:
    """25 October 2026, Berlin: 3:00 becomes 2:00; from 1:00 to 4:00 are four hours."""
    playbook = _round_the_clock("DE", ((0, 360),))
    row = {"received_at": "2026-10-25 01:00", "closed_at": "2026-10-25 04:00"}
    assert _closing([row], "2026-11-01 09:00", playbook=playbook, zone=BERLIN)["used"] == 240


def test_the_clock_is_put_forward_within_a_limit_in_america() -> None:
    """8 March 2026, New York; round the clock: 24 h after Saturday noon is Sunday 13:00 on the clock."""
    playbook = _round_the_clock("US", ((0, 1440),))
    row = {"received_at": "2026-03-07 12:00", "closed_at": "2026-03-08 12:00"}
    line = _closing([row], "2026-04-01 09:00", playbook=playbook, zone=NEW_YORK)
    assert (line["used"], line["due"]) == (23 * 60, pd.Timestamp("2026-03-08 13:00"))


def test_a_year_that_is_not_announced_has_its_weekdays() -> None:
    row = {"received_at": "2027-03-05 17:00", "closed_at": "2027-03-08 10:00"}  # a Friday and a Monday
    assert _closing([row], "2027-04-01 09:00")["used"] == 120


def test_no_day_is_worked() -> None:
    playbook = Playbook.default().changed("schedule.closed_days", "周一至周日")
    line = _closing([{"received_at": "2026-03-02 09:00"}], "2026-03-10 10:00", playbook=playbook)
    assert (line["used"], line["late"], line["state"]) == (0, 0, "running")
    assert pd.isna(line["due"])


SECONDS = st.integers(1_767_225_600 - 86_400, 1_767_225_600 + 60 * 86_400)  # around the first two months of 2026


@given(
    st.lists(st.tuples(st.integers(0, 59), st.integers(0, 1439), st.integers(1, 300)), max_size=40),
    st.tuples(SECONDS, SECONDS, SECONDS),
)
def test_a_to_b_and_b_to_c_are_a_to_c(spans: list[tuple[int, int, int]], moments: tuple[int, int, int]) -> None:
    time = working_time(_windows(spans), BERLIN)
    a, b, c = sorted(moments)
    worked = {moment: int(time.worked(pd.array([moment]).to_numpy(dtype="int64"))[0]) for moment in (a, b, c)}
    assert (worked[b] - worked[a]) + (worked[c] - worked[b]) == worked[c] - worked[a]
    assert worked[a] <= worked[b] <= worked[c]  # never backwards
    assert worked[b] - worked[a] <= b - a
    assert sum(end - start for start, end in time.spans(a, b)) == worked[b] - worked[a]


@given(
    st.lists(st.tuples(st.integers(0, 59), st.integers(0, 1439), st.integers(1, 300)), max_size=40),
    SECONDS,
    st.integers(0, 10**6),
)
def test_a_limit_is_reached_when_so_much_is_worked(spans: list[tuple[int, int, int]], start: int, limit: int) -> None:
    time = working_time(_windows(spans), BERLIN)
    begun = pd.array([start]).to_numpy(dtype="int64")
    due = time.reached(time.worked(begun) + limit)
    if due[0] != NEVER and limit:
        assert time.worked(due)[0] - time.worked(begun)[0] == limit
        assert time.worked(due - 1)[0] - time.worked(begun)[0] < limit  # the first such moment


@given(st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 3000)), max_size=6), st.integers(1, 3000))
def test_waiting_longer_never_makes_a_complaint_later(pairs: list[tuple[int, int]], more: int) -> None:
    begin = pd.Timestamp("2026-03-02 09:00")
    waits = [(0, str(begin + pd.Timedelta(minutes=a)), str(begin + pd.Timedelta(minutes=a + b))) for a, b in pairs]
    longer = [*waits, (0, str(begin), str(begin + pd.Timedelta(minutes=more)))]
    row = {"received_at": str(begin)}
    one, other = (_closing([row], "2026-03-20 10:00", each) for each in (waits, longer))
    assert other["used"] <= one["used"]
    assert other["due"] >= one["due"]


def test_moments_come_back_from_seconds() -> None:
    moments = pd.Series(pd.to_datetime(["2026-03-29 01:59", "2026-10-25 02:30", None])).astype("datetime64[s]")
    again = clock_of(seconds_of(moments, BERLIN), BERLIN)
    assert again.tolist()[:2] == moments.tolist()[:2]
    assert pd.isna(again[2])


def _windows(spans: list[tuple[int, int, int]]) -> dict[date, tuple[tuple[int, int], ...]]:
    """Windows that do not overlap: one a day, the last that is named."""
    days = [date.fromordinal(date(2026, 1, 1).toordinal() + day) for day, _, _ in spans]
    return {day: ((a, min(a + b, 1440)),) for day, (_, a, b) in zip(days, spans, strict=True)}


def _round_the_clock(country: str, hours: tuple[tuple[int, int], ...]) -> Playbook:
    playbook = Playbook.default().changed("general.country", country).changed("complaint_clock.hours", hours)
    return playbook.changed("schedule.open_days", "周一至周日")


def _closing(
    rows: list[dict[str, Any]], moment: str, waits: list[tuple[int, str, str | None]] | None = None, **more: Any
) -> Any:
    table = clock_of_rows(rows, moment, waits, **more).table
    return table.loc[table["measure"] == "closed"].iloc[0]


def _measures(rows: list[dict[str, Any]]) -> list[str]:
    return clock_of_rows(rows, "2026-03-10 09:00").table["measure"].unique().tolist()
