"""Customer days to what each customer brought in one span of days."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.codes import first_of_run
from crm_sheets.arrays.exact_money import UNIT, Units

Mask = np.ndarray[Any, np.dtype[np.bool_]]
_MONEY = ["amount", "amount_with_cost", "known_cost"]


def span_sums(days: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> pd.DataFrame:
    """What each customer brought after ``start`` up to and with ``end``, by customer_id as text, sorted.

    In: customer days. Out, for customers with lines in the span: revenue; margin, of the lines with known cost (missing
    where there are none); revenue_with_cost, of those lines; purchase_days, those with a positive amount. Money in the
    currency unit. The answer for two parts of the days is the sum of their answers.
    """
    inside, names = within(days, start, end), days["customer_id"].cat.categories
    money = {name: np.where(inside, days[name].to_numpy(), 0) for name in _MONEY}
    sums = {name: sum_per_customer(days, values) for name, values in money.items()}
    covered = sum_per_customer(days, (money["amount_with_cost"] != 0) | (money["known_cost"] != 0))
    bought = sum_per_customer(days, money["amount"] > 0)
    margin = (sums["amount_with_cost"] - sums["known_cost"]) / UNIT
    table = pd.DataFrame(
        {
            "revenue": sums["amount"] / UNIT,
            "margin": np.where(covered > 0, margin, np.nan),
            "revenue_with_cost": sums["amount_with_cost"] / UNIT,
            "purchase_days": bought,
        },
        index=pd.Index(names.astype("str"), name="customer_id"),
    )
    present = sum_per_customer(days, inside) > 0
    return table.loc[present].sort_index()


def within(days: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> Mask:
    """True for the customer days after ``start`` up to and with ``end``."""
    day = days["day"].to_numpy()
    # two moments in the unit of the days: else every day is converted to theirs
    after, until = (moment.to_datetime64().astype(day.dtype) for moment in (start, end))
    inside: Mask = (day > after) & (day <= until)
    return inside


def sum_per_customer(days: pd.DataFrame, values: Any) -> Units:
    """The sum of a value of each customer day, by the code of the customer; truths are counted.

    In: customer days, in the order of the customers as ``customer_days`` gives them, and a value for each.
    """
    codes = days["customer_id"].cat.codes.to_numpy()
    start = np.flatnonzero(first_of_run(codes))
    sums: Units = np.zeros(len(days["customer_id"].cat.categories), dtype=np.int64)
    if len(start):
        counted = values.view(np.int8) if values.dtype == np.bool_ else values
        sums[codes[start]] = np.add.reduceat(counted, start, dtype=np.int64)
    return sums


def months_back(day: pd.Timestamp, months: int) -> pd.Timestamp:
    """The day that lies some months before another; of the last day of a month the last day of the earlier month."""
    earlier = day - pd.DateOffset(months=months)
    return earlier + pd.offsets.MonthEnd(0) if day.is_month_end else earlier
