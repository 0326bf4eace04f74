"""What one table of a sheet gives: read at once, or after the others where only they tell what its columns hold."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from crm_sheets.language import Text
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.columns.by_values import waits
from crm_sheets.reading.columns.decisions import Decision
from crm_sheets.reading.columns.headers import SEARCHED, closest_heading, find_heading
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.known import Known
from crm_sheets.reading.columns.meaning import meaning
from crm_sheets.reading.finding.grids import Grid, beside_each_other
from crm_sheets.reading.finding.regions import regions
from crm_sheets.reading.opening.copies import without_reasons
from crm_sheets.reading.sheets import Sheet, read_sheet
from crm_sheets.vocabulary import ALL_TABLES


@dataclass(frozen=True)
class Part:
    """What one file or one table of a sheet gave: its rows, its problems, its columns, or the headings seen in vain."""

    problems: Problems
    sheet: Sheet | None = None
    mapping: tuple[tuple[str, ...], ...] = ()
    seen: str = ""
    place: tuple[object, ...] = ()  # the line of Reading.sheets
    applied: tuple[Decision, ...] = ()  # what the team decided about its columns


@dataclass(frozen=True)
class Look:
    """How grids are looked at: the playbook's rules, what the team decided, which files are marked copies."""

    playbook: Playbook
    decisions: Sequence[Decision] = ()
    copies: Container[str] = ()

    def at(self, grids: Iterable[Grid]) -> list[Part | Grid]:
        """Every table of the sheets of one file, read, or the grid itself where only other tables can explain it."""
        data = (without_reasons(grid) if grid.file in self.copies else grid for grid in beside_each_other(grids))
        return [first_look(region, self.playbook, self.decisions) for grid in data for region in regions(grid)]

    def again(self, parts: Sequence[Part | Grid]) -> list[Part]:
        """All parts, with those that waited for the others read."""
        read = [part for part in parts if isinstance(part, Part)]
        if len(read) == len(parts):
            return read
        others = known(part.sheet for part in read if part.sheet)
        return [
            part if isinstance(part, Part) else second_look(part, self.playbook, others, self.decisions)
            for part in parts
        ]


def first_look(grid: Grid, playbook: Playbook, decisions: Sequence[Decision] = ()) -> Part | Grid:
    """The table read, or the grid itself where its columns can only be told by what the other tables hold."""
    if grid.cells.num_rows == 0:
        return Part(Problems(grid.found or (_nothing_in(grid),)))
    heading = find_heading(grid)
    return grid if waits(heading) else _read(grid, heading, playbook, Known(), decisions)


def second_look(grid: Grid, playbook: Playbook, others: Known, decisions: Sequence[Decision] = ()) -> Part:
    """The table read by what the other tables hold."""
    return _read(grid, find_heading(grid), playbook, others, decisions)


def _read(
    grid: Grid, heading: Heading | None, playbook: Playbook, others: Known, decisions: Sequence[Decision]
) -> Part:
    heading, concluded, applied = meaning(grid, heading, others, decisions)
    if heading is None:
        return _not_recognised(grid)
    sheet = read_sheet(grid, heading, playbook)
    problems = Problems(tuple(concluded)) + sheet.problems
    mapping = tuple(_mapped(grid, heading))
    return Part(problems, sheet, mapping, place=_place(grid, heading, sheet), applied=applied)


def known(sheets: Iterable[Sheet]) -> Known:
    """The keys of customers that the sheets hold."""
    ids: set[str] = set()
    phones: set[str] = set()
    names: set[str] = set()
    for sheet in sheets:
        if sheet.table in ("staff", "products"):
            continue
        rows = sheet.frame()
        ids.update(rows["customer_id"].dropna().unique())
        phones.update(rows["phone"].dropna().unique())
        names.update(rows["name" if sheet.table == "customers" else "customer_name"].dropna().unique())
    return Known(frozenset(ids), frozenset(phones), frozenset(names))


def _nothing_in(grid: Grid) -> Problem:
    """Empty, or as good as empty because no formula was ever calculated."""
    if grid.uncalculated:
        return Problem("sheet_uncalculated", grid.file, grid.sheet, details={"count": grid.uncalculated})
    return Problem("sheet_empty", grid.file, grid.sheet)


def _not_recognised(grid: Grid) -> Part:
    close = closest_heading(grid)
    head = close.texts if close else next((line for line in grid.head(SEARCHED) if any(line)), [])
    texts = [_shortened(text) for text in head if text][:12]
    seen = f"{grid.file} / {grid.sheet}: {', '.join(texts) or '-'}"
    said = ", ".join(texts) or Text("（没有）", "(none)")
    if close is None:
        details: dict[str, object] = {"seen": said, "known": _listed([table.label for table in ALL_TABLES])}
        unknown = Problem("sheet_not_a_table", grid.file, grid.sheet, details=details)
        return Part(Problems((*_noticed(grid), unknown)), seen=seen)
    missing = _listed([close.table.field(name).label for name in close.missing])
    details = {"seen": said, "table": close.table.label, "missing": missing}
    place = (grid.file, grid.sheet, (grid.number(close.row),))
    mapping = [(*line[:5], "", "not_recognised") for line in _mapped(grid, close)]  # to be corrected there
    unknown = Problem("sheet_unknown", *place, details=details)
    return Part(Problems((*_noticed(grid), unknown)), mapping=tuple(mapping), seen=seen)


def _noticed(grid: Grid) -> tuple[Problem, ...]:
    """What was found while the sheet was cut and turned, without what would have come out of it."""
    return tuple(problem for problem in grid.found if problem.code != "sheet_crosstab")


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 30 else f"{line[:29]}…"


def _listed(labels: list[Text]) -> Text:
    return Text("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))


def _place(grid: Grid, heading: Heading, sheet: Sheet) -> tuple[object, ...]:
    columns = [column for column, text in enumerate(heading.texts) if text]
    where = (grid.file, grid.sheet, heading.table.name, grid.number(heading.row))
    width = (grid.letter(min(columns, default=0)), grid.letter(max(columns, default=0)))
    return (*where, *width, sheet.read, sheet.used, sheet.read - sheet.used)


def _mapped(grid: Grid, heading: Heading) -> list[tuple[str, ...]]:
    names = {column: name for name, column in heading.fields.items()}
    names.update(dict.fromkeys(heading.questions, "value"))
    names.update({column: one.field for one in heading.joined for column in one.columns})
    told = {column: "heading" if column in names else "not_used" for column in range(len(heading.texts))}
    told.update(heading.how)
    return [
        (grid.file, grid.sheet, heading.table.name, grid.letter(column), text, names.get(column, ""), told[column])
        for column, text in enumerate(heading.texts)
        if text
    ]
