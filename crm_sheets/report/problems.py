"""The workbook problems.xlsx: what to do, every problem, what tables and columns were taken for, who is who."""

from datetime import date
from pathlib import Path

import pandas as pd

from crm_sheets.book import shown_counts
from crm_sheets.control_totals import ControlTotals
from crm_sheets.language import Lang
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.problems import Problems
from crm_sheets.report import problem_lists, wording
from crm_sheets.report.columns import write_columns
from crm_sheets.report.control import write_control
from crm_sheets.report.matches import write_matches
from crm_sheets.report.problem_steps import write_steps
from crm_sheets.report.seen_tables import write_tables
from crm_sheets.report.tables import Column, plain_list
from crm_sheets.report.workbook import OutBook, Sheet

LISTED = 1_000_000
_STREAM_FROM = 20_000  # longer lists go to the file row by row, so that they take no memory
_PART = 50_000


def write_problems(
    found: Problems,
    rows: pd.DataFrame,
    mapping: pd.DataFrame,
    path: Path | str,
    as_of: date,
    lang: Lang,
    matches: pd.DataFrame | None = None,
    seen: pd.DataFrame | None = None,
    control: ControlTotals | None = None,
) -> None:
    """Write problems.xlsx from what was found, the rows read, and the mapping of columns (see Results for both tables).

    With ``matches`` (of a Book) also who was taken for one customer, and by what; with ``seen`` (of a Book) each table
    and what it was taken for; with ``control`` the control totals of each. At most a million problems are listed; the
    summary counts all of them and says how many are left out. Notes about which nothing needs to be done stand on the
    last sheet.
    """
    stream = problem_lists.total(found) > _STREAM_FROM
    with OutBook(Path(path), TITLES["problems"](lang), as_of, lang, stream=stream) as book:
        tables = seen if seen is not None else pd.DataFrame()
        _write_summary(book.sheet("summary"), found, rows, mapping, tables)
        _write_list(book.sheet("all_problems"), found.to_do(), TITLES["problem_list"](lang))
        if control is not None and len(control.sheets):
            write_control(book, control)
        if seen is not None:
            write_tables(book, seen)
        write_columns(book, mapping, seen)
        if matches is not None and not matches.empty:
            write_matches(book, matches, mapping)
        if quiet := found.quiet().items:
            _write_list(book.sheet("notes"), Problems(quiet), TITLES["notes"](lang))


def _write_summary(
    sheet: Sheet, found: Problems, rows: pd.DataFrame, mapping: pd.DataFrame, seen: pd.DataFrame
) -> None:
    row = sheet.title(TITLES["problems"](sheet.lang)) + 1
    row = write_steps(sheet, row - 1, found, rows, mapping, seen) + 1
    if listed := found.to_do().items:
        row = sheet.section(row, 0, 4, TITLES["problem_kinds"](sheet.lang))
        row = problem_lists.write_summary(sheet, row, Problems(listed))
        sheet.text(row, 0, problem_lists.legend(sheet.lang), "subtitle")
        row += 2
    if quiet := found.quiet().items:
        row = sheet.section(row, 0, 4, TITLES["quiet_kinds"](sheet.lang, sheet=sheet.book.sheet_name("notes")))
        row = problem_lists.write_counts(sheet, row, Problems(quiet)) + 1
    if rows.empty:
        return
    row = sheet.section(row, 0, 4, TITLES["rows"](sheet.lang))
    names = wording.worded("data", rows["table"], sheet.lang)
    counts = [Column(key, rows[key], "whole") for key in shown_counts(rows)]
    problem_lists.write_rows(sheet, row, names, counts)


def _write_list(sheet: Sheet, found: Problems, title: str) -> None:
    count = problem_lists.total(found)
    lines = problem_lists.first(found, sheet.lang, LISTED)
    more = TEXTS["left_out_problems"](sheet.lang, shown=f"{LISTED:,}", left=f"{count - LISTED:,}")
    top = sheet.title(title, more if count > LISTED else problem_lists.legend(sheet.lang))
    if lines.empty:
        sheet.text(top, 0, TEXTS["no_problems"](sheet.lang), "subtitle")
        return
    area = plain_list(sheet, top, problem_lists.list_columns(lines, sheet.lang))
    problem_lists.colour_levels(sheet, area)
