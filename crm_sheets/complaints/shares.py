"""Shares: how the desk does by group: on time, first time right, hours, compensation."""

import numpy as np
import pandas as pd

from crm_sheets.arrays.column_codes import yes_as_one
from crm_sheets.arrays.typed import typed
from crm_sheets.complaints.cases import Cases
from crm_sheets.complaints.clock import MEASURES, Clock

GROUPS = ("all", "handler", "department", "product", "store", "layer", "type", "channel", "region", "month")
SHARES = [
    "by", "group", "complaints", "open", "first_time", *(f"{name}_on_time" for name in MEASURES), "hours_mean",
    "hours_median", "reopened", "handed_over", "compensation", "satisfied",
]  # fmt: skip
_MOST = 30  # groups of a kind
_FIGURES = {  # means of a group: column of the complaints, column of the table
    **{name: name for name in ("first_time", *(f"{measure}_on_time" for measure in MEASURES), "reopened", "satisfied")},
    "hours": "hours_mean",
    "passed": "handed_over",
}


def desk_shares(found: Cases, time: Clock, passed: "pd.Series[float]", **further: "pd.Series[str]") -> pd.DataFrame:
    """SHARES, a row for everybody together (by ``all``) and for each of the largest groups of GROUPS.

    On time: of those judged (done, or late by now), the share within its limit; missing where none is judged.
    first_time: of the closed, the share neither reopened nor told again. hours are working hours to the closing.
    handed_over: mean hand-overs; satisfied: share of those who said so. What the ledger does not keep is missing.
    ``further`` are the groups that are no columns of the ledger (layer, region), by place.
    """
    rows = found.rows
    facts = {"is_open": rows["is_open"], "compensation": rows["compensation"], "passed": passed, **further}
    table = rows[["handler", "department", "product", "store", "type", "channel"]].assign(**facts)
    months, which = np.unique(rows["received"].to_numpy(dtype="datetime64[M]"), return_inverse=True)
    table["month"] = pd.Categorical.from_codes(which.tolist(), months.astype("str").tolist())
    for name in MEASURES:
        if name not in time.measured or (name == "assigned" and name not in found.kept):
            table[f"{name}_on_time"] = np.nan
            continue
        state = time.measured[name]["state"]
        judged = state.isin(("done", "done_late", "late"))
        table[f"{name}_on_time"] = state.eq("done").astype("float64").where(judged)
    table["hours"] = closing_hours(found, time)
    again = rows["is_reopened"] | (rows["told_again"].fillna(0) > 0)
    keeps = bool(again.any()) or "reopened" in found.kept or bool(rows["told_again"].notna().any())
    table["first_time"] = (~again).astype("float64").where(~rows["is_open"] & keeps)
    table["reopened"] = rows["is_reopened"].astype("float64") if keeps else np.nan
    if not passed.any() and rows["handovers"].isna().all():
        table["passed"] = np.nan
    table["satisfied"] = yes_as_one(rows["satisfied"])
    table = typed(table.assign(all=""), dict.fromkeys(GROUPS, "category"))
    parts = [_of(table, by) for by in GROUPS if table[by].notna().any()]
    return pd.concat(parts, ignore_index=True)[SHARES]


def closing_hours(found: Cases, time: Clock) -> "pd.Series[float]":
    """The working hours to the closing of each complaint, by place; missing where it is open."""
    return (time.measured["closed"]["used"] / 60).where(~found.rows["is_open"])


def _of(table: pd.DataFrame, by: str) -> pd.DataFrame:
    """SHARES by one kind of group: months in their order, of others those with most complaints, equal ones by name."""
    grouped = table[[*_FIGURES, "is_open", "compensation"]].groupby(table[by], observed=True)
    found = grouped[list(_FIGURES)].mean().rename(columns=_FIGURES)
    found = found.assign(
        complaints=grouped.size(),
        hours_median=grouped["hours"].median(),
        **grouped[["is_open", "compensation"]].sum().rename(columns={"is_open": "open"}),
    )
    found = typed(found.rename_axis("group").reset_index().assign(by=by), {"group": "str", "by": "str"})
    if by == "month":
        return found
    return found.sort_values(["complaints", "group"], ascending=[False, True], ignore_index=True).head(_MOST)
