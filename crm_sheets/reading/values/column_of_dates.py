"""Dates: a column of dates while it is read, and what else tells of it."""

from dataclasses import dataclass, field

import numpy as np

from crm_sheets.reading.values.cast import Doubt
from crm_sheets.reading.values.date_hints import Choice, Days
from crm_sheets.reading.values.neighbours import NOTHING_BESIDE, Beside


@dataclass(frozen=True)
class Around:
    """What else tells of the dates of a sheet: the playbook's country, the ``names`` of file, sheet and titles, the
    other columns of the file, and whether its workbook counts days from 1904."""

    country: str = "CN"
    names: tuple[str, ...] = ()
    beside: Beside = NOTHING_BESIDE
    since_1904: bool = False


@dataclass(frozen=True)
class Style:
    """Three numbers with one separator; ``most`` is the order of most cells that tell it, -1 where they are divided."""

    mark: str
    short: bool  # years of two digits
    most: int = -1


@dataclass
class Dates:
    """One column: ``values`` datetime64[s] (NaT: none, or not yet decided), what is in doubt, and what is to be told.

    ``rows`` stand in doubt; ``cand`` are their readings, one column for each of ORDERS (NaT: makes no date, or the same
    as an order before), ``groups`` the style each is written in. ``unread`` are the distinct texts that are no dates by
    themselves, with their place among all distinct ones, and ``codes`` the place of each row's text.
    """

    values: Days
    rows: Choice
    cand: Days
    groups: Choice
    styles: list["Style"]
    doubts: list[Doubt] = field(default_factory=list)
    unread: list[tuple[int, str]] = field(default_factory=list)
    codes: Choice = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
