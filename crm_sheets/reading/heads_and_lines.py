"""Orders in two files or sheets: lines that lack the day are read beside their table of orders; money counts once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.columns.headers import closest_heading, find_heading
from crm_sheets.reading.orders.in_two_tables import MOST, Lines, goods_lines, lines_of, orders_of, with_number
from crm_sheets.reading.table_parts import Later, ReadBy, TablePart, read_part

_SALES = "sales"
_READ = 6  # place of the rows read in the line of Reading.sheets; behind it those used and left out
_NEAR = 0.01  # share by which the money of orders and lines may differ unsaid


@dataclass(frozen=True)
class _Head:
    """A table of orders: its place among the parts, its part, its rows by order number."""

    place: int
    part: TablePart
    orders: pd.DataFrame


def with_lines_joined(parts: Sequence[TablePart | Later], done: Sequence[TablePart], team: ReadBy) -> list[TablePart]:
    """The parts with lines of orders read by what their table of orders says, and that without the orders of these.

    ``parts`` as first looked at, ``done`` as read. Of several tables of lines of the same orders one counts.
    """
    lines = {i: one for i, part in enumerate(parts) if (one := _lines(part, done[i], team))}
    found = list(done)
    if not lines:
        return found
    heads = [head for i, part in enumerate(parts) if i not in lines and (head := _head(i, part, done[i], team))]
    own: dict[int, list[int]] = {}
    for i, one in lines.items():
        best = max(range(len(heads)), key=lambda k: one.share(heads[k].orders), default=-1)
        if best >= 0 and one.share(heads[best].orders) >= MOST:
            own.setdefault(best, []).append(i)
    for k, places in own.items():
        i = places[goods_lines([lines[place] for place in places])]
        joined = _joined(lines[i], heads[k], team)
        if joined is not None:
            found[i], found[heads[k].place] = joined, without_orders(heads[k].part, lines[i].orders)
    return found


def _lines(part: TablePart | Later, read: TablePart, team: ReadBy) -> Lines | None:
    if isinstance(part, TablePart) or part.kind is not None or read.sheet is not None:
        return None
    return lines_of(part.grid, closest_heading(part.grid, _SALES, team.others))


def _head(place: int, part: TablePart | Later, read: TablePart, team: ReadBy) -> _Head | None:
    if isinstance(part, Later) and part.kind is None and (read.sheet is None or read.sheet.table == _SALES):
        heading = with_number(find_heading(part.grid, _SALES, team.others))
        read = read_part(part.grid, heading, team) if heading else read
    if read.sheet is None or read.sheet.table != _SALES:
        return None
    orders = orders_of(read.sheet.frame())
    return None if orders is None else _Head(place, read, orders)


def _joined(lines: Lines, head: _Head, team: ReadBy) -> TablePart | None:
    """The lines as sales, with a note; None where they are none even so."""
    grid = lines.beside(head.orders)
    heading = find_heading(grid, _SALES, team.others)
    part = read_part(grid, heading, team) if heading else None
    if part is None or part.sheet is None or part.sheet.table != _SALES:
        return None
    rows = part.sheet.frame()
    where = (lines.grid.file, lines.grid.sheet)
    file, sheet = (str(text) for text in head.part.place[:2])
    details: dict[str, object] = {"orders": rows["order_id"].nunique(), "other": sheet if file == where[0] else file}
    said = [Problem("order_lines_joined", *where, details=details), *unlike_sums(where, rows, head.orders, details)]
    return replace(part, problems=Problems((*part.problems, *said)))


def unlike_sums(
    where: tuple[str, str], lines: pd.DataFrame, orders: pd.DataFrame, details: dict[str, object]
) -> list[Problem]:
    """What is said where the money of lines differs from that of the same orders (by number) in their own table."""
    of_lines, of_orders = _sum(lines), _sum(orders.loc[orders.index.isin(lines["order_id"])])
    if not of_orders or not of_lines or abs(of_lines - of_orders) <= _NEAR * abs(of_orders):
        return []
    sums = {"counted": f"{of_lines:,.2f}", "stands": f"{of_orders:,.2f}"}
    return [Problem("order_lines_differ", *where, details={**details, **sums})]


def _sum(rows: pd.DataFrame) -> float:
    return float(rows["amount"].sum())


def without_orders(part: TablePart, orders: "pd.Series[Any]") -> TablePart:
    """A table of orders without those of which the lines count, by their numbers."""
    sheet = part.sheet
    if sheet is None:
        return part
    rows = sheet.frame()
    gone = rows["order_id"].isin(orders.dropna()).to_numpy()
    kept = rows[~gone].reset_index(drop=True)
    own = None if sheet.own is None else sheet.own.filter(pa.array(~gone))
    place = [*part.place]
    place[_READ + 1 : _READ + 3] = [len(kept), sheet.read - len(kept)]
    ledger = part.ledger and part.ledger.without([("in_lines", int(gone.sum()), _money(rows, gone))])
    less = replace(sheet, rows=kept, used=len(kept), own=own, ledger=ledger)
    return replace(part, sheet=less, place=tuple(place), ledger=ledger)


def _money(rows: pd.DataFrame, which: "np.ndarray[Any, np.dtype[np.bool_]]") -> float:
    return float(np.nansum(rows["amount"].to_numpy()[which]))
