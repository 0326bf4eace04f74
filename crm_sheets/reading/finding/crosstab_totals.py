"""What a crosstab says itself that its figures come to: its row and its column of totals."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from crm_sheets.reading.finding.crosstab_heads import CrosstabHead
from crm_sheets.reading.finding.totals import total_said
from crm_sheets.reading.opening.grids import Grid, StatedTotal
from crm_sheets.vocabulary import unified

_NO_GRAND = re.compile(r"小\s*计|平均|均值|计数|sub|average|\bavg|mean|count", re.IGNORECASE)
_FIELD = "amount"


def stated_totals(grid: Grid, head: CrosstabHead, keys: Sequence[Any], data: Any) -> tuple[StatedTotal, ...]:
    """The cells of the total row and the total column; none where the figures are no money, or several kinds of it.

    ``keys`` are the key columns under the heading, ``data`` marks the rows there that are no totals.
    """
    amounts = [measure for measure in head.measures if measure.field == _FIELD]
    if len(amounts) != 1:
        return ()
    beside = _total_column(head, grid.cells.num_columns) if len(head.measures) == 1 else None
    below = _total_row(keys, data)
    return tuple(_cells(grid, head, keys, dict(zip(amounts[0].columns, head.days, strict=True)), data, below, beside))


def _cells(
    grid: Grid,
    head: CrosstabHead,
    keys: Sequence[Any],
    periods: dict[int, date],
    data: Any,
    below: int | None,
    beside: int | None,
) -> Iterator[StatedTotal]:
    said = "" if below is None else next(text for column in keys if (text := column[below].as_py()))
    places = [(below, column, day.isoformat()) for column, day in periods.items()] if below is not None else []
    if beside is not None:
        places += [(row, beside, "") for row in data.nonzero()[0].tolist()]
        places += [(below, beside, "")] if below is not None else []
    for row, column, day in places:
        place = head.row + 1 + row
        text = grid.cells.column(column)[place].as_py()
        if text:
            number = grid.number(place)
            words = said if row == below else head.texts[column]
            yield StatedTotal(text, number, grid.letter(column), 0 if row == below else number, day, words)


def _total_row(keys: Sequence[Any], data: Any) -> int | None:
    """The last row of totals of everything."""
    for row in reversed(range(len(data))):
        texts = [text for column in keys if (text := column[row].as_py())]
        if not data[row] and texts and _is_grand(texts[0]):
            return row
    return None


def _total_column(head: CrosstabHead, width: int) -> int | None:
    """The column of totals, right of the periods or left of them; None where there are several."""
    used = {column for measure in head.measures for column in measure.columns}
    found = [c for c in range(min(width, len(head.texts))) if c not in used and _is_grand(head.texts[c])]
    return found[0] if len(found) == 1 else None


def _is_grand(text: str) -> bool:
    said = total_said(text) if text else None
    return said is not None and said.whole and not _NO_GRAND.search(unified(text))
