"""Heading: what was concluded from a heading row."""

from dataclasses import dataclass

from crm_sheets.language import Text
from crm_sheets.reading.columns.weights import CLOSE, LEAST
from crm_sheets.vocabulary import Table

_LETTERS = 3  # of a column that has no heading and is called as Excel calls it


@dataclass(frozen=True)
class Joined:
    """A field made of several columns with a sign between them ("+" adds them up), or of a part of one: its "words" or
    its "digits".

    Where these are blank it is what the first filled column of ``instead`` holds.
    """

    field: str
    columns: tuple[int, ...]
    how: str = " "
    instead: tuple[int, ...] = ()

    @property
    def every(self) -> tuple[int, ...]:
        """All columns that it comes from."""
        return (*self.columns, *self.instead)


@dataclass(frozen=True)
class Heading:
    """What was concluded from a heading row: ``fields`` canonical name -> column, ``questions`` the columns that ask.

    ``twice`` are columns that mean a field which another column has already, ``unknown`` columns with a heading that
    nobody knows, and those of ``twice`` whose field no column has any more; ``asked`` counts the
    questions that look like questions themselves.

    A heading over several rows goes from ``top`` to ``row``; ``texts`` are then the joined ones ("第一季度 / 销售额"),
    and ``lines`` each of its rows as it stands. ``above`` are the texts above the heading in reading order: titles,
    "User:", the unit of the whole table ("单位：万元"). ``totals`` are columns that add up others.
    """

    table: Table
    row: int  # in the grid, counted from 0; data begin below
    texts: tuple[str, ...]
    fields: dict[str, int]
    questions: tuple[int, ...] = ()
    twice: tuple[tuple[int, str], ...] = ()
    unknown: tuple[int, ...] = ()
    asked: int = 0
    top: int = -1  # -1: as row
    lines: tuple[tuple[str, ...], ...] = ()
    above: tuple[str, ...] = ()
    totals: tuple[int, ...] = ()
    how: tuple[tuple[int, str], ...] = ()  # columns told by other than their heading: values, decision, swapped
    why: tuple[tuple[str, Text], ...] = ()  # of the fields told by values: by what
    against: tuple[tuple[int, str], ...] = ()  # columns that do not hold the field that their heading names
    rivals: tuple[tuple[str, int, int], ...] = ()  # field, its column, the column that would have done nearly as well
    margin: float = 9.0  # lead over the next reading: another kind, or none of ours
    rival: str = ""  # that other kind, "" for none of ours
    unsure: bool = False  # which of several ids is the customer's, the order's: the other tables may tell
    shift: int = 0  # every heading was read so many columns further right
    given: tuple[str, ...] = ()  # the texts where they stand, if they were shifted
    joined: tuple[Joined, ...] = ()  # fields that no single column holds
    score: float = 0.0  # the strength of the whole reading
    none: float = 0.0  # what speaks for a table that is none of ours
    refunds: bool = False  # a list of refunds: each row takes money back

    def __post_init__(self) -> None:
        """Columns that would stand second to a field that no column has any more are unknown ones."""
        lost = {column for column, name in self.twice if name not in self.fields}
        if lost:
            object.__setattr__(self, "twice", tuple(pair for pair in self.twice if pair[0] not in lost))
            object.__setattr__(self, "unknown", tuple(sorted({*self.unknown, *lost})))

    def given_text(self, column: int) -> str:
        """The heading as it stands in the sheet, '' where a column was told by its values under none."""
        text = self.texts[column]
        return "" if len(text) <= _LETTERS and text.isalpha() and text.isascii() and text.isupper() else text

    @property
    def first(self) -> int:
        """The first row of the heading, in the grid and counted from 0."""
        return self.row if self.top < 0 else self.top

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields that the table cannot do without and that no column holds (the first of each group of choices)."""
        return tuple(group[0] for group in self.table.told_by if not any(name in self.fields for name in group))

    @property
    def is_ours(self) -> bool:
        """Whether the reading is strong enough for a table of ours."""
        return self.score - self.none >= LEAST

    @property
    def is_close(self) -> bool:
        """Whether the reading is near enough to a table of ours to be asked about."""
        return self.score - self.none >= CLOSE
