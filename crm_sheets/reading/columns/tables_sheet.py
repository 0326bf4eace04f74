"""The sheet of tables as it comes back: what the team says each table is, in either language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from crm_sheets.language import LANGS
from crm_sheets.language.sheets import AUTOMATIC, COLUMNS, TEXTS
from crm_sheets.problems import Problem
from crm_sheets.reading.columns.decisions import BY_ITSELF, NONE, WHOLE, Decision
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import ALL_TABLES, normal

_KEYS = ("file", "sheet", "place", "headings", "table", "closest", "change_to")
_NEEDED = {"file", "sheet", "place", "change_to"}
_SEARCHED = 20  # rows in which the headings of the sheet are looked for


@dataclass(frozen=True)
class TableRow:
    """One row of the sheet of tables: where the table stands, as what it was shown, the kind decided (or None)."""

    file: str
    sheet: str
    place: str
    headings: str
    shown: str  # the kind as which its columns are listed, compared as ``normal`` makes it
    kind: str | None

    @property
    def decision(self) -> Decision | None:
        """What was decided about the table."""
        if self.kind is None:
            return None
        return Decision(self.file, self.sheet, WHOLE, self.place, self.headings, self.kind)


def tables_in(grid: Grid) -> tuple[list[TableRow], list[Problem]] | None:
    """The rows of a sheet of tables in any language, and what is wrong with them; None for other sheets."""
    for row, line in enumerate(grid.head(_SEARCHED)):
        places = _places(line)
        if set(places) >= _NEEDED:
            return _read(grid, row, places)
    return None


def kind_named(text: str) -> str | None:
    """The kind of table that a text names in either language, NONE, BY_ITSELF, or None.

    >>> kind_named("销售表"), kind_named("None of ours"), kind_named("Lager")
    ('sales', 'none', None)
    """
    return _kinds().get(normal(text))


@cache
def _kinds() -> dict[str, str]:
    kinds = {normal(word): t.name for t in ALL_TABLES for word in (t.name, *t.label)}
    nothing = (*TEXTS["none_of_ours"], "none", "无", "都不是", "不是", "不使用", "ignore")
    kinds |= {normal(word): NONE for word in nothing}
    return kinds | {normal(word): BY_ITSELF for word in (*AUTOMATIC, "自动", BY_ITSELF)}


def _places(line: Iterable[str]) -> dict[str, int]:
    """Which column of the sheet of tables is which."""
    words = {normal(COLUMNS[key](lang)): key for key in _KEYS for lang in LANGS}
    return {words[normal(text)]: i for i, text in reversed(list(enumerate(line))) if normal(text) in words}


def _read(grid: Grid, top: int, places: Mapping[str, int]) -> tuple[list[TableRow], list[Problem]]:
    rows, problems = [], []
    for number, line in enumerate(grid.head(grid.cells.num_rows)[top + 1 :], top + 1):
        cells = dict.fromkeys(_KEYS, "") | {key: line[i] for key, i in places.items()}
        kind = kind_named(cells["change_to"]) if cells["change_to"] else None
        if cells["change_to"] and kind is None:
            place = (grid.file, grid.sheet, (grid.number(number),), grid.letter(places["change_to"]))
            problems.append(Problem("kind_unknown", *place, (cells["change_to"],)))
        if any(cells.values()):
            shown = cells["table"] if kind_named(cells["table"]) else cells["closest"] or cells["table"]
            where = (cells["file"], cells["sheet"], cells["place"], cells["headings"])
            rows.append(TableRow(*where, normal(shown), kind))
    return rows, problems
