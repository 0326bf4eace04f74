"""Association rules: whoever buys one product often buys another as well (Agrawal, Imieliński and Swami 1993)."""

import numpy as np
import pandas as pd

from crm_sheets.analyses import product_classes
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.arrays.codes import labelled
from crm_sheets.arrays.exact_money import Units
from crm_sheets.arrays.typed import typed
from crm_sheets.language import Text
from crm_sheets.results import Refusal
from crm_sheets.summaries.product_pairs import Baskets, baskets

NAME = Text("产品搭配与推荐", "Products bought together, and offers")
WHOLE = 1_000_000  # the weight of a basket of today
COLUMNS = ["antecedent", "consequent", "orders", "support", "confidence", "lift"]
_MOST_OFTEN = 10


def refusal(facts: Facts) -> Refusal | None:
    """Needs products, and baskets that hold several."""
    if product_classes.refusal(facts) is not None:
        return None  # said once is enough
    found = counted_baskets(facts)
    if found.several:
        return None
    needs = Text("含两种以上产品的订单（有订单号）", "orders with more than one product (with an order number)")
    has = Text(f"{found.counted} 笔订单，都只有一种产品", f"{found.counted} orders, all with a single product")
    instead = Text("把规则 products.basket 改为“客户”", "set products.basket to 'customer' in the playbook")
    return Refusal("associations", NAME, needs, has, instead)


@once
def counted_baskets(facts: Facts) -> Baskets:
    """The baskets of the playbook in the look-back: orders, or all that each customer bought and kept.

    An order weighs half as much for every ``fresh_days`` that it is old (in whole millionths); customers weigh alike.
    """
    rules = facts.playbook.products
    if rules.basket == "customer":
        rows = product_classes.bought_lately(facts)
        return baskets(rows.assign(basket=rows["customer_id"].cat.codes, weight=WHOLE), rules.basket_limit)
    rows = product_classes.ordered_lately(facts).rename(columns={"order": "basket"})
    return baskets(rows.assign(weight=freshness(facts, rows["day"])), rules.basket_limit)


def freshness(facts: Facts, days: "pd.Series[pd.Timestamp]") -> Units:
    """What a purchase on each of the days weighs on the as-of date, in whole millionths."""
    half = facts.playbook.products.fresh_days
    age = (facts.as_of - days).dt.days.to_numpy(dtype="float64")
    weight: Units = np.rint(WHOLE * 0.5 ** (age / half if half else age * 0)).astype(np.int64)
    return weight


@once
def run(facts: Facts) -> pd.DataFrame:
    """In: baskets. Out: COLUMNS, a row for each rule "who buys the antecedent also buys the consequent".

    With n baskets, of which n(a) hold the antecedent, n(c) the consequent and n(ac) both: orders = n(ac), support =
    n(ac) / n, confidence = n(ac) / n(a), lift = confidence / (n(c) / n) (interest, in Brin, Motwani, Ullman and Tsur
    1997). A rule needs min_orders, min_support and min_confidence at least and more than min_lift. Best first by
    confidence x the root of orders (few orders may be chance), then by orders, then by name.
    """
    pairs = _frequent(facts)
    pairs = pairs.loc[pairs["confidence"] >= facts.playbook.products.min_confidence - 1e-12]
    best = (pairs["confidence"] * np.sqrt(pairs["orders"])).round(9)
    pairs = pairs.assign(best=best).sort_values(
        ["best", "orders", "antecedent", "consequent"], ascending=[False, False, True, True], kind="stable"
    )
    return typed(pairs[COLUMNS], {"antecedent": "str", "consequent": "str"}).reset_index(drop=True)


@once
def fresh(facts: Facts) -> pd.DataFrame:
    """Rules to offer by, newer orders weighing more: antecedent, consequent (categories), lift, confidence, strength.

    ``confidence`` is that of the weighted baskets and reaches min_confidence; the other conditions are ``run``'s.
    ``strength`` = confidence x the root of the weight of the baskets with both.
    """
    pairs = _frequent(facts)
    pairs = pairs.loc[pairs["fresh"] >= facts.playbook.products.min_confidence - 1e-12]
    strength = pairs["fresh"] * np.sqrt(pairs["weight"] / WHOLE)
    found = pairs[["antecedent", "consequent", "lift"]].assign(confidence=pairs["fresh"], strength=strength)
    return found.reset_index(drop=True)


def _frequent(facts: Facts) -> pd.DataFrame:
    """The pairs from both sides that are together often enough and more often than by chance."""
    rules, found = facts.playbook.products, counted_baskets(facts)
    both = _both_ways(found)
    least = max(rules.min_orders, int(np.ceil(round(rules.min_support * found.counted, 9))))
    return both.loc[(both["orders"] >= least) & (both["lift"] > rules.min_lift + 1e-12)]


def most_often(facts: Facts) -> pd.DataFrame:
    """The pairs bought together most often, each once, told from the side with the higher confidence: COLUMNS.

    Only pairs of min_orders at least, the ten with most orders; then by lift and name.
    """
    both = _both_ways(counted_baskets(facts))
    both = both.loc[both["orders"] >= facts.playbook.products.min_orders]
    both = both.sort_values(
        ["orders", "lift", "confidence", "antecedent", "consequent"],
        ascending=[False, False, False, True, True],
        kind="stable",
    )
    a, c = both["antecedent"].cat.codes.to_numpy(), both["consequent"].cat.codes.to_numpy()
    once_each = ~pd.DataFrame({"low": np.minimum(a, c), "high": np.maximum(a, c)}).duplicated().to_numpy()
    some = both.loc[once_each].head(_MOST_OFTEN)
    return typed(some[COLUMNS], {"antecedent": "str", "consequent": "str"}).reset_index(drop=True)


def basket_table(facts: Facts) -> pd.DataFrame:
    """What the rules rest on, one row: basket (order or customer), counted, several (of them with more than one
    product), left_out (with too many)."""
    found = counted_baskets(facts)
    row = (facts.playbook.products.basket, found.counted, found.several, found.left_out)
    return typed(pd.DataFrame([row], columns=["basket", "counted", "several", "left_out"]), {"basket": "str"})


def _both_ways(found: Baskets) -> pd.DataFrame:
    """Every pair from both sides, products as categories, with its measures; ``fresh`` is the weighted confidence."""
    pairs, products = found.pairs, found.products
    each, heavy = (np.zeros(len(products["product"].cat.categories), dtype=np.int64) for _ in range(2))
    each[products["product"].cat.codes.to_numpy()] = products["baskets"].to_numpy()
    heavy[products["product"].cat.codes.to_numpy()] = products["weight"].to_numpy()
    kind = pairs["first"]
    first, second = (pairs[side].cat.codes.to_numpy() for side in ("first", "second"))
    a, c = np.concatenate([first, second]), np.concatenate([second, first])
    orders, weight = (np.concatenate([pairs[name].to_numpy()] * 2) for name in ("baskets", "weight"))
    return pd.DataFrame(
        {
            "antecedent": labelled(a, kind),
            "consequent": labelled(c, kind),
            "orders": orders,
            "support": orders / max(found.counted, 1),
            "confidence": orders / np.maximum(each[a], 1),
            "lift": orders * found.counted / np.maximum(each[a] * each[c], 1),
            "weight": weight,
            "fresh": weight / np.maximum(heavy[a], 1),
        }
    )
