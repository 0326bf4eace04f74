"""Outcomes: what the plan has to know of earlier schedules: what was moved or dropped, how often nobody was reached."""

from datetime import date

import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.returns.contacts import with_days
from crm_sheets.returns.unanswered import unanswered

_TRY = ["customer_id", "date"]


def tries(rows: pd.DataFrame, visits: pd.DataFrame, day: date) -> "pd.Series[int]":
    """How often each customer was not reached up to ``day`` since the last contact; index customer_id.

    ``rows`` as from settled_rows. Rows of one contact planned for one day are one try; so is what the team's own
    visits say of it on that day.
    """
    known = in_vain(rows, visits, day)
    counts = known.loc[~(known["date"] <= _met(known["customer_id"], visits, day)), "customer_id"]
    return counts.value_counts().rename("tries").rename_axis("customer_id")


def in_vain(rows: pd.DataFrame, visits: pd.DataFrame, day: date) -> pd.DataFrame:
    """The tries up to ``day`` that reached nobody: customer_id, date, channel; the oldest first."""
    if rows.empty and visits.empty:
        return _typed(rows).reset_index(drop=True)
    planned = with_days(rows.loc[rows["state"] == "unreachable"], day).drop_duplicates(["key", "due"])
    own = visits.loc[unanswered(visits)]
    parts = [_typed(part) for part in (planned, own)]
    there = pd.MultiIndex.from_frame(parts[0][_TRY])
    told = pd.concat([parts[0], parts[1].loc[~pd.MultiIndex.from_frame(parts[1][_TRY]).isin(there)]])
    told = told.loc[told["customer_id"].notna() & (told["date"] < _after(day))]
    return told.sort_values("date", kind="stable", ignore_index=True)


def _typed(tries: pd.DataFrame) -> pd.DataFrame:
    texts = {"customer_id": "str", "channel": "str"}
    found = tries.reindex(columns=[*_TRY, "channel"]).astype(texts)
    return found.assign(date=pd.to_datetime(found["date"]).astype("datetime64[us]").dt.normalize())


def moved(rows: pd.DataFrame, visits: pd.DataFrame, day: date) -> "pd.Series[pd.Timestamp]":
    """The day to which the newest schedule moved each customer, unless there was a contact since; index customer_id."""
    told = with_days(rows.loc[(rows["state"] == "postponed") & rows["next_date"].notna()], day)
    told = told.assign(customer_id=told["customer_id"].astype("str"))
    newest = told.sort_values(["date", "next_date"], kind="stable").drop_duplicates("customer_id", keep="last")
    still = ~(_met(newest["customer_id"], visits, day) >= newest["date"])
    return newest.loc[still].set_index("customer_id")["next_date"].astype("datetime64[us]")


def _met(customers: "pd.Series[str]", visits: pd.DataFrame, day: date) -> "pd.Series[pd.Timestamp]":
    """The last contact up to a day of each of the customers; missing where there was none."""
    if customers.empty or visits.empty:
        return pd.Series(index=customers.index, dtype="datetime64[us]")
    dated = visits.assign(date=pd.to_datetime(visits["date"]))
    known = dated.loc[(dated["date"] < _after(day)) & ~unanswered(visits)]
    last = known.groupby(known["customer_id"].astype("str"))["date"].max().astype("datetime64[us]")
    return last.reindex(customers).set_axis(customers.index)


def _after(day: date) -> pd.Timestamp:
    return pd.Timestamp(day) + pd.Timedelta(days=1)


def held_back(rows: pd.DataFrame, day: date) -> pd.DataFrame:
    """What was moved or dropped: customer_id, reason ("": each), day of the word, until (missing: dropped).

    One line for each reason of each row; a row whose reasons nobody knows any more is about each of them.
    """
    told = rows.loc[(rows["state"] == "cancelled") | ((rows["state"] == "postponed") & rows["next_date"].notna())]
    told = with_days(told, day)
    told = told.assign(
        customer_id=told["customer_id"].astype("str"),
        reason=told["reasons"].fillna("").astype("str").str.split(" "),
        day=told[["date", "due"]].max(axis=1),
        until=told["next_date"].where(told["state"] == "postponed"),
    )
    found = told.explode("reason")[["customer_id", "reason", "day", "until"]]
    days = {"day": "datetime64[us]", "until": "datetime64[us]"}
    return typed(found, {"reason": "str", **days}).reset_index(drop=True)
