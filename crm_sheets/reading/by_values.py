"""What columns hold, concluded from their values, where headings are missing, wrong or unknown."""

from dataclasses import dataclass

from crm_sheets.problems import Problem
from crm_sheets.reading.grids import Grid
from crm_sheets.reading.headers import Heading


@dataclass(frozen=True)
class Known:
    """The keys of the tables read so far, to which columns of ids, phones or names may join."""

    customer_ids: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


def waits(heading: Heading | None) -> bool:
    """Whether the other tables have to be read first to tell what the columns of this one hold."""
    return heading is None


def understood(grid: Grid, heading: Heading | None, known: Known) -> tuple[Heading | None, list[Problem]]:
    """The heading with what the values say of its columns, or one made of values alone; and what was concluded.

    None stays None where the values tell no table either.
    """
    return heading, []
