"""Blocks of one table beside each other without a blank column between: 日期 客户 金额 日期 客户 金额, a week each."""

from collections.abc import Sequence
from itertools import pairwise

from crm_sheets.reading.columns.heading_lines import heading_rows
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import normal

_FEWEST = 2  # headings of a block
_LOOKED_AT = 3  # rows that look like headings


def cut_blocks(grid: Grid) -> list[Grid]:
    """The blocks whose headings are one sequence again and again, with the lines above them; else the grid itself."""
    if grid.cells.num_columns < 2 * _FEWEST:
        return [grid]
    for row in heading_rows(grid.cells.slice(0, 100))[:_LOOKED_AT]:
        line = [(column[row].as_py() or "").strip() for column in grid.cells.columns]
        starts = _starts([normal(text) if text else "" for text in line])
        if starts:
            last = grid.cells.num_rows - 1
            return [grid.part(0, left, last, right - 1) for left, right in pairwise([*starts, grid.cells.num_columns])]
    return [grid]


def _starts(words: Sequence[str]) -> list[int]:
    """Where the repetitions begin; [] where the words are not one sequence again and again.

    >>> _starts(["日期", "客户", "金额", "日期", "客户", "金额"]), _starts(["电话", "电话", "地址", "地址"])
    ([0, 3], [])
    """
    end = max((i + 1 for i, word in enumerate(words) if word), default=0)
    for width in range(_FEWEST, end // 2 + 1):
        first = words[:width]
        starts = range(0, end, width)
        if end % width == 0 and len({*first}) == width and all(words[at : at + width] == first for at in starts):
            return list(starts) if all(first) else []
    return []
