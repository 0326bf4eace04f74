"""The sheet of columns as it comes back: what the team wrote under "change to", in either language."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from crm_sheets.language import LANGS, Text
from crm_sheets.language.sheets import AUTOMATIC, COLUMNS, TEXTS
from crm_sheets.problems import Problem
from crm_sheets.reading.columns.decisions import BY_ITSELF, NONE, NOT_USED, ROW, WHOLE, Decision
from crm_sheets.reading.columns.tables_sheet import TableRow
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import (
    ALL_TABLES,
    ANSWERS,
    COMPLAINTS,
    CUSTOMERS,
    PRODUCTS,
    RELATIONSHIP,
    SALES,
    STAFF,
    VISITS,
    headings,
    normal,
    table,
)

_SEARCHED = 20  # rows in which the headings of a sheet of columns are looked for
_LIKELY = (SALES, CUSTOMERS, VISITS, COMPLAINTS, STAFF, PRODUCTS, RELATIONSHIP, ANSWERS)  # where only columns are told
Cells = Mapping[str, str]


def decisions_in(grid: Grid, tables: Sequence[TableRow] = ()) -> tuple[tuple[Decision, ...], list[Problem]] | None:
    """The decisions of a sheet of columns, of problems.xlsx or playbook.xlsx in any language; None for other sheets.

    ``tables`` is what the sheet of tables beside it says: a column is then one of the kind decided there. Columns of a
    table of which nobody said what it is tell that themselves.
    """
    for row, line in enumerate(grid.head(_SEARCHED)):
        places = _places(line)
        if {"heading", "change_to"} <= set(places):
            return _read(grid, row, places, tables)
    return None


def _places(line: Sequence[str]) -> dict[str, int]:
    """Which column of the sheet of columns is which."""
    words = {normal(COLUMNS[key](lang)): key for key in (*ROW[:5], "change_to") for lang in LANGS}
    return {words[normal(text)]: i for i, text in reversed(list(enumerate(line))) if normal(text) in words}


def _read(
    grid: Grid, top: int, places: Mapping[str, int], tables: Sequence[TableRow]
) -> tuple[tuple[Decision, ...], list[Problem]]:
    decisions: list[Decision] = []
    problems: list[Problem] = []
    lines = enumerate(grid.head(grid.cells.num_rows)[top + 1 :], top + 1)
    rows = [(number, {key: line[i] for key, i in places.items()}) for number, line in lines]
    filled = [(number, cells) for number, cells in rows if cells["change_to"]]
    of_tables: dict[tuple[str, ...], list[Cells]] = {}
    for _, cells in filled:
        of_tables.setdefault(_of_table(cells), []).append(cells)
    kinds = {key: _kinds_of(cells, tables) for key, cells in of_tables.items()}
    decisions += [decision for _, more in kinds.values() for decision in more]
    for number, cells in filled:
        fitting, _ = kinds[_of_table(cells)]
        named = [(kind, field_named(kind, cells["change_to"])) for kind in fitting]
        made = [_decision(cells, kind, field) for kind, field in named if field is not None]
        decisions += made
        if not made:
            problems.append(_unknown(grid, number, places["change_to"], cells, fitting))
    return tuple(decisions), problems


def _of_table(cells: Cells) -> tuple[str, ...]:
    """By what the rows of one table belong together."""
    return (cells.get("file", ""), cells.get("sheet", ""), normal(cells.get("table", "")))


def _kinds_of(rows: Sequence[Cells], tables: Sequence[TableRow]) -> tuple[list[str], list[Decision]]:
    """The kinds of table that the columns of one table are of, and what these say of the table itself."""
    file, sheet, shown = _of_table(rows[0])
    there = [row for row in tables if (row.file, row.sheet, row.shown) == (file, sheet, shown)]
    changed = list(dict.fromkeys(row.kind for row in there if row.kind not in (None, NONE, BY_ITSELF)))
    if changed:
        return [kind for kind in changed if kind], []
    known = _tables().get(shown)
    if known is not None:
        return [known], []
    kind = _told_by({cells["change_to"] for cells in rows})
    if kind is None:
        return [], []
    place, texts = (there[0].place, there[0].headings) if len(there) == 1 else ("", "")
    return [kind], [Decision(file, sheet, WHOLE, place, texts, kind)]


def _told_by(texts: Iterable[str]) -> str | None:
    """The likeliest kind of table that has all these fields: rather one that needs no more than them."""
    fitting = []
    for kind in _LIKELY:
        named = [field_named(kind.name, text) for text in texts]
        fields = {field for field in named if field not in (NOT_USED, BY_ITSELF, None)}
        if None not in named and fields:
            whole = all({*group} & fields for group in kind.needs)
            fitting.append((not whole, kind.name))
    return min(fitting, key=lambda fit: fit[0])[1] if fitting else None


def _decision(cells: Cells, kind: str, field: str) -> Decision:
    file, sheet, column = (cells.get(name, "") for name in ("file", "sheet", "column"))
    return Decision(file, sheet, kind, column.upper(), cells["heading"] or column.upper(), field)


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


def _unknown(grid: Grid, row: int, column: int, cells: Cells, kinds: Sequence[str]) -> Problem:
    said = cells.get("table") or "-"
    label = table(kinds[0]).label if kinds else Text(said, said)
    details: dict[str, object] = {"heading": cells["heading"], "table": label}
    place = (grid.file, grid.sheet, (grid.number(row),), grid.letter(column))
    return Problem("decision_unknown", *place, (cells["change_to"],), details)
