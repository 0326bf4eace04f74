"""Heading: what was concluded from a heading row."""

from dataclasses import dataclass

from crm_sheets.vocabulary import Table


@dataclass(frozen=True)
class Heading:
    """What was concluded from a heading row: ``fields`` canonical name -> column, ``questions`` the columns that ask.

    ``twice`` are columns that mean a field which another column has already, ``unknown`` columns with a heading that
    nobody knows; ``asked`` counts the questions that look like questions themselves.

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

    @property
    def first(self) -> int:
        """The first row of the heading, in the grid and counted from 0."""
        return self.row if self.top < 0 else self.top

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields that the table cannot do without and that no column holds (the first of each group of choices)."""
        return tuple(group[0] for group in self.table.needs if not any(name in self.fields for name in group))

    @property
    def telling(self) -> int:
        """How many of the fields occur in few kinds of table."""
        return sum(self.table.field(name).telling for name in self.fields)

    @property
    def score(self) -> tuple[int, int]:
        """How good the match is: fields found, telling ones and questions twice; then the telling ones."""
        return len(self.fields) + self.telling + 2 * self.asked, self.telling
