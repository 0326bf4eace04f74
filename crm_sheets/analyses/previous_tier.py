"""The tier held before: by dormant customers the last buying tier at a month's end, by others the one a month ago."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.tier_cuts import Numbers, tier_places
from crm_sheets.analyses.tier_values import tier_values
from crm_sheets.arrays.codes import rising_order
from crm_sheets.arrays.epoch_days import epoch_months
from crm_sheets.language.grades import BUYING_TIERS
from crm_sheets.summaries import UNIT


def last_held(facts: Facts, customers: pd.Index) -> "pd.Series[str]":
    """The tier that each of the customers held at the last month's end before the as-of date at which they held one.

    In: customer days; the customers as text. Out, by customer_id: a buying tier; missing where none was ever held (all
    goods were returned within the month). Each month's end looks back over whole calendar months by the measure in
    force; where that is predicted value, by revenue, as no model is fitted for every past month.
    """
    months = _Months(facts)
    asked = months.names.get_indexer(customers)
    held = np.full(len(customers), len(BUYING_TIERS), dtype=np.int64)
    for revenue, value in months:
        buying = revenue > 0
        now = buying[asked]
        if now.any():
            known = np.where(np.isnan(value), -np.inf, value)
            held[now] = tier_places(known[buying], known[asked[now]], facts.playbook.tiers)
    codes = np.array([*BUYING_TIERS, None], dtype=object)[held]
    return pd.Series(codes, index=customers, dtype="str")


class _Months:
    """The revenue and value of each customer over the look-back, at one month's end after the other.

    Yields for each month's end before the as-of date, oldest first, two arrays with a number for each of ``names``.
    """

    def __init__(self, facts: Facts) -> None:
        days = facts.days
        self.names = pd.Index(days["customer_id"].cat.categories.astype("str"))
        self.by_margin = tier_values(facts).measure == "margin"
        self.lookback = facts.playbook.tiers.lookback_months
        month = epoch_months(days["day"])
        self.end = int((facts.as_of.year - 1970) * 12 + facts.as_of.month - 1)  # this month has not ended
        self.first = min(int(month.min()), self.end) if len(month) else self.end
        order = rising_order(month - self.first, self.end - self.first + 1)
        self.edges = np.searchsorted(month[order], np.arange(self.first, self.end + 1))
        self.codes = days["customer_id"].cat.codes.to_numpy()[order]
        names = ["amount", "amount_with_cost", "known_cost"] if self.by_margin else ["amount"]
        self.money = {name: days[name].to_numpy()[order] for name in names}

    def __iter__(self) -> Iterator[tuple[Numbers, Numbers]]:
        sums = {name: np.zeros(len(self.names), dtype=np.int64) for name in self.money}
        for month in range(self.end - self.first):
            self._add(sums, month, 1)
            if month >= self.lookback:
                self._add(sums, month - self.lookback, -1)
            revenue = sums["amount"] / UNIT
            yield revenue, self._value(sums) if self.by_margin else revenue

    def _add(self, sums: dict[str, Numbers], month: int, sign: int) -> None:
        rows = slice(self.edges[month], self.edges[month + 1])
        for name, total in sums.items():
            np.add.at(total, self.codes[rows], sign * self.money[name][rows])

    def _value(self, sums: dict[str, Numbers]) -> Numbers:
        """The margin of each customer, missing where no cost is known."""
        known = (sums["amount_with_cost"] != 0) | (sums["known_cost"] != 0)
        return np.where(known, (sums["amount_with_cost"] - sums["known_cost"]) / UNIT, np.nan)
