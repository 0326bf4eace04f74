"""The team's playbook.xlsx as rules, read as carefully as any other workbook."""

from dataclasses import replace
from pathlib import Path

from crm_sheets.errors import PlaybookNotFound, PlaybookUnreadable
from crm_sheets.language import LANGS, Text
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.opening.guard import GuardedReader
from crm_sheets.reading.playbook_lists import lists_in

_NAME = {"setting", "name", "设置", "设置名"}


def read_playbook(path: Path) -> tuple[Playbook, Problems]:
    """The rules of a playbook and what is wrong in it: unknown names and impossible values, which keep the default.

    The sheet that counts is the first whose rows hold names such as ``tiers.vip`` in its first column; the second
    column is the value. The lists of the complaints desk stand on sheets of their own.

    Raises PlaybookNotFound and PlaybookUnreadable.
    """
    if not path.is_file():
        raise PlaybookNotFound(path=path)
    with GuardedReader(Playbook.default().reading, own_too=True) as reader:
        grids, problems = next(reader.read([SourceFile(path, path.name)], lambda _: None))
        for problem in problems:
            zh, en = (next(problem.lines(lang))[-1] for lang in LANGS)
            raise PlaybookUnreadable(path=path, why=Text(str(zh), str(en)))
        for grid in grids:
            rows = _settings(grid)
            if rows:
                playbook, found = Playbook.default().with_rows(rows, path.name, grid.sheet)
                lists, wrong = lists_in(grids)
                return replace(playbook, lists=lists), Problems(
                    tuple(_moved(problem, grid) for problem in found)
                ) + wrong
    raise PlaybookUnreadable(path=path, why=Text("没有设置名这一列", "no column of setting names"))


def _moved(problem: Problem, grid: Grid) -> Problem:
    """The problem with the column that Excel shows, where the rules do not begin in column A."""
    return replace(problem, column=grid.letter("AB".index(problem.column)))


def _settings(grid: Grid) -> list[tuple[int, str, str]]:
    """Row number, name and value of every line whose first cell looks like section.field."""
    if grid.cells.num_columns < 2:
        return []
    names, values = (grid.cells.column(i).to_pylist() for i in (0, 1))
    return [
        (row, name.strip(), value or "")
        for row, (name, value) in enumerate(zip(names, values, strict=True), 1)
        if name and "." in name and " " not in name.strip() and name.strip().casefold() not in _NAME
    ]
