"""One recognised sheet as typed rows: cells cast by field, no-data rows set aside, faulty rows and cells named."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pandas.api.extensions import ExtensionDtype

from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problems
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.consents import asking_columns, consent_columns, consenting, set_apart
from crm_sheets.reading.crosstab_accounting import about_crosstab_totals
from crm_sheets.reading.doubts import (
    about_amounts,
    about_cells,
    about_columns,
    about_sheet,
    about_store,
    about_unanswered,
    about_walk_ins,
    store_of,
)
from crm_sheets.reading.finding.body import Body, Mask, body_under
from crm_sheets.reading.finding.footer_patterns import set_aside
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.orders.computed import Computed, about_discount
from crm_sheets.reading.orders.together import orders_told
from crm_sheets.reading.questionnaires.form import Form, form_of
from crm_sheets.reading.refunds.given_back import given_back
from crm_sheets.reading.rows.currencies import line_currencies
from crm_sheets.reading.rows.ledger import Ledger
from crm_sheets.reading.rows.own_columns import own_cells, travelling_columns
from crm_sheets.reading.rows.questionnaires import known_respondents, one_row_per_answer
from crm_sheets.reading.rows.row_errors import Casts, find_faults, walk_in_lines
from crm_sheets.reading.rows.same_day import same_day
from crm_sheets.reading.rows.units import about_units, factor
from crm_sheets.reading.sheet_ledger import about_own_total, ledger_of, rows_aside
from crm_sheets.reading.states import counting
from crm_sheets.reading.values.became_dates import became_dates
from crm_sheets.reading.values.birthdays import birthdays
from crm_sheets.reading.values.cast import Cast
from crm_sheets.reading.values.casting import cast, cast_dates
from crm_sheets.reading.values.column_of_dates import Around

_BIRTHDAYS = ("birthday", "lunar_birthday")
_PRODUCTS = ("product", "category")  # texts that are no dates
DTYPES: dict[str, str] = {"date": "datetime64[s]", "number": "float64", "money": "float64"}  # all other kinds: str


@dataclass(frozen=True)
class SheetRows:
    """The rows of one sheet with canonical columns and their source, and the counts: read = used + left out.

    ``rows`` is a DataFrame, or the same as an Arrow table (``pa.Table``) where it was kept from an earlier run;
    ``shape`` is "crosstab" where they were columns in the sheet. ``own`` holds the own columns of the same rows (see
    own_columns), None where there are none; ``asking`` are the columns that ask who may be contacted.
    """

    table: str
    headings: tuple[str, ...]
    rows: Any
    read: int
    used: int
    problems: Problems
    shape: str = ""
    own: Any = None
    asking: tuple[int, ...] = ()
    ledger: Ledger | None = None  # of a sheet that was read now; its Part has it in any case
    form: Form | None = None  # of answers: the same as they stand, a column for each question

    def arrow(self) -> Any:
        """The rows as an Arrow table."""
        if isinstance(self.rows, pa.Table):
            return self.rows
        return arrow_of(self.rows)

    def frame(self) -> pd.DataFrame:
        """The rows as a DataFrame."""
        return frame_of([self.rows]) if isinstance(self.rows, pa.Table) else self.rows


def arrow_of(rows: pd.DataFrame) -> Any:
    """Typed rows as an Arrow table."""
    return pa.table({name: _arrow(rows[name]) for name in rows})


def _arrow(column: "pd.Series[Any]") -> Any:
    """A column as Arrow holds it; ``pa.Table.from_pandas`` takes longer, for types that it need not ask."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        column = column.astype("str")
    return pa.array(column.array if isinstance(column.dtype, ExtensionDtype) else column.to_numpy(), from_pandas=True)


def frame_of(tables: Sequence[Any]) -> pd.DataFrame:
    """Arrow tables of kept rows under each other as one DataFrame, in the types that casting makes."""
    frame: pd.DataFrame = pa.concat_tables(tables).to_pandas()
    return frame


def read_sheet(grid: Grid, heading: Heading, playbook: Playbook) -> SheetRows:
    """The rows under the heading as a typed table, and every doubt as a problem with its place."""
    body = body_under(heading, grid)
    wishes = consent_columns(body, playbook.consents)
    body = set_apart(body, wishes)
    read = _cast_fields(body)
    orders = orders_told(body, read)
    casts = same_day(body, orders.casts)
    incomplete, faults = find_faults(body, casts)
    nobody = walk_in_lines(body, casts)
    no_data, notes = set_aside(body, incomplete | nobody, _added_up(read))
    no_data |= orders.out
    out = no_data | incomplete
    left_out = [problem for fault in faults if (problem := fault.problem(body, no_data))]
    money, said = line_currencies(body, casts) if heading.table.name == "sales" else (None, [])
    doubts = [*about_cells(body, casts, out), *about_amounts(body, casts, out), *about_walk_ins(body, nobody & ~out)]
    frame = _frame(body, casts, money, orders.computed)
    states = given_back(body, frame, out, playbook) if heading.refunds else counting(body, frame, out, playbook)
    whole, agreed = consenting(body, states.rows, out, wishes)
    aside, used = rows_aside(body, no_data, notes, orders.out, incomplete), whole.loc[~out]
    ledger = ledger_of(body, read, orders, aside, (frame, whole), used)
    store, named = store_of(body)
    own = travelling_columns(body)
    problems = Problems(
        (
            *about_sheet(body),
            *about_store(body, store, named),
            *about_columns(body, own, states.columns),
            *about_units(body),
            *said,
            *notes,
            *left_out,
            *doubts,
            *orders.problems,
            *about_discount(body, orders.computed, casts, ~out),
            *states.problems,
            *agreed,
            *about_own_total(ledger, used),
            *about_crosstab_totals(body, read, ~no_data),
        )
    )
    rows = used.reset_index(drop=True)
    if store:
        rows["store"] = rows["store"].fillna(store)
    count, form = len(rows), None
    if heading.table.name == "answers":
        rows, form = _answered(body, rows, out)
        problems += Problems(tuple(about_unanswered(body, count - rows["source_row"].nunique())))
    cells, wished = own_cells(body, own, out), asking_columns(wishes)
    name, texts = heading.table.name, heading.texts
    return SheetRows(name, texts, rows, len(out), count, problems, grid.shape, cells, wished, ledger, form)


