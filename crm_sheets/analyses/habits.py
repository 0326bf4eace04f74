"""Habits: how regularly a customer buys, and how much of it at a discount or in promotion months."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.analyses.facts import Facts, once
from crm_sheets.arrays.epoch_days import day_span
from crm_sheets.playbook.sections.loyalty import LoyaltyRules
from crm_sheets.summaries.per_discount import discounts, price_counts, usual_prices, usual_quantities

Counts = np.ndarray[Any, np.dtype[np.int64]]
Sums = np.ndarray[Any, np.dtype[np.float64]]
_SHARES = ("discount_share", "promotion_share", "shop_discounts", "shop_promotions")


@once
def regularity(facts: Facts) -> pd.DataFrame:
    """Out, by customer_id for all buyers: purchases (purchase days in the look-back), behaviour, repeats, regular.

    ``behaviour`` is the share of the months of the look-back with a purchase, counted from the first purchase where
    that is later. Months end on the as-of date's day of the month. ``repeats``: at least the playbook's least number of
    purchases; ``regular``: also at least its share of months active.
    """
    rules = facts.playbook.loyalty
    bought = facts.days.loc[facts.days["amount"] > 0]
    now = _months(pd.Series([facts.as_of]), facts.as_of)[0]
    month = _months(bought["day"], facts.as_of)
    inside = month > now - rules.lookback_months
    codes = bought["customer_id"].cat.codes.to_numpy()
    names = pd.Index(bought["customer_id"].cat.categories.astype("str"))
    first = (bought["customer_id"] != bought["customer_id"].shift()).to_numpy()  # sorted by customer and day
    since = np.full(len(names), now)
    since[codes[first]] = np.maximum(month[first], now - rules.lookback_months + 1)
    changed = np.append(True, (codes[1:] != codes[:-1]) | (month[1:] != month[:-1])) if len(codes) else first
    active = np.bincount(codes[inside & changed], minlength=len(names))
    table = pd.DataFrame({"purchases": np.bincount(codes[inside], minlength=len(names))}, index=names)
    table["behaviour"] = active / (now - since + 1)
    table["repeats"] = table["purchases"] >= rules.min_purchases
    table["regular"] = table["repeats"] & (table["behaviour"] >= rules.active_share)
    buyers = pd.CategoricalIndex(facts.buyers.index)  # of the same categories
    return table.take(buyers.codes)


@once
def bargains(facts: Facts) -> pd.DataFrame:
    """Out, by customer_id, for the calendar months of the look-back: discount_share, promotion_share, and the shop's.

    ``discount_share``: share of the purchase lines that can be judged which were at a discount or below the usual price
    (see summaries.per_discount). Who never paid a usual price has prices of their own, agreed on: being cheaper
    then is no discount. ``promotion_share``: share of the customer's months with a purchase that are promotion months;
    ``shop_discounts`` and ``shop_promotions``: the same shares over all lines and all months. Without rows where no
    line can be judged.
    """
    rules = facts.playbook.loyalty
    sales = facts.sales
    if not (facts.book.has("sales", "unit_price") or facts.book.has("sales", "discount")):
        return pd.DataFrame({name: [] for name in _SHARES}, index=pd.Index([], dtype="str"), dtype="float64")
    start = facts.as_of.to_period("M").to_timestamp() - pd.DateOffset(months=rules.lookback_months - 1)
    counts = price_counts(sales, start, facts.as_of)
    usual, quantities = usual_prices(counts), usual_quantities(counts)
    rows = _without_own_prices(discounts(sales, usual, quantities, start, facts.as_of, rules.price_cut))
    months = _months_of_the_shop(rows, rules)
    rows = rows.assign(promoted=rows["month"].isin(months.index[months]))
    found = _Sums(rows)
    judged = found["judged"]
    table = pd.DataFrame(index=found.names)
    table["discount_share"] = found["discounted"] / np.where(judged > 0, judged, 1)
    table["promotion_share"] = found["promoted"] / np.where(judged > 0, found.rows, 1)
    table["shop_discounts"] = found["discounted"].sum() / max(1.0, judged.sum())
    table["shop_promotions"] = months.mean() if len(months) else 0.0
    return table.loc[judged > 0]


class _Sums:
    """The sums of columns by customer: ``names`` the customers, ``rows`` how many rows each has."""

    def __init__(self, table: pd.DataFrame) -> None:
        self.table, self.codes = table, table["customer_id"].cat.codes.to_numpy()
        self.names = pd.Index(table["customer_id"].cat.categories.astype("str"), name="customer_id")
        self.rows = np.bincount(self.codes, minlength=len(self.names))

    def __getitem__(self, column: str) -> Sums:
        weights = self.table[column].to_numpy(dtype="float64")
        return np.bincount(self.codes, weights=weights, minlength=len(self.names)).astype(np.float64)


def _without_own_prices(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows, cheaper lines counted as discounted, except those of customers who have prices of their own."""
    sums = _Sums(rows)
    own = (sums["judged"] == sums["cheaper"])[sums.codes]
    return rows.assign(discounted=rows["discounted"] + rows["cheaper"].where(~own, 0))


def _months_of_the_shop(rows: pd.DataFrame, rules: LoyaltyRules) -> "pd.Series[bool]":
    """For each month with purchases whether it is a promotion month."""
    by_month = rows.groupby("month")[["judged", "discounted"]].sum()
    share = by_month["discounted"] / by_month["judged"].where(by_month["judged"] > 0)
    return share >= rules.promotion_share


def _months(days: "pd.Series[pd.Timestamp]", as_of: pd.Timestamp) -> Counts:
    """The month of each day, counted on; a month ends on the as-of date's day, or with the calendar month."""
    anchor = 31 if as_of.is_month_end else as_of.day
    first, span, at = day_span(days)
    day = (np.arange(span) + first).astype("datetime64[D]")  # the calendar is asked for each day once
    month = day.astype("datetime64[M]")
    of_month = (day - month.astype("datetime64[D]")).astype(np.int64) + 1
    counted: Counts = (month.astype(np.int64) + (of_month > anchor))[at]
    return counted
