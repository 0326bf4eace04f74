"""Every table seen, recognised or not, and each of its columns: one line each, as problems.xlsx shows them."""

from dataclasses import dataclass

from crm_sheets.language import Text
from crm_sheets.reading.columns.bare import heading_row
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.kinds import headings_in_short, table_range
from crm_sheets.reading.columns.samples import samples
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary.consents import FIELDS

MAPPING = ["file", "sheet", "table", "column", "heading", "field", "how", "doubt", "samples"]
SEEN = ["file", "sheet", "place", "rows", "headings", "table", "how", "closest", "lacks", "wanted"]
NOT_RECOGNISED, LEFT_ALONE, DECISION = "not_recognised", "left_alone", "decision"
NOTHING = Text("", "")


@dataclass(frozen=True)
class Seen:
    """A table as it was seen: its ``kind``, "" where it was not recognised, "none" where it is left alone.

    ``how`` is "decision" where the team said so, else "". ``closest`` is the kind that it comes closest to, ``lacks``
    what it lacks for that, ``wanted`` the kind that the team decided and that it cannot be.
    """

    grid: Grid
    kind: str
    rows: int
    texts: tuple[str, ...]
    how: str = ""
    closest: str = ""
    lacks: Text = NOTHING
    wanted: str = ""

    def line(self) -> tuple[object, ...]:
        """In the order of SEEN."""
        where = (self.grid.file, self.grid.sheet, table_range(self.grid), self.rows, headings_in_short(self.texts))
        return (*where, self.kind, self.how, self.closest, self.lacks, self.wanted)


def mapped(grid: Grid, heading: Heading, asking: tuple[int, ...] = ()) -> tuple[tuple[object, ...], ...]:
    """A line for each column of a recognised table that has a heading or holds anything, in the order of MAPPING.

    ``asking`` are further columns that say who may be contacted.
    """
    names = {column: name for name, column in heading.fields.items()}
    names.update(dict.fromkeys(heading.questions, "value"))
    names = dict.fromkeys(asking, FIELDS.get(heading.table.name, "")) | names
    names.update({column: one.field for one in heading.joined for column in one.every})
    told = {column: "heading" if column in names else "not_used" for column in range(len(heading.texts))}
    told.update(heading.how)
    doubts = {column: name for column, name in heading.twice if column not in asking}
    shown = samples(grid, heading.row)
    also = [(one.columns[0], one.field) for one in heading.joined if names.get(one.columns[0]) != one.field]
    held = [(column, names.get(column, "")) for column in range(len(heading.texts))]
    return tuple(
        (
            *(grid.file, grid.sheet, heading.table.name, grid.letter(column), heading.texts[column]),
            *(field, told[column], doubts.get(column, ""), shown[column]),
        )
        for column, field in sorted([*held, *also], key=lambda pair: pair[0])
        if heading.texts[column] or shown[column]
    )


def unread_columns(
    grid: Grid, close: Heading | None, kind: str, how: str = NOT_RECOGNISED
) -> tuple[tuple[object, ...], ...]:
    """A line for each column of a table that is not read: what it might be stands as its doubt."""
    row = close.row if close else heading_row(grid)
    line = close.texts if close else grid.head(row + 1)[row] if row >= 0 else [""] * grid.cells.num_columns
    names = {column: name for name, column in close.fields.items()} if close else {}
    shown = samples(grid, row)
    return tuple(
        (grid.file, grid.sheet, kind, grid.letter(column), text, "", how, names.get(column, ""), shown[column])
        for column, text in enumerate(line)
        if text or shown[column]
    )
