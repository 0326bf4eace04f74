"""Service calls: whom the desk calls next about a complaint: the next step of open ones, and after closing."""

import pandas as pd

from crm_sheets.complaints.cases import Cases
from crm_sheets.complaints.queue import steps_reached
from crm_sheets.playbook.sections.complaint_desk import ComplaintDeskRules

CALLS = ["customer_id", "complaint_id", "step", "received", "closed", "content", "place"]


def service_calls(found: Cases, rules: ComplaintDeskRules) -> pd.DataFrame:
    """CALLS, a row for each complaint of a known customer that waits for a call, in the order of receipt.

    Open ones with the step they are at (see ``queue.steps_reached``). Closed ones with ``confirm`` within
    ``confirm_within`` days of the closing, unless they were withdrawn or it is noted whether the customer is content.
    """
    rows = found.rows
    days = (found.moment.normalize() - rows["closed"].dt.normalize()).dt.days
    said = rows["satisfied"].notna() | rows["accepted"].notna() | rows["handling_score"].notna()
    asked = ~rows["is_open"] & (days <= rules.confirm_within) & ~said & (rows["status"] != "withdrawn")
    wanted: pd.DataFrame = rows.loc[(rows["is_open"] | asked) & rows["customer_id"].notna()]
    table = wanted.assign(step=steps_reached(wanted), place=wanted.index)[CALLS]
    return table.reset_index(drop=True)
