"""A price that is that of the whole line: for the same goods it grows with the quantity, as in exports of platforms."""

from dataclasses import replace
from typing import Any

import pandas as pd

from crm_sheets.language import Text
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.finding.grids import Grid
from crm_sheets.reading.values.casting import cast

_ROWS = 2_000
_FEWEST = 3  # goods sold in different quantities
_NEARLY = 0.8  # share of these goods whose price grows so
_CLOSE = 0.006  # rounding to cents
_GROWS = Text(
    "同一商品买得越多它就越大：是整行的金额", "for the same goods it grows with the quantity: it is that of the line"
)


def with_price_of_line(grid: Grid, heading: Heading) -> Heading:
    """The heading with the price as the amount, where a sheet of sales has no amount and its price is that of the line.

    Further columns of prices are then second to the amount.
    That is so where goods sold in different quantities have one price a piece only after it is divided by the quantity.
    It is told as a field found by values; nothing changes where the team decided on the column.
    """
    names = ("product", "quantity", "unit_price")
    if heading.table.name != "sales" or "amount" in heading.fields or not {*names} <= {*heading.fields}:
        return heading
    price = heading.fields["unit_price"]
    if any(column == price for column, _ in heading.how) or not _grows(grid, heading, names):
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
