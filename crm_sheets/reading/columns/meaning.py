"""What the columns of one table mean: by their headings, by what the team decided, by their values, in this order."""

from collections.abc import Sequence

from crm_sheets.problems import Problem
from crm_sheets.reading.columns.by_values import understood_heading
from crm_sheets.reading.columns.decisions import Decision, columns_decided, decided
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.join_keys import JoinKeys
from crm_sheets.reading.opening.grids import Grid


def meaning(
    grid: Grid, heading: Heading | None, others: JoinKeys, decisions: Sequence[Decision], kind: str = ""
) -> tuple[Heading | None, list[Problem], tuple[Decision, ...]]:
    """The heading as it counts, what is said about it, and the decisions that applied to it.

    Of a ``kind`` that the team decided the values may tell columns, never another kind of table.
    """
    known, problems, applied = decided(grid, heading, decisions, kind)
    told, concluded = understood_heading(grid, known, others, columns_decided(known))
    if kind and (told is None or told.table.name != kind):
        return known, problems, applied
    if told is None or known is not None:
        return told, problems + concluded, applied
    again, more, late = decided(grid, told, decisions, kind)  # columns without headings have a place only now
    still = {grid.letter(column) for column in told.fields.values()} - {d.column for d in late}
    return again, more + [problem for problem in concluded if problem.column in still], late
