"""The tables of a sheet: where several stand under or beside each other, each is a grid of its own."""

from collections.abc import Iterator
from dataclasses import replace

from crm_sheets.problems import Problem
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.finding.blocks_beside import cut_blocks
from crm_sheets.reading.finding.columns_apart import cut_beside, with_titles, without_cells_apart
from crm_sheets.reading.finding.crosstabs import unpivoted
from crm_sheets.reading.finding.days_named import with_day_named
from crm_sheets.reading.finding.import_ids import with_import_ids
from crm_sheets.reading.finding.index_columns import without_index
from crm_sheets.reading.finding.long_answers import widened
from crm_sheets.reading.finding.pivots import without_pivots
from crm_sheets.reading.finding.rows_apart import cut_under
from crm_sheets.reading.finding.second_headings import with_options
from crm_sheets.reading.finding.section_rows import sectioned
from crm_sheets.reading.finding.summaries_apart import without_summaries
from crm_sheets.reading.finding.titled_tables import cut_titled
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.text.column_letters import letters

_DEPTH = 4  # cuts within cuts: tables beside tables that stand under others


def regions(grid: Grid) -> list[Grid]:
    """The parts of a sheet that are tables of their own, in reading order; most sheets are one.

    A sheet is cut only where at least two parts have a heading that is recognised; blank rows or columns inside a table
    cut nothing. Cells that stand apart from the table are cut off and noted. What was noticed stands in ``found`` of
    the first part; a sheet without anything to read (a chart, a pivot table alone) is one part without cells.
    """
    if grid.kind:
        return [_nothing(grid, Problem("sheet_chart", grid.file, grid.sheet))]
    if grid.cells.num_rows == 0:
        return [grid]
    if grid.pivots:
        grid = without_pivots(grid)
        if find_heading(grid) is None:
            return [_nothing(grid)]
    cut = [shaped(part) for part in without_summaries(list(_cut(grid, _DEPTH)))]
    if len(cut) == 1:
        return cut[0]
    parts = [part for tables in cut for part in tables]
    note = Problem("sheet_tables", grid.file, grid.sheet, details={"count": len(parts), "place": _places(parts)})
    first = replace(parts[0], found=(note, *parts[0].found))
    return [first, *(_of_the_same_sheet(part, grid) for part in parts[1:])]


def shaped(grid: Grid) -> list[Grid]:
    """The table with a row for each sale and a column for each thing named, if it has another shape.

    A crosstab that says more of its customers is two tables: the customers, and what they bought.
    """
    whole = sectioned(grid)  # first: the names may stand apart, left of the table
    table = without_cells_apart(with_options(whole))  # nothing stands below a column of no question
    if whole is not grid:
        return [table]
    return [with_day_named(part) for part in unpivoted(with_import_ids(without_index(widened(table))))]


def _cut(grid: Grid, depth: int) -> Iterator[Grid]:
    """The parts of a grid, first those beside each other, then those under each other, each looked at again."""
    parts = cut_beside(grid) if depth else [grid]
    if len(parts) == 1 and depth:
        parts = with_titles(cut_blocks(grid))
    if len(parts) == 1 and depth:
        parts = cut_titled(grid)
    if len(parts) == 1 and depth:
        parts = cut_under(grid)
    if len(parts) == 1:
        yield grid
        return
    for part in parts:
        yield from _cut(_narrowed(part), depth - 1)


def _narrowed(part: Grid) -> Grid:
    """The part without blank columns on its left and right."""
    holds = [i for i, column in enumerate(part.cells.columns) if column.null_count < len(column)]
    return part.part(0, holds[0], part.cells.num_rows - 1, holds[-1])


def _of_the_same_sheet(part: Grid, grid: Grid) -> Grid:
    """What is said of the sheet as a whole is said once, with its first table."""
    own = tuple(problem for problem in part.found if problem not in grid.found)
    return replace(part, hidden=False, uncalculated=0, found=own)


def _nothing(grid: Grid, *more: Problem) -> Grid:
    return replace(grid, cells=grid.cells.slice(0, 0), merged=(), found=(*grid.found, *more))


def _places(parts: list[Grid]) -> str:
    """The corners of each part as Excel writes them."""
    return ", ".join(
        f"{part.letter(0)}{part.number(0)}:{_last_letter(part)}{part.number(part.cells.num_rows - 1)}" for part in parts
    )


def _last_letter(part: Grid) -> str:
    last = part.cells.num_columns - 1
    return part.letter(last) or letters(part.first_column + last)
