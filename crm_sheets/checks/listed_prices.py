"""Prices of pieces far from those of the team's own list of goods."""

from collections.abc import Iterator, Mapping

import numpy as np

from crm_sheets.arrays.column_codes import Mask, Numbers
from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.checks.inspection import Inspection
from crm_sheets.checks.outliers import given_away
from crm_sheets.checks.sheet_problems import Details, number_typed, sheet_problems
from crm_sheets.problems import Each, Problem
from crm_sheets.reading.price_list import listed_prices


def prices_off_the_list(inspection: Inspection) -> Iterator[Problem]:
    """Prices of a piece ``checks.price_times`` the price of the list of goods, or that small a part of it.

    The price is the unit price, where there is none the amount for a piece. Goods are found as where prices are taken
    from the list: by number or name; those listed at several prices are not judged, nor what is given away.
    """
    goods, sales = inspection.book.products, inspection.book.sales
    if not len(sales) or goods["unit_price"].isna().all():
        return
    product = inspection.coded("sales", "product")
    listed = np.append(listed_prices(goods, product.texts), np.nan)[product.codes]
    if np.isnan(listed).all():
        return
    typed = inspection.numbers("sales", "unit_price")
    field = "amount" if np.isnan(typed).all() else "unit_price"
    price = np.abs(np.where(np.isnan(typed), _of_a_piece(inspection), typed))
    times = inspection.playbook.checks.price_times
    far: Mask = (price > 0) & (listed > 0) & ((price >= times * listed) | (price * times <= listed))
    if far.any():
        far &= ~given_away(inspection)
    yield from sheet_problems(inspection, "price_off_list", "sales", field, far, _about(inspection, price, listed))


def _of_a_piece(inspection: Inspection) -> Numbers:
    quantity, amount = (inspection.numbers("sales", name) for name in ("quantity", "amount"))
    return np.asarray(amount / np.where(quantity == 0, np.nan, quantity), dtype=np.float64)


def _about(inspection: Inspection, price: Numbers, listed: Numbers) -> Details:
    product = inspection.coded("sales", "product")

    def details(rows: Codes) -> Mapping[str, object]:
        ratio = price[rows] / listed[rows]
        return {
            "product": Each(product.texts[code] for code in product.codes[rows]),
            "price": Each(number_typed(float(value)) for value in price[rows]),
            "listed": Each(number_typed(float(value)) for value in listed[rows]),
            "times": Each(number_typed(float(np.round(max(value, 1 / value), 1))) for value in ratio),
        }

    return details
