"""Columns whose heading says one thing and whose values another: set right by the values, or said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from crm_sheets.language import Text
from crm_sheets.problems import Problem
from crm_sheets.reading.columns.guesses import GUESSED, guessed, shares
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.known import Known
from crm_sheets.reading.columns.profiles import FEWEST, SURE, Profile, is_date, is_phone, looks_like, number, profiles
from crm_sheets.reading.finding.grids import Grid
from crm_sheets.vocabulary import Table

_SAMPLE = 64  # rows that tell whether a table is sound
_GLANCE, _SOUND = 8, 0.75  # so many cells, of which so many fit, are enough to believe a heading at once
_FITS = 0.2  # share of fitting cells from which the heading is believed
# What a column may plainly hold and a field of that kind never does; "who" stands for names.
_NEVER = {
    "phone": ("dates", "mails", "persons", "who", "addresses"),
    "date": ("phones", "id_numbers", "mails", "persons", "who", "addresses"),
    "money": ("phones", "id_numbers", "mails", "dates", "persons", "who", "addresses"),
    "number": ("phones", "id_numbers", "mails", "dates", "persons", "who", "addresses"),
    "name": ("dates", "mails", "phones", "id_numbers"),
    "id": ("dates",),
}
# Whether one folded cell can belong to a field of that kind.
_FITTING: dict[str, Callable[[str], bool]] = {
    "phone": lambda cell: sum(map(str.isdigit, cell)) >= 7 and not is_date(cell),
    "date": lambda cell: is_date(cell) or (cell.replace(".", "").isdigit() and len(cell) >= 5 and not is_phone(cell)),
    "money": lambda cell: number(cell) == number(cell) and not is_phone(cell),
    "number": lambda cell: number(cell) == number(cell) and not is_phone(cell),
    "name": lambda cell: not any(letter.isdigit() or letter == "@" for letter in cell),
    "id": lambda cell: not is_date(cell),
}
_TAKES = {
    "phones": ("phone",),
    "id_numbers": ("id_number",),
    "mails": ("email",),
    "dates": ("date", "received_at"),
    "persons": ("name", "customer_name"),
    "who": ("name", "customer_name"),
}


@dataclass(frozen=True)
class _Contradiction:
    """A field whose column plainly holds something else: which share told, in words, and how large it is."""

    name: str
    profile: Profile
    look: str
    words: Text
    share: float


def set_right(grid: Grid, heading: Heading, known: Known, fixed: frozenset[int]) -> tuple[Heading, list[Problem]]:
    """The heading with its fields where the values say they are; the heading itself where all is sound."""
    if heading.table.name not in GUESSED or grid.cells.num_rows - heading.row - 1 < FEWEST:
        return heading, []
    checked = {
        name: c for name, c in heading.fields.items() if c not in fixed and heading.table.field(name).kind in _NEVER
    }
    columns = {p.column: p for p in profiles(grid.cells, heading.row + 1, sorted(checked.values()), _SAMPLE)}
    wrong = [found for name, c in checked.items() if (found := _contradiction(heading.table, name, columns[c]))]
    if not wrong:
        return heading, []
    shifted = None if fixed else _shifted(grid, heading, wrong)
    return shifted or _by_values(grid, heading, wrong, known, fixed)


def _contradiction(table: Table, name: str, profile: Profile) -> _Contradiction | None:
    kind = table.field(name).kind
    if len(profile.filled) < FEWEST or _sound(kind, profile):
        return None
    seen = looks_like(profile)
    if (
        seen is None
        or seen[0] not in _NEVER.get(kind, ())
        or (kind == "name" and "phone" not in [f.name for f in table.fields])
    ):
        return None
    return _Contradiction(name, profile, *seen)


def _shifted(grid: Grid, heading: Heading, wrong: list[_Contradiction]) -> tuple[Heading, list[Problem]] | None:
    """All fields one column further, where that leaves no contradiction and at least three columns plainly agree."""
    for step in (1, -1):
        fields = {name: column + step for name, column in heading.fields.items()}
        if min(fields.values()) < 0 or max(fields.values()) >= grid.cells.num_columns:
            continue
        if len(wrong) == 1 and not _over_nothing(grid, heading, fields):
            continue
        moved = profiles(grid.cells, heading.row + 1, list(fields.values()), _SAMPLE)
        pairs = list(zip(fields, moved, strict=True))
        sound = not any(_contradiction(heading.table, name, profile) for name, profile in pairs)
        if sound and sum(_agrees(heading.table, name, profile) for name, profile in pairs) >= 3:
            return _moved(heading, fields, step), [_said_shifted(grid, heading, wrong[0], step)]
    return None


def _over_nothing(grid: Grid, heading: Heading, fields: dict[str, int]) -> bool:
    """Whether what the moved fields leave is empty, and what they gain has no heading."""
    before, after = set(heading.fields.values()), set(fields.values())
    left = profiles(grid.cells, heading.row + 1, sorted(before - after), _SAMPLE)
    return not any(heading.texts[column] for column in after - before) and not any(p.filled for p in left)


def _agrees(table: Table, name: str, profile: Profile) -> bool:
    kind = table.field(name).kind
    if not profile.filled:
        return False
    if kind == "name":
        return profile.who >= SURE
    return kind in ("phone", "date", "money", "number") and _fits(kind, profile.filled) >= SURE


def _sound(kind: str, profile: Profile) -> bool:
    """Whether the heading is to be believed: a few cells tell it at once in a sound table."""
    few = profile.filled[:: max(1, len(profile.filled) // _GLANCE)]
    return _fits(kind, few) >= _SOUND or _fits(kind, profile.filled) > _FITS


def _fits(kind: str, cells: Sequence[str]) -> float:
    """Share of folded cells that can belong to a field of that kind."""
    return sum(map(_FITTING[kind], cells)) / len(cells) if kind in _FITTING else 1.0


def _moved(heading: Heading, fields: dict[str, int], step: int) -> Heading:
    texts = list(heading.texts)
    for column in fields.values():
        texts[column] = heading.texts[column - step]
    how = tuple((column, "values") for column in sorted(fields.values()))
    return replace(heading, texts=tuple(texts), fields=fields, twice=(), unknown=(), how=how)


def _said_shifted(grid: Grid, heading: Heading, first: _Contradiction, step: int) -> Problem:
    side = Text("右", "right") if step > 0 else Text("左", "left")
    return _said(grid, heading, "headings_shifted", first, side=side)


def _by_values(
    grid: Grid, heading: Heading, wrong: list[_Contradiction], known: Known, fixed: frozenset[int]
) -> tuple[Heading, list[Problem]]:
    """Each contradicted column for the field that it plainly is, if the table lacks that; otherwise it is not used."""
    freed = {found.profile.column for found in wrong}
    fields = {name: column for name, column in heading.fields.items() if column not in freed}
    taken: dict[int, str] = {}
    for found in wrong:
        name = next((f for f in _TAKES.get(found.look, ()) if f in _names(heading.table) and f not in fields), None)
        if name is not None:
            fields[name], taken[found.profile.column] = found.profile.column, name
    fields = _refilled(grid, heading, fields, freed - set(taken), known, fixed)
    unknown = tuple(sorted({*heading.unknown, *freed} - set(fields.values())))
    how = (*heading.how, *((c, "values") for n, c in sorted(fields.items()) if heading.fields.get(n) != c))
    changed = replace(heading, fields=fields, unknown=unknown, how=how)
    if changed.missing:  # better what the headings say than no table at all
        return heading, [_contradicts(grid, heading, found, _KEPT) for found in wrong]
    return changed, _told(grid, heading, changed, wrong)


_KEPT = Text("仍按表头读取。", "The heading was followed all the same.")
_LEFT = Text("这一列没有使用。", "The column was not used.")


def _refilled(
    grid: Grid, heading: Heading, fields: dict[str, int], freed: set[int], known: Known, fixed: frozenset[int]
) -> dict[str, int]:
    """Fields that lost their column, found among the columns that nobody else claims."""
    lost = set(heading.fields) - set(fields)
    if not lost:
        return fields
    columns = profiles(grid.cells, heading.row + 1)
    free = {p.column for p in columns} - set(fields.values()) - fixed - {column for column, _ in heading.twice}
    found = guessed(heading.table.name, columns, free | freed, known, fields, grid.letter)
    return {**fields, **{name: column for name, column in found.fields.items() if name in lost}}


def _told(grid: Grid, before: Heading, after: Heading, wrong: list[_Contradiction]) -> list[Problem]:
    contradicted = {found.profile.column: found for found in wrong}
    problems = []
    for name, column in after.fields.items():
        if before.fields.get(name) == column:
            continue
        found = contradicted.get(column)
        why = shares(found.share, found.words) if found else Text("内容相符", "its cells fit")
        label = after.table.field(name).label
        details: dict[str, object] = {"heading": after.texts[column] or grid.letter(column), "field": label, "why": why}
        problems.append(Problem("column_by_values", *_place(grid, after, column), (after.texts[column],), details))
    left = [found for found in wrong if found.profile.column in after.unknown]
    return problems + [_contradicts(grid, before, found, _LEFT) for found in left]


def _contradicts(grid: Grid, heading: Heading, found: _Contradiction, done: Text) -> Problem:
    return _said(grid, heading, "column_contradicts", found, field=heading.table.field(found.name).label, done=done)


def _said(grid: Grid, heading: Heading, code: str, found: _Contradiction, **details: object) -> Problem:
    text = heading.texts[found.profile.column]
    more = {"heading": text, "what": found.words, "share": f"{found.share:.0%}", **details}
    return Problem(code, *_place(grid, heading, found.profile.column), (text,), more)


def _place(grid: Grid, heading: Heading, column: int) -> tuple[str, str, tuple[int, ...], str]:
    rows = (grid.number(heading.row),) if heading.row >= 0 else ()
    return grid.file, grid.sheet, rows, grid.letter(column)


def _names(table: Table) -> set[str]:
    return {f.name for f in table.fields}
