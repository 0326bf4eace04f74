"""The playbook's sheet Mail as rules of who gets what."""

from collections.abc import Mapping
from pathlib import Path

from crm_sheets.language.delivery import MAIL_COLUMNS
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.mail_rules import DEFAULT_MAIL_RULES, MailRule, mail_rule
from crm_sheets.problems import Problems
from crm_sheets.reading.headed_rows import row_with_headings, rows_below
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.opening.guard import GuardedReader


def read_mail_rules(path: Path) -> tuple[tuple[MailRule, ...], Problems]:
    """The rules in the first sheet with headings of who and files; the usual ones where the workbook has none.

    A sheet with these headings and no row below means that nobody gets anything.
    """
    with GuardedReader(Playbook.default().reading, own_too=True) as reader:
        grids, _ = next(iter(reader.read([SourceFile(path, path.name)], lambda _: None)))
        for grid in grids:
            if found := row_with_headings(grid, MAIL_COLUMNS, frozenset(("who", "files"))):
                return _rules(grid, *found)
    return DEFAULT_MAIL_RULES, Problems()


def _rules(grid: Grid, head: int, places: Mapping[str, int]) -> tuple[tuple[MailRule, ...], Problems]:
    letters = {key: grid.letter(places[key]) if key in places else "" for key in MAIL_COLUMNS}
    rules, found = [], []
    for number, told in rows_below(grid, head, places, list(MAIL_COLUMNS)):
        rule, wrong = mail_rule(told, letters, (grid.file, grid.sheet, number))
        found += wrong
        rules += [rule] if rule else []
    return tuple(rules), Problems(tuple(found))
