"""Quiet: which reasons wait because the customer was contacted lately, or because a complaint is open."""

from typing import NamedTuple

import pandas as pd

from crm_sheets.arrays.lookups import rows_for
from crm_sheets.arrays.typed import typed
from crm_sheets.schedule.permission import SERVICE

PUT_OFF_COLUMNS = ("customer_id", "name", "owner", "tier", "reason", "due", "until", "why")
_ALWAYS = ("promised", "complaint", "dissatisfied", "payment", "back_in_stock")  # groups that wait for nothing
_FLAGS = ("red", "amber")  # groups that do not wait for a day that was agreed on
_SALES = ("second_purchase", "offer", "win_back", "prospect", "rival", "contract")  # groups that sell


class Quietened(NamedTuple):
    """``reasons`` with the days from which they may call; ``put_off``: PUT_OFF_COLUMNS, a row per customer and why."""

    reasons: pd.DataFrame
    put_off: pd.DataFrame


def quietened(
    reasons: pd.DataFrame, clients: pd.DataFrame, quiet_days: int, today: pd.Timestamp, last_day: pd.Timestamp
) -> Quietened:
    """The reasons after the quiet periods.

    ``complaint``: while a complaint is open nothing is sold; the reasons wait until it is closed (``until`` missing).
    ``quiet``: within ``quiet_days`` of the last contact a reason waits until they are over. ``agreed``: where the next
    contact is agreed on for a day within ``quiet_days``, reasons other than flags wait for it. Promises, answers to the
    customer and payments do not wait. Put off is what called on or before ``last_day``; told is the strongest reason.
    """
    by_id = clients.set_index("customer_id")
    known = rows_for(reasons["customer_id"], by_id[["last_contact", "promised", "open_complaints"]])
    contacted, agreed, complaints = known["last_contact"], known["promised"], known["open_complaints"]
    selling = (complaints > 0) & reasons["group"].isin(_SALES)
    may_wait = ~reasons["group"].isin(_ALWAYS) & ~reasons["reason"].isin(SERVICE) & ~selling
    over = contacted + pd.Timedelta(days=quiet_days)
    quiet = may_wait & (over > reasons["wanted"]) & (over > today)
    until = reasons["wanted"].mask(quiet, over)
    soon = (agreed >= today) & (agreed <= today + pd.Timedelta(days=quiet_days))
    waits = may_wait & ~reasons["group"].isin(_FLAGS) & soon & (agreed > until)
    until = until.mask(waits, agreed)
    why = pd.Series(None, index=reasons.index, dtype="string").mask(quiet, "quiet").mask(waits, "agreed")
    told = reasons.assign(until=until.mask(selling), why=why.mask(selling, "complaint"))
    put_off = told.loc[told["why"].notna() & (reasons["wanted"] <= last_day)]
    return Quietened(reasons.assign(wanted=until).loc[~selling], _told(put_off, by_id, today))


def _told(rows: pd.DataFrame, by_id: pd.DataFrame, today: pd.Timestamp) -> pd.DataFrame:
    rows = rows.sort_values(["customer_id", "why", "priority", "wanted", "reason"], kind="stable")
    rows = rows.drop_duplicates(["customer_id", "why"])
    known = rows_for(rows["customer_id"], by_id[["name", "owner", "tier"]])
    due = rows["wanted"].where(rows["wanted"] > today, today)
    texts = ("customer_id", "name", "owner", "tier", "reason", "why")
    found = pd.concat([rows.assign(due=due), known], axis="columns")[list(PUT_OFF_COLUMNS)]
    return typed(found, dict.fromkeys(texts, "str")).reset_index(drop=True)
