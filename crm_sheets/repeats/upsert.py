"""All tables after repeated drops: each row once, by the import mode of its table, and what was done said by sheet."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes, equal_row_numbers
from crm_sheets.language import Text
from crm_sheets.playbook.sections.imports import ImportRules
from crm_sheets.problems import Problem, Problems
from crm_sheets.repeats.dropped import dropped
from crm_sheets.repeats.keyed import RECORDS, repeated_records
from crm_sheets.repeats.later_file import file_ranks, one_file
from crm_sheets.repeats.merging import Merged, merged_rows
from crm_sheets.repeats.repeated_rows import repeats
from crm_sheets.repeats.rows import NONE, Mask
from crm_sheets.repeats.sheets import Place, repeated_in_workbooks, several_sheets, sheet_ranks
from crm_sheets.vocabulary import SOURCE
from crm_sheets.vocabulary import table as table_named

TablePlace = tuple[str, str, str]  # table, file, sheet
_Counts = dict[Place, int]


@dataclass(frozen=True)
class Settled:
    """The tables with every row once, what was done, and how many rows read stand in them no more.

    ``merged``: rows joined with one of an earlier file or sheet; ``left_out``: rows that the mode ``update`` does not
    take. Both are counted by table, file and sheet. ``dropped`` are the rows themselves (see repeats.dropped), where
    there are any.
    """

    tables: dict[str, pd.DataFrame]
    problems: Problems = field(default_factory=Problems)
    merged: Mapping[TablePlace, int] = field(default_factory=dict)
    left_out: Mapping[TablePlace, int] = field(default_factory=dict)
    dropped: Mapping[str, pd.DataFrame] = field(default_factory=dict)


def by_table(counts: Mapping[TablePlace, int]) -> Mapping[str, int]:
    """The counts of ``Settled`` (merged, left_out) for each table, its files and sheets together."""
    found: Counter[str] = Counter()
    for (name, _, _), count in counts.items():
        found[name] += count
    return found


def settle(tables: Mapping[str, pd.DataFrame], rules: ImportRules, hidden: Collection[Place] = ()) -> Settled:
    """The tables after the import mode of each; ``customer_id`` is the Book's in each table that has one.

    A row that an earlier file has (see the modules of this package for when it is the same row) is joined with it and
    counts as merged: with ``add`` it changes nothing, with ``add_update`` and ``update`` its filled cells replace
    the older ones. With ``update`` rows that no earlier file has are left out as well. Sales lines are joined so with
    those of another sheet of their workbook before; those of ``hidden`` sheets (file and sheet) never change another.
    Visits, complaints and answers are where they say the same.
    Two equal rows of one sheet stay two.
    """
    found, problems = dict(tables), []
    once: Counter[TablePlace] = Counter()
    left_out: Counter[TablePlace] = Counter()
    gone: dict[str, list[pd.DataFrame]] = {}
    for name in (name for name, table in tables.items() if len(table)):
        mode = getattr(rules, name, "add_update")  # product lists and relationship scores have no mode of their own
        for step in (_between_sheets, _between_files):
            done = step(name, found[name], mode, hidden)
            if done is not None:
                found[name] = done.table
                once.update({(name, *sheet): count for sheet, count in done.merged.items()})
                left_out.update({(name, *sheet): count for sheet, count in done.left_out.items()})
                problems.append(done.problems)
                gone.setdefault(name, []).append(done.dropped)
    lost = {name: pd.concat(rows, ignore_index=True) for name, rows in gone.items()}
    return Settled(found, Problems.joined(problems), once, left_out, lost)


@dataclass(frozen=True)
class _Step:
    """One table after one step; rows merged and left out by file and sheet, and the rows that are gone."""

    table: pd.DataFrame
    problems: Problems
    merged: _Counts
    left_out: _Counts
    dropped: pd.DataFrame


def _between_sheets(name: str, table: pd.DataFrame, mode: str, hidden: Collection[Place]) -> _Step | None:
    """Sales lines and records that stand on several sheets of a workbook, each once."""
    if name not in ("sales", *RECORDS) or not several_sheets(table):
        return None
    table = table.reset_index(drop=True)
    ranks = sheet_ranks(table, hidden)
    if name == "sales":
        earlier, alike = repeated_in_workbooks(table, ranks)
    else:
        earlier, alike = repeated_records(name, table, ranks), np.zeros(len(table), dtype=np.bool_)
    again = earlier != NONE
    alike = alike & ~again
    if not (again.any() or alike.any()):
        return None
    new = np.zeros(len(table), dtype=np.bool_)
    updating = ~_among(table, hidden) & (mode != "add")
    result = merged_rows(table, earlier, ranks, new, updating)
    said = [
        *_said("sheet_rows_again", name, table, again & ~result.differs, earlier),
        *_said("sheet_rows_updated", name, table, again & result.differs & updating, earlier),
        *_said("sheet_rows_not_updated", name, table, again & result.differs & ~updating, earlier),
        *_said("sheet_rows_maybe_again", name, table, alike, None),
    ]
    return _step(name, table, earlier, new, updating, result, said)


def _among(table: pd.DataFrame, places: Collection[Place]) -> Mask:
    """The rows that stand on one of those sheets."""
    found = np.zeros(len(table), dtype=np.bool_)
    for file, sheet in places:
        found |= (table["source_file"] == file).to_numpy() & (table["source_sheet"] == sheet).to_numpy()
    return found


def _between_files(name: str, table: pd.DataFrame, mode: str, _: Collection[Place]) -> _Step | None:
    """Rows that stand in several files, each once."""
    if one_file(table["source_file"]):
        return None
    table = table.reset_index(drop=True)
    ranks = file_ranks(table["source_file"])
    earlier, alike = repeats(name, table, ranks)
    again = earlier != NONE
    new = (ranks > 0) & ~again if mode == "update" else np.zeros(len(table), dtype=np.bool_)
    alike &= ~again & ~new
    if not (again.any() or alike.any() or new.any()):
        return None
    updating = np.full(len(table), mode != "add")
    result = merged_rows(table, earlier, ranks, new, updating)
    changed = "rows_not_updated" if mode == "add" else "rows_updated"
    said = [
        *_said("rows_again", name, table, again & ~result.differs, earlier),
        *_said(changed, name, table, again & result.differs, earlier),
        *_said("rows_new_left_out", name, table, new, None),
        *_said("rows_maybe_again", name, table, alike, None),
    ]
    return _step(name, table, earlier, new, updating, result, said)


def _step(
    name: str, table: pd.DataFrame, earlier: Codes, new: Mask, updating: Mask, result: Merged, said: list[Problem]
) -> _Step:
    """The outcome of joining the rows of ``table`` with their ``earlier`` ones; ``new`` are those not taken."""
    again = earlier != NONE
    gone = dropped(table, earlier, again & ~(result.differs & updating), result.table, result.stands)
    return _Step(result.table, Problems(tuple(said)), *_by_sheet(name, table, again, new), gone)


def _said(code: str, name: str, table: pd.DataFrame, rows: Mask, earlier: Codes | None) -> Iterator[Problem]:
    """One problem for each sheet: how many of its rows, and in which file or sheet most of them stood before.

    Of sheets of one workbook also the money of the rows that count.
    """
    inside = code.startswith("sheet_")
    before = table["source_sheet" if inside else "source_file"]
    for (file, sheet), own, count in _each_sheet(name, table, rows):
        details: dict[str, object] = {"count": count, "table": table_named(name).label}
        if inside and name == "sales":
            counts = (table["counts"].iloc[own] != "no").to_numpy()
            details["money"] = f"{table['amount'].to_numpy()[own[counts]].sum():,.2f}"
            details["worth"] = Text(f"、金额 {details['money']}", f", {details['money']} in all")
        elif inside:
            details["worth"] = Text("", "")
        if earlier is not None:
            details["other"] = min(map(str, before.iloc[earlier[own]].mode()))
        yield Problem(code, file, sheet, details=details)


def _by_sheet(name: str, table: pd.DataFrame, again: Mask, new: Mask) -> tuple[_Counts, _Counts]:
    """How many rows of each sheet are there again, and how many are new: together those gone from the table."""
    gone = {sheet: count for sheet, _, count in _each_sheet(name, table, again | new)}
    out = {sheet: count for sheet, _, count in _each_sheet(name, table, new)}
    return {sheet: count - out.get(sheet, 0) for sheet, count in gone.items()}, out


def _each_sheet(name: str, table: pd.DataFrame, rows: Mask) -> Iterator[tuple[tuple[str, str], Codes, int]]:
    """File and sheet of those rows, at which places of the table it has them, and how many whole rows of it that are;
    none where no row is among them as a whole."""
    every = np.flatnonzero(rows)
    if not len(every):
        return
    places = table[["source_file", "source_sheet"]]
    sheet = equal_row_numbers((places[name].iloc[every] for name in places), len(every))
    order = np.argsort(sheet, kind="stable")
    for own in np.split(every[order], np.flatnonzero(np.diff(sheet[order])) + 1):
        file, first = places.iloc[own[0]]
        if whole := _rows_of(name, table, own):
            yield (str(file), str(first)), own, whole


def _rows_of(name: str, table: pd.DataFrame, own: Codes) -> int:
    """How many rows of sheets these are; a questionnaire's row holds several answers and counts if all of them do."""
    if name != "answers":
        return len(own)
    sheet_rows = table[list(SOURCE)]
    touched, kept = sheet_rows.iloc[own].drop_duplicates(), sheet_rows.drop(index=pd.Index(own)).drop_duplicates()
    return len(touched) - len(touched.merge(kept, on=list(SOURCE)))
