"""Results: what the analyses say, as tables with canonical column names; codes instead of words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

from crm_sheets.as_of import Day
from crm_sheets.control_totals import ControlTotals
from crm_sheets.key_figures import key_figures
from crm_sheets.language import Lang, Text
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problems


@dataclass(frozen=True)
class Refusal:
    """An analysis (``key`` and name) that the data cannot carry: what it needs, what there is, what to use instead."""

    key: str
    analysis: Text
    needs: Text
    has: Text
    instead: Text


@dataclass(frozen=True)
class Results:
    """All results as of one day.

    ``customers`` has one row per customer, most valuable first; ``tables`` are the further results by name. What each
    table holds is declared with its feature (``language.features``) and stands in docs/figures.md; grades are codes
    (see language.grades). Tables that the data cannot carry are absent or empty, and ``refusals`` say why.
    """

    day: Day
    lang: Lang
    playbook: Playbook
    customers: pd.DataFrame
    tables: Mapping[str, pd.DataFrame]
    refusals: tuple[Refusal, ...]
    found: Problems
    rows: pd.DataFrame  # table, read, used, left_out, merged
    mapping: pd.DataFrame  # file, sheet, table, column, heading, field
    control: ControlTotals = field(default_factory=ControlTotals)
    kept: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)  # made of these

    @property
    def as_of(self) -> date:
        """The day as of which all is said."""
        return self.day.as_of

    @property
    def problems(self) -> pd.DataFrame:
        """level, code, file, sheet, row, column, value, message (in the language of the headings)."""
        return self.found.frame(self.lang)

    @cached_property
    def key_figures(self) -> dict[str, float | int | None]:
        """The figures of the overview by canonical name; None where the data do not carry one (see key_figures)."""
        return key_figures(self.customers, self.tables)
