"""Value: what customers brought, by kind of purchase and by those whom they brought, what they cost, what remains."""

import numpy as np
import pandas as pd

from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, no_sales, once
from crm_sheets.analyses.lifetime import beyond_first, formula_value, later_costs, net_value
from crm_sheets.analyses.predicted import in_margin
from crm_sheets.analyses.referrals import referrals
from crm_sheets.language import Text
from crm_sheets.language.grades import OWN_KINDS, PURCHASE_KINDS
from crm_sheets.results import Refusal
from crm_sheets.summaries import UNIT, as_money, ten_thousandths
from crm_sheets.summaries.per_span import months_back, span_sums
from crm_sheets.summaries.purchase_kinds import purchase_kinds

NAME = Text("购买性质", "Kinds of purchase")
UP_SELL = Text("买得更贵", "Dearer than before")
NET = Text("净值（扣除获客成本）", "Net value (less acquisition cost)")
REFERRAL = Text("推荐带来的购买", "Referral purchases")
YEAR = 12  # months
NEEDED = {"up_sell": ("unit_price", "quantity"), "cross_sell": ("product", "category")}  # one of them tells the kind
KIND_COLUMNS = ("kind", "customers", "orders", "lines", "revenue", "margin", "margin_share")
CUSTOMER_COLUMNS = (
    "revenue",
    "margin",
    "margin_share",
    *OWN_KINDS,
    "referral",
    "beyond_first",
    "acquisition_cost",
    "net_value",
    "formula_value",
)


def refusal(facts: Facts) -> Refusal | None:
    """Needs purchases."""
    return no_sales(facts, "value", Text("客户价值", "Value"))


@once
def kinds(facts: Facts) -> pd.DataFrame:
    """The sales lines by customer and kind (see summaries.purchase_kinds)."""
    return purchase_kinds(facts.sales, facts.as_of, facts.playbook.value.upsell_step)


@once
def tellable_kinds(facts: Facts) -> frozenset[str]:
    """The kinds that the data can tell: by the lines' own words, or by the columns from which they are derived."""
    book, said = facts.book, set(kinds(facts)["kind"].unique())
    cross = any(book.has("sales", column) for column in NEEDED["cross_sell"])
    up = cross and any(book.has("sales", column) for column in NEEDED["up_sell"])
    derived = {"cross_sell": cross, "up_sell": up, "referral": len(referrals(facts)) > 0}
    return frozenset(kind for kind in PURCHASE_KINDS if derived.get(kind, True) or kind in said)


def by_kind(facts: Facts) -> pd.DataFrame:
    """kind, customers, orders, lines, revenue, margin, margin_share: KIND_COLUMNS; only kinds that the data can tell.

    first, repeat, up_sell and cross_sell make up all sales of customers. referral lies across them: what those bought
    whom a known customer brought, and other lines whose own kind says so. Margin is that of the lines with known cost,
    margin_share their share of the money.
    """
    lines = kinds(facts)
    brought = lines["customer_id"].isin(referrals(facts)["customer_id"])
    own = lines["kind"] != "referral"
    through = lines.loc[brought == own].assign(kind="referral")  # all of the brought, the marked lines of others
    both = pd.concat([lines.loc[own], through], ignore_index=True)
    groups = both.groupby("kind")
    sums = groups[["orders", "lines", "amount", "known_cost", "amount_with_cost"]].sum()
    sums["customers"] = groups["customer_id"].nunique()
    sums = sums.reindex([kind for kind in PURCHASE_KINDS if kind in tellable_kinds(facts)], fill_value=0)
    covered = sums["amount_with_cost"] != 0
    table = sums[["customers", "orders", "lines"]].assign(
        revenue=as_money(sums["amount"]),
        margin=as_money(sums["amount_with_cost"] - sums["known_cost"]).where(covered),
        margin_share=_share(sums["amount_with_cost"], sums["amount"]).where(covered),
    )
    return table.rename_axis("kind").reset_index()[list(KIND_COLUMNS)]


