"""What must be said before any figure: data that end early, sales of which none counts, no sales at all."""

from crm_sheets.language.sheets import SHEETS, TEXTS
from crm_sheets.report.contracts import without_sales
from crm_sheets.report.control import nothing_counts
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results


def write_alerts(sheet: Sheet, row: int, last: int, results: Results, more: str = "") -> int:
    """Write what there is to be said, a line each, running to column ``last``; ``more`` goes behind the first. Returns
    the next free row."""
    for text in alerts(results, sheet):
        sheet.paragraph(row, 0, last, f"{text}　{more}".strip(), "alert")
        row, more = row + 1, ""
    return row


def alerts(results: Results, sheet: Sheet) -> list[str]:
    """The sentences."""
    said = [results.day.said(results.playbook, sheet.lang)] if results.day.is_old else []
    said.append(nothing_counts(results.control, sheet.lang))
    if without_sales(results):
        names = {key: SHEETS[name](sheet.lang) for key, name in (("sheet", "contracts"), ("customers", "customers"))}
        said.append(TEXTS["without_sales"](sheet.lang, **names))
    return [text for text in said if text]
