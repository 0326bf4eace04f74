"""Who served whom: lines to one row per customer and colleague."""

import numpy as np
import pandas as pd

from crm_sheets.arrays.epoch_days import epoch_days as in_days


def served(lines: pd.DataFrame, end: pd.Timestamp) -> pd.DataFrame:
    """Lines (customer_id, date, staff) before ``end`` to customer_id, staff, days, last; sorted by both.

    ``days``: on how many days this colleague served this customer; ``last``: the newest of them. Lines without
    customer, date or staff do not count. The answer for two parts is their sum and the newer day, as long as no day of
    a customer lies in both.
    """
    told = lines["staff"].notna() & lines["customer_id"].notna() & (lines["date"] < end)
    customer, customers = pd.factorize(lines["customer_id"][told].astype("str"), sort=True)
    staff, people = pd.factorize(lines["staff"][told].astype("str"), sort=True)
    day = in_days(lines["date"][told]) + _BEFORE
    key = np.unique((customer.astype(np.int64) * max(len(people), 1) + staff) * _DAYS + day)
    pair, start, days = np.unique(key // _DAYS, return_index=True, return_counts=True)
    last = key[start + days - 1] % _DAYS - _BEFORE
    customer, staff = np.divmod(pair, max(len(people), 1))
    return pd.DataFrame(
        {
            "customer_id": pd.Series(customers[customer], dtype="str"),
            "staff": pd.Series(people[staff], dtype="str"),
            "days": days,
            "last": last.astype("datetime64[D]").astype("datetime64[s]"),
        }
    )


_DAYS, _BEFORE = 200_000, 50_000  # a pair and a day make one number; the days reach from the year 1833 to 2380
