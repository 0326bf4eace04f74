"""The sheet of columns as it comes back: what the team wrote under "change to", in either language."""

from collections.abc import Mapping, Sequence
from functools import cache

from crm_sheets.language import LANGS, Text
from crm_sheets.language.sheets import AUTOMATIC, COLUMNS, TEXTS
from crm_sheets.problems import Problem
from crm_sheets.reading.columns.decisions import BY_ITSELF, NOT_USED, ROW, Decision
from crm_sheets.reading.finding.grids import Grid
from crm_sheets.vocabulary import ALL_TABLES, headings, normal, table

_SEARCHED = 20  # rows in which the headings of a sheet of columns are looked for


def decisions_in(grid: Grid) -> tuple[tuple[Decision, ...], list[Problem]] | None:
    """The decisions of a sheet of columns, of problems.xlsx or playbook.xlsx in any language; None for other sheets."""
    for row, line in enumerate(grid.head(_SEARCHED)):
        places = _places(line)
        if {"heading", "change_to"} <= set(places):
            return _read(grid, row, grid.head(grid.cells.num_rows)[row + 1 :], places)
    return None


def _places(line: Sequence[str]) -> dict[str, int]:
    """Which column of the sheet of columns is which."""
    words = {normal(COLUMNS[key](lang)): key for key in (*ROW[:5], "change_to") for lang in LANGS}
    return {words[normal(text)]: i for i, text in reversed(list(enumerate(line))) if normal(text) in words}


def _read(
    grid: Grid, row: int, lines: Sequence[Sequence[str]], places: Mapping[str, int]
) -> tuple[tuple[Decision, ...], list[Problem]]:
    decisions, problems = [], []
    for number, line in enumerate(lines, row + 1):
        cells = {key: line[i] for key, i in places.items()}
        if not cells["change_to"]:
            continue
        made = _decision(cells)
        if made is None:
            problems.append(_unknown(grid, number, places["change_to"], cells))
        else:
            decisions.append(made)
    return tuple(decisions), problems


def _decision(cells: Mapping[str, str]) -> Decision | None:
    """The decision of one row; None when its table or field is unknown."""
    kind = _tables().get(normal(cells.get("table", "")))
    field = None if kind is None else field_named(kind, cells["change_to"])
    if kind is None or field is None:
        return None
    file, sheet, column = (cells.get(name, "") for name in ("file", "sheet", "column"))
    return Decision(file, sheet, kind, column.upper(), cells["heading"], field)


def field_named(kind: str, text: str) -> str | None:
    """The canonical field that a text names in either language, NOT_USED, BY_ITSELF, or None.

    >>> field_named("sales", "金额"), field_named("sales", "Unit price"), field_named("sales", "（未使用）")
    ('amount', 'unit_price', '')
    """
    word = normal(text)
    if word in {normal(said) for said in (*TEXTS["not_used"], "不使用", "不用", "none", "ignore")}:
        return NOT_USED
    if word in {normal(said) for said in (*AUTOMATIC, "自动", BY_ITSELF)}:
        return BY_ITSELF
    return headings(kind).get(word)


@cache
def _tables() -> dict[str, str]:
    return {normal(word): t.name for t in ALL_TABLES for word in (t.name, *t.label)}


def _unknown(grid: Grid, row: int, column: int, cells: Mapping[str, str]) -> Problem:
    kind = _tables().get(normal(cells.get("table", "")))
    label = table(kind).label if kind else Text(cells.get("table") or "-", cells.get("table") or "-")
    details: dict[str, object] = {"heading": cells["heading"], "table": label}
    place = (grid.file, grid.sheet, (grid.number(row),), grid.letter(column))
    return Problem("decision_unknown", *place, (cells["change_to"],), details)
