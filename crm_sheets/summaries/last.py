"""What was last: the line of the last purchase, and who served last."""

import numpy as np
import pandas as pd

from crm_sheets.summaries.dates import days
from crm_sheets.summaries.places import Codes


def last_lines(
    sales: pd.DataFrame,
    customer_ids: pd.Index,
    as_of: pd.Timestamp,
    *,
    returns: bool = False,
    until: Codes | None = None,
) -> Codes:
    """The label of the last purchase (or return) of each of the customers up to ``as_of``; -1 where there is none.

    The last line in reading order of the newest day with a positive (negative) amount; ``until``: for each of the
    customers the day (since 1970) after which none counts: one on which all was taken back is no purchase day.
    """
    customer = sales["customer_id"].astype("category").cat
    place = np.append(customer_ids.get_indexer(customer.categories.astype("str")), -1)[customer.codes.to_numpy()]
    counts = (sales["amount"] < 0 if returns else sales["amount"] > 0) & (sales["date"] < as_of + pd.Timedelta(days=1))
    lines = np.flatnonzero(counts.to_numpy(dtype=np.bool_) & (place >= 0))
    day, place = days(sales["date"].iloc[lines]), place[lines]
    if until is not None:
        early = day <= until[place]
        day, place, lines = day[early], place[early], lines[early]
    newest = np.full(len(customer_ids), np.iinfo(np.int64).min)
    np.maximum.at(newest, place, day)
    last = np.full(len(customer_ids), -1, dtype=np.int64)
    on_it = day == newest[place]
    last[place[on_it]] = sales.index.to_numpy()[lines[on_it]]  # of one customer's lines the last one stays
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
