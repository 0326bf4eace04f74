"""Newcomers: whether those since some month come back as often as those before."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.purchase_intervals import PurchaseDays, purchase_days
from crm_sheets.analyses.returning.horizon import horizon
from crm_sheets.arrays.epoch_days import day_number
from crm_sheets.arrays.fisher import fisher_exact
from crm_sheets.arrays.typed import typed

COLUMNS = ["since", "within_days", "newcomers", "came_back", "newcomers_before", "came_back_before", "p_value"]
_KINDS = {
    "since": "datetime64[s]",
    **dict.fromkeys(("within_days", "newcomers", "newcomers_before"), "int64"),
    **dict.fromkeys(("came_back", "came_back_before", "p_value"), "float64"),
}
_MONTHS = 12  # in which a change can lie
_LEAST = 10  # newcomers on either side of a change
_CHANCE = 0.05  # of telling a change where there is none, all months together


def newcomers(days: PurchaseDays, today: int, within: int) -> pd.DataFrame:
    """In: purchase days; the day of the judgement and the days in which a newcomer is expected back, as numbers.

    Out: COLUMNS, a row where the share of newcomers who bought again within so many days changed with some month of
    the last twelve, else none. A newcomer is who first bought later than ``within`` days after the first of all
    purchases (who came before may be an old customer); judged is who had the whole time to come back. The month is the
    one before and after which the shares differ most surely: Fisher's exact test (two-sided) times the months tried is
    below 0.05, with at least ten newcomers on either side. Ties: the earliest month.
    """
    first, back, known = _returns(days, within)
    fresh = known & (first > days.day.min(initial=today) + within) & (first + within <= today)
    month = first[fresh].astype("datetime64[D]").astype("datetime64[M]")
    rows = [_split(month, back[fresh], start, within) for start in _starts(month, today)]
    sure = [row for row in rows if row["p_value"] * len(rows) < _CHANCE]
    best = sorted(sure, key=lambda row: (row["p_value"], row["since"]))[:1]
    return typed(pd.DataFrame(best, columns=COLUMNS), _KINDS)


def part(facts: Facts) -> Contribution:
    """The table ``newcomers``; who has no purchases is told so by others."""
    if not len(facts.buyers):
        return Contribution()
    found = newcomers(purchase_days(facts), day_number(facts.as_of), horizon(facts))
    return Contribution(tables={"newcomers": found})


def _returns(days: PurchaseDays, within: int) -> tuple[Any, Any, Any]:
    """For each buyer the first purchase day, whether another came within so many days, and whether there is a day."""
    count = np.diff(days.start)
    first = days.day[days.start[:-1]]
    second = days.day[np.minimum(days.start[:-1] + 1, max(len(days.day) - 1, 0))]
    return first, (count > 1) & (second - first <= within), count > 0


def _starts(month: Any, today: int) -> list[np.datetime64]:
    """The months that have enough newcomers from them on and before them."""
    newest = np.datetime64(today, "D").astype("datetime64[M]")
    every = [newest - np.timedelta64(back, "M") for back in range(_MONTHS, -1, -1)]
    return [start for start in every if min((month >= start).sum(), (month < start).sum()) >= _LEAST]


def _split(month: Any, back: Any, start: np.datetime64, within: int) -> dict[str, Any]:
    late = month >= start
    counts = [[int((back & side).sum()), int((~back & side).sum())] for side in (late, ~late)]
    (now, gone), (before, gone_before) = counts
    return {
        "since": pd.Timestamp(start),
        "within_days": within,
        "newcomers": now + gone,
        "came_back": now / (now + gone),
        "newcomers_before": before + gone_before,
        "came_back_before": before / (before + gone_before),
        "p_value": fisher_exact(counts),
    }
