"""Voice: what the customer said: low scores, hardly a recommendation, complaints open or badly ended."""

import re

import pandas as pd

from crm_sheets.analyses import complaints, survey
from crm_sheets.analyses.churn import rows
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.arrays.typed import typed
from crm_sheets.tabulation.scores.recommendation import PASSIVE
from crm_sheets.vocabulary import SOURCE

_UNSOLVED = re.compile(
    r"未解决|没有?解决|解决不了|无法解决|不满|不接受|不同意|未达成|未补偿|拒绝|推来推去|失望|联系不上|自动结案|"
    r"unresolved|not resolved|not solved|unsolved|refused|rejected|not accepted|disagree|no agreement|gave up|"
    r"disappoint|unhappy|dissatisfied|no compensation|could not be reached|closed automatically",
    re.IGNORECASE,
)


def open_complaint(facts: Facts) -> rows.Rows:
    """A complaint is open: date received of the oldest, days open; its row. On an earlier day: see ``still_open``."""
    return _open(facts, still_open(facts))


def open_as_told(facts: Facts) -> rows.Rows:
    """As ``open_complaint``, but a status without a closing date counts on an earlier day as it does now.

    For comparing two days: nobody moves between them because a status has no date.
    """
    return _open(facts, complaints.open_complaints(facts))


@once
def still_open(facts: Facts) -> pd.DataFrame:
    """The complaints that were not known to be closed, oldest first.

    On an earlier day only a closing date by then tells: since when a status such as Closed stands there is not known.
    """
    if facts.later is None:
        return complaints.open_complaints(facts)
    known = facts.known("complaints", "received_at")
    by_then = known["closed_at"] < facts.heard + pd.Timedelta(days=1)
    return known.loc[~by_then].sort_values("received_at", kind="stable")


def bad_end(facts: Facts) -> rows.Rows:
    """A complaint ended badly of late: day it was closed (or received), days it took; the row of the newest.

    Badly: the ledger says that the customer is not content, or its outcome says that nothing was solved. On an earlier
    day only with a closing date by then: an end without a date was not known yet.
    """
    return _badly_ended(facts, closed(facts))


def bad_end_as_told(facts: Facts) -> rows.Rows:
    """As ``bad_end``, but an end without a closing date counts on an earlier day as it does now."""
    return _badly_ended(facts, _ended(facts, complaints.open_complaints(facts)))


@once
def closed(facts: Facts) -> pd.DataFrame:
    """The closed complaints of known customers: customer_id, date, value (days it took), satisfied, outcome, source."""
    return _ended(facts, still_open(facts))


def _open(facts: Facts, waiting: pd.DataFrame) -> rows.Rows:
    """The oldest complaint of each customer that waits."""
    oldest = waiting.loc[waiting["customer_id"].notna(), ["customer_id", "received_at"]].drop_duplicates("customer_id")
    days = (facts.heard - oldest["received_at"].dt.normalize()).dt.days
    found = oldest.assign(date=oldest["received_at"], value=days)
    return rows.of_table(facts, "open_complaint", facts.playbook.churn.weight_open_complaint, found)


def _badly_ended(facts: Facts, known: pd.DataFrame) -> rows.Rows:
    rules = facts.playbook.churn
    late = known.loc[known["date"] > facts.heard - pd.Timedelta(days=rules.complaint_recent_days)]
    badly = (late["satisfied"] == "no") | (late["satisfied"].isna() & late["outcome"].map(_unsolved).astype(bool))
    newest = late.loc[badly].sort_values(["date", "source_row"], kind="stable")
    newest = newest.drop_duplicates("customer_id", keep="last")
    return rows.of_table(facts, "bad_end", rules.weight_bad_end, newest)


def _ended(facts: Facts, waiting: pd.DataFrame) -> pd.DataFrame:
    known = facts.known("complaints", "received_at")
    known = known.loc[~known.index.isin(waiting.index)].dropna(subset="customer_id")
    took = (known["closed_at"].dt.normalize() - known["received_at"].dt.normalize()).dt.days
    date = known["closed_at"].fillna(known["received_at"]).dt.normalize()
    columns = ["customer_id", "satisfied", "outcome", *SOURCE]
    return typed(known[columns], {"customer_id": "str"}).assign(date=date, value=took.astype("float64"))


def low_score(facts: Facts) -> rows.Rows:
    """The newest answer is in the bottom two boxes and recent: date, level, 5; its row."""
    found = rows.recent(facts, survey.latest(survey.satisfaction_levels(facts), "level"))
    low = found.loc[found["value"] <= survey.DISSATISFIED].assign(limit=5)
    return rows.of_table(facts, "low_score", facts.playbook.churn.weight_low_score, low)


def detractor(facts: Facts) -> rows.Rows:
    """The newest recommendation is 0 to 6 and recent: date, points, 10; its row."""
    found = rows.recent(facts, survey.latest(survey.points(facts), "points"))
    low = found.loc[found["value"] < PASSIVE].assign(limit=10)
    return rows.of_table(facts, "detractor", facts.playbook.churn.weight_detractor, low)


def _unsolved(outcome: object) -> bool:
    return isinstance(outcome, str) and _UNSOLVED.search(outcome) is not None
