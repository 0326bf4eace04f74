"""A list of one day that says so in the name of its file or sheet alone: the day in a column of its own."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import PurePath

import pyarrow as pa

from crm_sheets.problems import Problem
from crm_sheets.reading.columns.headers import find_heading, table_readings
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.profiles import SURE, profiles
from crm_sheets.reading.columns.read_as import SAMPLE
from crm_sheets.reading.columns.under_heading import BUYER
from crm_sheets.reading.opening.grids import Grid, filled_cells
from crm_sheets.vocabulary import CUSTOMER
from crm_sheets.vocabulary.concepts import concepts

_DAY = re.compile(r"(?<!\d)(20\d\d)(?:[-_./年]?)(0[1-9]|1[0-2])(?:[-_./月]?)(0[1-9]|[12]\d|3[01])日?(?!\d)")
_HEADING = "日期 Date"
_YEAR = timedelta(days=366)


def with_day_named(grid: Grid) -> Grid:
    """The table with a last column 日期 Date where it is one of sales that lacks nothing but the day.

    The name of its sheet or file must hold one whole day (desk-log-2026-04-17.csv), and the table with that column must
    be one of ours. A warning tells which day was taken and from where.
    """
    named = _day_in((grid.sheet, PurePath(grid.file).stem))
    if named is None or grid.cells.num_rows < 2 or grid.origins:
        return grid
    every = table_readings(grid)
    if any(heading.is_ours and not heading.missing for heading in every):
        return grid
    best = next(filter(_lacks_the_day, every), None)
    if best is None:
        return grid
    if _has_days(grid, best, named[0]):
        return grid
    dated = _dated(grid, best, named[0])
    heading = find_heading(dated)
    if heading is None or heading.table != best.table or heading.row != best.row:
        return grid
    place = (grid.file, grid.sheet, (grid.number(best.row),))
    told = Problem("day_from_name", *place, details={"day": named[0].isoformat(), "name": named[1]})
    return replace(dated, found=(*dated.found, told))


def _lacks_the_day(heading: Heading) -> bool:
    """Whether a reading as sales has orders, buyers that are called so, and money, and lacks nothing but the day."""
    held = {*heading.fields}
    buyers = [concepts(heading.texts[heading.fields[name]]) & BUYER for name in CUSTOMER if name in held]
    whole = "order_id" in held and any(buyers) and bool(held & {"amount", "unit_price"})
    return heading.table.name == "sales" and whole and heading.missing == ("date",)


def _has_days(grid: Grid, heading: Heading, named: date) -> bool:
    """Whether a column holds several days of the year up to the one named: that is then the day of the export alone."""
    known = (frozenset(p.days) - {None} for p in profiles(grid.cells, heading.row + 1, None, SAMPLE) if p.dates >= SURE)
    every = ([day for day in days if day is not None] for days in known)
    return any(len({*days}) > 1 and all(timedelta() <= named - day < _YEAR for day in days) for days in every)


def _day_in(names: Iterable[str]) -> tuple[date, str] | None:
    """The one day that the first name with any holds, and that name."""
    for name in names:
        days = {_day(found) for found in _DAY.finditer(name)} - {None}
        if days:
            only = days.pop()
            return (only, name) if only is not None and not days else None
    return None


def _day(found: "re.Match[str]") -> date | None:
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def _dated(grid: Grid, heading: Heading, day: date) -> Grid:
    """The grid with the day beside each row below the heading that holds anything."""
    below = (filled_cells(grid.cells) > 1).tolist()
    column = [
        _HEADING if row == heading.row else day.isoformat() if row > heading.row and filled else None
        for row, filled in enumerate(below)
    ]
    cells = grid.cells.append_column("day_named", pa.array(column, pa.string()))
    return replace(grid, cells=cells, origins=(*range(grid.cells.num_columns), -1))
