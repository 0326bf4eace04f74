"""Returns: sends back much more than others do."""

import pandas as pd

from crm_sheets.analyses.churn import rows
from crm_sheets.analyses.facts import Facts
from crm_sheets.summaries.returned import last_returns, returned
from crm_sheets.vocabulary import SOURCE

YEAR = 365


def many_returns(facts: Facts) -> pd.DataFrame:
    """Returned more than the limit and than all customers together: last return, share, share of all; its line.

    Money returned over money bought in the last 365 days, by days: a return on the day of the purchase is netted.
    """
    rules = facts.playbook.churn
    money = returned(facts.days, facts.as_of - pd.Timedelta(days=YEAR), facts.as_of)
    bought = money["bought"].sum()
    everybody = money["returned"].sum() / bought if bought > 0 else 0.0
    share = money["returned"] / money["bought"].where(money["bought"] > 0)
    many = (share > rules.returns_share) & (share > everybody)
    found = pd.DataFrame({"date": money["last_return"], "value": share, "limit": everybody}).loc[many]
    if facts.later is None:  # nobody looks up the rows behind an earlier day
        found = found.join(last_returns(facts.book.sales, found.index, facts.as_of)[list(SOURCE)])
    return rows.signal("many_returns", rules.weight_returns, found)
