"""All tables after repeated drops: each row once, by the import mode of its table, and what was done said by file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from crm_sheets.playbook.sections import ImportRules
from crm_sheets.problems import Problem, Problems
from crm_sheets.repeats.keyed import repeated_keys
from crm_sheets.repeats.later import file_ranks, one_file
from crm_sheets.repeats.merging import merged
from crm_sheets.repeats.orders import Repeats, repeated_orders
from crm_sheets.repeats.rows import NONE, Codes, Mask
from crm_sheets.repeats.unnumbered import repeated_lines
from crm_sheets.repeats.whole import repeated_files
from crm_sheets.vocabulary import SOURCE
from crm_sheets.vocabulary import table as table_named


@dataclass(frozen=True)
class Settled:
    """The tables with every row once, what was done, and how many rows read are left out by it in each table."""

    tables: dict[str, pd.DataFrame]
    problems: Problems = field(default_factory=Problems)
    left_out: Mapping[str, int] = field(default_factory=dict)


def settle(tables: Mapping[str, pd.DataFrame], rules: ImportRules) -> Settled:
    """The tables after the import mode of each; ``customer_id`` is the Book's in each table that has one.

    A row that an earlier file has (see the modules of this package for when it is the same row) is joined with it and
    counts as left out: with ``add`` it changes nothing, with ``add_update`` and ``update`` its filled cells replace
    the older ones. With ``update`` rows that no earlier file has are left out as well. Two equal rows of one file
    stay two.
    """
    found, problems, left_out = dict(tables), [], {}
    for name, table in tables.items():
        if not one_file(table["source_file"]):
            mode = getattr(rules, name, "add_update")  # product lists and relationship scores have no mode of their own
            found[name], said, left_out[name] = _settled(name, table.reset_index(drop=True), mode)
            problems.append(said)
    return Settled(found, Problems.joined(problems), left_out)


def _settled(name: str, table: pd.DataFrame, mode: str) -> tuple[pd.DataFrame, Problems, int]:
    ranks = file_ranks(table["source_file"])
    earlier, alike = _repeats(name, table, ranks)
    again = earlier != NONE
    new = (ranks > 0) & ~again if mode == "update" else np.zeros(len(table), dtype=np.bool_)
    alike &= ~again & ~new
    if not (again.any() or alike.any() or new.any()):
        return table, Problems(), 0
    result = merged(table, earlier, ranks, new, update=mode != "add")
    other = np.maximum(earlier, 0)
    changed = "rows_not_updated" if mode == "add" else "rows_updated"
    said = [
        *_said("rows_again", name, table, again & ~result.differs, other),
        *_said(changed, name, table, again & result.differs, other),
        *_said("rows_new_left_out", name, table, new, None),
        *_said("rows_maybe_again", name, table, alike, None),
    ]
    return result.table, Problems(tuple(said)), _rows_of(name, table, again | new)


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
    where = np.flatnonzero(rows)
    if not len(where):
        return
    places = table[list(SOURCE)].iloc[where].astype({"source_file": "str", "source_sheet": "str"})
    files = table["source_file"].astype("str")
    others = files if earlier is None else files.iloc[earlier[where]].set_axis(places.index)
    for (file, sheet), own in places.groupby(["source_file", "source_sheet"], sort=False):
        inside = np.zeros(len(table), dtype=np.bool_)
        inside[own.index] = True
        details: dict[str, object] = {"count": _rows_of(name, table, inside), "table": table_named(name).label}
        if earlier is not None:
            details["other"] = others.loc[own.index].mode().iloc[0]
        yield Problem(code, str(file), str(sheet), details=details)


def _rows_of(name: str, table: pd.DataFrame, rows: Mask) -> int:
    """How many rows of sheets these are; a questionnaire's row holds several answers and counts if all of them do."""
    if name != "answers":
        return int(rows.sum())
    sheet_rows = table[list(SOURCE)]
    touched, kept = (sheet_rows.loc[which].drop_duplicates() for which in (rows, ~rows))
    return len(touched) - len(touched.merge(kept, on=list(SOURCE)))
