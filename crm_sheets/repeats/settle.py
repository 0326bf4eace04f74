"""All tables after repeated drops: each row once, by the import mode of its table, and what was done said by file."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from crm_sheets.equal_rows import Codes
from crm_sheets.playbook.sections import ImportRules
from crm_sheets.problems import Problem, Problems
from crm_sheets.repeats.dropped import dropped
from crm_sheets.repeats.keyed import repeated_keys
from crm_sheets.repeats.later import file_ranks, one_file
from crm_sheets.repeats.merging import merged
from crm_sheets.repeats.orders import Repeats, repeated_orders
from crm_sheets.repeats.rows import NONE, Mask
from crm_sheets.repeats.unnumbered import repeated_lines
from crm_sheets.repeats.whole import repeated_files
from crm_sheets.vocabulary import SOURCE
from crm_sheets.vocabulary import table as table_named


@dataclass(frozen=True)
class Settled:
    """The tables with every row once, what was done, and how many rows read are left out by it in each table.

    ``by_sheet`` counts them by table, file and sheet; ``dropped`` are the rows that do not stand in the tables (see
    repeats.dropped).
    """

    tables: dict[str, pd.DataFrame]
    problems: Problems = field(default_factory=Problems)
    by_sheet: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    dropped: Mapping[str, pd.DataFrame] = field(default_factory=dict)

    @property
    def left_out(self) -> Mapping[str, int]:
        """The rows left out of each table."""
        counts: Counter[str] = Counter()
        for (name, _, _), count in self.by_sheet.items():
            counts[name] += count
        return counts


def settle(tables: Mapping[str, pd.DataFrame], rules: ImportRules) -> Settled:
    """The tables after the import mode of each; ``customer_id`` is the Book's in each table that has one.

    A row that an earlier file has (see the modules of this package for when it is the same row) is joined with it and
    counts as left out: with ``add`` it changes nothing, with ``add_update`` and ``update`` its filled cells replace
    the older ones. With ``update`` rows that no earlier file has are left out as well. Two equal rows of one file
    stay two.
    """
    found, problems = dict(tables), []
    left_out: dict[tuple[str, str, str], int] = {}
    gone: dict[str, pd.DataFrame] = {}
    for name, table in tables.items():
        if not one_file(table["source_file"]):
            mode = getattr(rules, name, "add_update")  # product lists and relationship scores have no mode of their own
            found[name], said, counts, rows = _settled(name, table.reset_index(drop=True), mode)
            gone |= {name: rows} if len(rows) else {}
            left_out |= {(name, *sheet): count for sheet, count in counts.items()}
            problems.append(said)
    return Settled(found, Problems.joined(problems), left_out, gone)


def _settled(
    name: str, table: pd.DataFrame, mode: str
) -> tuple[pd.DataFrame, Problems, dict[tuple[str, str], int], pd.DataFrame]:
    ranks = file_ranks(table["source_file"])
    earlier, alike = _repeats(name, table, ranks)
    again = earlier != NONE
    new = (ranks > 0) & ~again if mode == "update" else np.zeros(len(table), dtype=np.bool_)
    alike &= ~again & ~new
    if not (again.any() or alike.any() or new.any()):
        return table, Problems(), {}, pd.DataFrame()
    result = merged(table, earlier, ranks, new, update=mode != "add")
    other = np.maximum(earlier, 0)
    changed = "rows_not_updated" if mode == "add" else "rows_updated"
    said = [
        *_said("rows_again", name, table, again & ~result.differs, other),
        *_said(changed, name, table, again & result.differs, other),
        *_said("rows_new_left_out", name, table, new, None),
        *_said("rows_maybe_again", name, table, alike, None),
    ]
    gone = dropped(table, earlier, again & ~(result.differs & (mode != "add")), result.table, result.stands)
    return result.table, Problems(tuple(said)), dict(_by_sheet(name, table, again | new)), gone


def _repeats(name: str, table: pd.DataFrame, ranks: Codes) -> Repeats:
    """For each row the earlier row that it is again, and the rows that only look like one."""
    sales = name == "sales"
    parts = [Repeats(repeated_files(table, ranks, sales=sales), np.zeros(len(table), dtype=np.bool_))]
    if sales:
        parts += [repeated_orders(table, ranks), repeated_lines(table, ranks)]
    else:
        parts.append(Repeats(repeated_keys(name, table, ranks), parts[0].alike))
    earlier, alike = parts[0]
    for more in parts[1:]:
        earlier = np.where(earlier == NONE, more.earlier, earlier)
        alike = alike | more.alike
    return Repeats(_to_the_root(earlier), alike)


def _to_the_root(earlier: Codes) -> Codes:
    """Rows that repeat a repeated row repeat the row behind it."""
    while True:
        further = np.where(earlier == NONE, NONE, earlier[np.maximum(earlier, 0)])
        if (further == NONE).all():
            return earlier
        earlier = np.where(further == NONE, earlier, further)


def _said(code: str, name: str, table: pd.DataFrame, rows: Mask, earlier: Codes | None) -> Iterator[Problem]:
    """One problem for each sheet: how many of its rows, and in which file most of them stood before."""
    others = None if earlier is None else table["source_file"].astype("str").to_numpy()[earlier]
    for (file, sheet), own, count in _each_sheet(name, table, rows):
        details: dict[str, object] = {"count": count, "table": table_named(name).label}
        if others is not None:
            details["other"] = pd.Series(others[own]).mode().iloc[0]
        yield Problem(code, file, sheet, details=details)


def _by_sheet(name: str, table: pd.DataFrame, rows: Mask) -> Iterator[tuple[tuple[str, str], int]]:
    """How many of the rows each sheet has."""
    return ((sheet, count) for sheet, _, count in _each_sheet(name, table, rows))


def _each_sheet(name: str, table: pd.DataFrame, rows: Mask) -> Iterator[tuple[tuple[str, str], Mask, int]]:
    """File and sheet of those rows, which of them it has, and how many that are."""
    if not rows.any():
        return
    places = table.loc[rows, ["source_file", "source_sheet"]].astype("str")
    for (file, sheet), own in places.groupby(["source_file", "source_sheet"], sort=False):
        inside = np.zeros(len(table), dtype=np.bool_)
        inside[own.index] = True
        yield (str(file), str(sheet)), inside, _rows_of(name, table, inside)


def _rows_of(name: str, table: pd.DataFrame, rows: Mask) -> int:
    """How many rows of sheets these are; a questionnaire's row holds several answers and counts if all of them do."""
    if name != "answers":
        return int(rows.sum())
    sheet_rows = table[list(SOURCE)]
    touched, kept = (sheet_rows.loc[which].drop_duplicates() for which in (rows, ~rows))
    return len(touched) - len(touched.merge(kept, on=list(SOURCE)))
