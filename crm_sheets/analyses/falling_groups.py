"""Falling groups: products, categories and regions whose revenue fell, with and without one of their customers."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets import summaries
from crm_sheets.analyses import product_classes
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.groups import of_customers, regions_of
from crm_sheets.arrays.codes import distinct_numbers, joint
from crm_sheets.arrays.exact_money import sum_at
from crm_sheets.arrays.membership import among

HALF_YEAR = 182
FALLING = ["kind", "name", "revenue", "revenue_before", "ratio"]
_SUMS = ["now", "before", "lines"]
_KINDS = {"kind": "str", "name": "str", "revenue": "float64", "revenue_before": "float64", "ratio": "float64"}


@once
def falling_groups(facts: Facts) -> pd.DataFrame:
    """Products, categories and regions whose revenue of the last 182 days is below falling_share of the 182 before.

    Out: FALLING; kind is product, category or region; ratio = revenue / revenue_before; largest loss first, ties by
    kind and name. Only with falling_lines lines (for regions: customer days) in the 182 days before, and only where the
    sales begin before them. Season is not taken out: the half year before may be the better one every year.
    """
    if not _reaches_back(facts):
        return pd.DataFrame(columns=FALLING).astype(_KINDS)
    sums = _halves(facts)
    table = _as_money(sums.loc[fell(facts, sums)])
    table = table.assign(lost=table["revenue_before"] - table["revenue"])
    table = table.sort_values(["lost", "kind", "name"], ascending=[False, True, True], kind="stable", ignore_index=True)
    return table[FALLING].astype(_KINDS)


def falling_for(facts: Facts, belongs: pd.DataFrame) -> pd.DataFrame:
    """The groups that fall without one of their customers too, who himself buys less of them or in them.

    In: customer_id, kind, name (a row for each group that a customer belongs to). Out: customer_id and FALLING of those
    rows where the revenue of all others, walk-ins among them, fell as in ``falling``, and so it did without that other
    who lost most (one customer who left is no market), and the customer's own revenue of the group is lower than in the
    half year before; in the order given. Revenue is that of all others.
    """
    sums = _halves(facts)
    if belongs.empty or sums.empty or not _reaches_back(facts):
        return pd.DataFrame(columns=["customer_id", *FALLING]).astype({"customer_id": "str", **_KINDS})
    whole = belongs.merge(sums, on=["kind", "name"], how="inner")
    own = _matching(whole, _by_customer(facts, whole, whole["customer_id"].unique()))
    others = _less(whole, own)
    others = others.loc[fell(facts, others) & (own["now"] < own["before"])].reset_index(drop=True)
    worst = _matching(others, _worst_others(others, _by_customer(facts, others)))
    found = others.loc[fell(facts, _less(others, worst))]
    return _as_money(found).reset_index(drop=True)[["customer_id", *FALLING]]


def fell(facts: Facts, sums: pd.DataFrame) -> "pd.Series[bool]":
    """Whether each row of now, before and lines (of the half year before) fell."""
    rules = facts.playbook.products
    enough = (sums["before"] > 0) & (sums["lines"] >= rules.falling_lines)
    return enough & (sums["now"] < rules.falling_share * sums["before"])


def half_years(as_of: pd.Timestamp) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The days after which the last half year begins, and the one before it."""
    half, year = (as_of - pd.Timedelta(days=days) for days in (HALF_YEAR, 2 * HALF_YEAR))
    return half, year


def part(facts: Facts) -> Contribution:
    """The table ``falling_groups``; who has no purchases is told so by ``groups``."""
    return Contribution(tables={"falling_groups": falling_groups(facts)}) if len(facts.buyers) else Contribution()


def _reaches_back(facts: Facts) -> bool:
    """Whether the sales begin before the two half years."""
    begins = [rows["day"].min() for rows in (facts.days, facts.product_days) if len(rows)]
    return bool(begins) and min(begins) <= half_years(facts.as_of)[1]


@once
def _halves(facts: Facts) -> pd.DataFrame:
    """Every product, category and region of the two half years: kind, name, _SUMS."""
    year = half_years(facts.as_of)[1]
    products = facts.product_days.loc[facts.product_days["day"] > year]
    days = facts.days.loc[facts.days["day"] > year].assign(lines=1)
    named = {
        "product": (products, products["product"]),
        "category": (products, _categories(facts, products)),
        "region": (days, pd.Series(of_customers(days, regions_of(facts)), index=days.index)),
    }
    found = [_summed(rows, name, facts).assign(kind=kind) for kind, (rows, name) in named.items()]
    return pd.concat(found, ignore_index=True).astype({"name": "str"})


