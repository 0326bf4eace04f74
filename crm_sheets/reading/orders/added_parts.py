"""Money of one row in several columns of one sort and no total of them: added up.

Fees by what they are for, sums by how they were paid.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from crm_sheets.reading.columns.heading import Heading, Joined
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.orders.groups import Floats
from crm_sheets.reading.values.casting import cast
from crm_sheets.vocabulary.comparing import simplified

_ROWS = 2_000
_FEWEST = 3  # columns that are added, rows that tell
_WAYS = re.compile(
    r"现金|刷卡|银行卡|信用卡|会员卡|储值卡?|微信|支付宝|余额支付|积分支付|积分抵扣|币|券|cash|card|wallet|che(?:que|ck)|bank|online|voucher|coins?",
    re.IGNORECASE,
)  # how somebody paid
_ELSEWHERE = 0.2  # share of the rows whose money stands in the other columns alone
_SAME = 2  # letters that the headings share at their beginning beside the sort of money at their end
_NEARLY = 0.95


def with_parts_added(grid: Grid, heading: Heading) -> Heading:
    """The heading with the sum of such columns for the amount of sales; ``joined`` names them.

    Their headings begin and end alike (已缴纳学费, 已缴纳教材费), or differ in the way of paying alone (刷卡金额,
    现金金额), of which two are enough; in a fifth of the rows the column taken for the amount holds nothing while
    another one does; and no other column of the table holds the sum.
    """
    amount = heading.fields.get("amount", -1)
    decided = {column for column, how in heading.how if how != "values"}
    if heading.table.name != "sales" or amount < 0 or amount in decided or amount >= grid.cells.num_columns:
        return heading
    parts = _alike(grid, heading, amount, _is_like)
    if len(parts) < _FEWEST:
        parts = _alike(grid, heading, amount, _differ_in_way)
    if len(parts) < _SAME or _stands_elsewhere(grid, heading, parts):
        return heading
    own, others = parts[amount], [values for column, values in parts.items() if column != amount]
    elsewhere = (own == 0) & (np.sum(others, axis=0) > 0)
    if elsewhere.sum() < max(_FEWEST, _ELSEWHERE * len(own)):
        return heading
    rest = tuple(pair for pair in heading.twice if pair[0] not in parts)
    return replace(
        heading,
        joined=(*heading.joined, Joined("amount", tuple(sorted(parts)), "+")),
        twice=rest,
        unknown=tuple(column for column in heading.unknown if column not in parts),
        rivals=tuple(rival for rival in heading.rivals if rival[0] != "amount"),
    )


def _alike(grid: Grid, heading: Heading, amount: int, alike: Callable[[str, str], bool]) -> Mapping[int, Floats]:
    """The amount and the free columns of money whose headings are like its own, with their numbers."""
    taken = {*heading.fields.values()} - {amount}
    text = heading.texts[amount]
    same = [
        c for c, other in enumerate(heading.texts) if other and c not in taken and (c == amount or alike(text, other))
    ]
    if len(same) < _SAME:
        return {}
    found = {column: _money(grid, heading, column) for column in same if column < grid.cells.num_columns}
    known = {column: values for column, values in found.items() if values is not None}
    return known if amount in known else {}


def _is_like(text: str, other: str) -> bool:
    """Whether two headings share their first letters or their first word, and what stands at their end."""
    if text.isascii() != other.isascii():
        return False
    if not text.isascii():
        return text[:_SAME] == other[:_SAME] and text[-1] == other[-1]
    one, two = text.casefold().split(), other.casefold().split()
    return min(len(one), len(two)) > 1 and one[-1] == two[-1] and (one[0] == two[0] or len(one) == len(two) == _SAME)


def _differ_in_way(text: str, other: str) -> bool:
    """Whether two headings end alike and each says before that how somebody paid: Cash Amount, Card Amount."""
    text, other = simplified(text), simplified(other)
    one, two = text[::-1].casefold(), other[::-1].casefold()
    ended = next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), 0)
    return ended >= _SAME and all(_WAYS.search(heading[: len(heading) - ended]) for heading in (text, other))


def _money(grid: Grid, heading: Heading, column: int) -> Floats | None:
    """The numbers of a column, blanks as nothing; None where it holds something else or numbers below nothing."""
    cells = cast(grid.cells.column(column).slice(heading.row + 1, _ROWS), "money")
    values: Any = np.asarray(cells.values.to_numpy(), dtype=np.float64)
    if cells.bad.any() or not np.isfinite(values).any() or np.nanmin(values) < 0:
        return None
    return np.asarray(np.nan_to_num(values))


def _stands_elsewhere(grid: Grid, heading: Heading, parts: Mapping[int, Floats]) -> bool:
    """Whether another column holds the sum of the parts in nearly all rows."""
    whole: Floats = np.sum(list(parts.values()), axis=0)
    for column, text in enumerate(heading.texts):
        if text and column not in parts and column < grid.cells.num_columns:
            values = _money(grid, heading, column)
            if values is not None and (np.abs(values - whole) <= 0.011).mean() >= _NEARLY:
                return True
    return False
