"""SheetSpec: a sheet of a report, who writes it, and what it is there for."""

from collections.abc import Callable
from dataclasses import dataclass

from crm_sheets.report import looks
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results


@dataclass(frozen=True)
class SheetSpec:
    """A sheet: its key, who writes it, and the tables that it is there for.

    Without a row in any of these it is left out, and Definitions says what it would have needed; with none named it is
    always there. ``write`` is None where the sheet needs to know where others stand, or others where it stands.
    """

    key: str
    write: Callable[[Sheet, Results], object] | None
    tables: tuple[str, ...] = ()
    tab: str = looks.PALE

    def has_something(self, results: Results) -> bool:
        """Whether the sheet has something to say."""
        return not self.tables or any(len(results.tables.get(name, ())) for name in self.tables)
