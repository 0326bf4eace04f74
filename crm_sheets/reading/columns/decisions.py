"""What the team decided about columns and tables: applied to headings, kept as plain rows."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from crm_sheets.language import Text
from crm_sheets.language.sheets import TEXTS
from crm_sheets.problems import Problem
from crm_sheets.reading.columns.bare import bare_heading
from crm_sheets.reading.columns.headers import closest_heading
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.lacks import lacks
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import ALL_TABLES, ANSWERS, spelled, table

NOT_USED, BY_ITSELF = "", "automatic"  # instead of a field: the column is not used; an older decision is taken back
WHOLE = "*"  # instead of a kind of table: the decision is about the table as a whole, its field is the kind
NONE = "none"  # instead of a kind: the table is none of ours
ROW = ("file", "sheet", "table", "column", "heading", "field")
_DIGITS = re.compile(r"[\d\W_]+")


@dataclass(frozen=True)
class Decision:
    """For the column with that heading in a table of that kind: the canonical ``field``, NOT_USED or BY_ITSELF.

    ``file`` and ``sheet`` are where it was decided, ``column`` the letter there; it holds first of all for that very
    sheet, then for the same sheet of a file of the same name without digits (销售2025.xlsx, 销售2026.xlsx), then for
    that heading in any such table.

    About a WHOLE table ``field`` is its kind, NONE or BY_ITSELF, ``column`` its place (A3:H20), ``heading`` its heads
    (see ``kinds``); it holds for that very sheet and the same sheet of a file of the same name without digits.
    """

    file: str
    sheet: str
    table: str
    column: str
    heading: str
    field: str


def decisions_as_texts(decisions: Iterable[Decision]) -> tuple[tuple[str, str, str, str], ...]:
    """Decisions as the memory of an output folder keeps them: scope (file, sheet and letter), table, heading, field."""
    return tuple(("\n".join((d.file, d.sheet, d.column)), d.table, d.heading, d.field) for d in decisions)


def decisions_from_texts(rows: Iterable[tuple[str, str, str, str]]) -> tuple[Decision, ...]:
    """Decisions from the memory; what cannot be one is dropped."""
    found = []
    for scope, kind, heading, field in rows:
        file, sheet, column = [*scope.split("\n"), "", "", ""][:3]
        found.append(Decision(file, sheet, kind, column, heading, field))
    return tuple(decision for decision in found if _is_possible(decision))


def joined_decisions(older: Iterable[Decision], newer: Iterable[Decision]) -> tuple[Decision, ...]:
    """All of them, of two for the same column of the same sheet the newer.

    Those taken back are gone, also where they were made for a file of the same name without digits.
    """
    kept: dict[tuple[str, ...], Decision] = {}
    for decision in (*older, *newer):
        if decision.field == BY_ITSELF:
            kept = {place: other for place, other in kept.items() if _alike(other) != _alike(decision)}
        else:
            kept[file_name(decision.file), *_alike(decision)] = decision
    return tuple(kept.values())


def decided(
    grid: Grid, heading: Heading | None, decisions: Sequence[Decision], kind: str = ""
) -> tuple[Heading | None, list[Problem], tuple[Decision, ...]]:
    """The heading with the decisions that concern its columns, what is wrong with them, and the decisions that applied.

    Without a heading that is whole, the closest one is taken (of the ``kind`` that the team decided, if it did):
    decisions may name what it lacks. Decisions that would leave the table without a field that it needs are not
    followed.
    """
    base = heading or (_closest(grid, kind) if decisions else None)
    if base is None or not decisions:
        return heading, [], ()
    if heading is None and kind == ANSWERS.name and not base.missing:
        heading = base
    chosen = _chosen(grid, base, decisions)
    if not chosen:
        return heading, [], ()
    changed = _changed(base, {column: decision.field for column, decision in chosen.items()})
    if changed.missing:
        applied = tuple(chosen.values())
        return heading, ([_impossible(grid, changed)] if heading else []), applied
    return changed, [], tuple(chosen.values())


def as_decided(grid: Grid, decisions: Sequence[Decision], kind: str = "") -> Heading | None:
    """The closest heading with what was decided about its columns, whatever it lacks; None where nothing is close."""
    base = _closest(grid, kind)
    if base is None:
        return None
    return _changed(base, {column: decision.field for column, decision in _chosen(grid, base, decisions).items()})


def _closest(grid: Grid, kind: str) -> Heading | None:
    """The closest heading; of a kind that was decided a bare one where no heading speaks for it."""
    return closest_heading(grid, kind) or (bare_heading(grid, kind) if kind else None)


def columns_decided(heading: Heading | None) -> frozenset[int]:
    """The columns of a heading about which the team decided."""
    return frozenset(column for column, how in heading.how if how == "decision") if heading else frozenset()


def _chosen(grid: Grid, heading: Heading, decisions: Sequence[Decision]) -> dict[int, Decision]:
    """For each column the decision in force: of this sheet, else the one on which all like it or all others agree."""
    of_kind = [d for d in decisions if d.table == heading.table.name]
    like_it = [d for d in of_kind if (file_key(d.file), d.sheet) == (file_key(grid.file), grid.sheet)]
    found: dict[int, Decision] = {}
    for column, text in enumerate(heading.texts):
        like = [d for d in like_it if _same(d, heading, column, text, grid)]
        here = [d for d in like if file_name(d.file) == file_name(grid.file)]
        own = here or (like if len({d.field for d in like}) == 1 else [])
        others = [d for d in of_kind if text and spelled(d.heading) == spelled(text) and not _is_letter(d)]
        if own:
            found[column] = own[-1]
        elif others and len({d.field for d in others}) == 1 and _count(heading, text) == 1:
            found[column] = others[-1]
    return found


def _same(decision: Decision, heading: Heading, column: int, text: str, grid: Grid) -> bool:
    """The same heading, told by the letter where the sheet has it twice or the column has none."""
    letter = grid.letter(column)
    if not text:
        return decision.column == letter and spelled(decision.heading) in ("", spelled(letter))
    alike = spelled(decision.heading) == spelled(text)
    return alike and (_count(heading, text) == 1 or decision.column == letter)


def _count(heading: Heading, text: str) -> int:
    return sum(spelled(other) == spelled(text) for other in heading.texts)


def _is_letter(decision: Decision) -> bool:
    """A column without a heading goes by its letter, which means nothing in another sheet."""
    return decision.heading == decision.column


def _changed(heading: Heading, wanted: Mapping[int, str]) -> Heading:
    """The heading with the columns as decided; a field that a column lost goes to the next column that means it."""
    fields = {name: column for name, column in heading.fields.items() if column not in wanted}
    fields |= {name: column for column, name in wanted.items() if name}
    twice = [(column, name) for column, name in heading.twice if column not in wanted]
    for column, name in list(twice):
        if name not in fields:
            fields[name] = column
            twice.remove((column, name))
    placed = set(fields.values())
    pushed = [(c, n) for n, c in heading.fields.items() if c not in wanted and c not in placed]
    how = (*heading.how, *((column, "decision") for column in sorted(wanted)))
    unknown = tuple(column for column in heading.unknown if column not in wanted)
    asked = tuple(column for column in heading.questions if column not in wanted)
    return replace(heading, fields=fields, twice=(*twice, *pushed), unknown=unknown, how=how, questions=asked)


def _impossible(grid: Grid, changed: Heading) -> Problem:
    rows = (grid.number(changed.row),) if changed.row >= 0 else ()
    details: dict[str, object] = {"table": changed.table.label, "missing": lacks(grid, changed)}
    return Problem("decision_impossible", grid.file, grid.sheet, rows, details=details)


def unused(decisions: Iterable[Decision], applied: Iterable[Decision]) -> list[Problem]:
    """A problem for each decision that no column, or no table, of this run answers to."""
    used = set(applied)
    left = [decision for decision in decisions if decision not in used and decision.field != BY_ITSELF]
    return [_without_table(decision) if decision.table == WHOLE else _without_column(decision) for decision in left]


def kind_label(kind: str) -> Text:
    """The kind of a table in words."""
    return TEXTS["none_of_ours"] if kind == NONE else table(kind).label


def _without_table(decision: Decision) -> Problem:
    where = " / ".join(filter(None, (decision.file, decision.sheet, decision.column)))
    details: dict[str, object] = {"table": kind_label(decision.field), "where": where, "seen": decision.heading or "-"}
    return Problem("decision_without_table", decision.file, decision.sheet, details=details)


def _without_column(decision: Decision) -> Problem:
    label = table(decision.table).field(decision.field).label if decision.field else TEXTS["not_used"]
    where = " / ".join(filter(None, (decision.file, decision.sheet, decision.column)))
    details: dict[str, object] = {"heading": decision.heading, "field": label, "where": where}
    return Problem("decision_without_column", decision.file, decision.sheet, (), decision.column, (), details)


def _is_possible(decision: Decision) -> bool:
    if decision.table == WHOLE:
        return decision.field in (NONE, BY_ITSELF, *(t.name for t in ALL_TABLES))
    if decision.table not in {t.name for t in ALL_TABLES}:
        return False
    return decision.field in (NOT_USED, BY_ITSELF, *(f.name for f in table(decision.table).fields))


def _alike(decision: Decision) -> tuple[str, ...]:
    """The place of a decision, the same in files of the same name without digits."""
    if decision.table == WHOLE:
        return (file_key(decision.file), decision.sheet, WHOLE, decision.column.partition(":")[0].upper())
    own = decision.column if _is_letter(decision) else ""
    return (file_key(decision.file), decision.sheet, decision.table, spelled(decision.heading), own)


def file_key(name: str) -> str:
    """A file's name without folders, ending, digits and signs."""
    return _DIGITS.sub("", PurePosixPath(file_name(name)).name)


def file_name(name: str) -> str:
    """A file's name with folders but without ending: a marked copy of a csv is an xlsx."""
    path = PurePosixPath(name.replace("\\", "/").casefold())
    return str(path.parent / path.stem)
