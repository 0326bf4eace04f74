"""The sheet Definitions: every figure defined, the settings in force, wishes, lines that are no goods."""

import pandas as pd

from crm_sheets.language.features import FIGURES
from crm_sheets.language.sheets import COLUMNS, TEXTS, TITLES
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.playbook import SECTIONS
from crm_sheets.report import wording
from crm_sheets.report.consents import write_consents
from crm_sheets.report.tables import Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results
from crm_sheets.text.widths import lines

_WIDTHS = (18.0, 34.0, 26.0, 26.0, 9.0, 58.0)
_LAST = len(_WIDTHS) - 1
_LONG = 80  # of a list of words, in signs
_NAMES = 30  # of lines that are no goods


def write_definitions(sheet: Sheet, results: Results) -> None:
    """Fill the sheet."""
    for column, width in enumerate(_WIDTHS):
        sheet.want(column, width)
    row = (
        sheet.title(TITLES["definitions"](sheet.lang), TEXTS["as_of"](sheet.lang, as_of=wording.day(results.as_of))) + 1
    )
    row = _figures(sheet, row, results.playbook)
    row = _settings(sheet, row, results.playbook)
    row = write_consents(sheet, row, _LAST, results)
    _no_goods(sheet, row, results.tables.get("no_goods"), results.playbook)


def _figures(sheet: Sheet, row: int, playbook: Playbook) -> int:
    in_force = wording.settings(playbook, sheet.lang)
    sheet.text(row, 0, COLUMNS["figure"](sheet.lang), "heading")
    sheet.merged(row, 1, _LAST, COLUMNS["definition"](sheet.lang), "heading")
    for i, figure in enumerate(FIGURES.values(), start=row + 1):
        sheet.text(i, 0, figure.name(sheet.lang), "term")
        name_lines = lines(figure.name(sheet.lang), _WIDTHS[0] - 4)
        sheet.paragraph(i, 1, _LAST, figure.definition(sheet.lang, **in_force), "definition", name_lines)
    return row + len(FIGURES) + 2


def _settings(sheet: Sheet, row: int, playbook: Playbook) -> int:
    lang, known = sheet.lang, list(Playbook.settings())
    changed = [playbook.in_force(s.name) != s.default for s in known]
    columns = [
        Column("section", [SECTIONS[s.name.partition(".")[0]](lang) for s in known], cap=_WIDTHS[0]),
        Column("setting", [s.label(lang) for s in known], cap=_WIDTHS[1]),
        Column("in_force", [brief(s.shown(playbook.in_force(s.name), lang)) for s in known], cap=_WIDTHS[2]),
        Column("default", [brief(s.shown(s.default, lang)) for s in known], cap=_WIDTHS[3]),
        Column("changed", [TEXTS["yes"](lang) if was else "" for was in changed], "centre"),
        Column("help", [s.help(lang) for s in known], cap=_WIDTHS[5]),
    ]
    area = write_grid(sheet, sheet.section(row, 0, _LAST, TITLES["settings"](lang)), 0, columns)
    box = (area.top + 1, area.left, area.bottom, area.right)
    mark = {"type": "formula", "criteria": f'=$E{area.top + 2}<>""', "format": sheet.book.rule("changed")}
    sheet.raw.conditional_format(*box, mark)
    return area.bottom + 2


def brief(words: str) -> str:
    """A long list of words cut after one of them; the whole stands in the playbook.

    >>> brief("postage, " * 20)
    'postage, postage, postage, postage, postage, postage, postage, postage, …'
    """
    return words if len(words) <= _LONG else words[: words.rfind(", ", 0, _LONG)] + ", …"


def _no_goods(sheet: Sheet, row: int, table: pd.DataFrame | None, playbook: Playbook) -> int:
    """The lines that are counted as money but are no goods, by name."""
    if table is None or table.empty:
        return row
    title = TITLES["no_goods"](sheet.lang, months=playbook.products.lookback_months)
    shown = table.head(_NAMES)
    columns = [
        Column("line_name", shown["name"], cap=_WIDTHS[0]),
        Column("lines", shown["lines"], "whole"),
        Column("revenue", shown["revenue"], "exact"),
    ]
    area = write_grid(sheet, sheet.section(row, 0, _LAST, title), 0, columns)
    if len(table) > len(shown):
        words = TEXTS["more_no_goods"](sheet.lang, shown=len(shown), count=len(table))
        sheet.text(area.bottom + 1, 0, words, "subtitle")
    return area.bottom + 3
