"""Returned rows as contacts as of a day: those that were done are visits like any other."""

from datetime import date

import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.vocabulary import VISITS


def with_days(rows: pd.DataFrame, day: date) -> pd.DataFrame:
    """The settled rows with a day for each: the one filled in, else the planned one, else ``day``.

    What was planned for later and is back already was done by ``day`` at the latest.
    """
    today = pd.Timestamp(day)
    planned = rows["due"].where(rows["due"] <= today, today).fillna(today)
    return rows.assign(date=rows["date"].fillna(planned).astype("datetime64[s]"))


def with_contacts(visits: pd.DataFrame, rows: pd.DataFrame, day: date) -> pd.DataFrame:
    """The visits, and the settled rows that were done and that the team's own visits do not hold on the same day.

    Out: the columns of VISITS and SOURCE. The next date of such a row is a promise, as that of any visit.
    """
    done = with_days(rows.loc[rows["state"] == "done"], day)
    if done.empty:
        return visits
    who = visits["customer_id"].astype("str"), visits["date"].dt.normalize()
    own = done["customer_id"].astype("str"), done["date"].dt.normalize()
    there = pd.MultiIndex.from_arrays(own).isin(pd.MultiIndex.from_arrays(who))
    more = done.loc[~there].reindex(columns=visits.columns)
    texts = {f.name: "str" for f in VISITS.fields if f.kind != "date"}
    days = {f.name: "datetime64[s]" for f in VISITS.fields if f.kind == "date"}
    joined = pd.concat([visits.astype(texts), more.astype(texts | days)], ignore_index=True)
    return typed(joined, {"customer_id": "category", "source_file": "category", "source_sheet": "category"})
