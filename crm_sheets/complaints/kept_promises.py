"""Kept promises: which are overdue, and how many are kept by kind and by who gave them."""

from functools import partial

import pandas as pd

from crm_sheets.arrays.column_codes import each_text
from crm_sheets.arrays.typed import typed
from crm_sheets.vocabulary.complaint_words import code_meant

PROMISE_TABLE = ["customer_id", "name", "promise", "kind", "due_on", "staff", "state", "days_over"]
PROMISE_SHARES = ["by", "group", "promises", "kept", "broken", "kept_share"]


def promises_told(promises: pd.DataFrame, moment: pd.Timestamp) -> pd.DataFrame:
    """PROMISE_TABLE: overdue ones first, those longest over before; state: overdue, waiting, kept, broken, undated."""
    day = moment.normalize()
    due = promises["due_on"].dt.normalize()
    state = (
        pd.Series("waiting", index=promises.index, dtype="str").mask(due.isna(), "undated").mask(due < day, "overdue")
    )
    state = state.mask(promises["kept"] == "yes", "kept").mask(promises["kept"] == "no", "broken")
    table = promises.assign(
        name=promises["customer_name"],
        kind=each_text(promises["promise_kind"], partial(code_meant, "promise_kind")),
        state=state,
        days_over=(day - due).dt.days.where(state == "overdue").astype("float64"),
    )
    rank = state.map({"overdue": 0, "broken": 1, "waiting": 2, "undated": 3, "kept": 4})
    order = table.assign(rank=rank).sort_values(["rank", "due_on"], kind="stable", ignore_index=True)
    return order[PROMISE_TABLE]


def promise_shares(told: pd.DataFrame) -> pd.DataFrame:
    """PROMISE_SHARES by all, kind and staff: of those whose time came, the share kept (overdue: not kept)."""
    judged = told.loc[told["state"].isin(("kept", "broken", "overdue"))]
    judged = judged.assign(all="", good=(judged["state"] == "kept").astype("float64"))
    parts = []
    for by in ("all", "kind", "staff"):
        grouped = judged.groupby(by)["good"].agg(["size", "sum", "mean"]).reset_index()
        grouped = grouped.set_axis(["group", "promises", "kept", "kept_share"], axis=1).assign(by=by)
        parts.append(typed(grouped, {"group": "str"}).sort_values(["promises", "group"], ascending=[False, True]))
    shares = pd.concat(parts, ignore_index=True)
    counts = typed(
        shares.assign(broken=shares["promises"] - shares["kept"]), {"kept": "int64", "broken": "int64", "by": "str"}
    )
    return counts[PROMISE_SHARES]
