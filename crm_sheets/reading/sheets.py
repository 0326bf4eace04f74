"""One recognised sheet as typed rows: cells cast by field, no-data rows set aside, faulty rows and cells named."""

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.casting import EXPECTED, Cast, cast
from crm_sheets.reading.furniture import furniture
from crm_sheets.reading.grids import Grid
from crm_sheets.reading.headers import Heading
from crm_sheets.reading.questionnaires import one_row_per_answer
from crm_sheets.vocabulary import CUSTOMER

Mask = np.ndarray[Any, np.dtype[np.bool_]]
_UNITS = (("亿元", 1e8), ("百万元", 1e6), ("万元", 1e4), ("千元", 1e3))
_UNIT_AT_END = re.compile(r"[(（\[【/／]\s*(?:单位[:：])?\s*(亿元|百万元|万元|千元)\s*[)）\]】]?\s*$")
_FAULTS = {"date": "date_not_understood", "number": "number_not_understood", "money": "number_not_understood"}


@dataclass(frozen=True)
class Sheet:
    """The rows of one sheet with canonical columns and their source, and the counts: read = used + left out."""

    table: str
    headings: tuple[str, ...]
    rows: pd.DataFrame
    read: int
    used: int
    problems: Problems


@dataclass(frozen=True)
class _Body:
    """The lines under a heading that hold anything, still as text; ``numbers`` are Excel's row numbers."""

    grid: Grid
    heading: Heading
    cells: Any
    numbers: "np.ndarray[Any, np.dtype[np.int32]]"

    def problem(self, code: str, field: str | None, where: Mask, **details: object) -> Problem:
        """A problem in the rows marked, with the cells of the field as typed."""
        rows = self.numbers[where].tolist()
        column = self.heading.fields.get(field or "")
        if column is None:
            return Problem(code, self.grid.file, self.grid.sheet, rows, "", (), details)
        cells = self.cells.column(column).filter(pa.array(where)).to_pylist()
        details = {"heading": self.heading.texts[column] or field, **details}
        return Problem(code, self.grid.file, self.grid.sheet, rows, self.grid.letter(column), [c or "" for c in cells], details)

    def lines(self, where: Mask) -> list[list[str]]:
        """The cells of the rows marked, as lists of text."""
        picked = self.cells.filter(pa.array(where))
        columns = [column.to_pylist() for column in picked.columns]
        return [[cell or "" for cell in line] for line in zip(*columns, strict=True)]


def read_sheet(grid: Grid, heading: Heading, playbook: Playbook) -> Sheet:
    """The rows under the heading as a typed table, and every doubt as a problem with its place."""
    body = _body(grid, heading)
    casts = _cast_fields(body, playbook.general.country)
    incomplete, faults = _faults(body, casts)
    no_data, notes = _furniture(body, incomplete)
    out = no_data | incomplete
    problems = [*_about_sheet(body), *notes, *_named_faults(body, faults, no_data), *_bad_cells(body, casts, out)]
    rows = _frame(body, casts).loc[~out].reset_index(drop=True)
    used = len(rows)
    if heading.table.name == "answers":
        rows = one_row_per_answer(rows, body.cells.filter(pa.array(~out)), heading, playbook.general.country)
    return Sheet(heading.table.name, heading.texts, rows, len(out), used, Problems(tuple(problems)))


def _body(grid: Grid, heading: Heading) -> _Body:
    below = grid.cells.slice(heading.row + 1)
    counts = _filled(below)
    filled = counts > 0
    numbers = np.flatnonzero(filled).astype(np.int32) + heading.row + 2
    cells = below if filled.all() else below.filter(pa.array(filled))
    return _Body(grid, heading, cells, numbers)


def _filled(cells: Any) -> "np.ndarray[Any, np.dtype[np.int16]]":
    """How many cells of each row hold something."""
    counts = np.zeros(cells.num_rows, dtype=np.int16)
    for column in cells.columns:
        counts += pc.is_valid(column).to_numpy().astype(np.int16)
    return counts


def _cast_fields(body: _Body, country: str) -> dict[str, Cast]:
    found = {}
    for name, column in body.heading.fields.items():
        kind = body.heading.table.field(name).kind
        factor = _unit(body.heading.texts[column]) if kind == "money" else 1.0
        found[name] = cast(body.cells.column(column), kind, country, factor)
    return found


def _unit(heading: str) -> float:
    """The unit named in a heading such as 金额（万元）."""
    found = _UNIT_AT_END.search(heading)
    return dict(_UNITS)[found[1]] if found else 1.0


def _faults(body: _Body, casts: dict[str, Cast]) -> tuple[Mask, list[tuple[str, str | None, Mask]]]:
    """Rows that the table cannot use, and why: (code, field, rows). A row has one fault, the first found."""
    incomplete = np.zeros(len(body.numbers), dtype=bool)
    faults: list[tuple[str, str | None, Mask]] = []
    for group in body.heading.table.needs:
        missing, given = _lacking(body, casts, group)
        missing &= ~incomplete
        incomplete |= missing
        name = given or group[0]
        if set(group) & set(CUSTOMER):
            faults.append(("identity_missing", None, missing))
            continue
        bad = missing & casts[name].bad if name in casts else np.zeros_like(missing)
        kind = body.heading.table.field(name).kind
        faults.append((_FAULTS.get(kind, "value_missing"), name, bad))
        faults.append(("value_missing", name, missing & ~bad))
    return incomplete, faults


