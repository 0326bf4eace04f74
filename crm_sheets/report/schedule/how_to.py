"""How to use the schedule: what to do with it, what its sheets, words and colours are, openings and cue cards."""

import re
from collections.abc import Iterable, Mapping

from crm_sheets.language import Lang
from crm_sheets.language.cues import CUES
from crm_sheets.language.grades import STATUSES
from crm_sheets.language.sheets import HOW_TO, LEGEND, STATUS_HELP, TITLES
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.sections.talk import CARDS
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results
from crm_sheets.text.widths import lines

_NARROW, _WIDE = 32.0, 110.0
_BOLD = 0.85  # of a column that bold letters leave
_GAP = re.compile(r"\s*\.\{[\d,]+\}\s*")


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
        "openings": [(names[f"contacts.{group}"], results.playbook.cues.said(group, lang)[0]) for group in CUES],
    }
    cards = {names[f"talk.{key}"]: results.playbook.talk.cards(key, lang) for key in CARDS}
    cards[TITLES["left_unsaid"](lang)] = _left_unsaid(results.playbook.lists.get("worse_phrases", ()), lang)
    for title, told in {**{TITLES[key](lang): told for key, told in parts.items()}, **cards}.items():
        row = sheet.section(row + 1, 0, 1, title)
        for term, text in told:
            sheet.text(row, 0, term, "term")
            sheet.paragraph(row, 1, 1, text, "definition", at_least=lines(term, _NARROW * _BOLD))
            row += 1


def _left_unsaid(rows: Iterable[Mapping[str, str]], lang: Lang) -> list[tuple[str, str]]:
    """What had better not be said, and the kinder phrase, by the list of the playbook; patterns with dots for a gap."""
    told = [(row.get(f"said_{lang}", ""), row.get(f"instead_{lang}", "")) for row in rows]
    return [(_GAP.sub(" … ", said.replace("|", " / ")), instead) for said, instead in told if said and instead]
