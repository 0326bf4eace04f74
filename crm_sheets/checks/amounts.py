"""Quantity × unit price against amount."""

from collections.abc import Iterator, Mapping

import numpy as np

from crm_sheets.arrays.column_codes import Mask, Numbers
from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.checks.inspection import Inspection
from crm_sheets.checks.sheet_problems import field_heading, number_typed, sheet_problems
from crm_sheets.language import Text
from crm_sheets.problems import Each, Problem

_NEARLY = 0.9  # of a sheet's lines deviate by the same factor: the column is meant differently
_SAME = 0.005  # factors this close are the same
_LEAST = 5  # lines that make a column
_TAX = (1.13, 1.09, 1.06, 1.03, 1.01)
_UNITS = (10.0, 100.0, 1000.0, 10_000.0)


def amounts_that_are_no_product(inspection: Inspection) -> Iterator[Problem]:
    """Lines whose amount is not quantity × unit price, beyond ``checks.amount_tolerance`` and rounded prices.

    A discount (an amount, a rate, 9 for 九折, per cent), freight and packing of the line may explain the difference;
    returns may have either sign. If nearly all lines of a sheet deviate by one factor, that is said once, with what it
    may mean (tax, 万元). Does not judge lines of no money or without one of the three, nor a merged amount that stands
    for several lines.
    """
    if not all(inspection.book.has("sales", name) for name in ("quantity", "unit_price")):
        return
    quantity, price, amount = (inspection.numbers("sales", name) for name in ("quantity", "unit_price", "amount"))
    product = quantity * price
    slack = inspection.playbook.checks.amount_tolerance + 0.005 * np.abs(quantity) + 1e-9
    off = ~(np.abs(np.abs(amount) - np.abs(product)) <= slack) & (amount != 0) & (price > 0)
    off &= ~np.isnan(product) & (product != 0) & ~np.isnan(amount)
    off &= ~stands_for_several(inspection) if off.any() else True
    where = np.flatnonzero(off)
    off[where[_explained(inspection, where, np.abs(product[where]), np.abs(amount[where]), slack[where])]] = False
    if not off.any():
        return
    ratio = np.abs(amount) / np.abs(np.where(off, product, 1.0))
    comparable = ~np.isnan(product) & ~np.isnan(amount) & (product != 0) & (amount != 0)
    whole, problems = _by_one_factor(inspection, off, ratio, comparable)
    yield from problems

    def details(rows: Codes) -> Mapping[str, object]:
        shown = {"quantity": quantity, "price": price, "expected": np.round(product, 2)}
        return {name: Each(number_typed(value) for value in values[rows]) for name, values in shown.items()}

    yield from sheet_problems(inspection, "amount_not_product", "sales", "amount", off & ~whole, details)


def stands_for_several(inspection: Inspection) -> Mask:
    """Lines of no money in sheets with merged cells, and the line above them, whose amount is that of them all."""
    amount, sheets = inspection.numbers("sales", "amount"), inspection.sheets("sales")
    merged = {(problem.file, problem.sheet) for problem in inspection.book.found if problem.code == "cells_merged"}
    inside = np.array([name in merged for name in sheets.names], dtype=np.bool_)[sheets.codes]
    rows = np.lexsort((inspection.book.sales["source_row"].to_numpy(), sheets.codes))
    below = (inside & (amount == 0))[rows]
    found = np.zeros(len(amount), dtype=np.bool_)
    found[rows] = below | np.append(below[1:], False)
    return found


def _explained(inspection: Inspection, where: Codes, product: Numbers, amount: Numbers, slack: Numbers) -> Mask:
    """Whether a discount, freight or packing of the line makes the difference."""
    explained = np.zeros(len(where), dtype=np.bool_)
    if not len(where):
        return explained
    discount, freight, packing = (
        np.abs(np.nan_to_num(inspection.numbers("sales", name)[where])) for name in ("discount", "freight", "packing")
    )
    for net in _after_discount(product, discount):
        for more in (0.0, freight, packing, freight + packing):
            explained |= np.abs(net + more - amount) <= slack
    return explained


def _after_discount(product: Numbers, discount: Numbers) -> Iterator[Numbers]:
    """What may remain after a discount: an amount off; a rate off or left; 9 for nine tenths left; per cent."""
    there = discount > 0
    yield product - discount
    yield np.where(there & (discount < 1), product * (1 - discount), product)
    yield np.where(there & (discount <= 1), product * discount, product)
    yield np.where(there & (discount > 1) & (discount < 10), product * discount / 10, product)
    yield np.where(there & (discount >= 1) & (discount <= 100), product * discount / 100, product)
    yield np.where(there & (discount >= 1) & (discount <= 100), product * (1 - discount / 100), product)


def _by_one_factor(inspection: Inspection, off: Mask, ratio: Numbers, comparable: Mask) -> tuple[Mask, list[Problem]]:
    """The lines of sheets that deviate by one factor, and one problem for each such sheet."""
    sheets = inspection.sheets("sales")
    totals = np.bincount(sheets.codes[comparable], minlength=len(sheets.names))
    struck = np.bincount(sheets.codes[off], minlength=len(sheets.names))
    whole, found = np.zeros(len(off), dtype=np.bool_), []
    for place in np.flatnonzero((struck >= _LEAST) & (struck >= _NEARLY * totals)):
        rows = np.flatnonzero(off & (sheets.codes == place))
        factor = float(np.median(ratio[rows]))
        near = rows[np.abs(ratio[rows] / factor - 1) <= _SAME]
        if len(near) >= _NEARLY * totals[place]:
            whole[near] = True
            file, sheet = sheets.names[place]
            letter, _ = field_heading(inspection, file, sheet, "sales", "amount")
            about = {"count": len(near), "total": int(totals[place]), "factor": f"{factor:.4g}"}
            found.append(Problem("amount_factor", file, sheet, (), letter, (), {**about, "meaning": _meaning(factor)}))
    return whole, found


def _meaning(factor: float) -> Text:
    if any(abs(factor * rate - 1) <= _SAME or abs(factor / rate - 1) <= _SAME for rate in _TAX):
        return Text("多半是一个含税、一个不含税", "one of them seems to be with tax and the other without")
    if any(abs(factor * unit - 1) <= _SAME or abs(factor / unit - 1) <= _SAME for unit in _UNITS):
        return Text(
            "多半是单位不同，比如一个是元、一个是万元", "they seem to be in different units, such as ones and thousands"
        )
    return Text("可能是统一的折扣、加价或含税方式不同", "a general discount or markup, or tax, may be the reason")
