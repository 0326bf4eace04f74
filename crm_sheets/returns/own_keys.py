"""The rows of returned schedules with the key that is theirs, and what they do not say themselves filled in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.memory import PlannedRow
from crm_sheets.problems import Each, Problem, Problems
from crm_sheets.reading.values.phones import phone_key
from crm_sheets.vocabulary import RETURNED, SOURCE, spelled
from crm_sheets.vocabulary.contact_keys import ContactKey, customer_mark, read_key

_PLACE = ["source_file", "source_sheet"]
_HALF = 0.5
_NAMES = ("customer_id", "customer_name", "phone")
_FILLED = {  # what a row does not say itself, as it was planned
    "customer_id": "customer_id",
    "customer_name": "name",
    "phone": "phone",
    "staff": "person",
    "channel": "channel",
    "reasons": "reasons",
}


@cache
def _nothing_planned() -> pd.DataFrame:
    return planned_frame(())


@dataclass(frozen=True)
class Planned:
    """The contacts planned so far (see ``planned_frame``), and the letters of the desk, "" before its first schedule.

    ``ledger`` are the names of the files of what came back before, as they are read.
    """

    desk: str = ""
    rows: pd.DataFrame = field(default_factory=lambda: _nothing_planned().copy(deep=False))
    ledger: frozenset[str] = frozenset()

    def noted(self, rows: pd.DataFrame) -> "pd.Series[bool]":
        """Which rows stand in the files of what came back before."""
        return rows["source_file"].astype("str").isin(self.ledger)


@dataclass(frozen=True)
class OwnRows:
    """Rows of RETURNED whose customer is named and whose key is sound or "", those left out by reason, what is said.

    ``left`` has SOURCE and reason (see language.control). ``desk`` are the letters of this desk, "" as long as none of
    its schedules was seen.
    """

    rows: pd.DataFrame
    left: pd.DataFrame
    problems: Problems
    desk: str


def planned_frame(rows: Sequence[PlannedRow]) -> pd.DataFrame:
    """The contacts of the memory as a table of texts, the days as datetime64[s], moves as numbers; index key."""
    frame = pd.DataFrame(list(rows), columns=list(PlannedRow._fields)).astype("str")
    days = {name: pd.to_datetime(frame[name], errors="coerce").astype("datetime64[s]") for name in _DAYS}
    latest = days["latest"].fillna(days["due"])
    frame = frame.assign(**{**days, "latest": latest}, moves=frame["moves"].astype("int64"))
    return frame.drop_duplicates("key", keep="last").set_index("key")


_DAYS = ("first_due", "due", "since", "until", "latest")


def own_rows(returned: pd.DataFrame, planned: Planned, known: Mapping[str, frozenset[str]]) -> OwnRows:
    """The rows of this desk's schedules, each with its own key.

    ``known`` are the ids, names and phones (customer_id, customer_name, phone) of the customers of the data: where
    nothing tells which desk this is, a schedule is its own if at least half of its customers are known, or nobody is.

    Left out: rows of another desk ("other_desk"), and rows whose key is wrong and that name nobody ("faulty"). A key
    that belongs to another customer than its row, as when one was copied down, is taken away from the row, which counts
    for the customer that it names. What was planned is compared with what stands there now, for the columns that nobody
    fills in.
    """
    keys = _read_keys(returned["key"])
    noted = planned.noted(returned)
    desk = planned.desk or _desk(returned, keys, noted, known)
    other = keys["desk"].notna() & (keys["desk"] != desk)
    nobody = ~returned[list(_NAMES)].notna().any(axis=1)
    wrong = returned["key"].notna() & keys["desk"].isna()
    lost = wrong & nobody
    copied = _copied(returned, keys, planned.rows) & ~other
    said = [
        *_said("schedule_other_desk", returned, other),
        *_said("schedule_key_lost", returned, lost, "key"),
        *_said("schedule_key_wrong", returned, wrong & ~lost, "key"),
        *_said("schedule_key_copied", returned, copied, "key"),
    ]
    rows = returned.assign(key=keys["key"].mask(copied).astype("str"))
    rows = rows.loc[~other & ~lost]
    before = planned.rows.reindex(rows["key"]).set_axis(rows.index)
    changed = _changed(rows, before, ~noted.loc[rows.index])
    left = pd.concat([returned.loc[other, list(SOURCE)], returned.loc[lost, list(SOURCE)]])
    reasons = ["other_desk"] * int(other.sum()) + ["faulty"] * int(lost.sum())
    return OwnRows(_completed(rows, before), left.assign(reason=reasons), Problems((*said, *changed)), desk)


def _read_keys(texts: "pd.Series[str]") -> pd.DataFrame:
    """The parts of each key and its plain form; missing where it is no sound key."""
    read: dict[str, ContactKey | None] = {text: read_key(text) for text in texts.dropna().unique()}
    found = [read.get(text) for text in texts.fillna("")]
    parts = [(str(key), *key) if key else (None,) * 4 for key in found]
    return pd.DataFrame(parts, columns=["key", "desk", "customer", "contact"], index=texts.index, dtype="str")


def _desk(rows: pd.DataFrame, keys: pd.DataFrame, noted: "pd.Series[bool]", known: Mapping[str, frozenset[str]]) -> str:
    """The desk of what came back before; else that of the schedule most of whose customers are known."""
    own = keys["desk"].where(noted).dropna()
    if len(own):
        return str(own.mode().iloc[0])
    marks = keys["desk"].dropna()
    if marks.empty:
        return ""
    if not any(known.values()):
        return str(marks.mode().iloc[0])
    ours = np.logical_or.reduce([rows[name].isin(known[name]).to_numpy() for name in _NAMES])
    shares = pd.Series(ours, index=rows.index).loc[marks.index].groupby(marks).mean()
    best = shares.sort_values(ascending=False, kind="stable")
    return str(best.index[0]) if float(best.to_numpy()[0]) >= _HALF else ""


def _copied(rows: pd.DataFrame, keys: pd.DataFrame, planned: pd.DataFrame) -> "pd.Series[bool]":
    """Which rows have the key of another customer.

    Told by the id of the row, which the key holds, unless name or phone are those that were planned (then somebody
    changed the id); without an id by these two; else by one key beside several names on a sheet.
    """
    marks = {text: customer_mark(text) for text in rows["customer_id"].dropna().unique()}
    other_id = (rows["customer_id"].map(marks).astype("str") != keys["customer"]) & rows["customer_id"].notna()
    before = planned.reindex(keys["key"]).set_axis(rows.index)
    same_name = _compared(rows["customer_name"], spelled) == _compared(before["name"], spelled)
    same_phone = _compared(rows["phone"], phone_key) == _compared(before["phone"], phone_key)
    was_planned, named = before["name"].notna(), rows["customer_name"].notna() | rows["phone"].notna()
    elsewhere = named & ~same_name & ~same_phone
    names = rows.assign(key=keys["key"]).groupby([*_PLACE, "key"], observed=True)["customer_name"]
    several = pd.Series(names.transform("nunique"), index=rows.index) > 1
    without = rows["customer_id"].isna() & (elsewhere.where(was_planned, several))
    found = (other_id & (~was_planned | elsewhere)) | without
    return (found & keys["key"].notna()).astype(bool)


def _completed(rows: pd.DataFrame, before: pd.DataFrame) -> pd.DataFrame:
    """The rows with what they do not say themselves as it was planned; the customer is the one of the key."""
    filled = {name: rows[name].fillna(before[was]).astype("str") for name, was in _FILLED.items()}
    filled["customer_id"] = before["customer_id"].fillna(rows["customer_id"]).astype("str")
    return rows.assign(**filled, due=rows["due"].fillna(before["due"]))


def _changed(rows: pd.DataFrame, before: pd.DataFrame, asked: "pd.Series[bool]") -> Iterator[Problem]:
    """A warning for each column that nobody fills in and that is not as it was planned, of the rows asked about."""
    asked = asked & before["name"].notna()
    compared = {"customer_id": ("customer_id", customer_mark), "customer_name": ("name", spelled)}
    for name, (was, how) in {**compared, "phone": ("phone", phone_key)}.items():
        differs = asked & rows[name].notna() & before[was].notna() & (before[was] != "")
        differs &= _compared(rows[name], how) != _compared(before[was], how)
        yield from _said("schedule_cell_changed", rows, differs, name, before=before[was])
    first = before[["first_due", "since"]].min(axis=1)
    last = before[["first_due", "due", "latest"]].max(axis=1)  # an older schedule may come back later
    moved = asked & rows["due"].notna() & ((rows["due"] < first) | (rows["due"] >= last + pd.Timedelta(days=1)))
    yield from _said("schedule_cell_changed", rows, moved, "due", before=before["due"].dt.strftime("%Y-%m-%d"))


def _compared(texts: "pd.Series[Any]", how: Any) -> "pd.Series[str]":
    return texts.map({text: how(str(text)) for text in texts.dropna().unique()}).astype("str").fillna("")


def _said(
    code: str,
    rows: pd.DataFrame,
    where: "pd.Series[bool]",
    name: str = "",
    before: "pd.Series[Any] | None" = None,
    **details: object,
) -> list[Problem]:
    """A problem for each sheet, with the cells of the column ``name`` and what stood there before."""
    found = []
    for (file, sheet), own in rows.loc[where].groupby(_PLACE, observed=True, sort=False):
        values = [_shown(cell) for cell in own[name]] if name else []
        more: dict[str, object] = {"field": RETURNED.field(name).label} if name else {}
        more |= {"before": Each(before.loc[own.index].fillna("").tolist())} if before is not None else {}
        numbers = own["source_row"].astype(int).tolist()
        found.append(Problem(code, str(file), str(sheet), numbers, "", values, {**more, **details}))
    return found


def _shown(cell: Any) -> str:
    return "" if pd.isna(cell) else f"{cell:%Y-%m-%d}" if isinstance(cell, pd.Timestamp) else str(cell)
