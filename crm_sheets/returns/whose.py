"""Whose a returned row is: ids change when customers are merged, or when the team gives those without an id one."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from crm_sheets.identity import id_key


def customers_of(rows: pd.DataFrame, tables: Mapping[str, pd.DataFrame], ids: Mapping[str, Any]) -> "pd.Series[str]":
    """The Book's customer of each returned row as far as its id tells: the Book's own, or one that is in its tables.

    ``tables`` are those read, with the ids as written, ``ids`` the Book's customer of each of their rows. Missing where
    the id is no longer there; a customer file goes before other tables where they differ.
    """
    known = {str(one) for name in tables if name in ids for one in ids[name].dropna().unique()}
    own = rows["customer_id"].where(rows["customer_id"].isin(known))
    asked = {id_key(str(text)) for text in rows["customer_id"].loc[own.isna()].dropna().unique()}
    if not asked:
        return own
    written: dict[str, str] = {}
    for name in (name for name in tables if name in ids):
        pairs = pd.DataFrame({"said": tables[name]["customer_id"].astype("str"), "own": ids[name].astype("str")})
        for said, one in pairs.dropna().drop_duplicates().itertuples(index=False, name=None):
            if id_key(said) in asked:
                written.setdefault(id_key(said), one)
    keys = rows["customer_id"].map({text: id_key(str(text)) for text in rows["customer_id"].dropna().unique()})
    return own.astype("str").fillna(keys.map(written).astype("str"))


def without_made_ids(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows without ids that are the phone or the name of their customer: those were made for want of one."""
    made = (rows["customer_id"] == rows["phone"]) | (rows["customer_id"] == rows["customer_name"])
    return rows.assign(customer_id=rows["customer_id"].mask(made.fillna(False).astype(bool)))
