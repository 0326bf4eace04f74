"""Columns that add up the other columns of their row (合计, Total): no data of their own."""

from dataclasses import replace

from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import normal

_TOTALS = "合计|总计|小计|总和|汇总|行合计|年度合计|total|grand total|row total|sum"
_WORDS = frozenset(map(normal, _TOTALS.split("|")))
_LOOKED_AT = 40  # rows below the heading


def without_totals(heading: Heading, grid: Grid) -> Heading:
    """The heading with its columns of totals told apart from those that nobody knows or that come twice.

    A heading that is known to mean an amount counts as a total only where its numbers are the sum of others in the row:
    合计 as the only amount is the amount.
    """
    told = {column for column in heading.unknown if _named(heading, column)}
    for column, _ in heading.twice:
        if _named(heading, column) and _adds_up(heading, grid, column):
            told.add(column)
    if not told:
        return heading
    return replace(
        heading,
        unknown=tuple(column for column in heading.unknown if column not in told),
        twice=tuple((column, name) for column, name in heading.twice if column not in told),
        rivals=tuple(rival for rival in heading.rivals if rival[2] not in told),
        totals=tuple(sorted(told)),
    )


def _named(heading: Heading, column: int) -> bool:
    last = (heading.lines[-1][column] if heading.lines else "") or heading.texts[column]
    return normal(last) in _WORDS


def _adds_up(heading: Heading, grid: Grid, column: int) -> bool:
    """Whether most of the first rows hold the sum of two or more other numbers of theirs."""
    left = [other for other, text in enumerate(heading.texts) if text and other < column]
    rows = grid.part(heading.row + 1, 0, heading.row + _LOOKED_AT, grid.cells.num_columns - 1).head(_LOOKED_AT)
    numbers = [[_number(line[other]) for other in left] + [_number(line[column])] for line in rows]
    counted = [line for line in numbers if line[-1] is not None]
    return len(counted) > 0 and sum(_is_sum(line) for line in counted) * 2 > len(counted)


def _is_sum(line: list[float | None]) -> bool:
    """Whether the last number is the sum of the numbers before it, all from some column on."""
    *others, total = (number or 0.0 for number in line)
    added, count = 0.0, 0
    for number in reversed(others):
        added, count = added + number, count + 1
        if count > 1 and abs(added - total) < 0.005:
            return True
    return False


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return None
