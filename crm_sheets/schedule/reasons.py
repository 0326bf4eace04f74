"""Reasons: everything that speaks for contacting a customer, and from which day on it does.

Every function returns the same long table: customer_id, reason (a code of language.reasons), date, value, limit (what
the sentence of that reason quotes), priority (1 red flag, 2 dissatisfied, 3 amber flag, 4 promised, 5 rhythm) and
wanted (the day from which the reason calls).
"""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from crm_sheets.language.grades import BUYING_TIERS
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.sections.schedule import ScheduleRules
from crm_sheets.schedule import cells

RED, DISSATISFIED, AMBER, PROMISED, RHYTHM = range(1, 6)  # priorities, the most urgent first


def contact_reasons(
    customers: pd.DataFrame,
    tables: Mapping[str, pd.DataFrame],
    known: pd.DataFrame,
    playbook: Playbook,
    span: tuple[date, date],
) -> pd.DataFrame:
    """All reasons of all customers: churn signals first, then answers, promises and rhythm.

    ``customers`` as from ``customers_in`` of the plan, ``known`` as from ``contacts``, ``span`` the as-of date and the
    last day planned. A low score that is also a churn signal stands twice, as each has its own urgency. Flagged
    customers whose signals are not in the tables keep one row without reason, so that they are still contacted.
    """
    as_of, last_day = pd.Timestamp(span[0]), pd.Timestamp(span[1])
    answers = tables.get("dissatisfied", pd.DataFrame())
    parts = (
        churn(customers, tables.get("reasons", pd.DataFrame()), as_of),
        *([] if answers.empty else [dissatisfied_reasons(answers, known, playbook.survey.recent_days, as_of)]),
        *([] if known.empty else [promised(known)]),
        rhythm_reasons(customers, known, playbook.schedule, as_of, last_day),
    )
    rows: pd.DataFrame = pd.concat(parts, ignore_index=True)
    places = pd.Index(customers["customer_id"]).get_indexer(pd.Index(rows["customer_id"]))
    return rows[pd.Series(places >= 0, index=rows.index)]


