"""The clock: by when each complaint is to be assigned, acknowledged, answered and closed, and how it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from crm_sheets.arrays.column_codes import coded_texts, texts_of
from crm_sheets.complaints.cases import Cases
from crm_sheets.complaints.desk_calendar import working_windows
from crm_sheets.complaints.pauses import Pauses, united_pauses
from crm_sheets.complaints.working_time import NEVER, Seconds, Windows, WorkingTime, clock_of, seconds_of, working_time
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.sections.complaint_clock import ComplaintClockRules

MEASURES = ("assigned", "acknowledged", "answered", "closed")
STATES = ("undated", "done_late", "done", "late", "soon", "running")  # the first that holds
SEVERITIES = ("urgent", "high", "normal", "low")
CLOCK = ["place", "measure", "start", "due", "done", "limit", "used", "left", "late", "state", "by_promise"]
_HOUR = 3600
_AHEAD = 120  # days beyond which the calendar is made longer for long limits
_WAITS = ("waiting_customer", "waiting_supplier")


@dataclass(frozen=True)
class Clock:
    """Working time, pauses and the start of each complaint; ``measured``: by measure that is judged, CLOCK by place.

    ``place`` is the row of the complaint in the cases; ``closed`` is always judged. start, due and done are on the
    clock of the zone; limit, used, left and late are minutes of working time: used from the start to what was done, or
    to the moment; left and late at most one above nothing. state: done, done_late, running, soon, late, or undated
    (done, nobody knows when).
    """

    time: WorkingTime
    zone: ZoneInfo
    starts: Seconds
    pauses: Pauses
    now: int
    measured: Mapping[str, pd.DataFrame]

    @cached_property
    def table(self) -> pd.DataFrame:
        """CLOCK, a row for each complaint and measure that is judged."""
        return pd.concat(self.measured.values(), ignore_index=True)


def clock(found: Cases, events: pd.DataFrame, playbook: Playbook, zone: ZoneInfo, own: Mapping[date, Windows]) -> Clock:
    """The clock of all cases at their moment. ``events`` (place, event, at, until): the waits among them pause.

    A measure is judged where the ledger keeps its date at all. A promised time is a limit of the closing: the earlier
    one counts. A day without a time begins with its work; done on such a day counts as early as it may have been.
    """
    rows, rules = found.rows, playbook.complaint_clock
    time = working_time(_windows(found, playbook, own), zone)
    now = int(seconds_of(pd.Series([found.moment]), zone)[0])
    told = {name: seconds_of(rows[name], zone) for name in ("received", *MEASURES, "promised", "reopened")}
    starts = np.maximum(time.opened(told["received"]), told["received"])
    pauses = _pauses(events, told, zone, now)
    limits = _limits(rows, rules)
    measured = {
        name: _measured(name, rows, _done(name, told), limits[name], (time, zone, starts, pauses, now), rules)
        for name in MEASURES
        if _is_judged(name, found.kept, rows)
    }
    return Clock(time, zone, starts, pauses, now, measured)


def day_minutes(rules: ComplaintClockRules) -> int:
    """The minutes of a working day by the playbook."""
    return sum(end - start for start, end in rules.hours)


def _windows(found: Cases, playbook: Playbook, own: Mapping[date, Windows]) -> dict[date, Windows]:
    """From the first receipt on until every limit is reached, by far."""
    rules, first = playbook.complaint_clock, found.rows["received"].min()
    begin = (first if pd.notna(first) else found.moment).date()
    longest = max(*rules.close_hours, *rules.answer_hours, rules.assign_hours)
    days = _AHEAD + int(3 * 60 * longest / day_minutes(rules)) + int(3 * rules.acknowledge_days)
    return working_windows(begin - timedelta(days=1), found.moment.date() + timedelta(days=days), playbook, own)


def _limits(rows: pd.DataFrame, rules: ComplaintClockRules) -> dict[str, Seconds]:
    """Seconds of working time for each measure, by complaint."""
    coded = coded_texts(rows["severity"])
    codes = np.array([SEVERITIES.index(code) for code in coded.texts], dtype=np.int64)[coded.codes]
    by_severity = {
        "answered": np.array(rules.answer_hours)[codes] * _HOUR,
        "closed": np.array(rules.close_hours)[codes] * _HOUR,
        "assigned": np.full(len(rows), rules.assign_hours * _HOUR),
        "acknowledged": np.full(len(rows), rules.acknowledge_days * day_minutes(rules) * 60),
    }
    return {name: np.round(seconds).astype(np.int64) for name, seconds in by_severity.items()}


def _pauses(events: pd.DataFrame, told: Mapping[str, Seconds], zone: ZoneInfo, now: int) -> Pauses:
    """Waits for customer or supplier, and the time between a closing and the reopening; an open wait lasts to now."""
    waits = events.loc[events["event"].isin(_WAITS)]
    ends = seconds_of(waits["until"], zone)
    starts = seconds_of(waits["at"], zone)
    again = np.flatnonzero((told["closed"] != NEVER) & (told["reopened"] != NEVER))
    return united_pauses(
        np.r_[waits["place"].to_numpy(dtype=np.int64), again],
        np.r_[starts, told["closed"][again]],
        np.minimum(np.r_[np.where(ends == NEVER, now, ends), told["reopened"][again]], now),
    )


def _is_judged(name: str, kept: frozenset[str], rows: pd.DataFrame) -> bool:
    if name == "closed":
        return True
    if name == "assigned":
        return "assigned" in kept or bool(rows["handler"].notna().any())
    return name in kept or (name == "acknowledged" and "answered" in kept)


def _done(name: str, told: Mapping[str, Seconds]) -> Seconds:
    """When it was done: an answer acknowledges as well, and a closing answers and acknowledges."""
    later = {"assigned": (), "acknowledged": ("answered", "closed"), "answered": ("closed",), "closed": ()}[name]
    every = np.stack([told[name], *(told[other] for other in later)])
    never = np.iinfo(np.int64).max
    first = np.where(every == NEVER, never, every).min(axis=0)
    reopened = (told["reopened"] != NEVER) & (told["reopened"] >= told["closed"]) & (name == "closed")
    return np.where((first == never) | reopened, NEVER, first)


def _measured(
    name: str,
    rows: pd.DataFrame,
    done: Seconds,
    limit: Seconds,
    frame: tuple[WorkingTime, ZoneInfo, Seconds, Pauses, int],
    rules: ComplaintClockRules,
) -> pd.DataFrame:
    time, zone, starts, pauses, now = frame
    over = _is_over(name, rows)
    done = np.where(done == NEVER, NEVER, np.maximum(done, starts))
    end = np.where(done != NEVER, done, np.where(over, NEVER, np.maximum(now, starts)))
    used = _between(time, starts, end, pauses)
    due = pauses.due(time, starts, limit)
    by_promise = np.zeros(len(rows), dtype=np.bool_)
    if name == "closed":
        promised = _promised(rows, time, zone, starts)
        by_promise = (promised != NEVER) & ((promised < due) | (due == NEVER))
        due = np.where(by_promise, promised, due)
        limit = np.where(by_promise, _between(time, starts, due, pauses), limit)
    late = np.where(used == NEVER, 0, np.maximum(used - limit, 0))
    left = np.where((done == NEVER) & ~over, np.maximum(limit - used, 0), 0)
    soon = (used >= rules.soon_share * limit) | (limit - used <= rules.soon_minutes * 60)
    holds = [(done == NEVER) & over, (done != NEVER) & (late > 0), done != NEVER, late > 0, soon]
    state = texts_of(np.select(holds, range(len(holds)), len(holds)), STATES)
    minutes = {"limit": limit, "used": np.where(used == NEVER, np.nan, used), "left": left, "late": late}
    days = {"start": starts, "due": due, "done": done}
    return pd.DataFrame(
        {
            "place": np.arange(len(rows)),
            "measure": pd.Series(name, index=range(len(rows)), dtype="str"),
            **{key: clock_of(moments, zone) for key, moments in days.items()},
            **{key: seconds / 60 for key, seconds in minutes.items()},
            "state": state,
            "by_promise": by_promise,
        }
    )[CLOCK]


def _is_over(name: str, rows: pd.DataFrame) -> "np.ndarray[Any, np.dtype[np.bool_]]":
    """Whether it need not be done any more: closed, or for the handler, one is named."""
    closed = ~rows["is_open"]
    return np.asarray(closed | rows["handler"].notna() if name == "assigned" else closed, dtype=np.bool_)


def _promised(rows: pd.DataFrame, time: WorkingTime, zone: ZoneInfo, starts: Seconds) -> Seconds:
    """The promised moments; a day without a time ends with its work."""
    promised = rows["promised"]
    by_day = (promised.notna() & (promised == promised.dt.normalize())).to_numpy()
    moments = seconds_of(promised.mask(by_day, promised + pd.Timedelta(days=1)), zone)
    ends = time.reached(time.worked(moments))
    found = np.where(by_day & (ends != NEVER), ends, moments)
    return np.where((found == NEVER) | (found < starts), NEVER, found)


def _between(time: WorkingTime, start: Seconds, end: Seconds, pauses: Pauses) -> Seconds:
    """Worked seconds from start to end without the pauses; NEVER where either is not known."""
    known = (start != NEVER) & (end != NEVER)
    whole = time.worked(np.where(known, end, start)) - time.worked(start)
    return np.where(known, np.maximum(whole - pauses.worked(time, start, end), 0), NEVER)
