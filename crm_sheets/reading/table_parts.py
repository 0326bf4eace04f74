"""What one table of a sheet gives: read at once, or after the others where only they tell what its columns hold."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from crm_sheets.language import Text
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.columns.bare import heading_row
from crm_sheets.reading.columns.by_values import waits
from crm_sheets.reading.columns.decisions import NONE, Decision, as_decided, decided, kind_label
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.join_keys import JoinKeys
from crm_sheets.reading.columns.kinds import headings_in_short, kinds_decided
from crm_sheets.reading.columns.lacks import lacks
from crm_sheets.reading.columns.meaning import meaning
from crm_sheets.reading.columns.schedule_heading import is_beside_schedule, schedule_heading
from crm_sheets.reading.finding.regions import regions
from crm_sheets.reading.opening.copies import without_reasons
from crm_sheets.reading.opening.grids import Grid, beside_each_other
from crm_sheets.reading.orders.added_parts import with_parts_added
from crm_sheets.reading.orders.empty_columns import with_filled_columns
from crm_sheets.reading.orders.line_prices import with_price_of_line
from crm_sheets.reading.orders.owed import with_amount_owed
from crm_sheets.reading.questionnaires.key_sheets import blank_form, key_in
from crm_sheets.reading.questionnaires.team_sheets import team_sheet_in
from crm_sheets.reading.refunds.lists import refund_list
from crm_sheets.reading.rows.ledger import Ledger
from crm_sheets.reading.seen import DECISION, LEFT_ALONE, Seen, mapped, unread_columns
from crm_sheets.reading.sheet_reader import SheetRows, read_sheet
from crm_sheets.reading.unread import unread_money
from crm_sheets.surveys import KeyRow, Standard
from crm_sheets.vocabulary import ALL_TABLES, ANSWERS

_LISTED = 12  # headings named in a message


@dataclass(frozen=True)
class TablePart:
    """What one file or one table of a sheet gave: its rows, its problems, its columns, and how it was seen."""

    problems: Problems
    sheet: SheetRows | None = None
    mapping: tuple[tuple[object, ...], ...] = ()
    seen: tuple[object, ...] = ()  # the line of Reading.seen
    place: tuple[object, ...] = ()  # the line of Reading.sheets
    applied: tuple[Decision, ...] = ()  # what the team decided about it and its columns
    ledger: Ledger | None = None  # what its rows came to; None of a file as a whole
    keys: tuple[KeyRow, ...] = ()  # what a key sheet or a sheet of targets says of the questions of questionnaires
    standards: tuple[Standard, ...] = ()  # of a sheet of service standards
    mails: tuple[tuple[object, ...], ...] = ()  # of a file as a whole: the lines of Reading.mails


@dataclass(frozen=True)
class Later:
    """A table that waits for the others, with what the team decided about its kind."""

    grid: Grid
    kind: Decision | None = None


@dataclass(frozen=True)
class Look:
    """How grids are looked at: the playbook's rules, what the team decided, which files are marked copies."""

    playbook: Playbook
    decisions: Sequence[Decision] = ()
    copies: Container[str] = ()

    def at(self, grids: Iterable[Grid]) -> list[TablePart | Later]:
        """Every table of the sheets of one file, read, or for later where only other tables can explain it."""
        whole = beside_each_other(grids, self.playbook.general.country)
        data = [without_reasons(grid) if grid.file in self.copies else grid for grid in whole]
        blank = blank_form(data)
        if blank is not None:
            problem = Problem("sheet_no_rows", blank.file, blank.sheet, details={"table": ANSWERS.label})
            return [TablePart(Problems((problem,)), ledger=Ledger(blank.file, blank.sheet))]
        schedules = [schedule_heading(grid) for grid in data]
        beside = any(schedules)
        parts: list[TablePart | Later] = []
        for grid, heading in zip(data, schedules, strict=True):
            if heading is not None:
                parts.append(_recognised(grid, heading, self.playbook))
            else:
                parts += [_ours(grid)] if beside and is_beside_schedule(grid) else self._sheet(grid)
        return parts

    def again(self, parts: Sequence[TablePart | Later]) -> "tuple[list[TablePart], ReadBy]":
        """All parts, with those that waited for the others read, and by what these were."""
        read = [part for part in parts if isinstance(part, TablePart)]
        waited = len(read) < len(parts)
        team = ReadBy(self.playbook, join_keys(part.sheet for part in read if part.sheet and waited), self.decisions)
        return [part if isinstance(part, TablePart) else second_look(part, team) for part in parts], team

    def _sheet(self, grid: Grid) -> list[TablePart | Later]:
        key = key_in(grid)
        if key is not None:
            return [TablePart(Problems(tuple(key[1])), keys=key[0])]
        team = team_sheet_in(grid)
        if team is not None:
            return [TablePart(Problems(team.problems), keys=team.targets, standards=team.standards)]
        tables = regions(grid)
        kinds = kinds_decided(tables, self.decisions) if self.decisions else [None] * len(tables)
        return [
            first_look(table, self.playbook, self.decisions, kind) for table, kind in zip(tables, kinds, strict=True)
        ]


