"""Reason rows: the long table that all reasons to contact share, a row for each reason of a customer."""

from functools import cache

import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.playbook.sections.contact_reasons import ContactReasonRules
from crm_sheets.playbook.sections.schedule import ScheduleRules

# group: the name of its rule in the playbook; text: what the sentence quotes beside date, value and limit
ROWS = ("customer_id", "reason", "group", "date", "value", "limit", "text", "wanted")
_TYPES = {
    **dict.fromkeys(("customer_id", "reason", "group", "text"), "string"),
    **dict.fromkeys(("value", "limit"), "float64"),
    **dict.fromkeys(("date", "wanted"), "datetime64[us]"),
}
_NO_DAY, _NO_NUMBER = pd.NaT, float("nan")


def reason_rows(
    customers: "pd.Series[str]",
    reason: "pd.Series[str] | str | None",
    group: "pd.Series[str] | str",
    wanted: "pd.Series[pd.Timestamp] | pd.Timestamp | None",
    date: "pd.Series[pd.Timestamp] | pd.Timestamp | None" = None,
    value: "pd.Series[float] | pd.Series[int] | float" = _NO_NUMBER,
    limit: "pd.Series[float] | pd.Series[int] | float" = _NO_NUMBER,
    text: "pd.Series[str] | str | None" = None,
) -> pd.DataFrame:
    """ROWS with their types, also without a row; ``wanted`` is the day from which a reason calls.

    Without ``wanted`` a reason calls nobody by itself and rides on a contact for another one.
    """
    if customers.empty:
        return no_reasons()
    table = pd.DataFrame(
        {
            "customer_id": customers,
            "reason": reason,
            "group": group,
            "date": _NO_DAY if date is None else date,
            "value": value,
            "limit": limit,
            "text": text,
            "wanted": _NO_DAY if wanted is None else wanted,
        },
        index=customers.index,
    )
    return typed(table, _TYPES)[list(ROWS)]


def no_reasons() -> pd.DataFrame:
    """ROWS without a row: most reasons have none in most desks."""
    return _none().copy(deep=False)


@cache
def _none() -> pd.DataFrame:
    return typed(pd.DataFrame(columns=list(ROWS)), _TYPES)


def with_rules(rows: pd.DataFrame, rules: ContactReasonRules, schedule: ScheduleRules) -> pd.DataFrame:
    """The rows of the reasons in use, with priority (1 is the strongest) and within (working days, 0 is no limit)."""
    known = {group: rules.rule(group) for group in rows["group"].unique()}
    of_flags = {"red": schedule.days_red, "dissatisfied": schedule.days_dissatisfied, "amber": schedule.days_amber}
    priority = rows["group"].map({group: rule.priority for group, rule in known.items()}).astype("int64")
    days = {group: rule.within or of_flags.get(str(group), 0) for group, rule in known.items()}
    within = rows["group"].map(days).astype("int64")
    told = rows.assign(priority=priority, within=within)
    return told if priority.all() else told.loc[priority > 0]
