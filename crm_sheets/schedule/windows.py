"""Windows: all reasons of a customer together, as one contact with its urgency, first day and last day."""

from datetime import date

import numpy as np
import pandas as pd

from crm_sheets.playbook.sections.contact_reasons import ContactReasonRules

NO_LAST_DAY = 1_000_000  # a reason without a limit has a first day only
_AT_ONCE = 0  # an overdue promise goes before all that has a day


def due_reasons(reasons: pd.DataFrame, days: tuple[date, ...]) -> pd.DataFrame:
    """The reasons that call on one of the planned working ``days``, with ``start``: the place of that day, from 0.

    A day that is not worked passes its calls to the next working day; what is overdue starts on the first one. What
    calls nobody by itself is left out.
    """
    calls = reasons.loc[reasons["wanted"].notna()]
    start = np.searchsorted(_numbers(days), calls["wanted"].to_numpy(dtype="datetime64[D]"), side="left")
    return calls.assign(start=start)[start < len(days)]


def windows(due: pd.DataFrame, rules: ContactReasonRules, today: date) -> pd.DataFrame:
    """Reasons (customer_id, group, priority, within, wanted, start) to one row per customer.

    ``start``: the earliest place of a day; ``wanted``: the earliest day wanted; ``until``: the working day (1 is the
    first) by which the most pressing reason wants to be met. Of the reasons that call first: ``priority`` of the
    strongest, and ``by_rule``, its channel (missing where the playbook names none). An overdue promise goes first of
    all. A window is a wish: it decides the order; where people are full, a contact moves on to the next free day.
    """
    until = (due["start"] + due["within"]).mask(due["within"] == 0, NO_LAST_DAY)
    overdue = (due["group"] == "promised") & (due["wanted"] < pd.Timestamp(today))
    first = due.groupby("customer_id")["start"].transform("min")
    rows = due.assign(until=until.mask(overdue, _AT_ONCE).astype("int64"))
    found = rows.groupby("customer_id")[["start", "until", "wanted"]].min()
    channels = {group: rules.rule(str(group)).channel or None for group in due["group"].unique()}
    calling = rows.loc[rows["start"] == first].sort_values(["priority", "wanted"], kind="stable")
    lead = calling.drop_duplicates("customer_id").set_index("customer_id").reindex(found.index)
    by_rule = lead["group"].map(channels).astype("object")
    return found.assign(priority=lead["priority"].astype("int64"), by_rule=by_rule).reset_index()


def _numbers(days: tuple[date, ...]) -> np.ndarray:
    return np.array(days, dtype="datetime64[D]")
