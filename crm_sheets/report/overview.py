"""The sheet Overview: every key figure that there is as a card, then the tiers and segments as charts."""

from typing import Any

from crm_sheets.language.sheets import KEY_FIGURES, TEXTS, TITLES
from crm_sheets.report import charts, looks, wording
from crm_sheets.report.alerts import write_alerts
from crm_sheets.report.chart_titles import chart_title
from crm_sheets.report.key_figures import KeyFigure, Sources, overview_figures
from crm_sheets.report.segments import SegmentAreas
from crm_sheets.report.tables import MONEY, money_style, with_unit
from crm_sheets.report.workbook import Sheet

_COLUMNS, _WIDTH = 15, 11.3  # columns, and the width of each; a card takes three
_CARD = 3
_ROWS, _PIXELS, _SIZE = 15, 21, (624, 306)  # of a chart: rows, pixels of a row, and its size
_RIGHT, _SHIFT = 7, 48  # where the right chart begins: column, and pixels to its right


def write_overview(sheet: Sheet, sources: Sources, segments: SegmentAreas) -> None:
    """Fill the sheet from the results and from where the other sheets hold them."""
    sheet.even(_COLUMNS, _WIDTH)
    results, lang = sources.results, sheet.lang
    as_of = TEXTS["as_of"](lang, as_of=wording.day(results.as_of))
    row = sheet.title(TITLES["overview"](lang), f"{as_of}　{results.day.others(lang)}".strip())
    row = write_alerts(sheet, row, _COLUMNS - 1, results)
    sheet.height(row, 6)
    row = _cards(sheet, row + 1, {key: figure for key, figure in overview_figures(sources).items() if figure})
    bottom = _charts(sheet, row, sources, segments)
    sheet.prints(bottom, _COLUMNS - 1)


def _cards(sheet: Sheet, row: int, figures: dict[str, KeyFigure]) -> int:
    """The figures in lines of five; returns the next free row."""
    for i, (key, figure) in enumerate(figures.items()):
        line, place = divmod(i, _COLUMNS // _CARD)
        _card(sheet, row + 4 * line, _CARD * place, KEY_FIGURES[key](sheet.lang), figure)
    rows = -(-len(figures) * _CARD // _COLUMNS)
    for line in range(rows):
        for offset, height in enumerate((18, 30, 17, 6)):
            sheet.height(row + 4 * line + offset, height)
    return row + 4 * rows


def _card(sheet: Sheet, row: int, column: int, label: str, figure: KeyFigure) -> None:
    last = column + _CARD - 1
    money = figure.unit in MONEY
    words = with_unit(label, sheet.lang, sheet.book.unit) if money else label
    sheet.merged(row, column, last, words, "card_label")
    style = f"card_{money_style([figure.value]) if money else figure.unit}"
    sheet.merged(row + 1, column, last, "", style)
    if figure.formula:
        sheet.formula(row + 1, column, figure.formula, figure.value, style)
    else:
        sheet.number(row + 1, column, figure.value, style)
    sheet.merged(row + 2, column, last, figure.note, "card_note")


def _charts(sheet: Sheet, row: int, sources: Sources, segments: SegmentAreas) -> int:
    """The charts that there are, side by side; returns the last row."""
    made: list[Any] = []
    if segments.tiers:
        made.append(charts.shares_chart(sheet, segments.tiers, chart_title("tiers", sources.results, sheet.lang)))
    if segments.segments:
        title = chart_title("segments", sources.results, sheet.lang)
        made.append(charts.counts(sheet, segments.segments, title, "rfm_segment", [looks.SECOND]))
    if made:
        for at in range(row, row + _ROWS):
            sheet.raw.set_row_pixels(at, _PIXELS)
    for side, chart in enumerate(made):
        charts.place(sheet, chart, row, _RIGHT * side, _SIZE, shift=_SHIFT * side)
    return row + _ROWS if made else row
