"""Two sheets that a team may add: the shares that the answers should have, and its service standards."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from crm_sheets.language import LANGS, Text
from crm_sheets.language.questionnaires import STANDARD_MEASURES
from crm_sheets.language.survey_key import KEY_EXPECTED, STANDARD_HEADINGS, TARGET_HEADINGS
from crm_sheets.problems import Problem
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.questionnaires.key_sheets import words_listed
from crm_sheets.surveys.keyed import KeyRow
from crm_sheets.surveys.standard import Standard
from crm_sheets.vocabulary import normal, spelled

_SEARCHED = 20  # rows in which the headings are looked for
_NUMBER = re.compile(r"(-?\d+(?:\.\d+)?)\s*([%％]?)")
_CODE = re.compile(r"[A-Za-z]?\d+(?:\.\d+)*")
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?")
_SHARES = ("csat", "bottom_two_share", "easy_share", "kept_share")


class TeamSheet(NamedTuple):
    """What a sheet of targets or of standards says (one of them is empty), and what in it is not understood."""

    targets: tuple[KeyRow, ...]
    standards: tuple[Standard, ...]
    problems: tuple[Problem, ...]


class _Line(NamedTuple):
    """A row of a sheet: its number, its cells by what their column is called, where these columns stand."""

    number: int
    cells: Mapping[str, str]
    places: Mapping[str, int]


def team_sheet_in(grid: Grid) -> TeamSheet | None:
    """The sheet as targets or as standards; None for any other sheet."""
    for row, line in enumerate(grid.head(_SEARCHED)):
        heads = [normal(text) for text in line]
        places = _places(heads, _target_words())
        if set(places) >= {"question", "option", "share"}:
            return _targets(grid, row, places)
        places = _places(heads, _standard_words())
        if set(places) >= {"attribute", "target", "question"}:
            return _standards(grid, row, places)
    return None


@cache
def _target_words() -> Mapping[str, str]:
    return _words(TARGET_HEADINGS)


@cache
def _standard_words() -> Mapping[str, str]:
    return _words(STANDARD_HEADINGS)


def _words(headings: Mapping[str, tuple[Text, ...]]) -> Mapping[str, str]:
    return {normal(text(lang)): name for name, texts in headings.items() for text in texts for lang in LANGS}


def _places(heads: list[str], words: Mapping[str, str]) -> dict[str, int]:
    return {words[head]: place for place, head in reversed(list(enumerate(heads))) if head in words}


def _lines(grid: Grid, top: int, places: Mapping[str, int]) -> Iterator[_Line]:
    for number, line in enumerate(grid.head(grid.cells.num_rows)[top + 1 :], top + 1):
        cells = {name: line[place].strip() for name, place in places.items() if line[place]}
        if cells:
            yield _Line(number, cells, places)


def _targets(grid: Grid, top: int, places: Mapping[str, int]) -> TeamSheet:
    """A question may stand in the first of its rows only."""
    shares: dict[tuple[str, str], dict[str, float]] = {}
    first: dict[tuple[str, str], int] = {}
    problems = []
    about = ("", "")
    for line in _lines(grid, top, places):
        if "question" in line.cells:
            about = (line.cells.get("survey", ""), line.cells["question"].removesuffix(".0"))
        if not about[1] or "option" not in line.cells:
            continue
        share = _share(line.cells.get("share", ""))
        if share is None:
            problems.append(_unclear(grid, line, "share", TARGET_HEADINGS["share"][0], KEY_EXPECTED["number"]))
        else:
            shares.setdefault(about, {})[line.cells["option"]] = share
            first.setdefault(about, grid.number(line.number))
    rows = tuple(
        KeyRow(
            survey, *_code_and_heading(question), {"targets": told}, (grid.file, grid.sheet, first[survey, question])
        )
        for (survey, question), told in shares.items()
    )
    return TeamSheet(rows, (), tuple(problems))


def _code_and_heading(question: str) -> tuple[str, str]:
    return (question, "") if _CODE.fullmatch(question) else ("", question)


def _standards(grid: Grid, top: int, places: Mapping[str, int]) -> TeamSheet:
    found, problems = [], []
    for line in _lines(grid, top, places):
        cells = line.cells
        if "attribute" not in cells:
            continue
        measure = _measure(cells["measure"]) if "measure" in cells else "csat"
        if measure is None:
            expected = words_listed(STANDARD_MEASURES.values())
            problems.append(_unclear(grid, line, "measure", STANDARD_HEADINGS["measure"][0], expected))
        target = _number(cells.get("target", ""), measure in _SHARES)
        if target is None and "target" in cells:
            problems.append(_unclear(grid, line, "target", STANDARD_HEADINGS["target"][0], KEY_EXPECTED["number"]))
        question = cells.get("question", "").removesuffix(".0")
        day = _day(cells.get("revised_on", ""))
        found.append(Standard(cells.get("survey", ""), cells["attribute"], target, question, measure or "", day))
    return TeamSheet((), tuple(found), tuple(problems))


def _measure(cell: str) -> str | None:
    words = {spelled(word): name for name, text in STANDARD_MEASURES.items() for word in (name, *text)}
    return words.get(spelled(cell))


def _number(cell: str, share: bool) -> float | None:
    """The number of a cell; of a share 90 means 90 %."""
    if share:
        return _share(cell)
    found = _NUMBER.fullmatch(cell.replace(",", ""))
    return float(found[1]) if found else None


def _share(cell: str) -> float | None:
    found = _NUMBER.fullmatch(cell)
    if not found or float(found[1]) < 0:
        return None
    number = float(found[1])
    return number / 100 if found[2] or number > 1 else number


def _day(cell: str) -> str:
    found = _DAY.match(cell)
    return f"{found[1]}-{int(found[2]):02}-{int(found[3] or 1):02}" if found else ""


def _unclear(grid: Grid, line: _Line, name: str, column: Text, expected: Text) -> Problem:
    item = line.cells.get("attribute") or line.cells.get("option", "")
    details: dict[str, object] = {"item": item, "column": column, "expected": expected}
    place = (grid.file, grid.sheet, (grid.number(line.number),), grid.letter(line.places[name]))
    return Problem("survey_team_sheet_unclear", *place, (line.cells.get(name, ""),), details)