def _by_customer(facts: Facts, wanted: pd.DataFrame, ids: Any = None) -> pd.DataFrame:
    """What each customer (or those of ``ids``) bought of the groups wanted: customer_id, kind, name, _SUMS."""
    year = half_years(facts.as_of)[1]
    lines, days = (
        rows.loc[(rows["day"] > year).to_numpy() & (True if ids is None else among(rows["customer_id"], ids))]
        for rows in (facts.product_lines, facts.days)
    )
    named = {
        "product": (lines, lines["product"]),
        "category": (lines, _categories(facts, lines)),
        "region": (days, pd.Series(of_customers(days, regions_of(facts)), index=days.index)),
    }
    found = [
        _summed_of_both(rows, name, wanted.loc[wanted["kind"] == kind, "name"].unique(), facts).assign(kind=kind)
        for kind, (rows, name) in named.items()
    ]
    return pd.concat(found, ignore_index=True)


def _summed_of_both(rows: pd.DataFrame, name: "pd.Series[Any]", wanted: Any, facts: Facts) -> pd.DataFrame:
    """What each customer bought of each of the groups wanted: customer_id, name, _SUMS."""
    customer, group = rows["customer_id"].cat, name.cat
    at = np.flatnonzero((customer.codes.to_numpy() >= 0) & among(name, wanted))
    count = max(len(group.categories), 1)
    buyers, groups = customer.codes.to_numpy()[at], group.codes.to_numpy()[at]
    pairs, place = distinct_numbers(*joint((buyers, len(customer.categories)), (groups, count)))
    late = rows["day"].to_numpy()[at] > half_years(facts.as_of)[0].to_datetime64()
    amount = rows["amount"].to_numpy()[at]
    values = {"now": np.where(late, amount, 0), "before": np.where(late, 0, amount), "lines": (~late).astype(np.int64)}
    return pd.DataFrame(
        {
            "customer_id": customer.categories[pairs // count].astype("str"),
            "name": group.categories[pairs % count].astype("str"),
            **{key: sum_at(value, place, len(pairs)) for key, value in values.items()},
        }
    )


def _worst_others(rows: pd.DataFrame, of_each: pd.DataFrame) -> pd.DataFrame:
    """For each customer and group that other customer of the group who lost most, ties by customer_id."""
    lost = of_each.assign(lost=of_each["before"] - of_each["now"])
    lost = lost.sort_values(["lost", "customer_id"], ascending=[False, True], kind="stable")
    worst_two = lost.groupby(["kind", "name"]).head(2).rename(columns={"customer_id": "other"})
    pairs = rows[["customer_id", "kind", "name"]].merge(worst_two, on=["kind", "name"])  # in the order of the loss
    return pairs.loc[pairs["customer_id"] != pairs["other"]].drop_duplicates(["customer_id", "kind", "name"])


def _matching(rows: pd.DataFrame, sums: pd.DataFrame) -> pd.DataFrame:
    """The sums that belong to each row by customer_id, kind and name; 0 where none do."""
    keys = ["customer_id", "kind", "name"]
    found = rows[keys].merge(sums[[*keys, *_SUMS]], on=keys, how="left")
    return found[_SUMS].fillna(0).astype("int64").set_axis(rows.index)


def _less(rows: pd.DataFrame, sums: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(**{name: rows[name] - sums[name] for name in _SUMS})


def _categories(facts: Facts, rows: pd.DataFrame) -> "pd.Series[Any]":
    return pd.Series(product_classes.filled_in(facts, rows), index=rows.index)


def _summed(rows: pd.DataFrame, name: "pd.Series[Any]", facts: Facts) -> pd.DataFrame:
    """Revenue now and before, and the lines before, in ten-thousandths; rows with day, amount, lines."""
    late = rows["day"] > half_years(facts.as_of)[0]
    table = pd.DataFrame(
        {
            "now": rows["amount"].where(late, 0),
            "before": rows["amount"].where(~late, 0),
            "lines": rows["lines"].where(~late, 0),
        }
    )
    return table.groupby(name.rename("name"), observed=True).sum().reset_index()


def _as_money(sums: pd.DataFrame) -> pd.DataFrame:
    now, before = summaries.as_money(sums["now"]), summaries.as_money(sums["before"])
    return sums.assign(revenue=now, revenue_before=before, ratio=now / before)