def _answered(body: Body, respondents: pd.DataFrame, out: Mask) -> tuple[pd.DataFrame, Form]:
    """The rows of respondents as a row for each answer, and as the sheet of a survey."""
    grid, heading = body.grid, body.heading
    answers, people = body.cells.filter(pa.array(~out)), known_respondents(respondents, grid.beside.country)
    return one_row_per_answer(people, answers, heading), form_of(grid.file, grid.sheet, heading, answers, people)


def _added_up(casts: Casts) -> Any:
    """What a row of totals would add up: the amounts, else the quantities; None where the table has neither."""
    found = casts.get("amount") or casts.get("quantity")
    return None if found is None else found.values.to_numpy()


def _cast_fields(body: Body) -> Casts:
    kinds = {name: body.heading.table.field(name).kind for name in body.heading.fields}
    columns = {name: body.cells.column(column) for name, column in body.heading.fields.items()}
    dates = {name: column for name, column in columns.items() if kinds[name] == "date"}
    found = cast_dates(dates, _around(body))
    for name, column in columns.items():
        if name in _BIRTHDAYS:
            found[name] = birthdays(column, _around(body))
        elif kinds[name] != "date":
            found[name] = cast(column, kinds[name], factor(body.heading, name), body.grid.beside)
        if kinds[name] in ("id", "name") or name in _PRODUCTS:
            found[name] = replace(found[name], doubts=(*found[name].doubts, *became_dates(column)))
    if body.amount_above.any():
        found["amount"] = _counted_once(found["amount"], body)
    return {name: found[name] for name in columns}


def _around(body: Body) -> Around:
    """What else tells of the dates: the country, and the names of file, sheet and titles, the rest of the file."""
    names = (PurePath(body.grid.file).stem, body.grid.sheet, *body.heading.above)
    return Around(body.grid.beside.country, names, body.grid.beside, body.grid.since_1904)


def _counted_once(amounts: Cast, body: Body) -> Cast:
    """The amount of a merged cell counts in its first row; the rows below add nothing to it."""
    above = body.amount_above & np.asarray(amounts.values.isna() & ~amounts.bad)
    return replace(amounts, values=amounts.values.mask(above, 0.0))


def _frame(body: Body, casts: Casts, money: "pd.Series[Any] | None", net: Computed) -> pd.DataFrame:
    """All canonical columns of the table, those without a column in the sheet empty, and the source of each row.

    ``money`` is the currency of each line, None where nothing is said of it; ``net`` what each comes to by quantity and
    price.
    """
    count = len(body.numbers)
    nothing = _nothing(count)
    known: dict[str, Any] = {name: found.values.array for name, found in casts.items()}
    columns = {f.name: known.get(f.name, nothing[DTYPES.get(f.kind, "str")]) for f in body.heading.table.fields}
    if body.heading.table.name == "sales":
        columns["currency"] = columns["currency"] if money is None else money.array
        columns["amount"] = columns["amount"] if net.values is None else _filled(columns["amount"], net.values)
        if {"quantity", "unit_cost"} <= {*casts}:
            each = casts["quantity"].values * casts["unit_cost"].values
            columns["cost"] = _filled(columns["cost"], each.round(2))
    columns["source_file"] = _repeated(body.grid.file, count)
    columns["source_sheet"] = _repeated(body.grid.sheet, count)
    columns["source_row"] = body.numbers
    return pd.DataFrame(columns, index=pd.RangeIndex(count), copy=False)  # arrays: nothing has to be aligned


def _nothing(count: int) -> dict[str, Any]:
    """Empty columns by type."""
    texts = pd.array(pa.nulls(count, pa.large_string()), dtype="str")
    return {"str": texts, "float64": np.full(count, np.nan), "datetime64[s]": np.full(count, "NaT", "datetime64[s]")}


def _filled(column: Any, values: "pd.Series[Any]") -> Any:
    """The array of a column with the values where it has none."""
    return pd.Series(column).fillna(values).array


def _repeated(text: str, count: int) -> pd.Categorical:
    only = pd.CategoricalDtype(pd.Index([text], dtype="str"))
    return pd.Categorical.from_codes(np.zeros(count, dtype=np.int8), dtype=only, validate=False)
