"""Cohorts: customers by the month of their first purchase, and what they did in each month since."""

import numpy as np
import pandas as pd

from crm_sheets.arrays.codes import first_of_run
from crm_sheets.arrays.epoch_days import epoch_months
from crm_sheets.arrays.exact_money import as_money, sum_at


def cohorts(days: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Customer days to one row per month of first purchase and month since then, up to that of ``as_of``.

    In: customer days (see ``customer_days``), which combine over parts. Out: cohort (first day of the month of the
    first day with a positive amount), months_since (0 is that month), customers (in the cohort), active (of them with
    such a day in that month), revenue (all their lines of that month, less returns). Months in which nobody came are
    there with 0; months in which nobody bought for the first time are not. Returns before the first purchase do not
    count.
    """
    customer = days["customer_id"].cat.codes.to_numpy().astype(np.int64)
    month = epoch_months(days["day"])
    bought = days["amount"].to_numpy() > 0
    start = np.full(len(days["customer_id"].cat.categories), np.iinfo(np.int64).max)
    np.minimum.at(start, customer[bought], month[bought])
    counts = month >= start[customer]
    customer, month, bought = customer[counts], month[counts], bought[counts]
    last = int(np.datetime64(as_of, "M").astype(np.int64))
    firsts, size = np.unique(start[start <= last], return_counts=True)
    reach = last - firsts + 1
    above = np.concatenate([[0], np.cumsum(reach)])  # where the rows of each cohort begin
    row = above[np.searchsorted(firsts, start[customer])] + month - start[customer]
    active = first_of_run(customer[bought], row[bought])
    return pd.DataFrame(
        {
            "cohort": np.repeat(firsts, reach).astype("datetime64[M]").astype("datetime64[s]"),
            "months_since": np.arange(above[-1]) - np.repeat(above[:-1], reach),
            "customers": np.repeat(size, reach),
            "active": np.bincount(row[bought][active], minlength=above[-1]),
            "revenue": as_money(pd.Series(sum_at(days["amount"].to_numpy()[counts], row, int(above[-1])))),
        }
    )
