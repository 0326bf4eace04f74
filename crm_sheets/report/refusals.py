"""What the data cannot carry: a grey line where it would stand, and one list of what each analysis would tell."""

from collections.abc import Sequence

from crm_sheets.language import Lang
from crm_sheets.language.features.today import BRINGS
from crm_sheets.language.sheets import TEXTS
from crm_sheets.report.tables import Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Refusal

_PARTS = ("needs", "has", "instead")


def about(refusals: Sequence[Refusal], *keys: str) -> list[Refusal]:
    """The refusals of the analyses with these keys."""
    return [refusal for refusal in refusals if refusal.key in keys]


def refusals_by_words(refusals: Sequence[Refusal], lang: Lang) -> list[tuple[str, Refusal]]:
    """The names of analyses refused in the same words, joined, and the first refusal of each."""
    return [(_joined([refusal.analysis(lang) for refusal in same], lang), same[0]) for same in _alike(refusals, lang)]


def write_refusals(sheet: Sheet, row: int, last: int, refusals: Sequence[Refusal]) -> int:
    """Write each refusal as a grey line running to column ``last``; returns the next free row, one left empty.

    Analyses that need the same and find the same share a line, where the first of them stands.
    """
    for names, refusal in refusals_by_words(refusals, sheet.lang):
        parts = {part: getattr(refusal, part)(sheet.lang) for part in _PARTS}
        sheet.paragraph(row, 0, last, TEXTS["refused"](sheet.lang, analysis=names, **parts), "hint")
        row += 1
    return row + 1 if refusals else row


def write_all_refused(sheet: Sheet, row: int, last: int, refusals: Sequence[Refusal]) -> int:
    """Write the list of all refusals: what each would tell, what it needs, what there is, what to do; the next row."""
    if not refusals:
        sheet.text(row, 0, TEXTS["nothing_missing"](sheet.lang), "subtitle")
        return row + 2
    lang, rows = sheet.lang, _alike(refusals, sheet.lang)
    brings = [
        _joined([BRINGS[one.key](lang) if one.key in BRINGS else one.analysis(lang) for one in same], lang)
        for same in rows
    ]
    parts = [Column(part, [getattr(same[0], part)(lang) for same in rows], "grey") for part in _PARTS]
    return write_grid(sheet, row, 0, [Column("brings", brings, "grey"), *parts], last).bottom + 2


def _alike(refusals: Sequence[Refusal], lang: Lang) -> list[list[Refusal]]:
    """The refusals in the same words together, in the order of the first of them."""
    alike: dict[tuple[str, ...], list[Refusal]] = {}
    for refusal in refusals:
        alike.setdefault(tuple(getattr(refusal, part)(lang) for part in _PARTS), []).append(refusal)
    return list(alike.values())


def _joined(words: Sequence[str], lang: Lang) -> str:
    return TEXTS["signals_join"](lang).join(dict.fromkeys(words))
