"""Attitude: how attached a customer is, from satisfaction, recommendation and relationship signs."""

import pandas as pd

from crm_sheets.analyses import survey
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.relationship import strength
from crm_sheets.summaries.per_span import months_back


@once
def attitude(facts: Facts) -> pd.DataFrame:
    """Out, by customer_id where anything is known: attitude (0 to 1), points (recommendation, missing if unknown).

    ``attitude`` is the mean of what is known: (newest level of satisfaction - 1) / 4, newest recommendation / 10, signs
    with yes / signs answered. Answers older than ``loyalty.attitude_months`` do not count; undated ones do.
    """
    points = _newest(facts, survey.points(facts), "points")
    parts = {
        "satisfied": (_newest(facts, survey.satisfaction_levels(facts), "level") - 1) / 4,
        "recommends": points / 10,
        "related": strength(facts)["relationship"] / strength(facts)["asked"],
    }
    known = pd.concat([part.rename(name) for name, part in parts.items()], axis=1)
    return pd.DataFrame({"attitude": known.mean(axis=1), "points": points.reindex(known.index)}).sort_index()


def _newest(facts: Facts, answers: pd.DataFrame, column: str) -> "pd.Series[float]":
    newest = survey.latest(answers, column)
    recent = months_back(facts.heard, facts.playbook.loyalty.attitude_months) + pd.Timedelta(days=1)
    counts = newest["answered_at"].isna() | (newest["answered_at"] >= recent)
    known: pd.Series[float] = newest.loc[counts, column].astype("float64")
    return known.set_axis(known.index.astype("str"))
