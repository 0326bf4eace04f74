"""Sales lines entered twice."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.column_codes import Mask
from crm_sheets.arrays.equal_rows import Codes, equal_row_numbers
from crm_sheets.arrays.exact_money import in_units
from crm_sheets.checks.inspection import Inspection
from crm_sheets.checks.sheet_problems import sheet_problems
from crm_sheets.language import Text
from crm_sheets.problems import Each, Problem

_SHOWN = 5
_SAME_ORDER, _NO_ORDER = Text("，订单号也相同", ", order id"), Text("", "")


def sales_entered_twice(inspection: Inspection) -> Iterator[Problem]:
    """Lines of one file that agree in order id, date with time, customer, product, quantity and amount: all of them.

    Lines without order id agree in the rest; those that also lack a customer must agree to the second, for a till sells
    the same thing to many in a day. Lines of no money are passed over. No threshold but ``checks.mostly``: a file that
    was pasted twice is told once. Does not compare lines of different files.
    """
    sales = inspection.book.sales
    if not len(sales):
        return
    group = _equal_lines(inspection)
    if not len(group):
        return
    struck = np.zeros(len(sales), dtype=np.bool_)
    struck[group.index.to_numpy()] = True
    few = len(group) <= inspection.playbook.checks.mostly * len(sales) or len(group) < 1000
    named = _named(inspection, group) if few else {}
    ordered = sales["order_id"].notna().to_numpy()

    def details(where: Codes) -> Mapping[str, object]:
        return {
            "others": Each(_others(place, named.get(int(group[place]), [])) for place in where),
            "order": Each(_SAME_ORDER if ordered[place] else _NO_ORDER for place in where),
        }

    yield from sheet_problems(
        inspection, "sale_twice", "sales", "order_id" if ordered[struck].all() else "amount", struck, details
    )


def _equal_lines(inspection: Inspection) -> "pd.Series[int]":
    """The places of the lines that another one equals, with a number for each group of equal ones."""
    rows = np.flatnonzero(_can_be_told(inspection))
    group = np.zeros(len(rows), dtype=np.int64)
    for column in _columns(inspection):  # few lines are left after two of them
        group = equal_row_numbers((group, column[rows]), len(rows))
        again = np.bincount(group)[group] > 1
        rows, group = rows[again], group[again]
    return pd.Series(group, index=rows)


def _columns(inspection: Inspection) -> Iterator[Any]:
    """What equal lines agree in; first what tells most lines apart."""
    sales = inspection.book.sales
    yield sales["date"].to_numpy()
    yield inspection.coded("sales", "customer_id").codes
    yield in_units(inspection.numbers("sales", "amount"))
    yield in_units(inspection.numbers("sales", "quantity"))
    yield inspection.coded("sales", "product").codes
    yield inspection.coded("sales", "source_file").codes
    yield sales["order_id"].array


def _can_be_told(inspection: Inspection) -> Mask:
    """Lines with money that name an order or a customer, or the second of the sale."""
    sales = inspection.book.sales
    named = sales["order_id"].notna().to_numpy() | (inspection.coded("sales", "customer_id").codes >= 0)
    if not named.all():
        seconds = sales["date"].to_numpy().astype("datetime64[s]").astype(np.int64)
        named = named | (seconds % 86_400 != 0)
    told: Mask = named & (np.nan_to_num(inspection.numbers("sales", "amount")) != 0)
    return told


def _named(inspection: Inspection, group: "pd.Series[int]") -> dict[int, list[tuple[int, str, int]]]:
    """For each group its first lines: place, sheet, row number, in the order of the sheets."""
    sheets, numbers = inspection.sheets("sales"), inspection.book.sales["source_row"].to_numpy()
    where = group.index.to_numpy()
    order = np.lexsort((numbers[where], sheets.codes[where]))
    found: dict[int, list[tuple[int, str, int]]] = {}
    for place, which in zip(where[order], group.to_numpy()[order], strict=True):
        lines = found.setdefault(int(which), [])
        if len(lines) <= _SHOWN:
            lines.append((int(place), sheets.names[sheets.codes[place]][1], int(numbers[place])))
    return found


def _others(place: int, lines: list[tuple[int, str, int]]) -> Text:
    """The other lines of a row's group, by row number; with their sheet where it is another one."""
    own = next((sheet for other, sheet, _ in lines if other == place), lines[0][1] if lines else "")
    rows = [str(row) if sheet == own else f"{sheet}!{row}" for other, sheet, row in lines if other != place][:_SHOWN]
    return Text(f"第 {'、'.join(rows)} 行", f"row {', '.join(rows)}")
