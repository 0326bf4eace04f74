"""What was last: the line of the last purchase, and who served last."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.codes import Codes
from crm_sheets.arrays.epoch_days import epoch_days


def last_lines(sales: pd.DataFrame, customer_ids: pd.Index, on: Any, *, returns: bool = False) -> Codes:
    """The label of the last purchase (or return) of each of the customers on the day of ``on``; -1 without one.

    The last line in reading order of that day with a positive (negative) amount. ``on`` (datetime64, one for each
    customer) is the day that is spoken of: a later one whose purchases were all given back again is none.
    """
    customer = sales["customer_id"].astype("category").cat
    place = np.append(customer_ids.get_indexer(customer.categories.astype("str")), -1)[customer.codes.to_numpy()]
    counts = (sales["amount"] < 0 if returns else sales["amount"] > 0) & sales["date"].notna()
    lines = np.flatnonzero(counts.to_numpy(dtype=np.bool_) & (place >= 0))
    wanted = np.asarray(on).astype("datetime64[D]").astype(np.int64)
    lines = lines[epoch_days(sales["date"].iloc[lines]) == wanted[place[lines]]]
    last = np.full(len(customer_ids), -1, dtype=np.int64)
    last[place[lines]] = sales.index.to_numpy()[lines]  # of one customer's lines the last one stays
    return last


def last_staff(lines: pd.DataFrame, customer_ids: pd.Index, end: pd.Timestamp) -> pd.DataFrame:
    """Lines to who served each of the customers last before ``end``: customer_id, day, staff.

    In: customer_id, date, staff. Several people on the newest day are several rows. Lines without staff do not count.
    The answer for two parts is the newer of their answers.
    """
    told = ((lines["date"] < end) & lines["staff"].notna()).to_numpy()
    place = customer_ids.get_indexer(pd.Index(lines["customer_id"][told]))
    rows = pd.DataFrame({"place": place, "day": lines["date"][told], "staff": lines["staff"][told]})
    rows = rows.loc[rows["place"] >= 0].drop_duplicates()
    rows = rows.loc[rows["day"] == rows.groupby("place")["day"].transform("max")]
    return rows.assign(customer_id=customer_ids[rows["place"]])[["customer_id", "day", "staff"]]
