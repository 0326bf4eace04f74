"""Rhythm: what was promised, and whose turn it is by their tier, both counted from the last real contact."""

import numpy as np
import pandas as pd

from crm_sheets.language.grades import BUYING_TIERS
from crm_sheets.playbook.sections.schedule import ScheduleRules
from crm_sheets.schedule import cells
from crm_sheets.schedule.reason_rows import no_reasons, reason_rows


def promised_reasons(clients: pd.DataFrame, today: pd.Timestamp) -> pd.DataFrame:
    """Open promises with the agreed topic; they call on the promised day. ``value``: the days they are overdue."""
    rows = clients.loc[clients["promised"].notna()].sort_values("customer_id")
    if rows.empty:
        return no_reasons()
    late = (today - rows["promised"]).dt.days
    reason = pd.Series("promised", index=rows.index).mask(late > 0, "promise_overdue")
    return reason_rows(
        rows["customer_id"],
        reason,
        "promised",
        rows["promised"],
        rows["promised"],
        late.where(late > 0),
        text=rows["topic"],
    )


def rhythm_reasons(
    clients: pd.DataFrame, rules: ScheduleRules, today: pd.Timestamp, last_day: pd.Timestamp
) -> pd.DataFrame:
    """Customers whose tier has a rhythm; it calls that many days after the last contact. Prospects have no rhythm.

    Without any contact on record the days count from the last order and the reason is ``since_order``, but a buying
    tier (vip, major, ordinary, small) does not wait for a pause in the orders: it calls at the latest on the next day
    that is a whole number of rhythms after the first order, and once planned (``called_for``) no order puts it off.
    Without an order either, a buying tier calls at once, ``never_contacted``, and a dormant customer not at all.
    ``date`` is the day counted from, ``value`` the days from it to the call (to ``today`` when that is past), ``limit``
    the rhythm. A contact promised for a day from ``today`` to ``last_day`` is kept: the rhythm waits for it.
    """
    every = cells.looked_up(clients["tier"], tier_days(rules)).astype("float64")
    contacted, agreed = clients["last_contact"], clients["promised"]
    since = contacted.fillna(clients["last_order"])
    at_once = since.isna() & clients["tier"].isin(BUYING_TIERS)
    wanted = (since + pd.to_timedelta(every, unit="D")).mask(at_once, today)
    latest = _first_contact(clients, every, today).where(contacted.isna() & clients["tier"].isin(BUYING_TIERS))
    wanted = wanted.mask(latest < wanted, latest)
    wanted = wanted.mask((agreed >= today) & (agreed <= last_day) & (agreed > wanted), agreed)
    waited = (wanted.where(wanted > today, today) - since).dt.days
    reason = (
        pd.Series("rhythm", index=clients.index).mask(contacted.isna(), "since_order").mask(at_once, "never_contacted")
    )
    found = reason_rows(clients["customer_id"], reason, "rhythm", wanted, since, waited, every)
    return found[found["wanted"].notna()].sort_values("customer_id")


def _first_contact(clients: pd.DataFrame, every: "pd.Series[float]", today: pd.Timestamp) -> "pd.Series[pd.Timestamp]":
    """The day of the first contact with who orders again and again: as it was planned, else the next whole rhythm."""
    since = (today - clients["first_order"]).dt.days
    rhythms = np.ceil(since / every.where(every > 0)).clip(lower=1)
    days = clients["first_order"] + pd.to_timedelta(rhythms * every, unit="D")
    return clients["called_for"].fillna(days.astype("datetime64[us]"))


def tier_days(rules: ScheduleRules) -> dict[str, int]:
    """Days between contacts by tier; small and dormant customers share theirs, prospects have none."""
    return {
        "vip": rules.days_vip,
        "major": rules.days_major,
        "ordinary": rules.days_ordinary,
        "small": rules.days_small,
        "dormant": rules.days_small,
    }
