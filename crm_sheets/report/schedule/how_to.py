"""How to use the schedule: what to do with it, what its sheets, words and colours are, openings and cue cards."""

from crm_sheets.language.cues import CUES
from crm_sheets.language.grades import STATUSES
from crm_sheets.language.sheets import HOW_TO, LEGEND, STATUS_HELP, TITLES
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.sections.cue_cards import CARDS
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_NARROW, _WIDE = 32.0, 110.0


def write_how_to(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: steps, the words of the status, what is where, how to begin by reason, and the cue cards."""
    lang = sheet.lang
    row = sheet.title(TITLES["how_to"](lang)) + 1
    sheet.want(0, _NARROW)
    sheet.want(1, _WIDE)
    sheet.settle()
    for line in HOW_TO:
        sheet.paragraph(row, 0, 1, line(lang), "hint")
        row += 1
    names = {setting.name: setting.label(lang) for setting in Playbook.settings()}
    parts = {
        "statuses": [(label(lang), STATUS_HELP[code](lang)) for code, label in STATUSES.items()],
        "legend": [(name(lang), text(lang)) for name, text in LEGEND],
        "openings": [(names[f"contacts.{group}"], results.playbook.cues.said(group, lang)) for group in CUES],
    }
    cards = {names[f"cue_cards.{key}"]: results.playbook.cue_cards.cards(key, lang) for key in CARDS}
    for title, told in {**{TITLES[key](lang): told for key, told in parts.items()}, **cards}.items():
        row = sheet.section(row + 1, 0, 1, title)
        for term, text in told:
            sheet.text(row, 0, term, "term")
            sheet.paragraph(row, 1, 1, text, "definition")
            row += 1
