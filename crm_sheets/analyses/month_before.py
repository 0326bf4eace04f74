"""Earlier: the same book as it was known at the end of the last month (or as many days ago as the playbook says)."""

import pandas as pd

from crm_sheets.analyses.facts import Facts, once


def day_before(facts: Facts) -> pd.Timestamp:
    """The last day of the month before the as-of date; with ``movement.days`` set, that many days before it."""
    days = facts.playbook.movement.days
    return facts.as_of - pd.Timedelta(days=days) if days else facts.as_of - pd.offsets.MonthEnd(1)


@once
def earlier(facts: Facts) -> Facts:
    """What was known then. What has no date (owner, relationship signs, reasons noted) is the same on both days."""
    return facts.as_if(day_before(facts))