def _lacking(body: _Body, casts: dict[str, Cast], group: tuple[str, ...]) -> tuple[Mask, str | None]:
    """Rows in which no field of the group has a value, and the first field of the group that the sheet has."""
    table = body.heading.table.name
    if table == "sales" and "amount" in group:
        return ~(_has(casts, "amount") | (_has(casts, "quantity") & _has(casts, "unit_price"))) , _first(casts, group)
    if not any(name in CUSTOMER for name in group) and len(group) > 1:
        return np.zeros(len(body.numbers), dtype=bool), None  # a sheet needs one of these columns, not each row
    lacking = np.ones(len(body.numbers), dtype=bool)
    for name in group:
        lacking &= ~_has(casts, name)
    return lacking, _first(casts, group)


def _first(casts: dict[str, Cast], group: tuple[str, ...]) -> str | None:
    return next((name for name in group if name in casts), None)


def _has(casts: dict[str, Cast], name: str) -> Mask:
    if name in casts:
        return np.asarray(casts[name].values.notna())
    length = len(next(iter(casts.values())).values)
    return np.zeros(length, dtype=bool)


def _furniture(body: _Body, incomplete: Mask) -> tuple[Mask, list[Problem]]:
    """Totals, signatures and repeated headings among the rows that are incomplete or nearly empty."""
    suspects = incomplete | (_filled(body.cells) <= 2)
    no_data = np.zeros_like(incomplete)
    notes = []
    for position, line in zip(np.flatnonzero(suspects), body.lines(suspects), strict=True):
        told = furniture(line, body.heading.texts)
        if told:
            no_data[position] = True
            code, words = told
            notes.append(Problem(code, body.grid.file, body.grid.sheet, (int(body.numbers[position]),), "", (words,)))
    return no_data, notes


def _about_sheet(body: _Body) -> list[Problem]:
    """Notes on the sheet itself: hidden, no rows, formulas without values, columns that are not used."""
    grid, heading = body.grid, body.heading
    found = []
    if grid.hidden:
        found.append(Problem("sheet_hidden", grid.file, grid.sheet))
    if grid.uncalculated:
        found.append(Problem("sheet_uncalculated", grid.file, grid.sheet, details={"count": grid.uncalculated}))
    if len(body.numbers) == 0:
        found.append(Problem("sheet_no_rows", grid.file, grid.sheet, details={"table": heading.table.label}))
    row = (heading.row + 1,)
    for column, name in heading.twice:
        used = heading.texts[heading.fields[name]]
        details: dict[str, object] = {
            "heading": heading.texts[column],
            "field": heading.table.field(name).label,
            "used": used,
        }
        found.append(Problem("column_twice", grid.file, grid.sheet, row, grid.letter(column), (heading.texts[column],), details))
    for column in heading.unknown:
        text = heading.texts[column]
        found.append(Problem("column_unknown", grid.file, grid.sheet, row, grid.letter(column), (text,), {"heading": text}))
    return found


def _named_faults(body: _Body, faults: list[tuple[str, str | None, Mask]], no_data: Mask) -> list[Problem]:
    named = []
    for code, name, rows in faults:
        where = rows & ~no_data
        if where.any():
            label = body.heading.table.field(name).label if name else ""
            extra = {} if name in body.heading.fields else {"heading": label}
            named.append(body.problem(code, name, where, **extra))
    return named


def _bad_cells(body: _Body, casts: dict[str, Cast], out: Mask) -> list[Problem]:
    """Cells that were not understood in rows that are used all the same."""
    found = []
    for name, column in casts.items():
        bad = column.bad & ~out
        if bad.any():
            expected = EXPECTED[body.heading.table.field(name).kind]
            found.append(body.problem("cell_not_understood", name, bad, expected=expected))
    return found


def _frame(body: _Body, casts: dict[str, Cast]) -> pd.DataFrame:
    """All canonical columns of the table, those without a column in the sheet empty, and the source of each row."""
    count = len(body.numbers)
    columns: dict[str, Any] = {}
    for f in body.heading.table.fields:
        if f.name in casts:
            columns[f.name] = casts[f.name].values
        else:
            columns[f.name] = cast(pa.nulls(count, pa.string()), f.kind).values
    if body.heading.table.name == "sales":
        columns["amount"] = columns["amount"].fillna(columns["quantity"] * columns["unit_price"])
    columns["source_file"] = pd.Categorical.from_codes(np.zeros(count, dtype=np.int8), [body.grid.file])
    columns["source_sheet"] = pd.Categorical.from_codes(np.zeros(count, dtype=np.int8), [body.grid.sheet])
    columns["source_row"] = body.numbers
    return pd.DataFrame(columns)
