"""Crises: open major complaints: grade, the clock to the first statement, who speaks, who was told, the log."""

import numpy as np
import pandas as pd

from crm_sheets.complaints.cases import Cases
from crm_sheets.complaints.clock import Clock
from crm_sheets.complaints.working_time import NEVER, Seconds, clock_of, seconds_of
from crm_sheets.playbook.sections.complaint_desk import ComplaintDeskRules

CRISES = [
    "complaint_id", "name", "grade", "signs", "received", "due", "done", "limit", "used", "left", "late", "state",
    "speaker", "told_at", "content", "place",
]  # fmt: skip
LOG = ["complaint_id", "at", "until", "event", "who", "place"]
_GRAVE = "prominent|third_party|activist"


def crises(
    found: Cases, time: Clock, events: pd.DataFrame, signs: pd.DataFrame, rules: ComplaintDeskRules
) -> pd.DataFrame:
    """CRISES, a row for each open complaint that is major by ``signs`` (of ``queue.signs_of``): the gravest first, then
    the earliest limit.

    grade: ``grave`` (somebody prominent, the press, a third party) or ``growing``. The clock runs in working time from
    the receipt to the first statement, its event or the answer, whichever was first; limit: ``statement_hours`` of the
    playbook; minutes as in ``clock``; state: done, done_late, running, late. told_at: when somebody above was told.
    """
    rows = found.rows
    wanted = np.flatnonzero(rows["is_open"] & signs["is_major"])
    some = rows.loc[wanted]
    said = pd.concat([_first(events, "statement", wanted), some["answered"]], axis="columns").min(axis="columns")
    starts, done = time.starts[wanted], seconds_of(said.astype("datetime64[s]"), time.zone)
    is_done = done != NEVER
    ends = np.maximum(np.where(is_done, done, time.now), starts)
    used = time.time.worked(ends) - time.time.worked(starts)
    limit = np.full(len(some), round(rules.statement_hours * 3600), dtype=np.int64)
    late = np.maximum(used - limit, 0)
    state = np.select([is_done & (late > 0), is_done, late > 0], ["done_late", "done", "late"], "running")
    minutes = {"limit": limit, "used": used, "late": late, "left": np.where(is_done, 0, np.maximum(limit - used, 0))}
    table = some.assign(
        name=some["customer_name"],
        grade=np.where(signs.loc[wanted, "signs"].str.contains(_GRAVE), "grave", "growing"),
        signs=signs.loc[wanted, "signs"],
        due=clock_of(time.time.reached(time.time.worked(starts) + limit), time.zone).to_numpy(),
        done=said.astype("datetime64[s]"),
        **{key: seconds / 60 for key, seconds in minutes.items()},
        state=state,
        speaker=rules.speaker or rules.report_to,
        told_at=_first(events, "escalated", wanted),
        place=wanted,
    )
    texts = dict.fromkeys(("grade", "signs", "state", "speaker"), "str")
    return table.sort_values(["grade", "due", "place"], ignore_index=True)[CRISES].astype(texts)


def crisis_log(table: pd.DataFrame, events: pd.DataFrame) -> pd.DataFrame:
    """LOG: all that happened to the complaints of CRISES, in their order and in time."""
    told = table[["complaint_id", "place"]].merge(events, on="place", how="inner")
    return told[LOG]


def _first(events: pd.DataFrame, kind: str, places: Seconds) -> "pd.Series[pd.Timestamp]":
    """When it first happened to each complaint; missing where it did not."""
    at = events.loc[events["event"] == kind].groupby("place")["at"].min()
    return at.reindex(places).astype("datetime64[s]")
