"""Customers whose sales are in several currencies, and customers in another currency than the rest."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from crm_sheets.arrays.column_codes import Mask
from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.checks.inspection import Inspection
from crm_sheets.checks.sheet_problems import field_heading, number_typed
from crm_sheets.currency_selection import NOBODY, Currencies, selected_currency
from crm_sheets.language import Text
from crm_sheets.problems import Problem

_NAMED = 20  # customers told of one by one, and rows shown of each


def mixed_currencies(inspection: Inspection) -> Iterator[Problem]:
    """Customers with lines in several currencies, one problem each (beyond 20 one for all the others).

    And, once, the customers and walk-ins whose lines are all in another currency than the main one. Looks at dated
    lines up to the as-of date, not at those of no money; see ``currencies`` for lines that name none.
    """
    found = selected_currency(inspection.book, inspection.playbook, pd.Timestamp(inspection.as_of))
    if found is None:
        return
    mixed = np.flatnonzero(found.mixed)
    lines = _by_place(inspection, np.flatnonzero(found.counts & np.append(found.mixed, False)[found.customer]))
    lines = lines[np.argsort(found.customer[lines], kind="stable")]
    own = np.split(lines, np.searchsorted(found.customer[lines], mixed[1:])) if len(mixed) else []
    for rows in own[:_NAMED]:
        yield _mixed(inspection, found, rows)
    if own[_NAMED:]:
        yield Problem("currencies_mixed_more", details={"count": len(own) - _NAMED})
    others = np.append(found.other, False)[found.customer]
    others |= (found.customer == NOBODY) & (found.line != found.main)
    if (others & found.counts).any():
        yield _differ(inspection, found, others & found.counts)


def _mixed(inspection: Inspection, found: Currencies, rows: Codes) -> Problem:
    """The customer's lines in another currency than most of theirs, in the first sheet that has any."""
    lines = np.bincount(found.line[rows], minlength=len(found.names))
    usual = found.main if lines[found.main] == lines.max() else int(lines.argmax())
    odd = rows[found.line[rows] != usual]
    customers = inspection.book.customers.set_index("customer_id")["name"]
    customer = found.customers[found.customer[rows[0]]]
    name = customers.get(customer)
    told = name if isinstance(name, str) else customer
    return _placed(inspection, found, "currencies_mixed", odd, {"name": told, "currencies": _counted(found, lines)})


def _differ(inspection: Inspection, found: Currencies, others: Mask) -> Problem:
    """The lines of customers and walk-ins that are all in another currency, told at the first of them."""
    rows = _by_place(inspection, np.flatnonzero(others))
    lines = np.bincount(found.line[rows], minlength=len(found.names))
    details = {"main": found.names[found.main], "currencies": _counted(found, lines), "count": int(found.other.sum())}
    return _placed(inspection, found, "currencies_differ", rows[:1], details)


def _placed(inspection: Inspection, found: Currencies, code: str, rows: Codes, details: dict[str, object]) -> Problem:
    """The problem at those of the rows that stand in the sheet of the first."""
    sheets, sales = inspection.sheets("sales"), inspection.book.sales
    first = rows[sheets.codes[rows] == sheets.codes[rows[0]]][:_NAMED]
    file, sheet = sheets.names[sheets.codes[rows[0]]]
    letter, _ = field_heading(inspection, file, sheet, "sales", "amount")
    amounts = sales["amount"].to_numpy(dtype="float64")
    values = [f"{found.names[found.line[row]]} {number_typed(amounts[row])}" for row in first]
    return Problem(code, file, sheet, sales["source_row"].to_numpy()[first].tolist(), letter, values, details)


def _by_place(inspection: Inspection, rows: Codes) -> Codes:
    """Rows in the order of their files, sheets and row numbers, whatever their order in the Book."""
    sheets, numbers = inspection.sheets("sales"), inspection.book.sales["source_row"].to_numpy()
    return rows[np.lexsort((numbers[rows], sheets.codes[rows]))]


def _counted(found: Currencies, lines: Codes) -> Text:
    """Each currency with its number of lines, most first."""
    order = sorted(np.flatnonzero(lines).tolist(), key=lambda place: (-lines[place], found.names[place]))
    zh = "、".join(f"{found.names[place]} {lines[place]} 行" for place in order)
    return Text(zh, ", ".join(f"{found.names[place]} (lines: {lines[place]})" for place in order))
