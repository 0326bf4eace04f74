"""What the team decided about whole tables: which kind each is, or that it is none of ours."""

from collections.abc import Sequence

from crm_sheets.reading.columns.decisions import WHOLE, Decision, file_key, file_name
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import spelled

SEARCHED = 40  # rows in which the headings of a decision are looked for
JOINT = " · "  # between the headings by which a table is known again
_LISTED, _LONGEST = 8, 30  # so many headings, so many letters of each
_FITS = 0.5  # share of its headings that must be there for a decision to hold


def headings_in_short(texts: Sequence[str]) -> str:
    """The first headings of a table in one line: by them it is known again.

    >>> headings_in_short(["日期", "", "客户\\n名称"])
    '日期 · 客户 名称'
    """
    shown = [" ".join(text.split()) for text in texts if text][:_LISTED]
    return JOINT.join(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…" for text in shown)


def kinds_decided(tables: Sequence[Grid], decisions: Sequence[Decision]) -> list[Decision | None]:
    """For each table of one sheet the decision about its kind.

    A decision holds for the table that begins in the same cell, else for the only one that fits; it fits where at least
    half of its headings are still there. Those made for this very file go before those of files of the same name
    without digits, later ones before earlier ones.
    """
    found: list[Decision | None] = [None] * len(tables)
    for decision in _of_sheet(tables[0], decisions) if tables else ():
        fitting = [i for i, table in enumerate(tables) if _fits(decision, table)]
        there = [i for i in fitting if corner(decision.column) == corner(table_range(tables[i]))]
        for i in there or (fitting if len(fitting) == 1 else []):
            found[i] = decision
    return found


def table_range(grid: Grid) -> str:
    """The cells of a table as Excel writes them: A3:H20."""
    last = (grid.letter(max(0, grid.cells.num_columns - 1)), grid.number(max(0, grid.cells.num_rows - 1)))
    return f"{grid.letter(0)}{grid.number(0)}:{last[0]}{last[1]}"


def corner(place: str) -> str:
    """The first cell of a place."""
    return place.partition(":")[0].strip().upper()


def _of_sheet(grid: Grid, decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions about tables of this sheet, the most specific last."""
    of_tables = [d for d in decisions if d.table == WHOLE]
    alike = [d for d in of_tables if (file_key(d.file), d.sheet) == (file_key(grid.file), grid.sheet)]
    return sorted(alike, key=lambda decision: file_name(decision.file) == file_name(grid.file))


def _fits(decision: Decision, grid: Grid) -> bool:
    wanted = [_spelled(text) for text in decision.heading.split(JOINT) if text]
    if not wanted:
        return True
    there = {_spelled(headings_in_short([text])) for line in grid.head(SEARCHED) for text in line if text}
    return sum(text in there for text in wanted) >= _FITS * len(wanted)


def _spelled(text: str) -> str:
    return spelled(text) or text
