"""Money that a table holds and that is not read: a list of refunds without a day, events taken for a list of people."""

from collections.abc import Iterator

from crm_sheets.problems import Problem
from crm_sheets.reading.columns.events import is_event, is_money
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.join_keys import JoinKeys
from crm_sheets.reading.columns.profiles import profiles
from crm_sheets.reading.columns.under_heading import Columns
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.refunds.lists import refunds_unread
from crm_sheets.reading.values.casting import cast
from crm_sheets.vocabulary.concepts import concepts

_EVENTS = frozenset(("order", "transaction", "invoice", "receipt", "document"))
_HALF = 0.5


def unread_money(grid: Grid, heading: Heading | None) -> Iterator[Problem]:
    """A warning where the table, read as ``heading`` or not at all, holds money that no figure has."""
    if heading is not None and (heading.refunds or heading.table.name == "sales"):
        return
    refunds = refunds_unread(grid, heading)
    if refunds is not None:
        details: dict[str, object] = {"heading": refunds[0], "money": f"{refunds[1]:,.2f}"}
        yield Problem("refunds_not_used", grid.file, grid.sheet, details=details)
    elif heading is not None and heading.table.name == "customers":
        yield from _events(grid, heading)


def _events(grid: Grid, heading: Heading) -> Iterator[Problem]:
    """A list of people with unused columns of money and of days, or of money and order numbers."""
    unused = {*heading.unknown, *(column for column, _ in heading.twice)}
    if not any(concepts(heading.texts[column]) for column in unused):
        return
    seen = {p.column: p for p in profiles(grid.cells, heading.row + 1, None) if p.column in unused and p.filled}
    columns = Columns(heading.texts, seen, JoinKeys())
    money = [column for column in seen if is_money(columns, column)]
    told = [column for column in seen if is_event(columns, column) or _numbers_events(columns, column)]
    if money and told:
        values = cast(grid.cells.column(money[0]).slice(heading.row + 1), "money").values
        details: dict[str, object] = {
            "heading": heading.texts[money[0]],
            "told": heading.texts[told[0]],
            "money": f"{float(values.sum()):,.2f}",
        }
        yield Problem("list_looks_like_events", grid.file, grid.sheet, details=details)


def _numbers_events(columns: Columns, column: int) -> bool:
    """Whether a column numbers orders or the like in most rows."""
    said = concepts(columns.texts[column])
    return "id" in said and bool(said & _EVENTS) and columns.profiles[column].fill >= _HALF
