"""Returns: sends back much more than others do."""

from dataclasses import replace

import numpy as np

from crm_sheets.analyses.churn import rows
from crm_sheets.analyses.day_sums import day_sums
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.purchase_intervals import purchase_days
from crm_sheets.arrays.epoch_days import day_number
from crm_sheets.summaries import last_lines

YEAR = 365


def many_returns(facts: Facts) -> rows.Rows:
    """Returned more than the limit and than all customers together: last return, share, share of all; its line.

    Money returned over money bought in the last 365 days, by days: a return on the day of the purchase is netted.
    """
    rules, buyers = facts.playbook.churn, purchase_days(facts)
    today, sums = day_number(facts.as_of), day_sums(facts)
    bought, back = sums.between(np.arange(len(buyers.names)), today - YEAR, today)
    everybody = back.sum() / max(bought.sum(), 1)
    bought, back = bought[buyers.codes], back[buyers.codes]
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(bought > 0, back / bought, np.nan)
    many = np.flatnonzero((share > rules.returns_share) & (share > everybody))
    last = sums.last_returns(buyers.codes[many], today)
    found = rows.signal("many_returns", rules.weight_returns, many, last, share[many], everybody)
    if facts.later is not None:  # nobody looks up the rows behind an earlier day
        return found
    return replace(found, row=last_lines(facts.book.sales, buyers.customer_ids[many], found.date, returns=True))
