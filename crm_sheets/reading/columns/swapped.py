"""Two date columns the wrong way round: what comes first is later in nearly every row."""

from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.language import Text
from crm_sheets.problems import Problem
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.profiles import SAMPLE
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.values.looks import one_day

_PAIRS = {
    "complaints": (("received_at", "closed_at"),),
    "visits": (("date", "next_date"),),
    "customers": (("birthday", "created"),),
}
_ROWS, _SHARE = 5, 0.8


def swapped_back(grid: Grid, heading: Heading, fixed: frozenset[int] = frozenset()) -> tuple[Heading, list[Problem]]:
    """The heading with such a pair exchanged: at least five rows and 80 % of those with both days are out of order."""
    problems = []
    for first, second in _PAIRS.get(heading.table.name, ()):
        pair = [heading.fields.get(name, -1) for name in (first, second)]
        if -1 in pair or {*pair} & fixed:
            continue
        wrong, rows = _out_of_order(grid, heading.row + 1, pair[0], pair[1])
        if wrong >= _ROWS and wrong >= _SHARE * rows:
            heading = _exchanged(heading, first, second)
            problems.append(_said(grid, heading, pair, wrong, rows))
    return heading, problems


def _out_of_order(grid: Grid, row: int, first: int, second: int) -> tuple[int, int]:
    """Rows in which the first day is after the second, and rows with both, in a sample of these."""
    one, other = (grid.cells.column(column).slice(row) for column in (first, second))
    both = np.flatnonzero(pc.and_(pc.is_valid(one), pc.is_valid(other)).to_numpy(zero_copy_only=False))
    if len(both) < _ROWS:
        return 0, 0
    picked = pa.array(both[np.unique(np.linspace(0, len(both) - 1, min(len(both), SAMPLE)).astype(np.int64))])
    days = [[one_day(cell) for cell in column.take(picked).to_pylist()] for column in (one, other)]
    pairs = [(a, b) for a, b in zip(*days, strict=True) if a and b]
    return sum(a > b for a, b in pairs), len(pairs)


def _exchanged(heading: Heading, first: str, second: str) -> Heading:
    fields = {**heading.fields, first: heading.fields[second], second: heading.fields[first]}
    return replace(heading, fields=fields, how=(*heading.how, *((fields[name], "swapped") for name in (first, second))))


def _said(grid: Grid, heading: Heading, pair: list[int], wrong: int, rows: int) -> Problem:
    one, other = (heading.texts[column] for column in pair)
    place = (grid.file, grid.sheet, (grid.number(heading.row),) if heading.row >= 0 else (), grid.letter(pair[0]))
    share = f"{wrong / rows:.0%}"
    details: dict[str, object] = {
        "heading": one,
        "other": other,
        "share": share,
        "count": Text(f"{rows} 行中的 {wrong}", f"{wrong} of {rows}"),
    }
    return Problem("columns_swapped", *place, (one,), details)
