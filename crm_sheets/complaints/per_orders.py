"""Complaints per 1,000 orders by group of customers, over the days that have both."""

from collections.abc import Mapping

import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.complaints.cases import Cases

PER_ORDERS = ["by", "group", "complaints", "orders", "per_thousand", "from_day", "to_day"]


def complaints_per_orders(found: Cases, days: pd.DataFrame, groups: Mapping[str, "pd.Series[str]"]) -> pd.DataFrame:
    """PER_ORDERS, a row for everybody (by ``all``) and for each of ``groups`` (by customer_id), most orders first.

    ``days``: customer_id, day, orders. Counted are customers who ordered, from the later first day of both tables to
    the earlier of their last ones (the ledger lasts until its moment). A customer without a group is in group "".
    per_thousand is missing without orders. No row where the two never overlap.
    """
    received = found.rows["received"].dt.normalize()
    known = found.rows["customer_id"].isin(set(days["customer_id"].unique()))
    if days.empty or not known.any():
        return pd.DataFrame(columns=PER_ORDERS)
    first, last = max(received.min(), days["day"].min()), min(found.moment.normalize(), days["day"].max())
    counted = found.rows.loc[known & received.between(first, last), "customer_id"].astype("str").value_counts()
    ordered = days.loc[days["day"].between(first, last)].groupby("customer_id", observed=True)["orders"].sum()
    both = pd.DataFrame({"complaints": counted, "orders": ordered.rename(index=str)}).fillna(0).astype("int64")
    parts = []
    for by, group in {"all": pd.Series("", index=both.index), **groups}.items():
        names = group.rename(index=str).reindex(both.index).fillna("").astype("str")
        sums = both.groupby(names).sum().rename_axis("group").reset_index().assign(by=by)
        parts.append(sums.sort_values(["orders", "group"], ascending=[False, True]))
    table = pd.concat(parts, ignore_index=True).assign(from_day=first, to_day=last)
    table["per_thousand"] = 1000 * table["complaints"] / table["orders"].where(table["orders"] > 0)
    days_of = dict.fromkeys(("from_day", "to_day"), "datetime64[s]")
    return typed(table[PER_ORDERS], {"by": "str", "group": "str", **days_of})
