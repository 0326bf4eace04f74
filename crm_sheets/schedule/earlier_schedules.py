"""What came back of earlier schedules as the plan follows it: moved and dropped reasons, promises, other channels."""

from datetime import date

import numpy as np
import pandas as pd

from crm_sheets.language.grades import CHANNELS
from crm_sheets.returns.outcomes import held_back, moved
from crm_sheets.schedule import cells
from crm_sheets.schedule.channels import channel_code
from crm_sheets.schedule.contact_key import lasting_codes

MOST_TRIES = 3  # in vain, after which another channel is tried


def with_moved(known: pd.DataFrame, returned: pd.DataFrame, visits: pd.DataFrame, day: date) -> pd.DataFrame:
    """The last contacts (see contacts.last_contacts) with the day to which a returned schedule moved somebody.

    It goes before what an earlier visit promised. Who was never contacted has no last contact.
    """
    if returned.empty:
        return known
    agreed = moved(returned, visits, day)
    if agreed.empty:
        return known
    whole = known.reindex(known.index.union(agreed.index))
    promised = agreed.reindex(whole.index).fillna(whole["promised"])
    return whole.assign(promised=promised.astype("datetime64[us]")).rename_axis("customer_id")


def without_held_back(reasons: pd.DataFrame, returned: pd.DataFrame, day: date) -> pd.DataFrame:
    """The reasons (customer_id, reason, group, date, limit, wanted) without those that a returned schedule dropped.

    A dropped reason is gone as long as its evidence, or the day from which it calls, is no newer than the word; a
    rhythm begins anew with it, so that nobody is forgotten. What was moved waits until its new day.
    """
    if returned.empty or reasons.empty:
        return reasons
    held = held_back(returned, day)
    if held.empty:
        return reasons
    last = held.sort_values("day", kind="stable").drop_duplicates(["customer_id", "reason"], keep="last")
    last = last.set_index(["customer_id", "reason"])
    own = [
        last.reindex(pd.MultiIndex.from_arrays([reasons["customer_id"].astype("str"), codes]))
        for codes in _asked(reasons)
    ]
    told = own[0].set_axis(reasons.index).fillna(own[1].set_axis(reasons.index))
    newer = (reasons["date"] > told["day"]) & ~(reasons["wanted"] <= told["day"])  # an end that lies ahead is not new
    holds = told["day"].notna() & ~newer
    dropped, rhythm = holds & told["until"].isna(), reasons["group"] == "rhythm"
    again = told["day"] + pd.to_timedelta(reasons["limit"].fillna(0), unit="D")
    later = again.where(dropped & rhythm, told["until"].where(holds))
    wanted = reasons["wanted"].mask(later > reasons["wanted"], later).astype("datetime64[us]")
    return reasons.assign(wanted=wanted).loc[~(dropped & ~rhythm)]


def _asked(reasons: pd.DataFrame) -> "tuple[pd.Series[str], pd.Series[str]]":
    """The reasons by the code that a plan remembers, and as one of any."""
    codes = lasting_codes(reasons["reason"].fillna("").astype("str"))
    return codes, pd.Series("", index=codes.index, dtype="str")


def channels_tried(vain: pd.DataFrame, tries: "pd.Series[int]") -> pd.DataFrame:
    """The channels by which somebody was tried in vain three times: a column of truth for each; index customer_id.

    They are those of the newest of these tries; ``vain`` as from outcomes.in_vain.
    """
    many = tries.index[tries >= MOST_TRIES]
    newest = vain.loc[vain["customer_id"].isin(many)].drop_duplicates("customer_id", keep="last")
    codes = {text: channel_code(str(text)) for text in newest["channel"].dropna().unique()}
    by = newest.set_index(newest["customer_id"].astype("str"))["channel"].map(codes)
    return pd.DataFrame({code: np.asarray(by == code) for code in CHANNELS}, index=by.index)


def counted_tries(customers: "pd.Series[str]", tries: "pd.Series[int]") -> "pd.Series[int]":
    """The tries of each customer, 0 for the others."""
    return cells.looked_up(customers, tries).fillna(0).astype("int64")
