"""The sheet Overview: the key figures as cards, then the charts and their data."""

from collections.abc import Sequence

from crm_sheets.language.sheets import KEY_FIGURES, KEY_NOTES, SHEETS, TEXTS, TITLES
from crm_sheets.report import wording
from crm_sheets.report.contracts import without_sales
from crm_sheets.report.control import nothing_counts
from crm_sheets.report.key_figures import KeyFigure, Sources, overview_figures
from crm_sheets.report.overview_charts import COLUMNS, write_charts
from crm_sheets.report.segments import SegmentAreas
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_WIDTH = 11.3  # of a column; a card takes three
_CARD = 3
_LINKS, _LINK = 7, 2  # links to other sheets in a line, and the columns of each


def write_overview(sheet: Sheet, sources: Sources, segments: SegmentAreas, others: Sequence[str]) -> None:
    """Fill the sheet from the results and from where the other sheets hold them; ``others`` are linked to, by name."""
    sheet.even(COLUMNS, _WIDTH)
    row = _head(sheet, sources.results, others)
    row = _cards(sheet, row, overview_figures(sources))
    write_charts(sheet, row, sources, segments)


def _head(sheet: Sheet, results: Results, others: Sequence[str]) -> int:
    as_of = TEXTS["as_of"](sheet.lang, as_of=wording.day(results.as_of))
    row = sheet.title(TITLES["report"](sheet.lang), f"{as_of}　{results.day.others(sheet.lang)}".strip())
    for i, name in enumerate(others):
        line, place = divmod(i, _LINKS)
        at, column = row + line, place * _LINK
        sheet.check(
            sheet.raw.write_url(at, column, f"internal:'{name}'!A1", sheet.book.style("contents"), name), at, column
        )
    row += -(-len(others) // _LINKS)
    if results.day.is_old:
        sheet.paragraph(row, 0, COLUMNS - 1, results.day.said(results.playbook, sheet.lang), "alert")
        row += 1
    if nothing := nothing_counts(results.control, sheet.lang):
        sheet.paragraph(row, 0, COLUMNS - 1, nothing, "alert")
        row += 1
    if without_sales(results):
        names = {key: SHEETS[name](sheet.lang) for key, name in (("sheet", "contracts"), ("customers", "customers"))}
        sheet.merged(row, 0, COLUMNS - 1, TEXTS["without_sales"](sheet.lang, **names), "alert")
        sheet.raw.set_row(row, 22)
        row += 1
    sheet.raw.set_row(row, 6)
    return row + 1


def _cards(sheet: Sheet, row: int, figures: dict[str, KeyFigure | None]) -> int:
    for i, (key, figure) in enumerate(figures.items()):
        line, place = divmod(i, COLUMNS // _CARD)
        _card(sheet, row + 4 * line, _CARD * place, KEY_FIGURES[key](sheet.lang), figure)
    rows = -(-len(figures) * _CARD // COLUMNS)
    for line in range(rows):
        for offset, height in enumerate((18, 30, 17, 6)):
            sheet.raw.set_row(row + 4 * line + offset, height)
    return row + 4 * rows


def _card(sheet: Sheet, row: int, column: int, label: str, figure: KeyFigure | None) -> None:
    last = column + _CARD - 1
    sheet.merged(row, column, last, label, "card_label")
    if figure is None:
        sheet.merged(row + 1, column, last, "—", "card_text")
        note = KEY_NOTES["absent"](sheet.lang, sheet=SHEETS["definitions"](sheet.lang))
        sheet.merged(row + 2, column, last, note, "card_note")
        return
    style = f"card_{figure.unit}"
    sheet.merged(row + 1, column, last, "", style)
    if figure.formula:
        sheet.formula(row + 1, column, figure.formula, figure.value, style)
    else:
        sheet.number(row + 1, column, figure.value, style)
    sheet.merged(row + 2, column, last, figure.note, "card_note")
