"""Complaint calls: the next step of an open complaint, the call after closing, and promises whose day is over."""

import pandas as pd

from crm_sheets.schedule import cells
from crm_sheets.schedule.reason_rows import reason_rows


def complaint_call_reasons(
    clients: pd.DataFrame, calls: pd.DataFrame, confirm_after: int, today: pd.Timestamp
) -> pd.DataFrame:
    """The ``calls`` (customer_id, step, received, closed, content) as ``complaint_`` + step.

    Open ones call at once, the oldest of a customer; ``date``: received, ``value``: days since. After a closing
    ``complaint_confirm`` calls ``confirm_after`` days later, once: a contact on that day or later is it.
    """
    rows = pd.DataFrame(
        {
            "customer_id": cells.text_cells(calls, "customer_id"),
            "reason": "complaint_" + cells.text_cells(calls, "step"),
            "date": cells.day_cells(calls, "received"),
            "closed": cells.day_cells(calls, "closed"),
        }
    )
    is_open = rows["reason"] != "complaint_confirm"
    wanted = (rows["closed"] + pd.Timedelta(days=confirm_after)).mask(is_open, today)
    contacted = cells.looked_up(rows["customer_id"], clients.set_index("customer_id")["last_contact"])
    date = rows["date"].mask(~is_open, rows["closed"])
    rows = rows.assign(wanted=wanted, date=date, value=(today - date).dt.days.astype("float64"))
    rows = rows.loc[is_open | ~(contacted >= wanted)].sort_values(["customer_id", "date"], kind="stable")
    rows = rows.drop_duplicates(["customer_id", "wanted"])
    told = (rows[name] for name in ("wanted", "date", "value"))
    return reason_rows(rows["customer_id"], rows["reason"], "complaint", *told)


def unkept_promise_reasons(promises: pd.DataFrame, today: pd.Timestamp) -> pd.DataFrame:
    """Promises (customer_id, promise, due_on, state) that are overdue: ``promise_unkept`` calls at once, the oldest of
    a customer; ``value``: days over; ``text``: what was promised."""
    rows = pd.DataFrame(
        {
            "customer_id": cells.text_cells(promises, "customer_id"),
            "date": cells.day_cells(promises, "due_on"),
            "text": cells.text_cells(promises, "promise"),
        }
    ).loc[(cells.text_cells(promises, "state") == "overdue").fillna(False)]
    rows = rows.dropna(subset="customer_id").sort_values(["customer_id", "date"], kind="stable")
    rows = rows.drop_duplicates("customer_id")
    days = (today - rows["date"]).dt.days
    return reason_rows(rows["customer_id"], "promise_unkept", "promised", today, rows["date"], days, text=rows["text"])
