"""The cycle of the work: how many customers came to each of its steps, and how long it took, as the rows show it."""

import numpy as np
import pandas as pd

from crm_sheets.analyses.facts import Facts
from crm_sheets.arrays.codes import first_of_run
from crm_sheets.arrays.lookups import values_for
from crm_sheets.arrays.typed import typed
from crm_sheets.language.grades import CYCLE_STEPS
from crm_sheets.vocabulary.stages import stage_of, tells_introduction

_BEYOND = ("introduced", "offer", "negotiating")


def cycle_steps(facts: Facts, prospects: pd.DataFrame) -> pd.DataFrame:
    """Each step with ``customers``, how many came to it, and ``days``, the median from the latest earlier step on.

    identified: the day of creation in the file; introduced: the first visit that notes it, and who stands at that stage
    or beyond (``prospects``: customer_id, stage); contacted: the first contact; bought: the first purchase; revisited:
    the first contact after it; surveyed: the first answer; complained: the first complaint; retained: the second
    purchase day. A step counts without a day as well, but takes no time then; missing where nobody has both days.
    A contact before the introduction counts from identified on.
    """
    days = _first_days(facts)
    beyond = days.index.isin(prospects.loc[prospects["stage"].isin(_BEYOND), "customer_id"])
    come = days.notna().assign(identified=True, introduced=days["introduced"].notna() | beyond)
    earlier = {"contacted": days["introduced"] > days["contacted"]}
    found = []
    before = pd.Series(pd.NaT, index=days.index, dtype="datetime64[s]")
    for step in CYCLE_STEPS:
        start = before.mask(earlier[step], days["identified"]) if step in earlier else before
        took = (days[step] - start).dt.days
        took = took.where(took >= 0)
        found.append({"step": step, "customers": int(come[step].sum()), "days": float(took.median())})
        before = days[step].where(days[step].notna(), before)
    return typed(pd.DataFrame(found), {"step": "str"})


def _first_days(facts: Facts) -> pd.DataFrame:
    """The first day of each customer in each step."""
    files = facts.customers.set_axis(facts.customers["customer_id"].astype("str"), axis="index")
    visits, answers = facts.known("visits", "date"), facts.known("answers", "answered_at")
    complaints = facts.known("complaints", "received_at")
    first, second = _first_and_second(facts.days)
    after = visits.loc[visits["date"] > values_for(visits["customer_id"], first)]
    told = visits["purpose"].map(_introduces, na_action="ignore").eq(True)
    told |= visits["result"].map(_introduces, na_action="ignore").eq(True)
    found = {
        "identified": files["created"],
        "introduced": _first(visits.loc[told], "date"),
        "contacted": _first(visits, "date"),
        "bought": first,
        "revisited": _first(after, "date"),
        "surveyed": _first(answers, "answered_at"),
        "complained": _first(complaints, "received_at"),
        "retained": second,
    }
    return pd.DataFrame({step: days.reindex(files.index).astype("datetime64[s]") for step, days in found.items()})


def _first_and_second(days: pd.DataFrame) -> tuple["pd.Series[pd.Timestamp]", "pd.Series[pd.Timestamp]"]:
    """The first and the second day with an order of each customer, by customer id; ``days`` are sorted by both."""
    bought = days.loc[days["orders"] > 0, ["customer_id", "day"]]
    is_first = first_of_run(bought["customer_id"].cat.codes.to_numpy())
    is_second = np.append(False, is_first)[: len(is_first)] & ~is_first
    first, second = (
        typed(bought.loc[some], {"customer_id": "str"}).set_index("customer_id")["day"]
        for some in (is_first, is_second)
    )
    return first, second


def _introduces(text: object) -> bool:
    return tells_introduction(str(text)) or stage_of(str(text)) == "introduced"


def _first(rows: pd.DataFrame, day: str) -> "pd.Series[pd.Timestamp]":
    days = rows[day].dt.normalize()
    found: pd.Series[pd.Timestamp] = days.groupby(rows["customer_id"].astype("str")).min()
    return found
