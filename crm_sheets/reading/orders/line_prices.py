"""A price that is that of the whole line: it grows with the quantity, as in exports of platforms."""

from dataclasses import replace
from typing import Any

import pandas as pd

from crm_sheets.language import Text
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.values.casting import cast
from crm_sheets.vocabulary.concepts import concepts

_ROWS = 2_000
_FEWEST = 3  # goods sold in different quantities
_NEARLY = 0.8  # share of these goods whose price grows so
_CLOSE = 0.006  # rounding to cents
_GROWS = Text("买得越多它就越大：是整行的金额", "it grows with the quantity: it is that of the line")


def with_price_of_line(grid: Grid, heading: Heading) -> Heading:
    """The heading with the price as the amount, where a sheet of sales has no amount and its price is that of the line.

    That is so where goods sold in different quantities have one price a piece only after it is divided by the quantity,
    or where whoever buys several pieces pays more than another column of prices says, and no more than that for each.
    Further columns of prices are then second to the amount.
    It is told as a field found by values; nothing changes where the team decided on the column.
    """
    names = ("product", "quantity", "unit_price")
    if heading.table.name != "sales" or "amount" in heading.fields or not {*names} <= {*heading.fields}:
        return heading
    price = heading.fields["unit_price"]
    if any(column == price for column, _ in heading.how):
        return heading
    free = [*heading.unknown, *(column for column, _ in heading.twice)]
    others = [column for column in free if "price" in concepts(heading.texts[column])]
    if not _grows(grid, heading, names) and not any(_multiplies(grid, heading, other) for other in others):
        return heading
    fields = {name: column for name, column in heading.fields.items() if name != "unit_price"} | {"amount": price}
    how = (*heading.how, (price, "values"))
    twice = tuple((column, "amount" if name == "unit_price" else name) for column, name in heading.twice)
    return replace(heading, fields=fields, twice=twice, how=how, why=(*heading.why, ("amount", _GROWS)))


def _grows(grid: Grid, heading: Heading, names: tuple[str, ...]) -> bool:
    cells = {name: grid.cells.column(heading.fields[name]).slice(heading.row + 1, _ROWS) for name in names}
    rows: Any = pd.DataFrame(
        {
            "product": cells["product"].to_pandas(),
            "quantity": cast(cells["quantity"], "number").values,
            "price": cast(cells["unit_price"], "money").values,
        }
    ).dropna()
    rows = rows[(rows["quantity"] > 0) & (rows["price"] > 0)]
    rows = rows.assign(each=rows["price"] / rows["quantity"], slack=_CLOSE / rows["quantity"])
    goods = rows.groupby("product")
    spread = goods[["quantity", "price", "each"]].max() - goods[["quantity", "price", "each"]].min()
    several = spread["quantity"] > 0
    grown = (spread["each"] <= 2 * goods["slack"].max()) & (spread["price"] > 0)
    return int(several.sum()) >= _FEWEST and float(grown[several].mean()) >= _NEARLY


def _multiplies(grid: Grid, heading: Heading, other: int) -> bool:
    """Whether the price lies above another one where several were bought, and at most at so many times it."""
    columns = {"quantity": heading.fields["quantity"], "price": heading.fields["unit_price"], "listed": other}
    cells = {name: grid.cells.column(column).slice(heading.row + 1, _ROWS) for name, column in columns.items()}
    rows = pd.DataFrame({name: cast(column, "number").values for name, column in cells.items()}).dropna()
    rows = rows[(rows["quantity"] >= 1) & (rows["price"] > 0) & (rows["listed"] > 0)]
    several = rows["quantity"] > 1
    most = rows["quantity"] * rows["listed"] + _CLOSE
    line = (rows["price"] <= most) & ((rows["price"] > rows["listed"] + _CLOSE) | ~several)
    return int(several.sum()) >= _FEWEST and float(line.mean()) >= _NEARLY and float(line[several].mean()) >= _NEARLY
