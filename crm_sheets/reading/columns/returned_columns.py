"""A problems.xlsx that the team corrected and dropped in again: only its sheets of tables and columns are read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from crm_sheets.playbook import Playbook
from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.columns.columns_sheet import decisions_in
from crm_sheets.reading.columns.decisions import Decision, unused
from crm_sheets.reading.columns.tables_sheet import tables_in
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.opening.guard import GuardedReader

_NAMED = ("problems", "_问题")  # also "problems (1).xlsx" and "problems - 副本.xlsx"; answers beside dropped files


@dataclass(frozen=True)
class ReturnedDecisions:
    """The decisions of the files that came back, what is said about them, and the ``others`` that hold data."""

    decisions: tuple[Decision, ...]
    problems: Problems
    others: tuple[SourceFile, ...]

    def not_applied(self, applied: Iterable[Sequence[Decision]]) -> Problems:
        """A problem for each decision given this time to which no column, or no table, answers."""
        return Problems(tuple(unused(self.decisions, chain.from_iterable(applied))))


def returned_columns(files: Sequence[SourceFile], rules: ReadingRules) -> ReturnedDecisions:
    """The files named problems that hold decisions, read apart from the others; none of them is data."""
    suspects = [file for file in files if any(name in file.path.stem.casefold() for name in _NAMED)]
    if not suspects:
        return ReturnedDecisions((), Problems(), tuple(files))
    decisions: list[Decision] = []
    problems: list[Problem] = []
    ours: set[Path] = set()
    with GuardedReader(rules, own_too=True) as reader:
        for file in suspects:
            for grids, _ in reader.read([file], lambda _: None):
                made, wrong = _decided_in(grids)
                if made or wrong:
                    ours.add(file.path)
                    decisions += made
                    problems += [*wrong, Problem("columns_decided", file.name, details={"count": len(made)})]
    others = tuple(file for file in files if file.path not in ours)
    return ReturnedDecisions(tuple(decisions), Problems(tuple(problems)), others)


def read_decisions(path: Path) -> tuple[tuple[Decision, ...], Problems]:
    """The decisions in the sheets of tables and columns of any workbook, as of playbook.xlsx; none where it has none.

    A workbook that cannot be read gives nothing: whoever reads the rest of it says so.
    """
    with GuardedReader(Playbook.default().reading, own_too=True) as reader:
        grids, _ = next(iter(reader.read([SourceFile(path, path.name)], lambda _: None)))
        made, wrong = _decided_in(grids)
    return tuple(made), Problems(tuple(wrong))


def _decided_in(grids: Iterable[Grid]) -> tuple[list[Decision], list[Problem]]:
    """The decisions of one workbook: first about its tables, then about columns, which are of the kinds decided."""
    every = list(grids)
    tables = [found for grid in every if (found := tables_in(grid)) is not None]
    rows = [row for some, _ in tables for row in some]
    columns = [read for grid in every if (read := decisions_in(grid, rows)) is not None]
    decisions = [row.decision for row in rows if row.decision] + [one for made, _ in columns for one in made]
    return decisions, [problem for _, wrong in (*tables, *columns) for problem in wrong]
