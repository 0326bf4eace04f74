"""The amount after the discount, where the column taken for it is the one before and both stand in the sheet."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np

from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.finding.grids import Grid
from crm_sheets.reading.orders.groups import Floats
from crm_sheets.reading.values.casting import cast
from crm_sheets.vocabulary.concepts import concepts

_ROWS = 2_000
_FEWEST = 3  # rows with a discount
_NEARLY = 0.95
_MONEY = {"amount", "paid", "sale", "total", "price"}
_DISCOUNTS = 4  # columns


def with_amount_after_discount(grid: Grid, heading: Heading) -> Heading:
    """The heading with the column that is the amount less the discounts, row by row, for the amount.

    Nothing changes where the team decided on the column, or where no discount is ever given.
    """
    amount = heading.fields.get("amount", -1)
    decided = {column for column, _ in heading.how}
    if heading.table.name != "sales" or amount < 0 or amount in decided or amount >= grid.cells.num_columns:
        return heading
    said = {c: concepts(text) for c, text in enumerate(heading.texts) if text and c < grid.cells.num_columns}
    taken = set(heading.fields.values()) - {heading.fields.get("discount", -1)}
    less = [c for c, words in said.items() if "discount" in words and c not in taken][: _DISCOUNTS + 1]
    others = [c for c, words in said.items() if words & _MONEY and c not in taken]
    if not less or not others:
        return heading
    return next((_with(heading, c) for c in _after(grid, heading, amount, others, less)), heading)


def _after(grid: Grid, heading: Heading, amount: int, others: list[int], less: list[int]) -> Iterator[int]:
    """The columns that are the amount less one or more of the discounts in nearly all rows."""
    values = {c: _numbers(grid, heading, c) for c in {amount, *others, *less}}
    off = [c for c in less if np.nan_to_num(values[c]).any()]
    for other in others:
        some = [c for c in off if c != other]
        for count in range(1, len(some) + 1):
            for columns in combinations(some, count):
                if _is(values[other], values[amount], [values[c] for c in columns]):
                    yield other


def _is(after: Floats, before: Floats, less: list[Floats]) -> bool:
    known = np.isfinite(after + before)
    off: Floats = np.abs(np.nan_to_num(less)).sum(axis=0)
    near = np.abs(before - off - after) <= 0.011
    return bool(known.any() and near[known].mean() >= _NEARLY and (known & near & (off > 0)).sum() >= _FEWEST)


def _numbers(grid: Grid, heading: Heading, column: int) -> Floats:
    cells = grid.cells.column(column).slice(heading.row + 1, _ROWS)
    values: Any = cast(cells, "money").values
    return np.asarray(values.to_numpy(), dtype=np.float64)


def _with(heading: Heading, column: int) -> Heading:
    """The other column as the amount; the one before it stands among those that mean the same."""
    before = heading.fields["amount"]
    twice = tuple(pair for pair in heading.twice if pair[0] != column)
    unknown = tuple(c for c in heading.unknown if c != column)
    fields = {**heading.fields, "amount": column}
    return replace(heading, fields=fields, twice=(*twice, (before, "amount")), unknown=unknown)
