"""Products and categories by revenue: Pareto order and the classes A, B and C."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.analyses.facts import Facts, once
from crm_sheets.arrays.codes import distinct_numbers, joint
from crm_sheets.arrays.membership import among
from crm_sheets.arrays.named_figures import named_figures
from crm_sheets.arrays.typed import typed
from crm_sheets.language import Text
from crm_sheets.playbook.sections.products import ProductRules
from crm_sheets.results import Refusal
from crm_sheets.summaries import as_money, per_product

NAME = Text("产品分析", "Products")
CLASSES = ("A", "B", "C")


def refusal(facts: Facts) -> Refusal | None:
    """Needs dated sales lines that name a product."""
    if facts.product_lines["product"].notna().any():
        return None
    needs = Text("销售表里的产品列", "a column of products in the sales table")
    rows = len(facts.book.sales)
    has = Text(f"{rows} 行销售，都没有产品", f"{rows} sales lines, none with a product") if rows else _NO_SALES
    return Refusal("products", NAME, needs, has, Text("看客户等级和每月销售额", "use tiers and revenue by month"))


def run(facts: Facts) -> pd.DataFrame:
    """In: the product days and orders of the look-back. Out: one row per product sold in it, highest revenue first.

    product, category (the one that most of its lines name, ties to the first in the alphabet; else that of the table of
    products), revenue, quantity, orders (that hold it), buyers (customers who bought it), margin (of lines with
    known cost; missing where none), share (of positive revenue), cumulative_share, abc_class. Equal revenue: by name.
    """
    days, orders = _recent(facts, facts.product_days), ordered_lately(facts)
    table = _summed(days, "product")
    counted = pd.DataFrame(_counted(orders), index=orders["product"].cat.categories)
    table = typed(table.join(counted), {"orders": "int64", "buyers": "int64"})
    table.insert(0, "category", categories_of(facts).reindex(table.index))
    return _ranked(table.rename_axis("product").reset_index(), "product", facts.playbook.products)


def categories(facts: Facts) -> pd.DataFrame:
    """What ``run`` says of products, said of categories.

    Out: category, products (sold in the look-back), revenue, quantity, margin, share …

    A line without a category has that of its product. Empty where no category is given.
    """
    days = _recent(facts, facts.product_days)
    days = days.assign(category=filled_in(facts, days))
    days = days.loc[days["category"].notna()]
    table = _summed(days, "category")
    sold = days[["category", "product"]].drop_duplicates().dropna()
    table.insert(0, "products", sold.groupby("category", observed=True).size().reindex(table.index, fill_value=0))
    return _ranked(table.rename_axis("category").reset_index(), "category", facts.playbook.products)


def abc(revenue: "pd.Series[float]", rules: ProductRules) -> pd.DataFrame:
    """Share, cumulative_share and abc_class of revenues in falling order.

    Shares are of the sum of positive revenues, missing where there are none. A product belongs to class A when those
    with more revenue sum up to less than the limit: the one that crosses it is still A; the same for B. Ties share the
    better class; what brought nothing, or less, is C. (The ABC analysis of stock-keeping: Dickie 1951, after Pareto.)
    """
    units = np.rint(revenue.to_numpy(dtype="float64") * 10_000)
    positive = np.maximum(units, 0)
    total = positive.sum() or np.nan  # nothing sold for more than came back: no shares, and no class but C
    above = np.concatenate([[0.0], np.cumsum(positive)])[np.searchsorted(-units, -units, side="left")]
    reached = above / total
    names = np.where(reached < rules.class_a - 1e-12, "A", np.where(reached < rules.class_b - 1e-12, "B", "C"))
    return pd.DataFrame(
        {
            "share": units / total,
            "cumulative_share": np.cumsum(units) / total,
            "abc_class": pd.array(np.where(units > 0, names, "C"), dtype="str"),
        },
        index=revenue.index,
    )


def by_class(products: pd.DataFrame) -> pd.DataFrame:
    """One row for each class, A first: abc_class, products, revenue, share (of positive revenue)."""
    grouped = named_figures(
        products.groupby("abc_class"), products=("share", "size"), revenue=("revenue", "sum"), share=("share", "sum")
    )
    return grouped.reindex(list(CLASSES), fill_value=0).rename_axis("abc_class").reset_index()


@once
def ordered_products(facts: Facts) -> pd.DataFrame:
    """One row per order and product bought (see summaries.per_product.order_products)."""
    if facts.later is not None:
        later = ordered_products(facts.later)
        return later.loc[later["day"] <= facts.as_of]
    return per_product.order_products(facts.product_lines)


@once
def ordered_lately(facts: Facts) -> pd.DataFrame:
    """The rows of ``order_products`` in the look-back."""
    return _recent(facts, ordered_products(facts))


@once
def bought_lately(facts: Facts) -> pd.DataFrame:
    """Which customer bought which product in the look-back and kept it: customer_id, product."""
    return per_product.kept_products(per_product.customer_products(_recent(facts, facts.product_lines)))


@once
def categories_of(facts: Facts) -> "pd.Series[str]":
    """The category of each product, by product; absent where nobody names one."""
    told = facts.product_days[["product", "category", "lines"]].dropna()
    counted = told.groupby(["product", "category"], observed=True)["lines"].sum().reset_index()
    counted = counted.sort_values(["product", "lines", "category"], ascending=[True, False, True], kind="stable")
    sold = typed(counted, {"product": "str", "category": "str"}).drop_duplicates("product")
    listed = facts.book.products[["product", "category"]].dropna().drop_duplicates("product").astype("str")
    both = pd.concat([sold, listed]).drop_duplicates("product")
    return both.set_index("product")["category"]


def filled_in(facts: Facts, days: pd.DataFrame) -> "pd.Categorical[Any]":
    """The category of each row of product days: its own, or else that of its product."""
    of_product = categories_of(facts)
    own, product = days["category"].cat, days["product"].cat
    every = own.categories.union(pd.Index(of_product.unique(), dtype="str"))
    from_product = np.append(every.get_indexer(pd.Index(of_product.reindex(product.categories))), -1)
    from_own = np.append(every.get_indexer(own.categories), -1)[own.codes.to_numpy()]
    codes = np.where(from_own >= 0, from_own, from_product[product.codes.to_numpy()])
    return pd.Categorical.from_codes(codes, categories=every)


def sold_since(facts: Facts) -> pd.Timestamp:
    """The day after which the look-back begins."""
    return facts.as_of - pd.DateOffset(months=facts.playbook.products.lookback_months)


def _recent(facts: Facts, rows: pd.DataFrame) -> pd.DataFrame:
    return rows.loc[rows["day"] > sold_since(facts)]


def _counted(orders: pd.DataFrame) -> dict[str, Any]:
    """Orders and buyers of each product, in the order of its categories."""
    product, customer = orders["product"].cat, orders["customer_id"].cat
    count = max(len(product.categories), 1)
    known = customer.codes.to_numpy() >= 0
    pairs = joint(
        (customer.codes.to_numpy()[known], len(customer.categories)), (product.codes.to_numpy()[known], count)
    )
    seen, _ = distinct_numbers(*pairs)
    return {
        "orders": np.bincount(product.codes, minlength=len(product.categories)),
        "buyers": np.bincount(seen % count, minlength=len(product.categories)),
    }


def _summed(days: pd.DataFrame, by: str) -> pd.DataFrame:
    sums = days.groupby(by, observed=True)[per_product.PRODUCT_SUMS].sum()
    covered = days.loc[days["amount_with_cost"] != 0, by]
    margin = as_money(sums["amount_with_cost"] - sums["known_cost"])
    quantity = as_money(sums["quantity"])
    return pd.DataFrame(
        {
            "revenue": as_money(sums["amount"]),
            "quantity": quantity if quantity.any() else quantity * np.nan,
            "margin": margin.where(among(sums.index, covered)),
        }
    ).set_axis(sums.index.astype("str"))


def _ranked(table: pd.DataFrame, name: str, rules: ProductRules) -> pd.DataFrame:
    table = table.sort_values(["revenue", name], ascending=[False, True], kind="stable", ignore_index=True)
    return table.join(abc(table["revenue"], rules))


_NO_SALES = Text("没有销售表", "no sales table")
