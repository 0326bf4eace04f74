"""Trail: what was known of each buyer at the end of a day: counts, recency, tenure, gaps, spend, returns."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.rhythm import Days, Mask, Numbers, PurchaseDays, purchase_days
from crm_sheets.summaries.dates import days as in_days
from crm_sheets.summaries.exact import UNIT

WINDOWS = (30, 90, 182, 365)  # days
LONGEST = 10.0  # times the own gap; a longer silence says no more
COLUMNS = (
    *(f"purchases_{window}" for window in WINDOWS),  # log of 1 + purchase days in the window
    "purchases",  # log of all purchase days
    "recency",  # log of 1 + days since the last one
    "recency_years",
    "tenure",  # log of 1 + days since the first one
    "bought_once",
    "recency_of_once",  # recency of who bought once, else 0
    "silence_in_gaps",  # recency in mean gaps, one typical gap counted in; 0 for who bought once
    "gap_last",  # the last gap, the longest and the spread of all: log of 1 + days
    "gap_longest",
    "gap_spread",
    "rate",  # log of purchase days a day of tenure
    "spend_365",  # log of 1 + money of a year
    "order_value",  # log of 1 + money a purchase day
    "share_returned",  # of all money, at most 1
)


@dataclass(frozen=True)
class Trail:
    """The purchase days of all buyers with their money and gaps, and the days on which more was returned than bought.

    Arrays of the days are in the order of ``days.day``: money, and what lies between a day and the one before (0 at
    the first of a customer): running sums of money and of squared gaps, the longest gap so far.
    """

    days: PurchaseDays
    money: Numbers  # running sum
    squares: Numbers  # running sum of squared gaps
    gap: Days
    longest: Days
    returner: Days  # the buyer of each day of returns, its day and what was returned
    returned_on: Days
    returned: Numbers

    def known(self, day: int, some: Any) -> tuple[Numbers, Mask]:
        """Of the buyers ``some`` (a slice): COLUMNS at the end of ``day``, a row for each who had bought; who had."""
        days, start = self.days, self.days.start[:-1][some]
        count = self._until(day)[some]
        bought = count > 0
        start, count = start[bought], count[bought]
        end = start + count - 1
        first, last = days.day[start], days.day[end]
        recency, tenure, number = day - last, day - first, count.astype(np.float64)
        once_only, gaps = count == 1, np.maximum(number - 1, 1)
        spent = self.money[end + 1] - self.money[start]
        mean = (last - first) / gaps
        spread = np.sqrt(np.maximum((self.squares[end + 1] - self.squares[start]) / gaps - mean**2, 0))
        since = [count - self._until(day - window)[some][bought] for window in WINDOWS]
        year = self.money[end + 1] - self.money[end + 1 - since[-1]]
        own = (last - first + 30) / number
        columns = (
            *(np.log1p(one) for one in since),
            np.log(number),
            np.log1p(recency),
            recency / 365,
            np.log1p(tenure),
            once_only,
            np.log1p(recency) * once_only,
            np.minimum(recency / own, LONGEST) * ~once_only,
            np.log1p(np.where(once_only, 0, self.gap[end])),
            np.log1p(self.longest[end]),
            np.log1p(spread),
            np.log(number / (tenure + 30)),
            np.log1p(year),
            np.log1p(spent / number),
            np.minimum(self._returned_until(day)[some][bought] / spent, 1.0),
        )
        return np.column_stack(columns).astype(np.float64), bought

    def _until(self, day: int) -> Days:
        return self.days.until(day)[0]

    def _returned_until(self, day: int) -> Numbers:
        before = self.returned_on <= day
        return np.bincount(self.returner[before], weights=self.returned[before], minlength=len(self.days.codes))


@once
def trail(facts: Facts) -> Trail:
    """Of the newest day, for every look back: in the order of ``purchase_days(facts.newest)``."""
    if facts.later is not None:
        return trail(facts.newest)
    bought, days = purchase_days(facts), facts.days
    amount = days["amount"].to_numpy()
    positive = amount > 0
    gap = np.diff(bought.day, prepend=0)
    gap[bought.start[:-1]] = 0
    code = days["customer_id"].cat.codes.to_numpy().astype(np.int64)
    place = np.searchsorted(bought.codes, code[~positive])
    returner = np.minimum(place, max(len(bought.codes) - 1, 0))
    known = (bought.codes[returner] == code[~positive]) if len(bought.codes) else np.zeros(0, dtype=np.bool_)
    return Trail(
        bought,
        _running(amount[positive] / UNIT),
        _running(gap.astype(np.float64) ** 2),
        gap,
        _longest(gap, bought.start),
        returner[known],
        in_days(days["day"])[~positive][known],
        -amount[~positive][known] / UNIT,
    )


def _running(values: Numbers) -> Numbers:
    return np.concatenate([[0.0], np.cumsum(values)])


def _longest(gap: Days, start: Days) -> Days:
    """The longest gap of each customer so far: a running maximum that begins anew with each of them."""
    floor = np.repeat(np.arange(len(start) - 1), np.diff(start)) * (int(gap.max(initial=0)) + 1)
    found: Days = np.maximum.accumulate(gap + floor) - floor
    return found
