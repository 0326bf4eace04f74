"""Falling groups: products, categories and regions whose revenue fell, with and without one of their customers."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets import summaries
from crm_sheets.analyses import product_classes
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.groups import of_customers, regions_of
from crm_sheets.arrays.codes import Codes, distinct_numbers, joint
from crm_sheets.arrays.exact_money import sum_at
from crm_sheets.arrays.typed import typed

Sums = np.ndarray[Any, np.dtype[np.int64]]

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
        return typed(pd.DataFrame(columns=FALLING), _KINDS)
    sums = _halves(facts)
    table = _as_money(sums.loc[fell(facts, sums)])
    table = table.assign(lost=table["revenue_before"] - table["revenue"])
    table = table.sort_values(["lost", "kind", "name"], ascending=[False, True, True], kind="stable", ignore_index=True)
    return typed(table[FALLING], _KINDS)


def falling_for(facts: Facts, belongs: pd.DataFrame) -> pd.DataFrame:
    """For each customer the groups that fall even without that customer, who buys less of them as well.

    In: customer_id, kind, name (a row for each group that a customer belongs to). Out: customer_id and FALLING of those
    rows where the revenue of all others, walk-ins among them, fell as in ``falling``, and so it did without that other
    who lost most (one customer who left is no market), and the customer's own revenue of the group is lower than in the
    half year before; in the order given. Revenue is that of all others.
    """
    sums = _halves(facts)
    if belongs.empty or sums.empty or not _reaches_back(facts):
        return typed(pd.DataFrame(columns=["customer_id", *FALLING]), {"customer_id": "str", **_KINDS})
    group = _rows_of(sums, belongs["kind"], pd.Index(belongs["name"]))
    belongs, group = belongs.loc[group >= 0], group[group >= 0]
    who = facts.days["customer_id"].cat.categories.astype("str").get_indexer(pd.Index(belongs["customer_id"]))
    bought, whole = _bought(facts, sums, group), sums[_SUMS].to_numpy()
    own = bought.of(who, group)
    others = whole[group] - own
    at = np.flatnonzero(fell(facts, _table(others)) & (own[:, 0] < own[:, 1]))
    at = at[fell(facts, _table((others - bought.worst_beside(who, group))[at]))]
    found = belongs.iloc[at].reset_index(drop=True)
    return _as_money(found.join(_table(others[at])))[["customer_id", *FALLING]]


def fell(facts: Facts, sums: pd.DataFrame) -> "pd.Series[bool]":
    """Whether each row fell, by its columns now and before (revenue) and lines (how many in the half year before)."""
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
    found = [
        _summed(rows, name, facts).assign(kind=kind) for kind, (rows, name) in _named(facts, products, days).items()
    ]
    return typed(pd.concat(found, ignore_index=True), {"name": "str"})


@dataclass(frozen=True)
class _Bought:
    """What each customer (a place) bought of each group (a row of ``_halves``): _SUMS for each pair, rising by key."""

    key: Codes  # customer x groups + group
    groups: int
    sums: Sums

    def of(self, who: Codes, group: Codes) -> Sums:
        """Those of some pairs; 0 where nothing was bought, or for customer -1."""
        key = who * self.groups + group
        at = np.searchsorted(self.key, key).clip(max=max(len(self.key) - 1, 0))
        same = self.key[at] == key if len(self.key) else np.zeros(len(key), dtype=np.bool_)
        found = np.zeros((len(key), len(_SUMS)), dtype=np.int64)
        found[same] = self.sums[at[same]]
        return found

    def worst_beside(self, who: Codes, group: Codes) -> Sums:
        """For some pairs those of the other customer of the group who lost most; of equal ones the first.

        Where there is no other, the one who stands next bought nothing of this group.
        """
        customer, of = np.divmod(self.key, self.groups)
        order = np.lexsort((customer, self.sums[:, 0] - self.sums[:, 1], of))
        start = np.searchsorted(of[order], group)
        first, second = (np.append(customer[order], [-1, -1])[start + place] for place in (0, 1))
        return self.of(np.where(first == who, second, first), group)


def _bought(facts: Facts, sums: pd.DataFrame, wanted: Codes) -> _Bought:
    """What each customer bought in the two half years of the groups wanted (rows of ``sums``)."""
    year, customers = half_years(facts.as_of)[1], facts.days["customer_id"].cat.categories
    columns = ["customer_id", "day", "amount"]
    looked_at = (facts.product_lines[["product", "category", *columns]], facts.days[columns])
    lines, days = (rows.loc[(rows["day"] > year).to_numpy()] for rows in looked_at)
    asked = np.append(np.bincount(wanted, minlength=len(sums)) > 0, False)
    found = []
    for kind, (rows, name) in _named(facts, lines, days).items():
        names = name.cat.categories
        groups = np.append(_rows_of(sums, pd.Series(kind, index=range(len(names))), names.astype("str")), -1)
        group = groups[name.cat.codes.to_numpy()]
        places = np.append(customers.get_indexer(rows["customer_id"].cat.categories), -1)
        who = places[rows["customer_id"].cat.codes.to_numpy()]
        at = np.flatnonzero((who >= 0) & asked[group])
        found.append(_summed_of_both(facts, rows, at, joint((who[at], len(customers)), (group[at], len(sums)))))
    key = np.concatenate([key for key, _ in found])
    order = np.argsort(key, kind="stable")
    return _Bought(key[order], len(sums), np.concatenate([values for _, values in found])[order])


def _summed_of_both(facts: Facts, rows: pd.DataFrame, at: Codes, pairs: tuple[Codes, int]) -> tuple[Codes, Sums]:
    """The pairs of customer and group that occur in some rows, and _SUMS of each."""
    key, place = distinct_numbers(*pairs)
    late = rows["day"].to_numpy()[at] > half_years(facts.as_of)[0].to_datetime64()
    amount = rows["amount"].to_numpy()[at]
    values = (np.where(late, amount, 0), np.where(late, 0, amount), (~late).astype(np.int64))
    return key, np.column_stack([sum_at(value, place, len(key)) for value in values])


def _rows_of(sums: pd.DataFrame, kinds: "pd.Series[str]", names: "pd.Index[Any]") -> Codes:
    """The rows of ``sums`` where some kinds and names stand, -1 where none do."""
    found = np.full(len(names), -1, dtype=np.int64)
    for kind in kinds.unique():
        of_kind, at = np.flatnonzero(sums["kind"] == kind), np.flatnonzero(kinds == kind)
        place = pd.Index(sums["name"].iloc[of_kind]).get_indexer(names[at])
        found[at] = np.append(of_kind, -1)[place]
    return found


def _named(
    facts: Facts, products: pd.DataFrame, days: pd.DataFrame
) -> "dict[str, tuple[pd.DataFrame, pd.Series[Any]]]":
    """For each kind of group the rows that tell of it, and the name in each row (a category)."""
    return {
        "product": (products, products["product"]),
        "category": (products, _categories(facts, products)),
        "region": (days, pd.Series(of_customers(days, regions_of(facts)), index=days.index)),
    }


def _table(sums: Sums) -> pd.DataFrame:
    return pd.DataFrame(sums, columns=_SUMS)


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
