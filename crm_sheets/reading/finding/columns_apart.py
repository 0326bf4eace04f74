"""Columns that a blank column separates from others: a table of their own, a part of the table, or cells astray."""

from dataclasses import replace
from itertools import pairwise

from crm_sheets.problems import Problem
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.heading_lines import heading_rows
from crm_sheets.reading.opening.grids import Grid, Span
from crm_sheets.text.column_letters import letters

_NAMED = 5  # cells gone astray that are named one by one; more are named together


def cut_beside(grid: Grid) -> list[Grid]:
    """The tables that stand beside each other, each with the lines above it; the grid itself where it is one table.

    Blocks of columns are tables of their own where at least two have a heading that lacks nothing. A block without one
    belongs to the block on its left (the first to the next). Two blocks whose headings stand in one row and together
    are one table without a field twice are one table with a blank column inside.
    """
    if not any(column.null_count for column in grid.cells.columns):
        return [grid]
    blocks = _blocks(grid)
    if len(blocks) < 2:
        return [grid]
    headed = [(block, heading) for block in blocks if (heading := find_heading(_columns(grid, block)))]
    tables = [headed[0]] if headed else []
    for block, heading in headed[1:]:
        together = _one_table(grid, *tables[-1], block, heading)
        if together:
            tables[-1] = ((tables[-1][0][0], block[1]), together)
        else:
            tables.append((block, heading))
    if len(tables) < 2:
        return [grid]
    starts = [0, *(block[0] for block, _ in tables[1:]), grid.cells.num_columns]
    parts = [_columns(grid, (start, end - 1)) for start, end in pairwise(starts)]
    return [_with_titles(part, heading, tables[0][1]) for part, (_, heading) in zip(parts, tables, strict=True)]


def with_titles(parts: list[Grid]) -> list[Grid]:
    """Parts beside each other, what stands above the leftmost going for all that have no title of their own."""
    headings = [find_heading(part) for part in parts] if len(parts) > 1 else []
    first = headings[0] if headings else None
    if first is None:
        return parts
    return [_with_titles(part, found, first) if found else part for part, found in zip(parts, headings, strict=True)]


def without_cells_apart(grid: Grid) -> Grid:
    """The grid without columns that a blank column separates from its table and that have no heading, and a note.

    What stands in such columns above the heading goes to ``above``: the unit of the table may stand there.
    """
    if not _has_blank_column(grid):
        return grid
    heading = find_heading(grid)
    if heading is None:
        return grid
    below = grid.cells.slice(heading.first)
    blocks = _blocks_of([column.null_count < len(column) for column in below.columns])
    ours = [block for block in blocks if any(heading.texts[block[0] : block[1] + 1])]
    left, right = ours[0][0], ours[-1][1]
    apart = [block for block in blocks if block[1] < left or block[0] > right]
    if not apart:
        return grid
    above = tuple(
        text for block in apart for line in _columns(grid, block).head(heading.first) for text in line if text
    )
    notes = tuple(note for block in apart for note in _noted(grid, heading, block))
    last = grid.cells.num_rows - 1
    return replace(grid.part(0, left, last, right), above=(*grid.above, *above), found=(*grid.found, *notes))


def _has_blank_column(grid: Grid) -> bool:
    """Whether a column holds nothing, or nothing below the first rows, where titles stand."""
    rows = grid.cells.num_rows
    return any(0 < len(column) - column.null_count < 4 or column.null_count == rows for column in grid.cells.columns)


def _blocks(grid: Grid) -> list[Span]:
    """The blocks of columns between columns that are blank from the first row on that looks like a heading."""
    if not _has_blank_column(grid):
        return []
    top = next(iter(heading_rows(grid.cells)), 0)
    return _blocks_of([column.null_count < len(column) for column in grid.cells.slice(top).columns])


def _blocks_of(holds: list[bool]) -> list[Span]:
    """Runs of columns that hold something."""
    starts = [i for i, here in enumerate(holds) if here and (i == 0 or not holds[i - 1])]
    ends = [i for i, here in enumerate(holds) if here and (i + 1 == len(holds) or not holds[i + 1])]
    return list(zip(starts, ends, strict=True))


def _columns(grid: Grid, block: Span) -> Grid:
    return grid.part(0, block[0], grid.cells.num_rows - 1, block[1])


def _one_table(grid: Grid, left: Span, first: Heading, right: Span, second: Heading) -> Heading | None:
    """The heading over both blocks, if one table explains as much as two."""
    if first.row != second.row:
        return None
    whole = find_heading(_columns(grid, (left[0], right[1])))
    return whole if whole and len(whole.fields) >= len(first.fields) + len(second.fields) else None


def _with_titles(part: Grid, heading: Heading, first: Heading) -> Grid:
    """A title or unit that stands above the leftmost table goes for all that have none of their own."""
    return part if heading.above or heading is first else replace(part, above=(*part.above, *first.above))


def _noted(grid: Grid, heading: Heading, block: Span) -> list[Problem]:
    """What stands apart: a few cells one by one with their addresses, more with their range and number."""
    top, (left, right) = heading.first, block
    columns = [(i, grid.cells.column(i).slice(top)) for i in range(left, right + 1)]
    count = sum(len(values) - values.null_count for _, values in columns)
    if count <= _NAMED:
        return [
            Problem("cell_apart", grid.file, grid.sheet, (grid.number(top + row),), grid.letter(i), (str(text),))
            for i, values in columns
            for row, text in enumerate(values.to_pylist())
            if text
        ]
    place = f"{grid.letter(left)}:{letters(grid.first_column + right)}"
    return [Problem("cells_apart", grid.file, grid.sheet, (), grid.letter(left), (), {"place": place, "count": count})]
