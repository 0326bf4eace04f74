"""Returned rows with what their status says: copies of one row count once, copies that contradict each other all."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from crm_sheets.language import Text
from crm_sheets.language.grades import STATUSES
from crm_sheets.problems import Each, Problem, Problems
from crm_sheets.returns.own_keys import Planned
from crm_sheets.vocabulary import RETURNED, SOURCE
from crm_sheets.vocabulary.consents import plainly_said
from crm_sheets.vocabulary.contact_keys import ContactKey, contact_mark, customer_mark
from crm_sheets.vocabulary.follow_up_states import follow_up_state

UNKNOWN, NOTED = "unknown", "noted"  # a status nobody knows; nothing but a note
FINAL = ("done", "cancelled")
_FILLED_IN = ("date", "result", "next_said", "next_date", "notes", "approach")
_TEXTS = ("result", "next_said", "notes", "approach")
_PLACE = ["source_file", "source_sheet"]


@dataclass(frozen=True)
class SettledRows:
    """The rows that say anything, each once, with ``state`` (see grades.STATUSES; UNKNOWN, NOTED) and ``known``.

    ``known`` rows stand in the file of what came back before. ``consent_said`` is what result and note refuse. ``left``
    are the others, with SOURCE and reason: "untouched", or "repeated" for copies, also for one left as it was beside
    one that was filled in: a contact stands on several sheets.
    """

    rows: pd.DataFrame
    left: pd.DataFrame
    problems: Problems


def no_rows() -> pd.DataFrame:
    """The table of settled rows without a row."""
    return _no_rows().copy(deep=False)


@cache
def _no_rows() -> pd.DataFrame:
    kinds = {f.name: "datetime64[s]" if f.kind == "date" else "str" for f in RETURNED.fields}
    more = {"state": "str", "known": "bool", "consent_said": "str"}
    source = {"source_file": "category", "source_sheet": "category", "source_row": "int32"}
    return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in {**kinds, **source, **more}.items()})


def settled_rows(own: pd.DataFrame, planned: Planned) -> SettledRows:
    """In: rows of RETURNED (see own_keys) with the Book's customer_id. What is said about their contents is a problem.

    Two rows are copies when key, planned day, status and all that was filled in are equal, blanks and line breaks
    aside; a day of contact may be missing in one of them. A row without a key is known by customer and day.
    """
    states = {text: follow_up_state(text) for text in own["status"].dropna().unique()}
    state = own["status"].map(states).astype("str").where(own["status"].notna(), "todo").fillna(UNKNOWN)
    touched = own[list(_FILLED_IN)].notna().any(axis=1)
    waits = state == "todo"
    rows = own.assign(
        state=state.mask(waits & touched, NOTED).mask(waits & touched & own["next_date"].notna(), "postponed")
    )
    rows = rows.assign(known=planned.noted(rows))
    said = list(_about(rows, waits & touched))
    untouched = waits & ~touched
    rows = rows.loc[~untouched]
    rows = rows.assign(key=_with_own_keys(rows, planned.desk), consent_said=_consent_said(rows))
    rows = rows.sort_values("known", ascending=False, kind="stable")
    again = _again(rows)
    copies = rows.loc[~rows["known"], "key"].dropna()
    blank = own.loc[untouched, list(SOURCE)].assign(reason="untouched")
    blank["reason"] = blank["reason"].mask(own.loc[untouched, "key"].isin(copies), "repeated")  # filled in elsewhere
    left = pd.concat([blank, rows.loc[again, list(SOURCE)].assign(reason="repeated")])
    kept = rows.loc[~again]
    said += _contradicting(kept)
    return SettledRows(kept.reset_index(drop=True), left, Problems(tuple(said)))


def state_label(state: str) -> Text:
    """A status in words; those nobody knows as a dash."""
    return STATUSES.get(state, Text("—", "—"))


def _with_own_keys(rows: pd.DataFrame, desk: str) -> "pd.Series[str]":
    """The keys, and one for each row without: of its customer and day."""
    day = rows["date"].fillna(rows["due"]).dt.strftime("%Y-%m-%d").fillna("")
    who = rows["customer_id"].astype("str").fillna("")
    made = [
        key if isinstance(key, str) else str(ContactKey(desk or "222", customer_mark(name), contact_mark("", on)))
        for key, name, on in zip(rows["key"], who, day, strict=True)
    ]
    return pd.Series(made, index=rows.index, dtype="str")


def _consent_said(rows: pd.DataFrame) -> "pd.Series[str]":
    """What result and note refuse in so many words, as codes with ``; `` between; missing where nothing is."""
    said = pd.Series("", index=rows.index, dtype="str")
    for name in ("result", "notes"):
        told = {text: "; ".join(sorted(plainly_said(text))) for text in rows[name].dropna().unique()}
        said = said + "; " + rows[name].map(told).astype("str").fillna("")
    said = said.str.strip("; ")
    return said.where(said != "")


def _again(rows: pd.DataFrame) -> "pd.Series[bool]":
    """Rows that an earlier one, of the file of before or in the order of reading, says word for word."""
    if rows.empty:
        return pd.Series(False, index=rows.index)
    same = rows[["key", "state"]].assign(due=rows["due"].dt.normalize())
    for name in _TEXTS:
        same[name] = rows[name].fillna("").astype("str").str.split().str.join(" ")
    same["next_said"] = same["next_said"].where(rows["next_date"].isna(), rows["next_date"].dt.strftime("%Y-%m-%d"))
    same["due"] = same["due"].fillna(same.groupby("key")["due"].transform("first"))
    groups = same.groupby(list(same), dropna=False, sort=False).ngroup()
    day = rows["date"].dt.normalize()
    undated = day.isna() & (groups.map(groups.value_counts()) > 1)
    dated_first = groups.where(day.notna()).dropna().unique()
    first = ~pd.DataFrame({"group": groups, "day": day}).duplicated()
    others = undated & groups.isin(dated_first)
    again: pd.Series[bool] = ~first | others
    return again


def _contradicting(rows: pd.DataFrame) -> Iterator[Problem]:
    """A warning at each returned row that another row of the same contact contradicts.

    Who was not reached, was moved or had a note only may be done or dropped later: that is no contradiction.
    """
    groups = rows.groupby(["key", rows["due"].dt.normalize().rename("day")], dropna=False, sort=False)
    several = groups["state"].transform("size") > 1
    final = rows["state"].isin(FINAL)
    finals = final.groupby([rows["key"], rows["due"].dt.normalize()], dropna=False).transform("sum")
    differs = several & (finals != 1) & ~rows["known"]
    if not differs.any():
        return
    other = _others(rows.loc[several])
    for (file, sheet), own in rows.loc[differs].groupby(_PLACE, observed=True, sort=False):
        names, states = zip(*(other[label] for label in own.index), strict=True)
        details: dict[str, object] = {
            "name": Each(own["customer_name"].fillna("").tolist()),
            "state": Each(state_label(state) for state in own["state"]),
            "other": Each(names),
            "other_state": Each(states),
        }
        numbers = own["source_row"].astype(int).tolist()
        yield Problem("schedule_copies_differ", str(file), str(sheet), numbers, "", [], details)


def _others(rows: pd.DataFrame) -> dict[Any, tuple[str, Text]]:
    """For each row the place and status of another one of the same key and day."""
    found = {}
    for _, own in rows.groupby(["key", rows["due"].dt.normalize()], dropna=False, sort=False):
        for place, label in enumerate(own.index):
            other = own.iloc[place - 1]
            where = f"{other['source_file']} {int(other['source_row'])}"
            found[label] = (where, state_label(str(other["state"])))
    return found


def _about(rows: pd.DataFrame, unsaid: "pd.Series[bool]") -> Iterator[Problem]:
    """What is doubtful in what was filled in, of the files that came back now."""
    now = ~rows["known"]
    moved = rows["state"] == "postponed"
    planned = rows["date"].fillna(rows["due"]).dt.normalize()
    yield from _of_rows("schedule_status_unknown", rows, now & (rows["state"] == UNKNOWN), "status")
    yield from _of_rows("schedule_status_missing", rows, now & unsaid & ~moved, "status")
    yield from _of_rows("schedule_moved_unsaid", rows, now & unsaid & moved, "next_date")
    yield from _of_rows("schedule_no_new_date", rows, now & moved & rows["next_date"].isna(), "next_said")
    past = now & rows["next_date"].notna() & (rows["next_date"] < planned)
    yield from _of_rows("schedule_new_date_past", rows, past, "next_date")


def _of_rows(code: str, rows: pd.DataFrame, where: "pd.Series[bool]", name: str) -> Iterator[Problem]:
    for (file, sheet), own in rows.loc[where].groupby(_PLACE, observed=True, sort=False):
        cells = own[name].dt.strftime("%Y-%m-%d") if name == "next_date" else own[name]
        details: dict[str, object] = {
            "name": Each(own["customer_name"].fillna("").tolist()),
            "field": RETURNED.field("next_date" if name == "next_said" else name).label,
        }
        numbers = own["source_row"].astype(int).tolist()
        yield Problem(code, str(file), str(sheet), numbers, "", cells.fillna("").tolist(), details)
