"""The playbook's lists: rows of the sheets with their headings."""

from collections.abc import Iterator, Mapping, Sequence

from crm_sheets.language import Text
from crm_sheets.playbook.desk_lists import DESK_LISTS, DeskList, Row
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.headed_rows import row_with_headings, rows_below
from crm_sheets.reading.opening.grids import Grid


def lists_in(grids: Sequence[Grid]) -> tuple[Mapping[str, tuple[Row, ...]], Problems]:
    """The rows of each list by its name; those of the code where no sheet has its headings.

    A cell that is not possible is a problem and its row is left out; rows without the first column too.
    """
    lists, found = {}, []
    for one in DESK_LISTS:
        rows = one.rows
        headings = {column.key: column.heading for column in one.columns}
        for grid in grids:
            if head := row_with_headings(grid, headings, one.needed):
                read = list(_read(one, grid, *head))
                rows = tuple(row for row, _ in read if row)
                found += [problem for _, problem in read if problem]
                break
        lists[one.name] = rows
    return lists, Problems(tuple(found))


def _read(
    one: DeskList, grid: Grid, head: int, places: Mapping[str, int]
) -> Iterator[tuple[Row | None, Problem | None]]:
    first = one.columns[0].key
    for number, told in rows_below(grid, head, places, [column.key for column in one.columns]):
        if not any(cell.strip() for cell in told.values()) or not (told[first].strip() or one.any_first):
            continue
        row: dict[str, str] = {}
        wrong = None
        for column in one.columns:
            try:
                row[column.key] = str(column.kind.read(told[column.key]))
            except ValueError:
                details: dict[str, object] = {
                    "label": column.heading,
                    "expected": column.kind.expected,
                    "default": _LEFT,
                }
                letter = grid.letter(places[column.key]) if column.key in places else ""
                cell = (told[column.key],)
                wrong = Problem("setting_impossible", grid.file, grid.sheet, (number,), letter, cell, details)
        yield (None if wrong else row), wrong


_LEFT = Text("（这一行不用）", "(the row is not used)")
