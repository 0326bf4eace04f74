"""Rows that take a sale back: their amounts and quantities count below nothing."""

import numpy as np
import pandas as pd

from crm_sheets.reading.finding.body import Mask


def taken_back(rows: pd.DataFrame, returned: Mask, counts: Mask) -> tuple[pd.DataFrame, Mask]:
    """The rows with what is taken back below nothing, and which amounts that changed.

    ``returned`` are rows that say so; a negative quantity beside a positive amount says it as well, but where most
    quantities of the sheet are negative (an export of a warehouse).
    """
    amount, quantity = rows["amount"].to_numpy(dtype=np.float64), rows["quantity"].to_numpy(dtype=np.float64)
    below = (
        (quantity < 0) & (amount > 0) & ~(rows["unit_price"].to_numpy(dtype=np.float64) < 0)
    )  # of two the price is odd
    if below.any() and below.sum() * 2 > (~np.isnan(quantity) & (amount > 0)).sum():
        below = np.zeros(len(rows), dtype=np.bool_)
    back = counts & (returned | below)
    if not back.any():
        return rows, back
    given = np.abs(np.nan_to_num(rows["refunded"].to_numpy(dtype=np.float64)))
    money = np.where((given > 0) & ((amount == 0) | (given <= np.abs(amount))), given, np.abs(amount))
    changed = back & (amount >= 0) & (money > 0)
    signed = rows.assign(
        amount=np.where(back & (money > 0), -money, amount),
        quantity=np.where(back & (quantity > 0), -quantity, quantity),
        refunded=rows["refunded"].mask(pd.Series(back, index=rows.index)),
    )
    return signed, changed
