"""The sheet Problems of the report: by kind, then the first of them one by one."""

import pandas as pd

from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import problem_lists
from crm_sheets.report.tables import excel_table
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

SHOWN = 2_000
_LAST = 7
_NOT_ALWAYS = ("column", "cell")  # left out where no problem is of a single cell


def write_problems_sheet(sheet: Sheet, results: Results) -> None:
    """Fill the sheet; beyond the first two thousand it points to problems.xlsx."""
    row = sheet.title(TITLES["problems"](sheet.lang), problem_lists.legend(sheet.lang)) + 1
    row = sheet.section(row, 0, _LAST, TITLES["problem_kinds"](sheet.lang))
    row = problem_lists.write_summary(sheet, row, results.found, until=_LAST) + 1
    listed = results.found.to_do()
    lines = problem_lists.first(listed, sheet.lang, SHOWN)
    if lines.empty:
        return
    row = sheet.section(row, 0, _LAST, TITLES["problem_list"](sheet.lang))
    count = problem_lists.total(listed)
    if count > SHOWN:
        sheet.text(row, 0, TEXTS["more_problems"](sheet.lang, shown=f"{SHOWN:,}", count=f"{count:,}"), "subtitle")
        row += 1
    columns = [
        column
        for column in problem_lists.list_columns(lines, sheet.lang)
        if column.key not in _NOT_ALWAYS or pd.Series(column.values).replace("", None).notna().any()
    ]
    area = excel_table(sheet, row, 0, columns, sheet.book.table_name("problems"))
    problem_lists.colour_levels(sheet, area)
    sheet.raw.repeat_rows(area.top)