def first_look(
    grid: Grid, playbook: Playbook, decisions: Sequence[Decision] = (), kind: Decision | None = None
) -> TablePart | Later:
    """The table read, or for later where its columns can only be told by what the other tables hold."""
    if grid.cells.num_rows == 0:
        return TablePart(Problems(grid.found or (_nothing_in(grid),)), ledger=Ledger(grid.file, grid.sheet))
    if kind is not None and kind.field == NONE:
        return _left_alone(grid, kind)
    heading = find_heading(grid, kind.field if kind else "")
    refunds = None if kind else refund_list(grid, heading)
    if refunds is not None:
        return read_part(grid, refunds, ReadBy(playbook, JoinKeys(), decisions, None))
    return (
        Later(grid, kind) if waits(heading) else read_part(grid, heading, ReadBy(playbook, JoinKeys(), decisions, kind))
    )


def second_look(later: Later, team: "ReadBy") -> TablePart:
    """The table read by what the other tables hold."""
    heading = find_heading(later.grid, later.kind.field if later.kind else "", team.others)
    return read_part(later.grid, heading, replace(team, kind=later.kind))


@dataclass(frozen=True)
class ReadBy:
    """By what tables are read: rules, the keys of other tables, what the team decided about columns and its kind."""

    playbook: Playbook
    others: JoinKeys
    decisions: Sequence[Decision]
    kind: Decision | None = None


def read_part(grid: Grid, heading: Heading | None, team: ReadBy) -> TablePart:
    """The table read as its heading says, or what is said of one that has none."""
    kind = team.kind.field if team.kind else ""
    look = decided(grid, heading, team.decisions) if heading is not None and heading.refunds else None
    money = _money_settled(grid, heading) if heading is not None and not heading.refunds else heading
    whole, concluded, applied = look or meaning(grid, money, team.others, team.decisions, kind)
    if team.kind is not None and whole is None:
        return _refused(grid, team, team.kind)
    own = (team.kind,) if team.kind else ()
    if whole is None:
        return _not_recognised(grid, team.decisions, applied)
    if not whole.refunds and (money is None or money.fields.get("amount") != whole.fields.get("amount")):
        whole = _money_settled(grid, whole)
    part = _recognised(grid, whole, team.playbook, DECISION if own else "")
    problems = Problems((*concluded, *unread_money(grid, whole))) + part.problems
    return replace(part, problems=problems, applied=(*own, *applied))


def _recognised(grid: Grid, heading: Heading, playbook: Playbook, how: str = "") -> TablePart:
    """The rows under a heading that is settled."""
    sheet = read_sheet(grid, heading, playbook)
    seen = Seen(grid, heading.table.name, sheet.read, heading.texts, how)
    place, columns = _place(grid, heading, sheet), mapped(grid, heading, sheet.asking)
    return TablePart(sheet.problems, sheet, columns, seen.line(), place, (), sheet.ledger)


def _ours(grid: Grid) -> TablePart:
    """A sheet that only explains the schedule beside it."""
    return TablePart(Problems(), ledger=_not_used(grid, grid.cells.num_rows, "left_alone"))


def _money_settled(grid: Grid, heading: Heading) -> Heading:
    """The heading with the column that is filled and is what the customer owes for the amount."""
    return with_parts_added(grid, with_amount_owed(grid, with_price_of_line(grid, with_filled_columns(grid, heading))))


def _refused(grid: Grid, team: ReadBy, kind: Decision) -> TablePart:
    """The table as it would be read without the decision about its kind, and why that cannot be followed."""
    part = read_part(grid, find_heading(grid), replace(team, kind=None))
    wanted = as_decided(grid, team.decisions, kind.field)
    missing = lacks(grid, wanted) if wanted else Text("", "")
    details: dict[str, object] = {"table": kind_label(kind.field), "missing": missing}
    refusal = Problem("kind_impossible", grid.file, grid.sheet, details=details)
    others = [problem for problem in part.problems if problem.code != "sheet_unknown"]  # the refusal says it
    used = [d for d in team.decisions if d.table == kind.field and (d.file, d.sheet) == (kind.file, kind.sheet)]
    seen = (*part.seen[:-3], kind.field, missing, kind.field)
    return replace(part, problems=Problems((refusal, *others)), seen=seen, applied=(kind, *used, *part.applied))