def by_customer(facts: Facts) -> pd.DataFrame:
    """One row per customer with sales lines, an acquisition cost, or customers brought, by customer_id (str, sorted):

    revenue; margin, of the lines with known cost, and margin_share, their share of the money; first, repeat, up_sell
    and cross_sell: revenue by kind, together all of it; referral: revenue of those whom the customer brought (it is
    theirs as well: do not add it up over customers); beyond_first: revenue beyond the first purchase, and referral;
    acquisition_cost: of the customer file, with the yearly cost of the playbook for every full year since the first
    purchase; net_value: own value + referral - acquisition_cost; formula_value: value of the last 12 months x expected
    years. The last two are in terms of the playbook's measure. Missing where the data cannot tell.
    """
    rules, history = facts.playbook.value, _history(facts)
    bought = kinds(facts).pivot_table(index="customer_id", columns="kind", values="amount", aggfunc="sum")
    bought = bought.reindex(columns=list(OWN_KINDS)).reindex(history.index).fillna(0) / UNIT
    measure = "margin" if in_margin(facts) else "revenue"
    links = referrals(facts).set_index("customer_id")["referrer"]
    referral = {name: _of_brought(history[name], links) for name in ("revenue", measure)}
    cost = history["acquisition_cost"] + later_costs(history["days_since_first"], rules.yearly_cost)
    last_year = span_sums(facts.days, months_back(facts.as_of, YEAR), facts.as_of)[measure].reindex(history.index)
    of_years = formula_value(
        last_year.where(last_year.notna(), history[measure] * 0).clip(lower=0), 1, rules.expected_years
    )
    table = history.assign(
        **{kind: bought[kind] if kind in tellable_kinds(facts) else np.nan for kind in OWN_KINDS},
        referral=referral["revenue"] if "referral" in tellable_kinds(facts) else np.nan,
        beyond_first=beyond_first(history["revenue"], bought["first"], referral["revenue"]),
        acquisition_cost=cost,
        net_value=net_value(history[measure], referral[measure], cost),
        formula_value=of_years,
    )
    return table[list(CUSTOMER_COLUMNS)]


def part(facts: Facts) -> Contribution:
    """Tables value_kinds and value_by_customer, and what they could not tell."""
    refused = refusal(facts)
    if refused:
        return Contribution(refusals=(refused,))
    tables = {"value_kinds": by_kind(facts), "value_by_customer": by_customer(facts).reset_index()}
    return Contribution((), tables, not_told(facts))


def not_told(facts: Facts) -> tuple[Refusal, ...]:
    """What the sheets do not tell: kinds of purchase, who brought whom, what a customer cost."""
    known, found = tellable_kinds(facts), []
    columns = Text("这些列都是空的", "these columns are empty")
    if "cross_sell" not in known:
        needs = Text(
            "销售表里的产品或类别列（或购买性质列）", "a column of products or categories (or of the kind of purchase)"
        )
        found.append(
            Refusal("value_kinds", NAME, needs, columns, Text("只分首次与重复购买", "first and repeat purchases only"))
        )
    elif "up_sell" not in known:
        needs = Text("销售表里的单价或数量列", "a column of unit prices or quantities in the sales table")
        found.append(Refusal("up_sell", UP_SELL, needs, columns, Text("看重复购买", "repeat purchases")))
    if "referral" not in known:
        needs = Text(
            "客户表里的推荐人列，写已有客户的编号或姓名",
            "who referred each customer (id or name) in the customer table",
        )
        instead = Text("问新客户是谁介绍来的", "ask new customers who sent them")
        found.append(
            Refusal("referral", REFERRAL, needs, Text("没有能对上的推荐人", "nobody whom it matches"), instead)
        )
    if not facts.customers["acquisition_cost"].notna().any():
        needs = Text("客户表里的获客成本列", "a column of acquisition costs in the customer table")
        found.append(Refusal("net_value", NET, needs, columns, Text("看销售额或毛利", "revenue or margin")))
    return tuple(found)


def _history(facts: Facts) -> pd.DataFrame:
    """revenue, margin, margin_share, days_since_first, acquisition_cost of everybody who has any, or brought one."""
    listed = facts.customers.assign(customer_id=facts.customers["customer_id"].astype("str")).set_index("customer_id")
    cost = listed["acquisition_cost"]
    history = facts.history.set_axis(facts.history.index.astype("str"))
    everybody = history.index.union(cost.dropna().index).union(pd.Index(referrals(facts)["referrer"].unique()))
    known = history.reindex(everybody.rename("customer_id"))
    return pd.DataFrame(
        {
            "revenue": known["revenue"].fillna(0.0),
            "margin": known["margin"],
            "margin_share": known["cost_share"].where(known["margin"].notna()),
            "days_since_first": (facts.as_of - known["first_order"]).dt.days.astype("float64"),
            "acquisition_cost": cost.reindex(known.index),
        }
    )


def _of_brought(value: "pd.Series[float]", links: "pd.Series[str]") -> "pd.Series[float]":
    """The value of those whom each customer brought; 0 for who brought nobody. Summed in whole numbers."""
    whole = pd.Series(ten_thousandths(value.reindex(links.index)), index=links.index)
    sums: pd.Series[float] = (whole.groupby(links).sum() / UNIT).reindex(value.index, fill_value=0.0)
    return sums


def _share(of: "pd.Series[int]", whole: "pd.Series[int]") -> "pd.Series[float]":
    return (of / whole.where(whole > 0)).clip(0, 1)
