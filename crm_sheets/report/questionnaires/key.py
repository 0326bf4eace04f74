"""The key sheet: what was concluded of each question, to be corrected in Excel and dropped in again."""

from collections.abc import Mapping
from typing import Any

from crm_sheets.language import Text
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.language.survey_key import BEST_ENDS, KEY_FLAGS, KEY_HEADINGS, QUESTION_TYPES
from crm_sheets.report.tables import Area, Column, Kind, plain_list
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results
from crm_sheets.surveys import worded_key

_KINDS: dict[str, Kind] = {
    "survey": "text",
    "question": "code",
    "heading": "text",
    "wording": "wrap",
    "weight": "fill_in_number",
    "sent": "fill_in_number",
}
_WIDTHS = {
    "wording": 34.0,
    "heading": 26.0,
    "options": 44.0,
    "points": 24.0,
    "type": 24.0,
    "survey": 18.0,
    "dimension": 14.0,
}
_CHOICES: dict[str, Mapping[Any, Text]] = {
    "type": QUESTION_TYPES,
    "best": BEST_ENDS,
    "reverse": KEY_FLAGS,
    "screening": KEY_FLAGS,
}


def write_survey_key(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: a row for each question of each survey, with drop-downs; what is not known stands out."""
    lang = sheet.lang
    hints = (TEXTS["survey_key_hint"](lang), *TEXTS["survey_key_meaning"](lang).splitlines())
    top = sheet.title(TITLES["survey_key"](lang), *hints) + 1
    shown = worded_key([results.tables["survey_key"]], lang)
    columns = [
        Column(name, shown[heading(lang)], _KINDS.get(name, "fill_in"), _WIDTHS.get(name, 14.0), heading=heading(lang))
        for name, heading in KEY_HEADINGS.items()
    ]
    area = plain_list(sheet, top, columns)
    _offer(sheet, area)
    sheet.raw.freeze_panes(top + 1, area.column("type"))
    sheet.across(area.right, area.column("wording"))


def _offer(sheet: Sheet, area: Area) -> None:
    """Drop-downs where there are choices, and a colour where nobody knows the best end."""
    for name, words in _CHOICES.items():
        rule = {"validate": "list", "source": [text(sheet.lang) for text in words.values()]}
        box = area.box(name)
        sheet.check(sheet.raw.data_validation(*box, rule), box[0], box[1])
    unknown = f'"{BEST_ENDS[""](sheet.lang)}"'
    rule = {"type": "cell", "criteria": "==", "value": unknown, "format": sheet.book.rule("amber")}
    sheet.raw.conditional_format(*area.box("best"), rule)
