"""The service pyramid: on which rung complaints are solved, by tier of the customer, and what self-help is asked."""

import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.complaints.cases import Cases

RUNGS = ("training", "self_help", "partner", "desk", "expert")
PYRAMID = ["tier", "rung", "complaints", "share", "hours"]
SELF_HELP = ["question", "self_help", "elsewhere"]
_TIERS = ("all", "vip", "major", "ordinary", "small", "dormant", "prospect", "unknown")
_MOST = 20  # questions


def solved_by_rung(found: Cases, hours: "pd.Series[float]", tiers: "pd.Series[str]") -> pd.DataFrame:
    """PYRAMID of the complaints whose ``solved_at`` is noted: a row per tier (``all`` first) and rung that occurs.

    share: of the tier's complaints with a rung; hours: working ``hours`` to the closing (by place) added up, missing
    where none is known. ``tiers`` by customer_id; who has none is ``unknown``.
    """
    rows = found.rows.loc[found.rows["solved_at"].notna()]
    tier = rows["customer_id"].astype(object).map(dict(tiers)).astype("str").fillna("unknown")
    table = pd.DataFrame({"tier": tier, "rung": rows["solved_at"], "hours": hours.reindex(rows.index)})
    both = pd.concat([table, table.assign(tier="all")])
    grouped = both.groupby(["tier", "rung"])["hours"]
    counts = grouped.size().rename("complaints").reset_index().assign(hours=grouped.sum(min_count=1).to_numpy())
    counts["share"] = counts["complaints"] / counts.groupby("tier")["complaints"].transform("sum")
    order = {"tier": {code: n for n, code in enumerate(_TIERS)}, "rung": {code: n for n, code in enumerate(RUNGS)}}
    counts = counts.sort_values(["tier", "rung"], key=lambda codes: codes.map(order[str(codes.name)]))
    return typed(counts[PYRAMID].reset_index(drop=True), {"tier": "str", "rung": "str", "hours": "float64"})


def self_help_questions(found: Cases) -> pd.DataFrame:
    """SELF_HELP, the 20 questions that self-help answered most often, equal ones by text.

    question: the type of the complaint, else its content on one line. elsewhere: the same question solved on another
    rung, where somebody was needed.
    """
    rows = found.rows.loc[found.rows["solved_at"].notna()]
    flat = rows["content"].str.replace(r"\s+", " ", regex=True).str.strip()
    helped = rows["solved_at"].eq("self_help").astype("int64")
    table = pd.DataFrame({"question": rows["type"].fillna(flat), "self_help": helped, "elsewhere": 1 - helped})
    counts = table.groupby("question")[["self_help", "elsewhere"]].sum().reset_index()
    counts = counts.loc[counts["self_help"] > 0]
    counts = counts.sort_values(["self_help", "question"], ascending=[False, True], ignore_index=True)
    return typed(counts.head(_MOST)[SELF_HELP], {"question": "str", "self_help": "int64", "elsewhere": "int64"})
