"""Book: the typed tables side by side, every row with its source, every customer with one id."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.problems import Problems
from crm_sheets.vocabulary import ALL_TABLES


@dataclass(frozen=True)
class Book:
    """The tables that the team's workbooks hold; a table that is not there is empty, with its columns.

    Each table has the canonical columns of the vocabulary and ends with source_file, source_sheet and source_row (the number
    that Excel shows). ``customer_id`` is the same in every table for the same customer: ``customers`` has one row for
    each, also for those who only appear elsewhere. Dates are datetime64 without time zone, amounts float64 in the
    currency's main unit, texts ``str``; what was empty or not understood is missing.
    """

    customers: pd.DataFrame
    sales: pd.DataFrame
    answers: pd.DataFrame
    complaints: pd.DataFrame
    visits: pd.DataFrame
    staff: pd.DataFrame
    products: pd.DataFrame
    relationship: pd.DataFrame
    found: Problems = field(default_factory=Problems)
    rows: pd.DataFrame = field(default_factory=pd.DataFrame)  # table, read, used, left_out
    mapping: pd.DataFrame = field(default_factory=pd.DataFrame)  # file, sheet, table, column, heading, field
    lang: Lang = "zh"  # what most headings are in

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """All tables by canonical name, in the order of the vocabulary."""
        return {table.name: getattr(self, table.name) for table in ALL_TABLES}

    @property
    def problems(self) -> pd.DataFrame:
        """What is wrong or doubtful: level, code, file, sheet, row, column, value, message (in the book's language)."""
        return self.found.frame(self.lang)

    def has(self, table: str, *columns: str) -> bool:
        """Whether the table has rows and each of the columns holds something."""
        frame = self.tables[table]
        return len(frame) > 0 and all(bool(frame[column].notna().any()) for column in columns)
