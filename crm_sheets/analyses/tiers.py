"""Tiers by the customer pyramid: the top 1 %, next 4 %, next 15 % and last 80 % of buyers by revenue."""

from math import ceil

import pandas as pd

from crm_sheets import summaries
from crm_sheets.analyses.facts import Facts, no_sales
from crm_sheets.language import Text
from crm_sheets.language.grades import BUYING_TIERS
from crm_sheets.playbook.sections import TierRules
from crm_sheets.results import Refusal

NAME = Text("客户等级", "Tiers")
PROSPECT = "prospect"  # in the book, but no sales line yet


def refusal(facts: Facts) -> Refusal | None:
    """Needs purchases."""
    return no_sales(facts, "tiers", NAME)


def run(facts: Facts) -> pd.DataFrame:
    """In: days and history. Out, by customer_id: value (revenue of the look-back), tier.

    Customers with a purchase before the look-back but no positive revenue in it are dormant.
    """
    rules = facts.playbook.tiers
    start = facts.as_of - pd.DateOffset(months=rules.lookback_months)
    recent = summaries.revenue_between(facts.days, start, facts.as_of)
    value = recent.reindex(facts.history.index).fillna(0.0)
    tier = pd.Series("dormant", index=value.index, dtype="str")
    buying = value[value > 0]
    tier.loc[buying.index] = pyramid(buying, rules)
    return pd.DataFrame({"value": value, "tier": tier})


def pyramid(value: "pd.Series[float]", rules: TierRules) -> "pd.Series[str]":
    """The tier of each buyer by the rank of value, highest first.

    The cuts lie at the cumulative shares of the number of buyers, rounded up, so there is at least one VIP as soon as
    anybody bought. Ties share the better tier: equal values have the same, smallest rank.
    """
    rank = value.rank(method="min", ascending=False)
    cuts, total = [], 0.0
    for share in (rules.vip, rules.major, rules.ordinary):
        total += share
        cuts.append(max(1, ceil(round(len(value) * total, 9))))  # 0.05 * 300 must not become 15.000000000000002
    edges = [0, *cuts, max(len(value), cuts[-1])]
    names = pd.Series(BUYING_TIERS[0], index=value.index, dtype="str")
    for low, name in zip(edges[1:], BUYING_TIERS[1:], strict=False):
        names = names.mask(rank > low, name)
    return names


def table(tiers: pd.DataFrame) -> pd.DataFrame:
    """In: value, tier. Out: tier, customers, revenue, share_of_customers, share_of_revenue; best tier first."""
    return grouped(tiers["tier"], tiers["value"], [*BUYING_TIERS, "dormant"])


def grouped(grade: "pd.Series[str]", value: "pd.Series[float]", order: list[str]) -> pd.DataFrame:
    """Customers and revenue by grade in the given order, with their shares (of positive revenue in all)."""
    name = str(grade.name)
    counted = value.groupby(grade).agg(customers="size", revenue="sum").reindex(order, fill_value=0)
    total = counted["revenue"].sum()
    counted["share_of_customers"] = counted["customers"] / max(len(grade), 1)
    counted["share_of_revenue"] = counted["revenue"] / total if total > 0 else 0.0
    return counted.rename_axis(name).reset_index()
