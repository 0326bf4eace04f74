"""Products: what sells, what is bought together, what to offer whom next, and which lines are no goods."""

import pandas as pd

from crm_sheets.analyses import associations, offers, offers_proof, product_classes
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts
from crm_sheets.summaries.no_goods import no_goods_lines


def part(facts: Facts) -> Contribution:
    """Tables product_sales, product_classes, categories, no_goods, baskets, product_pairs, associations, offers,
    offers_proof.

    And the column ``offers``: what to offer each customer, best first, with ``; `` between.
    """
    tables = {"no_goods": sold_no_goods(facts)} if facts.no_goods.any() else {}
    refused = product_classes.refusal(facts)
    if refused:
        return Contribution(tables=tables, refusals=(refused,))
    products = product_classes.run(facts)
    tables |= {"product_sales": products, "product_classes": product_classes.by_class(products)}
    categories = product_classes.categories(facts)
    if len(categories):
        tables["categories"] = categories
    refused = associations.refusal(facts)
    if refused:
        return Contribution(tables=tables, refusals=(refused,))
    given = offers.run(facts)
    tables |= {
        "baskets": associations.basket_table(facts),
        "product_pairs": associations.most_often(facts),
        "associations": associations.run(facts),
        "offers": given,
        "offers_proof": offers_proof.run(facts),
    }
    return Contribution((offers.offer_texts(given).to_frame(),) if len(given) else (), tables)


def sold_no_goods(facts: Facts) -> pd.DataFrame:
    """The lines of the look-back that are no goods, by name (see summaries.no_goods)."""
    sales = facts.book.sales.loc[facts.no_goods]
    return no_goods_lines(sales, product_classes.sold_since(facts), facts.as_of)
