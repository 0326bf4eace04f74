"""Loyalty: the seven types and the four quadrants of attitude and behaviour, each with its evidence."""

import numpy as np
import pandas as pd

from crm_sheets.analyses.attitude import attitude
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, no_sales, once
from crm_sheets.analyses.habits import bargains, regularity
from crm_sheets.analyses.loyalty_reasons import answered, noted
from crm_sheets.analyses.referrals import brought
from crm_sheets.language import Text
from crm_sheets.language.grades import LOYALTY_QUADRANTS, LOYALTY_TYPES
from crm_sheets.results import Refusal

NAME = Text("客户忠诚", "Loyalty")
QUADRANT = Text("忠诚象限", "Loyalty quadrant")
BY_PRICE = Text("价格忠诚、激励忠诚", "Price and incentive loyalty")
TIMES = 1.5  # so much more than the shop as a whole a price buyer buys at a discount
MOST_PROMOTIONS = 0.5  # where more months are promotion months than this, buying in them says nothing
COLUMNS = ("loyalty_type", "loyalty_quadrant", "attitude", "behaviour", "purchases", "evidence", "value", "limit")


def refusal(facts: Facts) -> Refusal | None:
    """Needs purchases."""
    return no_sales(facts, "loyalty", NAME)


@once
def run(facts: Facts) -> pd.DataFrame:
    """Out, by customer_id for all buyers: COLUMNS.

    ``attitude`` (0 to 1) is missing where nothing is known, and then the quadrant is: behaviour alone does not make one
    (Dick and Basu 1994, relative attitude x repeat patronage: true, latent, spurious, none). The type is the first that
    its evidence shows, missing for who buys too seldom to speak of loyalty:

        noted           staff noted the reason on the customer sheet
        recommends      premium: attitude high, regular, recommends us; value points, limit
        brings_others   premium: the same, brought value customers
        promotions      incentive: repeats, value share of the months with purchases are promotion months; limit
        discounts       price: repeats, value share of the purchases at a discount; limit
        attitude        latent: attitude high (value, limit), not regular
        answered        price, incentive, convenience, inertia, monopoly: regular, attitude not high, said why
        needs_recommend undetermined: attitude high and regular, but not known to recommend us
        needs_reason    undetermined: regular, attitude not high, the reason is not known
    """
    table = regularity(facts)
    table = table.join([found.reindex(table.index) for found in (attitude(facts), bargains(facts))])
    table["brought"] = brought(facts).reindex(table.index).fillna(0)
    noted_type, said = noted(facts).reindex(table.index), answered(facts).reindex(table.index)
    rules = facts.playbook.loyalty
    high, regular, repeats = table["attitude"] >= rules.attitude, table["regular"], table["repeats"]
    recommends = high & regular & (table["points"] >= rules.recommends)
    promotions = table["shop_promotions"].between(0, MOST_PROMOTIONS, inclusive="right")
    promoted = promotions & (table["promotion_share"] >= rules.promotion_months)
    cheap = (table["discount_share"] >= rules.discount_share) & (
        table["discount_share"] >= TIMES * table["shop_discounts"]
    )
    steps = (  # evidence, where it shows, type, value, limit
        ("noted", noted_type.notna(), noted_type, None, None),
        ("recommends", recommends, "premium", "points", rules.recommends),
        ("brings_others", high & regular & (table["brought"] > 0), "premium", "brought", None),
        ("promotions", repeats & promoted, "incentive", "promotion_share", rules.promotion_months),
        ("discounts", repeats & cheap, "price", "discount_share", rules.discount_share),
        ("attitude", high & ~regular, "latent", "attitude", rules.attitude),
        ("answered", regular & ~high & said.notna(), said, None, None),
        ("needs_recommend", regular & high, "undetermined", "points", rules.recommends),
        ("needs_reason", regular & ~high, "undetermined", "attitude", rules.attitude),
    )
    return _first_shown(table, steps).assign(loyalty_quadrant=_quadrants(table["attitude"], high, regular))[
        list(COLUMNS)
    ]


Step = tuple[str, "pd.Series[bool]", "pd.Series[str] | str", str | None, float | None]


