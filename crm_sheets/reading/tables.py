"""Grids to typed tables: each sheet recognised, cast by field, and every row used or named; the counts add up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from pathlib import Path

import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.language import Lang
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problems
from crm_sheets.reading.answer_sheets import surveys_by_key, with_surveys
from crm_sheets.reading.columns.decisions import Decision, joined_decisions
from crm_sheets.reading.columns.returned_columns import returned_columns
from crm_sheets.reading.heads_and_lines import with_lines_joined
from crm_sheets.reading.mail_cells import MAIL_CELLS
from crm_sheets.reading.opening.copies import without_copied_originals
from crm_sheets.reading.opening.files import FoundFiles, SourceFile, discover
from crm_sheets.reading.opening.guard import GuardedReader
from crm_sheets.reading.opening.passwords import Ask
from crm_sheets.reading.opening.spool import answer_in
from crm_sheets.reading.orders_twice import orders_once
from crm_sheets.reading.own_united import united
from crm_sheets.reading.part_spool import parts_in
from crm_sheets.reading.questionnaires.key_sheets import joined_keys
from crm_sheets.reading.repeated_totals import without_repeated_totals
from crm_sheets.reading.returned_keys import returned_keys
from crm_sheets.reading.row_labels import without_row_labels
from crm_sheets.reading.rows.ledger import Ledger
from crm_sheets.reading.seen import MAPPING, SEEN
from crm_sheets.reading.sheet_reader import DTYPES, SheetRows, frame_of
from crm_sheets.reading.stores import with_stores
from crm_sheets.reading.table_parts import Later, Look, TablePart
from crm_sheets.reading.typed_cache import KeptParts
from crm_sheets.reading.typing_child import read_parts, typing_of
from crm_sheets.surveys import KeyRow, Standard, Survey
from crm_sheets.vocabulary import ANSWER_COLUMNS, EVERY_TABLE, SOURCE, table
from crm_sheets.vocabulary.own import OWN_TABLES

SHEETS = [
    "file",
    "sheet",
    "table",
    "heading_row",
    "first_column",
    "last_column",
    "read",
    "used",
    "left_out",
    "hidden",
    "refunds",
]


@dataclass(frozen=True)
class Reading:
    """What was read: ``tables`` by canonical name, ``rows`` (table read used left_out), ``mapping`` of the columns.

    ``sheets`` has a line for each table of each sheet: where its heading stands, how many rows were used, whether it is
    hidden, whether it is a list of refunds. ``seen`` has one for each table that was seen, recognised or not (see
    ``seen.Seen``); ``files`` is how many were there to read. ``ledgers`` say of each table what its rows came to; a
    file that gave nothing has one without a sheet.
    """

    tables: dict[str, pd.DataFrame]
    problems: Problems
    rows: pd.DataFrame
    mapping: pd.DataFrame
    lang: Lang = "zh"
    sheets: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=SHEETS))
    decisions: tuple[Decision, ...] = ()  # what the team decided about tables and columns, in force in this run
    seen: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=SEEN))
    files: int = 0
    ledgers: tuple[Ledger, ...] = ()
    surveys: tuple[Survey, ...] = ()  # the tables of answers once more, each as it was asked
    keys: tuple[KeyRow, ...] = ()  # what the team said of their questions, in force in this run
    standards: tuple[Standard, ...] = ()  # the team's service standards
    mails: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=MAIL_CELLS))  # see mail_cells


def read_tables(
    paths: Sequence[Path],
    playbook: Playbook,
    leave_out: Path | None = None,
    progress: Callable[[str], None] = lambda _: None,
    decided: Sequence[Decision] = (),
    password: Ask | None = None,
    found: FoundFiles | None = None,
    keys: Sequence[KeyRow] = (),
) -> Reading:
    """All tables under the paths; none where no sheet was recognised. Raises PathNotFound and NothingToRead.

    A sheet that is not recognised, a damaged file, a row or cell that cannot be used is a problem; the rest goes on.
    ``decided`` is what the team said before about columns; what a returned problems.xlsx says goes before it.
    ``found`` are the files under the paths where somebody looked before; ``keys`` what the team said before about the
    questions of questionnaires.
    """
    files, passed = found or discover(paths, leave_out)
    read = without_copied_originals(files)
    returned = returned_columns(read.files, playbook.reading)
    own_keys = returned_keys(returned.others, playbook.reading)
    decisions = joined_decisions(decided, returned.decisions)
    first = TablePart(passed + read.problems + returned.problems + own_keys.problems, keys=own_keys.rows)
    reader = GuardedReader(playbook.reading, password=password)
    kept = KeptParts(playbook, decisions, read.copies)
    done = [first, *_read_files(own_keys.others, reader, kept, progress, Look(playbook, decisions, read.copies))]
    done, surveys = with_surveys(without_repeated_totals(done), playbook.general.country)
    given = [row for part in done for row in part.keys]
    in_force = joined_keys(keys, given)
    surveys, unused = surveys_by_key(surveys, in_force, given)
    done = without_row_labels(with_stores(done))
    sheets = [part.sheet for part in done if part.sheet]
    own = {name: united([sheet for sheet in sheets if sheet.table == name]) for name in OWN_TABLES}
    problems = Problems.joined(part.problems for part in done) + returned.not_applied(part.applied for part in done)
    problems += Problems(tuple(problem for one in own.values() for problem in one.problems))
    problems += Problems.joined(survey.problems for survey in surveys) + unused
    tables = {table.name: _stacked(table.name, sheets) for table in EVERY_TABLE}
    tables |= {name: tables[name].assign(**one.columns) for name, one in own.items() if one.columns}
    columns = [line for part in done for line in part.mapping]
    return Reading(
        tables=tables,
        problems=problems,
        rows=_counted(sheets),
        mapping=pd.DataFrame(columns, columns=MAPPING),
        lang=_language([text for sheet in sheets for text in sheet.headings] or [str(line[4]) for line in columns]),
        sheets=pd.DataFrame([part.place for part in done if part.place], columns=SHEETS),
        decisions=decisions,
        seen=pd.DataFrame([part.seen for part in done if part.seen], columns=SEEN),
        files=len(files),
        ledgers=_ledgers(done, own_keys.others),
        surveys=surveys,
        keys=in_force,
        standards=tuple(one for part in done for one in part.standards),
        mails=pd.DataFrame([line for part in done for line in part.mails], columns=MAIL_CELLS),
    )


def _ledgers(parts: Sequence[TablePart], files: Sequence[SourceFile]) -> tuple[Ledger, ...]:
    """What the rows of each table came to, file after file."""
    found: dict[str, list[Ledger]] = {file.name: [] for file in files}
    for part in parts:
        if part.ledger:
            found.setdefault(part.ledger.file, []).append(part.ledger)
    return tuple(ledger for name, own in found.items() for ledger in own or [Ledger(name, "")])


def _read_files(
    files: Sequence[SourceFile], reader: GuardedReader, kept: KeptParts, progress: Callable[[str], None], look: Look
) -> list[TablePart]:
    """What each file gave, in their order: kept from before, or read now, those last that only others explain."""
    again = {file: kept.found(file) for file in files}
    parts: list[TablePart | Later] = []
    with reader:
        unread = [file for file in files if again[file] is None]
        opened = reader.answers(unread, progress, typing_of(look, len(unread)))
        for file in files:
            same = again[file]
            if same is not None:
                progress(file.name)
                parts += same
                continue
            _, answer = next(opened)
            given = answer_in(answer.typed) if answer.typed else None
            made = parts_in(answer.typed, given) if answer.typed and given else read_parts(file, answer, look)
            if file not in reader.secret:
                kept.keep(file, made, answer.typed if given else None)
            parts += made
        done = orders_once(with_lines_joined(parts, *look.again(parts)))
    kept.trim()
    return done


def _stacked(name: str, sheets: list[SheetRows]) -> pd.DataFrame:
    """The sheets of one table under each other, in reading order, with all canonical columns."""
    parts = [sheet.rows for sheet in sheets if sheet.table == name]
    runs = groupby(parts, key=lambda rows: isinstance(rows, pd.DataFrame))
    frames = [frame for fresh, run in runs for frame in (run if fresh else [frame_of(list(run))])]
    if not frames:
        return _empty(name).copy(deep=False)
    joined = frames[0] if len(frames) == 1 else pd.concat(frames, ignore_index=True)
    return typed(joined, {"source_file": "category", "source_sheet": "category"})


@cache
def _empty(name: str) -> pd.DataFrame:
    """No rows, the table's columns in their types; made once, as it takes longer than to read a small sheet."""
    kinds: dict[str, str] = {f.name: f.kind for f in table(name).fields}
    names = ANSWER_COLUMNS if name == "answers" else tuple(kinds)
    dtypes = {name: DTYPES.get(kinds.get(name, "text"), "str") for name in names}
    dtypes |= dict.fromkeys(SOURCE, "category") | {"source_row": "int32"}
    nothing = {dtype: pd.Series([], dtype=dtype).array for dtype in {*dtypes.values(), "str"} - {"category"}}
    nothing["category"] = nothing["str"].astype(pd.CategoricalDtype())
    return pd.DataFrame({name: nothing[dtype] for name, dtype in dtypes.items()})


def _counted(sheets: list[SheetRows]) -> pd.DataFrame:
    lines = [(s.table, s.read, s.used, s.read - s.used) for s in sheets]
    counted = pd.DataFrame(lines, columns=["table", "read", "used", "left_out"])
    order = [t.name for t in EVERY_TABLE if t.name in set(counted["table"])]
    return counted.groupby("table").sum().reindex(order).reset_index()


def _language(headings: list[str]) -> Lang:
    """What most headings are in: Chinese as soon as half of them hold a Chinese character."""
    texts = [text for text in headings if text]
    chinese = sum(any("\u4e00" <= letter <= "\u9fff" for letter in text) for text in texts)
    return "zh" if chinese * 2 >= len(texts) else "en"
