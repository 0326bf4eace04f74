"""Problems as marks: which cells of which sheets are coloured, what is said at a cell and in the column of reasons."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.findings import FINDINGS
from crm_sheets.language.marking import NUMBERED, ONE
from crm_sheets.marking.sheet import SheetMarks
from crm_sheets.problems import LEVELS, Problem, Problems
from crm_sheets.text.column_letters import column_number

_SHOWN = 60  # letters of a cell that a sentence quotes
_LONGEST = 400  # letters of one sentence
_NO_DATA = "row_"  # notes on rows that are no data: totals, signatures, repeated headings
Heading = tuple[int, int, int]  # row as Excel numbers it, first and last column of its table


@dataclass
class _Gathered:
    headings: tuple[Heading, ...]
    cells: dict[int, dict[int, str]] = field(default_factory=dict)
    said: dict[int, dict[str, str]] = field(default_factory=dict)  # row: sentence: level, each once
    remarks: dict[tuple[int, int], dict[str, None]] = field(default_factory=dict)


def marks_of(found: Problems, sheets: pd.DataFrame, lang: Lang) -> dict[str, dict[str, SheetMarks]]:
    """The marks by file and sheet, for every file with an error or warning at a row or cell of a table.

    ``sheets`` is the Book's: where each table of each sheet has its heading. Notes count only where they say why a row
    is no data, and only in files that have something worse.
    """
    tables = _headings(sheets)
    gathered: dict[str, dict[str, _Gathered]] = {}
    worse = set()
    for problem in found:
        place = (problem.file, problem.sheet)
        if not problem.rows or place not in tables or not _counts(problem):
            continue
        pages = gathered.setdefault(problem.file, {})
        _gather(pages.setdefault(problem.sheet, _Gathered(tables[place])), problem, lang)
        if problem.level != "note":
            worse.add(problem.file)
    return {
        file: {name: _finished(marks, lang) for name, marks in pages.items()}
        for file, pages in gathered.items()
        if file in worse
    }


def _counts(problem: Problem) -> bool:
    return problem.level != "note" or problem.code.startswith(_NO_DATA)


def _headings(sheets: pd.DataFrame) -> dict[tuple[str, str], tuple[Heading, ...]]:
    """The headings of each sheet, from the top."""
    found: dict[tuple[str, str], tuple[Heading, ...]] = {}
    columns = ["file", "sheet", "heading_row", "first_column", "last_column"]
    for file, sheet, row, first, last in sheets[columns].itertuples(index=False, name=None):
        heading = (int(row), column_number(first), column_number(last))
        found[file, sheet] = tuple(sorted((*found.get((file, sheet), ()), heading)))
    return found


def _gather(marks: _Gathered, problem: Problem, lang: Lang) -> None:
    advice = FINDINGS[problem.code].advice(lang) if problem.level != "note" else ""
    column = column_number(problem.column) if problem.column.isalpha() else None
    for row, text in _sentences(problem, advice, lang):
        marks.said.setdefault(row, {}).setdefault(text, problem.level)
        if column is not None and problem.level != "note":
            _colour(marks, row, column, problem.level)
            marks.remarks.setdefault((row, column), {})[text] = None
        elif problem.level == "error":
            _, first, last = max((h for h in marks.headings if h[0] < row), default=marks.headings[0])
            for index in range(first, last + 1):
                _colour(marks, row, index, problem.level)


def _sentences(problem: Problem, advice: str, lang: Lang) -> Iterator[tuple[int, str]]:
    """Row, and what is said there with what to do; long cells are quoted by their beginning."""
    short = replace(problem, values=[_cut(value, _SHOWN) for value in problem.values])
    for line in short.lines(lang):
        message = _cut(str(line[-1]), _LONGEST)
        yield int(str(line[4])), ONE(lang, message=message, advice=advice) if advice else message


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"


def _colour(marks: _Gathered, row: int, column: int, level: str) -> None:
    cells = marks.cells.setdefault(row, {})
    if column not in cells or _rank(level) < _rank(cells[column]):
        cells[column] = level


def _rank(level: str) -> int:
    return LEVELS.index(level)


def _finished(marks: _Gathered, lang: Lang) -> SheetMarks:
    reasons = {row: (min(said.values(), key=_rank), _joined(list(said), lang)) for row, said in marks.said.items()}
    remarks = sorted((row, column, _joined(list(said), lang)) for (row, column), said in marks.remarks.items())
    last: dict[int, int] = {}
    for row, _, right in marks.headings:
        last[row] = max(right, last.get(row, 0))
    return SheetMarks(tuple(last.items()), marks.cells, reasons, tuple(remarks))


def _joined(texts: list[str], lang: Lang) -> str:
    if len(texts) == 1:
        return texts[0]
    return "\n".join(NUMBERED(lang, number=n, text=text) for n, text in enumerate(texts, 1))
