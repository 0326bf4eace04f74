"""Goods that came back: customer days to money bought and returned."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.exact_money import Units
from crm_sheets.summaries.per_span import sum_per_customer, within


@dataclass(frozen=True)
class ReturnedMoney:
    """By the code of each customer: bought and returned (ten-thousandths, both positive), last (day of a return)."""

    bought: Units
    returned: Units
    last: Any


def returned(days: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> ReturnedMoney:
    """Customer days after ``start`` up to and with ``end`` to the money of the days above and below zero.

    ``last``: the newest day below zero, missing without. The answer for two parts is their sum and the newer day, as
    long as no day of a customer lies in both.
    """
    inside, amount = within(days, start, end), days["amount"].to_numpy()
    customer = days["customer_id"].cat
    back = np.flatnonzero(inside & (amount < 0))
    newest = np.full(len(customer.categories), np.datetime64("NaT"), dtype="datetime64[s]")
    newest[customer.codes.to_numpy()[back]] = days["day"].to_numpy()[back]  # the days rise
    bought, came_back = (sum_per_customer(days, np.where(inside, np.maximum(part, 0), 0)) for part in (amount, -amount))
    return ReturnedMoney(bought, came_back, newest)
