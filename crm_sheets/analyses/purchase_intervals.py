"""Rhythm: how often customers come, each by their own gaps, and the gap curve of customers alike for those with few."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.analyses.facts import Facts, once
from crm_sheets.arrays.codes import FewBits, first_of_run, rising_order
from crm_sheets.arrays.epoch_days import day_number
from crm_sheets.arrays.epoch_days import epoch_days as in_days
from crm_sheets.summaries.gaps import gap_quantiles, gaps

Days = np.ndarray[Any, np.dtype[np.int64]]
Numbers = np.ndarray[Any, np.dtype[np.float64]]
Mask = np.ndarray[Any, np.dtype[np.bool_]]

LONG = 0.9  # the share of gaps that are at most as long as a long gap
_YEAR = 365  # days
OWN_RHYTHM = 3  # purchase days from which a customer has a rhythm: two gaps
LEAST_RHYTHMS = 30  # customers with a rhythm from which a span of time tells the typical gap
LEAST_RETURNS = 10  # returns from which customers alike have a gap curve


@dataclass(frozen=True)
class PurchaseDays:
    """The purchase days of all buyers: those of the i-th customer are ``day[start[i]:start[i + 1]]``, rising."""

    names: pd.Index  # the categories of the customer days
    codes: Days  # of the customers among them, rising
    start: Days
    day: FewBits  # days since 1970

    @cached_property
    def customer_ids(self) -> pd.Index:
        """The ids of the buyers, in their order."""
        ids: pd.Index = self.names[self.codes].astype("str").rename("customer_id")
        return ids

    def until(self, day: int) -> tuple[FewBits, Days, Days]:
        """For each customer the number of purchase days up to ``day``, the first and the last (0 where none)."""
        count = self.number(day)
        some = count > 0
        first = np.where(some, self.day[self.start[:-1]], 0)
        last = np.where(some, self.day[self.start[:-1] + np.maximum(count, 1) - 1], 0)
        return count, first, last

    def bought_between(self, after: int, until: int) -> Mask:
        """For each customer whether there is a purchase day after ``after`` and not after ``until``."""
        found: Mask = self.number(until) > self.number(after)
        return found

    def number(self, day: int) -> FewBits:
        """For each customer the number of purchase days up to ``day``, found out once for each day."""
        if day >= self._last:
            return self._every
        if day not in self._numbers:
            near = min(self._numbers, key=lambda known: abs(known - day))
            customer, days = self._in_time
            start, end = np.searchsorted(days, sorted((near, day)), side="right")
            between = np.bincount(customer[start:end], minlength=len(self.codes)).astype(np.int32)  # many days are kept
            self._numbers[day] = self._numbers[near] + (between if near < day else -between)
        return self._numbers[day]

    @cached_property
    def _last(self) -> int:
        """The last of the days."""
        return int(self.day.max(initial=0))

    @cached_property
    def _every(self) -> FewBits:
        """For each customer the number of all purchase days."""
        every: FewBits = np.diff(self.start).astype(np.int32)
        return every

    @cached_property
    def _numbers(self) -> dict[int, FewBits]:
        """What was found out already: to begin with, that there was nothing before the first of the days."""
        return {int(self.day.min(initial=0)) - 1: np.zeros(len(self.codes), dtype=np.int32)}

    @cached_property
    def _in_time(self) -> tuple[FewBits, FewBits]:
        """The customer of each of the days, and the day, in the order of time."""
        order = (
            rising_order(self.day - self.day.min(initial=0), int(np.ptp(self.day)) + 1) if len(self.day) else self.day
        )
        customer = np.repeat(np.arange(len(self.codes), dtype=np.int32), np.diff(self.start))
        return customer[order], self.day[order]

    def places(self, earlier: "PurchaseDays") -> Days:
        """Where the customers of an earlier day, who all are among these, stand here."""
        found: Days = np.searchsorted(self.codes, earlier.codes)
        return found

    def of(self, customers: Mask) -> tuple["PurchaseDays", Mask]:
        """Those of some customers, and which of the days they are."""
        which = np.repeat(customers, np.diff(self.start))
        start = np.concatenate([[0], np.cumsum(np.diff(self.start)[customers])])
        return PurchaseDays(self.names, self.codes[customers], start, self.day[which]), which


@once
def purchase_days(facts: Facts) -> PurchaseDays:
    """The days with a positive amount, up to the as-of date."""
    if facts.later is not None:
        later = purchase_days(facts.later)
        counts = later.day <= day_number(facts.as_of)
        return _of_days(later.names, np.repeat(later.codes, np.diff(later.start))[counts], later.day[counts])
    bought = (facts.days["amount"] > 0).to_numpy()
    customer = facts.days["customer_id"].cat
    day = in_days(facts.days["day"])[bought]
    return _of_days(customer.categories, customer.codes.to_numpy()[bought].astype(np.int64), day.astype(np.int32))


def _of_days(names: pd.Index, codes: Days, day: FewBits) -> PurchaseDays:
    start = np.flatnonzero(first_of_run(codes))
    return PurchaseDays(names, codes[start], np.append(start, len(codes)), day)


@once
def purchase_intervals(facts: Facts) -> pd.DataFrame:
    """In: customer days. Out, by customer_id for every buyer, in days: how each of them buys.

    ``purchases`` (purchase days), ``first``, ``last``, ``silent`` (days from the last one to the as-of date), ``usual``
    (the median gap) and ``long`` (the 90th percentile of the own gaps, between two gaps in proportion; at least one
    day), both missing with fewer than three purchase days.
    """
    days = purchase_days(facts)
    today = day_number(facts.as_of)
    count, first, last = days.until(today)
    usual, long = _own_gaps(days, count)
    return pd.DataFrame(
        {
            "purchases": count.astype(np.int64),
            "first": _dates(first),
            "last": _dates(last),
            "silent": (today - last).astype("float64"),
            "usual": usual,
            "long": long,
        },
        index=days.customer_ids,
    )


@once
def typical_gap(facts: Facts) -> float | None:
    """Days between purchases of the population: the median of the customers' own median gaps, each counted once.

    Where nobody has three purchase days, the median of all gaps; None where nobody came back yet.
    """
    usual = purchase_intervals(facts)["usual"].to_numpy()
    usual = usual[~np.isnan(usual)]
    if len(usual):
        return max(1.0, float(np.median(usual)))
    gap, _ = _gaps(purchase_days(facts))
    return max(1.0, float(np.median(gap))) if len(gap) else None


def recent_gap(facts: Facts) -> float | None:
    """The typical gap in the last 12 months, or in 2, 4, 8 ... years where fewer than 30 customers had a rhythm.

    In a longer span seldom buyers have a rhythm as well, and the median grows with the years on record: as long as the
    last 12 months tell enough, older records change nothing. Where no span does, the typical gap of all days.
    """
    days, today = purchase_days(facts), day_number(facts.as_of)
    codes, span = np.repeat(days.codes, np.diff(days.start)), _YEAR
    while len(days.day):
        lately = days.day > today - span
        some = _of_days(days.names, codes[lately], days.day[lately])
        usual, _ = _own_gaps(some, np.diff(some.start))
        usual = usual[~np.isnan(usual)]
        if len(usual) >= LEAST_RHYTHMS:
            return max(1.0, float(np.median(usual)))
        if lately.all():
            break
        span *= 2
    return typical_gap(facts)


@once
def long_gaps(facts: Facts) -> "pd.Series[float]":
    """In: purchase days. Out, by the number of purchase days so far: within how many days nine of ten came back.

    For the customers who have too few gaps of their own: how long it took customers alike, at the same number of
    purchases, to come again, of those who ever do. Kaplan and Meier's curve (1958): whoever has not come back yet
    counts as long as they were seen to wait. Absent where fewer than ten came back.
    """
    days, few = purchase_days(facts), own_rhythm_from(facts)
    waited = purchase_intervals(facts)["silent"].to_numpy()
    gap, ordinal = _gaps(days)
    count = np.diff(days.start)
    found = {}
    for purchases in range(1, few):
        returned = gap[ordinal == purchases].astype("float64")
        if len(returned) >= LEAST_RETURNS:
            found[purchases] = _long_of(returned, waited[count == purchases])
    return pd.Series(found, dtype="float64")


def own_rhythm_from(facts: Facts) -> int:
    """The number of purchase days from which a customer is judged by the own gaps."""
    return max(OWN_RHYTHM, facts.playbook.churn.min_purchases)


def _long_of(returned: Numbers, waiting: Numbers) -> float:
    """The days within which nine of ten of those who ever return have done so (Kaplan and Meier 1958)."""
    times, events = np.unique(returned, return_counts=True)
    everybody = np.sort(np.concatenate([returned, waiting]))
    at_risk = len(everybody) - np.searchsorted(everybody, times, side="left")
    back = 1 - np.cumprod(1 - events / at_risk)
    return float(times[np.searchsorted(back, LONG * back[-1] - 1e-12)])


def _gaps(days: PurchaseDays) -> tuple[Days, Days]:
    """Every gap in days, and after which purchase of the customer it lies (1 is the first)."""
    count = np.diff(days.start)
    ordinal = np.arange(len(days.day)) - np.repeat(days.start[:-1], count)
    return gaps(days.day, count), ordinal[ordinal > 0]


def _own_gaps(days: PurchaseDays, count: FewBits) -> tuple[Numbers, Numbers]:
    """The median and the 90th percentile of each customer's gaps; missing with fewer than two gaps."""
    number = np.maximum(count.astype(np.int64) - 1, 0)
    found = gap_quantiles(gaps(days.day, np.diff(days.start)), number, (0.5, LONG), OWN_RHYTHM - 1)
    usual, long = (np.maximum(one, 1.0) for one in found)
    return usual, long


def _dates(days: Days) -> Any:
    return days.astype("datetime64[D]").astype("datetime64[s]")
