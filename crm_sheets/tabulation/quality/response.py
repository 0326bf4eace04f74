"""Response: how many of those asked took part, and on which days."""

from typing import NamedTuple

import pandas as pd

from crm_sheets.surveys import Survey


class Response(NamedTuple):
    """``taken``: respondents who answered anything.

    ``rate`` is missing where nobody knows how many were ``sent``, or more answered.
    """

    sent: int | None
    respondents: int
    taken: int
    rate: float
    median_seconds: float
    first_day: pd.Timestamp | None
    last_day: pd.Timestamp | None


def response(survey: Survey) -> Response:
    """How many answered, of how many, how long it took them, and from when to when."""
    taken = int(survey.answered.to_numpy(dtype=bool).any(axis=1).sum())
    sent = survey.sent
    rate = taken / sent if sent and taken <= sent else float("nan")
    days = survey.respondents["answered_at"].dropna()
    first, last = (days.min().normalize(), days.max().normalize()) if len(days) else (None, None)
    seconds = survey.respondents["seconds"].dropna().astype("float64")
    return Response(sent, len(survey.respondents), taken, rate, float(seconds.median()), first, last)


def response_days(survey: Survey) -> pd.DataFrame:
    """A row per day from the first to the last answer, also those without any.

    Columns: day, count, cumulative; answers without a day are in none.
    """
    days = survey.respondents["answered_at"].dropna().dt.normalize()
    if days.empty:
        return pd.DataFrame(columns=["day", "count", "cumulative"])
    every = pd.date_range(days.min(), days.max(), freq="D")
    count = days.value_counts().reindex(every, fill_value=0)
    return pd.DataFrame({"day": every, "count": count.to_numpy(), "cumulative": count.cumsum().to_numpy()})
