"""Histories: customer days to repeat purchases, time of the last one and age, as the models of purchases want them."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.epoch_days import day_number
from crm_sheets.arrays.epoch_days import epoch_days as in_days
from crm_sheets.summaries import UNIT

WEEK = 7.0  # days; the literature counts in weeks


def histories(
    days: pd.DataFrame, end: pd.Timestamp, unit: float = WEEK, *, free_ones_count: bool = False
) -> pd.DataFrame:
    """Customer days to one row per buyer, by customer_id (str, sorted as the days are).

    In: customer_id (category), day, amount (ten-thousandths), sorted by both, one row a day: purchases of one day are
    one purchase (see summaries.customer_days). Out, as x, t_x and T in Fader, Hardie and Lee (2005): repeats (purchase
    days after the first), recency (from the first purchase day to the last) and age (from the first to ``end``), both
    in units of so many days (weeks); and mean_value (mean amount of the repeat purchase days in the currency unit,
    missing without any: the first purchase is not counted, as in Fader and Hardie 2013).

    A day counts as a purchase when its amount is positive: a return is none, and a day of 0.00 is most often a purchase
    taken back. With ``free_ones_count`` days of 0.00 count as well: the published summary of CDNOW counts its eight.
    """
    amount = days["amount"].to_numpy()
    counts = (amount >= 0 if free_ones_count else amount > 0) & (days["day"] <= end).to_numpy()
    codes = days["customer_id"].cat.codes.to_numpy()[counts]
    day = in_days(days["day"])[counts]
    first = np.flatnonzero(np.diff(codes, prepend=-1) != 0)
    bought = np.diff(first, append=len(codes))
    last = first + bought - 1
    repeats = bought - 1
    total = _sums(amount[counts], first) - amount[counts][first]
    until = day_number(end)
    with np.errstate(invalid="ignore"):
        mean_value = np.where(repeats > 0, total / repeats / UNIT, np.nan) if len(first) else total / UNIT
    return pd.DataFrame(
        {
            "repeats": repeats,
            "recency": (day[last] - day[first]) / unit,
            "age": (until - day[first]) / unit,
            "mean_value": mean_value,
        },
        index=pd.Index(days["customer_id"].cat.categories[codes[first]].astype("str"), name="customer_id"),
    )


def _sums(values: Any, starts: Any) -> Any:
    """The sum of each run of values, in whole numbers."""
    return np.add.reduceat(values, starts) if len(starts) else values[:0]


def repeats_between(days: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> int:
    """How many purchase days after ``start`` up to and with ``end`` those had who had already bought by ``start``."""
    bought = days.loc[(days["amount"] > 0) & (days["day"] <= end)]
    codes = bought["customer_id"].cat.codes.to_numpy()
    known = np.zeros(len(days["customer_id"].cat.categories), dtype=np.bool_)
    early = (bought["day"] <= start).to_numpy()
    known[codes[early]] = True
    return int((known[codes] & ~early).sum())
