"""Our own workbook on questionnaires, corrected and dropped in again: only its key sheet is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from crm_sheets.ooxml.stamps import is_own_output
from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.guard import GuardedReader
from crm_sheets.reading.questionnaires.key_sheets import key_in
from crm_sheets.surveys import KeyRow

_NAMED = ("survey", "问卷")  # also "survey (1).xlsx" and "survey - 副本.xlsx"


@dataclass(frozen=True)
class ReturnedKeys:
    """What key sheets of our own workbooks say, what of it is not understood, and the ``others`` that hold data."""

    rows: tuple[KeyRow, ...]
    problems: Problems
    others: tuple[SourceFile, ...]


def returned_keys(files: Sequence[SourceFile], rules: ReadingRules) -> ReturnedKeys:
    """The workbooks of ours that are named so and hold a key sheet, read apart from the others; none is data."""
    suspects = [file for file in files if _is_named(file.path) and is_own_output(file.path)]
    if not suspects:
        return ReturnedKeys((), Problems(), tuple(files))
    rows: list[KeyRow] = []
    problems: list[Problem] = []
    ours: set[Path] = set()
    with GuardedReader(rules, own_too=True) as reader:
        for file in suspects:
            for grids, _ in reader.read([file], lambda _: None):
                for key in filter(None, map(key_in, grids)):
                    ours.add(file.path)
                    rows += key[0]
                    problems += key[1]
    return ReturnedKeys(tuple(rows), Problems(tuple(problems)), tuple(file for file in files if file.path not in ours))


def _is_named(path: Path) -> bool:
    return any(word in path.stem.casefold() for word in _NAMED)
