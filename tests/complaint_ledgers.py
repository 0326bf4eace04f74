"""Ledgers for tests of the desk, written as rows."""

import pickle
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
from desks import book_of, table_of
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from crm_sheets import analyse
from crm_sheets.complaints.cases import Cases, cases
from crm_sheets.complaints.clock import Clock, clock
from crm_sheets.complaints.working_time import Windows
from crm_sheets.language import Lang
from crm_sheets.playbook import Playbook
from crm_sheets.report import write_complaints_book
from crm_sheets.results import Results

_RESULTS: dict[bytes, Results] = {}
SHANGHAI = ZoneInfo("Asia/Shanghai")
NO_EVENTS = pd.DataFrame(
    {
        "place": pd.Series(dtype="int64"),
        "event": pd.Series(dtype="str"),
        "at": pd.Series(dtype="datetime64[s]"),
        "until": pd.Series(dtype="datetime64[s]"),
    }
)


def cases_of(rows: list[dict[str, Any]], moment: str, units: dict[str, float] | None = None, **more: Any) -> Cases:
    """The cases of ledger rows at a moment."""
    complaints = [{"complaint_id": f"T{n}", **row} for n, row in enumerate(rows, 1)]
    if more:
        book = book_of(complaints=complaints, **more)
        return cases(book.complaints, pd.Timestamp(moment), units or {}, book.sales)
    return cases(table_of("complaints", complaints), pd.Timestamp(moment), units or {}, table_of("sales", []))


def clock_of_rows(
    rows: list[dict[str, Any]],
    moment: str,
    waits: list[tuple[int, str, str | None]] | None = None,
    playbook: Playbook | None = None,
    zone: ZoneInfo = SHANGHAI,
    own: dict[date, Windows] | None = None,
) -> Clock:
    """The clock of ledger rows; ``waits``: the row, from and to of each wait for the customer."""
    found = cases_of(rows, moment)
    events = NO_EVENTS
    if waits:
        events = pd.DataFrame(waits, columns=["place", "at", "until"]).assign(event="waiting_customer")
        events = events.astype({"at": "datetime64[s]", "until": "datetime64[s]"})
    return clock(found, events, playbook or Playbook.default(), zone, own or {})


def results_of(rows: list[dict[str, Any]], moment: str, playbook: Playbook | None = None, **more: Any) -> Results:
    """The results of ledger rows at a moment; for equal rows the same ones."""
    given = pickle.dumps((rows, moment, playbook, more))
    if given not in _RESULTS:
        _RESULTS[given] = _analysed(rows, moment, playbook, more)
    return _RESULTS[given]


def _analysed(rows: list[dict[str, Any]], moment: str, playbook: Playbook | None, more: dict[str, Any]) -> Results:
    book = book_of(complaints=[{"complaint_id": f"T{n}", **row} for n, row in enumerate(rows, 1)], **more)
    return analyse(book, playbook=playbook or Playbook.default(), as_of=pd.Timestamp(moment).to_pydatetime())


def sheets_of(results: Results, folder: Path, lang: Lang) -> dict[str, Worksheet]:
    """The sheets of complaints.xlsx by title."""
    path = folder / "complaints.xlsx"
    write_complaints_book(results, path, lang)
    return {sheet.title: sheet for sheet in load_workbook(path).worksheets}


def words_of(sheet: Worksheet) -> list[str]:
    """All filled cells as texts."""
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
