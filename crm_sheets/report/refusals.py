"""What the data cannot carry: which analysis, what it needs, what there is, what to use instead."""

from collections.abc import Sequence

from crm_sheets.language.sheets import COLUMNS, TEXTS
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Refusal

_PARTS = ("needs", "has", "instead")


def about(refusals: Sequence[Refusal], *keys: str) -> list[Refusal]:
    """The refusals of the analyses with these keys."""
    return [refusal for refusal in refusals if refusal.key in keys]


def write_refusals(sheet: Sheet, row: int, last: int, refusals: Sequence[Refusal]) -> int:
    """Write each refusal as a small block, its texts running to column ``last``; returns the next free row."""
    for refusal in refusals:
        words = TEXTS["refused"](sheet.lang, analysis=refusal.analysis(sheet.lang))
        sheet.merged(row, 0, last, words, "alert")
        for i, part in enumerate(_PARTS, start=1):
            sheet.text(row + i, 0, COLUMNS[part](sheet.lang), "label")
            sheet.paragraph(row + i, 1, last, getattr(refusal, part)(sheet.lang))
        row += len(_PARTS) + 2
    return row
