"""The tables of a sheet: where several stand under or beside each other, each is a grid of its own."""

from crm_sheets.reading.grids import Grid


def regions(grid: Grid) -> list[Grid]:
    """The parts of a sheet that are tables of their own, in reading order; most sheets are one."""
    return [grid]
