"""Sales lines by product: with their codes, per product and day, per customer and product, per order and product."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.codes import distinct_numbers, joint, labelled
from crm_sheets.arrays.epoch_days import day_span
from crm_sheets.arrays.exact_money import known_costs, sum_at, ten_thousandths
from crm_sheets.summaries.orders import coded

PRODUCT_SUMS = ["amount", "known_cost", "amount_with_cost", "quantity", "lines"]


def product_lines(sales: pd.DataFrame, as_of: pd.Timestamp | None = None) -> pd.DataFrame:
    """The sales lines that name a product or a category, up to the end of ``as_of``, ready to be grouped.

    In: sales lines, as they are or ``coded``. Out: product, category and customer_id (each a category, missing where
    the line has none), day, order (see ``orders.order_numbers``), and in ten-thousandths (int64) amount, quantity,
    known_cost, amount_with_cost. Walk-in lines count. A line with a negative amount takes its quantity back, whatever
    its sign.
    """
    sales = coded(sales)
    counts = sales["date"].notna() & (sales["product"].notna() | sales["category"].notna())
    if as_of is not None:
        counts &= sales["date"] < as_of + pd.Timedelta(days=1)
    lines = sales if counts.all() else sales.loc[counts]
    amount = ten_thousandths(lines["amount"])
    cost, covered = known_costs(lines, amount)
    quantity = ten_thousandths(lines["quantity"])
    customer = lines["customer_id"].astype("category").array
    return pd.DataFrame(
        {
            "product": _coded(lines["product"]),
            "category": _coded(lines["category"]),
            "customer_id": customer,
            "day": lines["date"].to_numpy().astype("datetime64[D]").astype("datetime64[s]"),
            "order": lines["order"].to_numpy(),
            "amount": amount,
            "quantity": np.where(amount < 0, -np.abs(quantity), quantity),
            "known_cost": cost,
            "amount_with_cost": covered,
        },
        copy=False,
    )


def product_days(lines: pd.DataFrame) -> pd.DataFrame:
    """Product lines to one row per product, category and day, sorted by them: product, category, day, PRODUCT_SUMS.

    Money and quantity in ten-thousandths. Of two parts: the sums of both, see ``added``.
    """
    first, span, day = day_span(lines["day"])
    products, categories = lines["product"].cat, lines["category"].cat
    kinds = len(categories.categories) + 1
    key, size = joint(
        (products.codes.to_numpy() + 1, len(products.categories) + 1),
        (categories.codes.to_numpy() + 1, kinds),
        (day, span),
    )
    values, place = distinct_numbers(key, size)
    known, each = distinct_numbers(values // span, size // span)  # few combinations, on many days
    sums = {name: sum_at(lines[name].to_numpy(), place, len(values)) for name in PRODUCT_SUMS[:-1]}
    return pd.DataFrame(
        {
            "product": labelled((known // kinds - 1)[each], lines["product"]),
            "category": labelled((known % kinds - 1)[each], lines["category"]),
            "day": (values % span + first).astype("datetime64[D]").astype("datetime64[s]"),
            **sums,
            "lines": np.bincount(place, minlength=len(values)),
        },
        copy=False,
    )


def customer_products(lines: pd.DataFrame) -> pd.DataFrame:
    """Product lines to one row per customer and product, sorted by them: customer_id, product, amount, quantity, lines.

    Money and quantity in ten-thousandths, less returns. Lines without customer or product do not count. Of two parts:
    the sums of both, see ``added``.
    """
    buyers, products = lines["customer_id"].cat, lines["product"].cat
    buyer, product = buyers.codes.to_numpy(), products.codes.to_numpy()
    told = (buyer >= 0) & (product >= 0)
    count = max(len(products.categories), 1)
    key, size = joint((buyer[told], len(buyers.categories)), (product[told], count))
    values, place = distinct_numbers(key, size)
    return pd.DataFrame(
        {
            "customer_id": labelled(values // count, lines["customer_id"]),
            "product": labelled(values % count, lines["product"]),
            "amount": sum_at(lines["amount"].to_numpy()[told], place, len(values)),
            "quantity": sum_at(lines["quantity"].to_numpy()[told], place, len(values)),
            "lines": np.bincount(place, minlength=len(values)),
        },
        copy=False,
    )


def kept_products(bought: pd.DataFrame) -> pd.DataFrame:
    """Of customer products those kept: customer_id, product where the money, and the quantity if told, is above 0.

    What was fully given back was not bought.
    """
    kept = (bought["amount"] > 0) & (bought["quantity"] >= 0)
    return bought.loc[kept, ["customer_id", "product"]].reset_index(drop=True)


def order_products(lines: pd.DataFrame) -> pd.DataFrame:
    """Product lines to one row per order and product bought: order, product, customer_id, day; sorted by the first two.

    Only lines with a positive amount, an order and a product. Two parts that share no order are laid one after the
    other.
    """
    order, product = lines["order"].to_numpy(), lines["product"].cat.codes.to_numpy()
    told = np.flatnonzero((order >= 0) & (product >= 0) & (lines["amount"].to_numpy() > 0))
    count = max(len(lines["product"].cat.categories), 1)
    key, size = joint((order[told], int(order.max(initial=-1)) + 1), (product[told], count))
    values, place = distinct_numbers(key, size)
    row = np.empty(len(values), dtype=np.int64)
    row[place] = told  # all lines of an order have the same customer and day: any of them will do
    return pd.DataFrame(
        {
            "order": values // count,
            "product": labelled(values % count, lines["product"]),
            "customer_id": lines["customer_id"].array[row],
            "day": lines["day"].to_numpy()[row],
        },
        copy=False,
    )


def added(one: pd.DataFrame, other: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """The summary of two parts as one: rows with the same ``by`` added up, texts instead of categories, sorted."""
    texts = {name: "str" for name in by if name != "day"}
    both = pd.concat([one.astype(texts), other.astype(texts)])
    return both.groupby(by, as_index=False, dropna=False)[[n for n in both if n not in by]].sum()


def _coded(texts: "pd.Series[Any]") -> pd.Categorical:
    codes, known = pd.factorize(texts, sort=True)
    return pd.Categorical.from_codes(codes, categories=pd.Index(np.asarray(known), dtype="str"))
