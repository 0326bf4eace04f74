"""Windows: all reasons of a customer together, as one contact with its urgency, first day and last day."""

from datetime import date

import numpy as np
import pandas as pd

from crm_sheets.playbook.sections.schedule import ScheduleRules
from crm_sheets.schedule import cells
from crm_sheets.schedule.reasons import AMBER, DISSATISFIED, RED, RHYTHM

NO_LAST_DAY = 1_000_000  # a rhythm that falls due has a first day only


def due_reasons(reasons: pd.DataFrame, days: tuple[date, ...]) -> pd.DataFrame:
    """The reasons that call on one of the planned working ``days``, with ``start``: the place of that day, from 0.

    A day that is not worked passes its calls to the next working day; what is overdue starts on the first one.
    """
    start = np.searchsorted(_numbers(days), reasons["wanted"].to_numpy(dtype="datetime64[D]"), side="left")
    return reasons.assign(start=start)[start < len(days)]


def windows(due: pd.DataFrame, rules: ScheduleRules, as_of: date) -> pd.DataFrame:
    """Reasons with customer_id, priority, wanted and start to one row per customer: priority, start, until.

    ``start`` is the earliest place of a day, ``until`` the working day (1 is the first) by which the most pressing
    reason wants to be met: flags and answers by the playbook, a promise on its day, an overdue one like an amber flag.
    A window is a wish: it decides the order; where people are full, a contact moves on to the next free day.
    """
    within = {RED: rules.days_red, DISSATISFIED: rules.days_dissatisfied, AMBER: rules.days_amber, RHYTHM: NO_LAST_DAY}
    overdue = due["wanted"] <= pd.Timestamp(as_of)
    on_its_day = (due["start"] + 1).mask(overdue, rules.days_amber)
    until = cells.looked_up(due["priority"], within).fillna(on_its_day)
    rows = due.assign(until=until.astype("int64"))
    return rows.groupby("customer_id", as_index=False)[["priority", "start", "until"]].min()


def _numbers(days: tuple[date, ...]) -> np.ndarray:
    return np.array(days, dtype="datetime64[D]")
