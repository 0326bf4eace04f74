"""Products: what sells, what is bought together, and what to offer whom next."""

from crm_sheets.analyses import associations, offers, offers_proof, product_classes
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.part import Part


def part(facts: Facts) -> Part:
    """Tables product_sales, product_classes, categories, baskets, product_pairs, associations, offers, offers_proof.

    And the column ``offers``: what to offer each customer, best first, with ``; `` between.
    """
    refused = product_classes.refusal(facts)
    if refused:
        return Part(refusals=(refused,))
    products = product_classes.run(facts)
    tables = {"product_sales": products, "product_classes": product_classes.by_class(products)}
    categories = product_classes.categories(facts)
    if len(categories):
        tables["categories"] = categories
    refused = associations.refusal(facts)
    if refused:
        return Part(tables=tables, refusals=(refused,))
    given = offers.run(facts)
    tables |= {
        "baskets": associations.basket_table(facts),
        "product_pairs": associations.most_often(facts),
        "associations": associations.run(facts),
        "offers": given,
        "offers_proof": offers_proof.run(facts),
    }
    return Part((offers.texts(given).to_frame(),) if len(given) else (), tables)
