"""The queue: which open complaint comes first, why, and who above is to be told."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.column_codes import texts_of
from crm_sheets.complaints.cases import Cases
from crm_sheets.complaints.clock import SEVERITIES, Clock
from crm_sheets.complaints.happenings import counted
from crm_sheets.playbook.sections.complaint_desk import ComplaintDeskRules
from crm_sheets.vocabulary.complaint_words import SIGN_WORDS

QUEUE = [
    "rank", "complaint_id", "customer_id", "name", "tier", "severity", "measure", "due", "left", "late", "state",
    "handler", "department", "escalate_to", "signs", "step", "content", "received", "place",
]  # fmt: skip
_TIERS = ("vip", "major", "ordinary", "small", "dormant", "prospect")


def queue(
    found: Cases, time: Clock, signs: pd.DataFrame, tiers: "pd.Series[str]", rules: ComplaintDeskRules
) -> pd.DataFrame:
    """QUEUE, a row for each open complaint, the one that comes first first.

    Order: major ones (by ``signs``, of ``signs_of``), then tier (``tiers`` by customer_id) and severity together with
    the minutes left: late and soon before what runs, then tier, severity, the earliest limit, the receipt. measure,
    due, left, late and state are those of the limit that comes first of what is not done.
    ``escalate_to``: whom to tell, for what is soon due, late or major. ``signs`` are codes with ``;`` between.
    """
    rows = found.rows
    open_rows = rows.loc[rows["is_open"]]
    if open_rows.empty:
        return pd.DataFrame(columns=QUEUE)
    nearest = nearest_limits(time)
    table = open_rows.join(nearest, how="left").assign(
        signs=signs["signs"],
        is_major=signs["is_major"],
        name=open_rows["customer_name"],
        tier=open_rows["customer_id"].astype(object).map(dict(tiers)).astype("str"),
        place=open_rows.index,
        step=steps_reached(open_rows),
    )
    told = table["is_major"] | table["state"].isin(("late", "soon"))
    table["escalate_to"] = pd.Series(rules.report_to, index=table.index).where(told, "")
    rank: dict[str, pd.Series[Any]] = {
        "_major": ~table["is_major"],
        "_state": table["state"].map({"late": 0, "soon": 1}).fillna(2),
        "_tier": table["tier"].map({tier: n for n, tier in enumerate(_TIERS)}).fillna(len(_TIERS)),
        "_severity": table["severity"].map({code: n for n, code in enumerate(SEVERITIES)}),
    }
    table = table.assign(**rank).sort_values([*rank, "due", "received", "place"], kind="stable", ignore_index=True)
    table["rank"] = np.arange(1, len(table) + 1)
    return table[QUEUE]


def nearest_limits(time: Clock) -> pd.DataFrame:
    """By place: measure, due, left, late and state of the limit that comes first among what is not done yet."""
    parts = time.measured.values()
    waiting = pd.concat([part.loc[part["state"].isin(("running", "soon", "late"))] for part in parts])
    first = waiting.sort_values(["place", "due"], kind="stable", na_position="last").drop_duplicates("place")
    return first.set_index("place")[["measure", "due", "left", "late", "state"]]


def signs_of(found: Cases, events: pd.DataFrame, rules: ComplaintDeskRules) -> pd.DataFrame:
    """Of every complaint ``signs`` (codes, ``;`` between) and ``is_major``: somebody prominent, a third party or two.

    What is counted: told again, visits for nothing, hand-overs, complaints of the customer or about the order within
    the days of the playbook, repairs of the item; what is said: words of the content and of who complains.
    """
    rows = found.rows
    said = rows["content"].fillna("")
    if rows["prominence"].notna().any():
        said = said.str.cat(rows["prominence"].fillna(""), sep=" ")
    telling = said.loc[said.str.contains("|".join(SIGN_WORDS.values()), case=False, regex=True)]
    signs = {
        code: telling.str.contains(pattern, case=False, regex=True).reindex(said.index, fill_value=False)
        for code, pattern in SIGN_WORDS.items()
    }
    signs["prominent"] |= rows["prominence"].notna() & ~rows["prominence"].fillna("").str.fullmatch(
        "否|无|no|none", case=False
    )
    signs["told_again"] |= (rows["told_again"].fillna(0) >= 2) | (counted(events, "told_again", len(rows)) >= 2)
    signs["several_trips"] |= counted(events, "vain_visit", len(rows)) >= 2
    signs["handed_over"] = handovers(found, events) > rules.most_handovers
    signs["customer_again"] = _again(rows, "customer_id", rules.again_days) >= 1
    signs["order_again"] = _again(rows, "order_id", rules.again_days) >= 1
    repairs = rows["item_no"].where(rows["remedy_granted"] == "repair")
    signs["third_repair"] = _again(rows.assign(item_no=repairs), "item_no", rules.repair_days) >= 2
    signs["activist"] = rows["complainer"] == "activist"
    table = pd.DataFrame({code: column.to_numpy(dtype=np.bool_) for code, column in signs.items()}, index=rows.index)
    grave = table["prominent"] | table["third_party"]
    growing = table[["told_again", "several_trips", "contradictory", "no_respect", "handed_over"]].sum(axis=1)
    sets, which = np.unique(table.to_numpy() @ (1 << np.arange(table.shape[1])), return_inverse=True)
    words = [";".join(code for n, code in enumerate(signs) if some >> n & 1) for some in sets.tolist()]
    told = texts_of(which, words).set_axis(rows.index)
    return pd.DataFrame({"signs": told, "is_major": grave | (growing >= 2)})


def handovers(found: Cases, events: pd.DataFrame) -> "pd.Series[float]":
    """Hand-overs of each complaint: as noted, or as many events as there are, whichever is more."""
    noted = found.rows["handovers"].fillna(0)
    seen = counted(events, "handed_over", len(found.rows))
    return noted.where(noted >= seen, seen.astype("float64"))


def steps_reached(rows: pd.DataFrame) -> "pd.Series[str]":
    """The step each complaint is at, from its dates: what is to be done next."""
    step = pd.Series("receive", index=rows.index, dtype="str")
    step = step.mask(rows["handler"].notna() | rows["assigned"].notna(), "listen")
    step = step.mask(rows["acknowledged"].notna(), "facts")
    step = step.mask(rows["cause"].notna(), "decide")
    step = step.mask(rows["remedy_granted"].notna() | rows["reply"].notna(), "agree")
    step = step.mask(rows["accepted"].eq("yes") | rows["answered"].notna(), "act")
    return step.mask(~rows["is_open"], "confirm")


def _again(rows: pd.DataFrame, key: str, days: int) -> "pd.Series[int]":
    """How many earlier complaints with the same key lie within so many days before each; rows rise in time."""
    known = rows.loc[rows[key].notna(), [key, "received"]]
    keys = pd.factorize(known[key])[0].astype(np.int64)
    seconds = known["received"].to_numpy(dtype="datetime64[s]").astype(np.int64)
    order = np.lexsort((seconds, keys))
    line = keys[order] * np.int64(10**11) + seconds[order]
    first = np.searchsorted(line, line - days * 86_400, side="left")
    begin = np.searchsorted(keys[order], keys[order], side="left")
    count = np.arange(len(line)) - np.maximum(first, begin)
    found = pd.Series(0, index=rows.index)
    found.loc[known.index[order]] = count
    return found
