"""Amounts and quantities far from those of their product, negative prices, and prices without an amount."""

from collections.abc import Iterator, Mapping

import numpy as np

from crm_sheets.arrays.column_codes import Mask
from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.checks.amounts import stands_for_several
from crm_sheets.checks.inspection import Inspection
from crm_sheets.checks.medians import rows_with_size, spread_by_group
from crm_sheets.checks.sheet_problems import Details, number_typed, sheet_problems
from crm_sheets.problems import Each, Problem
from crm_sheets.text.comparable import comparable_text

_GIFTS = (
    "赠",
    "送",
    "样品",
    "试用",
    "免费",
    "gift",
    "free",
    "sample",
    "bonus",
    "promo",
    "取消",
    "cancel",
    "作废",
    "void",
)


def outliers(inspection: Inspection) -> Iterator[Problem]:
    """Amounts and quantities ``checks.outlier_times`` the median of their product or that small a part of it; negative
    prices; amounts of 0 where quantity and price are given.

    A product needs ``checks.outlier_lines`` lines; returns are judged by their size. A large order is no outlier: where
    quantity and amount grew together, the amount of a piece is as usual (within the root of outlier_times). A line
    whose quantity is questioned is not questioned again for its amount. An amount of 0 is fine where kind, status or
    product speak of a gift, or a discount covers it. Does not judge lines without product or that are no goods (postage
    costs what it costs, and a voucher may well have a negative price), nor prices against the product sheet.
    """
    if not len(inspection.book.sales):
        return
    quantity, price, amount = (inspection.numbers("sales", name) for name in ("quantity", "unit_price", "amount"))
    by_quantity, by_amount = _far(inspection, "quantity"), _far(inspection, "amount")
    if by_quantity.any() or by_amount.any():
        slips = ~_large_orders(inspection)
        for field, far in (("amount", by_amount & ~by_quantity), ("quantity", by_quantity)):
            yield from sheet_problems(
                inspection, f"{field}_outlier", "sales", field, far & slips, _about(inspection, field)
            )
    goods = ~inspection.coded("sales", "product").among(inspection.no_goods)
    yield from sheet_problems(inspection, "price_negative", "sales", "unit_price", (price < 0) & goods)
    nothing = (amount == 0) & (price > 0) & (quantity > 0)
    if nothing.any():
        nothing &= ~given_away(inspection) & ~stands_for_several(inspection)

    def details(rows: Codes) -> Mapping[str, object]:
        shown = {"quantity": quantity, "price": price, "expected": np.round(quantity * price, 2)}
        return {name: Each(number_typed(value) for value in values[rows]) for name, values in shown.items()}

    yield from sheet_problems(inspection, "amount_zero", "sales", "amount", nothing, details)


def _far(inspection: Inspection, field: str) -> Mask:
    """Rows far from the median of their product, if it has enough lines."""
    product, values = inspection.coded("sales", "product"), inspection.numbers("sales", field)
    rules = inspection.playbook.checks
    wide = spread_by_group(product.codes, values, len(product.texts)) >= rules.outlier_times
    if not (wide & ~inspection.no_goods).any():
        return np.zeros(len(values), dtype=np.bool_)
    middle, counts = inspection.usual(field)
    known = (counts >= rules.outlier_lines) & ~inspection.no_goods
    of_row = np.append(np.where(known, middle, np.nan), np.nan)[product.codes]
    sizes = np.abs(values)
    far: Mask = (sizes >= rules.outlier_times * of_row) | (sizes * rules.outlier_times <= of_row)
    return far & rows_with_size(product.codes, values)


def _large_orders(inspection: Inspection) -> Mask:
    """Lines whose amount for a piece is about the usual one, whatever their size."""
    codes = inspection.coded("sales", "product").codes
    middle = np.append(inspection.usual("amount")[0] / inspection.usual("quantity")[0], np.nan)[codes]
    quantity = inspection.numbers("sales", "quantity")
    piece = np.abs(inspection.numbers("sales", "amount") / np.where(quantity == 0, np.nan, quantity))
    limit = np.sqrt(inspection.playbook.checks.outlier_times)
    large: Mask = (piece < limit * middle) & (piece * limit > middle)
    return large


def _about(inspection: Inspection, field: str) -> Details:
    product, values = inspection.coded("sales", "product"), inspection.numbers("sales", field)
    middle, _ = inspection.usual(field)

    def details(rows: Codes) -> Mapping[str, object]:
        of_row = middle[product.codes[rows]]
        times = np.abs(values[rows]) / of_row
        return {
            "product": Each(product.texts[code] for code in product.codes[rows]),
            "median": Each(number_typed(value) for value in of_row),
            "times": Each(number_typed(float(np.rint(max(value, 1 / value)))) for value in times),
        }

    return details


def given_away(inspection: Inspection) -> Mask:
    """Lines that say they cost nothing, or whose discount is the whole price."""
    sales = inspection.book.sales
    found = np.zeros(len(sales), dtype=np.bool_)
    for column in ("kind", "status", "product", "category"):
        coded = inspection.coded("sales", column)
        said = np.array([any(word in comparable_text(text) for word in _GIFTS) for text in coded.texts], dtype=np.bool_)
        found |= coded.among(said)
    discount = np.nan_to_num(inspection.numbers("sales", "discount"))
    whole = inspection.numbers("sales", "quantity") * inspection.numbers("sales", "unit_price")
    full: Mask = found | ((discount > 0) & ((np.abs(discount - whole) < 0.01) | np.isin(discount, (1, 100))))
    return full
