"""A problems.xlsx that the team corrected and dropped in again: only its sheet of columns is read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from crm_sheets.playbook import Playbook
from crm_sheets.playbook.sections import ReadingRules
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.columns.columns_sheet import decisions_in
from crm_sheets.reading.columns.decisions import Decision, unused
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.guard import GuardedReader

_NAMED = "problems"  # also "problems (1).xlsx" and "problems - 副本.xlsx"


@dataclass(frozen=True)
class Returned:
    """The decisions of the files that came back, what is said about them, and the ``others`` that hold data."""

    decisions: tuple[Decision, ...]
    problems: Problems
    others: tuple[SourceFile, ...]

    def not_applied(self, applied: Iterable[Sequence[Decision]]) -> Problems:
        """A problem for each decision given this time to which no column answers."""
        return Problems(tuple(unused(self.decisions, chain.from_iterable(applied))))


def returned_columns(files: Sequence[SourceFile], rules: ReadingRules) -> Returned:
    """The files named problems that hold a sheet of columns, read apart from the others; none of them is data."""
    suspects = [file for file in files if _NAMED in file.path.stem.casefold()]
    if not suspects:
        return Returned((), Problems(), tuple(files))
    decisions: list[Decision] = []
    problems: list[Problem] = []
    ours: set[Path] = set()
    with GuardedReader(rules, own_too=True) as reader:
        for file in suspects:
            for grids, _ in reader.read([file], lambda _: None):
                sheets = [found for grid in grids if (found := decisions_in(grid)) is not None]
                for made, wrong in sheets:
                    decisions += made
                    problems += wrong
                if any(made or wrong for made, wrong in sheets):
                    ours.add(file.path)
                    count = sum(len(made) for made, _ in sheets)
                    problems.append(Problem("columns_decided", file.name, details={"count": count}))
    others = tuple(file for file in files if file.path not in ours)
    return Returned(tuple(decisions), Problems(tuple(problems)), others)


def read_decisions(path: Path) -> tuple[tuple[Decision, ...], Problems]:
    """The decisions in a sheet of columns of any workbook, as of playbook.xlsx; none where there is no such sheet.

    A workbook that cannot be read gives nothing: whoever reads the rest of it says so.
    """
    with GuardedReader(Playbook.default().reading, own_too=True) as reader:
        grids, _ = next(iter(reader.read([SourceFile(path, path.name)], lambda _: None)))
        found = [sheet for grid in grids if (sheet := decisions_in(grid)) is not None]
    return tuple(chain.from_iterable(made for made, _ in found)), Problems(
        tuple(chain.from_iterable(wrong for _, wrong in found))
    )
