"""Fields held by a column without a single value, while another column of the same meaning has some."""

from dataclasses import replace

from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.opening.grids import Grid


def with_filled_columns(grid: Grid, heading: Heading) -> Heading:
    """The heading with the first such column that is filled; the empty one is then the one not used."""
    if not heading.twice or heading.table.name != "sales":
        return heading
    told = {column for column, _ in heading.how}
    fields, twice = dict(heading.fields), list(heading.twice)
    for name, column in heading.fields.items():
        if column in told or column >= grid.cells.num_columns or not _empty(grid, heading, column):
            continue
        other = next((c for c, n in twice if n == name and not _empty(grid, heading, c)), None)
        if other is not None:
            fields[name] = other
            twice[twice.index((other, name))] = (column, name)
    return heading if fields == heading.fields else replace(heading, fields=fields, twice=tuple(twice))


def _empty(grid: Grid, heading: Heading, column: int) -> bool:
    if column >= grid.cells.num_columns:
        return True
    cells = grid.cells.column(column).slice(heading.row + 1)
    return bool(cells.null_count == len(cells)) and len(cells) > 0
