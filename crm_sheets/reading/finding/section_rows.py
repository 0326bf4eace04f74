"""Customers and products that stand only in section rows of a report, written beside each of their lines.

Accounting programs write so (QuickBooks "Sales by Customer Detail", Xero, Sage, 明细账): a name alone in its line, its
lines under it, closed by "Total for …" or …小计; sections may stand in sections.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import PurePath
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.problems import Each, Problem
from crm_sheets.reading.columns.heading_lines import is_data
from crm_sheets.reading.finding.section_lines import Marks, SectionLine, section_marks
from crm_sheets.reading.finding.section_words import fields_of_levels, subject
from crm_sheets.reading.opening.grids import Grid, filled_cells
from crm_sheets.vocabulary import table

_TITLES = 10  # rows that may name the customer of the whole table
_NEAR = 3  # rows under the first section row in which its heading may stand
_SEARCHED = 40  # rows in which the heading of sections that nothing closes is looked for
_FEWEST = 3  # texts of a heading
_SHOWN = 3  # sections named in a warning
_TABLE = "sales"


@dataclass
class _Section:
    """Rows ``start`` (the section row) to ``end`` (the row after its last), how many it stands in, what it names."""

    start: int
    depth: int
    text: str
    values: Mapping[str, str] = field(default_factory=dict)  # of a line with keys (客户：…)
    end: int = -1
    closer: int = -1


def sectioned(grid: Grid) -> Grid:
    """The grid with a column for what its section rows name; the grid itself where it has no such rows.

    Section rows and the totals that close them are emptied, and noted. Only lines of sales are looked at, only where
    no column names the customer (or product), and only where the sections are plain: closed by a total of their own
    name, led by a word (客户：), or announced by the title ("by customer").
    """
    if grid.cells.num_rows < _FEWEST - 1:
        return grid
    full = sum(column.null_count == 0 for column in grid.cells.columns) > 1  # no line holds a single cell
    filled = filled_cells(grid.cells.slice(0, _TITLES if full else None))
    found = section_marks(grid.cells, filled)
    top = _heading_row(grid, 0) if found.lines else None
    if top is None:
        return grid
    sections = _closed(found, top)
    closed = bool(sections)
    row = _heading_row(grid, sections[0].start) if closed else top
    if row is None:
        return grid
    sections = sections or _open(found, row, filled)
    texts = grid.head(row + 1)[row]
    told = subject(_titles(grid, row), texts)
    if not told.sales or not sections:
        return grid
    if any(s.values for s in sections):
        return _written(grid, row, sections, {}) if "customer_name" in told.lacks else grid
    direct = _direct(sections, filled)
    fields = fields_of_levels([(s.depth, s.text) for s in sections], told, direct, closed=closed)
    if not fields:
        return grid
    doubt = [] if told.titled else [_doubted(grid, row, sections, fields)]
    return _written(replace(grid, found=(*grid.found, *doubt)), row, sections, fields)


def _closed(found: Marks, heading: int) -> list[_Section]:
    """The sections that a total of their name closes; where there are none, those under the heading with a bare total.

    A title above the heading over all of them is none of them, though the last line may say Total Sales under Sales.
    """
    sections = _paired(found, bare=False)
    if sections and sections[0].start < heading and (len(sections) == 1 or sections[1].start < sections[0].end):
        sections = _with_depths(sections[1:])
    if sections:
        return sections
    under = Marks(tuple(line for line in found.lines if line.row > heading), found.rows)
    sections = _paired(under, bare=True)
    return sections if len(sections) > 1 else []


def _paired(found: Marks, *, bare: bool) -> list[_Section]:
    stack: list[_Section] = []
    done: list[_Section] = []
    for line in found.lines:
        if line.kind == "label":
            stack.append(_Section(line.row, 0, line.text))
        elif line.kind == "total":
            at = _opened_by(stack, line, bare=bare)
            if at is None:
                continue
            section = stack[at]
            section.end, section.closer = line.row, line.row
            done.append(section)
            del stack[at:]
    done.sort(key=lambda section: section.start)
    return _with_depths(done)


def _opened_by(stack: Sequence[_Section], line: SectionLine, *, bare: bool) -> int | None:
    if bare:
        return len(stack) - 1 if stack and not line.rest else None
    return next((i for i in reversed(range(len(stack))) if line.closes(stack[i].text)), None)


def _with_depths(sections: list[_Section]) -> list[_Section]:
    """Sections in order of their rows, each with the number of those that it stands in."""
    around: list[_Section] = []
    for section in sections:
        while around and around[-1].end <= section.start:
            around.pop()
        section.depth = len(around)
        around.append(section)
    return sections


def _open(found: Marks, row: int, filled: Any) -> list[_Section]:
    """Sections that go down to the next one: lines with keys wherever they stand, else names alone under the heading.

    One that has no lines is none: a title, a remark.
    """
    keyed = [line for line in found.lines if line.kind == "keyed"]
    begun = keyed or [line for line in found.lines if line.kind == "label" and line.row > row]
    sections = [_Section(line.row, 0, line.text, line.values) for line in begun]
    for section, after in pairwise([*sections, _Section(found.rows, 0, "")]):
        section.end = after.start
    return [s for s in sections if (filled[max(s.start, row) + 1 : s.end] > 1).any()]


def _heading_row(grid: Grid, first: int) -> int | None:
    """The line of texts nearest above that row, else the next one under it."""
    lines = grid.head(first + (_NEAR if first else _SEARCHED))
    rows: list[int] = [*range(first - 1, -1, -1), *range(first, len(lines))]
    for row in rows:
        texts = [text for text in lines[row] if text]
        if len(set(texts)) >= _FEWEST and not is_data(texts) and not any(":" in text or "：" in text for text in texts):
            return row
    return None


def _titles(grid: Grid, row: int) -> str:
    above = [text for line in grid.head(row) for text in dict.fromkeys(line) if text]
    return " \n ".join((PurePath(grid.file).stem, grid.sheet, *grid.above, *above))


def _direct(sections: Sequence[_Section], filled: Any) -> frozenset[int]:
    """The depths at which lines stand directly in a section."""
    owner = np.full(len(filled), -1)
    for section in sections:
        owner[section.start : section.end] = section.depth
    owner[[row for s in sections for row in (s.start, s.closer) if row >= 0]] = -1
    return frozenset(int(depth) for depth in np.unique(owner[filled > 1]) if depth >= 0)


def _written(grid: Grid, row: int, sections: Sequence[_Section], fields: Mapping[int, str]) -> Grid:
    """The grid with the columns of the sections, without their own rows."""
    rows = grid.cells.num_rows
    values: dict[str, list[str | None]] = {}
    for section in sections:
        named = section.values or ({fields[section.depth]: section.text} if section.depth in fields else {})
        for name, value in named.items():
            column = values.setdefault(name, [None] * rows)
            column[max(section.start, row) + 1 : section.end] = [value] * (section.end - max(section.start, row) - 1)
    gone = filled_cells(grid.cells) == 0  # blank lines stay blank
    gone[[s.start for s in sections]] = True
    gone[[s.closer for s in sections if s.closer >= 0]] = True
    cells = _emptied(grid.cells, gone)
    zh = any("\u4e00" <= letter <= "\u9fff" for text in grid.head(row + 1)[row] for letter in text)
    for name, column in values.items():
        column[row] = table(_TABLE).field(name).label("zh" if zh else "en")
        filled = pa.array(column, pa.string())
        cells = cells.append_column(f"section_{name}", pc.if_else(pa.array(gone), pa.scalar(None, pa.string()), filled))
    source = _source(grid, [s.start for s in sections])
    origins = (*(grid.origins or range(grid.cells.num_columns)), *[source] * len(values))
    return replace(grid, cells=cells, origins=origins, found=(*grid.found, *_noted(grid, sections, fields)))


def _emptied(cells: Any, gone: Any) -> Any:
    nothing = pa.scalar(None, pa.string())
    columns = [pc.if_else(pa.array(gone), nothing, column) for column in cells.columns]
    return type(cells).from_arrays(columns, names=cells.column_names)


def _source(grid: Grid, rows: Sequence[int]) -> int:
    """The column in which the first section row stands."""
    line = [column[rows[0]].as_py() for column in grid.cells.columns]
    return next((i for i, text in enumerate(line) if text), -1)


def _noted(grid: Grid, sections: Sequence[_Section], fields: Mapping[int, str]) -> list[Problem]:
    """One note for the sections of each field, one for their totals."""
    notes: list[Problem] = []
    by_field: dict[str, list[_Section]] = {}
    for section in sections:
        name = next(iter(section.values), "") if section.values else fields.get(section.depth, "")
        by_field.setdefault(name, []).append(section)
    for name, ones in by_field.items():
        rows = [grid.number(s.start) for s in ones]
        details: dict[str, object] = {}
        if name:
            meant = Each(s.values.get(name, s.text) for s in ones)
            details = {"field": table(_TABLE).field(name).label, "meant": meant}
        code = "row_section" if name else "row_section_unused"
        notes.append(Problem(code, grid.file, grid.sheet, rows, "", [s.text for s in ones], details))
    closers = [s for s in sections if s.closer >= 0]
    if closers:
        rows = [grid.number(s.closer) for s in closers]
        texts = [next((c for c in _cells(grid, s.closer) if c), "") for s in closers]
        notes.append(Problem("row_total", grid.file, grid.sheet, rows, "", texts))
    return notes


def _cells(grid: Grid, row: int) -> list[str]:
    return [column[row].as_py() or "" for column in grid.cells.columns]


def _doubted(grid: Grid, row: int, sections: Sequence[_Section], fields: Mapping[int, str]) -> Problem:
    """The warning where no title says what the sections name: it was told by what the heading lacks."""
    depth = max(fields)
    ones = [section for section in sections if section.depth == depth]
    details: dict[str, object] = {
        "count": len(ones),
        "first": ", ".join(section.text for section in ones[:_SHOWN]),
        "field": table(_TABLE).field(fields[depth]).label,
    }
    return Problem("sections_taken", grid.file, grid.sheet, (grid.number(row),), "", (), details)
