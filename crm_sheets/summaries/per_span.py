"""Customer days to what each customer brought in one span of days."""

import numpy as np
import pandas as pd

from crm_sheets.summaries.exact import UNIT, sum_at

_MONEY = ["amount", "amount_with_cost", "known_cost"]


def span_sums(days: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> pd.DataFrame:
    """What each customer brought after ``start`` up to and with ``end``, by customer_id as text, sorted.

    In: customer days. Out, for customers with lines in the span: revenue; margin, of the lines with known cost (missing
    where there are none); revenue_with_cost, of those lines; purchase_days, those with a positive amount. Money in the
    currency unit. The answer for two parts of the days is the sum of their answers.
    """
    day = days["day"].to_numpy()
    inside = days.loc[(day > start.to_datetime64()) & (day <= end.to_datetime64())]
    codes, names = inside["customer_id"].cat.codes.to_numpy(), inside["customer_id"].cat.categories
    sums = {name: sum_at(inside[name].to_numpy(), codes, len(names)) for name in _MONEY}
    known = ((inside["amount_with_cost"] != 0) | (inside["known_cost"] != 0)).to_numpy()
    covered = np.bincount(codes[known], minlength=len(names))
    bought = np.bincount(codes[inside["amount"].to_numpy() > 0], minlength=len(names))
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
    present = np.bincount(codes, minlength=len(names)) > 0
    return table.loc[present].sort_index()


def months_back(day: pd.Timestamp, months: int) -> pd.Timestamp:
    """The day that lies some months before another; of the last day of a month the last day of the earlier month."""
    earlier = day - pd.DateOffset(months=months)
    return earlier + pd.offsets.MonthEnd(0) if day.is_month_end else earlier
