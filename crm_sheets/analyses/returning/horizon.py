"""The horizon: the days within which a customer is expected back."""

import pandas as pd

from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.purchase_intervals import recent_gap

LEAST_HORIZON = 30  # days
HORIZON_IN_GAPS = 2


@once
def horizon(facts: Facts) -> int:
    """Days within which a customer is expected back: the playbook's, else twice the typical gap, at least 30 days.

    The typical gap is that of the last 12 months (see purchase_intervals.recent_gap), which one more year of
    records does not
    change. On an earlier day the same as on the newest: it is the question asked, and the answers are to be compared.
    """
    if facts.later is not None:
        return horizon(facts.later)
    own = facts.playbook.backtest.horizon_days
    gap = recent_gap(facts)
    return own or max(LEAST_HORIZON, round(HORIZON_IN_GAPS * gap) if gap else 0)


@once
def look_back(facts: Facts) -> int:
    """Days within which somebody must have bought to be a customer who can leave: the look-back of the tiers, or the
    horizon where customers come more seldom than that."""
    start = facts.as_of - pd.DateOffset(months=facts.playbook.tiers.lookback_months)
    return max(int((facts.as_of - start).days), horizon(facts))
