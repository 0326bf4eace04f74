"""Cohorts: of the customers who first bought in a month, how many came back in each month since."""

import pandas as pd

from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, no_sales
from crm_sheets.arrays.epoch_days import over
from crm_sheets.language import Text
from crm_sheets.results import Refusal
from crm_sheets.summaries import per_cohort

NAME = Text("新客留存", "Cohorts")


def refusal(facts: Facts) -> Refusal | None:
    """Needs purchases in two calendar months: one month alone shows nobody coming back."""
    refused = no_sales(facts, "cohorts", NAME)
    if refused or facts.days["day"].min().to_period("M") < facts.as_of.to_period("M"):
        return refused
    needs = Text("至少两个月的销售记录", "sales of at least two months")
    return Refusal(
        "cohorts", NAME, needs, Text("只有一个月", "a single month"), Text("看购买日个数", "use purchase days")
    )


def run(facts: Facts) -> pd.DataFrame:
    """In: customer days. Out: cohort, months_since, customers, active, share (active / customers), revenue, over.

    See summaries.per_cohort.cohorts; ``over`` is false for the month of the as-of date unless that is its last day:
    more may still come.
    """
    table = per_cohort.cohorts(facts.days, facts.as_of)
    start = table["cohort"].to_numpy().astype("datetime64[M]")
    month = pd.Series(start + table["months_since"].to_numpy().astype("timedelta64[M]"))
    share = table["active"] / table["customers"]
    return table.assign(share=share, over=over(month, facts.as_of))[
        ["cohort", "months_since", "customers", "active", "share", "revenue", "over"]
    ]


def part(facts: Facts) -> Contribution:
    """The table ``cohorts``."""
    refused = refusal(facts)
    return Contribution(refusals=(refused,)) if refused else Contribution(tables={"cohorts": run(facts)})
