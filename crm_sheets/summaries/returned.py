"""Goods that came back: customer days to money bought and returned."""

import numpy as np
import pandas as pd

from crm_sheets.membership import among
from crm_sheets.summaries.exact import UNIT, sum_at
from crm_sheets.vocabulary import SOURCE


def returned(days: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> pd.DataFrame:
    """Customer days after ``start`` up to and with ``end`` to, by customer_id: bought, returned, last_return.

    Money of the days above and below zero (both positive), and the newest day below zero. The answer for two parts is
    their sum and the newer day, as long as no day of a customer lies in both.
    """
    inside = days.loc[(days["day"] > start) & (days["day"] <= end)]
    amount, codes = inside["amount"].to_numpy(), inside["customer_id"].cat.codes.to_numpy()
    customers = inside["customer_id"].cat.categories
    bought, back = (sum_at(np.maximum(part, 0), codes, len(customers)) for part in (amount, -amount))
    known = np.flatnonzero(np.bincount(codes, minlength=len(customers)))
    newest = np.full(len(customers), np.datetime64("NaT"), dtype="datetime64[s]")
    newest[codes[amount < 0]] = inside["day"].to_numpy()[amount < 0].astype("datetime64[s]")  # the days rise
    return pd.DataFrame(
        {"bought": bought[known] / UNIT, "returned": back[known] / UNIT, "last_return": newest[known]},
        index=pd.Index(customers[known].astype("str"), name="customer_id"),
    )


def last_returns(sales: pd.DataFrame, customer_ids: pd.Index, end: pd.Timestamp) -> pd.DataFrame:
    """Where the last return of each of the customers up to and with ``end`` stands, by customer_id: source columns."""
    back = (sales["amount"] < 0) & (sales["date"] < end + pd.Timedelta(days=1))
    lines = sales.loc[back, ["customer_id", "date", *SOURCE]]
    lines = lines.loc[among(lines["customer_id"], customer_ids)].sort_values("date", kind="stable")
    return lines.drop_duplicates("customer_id", keep="last").astype({"customer_id": "str"}).set_index("customer_id")
