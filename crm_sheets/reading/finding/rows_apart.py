"""Tables under each other: cut where a new heading with other columns begins, with the title lines above it."""

from dataclasses import dataclass
from itertools import pairwise

from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.heading_lines import Line, heading_rows, is_data
from crm_sheets.reading.finding.remarks import is_signature, is_total
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import normal

_MOST = 1_000  # new headings in one sheet; a sheet with more is no list of tables
_LINES = 30  # lines between two tables that are looked at


@dataclass(frozen=True)
class _Head:
    """Rows that look like one heading: first and last row, their texts by column, the unit named in a line before."""

    first: int
    last: int
    texts: frozenset[tuple[int, str]]
    unit: str


def cut_under(grid: Grid) -> list[Grid]:
    """The tables that stand under each other; the grid itself where it is one table.

    A heading that only repeats the one above (a page break) begins no table, unless a line before it names another
    unit. Each part must have a heading that lacks nothing; a part that has none belongs to the one above it.
    """
    rows = heading_rows(grid.cells)
    if len(rows) < 2:
        return [grid]
    heads = _heads(rows, grid)
    if len(heads) < 2 or len(heads) > _MOST:
        return [grid]
    starts = [0, *(_start(grid, before, head) for before, head in pairwise(heads))]
    return _headed(grid, starts)


def _heads(rows: list[int], grid: Grid) -> list[_Head]:
    """The headings that are new, in order: neighbouring rows are one, and repetitions are passed over."""
    heads: list[_Head] = []
    for first, last in _neighbours(rows):
        head = _Head(first, last, _texts(grid, first, last), _unit_before(grid, first))
        if not heads or not head.texts <= heads[-1].texts or head.unit not in ("", heads[-1].unit):
            heads.append(head)
        if len(heads) > _MOST:
            break
    return heads


def _neighbours(rows: list[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def _texts(grid: Grid, first: int, last: int) -> frozenset[tuple[int, str]]:
    lines = _lines(grid, first, last)
    return frozenset((column, normal(text)) for line in lines for column, text in enumerate(line) if text)


def _lines(grid: Grid, first: int, last: int) -> list[Line]:
    """The rows as lists of text, cells as they are, whatever is merged."""
    columns = [column.to_pylist() for column in grid.cells.slice(first, last - first + 1).columns]
    return [[(cell or "").strip() for cell in line] for line in zip(*columns, strict=True)]


def _unit_before(grid: Grid, row: int) -> str:
    """The unit that one of the two lines before a heading names; '' if none."""
    lines = _lines(grid, max(row - 2, 0), row - 1) if row else []
    return next((text for line in lines for text in line if "单位" in text and len(text) < _LINES), "")


def _start(grid: Grid, before: _Head, head: _Head) -> int:
    """The first row of the table with that heading: title lines above it are its own, totals and signatures are not."""
    lines = _lines(grid, max(before.last + 1, head.first - _LINES), head.first - 1)
    begin = len(lines)
    while begin and not _is_row(lines[begin - 1]):
        begin -= 1
    lines = lines[begin:]
    blank = next((i for i, line in enumerate(lines) if not any(line)), len(lines))
    if any(any(line) for line in lines[blank:]):
        lines = lines[blank:]
    ends = [i for i, line in enumerate(lines) if any(_is_end(text) for text in line if text)]
    return head.first - len(lines) + (ends[-1] + 1 if ends else 0)


def _is_row(line: Line) -> bool:
    filled = [text for text in line if text]
    return len(filled) > 1 and (is_data(filled) or any(is_total(text) for text in filled))


def _is_end(text: str) -> bool:
    return not text.startswith("单位") and (is_total(text) or is_signature(text))


def _headed(grid: Grid, starts: list[int]) -> list[Grid]:
    """The parts from start to start, those without a heading of their own left with the part above."""
    right, end = grid.cells.num_columns - 1, grid.cells.num_rows
    kept: list[int] = [0]
    for start, after in pairwise([*starts, end]):
        if start == 0:
            continue
        above = grid.part(kept[-1], 0, start - 1, right)
        if find_heading(grid.part(start, 0, after - 1, right)) and find_heading(above):
            kept.append(start)
    if len(kept) == 1:
        return [grid]
    return [grid.part(start, 0, after - 1, right) for start, after in pairwise([*kept, end])]
