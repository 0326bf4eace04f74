"""Grids to typed tables: each sheet recognised, cast by field, and every row used or named; the counts add up."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pandas as pd

from crm_sheets.errors import NoKnownTable
from crm_sheets.language import LANGS, Lang, Text
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.by_values import Known, understood, waits
from crm_sheets.reading.files import discover
from crm_sheets.reading.grids import Grid
from crm_sheets.reading.guard import GuardedReader
from crm_sheets.reading.headers import SEARCHED, Heading, closest_heading, find_heading
from crm_sheets.reading.regions import regions
from crm_sheets.reading.sheets import Sheet, read_sheet
from crm_sheets.vocabulary import ALL_TABLES, ANSWER_COLUMNS, SOURCE, Table, table

_DTYPES = {"date": "datetime64[s]", "number": "float64", "money": "float64"}
MAPPING = ["file", "sheet", "table", "column", "heading", "field"]


@dataclass(frozen=True)
class Reading:
    """What was read: ``tables`` by canonical name, ``rows`` (table read used left_out), ``mapping`` of the columns."""

    tables: dict[str, pd.DataFrame]
    problems: Problems
    rows: pd.DataFrame
    mapping: pd.DataFrame
    lang: Lang = "zh"


@dataclass(frozen=True)
class _Part:
    """What one file or one table of a sheet gave: its rows, its problems, its columns, or the headings seen in vain."""

    problems: Problems
    sheet: Sheet | None = None
    mapping: tuple[tuple[str, ...], ...] = ()
    seen: str = ""


def read_tables(
    paths: Sequence[Path],
    playbook: Playbook,
    leave_out: Path | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Reading:
    """All tables under the paths. Raises PathNotFound, NothingToRead, or NoKnownTable when no sheet was recognised.

    A sheet that is not recognised, a damaged file, a row or cell that cannot be used is a problem; the rest goes on.
    """
    files, passed = discover(paths, leave_out)
    parts: list[_Part | Grid] = [_Part(passed)]
    with GuardedReader(playbook.reading) as reader:
        for grids, problems in reader.read(files, progress):
            parts.append(_Part(problems))
            parts += [_first_look(region, playbook) for grid in grids for region in regions(grid)]
        known = _known(part.sheet for part in parts if isinstance(part, _Part) and part.sheet)
        done = [part if isinstance(part, _Part) else _read(part, find_heading(part), playbook, known) for part in parts]
    sheets = [part.sheet for part in done if part.sheet]
    problems = Problems.joined(part.problems for part in done)
    if not sheets:
        raise NoKnownTable(files=len(files), seen=_what_was_there([part.seen for part in done if part.seen], problems))
    return Reading(
        tables={table.name: _stacked(table.name, sheets) for table in ALL_TABLES},
        problems=problems,
        rows=_counted(sheets),
        mapping=pd.DataFrame([line for part in done for line in part.mapping], columns=MAPPING),
        lang=_language(sheets),
    )


def _first_look(grid: Grid, playbook: Playbook) -> _Part | Grid:
    """The table read, or the grid itself where its columns can only be told by what the other tables hold."""
    if grid.cells.num_rows == 0:
        return _Part(Problems.of(_nothing_in(grid)))
    heading = find_heading(grid)
    return grid if waits(heading) else _read(grid, heading, playbook, Known())


def _read(grid: Grid, heading: Heading | None, playbook: Playbook, known: Known) -> _Part:
    heading, concluded = understood(grid, heading, known)
    if heading is None:
        return _not_recognised(grid)
    sheet = read_sheet(grid, heading, playbook)
    return _Part(Problems(tuple(concluded)) + sheet.problems, sheet, tuple(_mapped(grid, heading)))


def _known(sheets: Iterable[Sheet]) -> Known:
    """The keys of customers that the sheets hold."""
    ids: set[str] = set()
    phones: set[str] = set()
    names: set[str] = set()
    for sheet in sheets:
        if sheet.table in ("staff", "products"):
            continue
        ids.update(sheet.rows["customer_id"].dropna().unique())
        phones.update(sheet.rows["phone"].dropna().unique())
        names.update(sheet.rows["name" if sheet.table == "customers" else "customer_name"].dropna().unique())
    return Known(frozenset(ids), frozenset(phones), frozenset(names))


def _nothing_in(grid: Grid) -> Problem:
    """Empty, or as good as empty because no formula was ever calculated."""
    if grid.uncalculated:
        return Problem("sheet_uncalculated", grid.file, grid.sheet, details={"count": grid.uncalculated})
    return Problem("sheet_empty", grid.file, grid.sheet)


def _not_recognised(grid: Grid) -> _Part:
    close = closest_heading(grid)
    head = close.texts if close else next((line for line in grid.head(SEARCHED) if any(line)), [])
    texts = [_shortened(text) for text in head if text][:12]
    seen = f"{grid.file} / {grid.sheet}: {', '.join(texts) or '-'}"
    said = ", ".join(texts) or Text("（没有）", "(none)")
    if close is None:
        details: dict[str, object] = {"seen": said, "known": _listed([table.label for table in ALL_TABLES])}
        return _Part(Problems.of(Problem("sheet_not_a_table", grid.file, grid.sheet, details=details)), seen=seen)
    missing = _listed([close.table.field(name).label for name in close.missing])
    details = {"seen": said, "table": close.table.label, "missing": missing}
    place = (grid.file, grid.sheet, (grid.number(close.row),))
    return _Part(Problems.of(Problem("sheet_unknown", *place, details=details)), seen=seen)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 30 else f"{line[:29]}…"


def _listed(labels: list[Text]) -> Text:
    return Text("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))


def _what_was_there(seen: list[str], problems: Problems) -> Text:
    """For the refusal: the headings seen in each sheet, or what kept the files from being read."""
    if seen:
        listed = "; ".join(seen[:5])
        return Text(f"看到的表头：{listed}。", f"Headings seen: {listed}. ")
    zh, en = (_said(problems, lang) for lang in LANGS)
    return Text(zh, f"{en} " if en else "")


def _said(problems: Problems, lang: Lang) -> str:
    """The first few problems in one line, each with its file."""
    lines = (line for problem in problems for line in problem.lines(lang))
    return "; ".join(f"{line[2]}: {line[-1]}" for line in islice(lines, 5))


def _mapped(grid: Grid, heading: Heading) -> list[tuple[str, ...]]:
    names = {column: name for name, column in heading.fields.items()}
    names.update(dict.fromkeys(heading.questions, "value"))
    return [
        (grid.file, grid.sheet, heading.table.name, grid.letter(column), text, names.get(column, ""))
        for column, text in enumerate(heading.texts)
        if text
    ]


def _stacked(name: str, sheets: list[Sheet]) -> pd.DataFrame:
    """The sheets of one table under each other, in reading order, with all canonical columns."""
    parts = [sheet.rows for sheet in sheets if sheet.table == name] or [_empty(table(name))]
    joined = parts[0] if len(parts) == 1 else pd.concat(parts, ignore_index=True)
    return joined.astype({"source_file": "category", "source_sheet": "category"})


def _empty(table: Table) -> pd.DataFrame:
    """No rows, the table's columns in their types."""
    kinds: dict[str, str] = {f.name: f.kind for f in table.fields}
    names = ANSWER_COLUMNS if table.name == "answers" else tuple(kinds)
    dtypes = {name: _DTYPES.get(kinds.get(name, "text"), "str") for name in names}
    dtypes |= dict.fromkeys(SOURCE, "str") | {"source_row": "int32"}
    return pd.DataFrame({name: pd.Series([], dtype=dtype) for name, dtype in dtypes.items()})


def _counted(sheets: list[Sheet]) -> pd.DataFrame:
    lines = [(s.table, s.read, s.used, s.read - s.used) for s in sheets]
    counted = pd.DataFrame(lines, columns=["table", "read", "used", "left_out"])
    order = [t.name for t in ALL_TABLES if t.name in set(counted["table"])]
    return counted.groupby("table").sum().reindex(order).reset_index()


def _language(sheets: list[Sheet]) -> Lang:
    """What most headings are in: Chinese as soon as half of them hold a Chinese character."""
    texts = [text for sheet in sheets for text in sheet.headings if text]
    chinese = sum(any("\u4e00" <= letter <= "\u9fff" for letter in text) for text in texts)
    return "zh" if chinese * 2 >= len(texts) else "en"
