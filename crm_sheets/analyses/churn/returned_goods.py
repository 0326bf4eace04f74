"""Returns: sends back much more than others do."""

from dataclasses import replace

import numpy as np
import pandas as pd

from crm_sheets.analyses.churn import rows
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.purchase_intervals import purchase_days
from crm_sheets.summaries import last_lines
from crm_sheets.summaries.returned import returned

YEAR = 365


def many_returns(facts: Facts) -> rows.Rows:
    """Returned more than the limit and than all customers together: last return, share, share of all; its line.

    Money returned over money bought in the last 365 days, by days: a return on the day of the purchase is netted.
    """
    rules, buyers = facts.playbook.churn, purchase_days(facts)
    money = returned(facts.newest.days, facts.as_of - pd.Timedelta(days=YEAR), facts.as_of)
    everybody = money.returned.sum() / max(money.bought.sum(), 1)
    bought, back = money.bought[buyers.codes], money.returned[buyers.codes]
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(bought > 0, back / bought, np.nan)
    many = np.flatnonzero((share > rules.returns_share) & (share > everybody))
    found = rows.signal(
        "many_returns", rules.weight_returns, many, money.last[buyers.codes[many]], share[many], everybody
    )
    if facts.later is not None:  # nobody looks up the rows behind an earlier day
        return found
    return replace(found, row=last_lines(facts.book.sales, buyers.customer_ids[many], found.date, returns=True))
