"""Former ids: what the sheets call customers who were joined with another and go by that one's id now."""

from collections.abc import Mapping
from typing import Any

import pandas as pd


def former_ids(tables: Mapping[str, pd.DataFrame], ids: Mapping[str, "pd.Series[Any]"]) -> dict[str, str]:
    """Each id as a sheet writes it, where the customer goes by another one: id written -> customer_id.

    ``tables`` as they were read, ``ids`` the customer of each of their rows. An id that means several customers (by the
    names beside it) means the first by id.
    """
    found: dict[str, str] = {}
    for name, now in ids.items():
        written = tables[name].get("customer_id")
        if written is None or written.isna().all():
            continue
        pairs = pd.DataFrame({"was": written, "is": now}).dropna().drop_duplicates().astype("str")
        for was, now_is in pairs.loc[pairs["was"] != pairs["is"]].sort_values("is").itertuples(index=False, name=None):
            found.setdefault(was, now_is)
    return found
