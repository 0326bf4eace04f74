"""What a recognised sheet leaves in doubt: the sheet itself, its columns, cells that were not understood."""

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from crm_sheets.language import Text
from crm_sheets.problems import Problem
from crm_sheets.reading.columns.plain_looks import hints_of
from crm_sheets.reading.finding.body import Body, Mask
from crm_sheets.reading.finding.hidden import about_hidden, runs
from crm_sheets.reading.finding.titles import store_said
from crm_sheets.reading.rows.row_errors import Casts, has
from crm_sheets.reading.values.cast import Doubt
from crm_sheets.reading.values.casting import EXPECTED
from crm_sheets.text.column_letters import letters
from crm_sheets.vocabulary import RETURNED

_TRAVELS = Text("，不参与计算，按原列名带着走", "; no figure uses it, and it travels along under its own heading")
_UNUSED = Text("，没有使用", " and was not used")
_SECOND = Text("，这一列没有使用", " and this column is not")
_UNKNOWN = 20  # columns that nobody knows named one by one; a sheet may have 16,384


def about_sheet(body: Body) -> list[Problem]:
    """Notes on the sheet: hidden, no rows, formulas without values, merged cells."""
    grid = body.grid
    found = []
    if grid.hidden:
        found.append(Problem("sheet_hidden", grid.file, grid.sheet))
    if grid.uncalculated:
        found.append(Problem("sheet_uncalculated", grid.file, grid.sheet, details={"count": grid.uncalculated}))
    if body.merged:
        found.append(Problem("cells_merged", grid.file, grid.sheet, details={"count": body.merged}))
    found += [*grid.found, *([] if body.heading.table is RETURNED else about_hidden(body))]
    if len(body.numbers) == 0:
        found.append(Problem("sheet_no_rows", grid.file, grid.sheet, details={"table": body.heading.table.label}))
    return found


def store_of(body: Body) -> tuple[str, str]:
    """The store that the title names for all rows, and its words; '' and '' where a column names stores."""
    fields = body.heading.fields
    if "store" in fields or body.heading.table.name != "sales":
        return "", ""
    return store_said(body.heading.above)


def about_store(body: Body, store: str, said: str) -> list[Problem]:
    """A note on the store that the title names."""
    if not store:
        return []
    return [Problem("store_from_title", body.grid.file, body.grid.sheet, details={"store": store, "said": said})]


def about_columns(body: Body, own: Collection[int] = (), states: Collection[int] = ()) -> list[Problem]:
    """Columns that are no field: a second one for the same field, and those with a heading that nobody knows.

    ``own`` are those of them that travel along under their own heading, ``states`` those that told what rows count for.
    """
    heading = body.heading
    found = []
    for column, name in heading.twice:
        if column in states:
            continue
        label = heading.table.field(name).label
        used, kept = heading.texts[heading.fields[name]], _TRAVELS if column in own else _SECOND
        found.append(_column(body, "column_twice", column, field=label, used=used, kept=kept))
    found += [_column(body, "column_total", column) for column in heading.totals]
    carried = [column for column in heading.unknown if column in own and column not in states]
    unused = [column for column in heading.unknown if column not in own and column not in states]
    named, others = sorted([*carried, *unused[:_UNKNOWN]]), unused[_UNKNOWN:]
    hints = hints_of(body.cells, named)
    for column in named:
        kept = _TRAVELS if column in own else _UNUSED
        found.append(_column(body, "column_unknown", column, hint=hints[column], kept=kept))
    if others:
        place = runs((body.grid.first_column + column for column in others), letters)
        details: dict[str, object] = {"count": len(others), "place": place}
        found.append(Problem("columns_unknown", body.grid.file, body.grid.sheet, details=details))
    return found


def about_cells(body: Body, casts: Casts, out: Mask) -> list[Problem]:
    """Cells that were not understood, or used with a doubt, in rows that are used all the same."""
    found = []
    for name, column in casts.items():
        for doubt in column.doubts:
            where = doubt.where & ~out
            if where.any() and doubt.once:
                found.append(_told_once(body, name, doubt, where))
            elif where.any():
                found.append(body.problem(doubt.code, name, where, **doubt.details))
        bad = column.bad & ~out
        if bad.any():
            expected = EXPECTED[body.heading.table.field(name).kind]
            found.append(body.problem("cell_not_understood", name, bad, expected=expected))
    return found


def about_amounts(body: Body, casts: Casts, out: Mask) -> list[Problem]:
    """Sales lines without an amount, which is quantity times unit price; one note if the sheet has no such column."""
    if body.heading.table.name != "sales":
        return []
    computed = ~has(casts, "amount", body) & ~out
    if not computed.any():
        return []
    if "amount" not in casts:
        computed = np.zeros_like(computed)
    return [body.problem("amount_from_price", "amount", computed)]


def about_unanswered(body: Body, count: int) -> list[Problem]:
    """Responses to a questionnaire in which no question is answered: they count in no figure."""
    details: dict[str, object] = {"count": count}
    return [Problem("responses_empty", body.grid.file, body.grid.sheet, details=details)] if count else []


def about_walk_ins(body: Body, nobody: Mask) -> list[Problem]:
    """Sales lines that name no customer: one note for the sheet, a till may have thousands."""
    if not nobody.any():
        return []
    details: dict[str, object] = {"count": int(nobody.sum())}
    return [Problem("sales_without_customer", body.grid.file, body.grid.sheet, details=details)]


def _told_once(body: Body, name: str, doubt: Doubt, where: Mask) -> Problem:
    """One problem for the column, with the count and the first of the cells."""
    problem = body.problem(doubt.code, name, where, count=int(where.sum()), **doubt.details)
    return replace(problem, rows=(), values=problem.values[:1])


def _column(body: Body, code: str, column: int, **details: object) -> Problem:
    text = body.heading.texts[column]
    rows = (body.grid.number(body.heading.row),) if body.heading.row >= 0 else ()
    place = (body.grid.file, body.grid.sheet, rows, body.grid.letter(column))
    return Problem(code, *place, (text,), {"heading": text, **details})
