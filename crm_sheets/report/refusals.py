"""What the data cannot carry: which analysis, what it needs, what there is, what to use instead."""

from collections.abc import Sequence

from crm_sheets.language import Lang
from crm_sheets.language.sheets import COLUMNS, TEXTS
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Refusal

_PARTS = ("needs", "has", "instead")


def about(refusals: Sequence[Refusal], *keys: str) -> list[Refusal]:
    """The refusals of the analyses with these keys."""
    return [refusal for refusal in refusals if refusal.key in keys]


def refusals_by_words(refusals: Sequence[Refusal], lang: Lang) -> list[tuple[str, Refusal]]:
    """The names of analyses refused in the same words, joined, and the first refusal of each."""
    alike: dict[tuple[str, ...], list[Refusal]] = {}
    for refusal in refusals:
        alike.setdefault(tuple(getattr(refusal, part)(lang) for part in _PARTS), []).append(refusal)
    names = [dict.fromkeys(refusal.analysis(lang) for refusal in same) for same in alike.values()]
    join = TEXTS["signals_join"](lang).join
    return [(join(one), same[0]) for one, same in zip(names, alike.values(), strict=True)]


def write_refusals(sheet: Sheet, row: int, last: int, refusals: Sequence[Refusal]) -> int:
    """Write each refusal as a small block, its texts running to column ``last``; returns the next free row.

    Analyses that need the same and find the same share a block, where the first of them stands.
    """
    for names, refusal in refusals_by_words(refusals, sheet.lang):
        words = TEXTS["refused"](sheet.lang, analysis=names)
        sheet.merged(row, 0, last, words, "alert")
        for i, part in enumerate(_PARTS, start=1):
            sheet.text(row + i, 0, COLUMNS[part](sheet.lang), "label")
            sheet.paragraph(row + i, 1, last, getattr(refusal, part)(sheet.lang))
        row += len(_PARTS) + 2
    return row
