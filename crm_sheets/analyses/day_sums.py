"""Day sums: what each customer bought and returned in any span of days, from running sums of the customer days."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.purchase_intervals import Days
from crm_sheets.arrays.epoch_days import epoch_days as in_days
from crm_sheets.arrays.exact_money import Units

_ROOM = 1_000_000  # more days than any calendar of ours has


@dataclass(frozen=True)
class DaySums:
    """Customer days by customer and day: ``key`` (customer x _ROOM + day, rising), and money so far, a zero first.

    ``bought`` is the money of the days above zero, ``returned`` of those below, positive; both in ten-thousandths.
    """

    key: Days
    bought: Units
    returned: Units

    def between(self, customers: Days, after: Any, until: int) -> tuple[Units, Units]:
        """Bought and returned by some customers (codes) after one day, or one each, up to and with another."""
        start, end = (np.searchsorted(self.key, customers * _ROOM + day, side="right") for day in (after, until))
        bought, returned = (total[end] - total[start] for total in (self.bought, self.returned))
        return bought, returned

    def last_returns(self, customers: Days, until: int) -> Any:
        """The last day up to ``until`` on which each of some customers, who all had one, returned more than bought."""
        back = self.key[np.diff(self.returned) > 0]
        last = back[np.searchsorted(back, customers * _ROOM + until, side="right") - 1] - customers * _ROOM
        return last.astype("datetime64[D]").astype("datetime64[s]")


@once
def day_sums(facts: Facts) -> DaySums:
    """The sums of the newest day, from which those of any earlier day can be taken."""
    if facts.later is not None:
        return day_sums(facts.newest)
    codes, amount = facts.days["customer_id"].cat.codes.to_numpy().astype(np.int64), facts.days["amount"].to_numpy()
    bought, returned = (np.append(0, np.cumsum(np.maximum(part, 0))) for part in (amount, -amount))
    return DaySums(codes * _ROOM + in_days(facts.days["day"]), bought, returned)
