"""Orders in two tables: what the table of orders says of each goes beside the lines of goods or payments of another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import pyarrow as pa

from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.orders.facts import FACTS
from crm_sheets.reading.values.casting import cast
from crm_sheets.vocabulary import CUSTOMER
from crm_sheets.vocabulary.concepts import concepts

LINES = ("amount", "unit_price", "quantity")  # of which a line has one
FEWEST = 3  # orders
MOST = 0.9  # share of the orders of the lines that the other table must have
_ONCE = 0.98  # share of the rows of a table of orders that have a number of their own
_ID = frozenset(("id", "order"))


@dataclass(frozen=True)
class Lines:
    """A table that lacks nothing but the day of its orders; ``orders`` holds the number of the order of each row."""

    grid: Grid
    heading: Heading
    orders: "pd.Series[Any]"

    def share(self, orders: pd.DataFrame) -> float:
        """Share of its orders that are in a table of orders; 0 where it has hardly any."""
        own = self.orders.dropna().unique()
        return float(pd.Index(own).isin(orders.index).mean()) if len(own) >= FEWEST else 0.0

    def beside(self, orders: pd.DataFrame) -> Grid:
        """The grid with a column for each fact of the orders that it does not hold itself."""
        row, cells = self.heading.row, self.grid.cells
        added: dict[str, Any] = {}
        is_chinese = any(text[0] > "\u2e80" for text in self.heading.texts if text)
        for name in (*FACTS, "amount"):
            if name in self.heading.fields or not orders[name].notna().any():
                continue
            label = self.heading.table.field(name).label
            told = self.orders.map(_as_text(orders[name]))
            texts = [*[None] * row, label.zh if is_chinese else label.en, *told]
            added[f"order {name}"] = pa.array(texts, pa.string(), from_pandas=True)  # of an unknown order nothing
        names = [*cells.column_names, *added]
        whole = pa.Table.from_arrays([*cells.columns, *added.values()], names=names)
        places = self.grid.origins or tuple(range(cells.num_columns))
        return replace(self.grid, cells=whole, origins=(*places, *[-1] * len(added)))


def lines_of(grid: Grid, heading: Heading | None) -> Lines | None:
    """The table as lines of orders, if it names orders, and goods or money, and lacks nothing but the day."""
    if heading is None or heading.missing != ("date",) or "order_id" not in heading.fields or heading.joined:
        return None
    if not {*LINES} & {*heading.fields}:
        return None
    cells = grid.cells.column(heading.fields["order_id"]).slice(heading.row + 1)
    return Lines(grid, heading, cast(cells, "id").values)


def with_number(heading: Heading | None) -> Heading | None:
    """A reading as sales of which each row may be an order: with its order number, or the column ID as such.

    None where nobody is named, or no column numbers the rows.
    """
    if heading is None or not {*CUSTOMER, "email"} & {*heading.fields}:
        return None
    if "order_id" in heading.fields:
        return heading
    for column, text in enumerate(heading.texts):
        said = concepts(text) if text else frozenset[str]()
        if "id" in said and said <= _ID and column not in heading.fields.values():
            unknown = tuple(c for c in heading.unknown if c != column)
            twice = tuple(pair for pair in heading.twice if pair[0] != column)
            return replace(heading, fields={**heading.fields, "order_id": column}, unknown=unknown, twice=twice)
    return None


def orders_of(rows: pd.DataFrame) -> pd.DataFrame | None:
    """Rows of sales by order number, if they are a table of orders: nearly each row another number; else None."""
    told = rows["order_id"].notna() & rows["date"].notna()
    count = int(told.sum())
    if count < max(FEWEST, _ONCE * len(rows)) or rows["order_id"][told].nunique() < _ONCE * count:
        return None
    return rows[told].drop_duplicates("order_id").set_index("order_id")


def _as_text(values: "pd.Series[Any]") -> "pd.Series[Any]":
    texts: pd.Series[Any] = values.map(str, na_action="ignore")
    return texts


def goods_lines(lines: Sequence[Lines]) -> int:
    """Which of several tables of lines of the same orders counts: one that names goods, else the first.

    Goods and payments of one order are the same money.
    """
    return next((place for place, one in enumerate(lines) if "product" in one.heading.fields), 0)