def _first_shown(table: pd.DataFrame, steps: tuple[Step, ...]) -> pd.DataFrame:
    """The table with loyalty_type, evidence, value and limit of the first step that shows for each customer."""
    size = len(table)
    kind, evidence = np.full(size, None, dtype=object), np.full(size, None, dtype=object)
    value, limit = np.full(size, np.nan), np.full(size, np.nan)
    open_yet = np.full(size, True)
    for code, shows, of_type, measure, at in steps:
        here = open_yet & shows.fillna(False).to_numpy(dtype=bool)
        kind[here] = of_type if isinstance(of_type, str) else of_type.to_numpy(dtype=object)[here]
        evidence[here] = code
        value[here] = table[measure].to_numpy(dtype="float64")[here] if measure else np.nan
        limit[here] = np.nan if at is None else at
        open_yet &= ~here
    found = {"loyalty_type": kind, "evidence": evidence}
    words = {name: pd.Series(codes, index=table.index, dtype="str") for name, codes in found.items()}
    return table.assign(**words, value=value, limit=limit)


def _quadrants(known: "pd.Series[float]", high: "pd.Series[bool]", regular: "pd.Series[bool]") -> "pd.Series[str]":
    named = np.select([high & regular, high, regular], ["true", "latent", "spurious"], "none")
    return pd.Series(named, index=known.index, dtype="str").where(known.notna())


def part(facts: Facts) -> Contribution:
    """Columns loyalty_type and loyalty_quadrant; tables loyalty, loyalty_types, loyalty_quadrants; refusals.

    loyalty: customer_id, name, owner, revenue and COLUMNS, for buyers with a type or a quadrant; by type, highest
    revenue first, then customer_id.
    """
    refused = refusal(facts)
    if refused:
        return Contribution(refusals=(refused,))
    found = run(facts)
    who = facts.book.customers.drop_duplicates("customer_id").set_index("customer_id")[["name", "owner"]]
    revenue = facts.buyers["revenue"].set_axis(found.index)
    shown = found.assign(revenue=revenue).loc[found["loyalty_type"].notna() | found["loyalty_quadrant"].notna()]
    listed = shown.join(who.set_axis(who.index.astype("str"))).rename_axis("customer_id").reset_index()
    order = listed["loyalty_type"].map({code: n for n, code in enumerate(LOYALTY_TYPES)})
    keys = {"order": True, "revenue": False, "customer_id": True}
    listed = listed.assign(order=order).sort_values(list(keys), ascending=list(keys.values()), ignore_index=True)
    tables = {
        "loyalty": listed[["customer_id", "name", "owner", "revenue", *COLUMNS]],
        "loyalty_types": _counted(found, revenue, "loyalty_type", list(LOYALTY_TYPES)),
        "loyalty_quadrants": _counted(found, revenue, "loyalty_quadrant", list(LOYALTY_QUADRANTS)),
    }
    doubts = tuple(refusal for refusal in (_no_attitude(facts), _no_prices(facts)) if refusal)
    return Contribution((found[["loyalty_type", "loyalty_quadrant"]],), tables, doubts)


def _counted(found: pd.DataFrame, revenue: "pd.Series[float]", key: str, order: list[str]) -> pd.DataFrame:
    """Customers and revenue by type or quadrant: key, customers, revenue; every code named."""
    counted = revenue.groupby(found[key]).agg(customers="size", revenue="sum").reindex(order, fill_value=0)
    return counted.rename_axis(key).reset_index()


def _no_attitude(facts: Facts) -> Refusal | None:
    """Quadrants need the attitude of at least one buyer."""
    if run(facts)["attitude"].notna().any():
        return None
    needs = Text("满意度、推荐意愿或关系迹象", "answers on satisfaction or recommendation, or relationship signs")
    has = Text("没有一位买家有", "none for any buyer")
    return Refusal("loyalty_quadrant", QUADRANT, needs, has, Text("只看购买行为", "behaviour only"))


def _no_prices(facts: Facts) -> Refusal | None:
    """Price and incentive need lines whose price can be judged."""
    if len(bargains(facts)):
        return None
    needs = Text("销售表里的产品和单价，或折扣列", "products with unit prices, or discounts, in the sales table")
    has = Text("没有一行能判断是否打折", "no line that can be judged")
    instead = Text("在客户表的“忠诚原因”里记下", "note the reason in the customer sheet's 'Loyalty reason'")
    return Refusal("loyalty_prices", BY_PRICE, needs, has, instead)
