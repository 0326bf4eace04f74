"""The key sheet as it comes back: what the team says of each question, in either language; kept as plain texts."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from crm_sheets.language import LANGS, Text
from crm_sheets.language.survey_key import BEST_ENDS, KEY_EXPECTED, KEY_FLAGS, KEY_HEADINGS, QUESTION_TYPES
from crm_sheets.problems import Problem
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.values.cells import truth
from crm_sheets.surveys.keyed import KeyRow
from crm_sheets.vocabulary import normal, spelled

_SEARCHED = 20  # rows in which the headings of a key sheet are looked for
_NEEDED = {"question", "type"}
_LEAST = 4  # headings of a key sheet
_KEPT, _KEPT_TARGETS = "survey_key", "survey_targets"  # among the decisions of an output folder
_PARTS = re.compile(r"\s*(?:[|｜┋\n])\s*")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?%?")


def key_in(grid: Grid) -> tuple[tuple[KeyRow, ...], list[Problem]] | None:
    """The rows of a key sheet and what in them is not understood; None for any other sheet."""
    for row, line in enumerate(grid.head(_SEARCHED)):
        places = _places(line)
        if set(places) >= _NEEDED and len(places) >= _LEAST and {"options", "best", "heading"} & set(places):
            return _read(grid, row, places)
    return None


def blank_form(grids: Sequence[Grid]) -> Grid | None:
    """The sheet of a ready questionnaire into which nobody has typed anything, None for every other file.

    Such a file has a key sheet and one sheet more, whose only filled row are the headings that the key names.
    """
    read = [(grid, key_in(grid)) for grid in grids]
    keys = [key for _, key in read if key is not None]
    others = [grid for grid, key in read if key is None]
    if len(keys) != 1 or len(others) != 1:
        return None
    lines = [line for line in others[0].head(_SEARCHED) if any(line)]
    asked = {spelled(row.heading) for row in keys[0][0]}
    is_heading = bool(lines) and len(asked & set(map(spelled, lines[0]))) * 2 > len(asked)
    return others[0] if is_heading and len(lines) == 1 and others[0].cells.num_rows <= _SEARCHED else None


def _places(line: Sequence[str]) -> dict[str, int]:
    words = _words()
    return {words[normal(text)]: i for i, text in reversed(list(enumerate(line))) if normal(text) in words}


@cache
def _words() -> Mapping[str, str]:
    return {normal(text(lang)): name for name, text in KEY_HEADINGS.items() for lang in LANGS}


def _read(grid: Grid, top: int, places: Mapping[str, int]) -> tuple[tuple[KeyRow, ...], list[Problem]]:
    rows, problems = [], []
    for number, line in enumerate(grid.head(grid.cells.num_rows)[top + 1 :], top + 1):
        cells = {name: line[place] for name, place in places.items() if line[place]}
        if not {"question", "heading"} & set(cells):
            continue
        said: dict[str, Any] = {}
        for name, cell in cells.items():
            if name not in ("survey", "question", "heading", "wording"):
                value, expected = _value(name, cell)
                if expected is None:
                    said[name] = value
                else:
                    problems.append(_unclear(grid, number, places[name], cells, name, expected))
        place = (grid.file, grid.sheet, grid.number(number))
        code = cells.get("question", "").removesuffix(".0")
        rows.append(KeyRow(cells.get("survey", ""), code, cells.get("heading", ""), said, place))
    return tuple(rows), problems


def _value(name: str, cell: str) -> tuple[Any, Text | None]:
    """What a cell says, or what was expected."""
    if name == "type":
        return _named(cell, QUESTION_TYPES)
    if name == "best":
        return _named(cell, BEST_ENDS)
    if name in ("reverse", "screening"):
        flag = truth(cell)
        return flag, None if flag is not None else words_listed(KEY_FLAGS.values())
    if name == "options":
        return [part for part in _PARTS.split(cell) if part], None
    if name == "points":
        numbers = _PARTS.split(cell)
        whole = all(_NUMBER.fullmatch(part) or not part for part in numbers)
        return [float(part) if part else None for part in numbers] if whole else None, (
            None if whole else KEY_EXPECTED["points"]
        )
    if name == "earlier":
        return cell.removesuffix(".0"), None
    if name in ("weight", "sent"):
        return _number(cell)
    return cell, None


def _number(cell: str) -> tuple[float | None, Text | None]:
    if not _NUMBER.fullmatch(cell.replace(",", "")):
        return None, KEY_EXPECTED["number"]
    number = float(cell.replace(",", "").rstrip("%"))
    return number / 100 if cell.endswith("%") else number, None


def _named(cell: str, words: Mapping[str, Text]) -> tuple[str | None, Text | None]:
    known = {spelled(word): name for name, text in words.items() for word in (name, *text) if word}
    found = known.get(spelled(cell))
    return found, None if found is not None else words_listed(words.values())


def words_listed(texts: Iterable[Text]) -> Text:
    """The words that a cell may hold, one after the other."""
    every = list(texts)
    return Text("、".join(text.zh for text in every), ", ".join(text.en for text in every))


def _unclear(grid: Grid, row: int, column: int, cells: Mapping[str, str], name: str, expected: Text) -> Problem:
    details: dict[str, object] = {
        "question": cells.get("heading") or cells.get("question", ""),
        "column": KEY_HEADINGS[name],
        "expected": expected,
    }
    place = (grid.file, grid.sheet, (grid.number(row),), grid.letter(column))
    return Problem("survey_key_unclear", *place, (cells[name],), details)


def joined_keys(older: Iterable[KeyRow], newer: Iterable[KeyRow]) -> tuple[KeyRow, ...]:
    """All rows, of two about one question of one questionnaire the newer; those with targets apart."""
    every = {(row.survey, row.question, row.heading, "targets" in row.said): row for row in (*older, *newer)}
    return tuple(every.values())


def keys_as_texts(rows: Iterable[KeyRow]) -> tuple[tuple[str, str, str, str], ...]:
    """Rows as the memory of an output folder keeps decisions: questionnaire, kind, question, what is said of it."""
    return tuple(
        (
            row.survey,
            _kept(row),
            f"{row.question}\n{row.heading}",
            json.dumps(row.said, ensure_ascii=False, sort_keys=True),
        )
        for row in rows
    )


def _kept(row: KeyRow) -> str:
    return _KEPT_TARGETS if "targets" in row.said else _KEPT


def keys_from_texts(texts: Iterable[tuple[str, str, str, str]]) -> tuple[KeyRow, ...]:
    """Rows from the memory; what is no key is passed over."""
    found = []
    for survey, kind, question, said in texts:
        if kind in (_KEPT, _KEPT_TARGETS):
            code, _, heading = question.partition("\n")
            found.append(KeyRow(survey, code, heading, json.loads(said)))
    return tuple(found)
