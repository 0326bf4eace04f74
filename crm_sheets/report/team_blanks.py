"""Blank sheets that a team may add to its questionnaires: the shares that answers should have, service standards."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from crm_sheets.language import Lang, Text
from crm_sheets.language.questionnaires import STANDARD_MEASURES
from crm_sheets.language.sheets import TEAM_BLANKS
from crm_sheets.language.survey_key import STANDARD_HEADINGS, TARGET_HEADINGS
from crm_sheets.report.workbook import OutBook, Sheet

_CREATED = date(2026, 1, 1)  # part of no result: only so that two writes give the same bytes
_ROWS = 200  # rows with drop-downs
_WIDTH = 24


def write_team_blanks(folder: Path | str, lang: Lang) -> list[Path]:
    """Write a workbook for the target shares and one for the service standards into ``folder``; returns their paths.

    They carry no mark of our own output: filled in, they are read like any workbook of the team.
    """
    paths = []
    for name, headings in (("targets", TARGET_HEADINGS), ("standards", STANDARD_HEADINGS)):
        title = TEAM_BLANKS[name](lang)
        paths.append(Path(folder) / f"{title}.xlsx")
        with OutBook(paths[-1], title, _CREATED, lang, mark="") as book:
            _write(book.named_sheet(title), headings)
    return paths


def _write(sheet: Sheet, headings: Mapping[str, tuple[Text, ...]]) -> None:
    for column, (name, texts) in enumerate(headings.items()):
        sheet.raw.set_column(column, column, _WIDTH)
        sheet.check(sheet.raw.write(0, column, texts[0](sheet.lang), sheet.book.style("heading_fill_in")), 0, column)
        note = TEAM_BLANKS[f"note_{name}"](sheet.lang)
        sheet.check(sheet.raw.write_comment(0, column, note, {"x_scale": 1.6, "y_scale": 1.0, "author": ""}), 0, column)
        if name == "measure":
            choices = [text(sheet.lang) for text in STANDARD_MEASURES.values()]
            rule = {"validate": "list", "source": choices, "error_type": "warning"}
            sheet.check(sheet.raw.data_validation(1, column, _ROWS, column, rule), 1, column)
    sheet.raw.set_row(0, 30)
    sheet.raw.freeze_panes(1, 0)
