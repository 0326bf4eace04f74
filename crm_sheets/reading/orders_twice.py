"""Orders that stand in one table with a row each and in another one with their lines: their money counts once."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import pyarrow as pa

from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.heads_and_lines import unlike_sums, without_orders
from crm_sheets.reading.orders.in_two_tables import FEWEST, MOST, orders_of
from crm_sheets.reading.table_parts import TablePart

_SALES = "sales"
_COMPARED = ["order_id", "date", "amount"]
_TABLES = 60  # of sales; in a drop of more only tables of one file are compared
_ABOUT = 0.25  # of the order's money: freight, discounts and tax that stand beside the lines


@dataclass(frozen=True)
class _Sold:
    """A table of sales: its place among the parts, the numbers, days and money of its rows."""

    place: int
    file: str
    rows: pd.DataFrame


def orders_once(parts: Sequence[TablePart]) -> list[TablePart]:
    """The parts with the rows of orders left out whose lines stand in another table, which says so with a note.

    Nearly all orders of the lines must be in the table of orders, on the same days, with about the same money. Two
    tables with a row for each order are no lines: which of them counts is settled as of any repeated rows.
    """
    found = list(parts)
    every = sum(map(_is_sold, parts))
    sold = list(_sold(parts))
    if len(sold) < 2:
        return found
    heads = [(one, orders) for one in sold if (orders := orders_of(one.rows)) is not None]
    places = {one.place for one, _ in heads}
    for lines in (one for one in sold if one.place not in places and _has_lines(one.rows)):
        for head, orders in heads:
            if (head.file == lines.file or every <= _TABLES) and _are_same(orders, lines.rows):
                found[lines.place] = _told(found[lines.place], lines.rows, parts[head.place], orders)
                found[head.place] = without_orders(found[head.place], lines.rows["order_id"])
                break
    return found


def _sold(parts: Sequence[TablePart]) -> Iterator[_Sold]:
    """The tables of sales that are to be compared with another one."""
    places = [place for place, part in enumerate(parts) if _is_sold(part)]
    files = {place: str(parts[place].place[0]) for place in places}
    of_file = Counter(files.values())
    for place, file in files.items():
        sheet = parts[place].sheet
        if sheet is not None and (len(places) <= _TABLES or of_file[file] > 1):
            rows = sheet.rows
            compared = rows.select(_COMPARED).to_pandas() if isinstance(rows, pa.Table) else rows[_COMPARED]
            yield _Sold(place, file, compared)


def _is_sold(part: TablePart) -> bool:
    sheet = part.sheet
    return sheet is not None and sheet.table == _SALES and {*_COMPARED} <= {*_names(sheet.rows)}


def _names(rows: Any) -> list[str]:
    return list(rows.column_names if isinstance(rows, pa.Table) else rows.columns)


def _has_lines(rows: pd.DataFrame) -> bool:
    return bool(rows["order_id"].dropna().duplicated().any())


def _are_same(orders: pd.DataFrame, lines: pd.DataFrame) -> bool:
    """Whether the lines are those of the orders."""
    own = lines[lines["order_id"].notna()].groupby("order_id", observed=True)
    whole = pd.DataFrame({"amount": own["amount"].sum(), "date": own["date"].first()})
    known = whole[whole.index.isin(orders.index)]
    if len(known) < max(FEWEST, MOST * len(whole)):
        return False
    other = orders.loc[known.index]
    days = known["date"].dt.normalize() == other["date"].dt.normalize()
    money = (known["amount"] - other["amount"]).abs() <= _ABOUT * other["amount"].abs()
    return bool(days.mean() >= MOST and money.mean() >= MOST)


def _told(part: TablePart, lines: pd.DataFrame, head: TablePart, orders: pd.DataFrame) -> TablePart:
    file, sheet = (str(text) for text in part.place[:2])
    other = str(head.place[1] if head.place[0] == file else head.place[0])
    count = lines["order_id"].nunique()
    said = [Problem("orders_in_lines", file, sheet, details={"orders": count, "other": other})]
    said += unlike_sums((file, sheet), lines, orders, {"orders": count, "other": other})
    return replace(part, problems=Problems((*part.problems, *said)))
