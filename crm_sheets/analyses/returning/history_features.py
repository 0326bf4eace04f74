"""Trail: what was known of each buyer at the end of a day: counts, recency, tenure, gaps, spend, returns."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.purchase_intervals import (
    Days,
    Mask,
    Numbers,
    PurchaseDays,
    purchase_days,
)
from crm_sheets.arrays.codes import FewBits
from crm_sheets.arrays.epoch_days import epoch_days as in_days
from crm_sheets.arrays.exact_money import UNIT

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
    """The purchase days of buyers with their money, and the days on which more was returned than bought.

    ``money``: of each of the days; ``returner``: the buyer (a place) of each day of returns, its day and what was
    returned.
    """

    days: PurchaseDays
    money: Numbers
    returner: Days
    returned_on: Days
    returned: Numbers

    def each(self, step: int) -> "Trail":
        """Of each ``step``-th buyer only."""
        if step <= 1:
            return self
        some = np.arange(len(self.days.codes)) % step == 0
        days, which = self.days.of(some)
        back = some[self.returner]
        return Trail(days, self.money[which], self.returner[back] // step, self.returned_on[back], self.returned[back])

    def known(self, day: int) -> tuple[Numbers, Mask]:
        """COLUMNS at the end of ``day``, a row for each buyer who had bought; and who had."""
        days = self.days
        number_until = days.number(day)
        bought = number_until > 0
        start, count = days.start[:-1][bought], number_until[bought]
        end = start + count - 1
        first, last = days.day[start], days.day[end]
        recency, tenure, number = day - last, day - first, count.astype(np.float64)
        once_only, gaps = count == 1, np.maximum(number - 1, 1)
        since = [count - days.number(day - window)[bought] for window in WINDOWS]
        money, squares = self._running_money, self._running_squares
        spent, year = money[end + 1] - money[start], money[end + 1] - money[end + 1 - since[-1]]
        mean = (last - first) / gaps
        spread = np.sqrt(np.maximum((squares[end + 1] - squares[start]) / gaps - mean**2, 0))
        columns = (
            *(np.log1p(one) for one in since),
            np.log(number),
            np.log1p(recency),
            recency / 365,
            np.log1p(tenure),
            once_only,
            np.log1p(recency) * once_only,
            np.minimum(recency / ((last - first + 30) / number), LONGEST) * ~once_only,
            np.log1p(np.where(once_only, 0, self._gap[end])),
            np.log1p(self._longest[end]),
            np.log1p(spread),
            np.log(number / (tenure + 30)),
            np.log1p(year),
            np.log1p(spent / number),
            np.minimum(self._returned_until(day)[bought] / spent, 1.0),
        )
        features = np.empty((len(number), len(columns)))
        for place, column in enumerate(columns):
            features[:, place] = column
        return features, bought

    @cached_property
    def _gap(self) -> FewBits:
        """Days between each of the days and the one before, 0 at the first of a buyer."""
        gap = np.diff(self.days.day, prepend=np.int32(0))
        gap[self.days.start[:-1]] = 0
        return gap

    @cached_property
    def _longest(self) -> FewBits:
        """The longest gap of each buyer so far: a running maximum that begins anew with each of them."""
        buyers = np.repeat(np.arange(len(self.days.codes)), np.diff(self.days.start))
        floor = buyers * (int(self._gap.max(initial=0)) + 1)
        found: FewBits = (np.maximum.accumulate(self._gap + floor) - floor).astype(np.int32)
        return found

    @cached_property
    def _running_money(self) -> Numbers:
        return _running(self.money)

    @cached_property
    def _running_squares(self) -> Numbers:
        return _running(self._gap.astype(np.float64) ** 2)

    def _returned_until(self, day: int) -> Numbers:
        before = self.returned_on <= day
        sums: Any = np.bincount(self.returner[before], weights=self.returned[before], minlength=len(self.days.codes))
        return np.asarray(sums, dtype=np.float64)


@once
def trail(facts: Facts) -> Trail:
    """The ``Trail`` of all buyers up to the newest day, from which every earlier day is looked at.

    In the order of ``purchase_days(facts.newest)``.
    """
    if facts.later is not None:
        return trail(facts.newest)
    bought, days = purchase_days(facts), facts.days
    amount = days["amount"].to_numpy()
    back = amount <= 0
    code = days["customer_id"].cat.codes.to_numpy()[back].astype(np.int64)
    returner = np.searchsorted(bought.codes, code)
    known = returner < len(bought.codes)
    known[known] = bought.codes[returner[known]] == code[known]
    returned_on, returned = in_days(days["day"])[back][known], -amount[back][known] / UNIT
    return Trail(bought, amount[~back] / UNIT, returner[known], returned_on, returned)


def _running(values: Numbers) -> Numbers:
    return np.concatenate([[0.0], np.cumsum(values)])
