"""Outcomes: what the plan has to know of earlier schedules: what was moved or dropped, how often nobody was reached."""

from datetime import date

import pandas as pd

from crm_sheets.returns.contacts import with_days


def tries(rows: pd.DataFrame, visits: pd.DataFrame, day: date) -> "pd.Series[int]":
    """How often each customer was not reached up to ``day`` since the last contact; index customer_id.

    ``rows`` as from settled_rows. Rows of one contact planned for one day are one try.
    """
    known = with_days(rows.loc[rows["state"] == "unreachable"], day).drop_duplicates(["key", "due"])
    since = known["customer_id"].astype("str").map(_last_met(visits, day)) if len(known) else known["date"]
    counts = known.loc[(known["date"] < _after(day)) & ~(known["date"] <= since), "customer_id"]
    return counts.astype("str").value_counts().rename("tries").rename_axis("customer_id")


def moved(rows: pd.DataFrame, visits: pd.DataFrame, day: date) -> "pd.Series[pd.Timestamp]":
    """The day to which the newest schedule moved each customer, unless there was a contact since; index customer_id."""
    told = with_days(rows.loc[(rows["state"] == "postponed") & rows["next_date"].notna()], day)
    told = told.assign(customer_id=told["customer_id"].astype("str"))
    newest = told.sort_values(["date", "next_date"], kind="stable").drop_duplicates("customer_id", keep="last")
    last = newest["customer_id"].map(_last_met(visits, day)) if len(newest) else newest["date"]
    return newest.loc[~(last >= newest["date"])].set_index("customer_id")["next_date"].astype("datetime64[us]")


def _last_met(visits: pd.DataFrame, day: date) -> "pd.Series[pd.Timestamp]":
    """The last contact of each customer up to a day."""
    known = visits.loc[visits["date"] < _after(day)]
    return known.groupby(known["customer_id"].astype("str"))["date"].max()


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
    return found.astype({"reason": "str", **days}).reset_index(drop=True)
