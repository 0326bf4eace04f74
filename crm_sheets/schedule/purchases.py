"""Purchases: what follows the first one, when the next is due, what to offer, and who is worth winning back."""

import pandas as pd

from crm_sheets.playbook.sections.occasions import OccasionRules
from crm_sheets.schedule.reason_rows import no_reasons, reason_rows
from crm_sheets.schedule.steps import step_days

_LATE = 7  # days after which a step after the first purchase is given up
_OVERDUE = 2.0  # typical gaps after which a next purchase is no longer due: silence is a matter of the churn flag
_GONE = "dormant"


def first_purchase_reasons(clients: pd.DataFrame, rules: OccasionRules, today: pd.Timestamp) -> pd.DataFrame:
    """Who bought once, some days after it. ``date``: the purchase; ``value``: days from it to the call."""
    once = clients.loc[(clients["orders"] == 1) & clients["first_order"].notna()]
    if once.empty:
        return no_reasons()
    wanted = step_days(once["first_order"], rules.first_purchase_days, once["last_contact"], today, _LATE)
    days = (wanted - once["first_order"]).dt.days
    found = reason_rows(once["customer_id"], "first_purchase", "first_purchase", wanted, once["first_order"], days)
    return found[found["wanted"].notna()]


def second_purchase_reasons(clients: pd.DataFrame, rules: OccasionRules, today: pd.Timestamp) -> pd.DataFrame:
    """Who bought once, when a second purchase is due: the typical interval of the shop after the first.

    That is the median of the customers' own typical gaps; nobody is called where nobody has one. It must lie beyond
    the last step after the first purchase. A due day more than one more interval past calls no more.
    """
    gap = clients["typical_gap"].median()
    once = clients.loc[(clients["orders"] == 1) & clients["first_order"].notna()]
    if pd.isna(gap) or once.empty:
        return no_reasons()
    days = max(round(gap), int(max(rules.first_purchase_days)) + 1)
    wanted = once["first_order"] + pd.Timedelta(days=days)
    calls = ~(once["last_contact"] >= wanted) & (wanted > today - pd.Timedelta(days=days))
    rows = once.loc[calls]
    return reason_rows(
        rows["customer_id"], "second_purchase", "second_purchase", wanted.loc[calls], rows["first_order"], float(days)
    )


def offer_reasons(clients: pd.DataFrame, offers: pd.DataFrame, today: pd.Timestamp) -> pd.DataFrame:
    """Who has something to be offered: it calls when their next purchase is due, their own typical gap after the last.

    Who has no gap yet, or is long past it, is called by other reasons, on which the offer rides. ``text``: the product
    that goes best with what they bought; ``date``: the last purchase.
    """
    if offers.empty:
        return no_reasons()
    best = offers.loc[offers["rank"] == 1].drop_duplicates("customer_id").set_index("customer_id")["product"]
    rows = clients.assign(product=best.reindex(clients["customer_id"]).array).dropna(subset="product")
    rows = rows.loc[rows["churn_level"] != _GONE]
    gap = pd.to_timedelta(rows["typical_gap"].round(), unit="D")
    wanted = rows["last_order"] + gap
    calls = ~(rows["last_contact"] >= wanted) & (today <= rows["last_order"] + _OVERDUE * gap)
    return reason_rows(
        rows["customer_id"],
        "offer",
        "offer",
        wanted.where(calls),
        rows["last_order"],
        rows["typical_gap"],
        text=rows["product"].astype("string"),
    )


def win_back_reasons(clients: pd.DataFrame, rules: OccasionRules, every: int, today: pd.Timestamp) -> pd.DataFrame:
    """The dormant with most money at stake, else of most value: the playbook's share of them, once in ``every`` days.

    ``date``: the last purchase; ``value``: the days since. Ties: by customer_id.
    """
    gone = clients.loc[((clients["churn_level"] == _GONE) | (clients["tier"] == _GONE)).fillna(False)]
    if gone.empty:
        return no_reasons()
    gone = gone.sort_values(["at_stake", "value", "customer_id"], ascending=[False, False, True])
    best = gone.head(int(len(gone) * rules.win_back_share))
    again = best["last_contact"] + pd.Timedelta(days=every)
    wanted = again.where(again > today, today)
    since = (today - best["last_order"]).dt.days
    return reason_rows(best["customer_id"], "win_back", "win_back", wanted, best["last_order"], since)
