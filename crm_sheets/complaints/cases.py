"""Cases: the ledger as typed facts at a moment: codes for words, what had happened by then, who is open."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.column_codes import each_text
from crm_sheets.arrays.typed import typed
from crm_sheets.reading.values.durations import hours_column
from crm_sheets.vocabulary.complaint_words import CODED, code_meant, is_written

HAPPENED = {  # column of the ledger: column of the cases
    "assigned_at": "assigned",
    "acknowledged_at": "acknowledged",
    "answered_at": "answered",
    "reopened_at": "reopened",
    "closed_at": "closed",
}
Mask = np.ndarray[Any, np.dtype[np.bool_]]
_DONE = ("closed", "withdrawn")
_HOUR = 3600


@dataclass(frozen=True)
class Cases:
    """``rows``: the complaints received by ``moment`` (see ``cases``).

    ``kept`` are the dates that the ledger keeps at all: where it has none of a kind, nobody is judged by it.
    """

    rows: pd.DataFrame
    moment: pd.Timestamp
    kept: frozenset[str]


def cases(ledger: pd.DataFrame, moment: pd.Timestamp, units: Mapping[str, float], orders: pd.DataFrame) -> Cases:
    """The complaints table (vocabulary.complaints) as it stood at the moment, in the order of receipt.

    Out: the columns of the ledger under their names, the coded ones (CODED) as codes with severity ``normal`` where
    none is meant; received, assigned, acknowledged, answered, promised, reopened, closed (datetime64[s], missing where
    not yet), received_day, closed_day (whether only the day is told), is_open, is_reopened, has_severity, dated_by
    (``order``: received and customer taken from the order), and the source. What is dated after the moment has not
    happened. Without a closing date a status that says closed closes; a closing before the receipt has no time, but
    closes. Durations count from the receipt; ``units`` are hours of a bare number by column. ``orders`` (order_id,
    date, customer_id) give the day and the customer to complaints that name an order alone.
    """
    ledger = typed(ledger.reset_index(drop=True), {"customer_id": "str", "customer_name": "str"})
    rows = _by_order(ledger, orders)
    rows = rows.assign(received=rows["received_at"], promised=rows["promised_by"])
    order = ["received", "source_file", "source_sheet", "source_row"]
    known = rows.loc[_by(rows["received"], moment), order].sort_values(order, kind="stable")
    rows = _in_order(rows, known.index.to_numpy())  # wide: taken once
    happened = {to: rows[column] for column, to in HAPPENED.items()}
    rows = _states_as_status(rows)
    coded = {name: each_text(rows[name], partial(code_meant, name)) for name in CODED if name in rows}
    rows = rows.assign(**coded, **{name: moments.where(_by(moments, moment)) for name, moments in happened.items()})
    rows = _by_durations(rows, units, moment)
    again = (rows["status"] == "reopened") & rows["reopened"].isna()
    rows["closed"] = rows["closed"].mask(again)  # nobody knows when: counted from the receipt
    told = rows["status"].isin(_DONE)
    before = _before(rows["closed"], rows["received"])
    reopened = rows["reopened"].notna() & ~(rows["closed"] > rows["reopened"])
    closed = (rows["closed"].notna() | (told & happened["closed"].isna().to_numpy())) & ~reopened
    rows = rows.assign(
        is_open=~closed,
        is_reopened=rows["reopened"].notna() | (rows["status"] == "reopened"),
        closed=rows["closed"].mask(before),
        has_severity=rows["severity"].notna(),
        received_day=_is_day(rows["received"]),
        closed_day=_is_day(rows["closed"]),
    )
    rows["severity"] = rows["severity"].fillna("normal")
    kept = frozenset(name for name in (*HAPPENED.values(), "promised") if rows[name].notna().any())
    return Cases(rows, moment, kept)


def _in_order(rows: pd.DataFrame, order: "np.ndarray[Any, np.dtype[np.int64]]") -> pd.DataFrame:
    """Some of the rows in an order; of the columns without any value, most of a ledger, the first so many."""
    filled = rows.notna().any()
    empty = rows.loc[:, ~filled].iloc[: len(order)].reset_index(drop=True)
    return pd.concat([rows.loc[:, filled].take(order).reset_index(drop=True), empty], axis="columns")


def _by_order(ledger: pd.DataFrame, orders: pd.DataFrame) -> pd.DataFrame:
    """Complaints that name an order and no day or no customer, with those of the order's first line."""
    wanted = ledger["order_id"].notna() & (ledger["received_at"].isna() | ledger["customer_id"].isna())
    ledger = ledger.assign(dated_by=pd.Series(None, index=ledger.index, dtype="str"))
    if not wanted.any() or orders.empty:
        return ledger
    known = orders.loc[orders["order_id"].isin(ledger.loc[wanted, "order_id"])].dropna(subset=["order_id", "date"])
    first = known.sort_values("date", kind="stable").drop_duplicates("order_id").set_index("order_id")
    day, who = (ledger["order_id"].map(first[name]) for name in ("date", "customer_id"))
    undated = ledger["received_at"].isna() & day.notna()
    return ledger.assign(
        received_at=ledger["received_at"].where(~undated, day.astype("datetime64[s]")),
        customer_id=ledger["customer_id"].fillna(who.astype("str").where(who.notna())),
        dated_by=ledger["dated_by"].mask(undated, "order"),
    )


def _states_as_status(rows: pd.DataFrame) -> pd.DataFrame:
    """The outcomes as the status where every one of them is the word of a status, and the ledger keeps no other."""
    outcomes = rows["outcome"].dropna().unique()
    if rows["status"].notna().any() or not len(outcomes):
        return rows
    if not all(is_written("status", str(outcome)) for outcome in outcomes):
        return rows
    return rows.assign(status=rows["outcome"], outcome=pd.Series(None, index=rows.index, dtype="str"))


def _by_durations(rows: pd.DataFrame, units: Mapping[str, float], moment: pd.Timestamp) -> pd.DataFrame:
    """Answers and closings that only a duration tells."""
    done = rows["status"].isin(_DONE)
    for name, column, may in (("answered", "answer_time", True), ("closed", "handling_time", done)):
        hours = hours_column(rows[column], units.get(column)) if rows[column].notna().any() else None
        if hours is None:
            continue
        after = rows["received"] + pd.to_timedelta((hours * _HOUR).round(), unit="s").astype("timedelta64[s]")
        rows[name] = rows[name].fillna(after.where((after <= moment) & may))
    return rows


def _by(moments: "pd.Series[Any]", moment: pd.Timestamp) -> Mask:
    """Whether each lies at or before the moment; a day without a time by its day."""
    return np.asarray(moments <= moment, dtype=np.bool_)


def _is_day(moments: "pd.Series[Any]") -> Mask:
    """Whether no time is told: midnight is none."""
    return np.asarray(moments.notna() & (moments == moments.dt.normalize()), dtype=np.bool_)


def _before(one: "pd.Series[Any]", other: "pd.Series[Any]") -> Mask:
    """Whether one lies before the other; by day where one of them has no time."""
    by_day = _is_day(one) | _is_day(other)
    return np.where(by_day, one.dt.normalize() < other.dt.normalize(), one < other)
