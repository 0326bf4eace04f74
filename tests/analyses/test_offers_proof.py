"""How good the offers of an earlier day were, beside best-sellers: a small shop worked out by hand."""

import pandas as pd
from desks import book_of

from crm_sheets.analyses import offers_proof
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")
RULES = Playbook.default().changed("backtest.horizon_days", 30).changed("products.offers", 1)


def orders(customer, day, *baskets):
    return [
        {"customer_id": customer, "date": day, "order_id": f"{customer}{day}{n}", "product": product, "amount": 10}
        for n, basket in enumerate(baskets)
        for product in basket
    ]


# On 2026-08-31: z is in most orders; whoever buys a buys b as well. Three customers have a and not b, one of them z.
BEFORE = orders("many", "2026-08-20", *["ab"] * 6, *["z"] * 9)
BEFORE += orders("came", "2026-08-25", "a") + orders("other", "2026-08-25", "a") + orders("away", "2026-08-25", "az")
AFTER = orders("came", "2026-09-10", "b") + orders("other", "2026-09-10", "y")  # the first took the offer


def proof(lines):
    return offers_proof.run(Facts(book_of(sales=lines), RULES, DAY)).set_index("rule")


def test_hits_of_who_came_back():
    table = proof(BEFORE + AFTER)
    # offered: b to came, other and away; came and other bought again, and came bought b. z, the best-seller, nobody did.
    assert table.loc["offers", ["customers", "made", "offers", "bought", "share"]].tolist() == [2, 3, 2, 1, 0.5]
    assert table.loc["best_sellers", ["customers", "made", "offers", "bought", "share"]].tolist() == [2, 3, 2, 0, 0]
    assert table["as_of"].unique().tolist() == [pd.Timestamp("2026-08-31")]


def test_what_was_bought_before_is_no_hit_and_not_offered():
    table = proof(BEFORE + AFTER + orders("other", "2026-08-26", "b", "z"))
    assert table.loc["offers", ["made", "offers", "bought"]].tolist() == [2, 1, 1]  # other has b: nothing is offered


def test_nobody_came_back_or_nothing_was_offered():
    assert proof(BEFORE).empty
    assert proof(orders("a", "2026-08-20", "x") + orders("a", "2026-09-20", "y")).empty
    assert proof([]).empty