def join_keys(sheets: Iterable[SheetRows]) -> JoinKeys:
    """The keys of customers and goods that the sheets hold; staff and cases have none."""
    ids: set[str] = set()
    phones: set[str] = set()
    names: set[str] = set()
    goods: set[str] = set()
    for sheet in sheets:
        rows = sheet.frame()
        if sheet.table == "products":
            goods.update(rows["product_id"].dropna().unique(), rows["product"].dropna().unique())
        if "customer_id" not in rows.columns:
            continue
        ids.update(rows["customer_id"].dropna().unique())
        phones.update(rows["phone"].dropna().unique())
        names.update(rows["name" if sheet.table == "customers" else "customer_name"].dropna().unique())
    return JoinKeys(frozenset(ids), frozenset(phones), frozenset(names), frozenset(goods))


def _nothing_in(grid: Grid) -> Problem:
    """Empty, or as good as empty because no formula was ever calculated."""
    if grid.uncalculated:
        return Problem("sheet_uncalculated", grid.file, grid.sheet, details={"count": grid.uncalculated})
    return Problem("sheet_empty", grid.file, grid.sheet)


def _not_recognised(grid: Grid, decisions: Sequence[Decision], applied: tuple[Decision, ...]) -> TablePart:
    """A table that comes close to one of ours, with what it lacks, or that is like none of them."""
    close = as_decided(grid, decisions)
    if close is not None and not applied and _is_chance(close):
        close = None
    row = close.row if close else heading_row(grid)
    head = close.texts if close else tuple(grid.head(row + 1)[row]) if row >= 0 else ()
    said = ", ".join([_shortened(text) for text in head if text][:_LISTED]) or Text("（没有）", "(none)")
    rows = grid.cells.num_rows - row - 1
    if close is None:
        details: dict[str, object] = {"seen": said, "known": _listed([table.label for table in ALL_TABLES])}
        problem = Problem("sheet_not_a_table", grid.file, grid.sheet, details=details)
        return TablePart(
            Problems((*_noticed(grid), *unread_money(grid, None), problem)),
            None,
            unread_columns(grid, None, NONE, LEFT_ALONE),
            Seen(grid, NONE, rows, head).line(),
            ledger=_not_used(grid, rows, "left_alone"),
        )
    missing = lacks(grid, close)
    details = {"seen": said, "table": close.table.label, "missing": missing}
    problem = Problem("sheet_unknown", grid.file, grid.sheet, (grid.number(row),), details=details)
    seen = Seen(grid, "", rows, head, closest=close.table.name, lacks=missing)
    problems = Problems((*_noticed(grid), *unread_money(grid, None), problem))
    columns = unread_columns(grid, close, close.table.name)
    ledger = _not_used(grid, rows, "not_recognised")
    return TablePart(problems, None, columns, seen.line(), applied=applied, ledger=ledger)


def _not_used(grid: Grid, rows: int, reason: str) -> Ledger:
    """The ledger of a table that is not read."""
    return Ledger(grid.file, grid.sheet, rows=rows).without_all(reason)


def _is_chance(close: Heading) -> bool:
    """Whether a single heading is all that speaks for the kind, and none that it needs: many tables have a region."""
    return len(close.fields) == 1 and len(close.missing) == len(close.table.needs)


def _left_alone(grid: Grid, decision: Decision) -> TablePart:
    """A table that the team said is none of ours."""
    row = heading_row(grid)
    head = tuple(grid.head(row + 1)[row]) if row >= 0 else ()
    seen = Seen(grid, NONE, grid.cells.num_rows - row - 1, head, DECISION)
    problem = Problem("table_left_alone", grid.file, grid.sheet, details={"seen": headings_in_short(head) or "-"})
    columns = unread_columns(grid, None, NONE, DECISION)
    ledger = _not_used(grid, seen.rows, "left_alone")
    return TablePart(Problems.of(problem), None, columns, seen.line(), applied=(decision,), ledger=ledger)


def _noticed(grid: Grid) -> tuple[Problem, ...]:
    """What was found while the sheet was cut and turned, without what would have come out of it."""
    return tuple(problem for problem in grid.found if problem.code != "sheet_crosstab")


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 30 else f"{line[:29]}…"


def _listed(labels: list[Text]) -> Text:
    return Text("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))


def _place(grid: Grid, heading: Heading, sheet: SheetRows) -> tuple[object, ...]:
    columns = [column for column, text in enumerate(heading.texts) if text]
    where = (grid.file, grid.sheet, heading.table.name, grid.number(heading.row))
    width = (grid.letter(min(columns, default=0)), grid.letter(max(columns, default=0)))
    return (*where, *width, sheet.read, sheet.used, sheet.read - sheet.used, grid.hidden, heading.refunds)
