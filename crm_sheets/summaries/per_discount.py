"""Sales lines to how many purchases of each customer and month were at a discount."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.codes import distinct_numbers, joint
from crm_sheets.arrays.epoch_days import epoch_months
from crm_sheets.arrays.exact_money import UNIT, Units, sum_at, ten_thousandths

Marks = np.ndarray[Any, np.dtype[np.bool_]]
VOLUME = 3  # so many times the usual quantity is a purchase in volume, whose price is no discount
_FIRST, _YEARS = 1800, 700  # the years that a date may have


def price_counts(sales: pd.DataFrame, start: pd.Timestamp, as_of: pd.Timestamp) -> pd.DataFrame:
    """How often each product was sold at each unit price in each year, from ``start`` to ``as_of``.

    In: date, product, unit_price, amount; only lines with all of them and a positive amount count. Out: product, year,
    price (ten-thousandths), lines, quantity (ten-thousandths). The answer for two parts is the sum of their lines and
    quantities by product, year and price.
    """
    lines = _purchases(sales, start, as_of)
    lines = lines.loc[lines["product"].notna() & (lines["unit_price"] > 0)]
    product, products = pd.factorize(lines["product"])
    price, prices = pd.factorize(ten_thousandths(lines["unit_price"]))
    key = (product.astype(np.int64) * _YEARS + _year(lines)) * max(1, len(prices)) + price
    place, keys = pd.factorize(key)
    of_product, at_price = keys // max(1, len(prices)), keys % max(1, len(prices))
    return pd.DataFrame(
        {
            "product": pd.Index(products, dtype="str").take(of_product // _YEARS),
            "year": of_product % _YEARS + _FIRST,
            "price": np.asarray(prices, dtype=np.int64)[at_price],
            "lines": np.bincount(place, minlength=len(keys)),
            "quantity": sum_at(ten_thousandths(lines["quantity"]), place, len(keys)),
        }
    )


def usual_prices(counts: pd.DataFrame) -> pd.DataFrame:
    """The price at which each product was sold most often in each year (ties: the higher), in ten-thousandths.

    In: price_counts. Out: product as index, years as columns; missing where not sold.
    """
    return _most_often(counts).pivot_table(index="product", columns="year", values="price")


def usual_quantities(counts: pd.DataFrame) -> pd.DataFrame:
    """The mean quantity of the lines at the usual price of each product and year, in ten-thousandths.

    In and out as for usual_prices; 0 where no quantities are noted.
    """
    most = _most_often(counts)
    most = most.assign(mean=most["quantity"] / most["lines"])
    return most.pivot_table(index="product", columns="year", values="mean")


def discounts(
    sales: pd.DataFrame,
    usual: pd.DataFrame,
    quantities: pd.DataFrame,
    start: pd.Timestamp,
    as_of: pd.Timestamp,
    cut: float,
) -> pd.DataFrame:
    """Purchases from ``start`` to ``as_of`` by customer and calendar month, sorted by both.

    In: customer_id, date, product, quantity, unit_price, amount, discount; usual_prices; usual_quantities; ``cut`` is a
    share. Out:
    customer_id (category), month, lines (with a positive amount); of these judged (with a unit price or a noted
    discount), discounted (the amount is at least ``cut`` below quantity x price; or there is no unit price and the
    noted discount is neither 0 nor 1: where rates are noted, 1 is none), cheaper (further ones whose unit price is at
    least ``cut`` below the product's usual price of the year). A line of VOLUME times the usual quantity or more is
    neither: a quantity has a price of its own. The answer for two parts of the lines is the sum of
    their numbers.
    """
    lines = _purchases(sales, start, as_of)
    lines = lines.loc[lines["customer_id"].notna()]
    price = lines["unit_price"].to_numpy(dtype="float64")
    priced, noted = price > 0, lines["discount"].to_numpy(dtype="float64")
    least = 1 - cut + 1e-9
    reduced = lines["amount"].to_numpy() <= least * price * lines["quantity"].to_numpy(dtype="float64")
    told = ~priced & (noted > 0)
    few = ~(lines["quantity"].to_numpy(dtype="float64") >= VOLUME * np.maximum(_usual(lines, quantities), 1e-9))
    discounted = few & ((priced & reduced) | (told & (noted != 1)))
    cheaper = few & priced & ~discounted & (price <= least * _usual(lines, usual))
    return _by_month(lines, {"judged": priced | told, "discounted": discounted, "cheaper": cheaper})


def _most_often(counts: pd.DataFrame) -> pd.DataFrame:
    """The price of most lines of each product and year; ties: the higher."""
    ordered = counts.sort_values(["lines", "price"], kind="stable")
    return ordered.drop_duplicates(["product", "year"], keep="last")


def _purchases(sales: pd.DataFrame, start: pd.Timestamp, as_of: pd.Timestamp) -> pd.DataFrame:
    date = sales["date"]
    wanted = (date >= start) & (date < as_of + pd.Timedelta(days=1)) & (sales["amount"] > 0)
    return sales.loc[wanted, ["customer_id", "date", "product", "quantity", "unit_price", "amount", "discount"]]


def _year(lines: pd.DataFrame) -> Units:
    years: Units = epoch_months(lines["date"]) // 12 + 1970 - _FIRST
    return years


def _usual(lines: pd.DataFrame, usual: pd.DataFrame) -> "np.ndarray[Any, np.dtype[np.float64]]":
    """What is usual for the product of each line in its year (a price, a quantity), missing where there is none."""
    if usual.empty:
        return np.full(len(lines), np.nan)
    product, products = pd.factorize(lines["product"])
    rows = np.append(usual.index.get_indexer(pd.Index(products, dtype="str")), -1)[product]
    columns = usual.columns.get_indexer(pd.RangeIndex(_FIRST, _FIRST + _YEARS))[_year(lines)]
    found = usual.to_numpy(dtype="float64")[rows, columns] / UNIT
    return np.where((rows >= 0) & (columns >= 0), found, np.nan)


def _by_month(lines: pd.DataFrame, marks: "dict[str, Marks]") -> pd.DataFrame:
    customer = lines["customer_id"].astype("category")
    month = epoch_months(lines["date"])
    first = int(month.min(initial=0))
    span = int(month.max(initial=0)) - first + 1
    keys, place = distinct_numbers(*joint((customer.cat.codes, len(customer.cat.categories)), (month - first, span)))
    return pd.DataFrame(
        {
            "customer_id": pd.Categorical.from_codes(keys // span, categories=customer.cat.categories),
            "month": (keys % span + first).astype("datetime64[M]").astype("datetime64[s]"),
            "lines": np.bincount(place, minlength=len(keys)),
            **{name: sum_at(marked.astype(np.int64), place, len(keys)) for name, marked in marks.items()},
        }
    )
