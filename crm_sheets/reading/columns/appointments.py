"""The day of an appointment: the beginning of what ends on the same day, or the one for which it was booked."""

from collections.abc import Mapping

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.profiles import FEWEST, Profile
from crm_sheets.reading.columns.under_heading import Columns, Scores
from crm_sheets.vocabulary import Table
from crm_sheets.vocabulary.concepts import concepts

_SAME_DAY = 0.9  # share of the appointments that end on the day on which they begin
_BOOKED = frozenset(("order", "visit", "date"))  # 预约日期
_RECORDED = frozenset(("created", "updated", "cancelled", "closed", "next"))
_NOT_YET = _RECORDED | {"order", "due"}
_OF_VISITS = frozenset(("visit", "due"))  # said of the beginning of an appointment: scheduled


def appointments(kind: Table, columns: Columns) -> Scores:
    """The day of an appointment by its beginning and its end on the same day, and what it is for by its type.

    What was booked for a day is the visit itself where no other column says on which day somebody came.
    """
    if kind.name != "visits":
        return {}
    said = {c: concepts(columns.texts[c]) for c in columns.profiles if columns.texts[c]}
    dated = _dated(columns)
    if booked := booked_days(columns):
        return {(booked[0], "date"): w.APPOINTED}
    calls = [c for c in _bounds(dated, "start") if "visit" in dated[c]]  # Call Start Time
    begins = begun_and_ended(columns) or calls[:1]
    if not begins:
        return _planned(dated)
    types = [c for c, s in said.items() if s - {"visit", "name"} == {"kind"} and columns.profiles[c].is_text]
    return {(begins[0], "date"): w.APPOINTED} | {(c, "purpose"): w.APPOINTED for c in types[:1]}


def begun_and_ended(columns: Columns) -> list[int]:
    """The columns of times at which something began that ended later on the same day."""
    dated = _dated(columns)
    ends = [columns.profiles[c] for c in _bounds(dated, "end")]
    return [c for c in _bounds(dated, "start") if any(_on_one_day(columns.profiles[c], end) for end in ends)]


def _dated(columns: Columns) -> dict[int, frozenset[str]]:
    """The concepts of the headings above days, each with that of a day."""
    days = (c for c, profile in columns.profiles.items() if columns.texts[c] and profile.dates >= _SAME_DAY)
    return {c: concepts(columns.texts[c]) | {"date"} for c in days}


def _bounds(dated: Mapping[int, frozenset[str]], which: str) -> list[int]:
    return [c for c, said in dated.items() if said - _OF_VISITS == {"date", which}]


def _planned(dated: Mapping[int, frozenset[str]]) -> Scores:
    """The day for which an activity is due, where no other column says on which day it was done."""
    due = [c for c, said in dated.items() if said - {"visit"} == {"due", "date"}]
    others = [c for c, said in dated.items() if c not in due and not said & _RECORDED]
    return {(due[0], "date"): w.APPOINTED} if len(due) == 1 and not others else {}


def booked_days(columns: Columns) -> list[int]:
    """The days for which visits were booked, where no other column says on which day somebody came.

    The earliest of all days is the one on which they were booked.
    """
    dated = {c: concepts(columns.texts[c]) for c, profile in columns.profiles.items() if profile.dates >= _SAME_DAY}
    came = any("visit" in said and not said & _NOT_YET for said in dated.values())
    booked = [c for c, said in dated.items() if said >= _BOOKED and not said & _RECORDED]
    return [] if came else [c for c in booked if c != columns.relations.first]


def _on_one_day(one: Profile, other: Profile) -> bool:
    """Whether two columns hold different times of the same days."""
    known = [(a, b) for a, b in zip(one.days, other.days, strict=True) if a and b]
    alike = sum(a == b for a, b in known)
    times = any(":" in cell for cell in one.filled) and one.cells != other.cells
    return times and len(known) >= FEWEST and alike >= _SAME_DAY * len(known)
