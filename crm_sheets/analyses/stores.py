"""Stores: what each sells, whose customers may be leaving or are content, and which months it sent anything for."""

import numpy as np
import pandas as pd

from crm_sheets.analyses import churn, survey
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.product_classes import sold_since
from crm_sheets.checks.last_year import of_last_year
from crm_sheets.summaries import per_group, per_store

_FEWEST = 2  # stores: one alone is the whole desk
_SHOWN = 13  # months of the grid: a year and the month a year before


def part(facts: Facts) -> Contribution:
    """The column ``store`` and the tables ``stores`` and ``store_months``, where the sales name several stores."""
    months = per_store.store_months(facts.book.sales, facts.as_of)
    again = facts.whole.dropped.get("sales", facts.book.sales.iloc[:0])
    if months["store"].nunique() < _FEWEST:
        return Contribution()
    tables = {"stores": store_totals(facts, months), "store_months": arrivals(facts, months, again)}
    return Contribution((home_stores(facts).to_frame(),), tables)


@once
def home_stores(facts: Facts) -> "pd.Series[str]":
    """The store that most of a customer's lines name, by customer_id."""
    return per_group.usual(facts.book.sales, "store", facts.as_of)


def store_totals(facts: Facts, months: pd.DataFrame) -> pd.DataFrame:
    """Stores by revenue over the look-back, highest first, equal ones by name. In: see per_store.store_months.

    Out: store, customers (who bought there in the look-back), revenue (of the look-back, walk-ins as well), red, amber
    (customers flagged who are usually served there), satisfaction (share of the top two boxes of their answers),
    satisfaction_base, month (the last that is over), month_revenue, month_change and year_change (beside the month
    before and the same month a year before; missing where there was nothing above 0).
    """
    sales, start, home = facts.book.sales, sold_since(facts), home_stores(facts)
    names = pd.Index(sorted(months["store"].unique()), name="store")
    table = pd.DataFrame(index=names)
    table["customers"] = per_store.store_buyers(sales, start, facts.as_of).reindex(names, fill_value=0)
    table["revenue"] = per_store.store_revenue(sales, start, facts.as_of).reindex(names, fill_value=0.0)
    table = table.join(_flags(facts, home)).join(_satisfaction(facts, home))
    table[["red", "amber", "satisfaction_base"]] = table[["red", "amber", "satisfaction_base"]].fillna(0).astype(int)
    month = last_month_over(facts.as_of)
    earlier = [month, month - pd.DateOffset(months=1), month - pd.DateOffset(months=12)]
    now, before, year_before = (_revenue_of(months, day, names) for day in earlier)
    table = table.assign(month=month, month_revenue=now.fillna(0.0))
    table["month_change"] = table["month_revenue"] / before.where(before > 0) - 1
    table["year_change"] = table["month_revenue"] / year_before.where(year_before > 0) - 1
    return table.reset_index().sort_values(["revenue", "store"], ascending=[False, True], ignore_index=True)


def arrivals(facts: Facts, months: pd.DataFrame, again: pd.DataFrame) -> pd.DataFrame:
    """Which store came in which of the last months: store, month, lines, revenue, again (rows), state; each pair once.

    States: "came"; "nothing" (but others came; "" before its first month); "again" where another file brought rows of
    it a second time (they count once; sheets of one workbook that repeat each other were sent once); "last_year" where
    a file brought the rows of a year before as those of this month (see checks.last_year).
    """
    end = facts.as_of.normalize().replace(day=1)
    first = max(months["month"].min(), end - pd.DateOffset(months=_SHOWN - 1))
    every = pd.date_range(first, end, freq="MS").as_unit("s")
    pairs = pd.MultiIndex.from_product([sorted(months["store"].unique()), every], names=["store", "month"])
    table = months.set_index(["store", "month"])[["lines", "revenue"]].reindex(pairs, fill_value=0)
    if len(again):
        other = again["other"] != again["source_file"].astype("str")
        again = again.loc[other & (again["reason"] == "repeated") & again["store"].notna()]
    since = again["date"].to_numpy().astype("datetime64[M]").astype("datetime64[s]")
    twice = pd.Series(1, index=pd.MultiIndex.from_arrays([again["store"].astype("str"), since]))
    table["again"] = twice.groupby(level=[0, 1]).sum().reindex(pairs, fill_value=0)
    old = of_last_year(facts.book.sales, facts.whole.dropped)
    is_old = table.index.isin(pd.MultiIndex.from_frame(old[["store", "month"]].dropna()))
    came = np.where(table["lines"] > 0, "came", _missed(months, pairs))
    state = pd.Series(came, index=table.index).mask(table["again"] > 0, "again").mask(is_old, "last_year")
    return table.assign(state=state).reset_index()


def _missed(months: pd.DataFrame, pairs: pd.MultiIndex) -> "np.ndarray[tuple[int], np.dtype[np.object_]]":
    """What a month is in which a store did not come: "nothing" after its first one where others came, else ""."""
    store, month = pairs.get_level_values(0), pairs.get_level_values(1)
    first = months.groupby("store")["month"].min().reindex(store).to_numpy()
    return np.where((month.to_numpy() > first) & month.isin(months["month"]), "nothing", "")


def last_month_over(day: pd.Timestamp) -> pd.Timestamp:
    """The first day of the last month that is over at the end of a day.

    >>> last_month_over(pd.Timestamp("2026-05-31")), last_month_over(pd.Timestamp("2026-05-30"))
    (Timestamp('2026-05-01 00:00:00'), Timestamp('2026-04-01 00:00:00'))
    """
    return (day.normalize() + pd.Timedelta(days=1)).replace(day=1) - pd.DateOffset(months=1)


def _flags(facts: Facts, home: "pd.Series[str]") -> pd.DataFrame:
    """How many customers of each store are red and amber."""
    if not len(facts.buyers):
        return pd.DataFrame(columns=["red", "amber"], dtype="float64")
    level = churn.flag_levels(facts)["churn_level"]
    told = pd.DataFrame({"store": home.reindex(level.index.astype("str")).to_numpy(), "level": level.to_numpy()})
    return pd.crosstab(told["store"], told["level"]).reindex(columns=["red", "amber"], fill_value=0)


def _satisfaction(facts: Facts, home: "pd.Series[str]") -> pd.DataFrame:
    """The share of the top two boxes among the answers of each store's customers, and how many answers."""
    given = survey.satisfaction_levels(facts)
    store = given["customer_id"].astype("str").map(home)
    found = given["top_two"].astype("float64").groupby(store).agg(["mean", "size"])
    return found.set_axis(["satisfaction", "satisfaction_base"], axis=1)


def _revenue_of(months: pd.DataFrame, month: pd.Timestamp, names: "pd.Index[str]") -> "pd.Series[float]":
    """The revenue of each store in a month; missing where it has none."""
    return months.loc[months["month"] == month].set_index("store")["revenue"].reindex(names)
