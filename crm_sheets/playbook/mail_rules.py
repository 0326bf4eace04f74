"""Who gets what by mail: a rule for each row of the playbook's sheet Mail, and the rules where there is no such sheet."""

from collections.abc import Mapping
from dataclasses import dataclass

from crm_sheets.language import Lang, Text
from crm_sheets.language.delivery import FILES, LANGUAGES, MAIL_COLUMNS, NOT_MAILED, YES_NO
from crm_sheets.playbook.kinds import Kind, any_of, choice
from crm_sheets.problems import Problem

Place = tuple[str, str, int]  # file, sheet, row


@dataclass(frozen=True)
class MailRule:
    """Whom it concerns (a name, role, address or group), which files, and how; ``lang`` None: that of the run."""

    who: str
    files: tuple[str, ...]
    own: bool = True
    changed: bool = False
    lang: Lang | None = None
    place: Place | None = None


DEFAULT_MAIL_RULES = (
    MailRule("everyone", ("schedule",)),
    MailRule("managers", ("report",), own=False),
    MailRule("branches", ("branch",)),
)
_FILES = any_of(FILES)
_KINDS: dict[str, tuple[Kind[str], str]] = {
    "own": (choice(YES_NO), "yes"),
    "changed": (choice(YES_NO), "no"),
    "lang": (choice(LANGUAGES), "auto"),
}


def mail_rule(
    cells: Mapping[str, str], letters: Mapping[str, str], place: Place
) -> tuple[MailRule | None, list[Problem]]:
    """A row of the sheet as a rule; ``cells`` and ``letters`` by column. None where it names nobody or no file.

    What is not understood is a problem: the safe value is used, and no file is sent that nobody asked for.
    """
    found: list[Problem] = []
    read: dict[str, str] = {}
    for column, (kind, usual) in _KINDS.items():
        read[column] = usual
        try:
            read[column] = kind.read(cells[column]) if cells[column].strip() else usual
        except ValueError:
            shown = Text(kind.show(usual, "zh"), kind.show(usual, "en"))
            found.append(_not_understood(column, cells, letters, place, kind.expected, shown))
    try:
        files = _FILES.read(cells["files"])
    except ValueError:
        files = ()
    if not cells["who"].strip():
        return None, []
    if not files:
        return None, [*found, _not_understood("files", cells, letters, place, _FILES.expected, NOT_MAILED)]
    lang: Lang | None = "zh" if read["lang"] == "zh" else "en" if read["lang"] == "en" else None
    return MailRule(cells["who"].strip(), files, read["own"] == "yes", read["changed"] == "yes", lang, place), found


def _not_understood(
    column: str, cells: Mapping[str, str], letters: Mapping[str, str], place: Place, expected: Text, default: Text
) -> Problem:
    file, sheet, row = place
    details: dict[str, object] = {"label": MAIL_COLUMNS[column], "expected": expected, "default": default}
    return Problem("setting_impossible", file, sheet, (row,), letters[column], (cells[column],), details)
