"""Little summaries beside or under a table (客户 合计): they repeat its names with a figure each and are no table."""

from collections.abc import Sequence
from dataclasses import replace

import pyarrow.compute as pc

from crm_sheets.problems import Problem
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.finding.totals import total_said
from crm_sheets.reading.opening.grids import Grid

_KEYS = {"customer_id", "name", "product", "category"}
_FIGURE = r"^[\s￥¥$€£(-]*[\d,.]*\d[\d,.]*\s*[)%元万]?\s*$"
_MOST = 5_000  # rows of a summary


def without_summaries(parts: Sequence[Grid]) -> list[Grid]:
    """The parts without those that only sum up another one; it says so with a note.

    A summary has names or products and figures, fewer rows than the other table, and each of its names stands in one
    column of that.
    """
    if len(parts) < 2:
        return list(parts)
    headings = [find_heading(part) for part in parts]
    kept = list(parts)
    for i, (part, heading) in enumerate(zip(parts, headings, strict=True)):
        if heading is None or not _may_sum_up(part, heading):
            continue
        for j, (other, whole) in enumerate(zip(parts, headings, strict=True)):
            if i != j and whole and kept[j].cells.num_rows and _names(part, heading, other, whole):
                kept[i] = part.part(0, 0, -1, part.cells.num_columns - 1)
                kept[j] = replace(kept[j], found=(*kept[j].found, _note(part)))
                break
    return [part for part, grid in zip(kept, parts, strict=True) if part.cells.num_rows or not grid.cells.num_rows]


def _may_sum_up(part: Grid, heading: Heading) -> bool:
    """Whether the only fields of a table are keys, and all its other columns hold figures."""
    others = [c for c, text in enumerate(heading.texts) if text and c not in heading.fields.values()]
    if heading.table.name not in ("customers", "products") or not {*heading.fields} <= _KEYS or not others:
        return False
    columns = [part.cells.column(c).slice(heading.row + 1).drop_null() for c in others]
    return all(pc.all(pc.match_substring_regex(cells, _FIGURE)).as_py() for cells in columns)


def _names(part: Grid, heading: Heading, other: Grid, whole: Heading) -> bool:
    """Whether all names of the part, totals aside, stand in a column of the other table, which has more rows."""
    column = next(iter(heading.fields.values()))
    cells = part.cells.column(column).slice(heading.row + 1).drop_null()
    rows = other.cells.num_rows - whole.row - 1
    if not 0 < len(cells) <= min(_MOST, rows):
        return False
    names = [text for text in pc.unique(cells).to_pylist() if not total_said(text)]
    found = [
        set(pc.unique(other.cells.column(at).slice(whole.row + 1)).to_pylist())
        for name, at in whole.fields.items()
        if whole.table.field(name).kind in ("id", "name", "text")
    ]
    return bool(names) and any(set(names) <= texts for texts in found)


def _note(part: Grid) -> Problem:
    count = sum(len(column) - column.null_count for column in part.cells.columns)
    bottom, right = part.cells.num_rows - 1, part.cells.num_columns - 1
    place = f"{part.letter(0)}{part.number(0)}:{part.letter(right)}{part.number(bottom)}"
    return Problem("summary_apart", part.file, part.sheet, details={"place": place, "count": count})
