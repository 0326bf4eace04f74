"""What was last: the line of the last purchase, and who served last."""

import numpy as np
import pandas as pd

from crm_sheets.membership import among
from crm_sheets.vocabulary import SOURCE


def last_lines(sales: pd.DataFrame, customer_ids: pd.Index, as_of: pd.Timestamp) -> pd.DataFrame:
    """Where the last purchase of each of the customers stands, by customer_id: the source columns.

    The last line in reading order of the newest day with a positive amount up to ``as_of``.
    """
    before = sales["date"] < as_of + pd.Timedelta(days=1)
    wanted = among(sales["customer_id"], customer_ids) & (sales["amount"] > 0) & before
    lines = sales.loc[wanted, ["customer_id", *SOURCE]]
    day = sales["date"].to_numpy()[wanted].astype("datetime64[D]")
    lines = lines.iloc[np.argsort(day, kind="stable")].drop_duplicates("customer_id", keep="last")
    return lines.astype({"customer_id": "str"}).set_index("customer_id")


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
