"""Happenings: the events of the ledger beside the complaint that each belongs to."""

from functools import partial

import numpy as np
import pandas as pd

from crm_sheets.arrays.column_codes import each_text
from crm_sheets.arrays.membership import among
from crm_sheets.arrays.typed import typed
from crm_sheets.complaints.cases import Cases
from crm_sheets.vocabulary.complaint_words import code_meant


def happenings(events: pd.DataFrame, found: Cases) -> pd.DataFrame:
    """place, event (a code; missing where none is meant), at, until, who, by complaint and time; up to the moment.

    An event belongs to the latest complaint of its number that was received by then, else to the first of that number;
    events of numbers that nobody complained under are left out.
    """
    rows = found.rows
    told = events.loc[events["at"].notna() & events["complaint_id"].notna() & (events["at"] <= found.moment)]
    told = told.assign(event=each_text(told["event"], partial(code_meant, "event"))).sort_values("at", kind="stable")
    numbered = rows.loc[among(rows["complaint_id"], told["complaint_id"].unique()), ["complaint_id", "received"]]
    numbered = typed(numbered.assign(place=numbered.index), {"complaint_id": "str"})
    told = typed(told, {"complaint_id": "str"})
    joined = pd.merge_asof(told, numbered, left_on="at", right_on="received", by="complaint_id")
    first = numbered.drop_duplicates("complaint_id").set_index("complaint_id")["place"]
    place = joined["place"].fillna(joined["complaint_id"].map(first))
    joined = typed(joined.assign(place=place).loc[place.notna().to_numpy()], {"place": "int64"})
    joined = joined.sort_values(["place", "at"], kind="stable", ignore_index=True)
    return joined[["place", "event", "at", "until", "who"]]


def counted(events: pd.DataFrame, kind: str, count: int) -> "pd.Series[int]":
    """How many events of a kind each of ``count`` complaints has, by place."""
    places = events.loc[events["event"] == kind, "place"].to_numpy(dtype=np.int64)
    return pd.Series(np.bincount(places, minlength=count))