def churn(customers: pd.DataFrame, signals: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """The signals (customer_id rank signal date value limit) of red and amber customers, by rank; they call at once.

    The flag itself is read from ``churn_level`` of the customers; signals of green customers do not call.
    """
    level = customers.set_index("customer_id")["churn_level"]
    flagged = cells.looked_up(level, {"red": RED, "amber": AMBER}).dropna().rename("priority").reset_index()
    rows = pd.DataFrame(
        {
            "customer_id": cells.text_cells(signals, "customer_id"),
            "rank": cells.numbers(signals, "rank"),
            "reason": cells.text_cells(signals, "signal"),
            "date": cells.day_cells(signals, "date"),
            "value": cells.numbers(signals, "value"),
            "limit": cells.numbers(signals, "limit"),
        }
    ).sort_values(["customer_id", "rank", "reason", "date", "value"])
    found = flagged.merge(rows, on="customer_id", how="left")
    return _table(found, found["reason"], found["priority"], as_of)


def dissatisfied_reasons(
    answers: pd.DataFrame, known: pd.DataFrame, recent_days: int, as_of: pd.Timestamp
) -> pd.DataFrame:
    """The newest dissatisfied answer (customer_id, answered_at, level, value) of each customer; it calls at once.

    ``low_score`` quotes the level from 1 to 5; an answer without level but with a number is a recommendation and
    becomes ``detractor``. The worst answer of the newest day counts. An answer that was followed by a contact on a
    later day is dealt with and calls no more. Answers of unknown people, without date, after ``as_of`` or from
    ``recent_days`` or more before it do not call.
    """
    level, number = cells.numbers(answers, "level"), cells.numbers(answers, "value")
    rows = pd.DataFrame(
        {
            "customer_id": cells.text_cells(answers, "customer_id"),
            "date": cells.day_cells(answers, "answered_at"),
            "value": level.fillna(number),
            "reason": level.notna().map({True: "low_score", False: "detractor"}),
        }
    ).dropna(subset=["customer_id", "value"])
    contacted = cells.looked_up(rows["customer_id"], known["last_contact"])
    is_recent = (rows["date"] > as_of - pd.Timedelta(days=recent_days)) & (rows["date"] <= as_of)
    rows = rows[is_recent & ~(contacted > rows["date"])]
    rows = rows.sort_values(["customer_id", "date", "reason", "value"], ascending=[True, False, False, True])
    rows = rows.drop_duplicates("customer_id").assign(limit=float("nan"))
    return _table(rows, rows["reason"], DISSATISFIED, as_of)


def promised(known: pd.DataFrame) -> pd.DataFrame:
    """Open promises; they call on the promised day."""
    rows = known[known["promised"].notna()].reset_index().sort_values("customer_id")
    rows = rows.assign(date=rows["promised"], value=float("nan"), limit=float("nan"))
    return _table(rows, "promised", PROMISED, rows["promised"])


def rhythm_reasons(
    customers: pd.DataFrame, known: pd.DataFrame, rules: ScheduleRules, as_of: pd.Timestamp, last_day: pd.Timestamp
) -> pd.DataFrame:
    """Customers whose tier has a rhythm; it calls that many days after the last contact. Prospects have no rhythm.

    Without any contact on record the days count from the last order and the reason is ``since_order``; without an
    order either, a buying tier (vip, major, ordinary, small) calls at once, ``never_contacted``, and a dormant
    customer not at all. ``date`` is the day counted from, ``value`` the days from it to the call (to ``as_of`` when
    that is past), ``limit`` the rhythm. A contact promised for a day from ``as_of`` to ``last_day`` is kept: the rhythm
    waits for it.
    """
    every = cells.looked_up(customers["tier"], tier_days(rules)).astype("float64")
    contacted = cells.looked_up(customers["customer_id"], known["last_contact"])
    agreed = cells.looked_up(customers["customer_id"], known["promised"])
    since = contacted.fillna(customers["last_order"])
    at_once = since.isna() & customers["tier"].isin(BUYING_TIERS)
    wanted = (since + pd.to_timedelta(every, unit="D")).mask(at_once, as_of)
    wanted = wanted.mask((agreed > as_of) & (agreed <= last_day) & (agreed > wanted), agreed)
    waited = (wanted.where(wanted > as_of, as_of) - since).dt.days
    rows = pd.DataFrame({"customer_id": customers["customer_id"], "date": since, "value": waited, "limit": every})
    reason = (
        pd.Series("rhythm", index=rows.index).mask(contacted.isna(), "since_order").mask(at_once, "never_contacted")
    )
    found = _table(rows, reason, RHYTHM, wanted)
    return found[found["wanted"].notna()].sort_values("customer_id")


def tier_days(rules: ScheduleRules) -> dict[str, int]:
    """Days between contacts by tier; small and dormant customers share theirs, prospects have none."""
    return {
        "vip": rules.days_vip,
        "major": rules.days_major,
        "ordinary": rules.days_ordinary,
        "small": rules.days_small,
        "dormant": rules.days_small,
    }


def _table(
    rows: pd.DataFrame, reason: pd.Series | str, priority: pd.Series | int, wanted: pd.Series | pd.Timestamp
) -> pd.DataFrame:
    """The common columns with their common types, also when there are no rows."""
    table = pd.DataFrame(
        {
            "customer_id": rows["customer_id"].astype("string"),
            "reason": reason,
            "date": rows["date"],
            "value": rows["value"],
            "limit": rows["limit"],
            "priority": priority,
            "wanted": wanted,
        }
    )
    numbers = {"value": "float64", "limit": "float64", "priority": "int64"}
    days = {"date": "datetime64[us]", "wanted": "datetime64[us]"}
    return table.astype({"reason": "string", **numbers, **days})
