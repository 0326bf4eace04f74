"""Grids to typed tables: each sheet recognised, cast by field, and every row used or named; the counts add up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from crm_sheets.errors import NoKnownTable
from crm_sheets.language import Lang, Text
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.files import discover
from crm_sheets.reading.grids import Grid
from crm_sheets.reading.guard import GuardedReader
from crm_sheets.reading.headers import Heading, closest_heading, find_heading
from crm_sheets.reading.sheets import Sheet, read_sheet
from crm_sheets.vocabulary import ALL_TABLES, ANSWER_COLUMNS, SOURCE

MAPPING = ["file", "sheet", "table", "column", "heading", "field"]


@dataclass(frozen=True)
class Reading:
    """What was read: ``tables`` by canonical name, ``rows`` (table read used left_out), ``mapping`` of the columns."""

    tables: dict[str, pd.DataFrame]
    problems: Problems
    rows: pd.DataFrame
    mapping: pd.DataFrame
    lang: Lang = "zh"


@dataclass
class _Collected:
    sheets: list[Sheet] = field(default_factory=list)
    problems: list[Problems] = field(default_factory=list)
    mapping: list[tuple[str, ...]] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)


def read_tables(
    paths: Sequence[Path],
    playbook: Playbook,
    leave_out: Path | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Reading:
    """All tables under the paths. Raises PathNotFound, NothingToRead, or NoKnownTable when no sheet was recognised.

    A sheet that is not recognised, a damaged file, a row or cell that cannot be used is a problem, and the rest goes on.
    """
    files, passed = discover(paths, leave_out)
    collected = _Collected(problems=[passed])
    with GuardedReader(playbook.reading) as reader:
        for grids, problems in reader.read(files, progress):
            collected.problems.append(problems)
            for grid in grids:
                _one_sheet(grid, playbook, collected)
    problems = Problems.joined(collected.problems)
    if not collected.sheets:
        raise NoKnownTable(files=len(files), seen=_what_was_there(collected, problems))
    return Reading(
        tables={table.name: _stacked(table.name, collected.sheets) for table in ALL_TABLES},
        problems=problems,
        rows=_counted(collected.sheets),
        mapping=pd.DataFrame(collected.mapping, columns=MAPPING),
        lang=_language(collected.sheets),
    )


def _one_sheet(grid: Grid, playbook: Playbook, collected: _Collected) -> None:
    if grid.cells.num_rows == 0:
        collected.problems.append(Problems.of(Problem("sheet_empty", grid.file, grid.sheet)))
        return
    heading = find_heading(grid)
    if heading is None:
        collected.problems.append(_not_recognised(grid, collected.seen))
        return
    sheet = read_sheet(grid, heading, playbook)
    collected.sheets.append(sheet)
    collected.problems.append(sheet.problems)
    collected.mapping += _mapped(grid, heading)


def _not_recognised(grid: Grid, seen: list[str]) -> Problems:
    close = closest_heading(grid)
    head = close.texts if close else next((line for line in grid.head(40) if any(line)), [])
    texts = [text for text in head if text][:12]
    seen.append(f"{grid.file} / {grid.sheet}: {', '.join(texts) or '-'}")
    if close is None:
        return Problems.of(Problem("sheet_unknown", grid.file, grid.sheet, details=_unknown_details(texts, None)))
    return Problems.of(
        Problem("sheet_unknown", grid.file, grid.sheet, (close.row + 1,), details=_unknown_details(texts, close))
    )


def _unknown_details(texts: list[str], close: Heading | None) -> dict[str, object]:
    nothing = Text("（无）", "(none)")
    if close is None:
        return {"seen": ", ".join(texts) or nothing, "table": nothing, "missing": nothing}
    labels = [close.table.field(name).label for name in close.missing]
    missing = Text("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))
    return {"seen": ", ".join(texts), "table": close.table.label, "missing": missing}


def _what_was_there(collected: _Collected, problems: Problems) -> Text:
    """For the refusal: the headings seen in each sheet, or what kept the files from being read."""
    if collected.seen:
        listed = "; ".join(collected.seen[:5])
        return Text(f"看到的表头：{listed}。", f"Headings seen: {listed}. ")
    lines = {lang: "; ".join(f"{p.file}: {list(p.lines(lang))[0][-1]}" for p in problems) for lang in ("zh", "en")}  # type: ignore[arg-type]  # noqa: RUF015
    return Text(lines["zh"], lines["en"] + " " if lines["en"] else "")


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
    table = next(t for t in ALL_TABLES if t.name == name)
    parts = [sheet.rows for sheet in sheets if sheet.table == name]
    if not parts:
        columns = ANSWER_COLUMNS if name == "answers" else tuple(f.name for f in table.fields)
        kinds = {f.name: f.kind for f in table.fields}
        empty = {c: _EMPTY.get(kinds.get(c, "text"), pd.Series([], dtype="str")) for c in columns}
        return pd.DataFrame({**empty, **{c: pd.Series([], dtype="str") for c in SOURCE}}).astype({"source_row": "int32"})
    joined = parts[0] if len(parts) == 1 else pd.concat(parts, ignore_index=True)
    return joined.astype({"source_file": "category", "source_sheet": "category"})


_EMPTY: dict[str, "pd.Series[Any]"] = {
    "date": pd.Series([], dtype="datetime64[s]"),
    "number": pd.Series([], dtype="float64"),
    "money": pd.Series([], dtype="float64"),
}


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
