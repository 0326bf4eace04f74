"""The playbook's sheet Mail as rules of who gets what."""

from collections.abc import Mapping
from pathlib import Path

from crm_sheets.language.delivery import MAIL_COLUMNS
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.mail_rules import DEFAULT_MAIL_RULES, MailRule, mail_rule
from crm_sheets.problems import Problems
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.opening.guard import GuardedReader
from crm_sheets.text.comparable import comparable_text

_HEAD = 10  # rows in which the headings may stand


def read_mail_rules(path: Path) -> tuple[tuple[MailRule, ...], Problems]:
    """The rules in the first sheet with headings of who and files; the usual ones where the workbook has none.

    A sheet with these headings and no row below means that nobody gets anything.
    """
    with GuardedReader(Playbook.default().reading, own_too=True) as reader:
        grids, _ = next(iter(reader.read([SourceFile(path, path.name)], lambda _: None)))
        for grid in grids:
            for row in range(min(_HEAD, grid.cells.num_rows)):
                places = _places(grid, row)
                if {"who", "files"} <= set(places):
                    return _rules(grid, row + 1, places)
    return DEFAULT_MAIL_RULES, Problems()


def _places(grid: Grid, row: int) -> dict[str, int]:
    """Which columns the headings of a row name."""
    names = {comparable_text(part): key for key, text in MAIL_COLUMNS.items() for part in _spellings(text)}
    cells = [comparable_text(str(cell or "").partition("·")[0]) for cell in _cells(grid, row)]
    return {names[cell]: column for column, cell in reversed(list(enumerate(cells))) if cell in names}


def _spellings(text: tuple[str, str]) -> set[str]:
    """A heading in either language, also without what stands in brackets."""
    return {part.strip() for said in text for part in (said, said.partition("（")[0].partition("(")[0])}


def _rules(grid: Grid, first: int, places: Mapping[str, int]) -> tuple[tuple[MailRule, ...], Problems]:
    letters = {key: grid.letter(places[key]) if key in places else "" for key in MAIL_COLUMNS}
    rules, found = [], []
    for row in range(first, grid.cells.num_rows):
        cells = _cells(grid, row)
        told = {key: str(cells[places[key]] or "") if key in places else "" for key in MAIL_COLUMNS}
        rule, wrong = mail_rule(told, letters, (grid.file, grid.sheet, grid.number(row)))
        found += wrong
        rules += [rule] if rule else []
    return tuple(rules), Problems(tuple(found))


def _cells(grid: Grid, row: int) -> list[object]:
    return [grid.cells.column(column)[row].as_py() for column in range(grid.cells.num_columns)]
