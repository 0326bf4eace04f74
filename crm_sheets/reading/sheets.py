"""One recognised sheet as typed rows: cells cast by field, no-data rows set aside, faulty rows and cells named."""

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problems
from crm_sheets.reading.body import Body, body_under
from crm_sheets.reading.casting import Cast, cast
from crm_sheets.reading.doubts import about_amounts, about_cells, about_columns, about_sheet, about_walk_ins
from crm_sheets.reading.faults import Casts, find_faults, walk_ins
from crm_sheets.reading.furniture import set_aside
from crm_sheets.reading.grids import Grid
from crm_sheets.reading.headers import Heading
from crm_sheets.reading.questionnaires import one_row_per_answer

_UNITS = {"亿元": 1e8, "百万元": 1e6, "万元": 1e4, "千元": 1e3}
_UNIT_AT_END = re.compile(r"[(（\[【/／]\s*(?:单位[:：])?\s*(亿元|百万元|万元|千元)\s*[)）\]】]?\s*$")


@dataclass(frozen=True)
class Sheet:
    """The rows of one sheet with canonical columns and their source, and the counts: read = used + left out."""

    table: str
    headings: tuple[str, ...]
    rows: pd.DataFrame
    read: int
    used: int
    problems: Problems


def read_sheet(grid: Grid, heading: Heading, playbook: Playbook) -> Sheet:
    """The rows under the heading as a typed table, and every doubt as a problem with its place."""
    body = body_under(heading, grid)
    country = playbook.general.country
    casts = _cast_fields(body, country)
    incomplete, faults = find_faults(body, casts)
    nobody = walk_ins(body, casts)
    no_data, notes = set_aside(body, incomplete | nobody)
    out = no_data | incomplete
    left_out = [problem for fault in faults if (problem := fault.problem(body, no_data))]
    doubts = [*about_cells(body, casts, out), *about_amounts(body, casts, out), *about_walk_ins(body, nobody & ~out)]
    problems = Problems((*about_sheet(body), *about_columns(body), *notes, *left_out, *doubts))
    rows = _frame(body, casts).loc[~out].reset_index(drop=True)
    used = len(rows)
    if heading.table.name == "answers":
        rows = one_row_per_answer(rows, body.cells.filter(pa.array(~out)), heading, country)
    return Sheet(heading.table.name, heading.texts, rows, len(out), used, problems)


def unit(heading: str) -> float:
    """The unit named in a heading.

    >>> unit("金额（万元）"), unit("金额/千元"), unit("金额（元）")
    (10000.0, 1000.0, 1.0)
    """
    found = _UNIT_AT_END.search(heading)
    return _UNITS[found[1]] if found else 1.0


def _cast_fields(body: Body, country: str) -> Casts:
    found = {}
    for name, column in body.heading.fields.items():
        kind = body.heading.table.field(name).kind
        factor = unit(body.heading.texts[column]) if kind == "money" else 1.0
        found[name] = cast(body.cells.column(column), kind, country, factor)
    if body.amount_above.any():
        found["amount"] = _counted_once(found["amount"], body)
    return found


def _counted_once(amounts: Cast, body: Body) -> Cast:
    """The amount of a merged cell counts in its first row; the rows below add nothing to it."""
    above = body.amount_above & np.asarray(amounts.values.isna() & ~amounts.bad)
    return Cast(amounts.values.mask(above, 0.0), amounts.bad)


def _frame(body: Body, casts: Casts) -> pd.DataFrame:
    """All canonical columns of the table, those without a column in the sheet empty, and the source of each row."""
    count = len(body.numbers)
    columns: dict[str, Any] = {}
    for f in body.heading.table.fields:
        found = casts.get(f.name) or cast(pa.nulls(count, pa.string()), f.kind)
        columns[f.name] = found.values  # a field of Cast, not of pandas
    if body.heading.table.name == "sales":
        columns["amount"] = columns["amount"].fillna((columns["quantity"] * columns["unit_price"]).round(2))
        columns["cost"] = columns["cost"].fillna((columns["quantity"] * columns["unit_cost"]).round(2))
    columns["source_file"] = _repeated(body.grid.file, count)
    columns["source_sheet"] = _repeated(body.grid.sheet, count)
    columns["source_row"] = body.numbers
    return pd.DataFrame(columns)


def _repeated(text: str, count: int) -> pd.Categorical:
    return pd.Categorical.from_codes(np.zeros(count, dtype=np.int8), categories=pd.Index([text], dtype="str"))
