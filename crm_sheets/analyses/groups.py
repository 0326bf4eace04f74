"""Regions and owners: revenue, buyers and orders, by month and over the look-back."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets import summaries
from crm_sheets.analyses import product_classes
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, no_sales, once
from crm_sheets.arrays.codes import first_of_run
from crm_sheets.arrays.epoch_days import over
from crm_sheets.language import Text
from crm_sheets.results import Refusal
from crm_sheets.summaries import per_group

GROUPS = Text("地区与客户经理分析", "Regions and owners")
REGIONS = Text("地区分析", "Regions")
OWNERS = Text("客户经理分析", "Owners")


@once
def regions_of(facts: Facts) -> "pd.Series[str]":
    """The region of each customer, by customer_id: the customer file's, else what most of their sales lines say."""
    listed = facts.customers.set_index("customer_id")["region"].astype("str")
    if not facts.book.has("sales", "region"):
        return listed
    sold = per_group.usual(facts.book.sales, "region", facts.as_of)
    return listed.fillna(sold.reindex(listed.index))


def owners_of(facts: Facts) -> "pd.Series[str]":
    """The owner of each customer in the customer file, by customer_id."""
    owners: pd.Series[str] = facts.customers.set_index("customer_id")["owner"].astype("str")
    return owners


def months_of_groups(facts: Facts, group: "pd.Series[str]", name: str) -> pd.DataFrame:
    """In: customer days, the group of each customer. Out: ``name``, month, revenue, orders, buyers (see
    per_group), over (see arrays.epoch_days.over)."""
    table = per_group.group_months(facts.days, group).rename(columns={"group": name})
    return table.assign(over=over(table["month"], facts.as_of))


def group_totals(facts: Facts, group: "pd.Series[str]", name: str) -> pd.DataFrame:
    """Groups over the look-back, highest revenue first, equal ones by name, no group last.

    Out: ``name``, customers (of the group who bought), revenue, orders, mean_revenue (per customer who bought), share
    (of positive revenue), before (revenue of the look-back before; missing where the sales do not reach back so far),
    change (revenue / before - 1; missing where before is not above 0).
    """
    start = product_classes.sold_since(facts)
    earlier = start - pd.DateOffset(months=facts.playbook.products.lookback_months)
    table = _by_group(facts.days.loc[facts.days["day"] > start], group)
    table["mean_revenue"] = table["revenue"] / table["customers"].where(table["customers"] > 0)
    total = table["revenue"].clip(lower=0).sum()
    table["share"] = table["revenue"] / total if total > 0 else 0.0
    days = facts.days.loc[(facts.days["day"] > earlier) & (facts.days["day"] <= start)]
    before = _by_group(days, group)["revenue"]
    reaches = len(facts.days) > 0 and facts.days["day"].min() <= earlier + pd.Timedelta(days=31)
    table["before"] = before.reindex(table.index, fill_value=0.0) if reaches else np.nan
    table["change"] = table["revenue"] / table["before"].where(table["before"] > 0) - 1
    table = table.rename_axis(name).reset_index().assign(none=lambda rows: rows[name] == "")
    table = table.sort_values(
        ["none", "revenue", name], ascending=[True, False, True], kind="stable", ignore_index=True
    )
    return table.drop(columns="none").assign(**{name: table[name].astype("str").where(table[name] != "")})


def part(facts: Facts) -> Contribution:
    """The tables ``regions``, ``region_months``, ``owners``, ``owner_months``."""
    refused = no_sales(facts, "groups", GROUPS)
    if refused:
        return Contribution(refusals=(refused,))
    tables: dict[str, pd.DataFrame] = {}
    refusals = []
    for name, group, analysis in (("region", regions_of(facts), REGIONS), ("owner", owners_of(facts), OWNERS)):
        if group.notna().any():
            of_buyers = group.reindex(
                facts.days["customer_id"].cat.categories.astype("str")
            )  # once for all that follows
            tables |= {
                f"{name}s": group_totals(facts, of_buyers, name),
                f"{name}_months": months_of_groups(facts, of_buyers, name),
            }
        else:
            refusals.append(_nobody(name, analysis, len(group)))
    return Contribution(tables=tables, refusals=tuple(refusals))


def _nobody(name: str, analysis: Text, customers: int) -> Refusal:
    label = {"region": Text("地区", "region"), "owner": Text("客户经理", "owner")}[name]
    needs = Text(f"客户表里的{label.zh}列", f"a column '{label.en}' in the customer file")
    has = Text(f"{customers} 位客户，都没有填", f"{customers} customers, none filled in")
    return Refusal(f"{name}s", analysis, needs, has, Text("看客户等级", "use tiers"))


def _by_group(days: pd.DataFrame, group: "pd.Series[str]") -> pd.DataFrame:
    """Customers who bought, revenue and orders of the days, by group; customers of none are the group ""."""
    labels = of_customers(days, group.fillna("").reindex(days["customer_id"].cat.categories, fill_value=""))
    bought = (days["amount"] > 0).to_numpy()
    customer = days["customer_id"].cat.codes.to_numpy().astype(np.int64)[bought]  # sorted: rows of one stand together
    buyers = labels[bought][first_of_run(customer)].value_counts()
    sums = days[["amount", "orders"]].groupby(pd.Series(labels, index=days.index), observed=True).sum()
    sums.index = sums.index.astype("str")
    customers = buyers.set_axis(buyers.index.astype("str")).reindex(sums.index, fill_value=0)
    return pd.DataFrame(
        {"customers": customers, "revenue": summaries.as_money(sums["amount"]), "orders": sums["orders"]}
    )


def of_customers(days: pd.DataFrame, group: "pd.Series[str]") -> "pd.Categorical[Any]":
    """The group of the customer of each row."""
    codes, names = pd.factorize(group.reindex(days["customer_id"].cat.categories.astype("str")), sort=True)
    place = codes[days["customer_id"].cat.codes.to_numpy()]
    return pd.Categorical.from_codes(place, categories=pd.Index(np.asarray(names), dtype="str"))
