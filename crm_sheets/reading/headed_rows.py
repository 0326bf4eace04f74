"""Rows of a playbook's sheet under its headings, wherever in the first lines these stand."""

from collections.abc import Iterator, Mapping

from crm_sheets.reading.opening.grids import Grid
from crm_sheets.text.comparable import comparable_text

_HEAD = 10  # rows in which the headings may stand
Headings = Mapping[str, tuple[str, str]]


def row_with_headings(grid: Grid, headings: Headings, needed: frozenset[str]) -> tuple[int, dict[str, int]] | None:
    """The first row with the ``needed`` headings, and which column each names; None without one."""
    for row in range(min(_HEAD, grid.cells.num_rows)):
        places = _places(grid, row, headings)
        if needed <= set(places):
            return row, places
    return None


def rows_below(
    grid: Grid, row: int, places: Mapping[str, int], keys: list[str]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row below as its number in Excel and its cells by key; a column that is not there is empty."""
    for below in range(row + 1, grid.cells.num_rows):
        cells = _cells(grid, below)
        told = {key: str(cells[places[key]] or "") if key in places else "" for key in keys}
        yield grid.number(below), told


def _places(grid: Grid, row: int, headings: Headings) -> dict[str, int]:
    names = {comparable_text(part): key for key, text in headings.items() for part in _spellings(text)}
    cells = [comparable_text(str(cell or "").partition("·")[0]) for cell in _cells(grid, row)]
    return {names[cell]: column for column, cell in reversed(list(enumerate(cells))) if cell in names}


def _spellings(text: tuple[str, str]) -> set[str]:
    """A heading in either language, also without what stands in brackets."""
    return {part.strip() for said in text for part in (said, said.partition("（")[0].partition("(")[0])}


def _cells(grid: Grid, row: int) -> list[object]:
    return [grid.cells.column(column)[row].as_py() for column in range(grid.cells.num_columns)]
