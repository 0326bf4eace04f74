"""How good the offers were: what was offered on an earlier day, and what those who came back then bought of it."""

import numpy as np
import pandas as pd

from crm_sheets.analyses import associations, offers, product_classes
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.returning import horizon
from crm_sheets.arrays.membership import among
from crm_sheets.arrays.typed import typed

COLUMNS = ["as_of", "horizon_days", "rule", "customers", "made", "offers", "bought", "share"]
_KINDS = {
    "as_of": "datetime64[s]",
    "rule": "str",
    **dict.fromkeys(("horizon_days", "customers", "made", "offers", "bought"), "int64"),
    "share": "float64",
}


@once
def run(facts: Facts) -> pd.DataFrame:
    """In: what was known one horizon before the as-of date, and what was bought since. Out: COLUMNS, a row a rule.

    offers: those made that day; best_sellers: to the same customers as many products as the playbook offers, the ones
    in most orders of the look-back that the customer did not buy in it (equal ones by name). ``made`` counts all of
    them, ``offers`` those to the ``customers`` who bought anything within the horizon after that day, ``bought`` how
    many of these they bought then, ``share`` = bought / offers. No rows where nothing was offered, or nobody came back.
    """
    within = horizon(facts)
    day = facts.as_of - pd.Timedelta(days=within)
    empty = typed(pd.DataFrame(columns=COLUMNS), _KINDS)
    if product_classes.refusal(facts) or associations.fresh(facts).empty:
        return empty
    then = facts.as_if(day)
    made = offers.run(then)[["customer_id", "product"]]
    after = product_classes.ordered_products(facts)
    after = after.loc[after["day"] > day, ["customer_id", "product"]].dropna().drop_duplicates().astype("str")
    rules = {"offers": made, "best_sellers": _best_sellers(then, made["customer_id"].unique())}
    lines = [(day, within, rule, *_judged(given, after)) for rule, given in rules.items()]
    found = pd.DataFrame(lines, columns=COLUMNS[:-1])
    if not found["offers"].all():
        return empty
    return typed(found.assign(share=found["bought"] / found["offers"]), _KINDS)


def _judged(given: pd.DataFrame, after: pd.DataFrame) -> tuple[int, int, int, int]:
    """customers, made, offers, bought of some offers: customer_id, product."""
    told = given.loc[among(given["customer_id"], after["customer_id"])]
    return told["customer_id"].nunique(), len(given), len(told), len(told.merge(after))


def _best_sellers(then: Facts, customers: "np.ndarray[tuple[int], np.dtype[np.object_]]") -> pd.DataFrame:
    """To each of the customers the products in most orders that they did not buy: customer_id, product."""
    most, orders = then.playbook.products.offers, product_classes.ordered_lately(then)
    bought = product_classes.bought_lately(then).astype("str")
    bought = bought.loc[among(bought["customer_id"], customers)]
    counted = typed(orders["product"].value_counts().rename_axis("product").reset_index(), {"product": "str"})
    ranked = counted.loc[counted["count"] > 0].sort_values(["count", "product"], ascending=[False, True])
    row, taken = (
        pd.Index(customers).get_indexer(pd.Index(bought["customer_id"])),
        np.zeros(len(customers), dtype=np.int64),
    )
    of_product = pd.Series(row).groupby(bought["product"].to_numpy()).agg(list)
    given = []
    for product in ranked["product"]:
        free = taken < most
        if not free.any():
            break
        free[of_product.get(product, [])] = False
        taken[free] += 1
        given.append(pd.DataFrame({"customer_id": np.asarray(customers)[free], "product": product}))
    return pd.concat(given, ignore_index=True).astype("str") if given else bought.iloc[:0]
