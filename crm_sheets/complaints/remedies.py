"""Remedies: what was asked, granted and accepted, what a kept customer costs, and who granted more than allowed."""

import re
from collections.abc import Sequence

import pandas as pd

from crm_sheets.arrays.column_codes import each_text, yes_as_one
from crm_sheets.arrays.lookups import values_for
from crm_sheets.arrays.named_figures import named_figures
from crm_sheets.arrays.typed import typed
from crm_sheets.complaints.cases import Cases
from crm_sheets.playbook.desk_lists import Row
from crm_sheets.vocabulary.complaint_words import code_meant

REMEDY_TABLE = [
    "remedy", "asked", "granted", "accepted", "satisfied", "cost", "cost_per_kept", "otherwise", "grants",
    "name_zh", "name_en",
]  # fmt: skip

_REFUSED = re.compile(
    r"[未没不](?:有|能|予|给)?(?:退|换|赔|补|修)[^，。；,;]*|\b(?:no|not|without)\s+\w+", re.IGNORECASE
)


def remedy_counts(found: Cases, remedies: Sequence[Row]) -> pd.DataFrame:
    """REMEDY_TABLE, most often granted first. granted: as noted, else what the outcome says.

    accepted and satisfied are shares of those of which it is said; cost is the compensation noted, else the usual cost
    of the list where that is an amount; cost_per_kept = cost / complaints that accepted or were satisfied.
    """
    rows = found.rows
    asked = _meant(rows["remedy_sought"])
    granted = remedies_granted(found)
    usual = {row["code"]: float(row["cost"]) for row in remedies if not row["cost"].endswith("%")}
    cost = rows["compensation"].fillna(values_for(granted, pd.Series(usual, dtype="float64")))
    accepted, satisfied = yes_as_one(rows["accepted"]), yes_as_one(rows["satisfied"])
    table = pd.DataFrame({"remedy": granted, "accepted": accepted, "satisfied": satisfied, "cost": cost})
    table["kept"] = (accepted.fillna(satisfied) == 1).astype("float64")
    grouped = named_figures(
        table.groupby("remedy"),
        granted=("remedy", "size"),
        accepted=("accepted", "mean"),
        satisfied=("satisfied", "mean"),
        cost=("cost", "sum"),
        kept=("kept", "sum"),
    )
    every = grouped.index.union(list(asked.dropna().unique())).astype("str")
    grouped = grouped.reindex(every).assign(asked=asked.value_counts().reindex(every, fill_value=0))
    by_code = {row["code"]: row for row in remedies}
    said = {"otherwise": "otherwise", "grants": "grants", "name_zh": "zh", "name_en": "en"}
    words = {
        to: pd.Series([by_code.get(code, {}).get(key, "") for code in every], dtype="str") for to, key in said.items()
    }
    counts = grouped.rename_axis("remedy").reset_index().assign(**words)
    counts["granted"] = counts["granted"].fillna(0).astype("int64")
    counts["cost_per_kept"] = counts["cost"] / counts["kept"].where(counts["kept"] > 0)
    counts = counts.sort_values(["granted", "remedy"], ascending=[False, True], ignore_index=True)
    return typed(counts[REMEDY_TABLE], {"asked": "int64", "remedy": "str"})


def remedies_granted(found: Cases) -> "pd.Series[str]":
    """The remedy of each complaint: as noted, else what the outcome of a closed one says, else missing."""
    rows = found.rows
    return rows["remedy_granted"].fillna(_meant(rows["outcome"]).where(~rows["is_open"]))


def _meant(texts: "pd.Series[str]") -> "pd.Series[str]":
    return each_text(texts, lambda text: code_meant("remedy_granted", _REFUSED.sub("", text)))
