"""A calendar file of planned contacts: events of a whole day, to be subscribed to or opened anew after each run."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pandas as pd
from icalendar import Calendar, Event

from crm_sheets.language import Lang
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report.cleaning import fit_for_cell
from crm_sheets.report.schedule.rows import schedule_in_order
from crm_sheets.results import Results
from crm_sheets.schedule.contact_key import moved_since

_PRODUCT = "-//crm_sheets//follow-ups//EN"
_CANCELLED_FOR = 60  # days for which an event that left the plan is still called off
_DOMAIN = "follow-ups.crm-sheets"


def write_calendar(results: Results, before: pd.DataFrame, path: Path, lang: Lang) -> None:
    """Write the contacts of ``results`` as events (RFC 5545), and those that left the plan as cancelled ones.

    ``before`` are the contacts planned earlier for the same people (see returns.own_keys.planned_frame). An event keeps
    its UID, made of the key, however often it moves; SEQUENCE are the days since the contact first stood in a schedule
    and its moves, so that it grows on one day as well; DTSTAMP is the day of the run: the same input gives the same
    bytes. Called off is what left the plan within 60 days and was planned for that day or later; what was kept on its
    day stays as it is.
    """
    today = results.day.start
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", TITLES["follow_ups"](lang))
    rows = schedule_in_order(results, lang)
    for event in (*_planned(rows, before, today, lang), *_called_off(rows, before, today, lang)):
        calendar.add_component(event)
    path.write_bytes(calendar.to_ical())


def _planned(rows: pd.DataFrame, before: pd.DataFrame, today: date, lang: Lang) -> Iterator[Event]:
    known = before.reindex(rows.get("key", [])).set_axis(rows.index)
    sequences = _sequences(known, today) + moved_since(known, rows["due"])
    for row, sequence in zip(rows.to_dict("records"), sequences.tolist(), strict=True):
        event = _event(str(row["key"]), row["due"], today, sequence)
        event.add("summary", TEXTS["event"](lang, name=_text(row["name"]), why=_text(row["brief"])))
        told = (row[name] for name in ("phone", "why", "say", "about_them"))
        event.add("description", "\n".join(text for text in map(_text, told) if text))
        event.add("status", "CONFIRMED")
        event.add("transp", "TRANSPARENT")  # a day with calls is no day off
        yield event


def _called_off(rows: pd.DataFrame, before: pd.DataFrame, today: date, lang: Lang) -> Iterator[Event]:
    now = set(rows["key"]) if "key" in rows else set()
    left = before["until"].fillna(pd.Timestamp(today))
    recent = left >= pd.Timestamp(today) - pd.Timedelta(days=_CANCELLED_FOR)
    gone = before.loc[~before.index.isin(now) & recent & (before["due"] >= left)].sort_index()
    sequences = _sequences(gone, today) + gone["until"].isna()
    for key, day, name, sequence in zip(gone.index, gone["due"], gone["name"], sequences.tolist(), strict=True):
        event = _event(str(key), day, today, sequence)
        event.add("summary", TEXTS["event_off"](lang, name=_text(name)))
        event.add("status", "CANCELLED")
        yield event


def _sequences(known: pd.DataFrame, today: date) -> "pd.Series[int]":
    """Days since each contact first stood in a schedule, and its moves before this one; 0 for a new one."""
    days = (pd.Timestamp(today) - known["since"]).dt.days.clip(lower=0)
    told: pd.Series[int] = (days.fillna(0) + known["moves"].fillna(0)).astype("int64")
    return told


def _event(key: str, day: pd.Timestamp, today: date, sequence: int) -> Event:
    event = Event()
    event.add("uid", f"{key}@{_DOMAIN}")
    event.add("dtstamp", datetime(today.year, today.month, today.day, tzinfo=UTC))
    event.add("sequence", sequence)
    event.add("dtstart", day.date())
    event.add("dtend", day.date() + timedelta(days=1))
    return event


def _text(value: object) -> str:
    return "" if value is None or value != value else fit_for_cell(str(value))
