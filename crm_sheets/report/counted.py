"""The sheet What was counted: what was and was not, what is wrong in the data, what cannot be told yet."""

from crm_sheets.book import shown_counts
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import wording
from crm_sheets.report.control import write_statement
from crm_sheets.report.first_words import counted_in_words
from crm_sheets.report.problem_lists import write_summary
from crm_sheets.report.refusals import write_all_refused
from crm_sheets.report.tables import Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_WIDTHS = (34.0, 40.0, 30.0, 34.0, 14.0, 14.0)
_LAST = len(_WIDTHS) - 1


def write_counted(sheet: Sheet, results: Results) -> None:
    """Fill the sheet."""
    lang = sheet.lang
    for column, width in enumerate(_WIDTHS):
        sheet.want(column, width)
    as_of = TEXTS["as_of"](lang, as_of=wording.day(results.as_of))
    row = sheet.title(TITLES["counted"](lang), f"{as_of}　{TEXTS['counted_hint'](lang)}")
    sheet.paragraph(row, 0, _LAST, counted_in_words(results, lang), "finding")
    row = _rows(sheet, row + 2, results)
    row = sheet.section(row, 0, _LAST, TITLES["problem_kinds"](lang))
    row = write_summary(sheet, row, results.found.to_do(), until=_LAST) + 1
    row = sheet.section(row, 0, _LAST, TITLES["bring"](lang))
    sheet.text(row, 0, TEXTS["bring_hint"](lang), "subtitle")
    write_all_refused(sheet, row + 1, 3, results.refusals)


def _rows(sheet: Sheet, row: int, results: Results) -> int:
    """Table by table what was counted and what not; returns the next free row."""
    control = results.control
    top = sheet.section(row, 0, _LAST, TITLES["counted" if len(control.sheets) else "rows"](sheet.lang))
    if len(control.sheets):
        return write_statement(sheet, top, control, _LAST)
    if results.rows.empty:
        sheet.text(top, 0, TEXTS["no_table"](sheet.lang), "subtitle")
        return top + 2
    columns = [
        Column("data", wording.worded("data", results.rows["table"], sheet.lang)),
        *(Column(key, results.rows[key], "whole") for key in shown_counts(results.rows)),
    ]
    return write_grid(sheet, top, 0, columns).bottom + 2
