"""The sheet More: every sheet of the report by name, with a line on what it says, in the order of the tabs."""

from collections.abc import Mapping

from crm_sheets.language.features.today import SHEETS_TOLD
from crm_sheets.language.sheets import COLUMNS, TEXTS, TITLES
from crm_sheets.report.workbook import Sheet

_WIDTHS = (26.0, 90.0)


def write_more(sheet: Sheet, always: Mapping[str, str], further: Mapping[str, str]) -> None:
    """Fill the sheet with the sheets that everybody sees and the further ones: key -> name."""
    for column, width in enumerate(_WIDTHS):
        sheet.want(column, width)
    row = sheet.title(TITLES["more"](sheet.lang), TEXTS["more_hint"](sheet.lang)) + 1
    for title, sheets in (("always", always), ("further", further)):
        row = sheet.section(row, 0, len(_WIDTHS) - 1, TITLES[title](sheet.lang))
        sheet.text(row, 0, COLUMNS["sheet_name"](sheet.lang), "heading")
        sheet.text(row, 1, COLUMNS["sheet_about"](sheet.lang), "heading")
        for key, name in sheets.items():
            row += 1
            style = sheet.book.style("link")
            sheet.check(sheet.raw.write_url(row, 0, f"internal:'{name}'!A1", style, name), row, 0)
            sheet.text(row, 1, SHEETS_TOLD[key](sheet.lang) if key in SHEETS_TOLD else "", "text")
        row += 2
    sheet.raw.fit_to_pages(1, 1)
