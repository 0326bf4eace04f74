"""Rows that are no data: totals, signatures and remarks, headings and titles that are repeated."""

from collections.abc import Iterator
from typing import Any, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.problems import Problem
from crm_sheets.reading.finding.body import Body, Mask
from crm_sheets.reading.finding.questions_between import questions_between
from crm_sheets.reading.finding.remarks import (
    PLAIN_END,
    PLAIN_STARTS,
    is_footnote,
    is_plainly_total,
    is_signature,
    is_total,
)
from crm_sheets.reading.finding.second_headings import second_headings
from crm_sheets.reading.finding.tallies import tally_rows
from crm_sheets.reading.finding.totals import columns_inside, total_rows
from crm_sheets.reading.values.words import TOTALS

Furniture = Literal["row_total", "row_signature", "row_heading_again"]
_NOTE = 12  # letters: what stands alone far below a table and is longer is a footnote, shorter a stray cell


def set_aside(body: Body, incomplete: Mask, amounts: Any = None) -> tuple[Mask, list[Problem]]:
    """The rows that are no data, each with a note: among those incomplete, nearly empty, or with a total for a name.

    ``amounts`` are the amounts of the rows where the table has any: a row that adds up others is a total.
    """
    no_data = np.zeros_like(incomplete)
    notes = []
    for position, note in [*_grouping(body), *_heading_goes_on(body), *_under_the_table(body, incomplete)]:
        no_data[position] = True
        notes.append(note)
    for position, text in (*total_rows(body, incomplete, amounts), *tally_rows(body)):
        if not no_data[position]:
            no_data[position] = True
            notes.append(_note(body, position, "row_total", text))
    between = questions_between(body) & ~no_data
    for position, line in zip(np.flatnonzero(between).tolist(), body.lines(between), strict=True):
        no_data[position] = True
        notes.append(_note(body, position, "row_heading_again", next(filter(None, line))))
    suspects = (incomplete | (body.filled <= 2) | _speaks_like_furniture(body)) & ~no_data
    inside = columns_inside(body)
    titles, again = _titles(body), np.zeros_like(no_data)
    lines = body.heading.lines or (body.heading.texts,)
    for position, line in zip(np.flatnonzero(suspects).tolist(), body.lines(suspects), strict=True):
        whole = not incomplete[position]
        line = [cell if c in inside else "" for c, cell in enumerate(line)] if whole else line
        told = next(filter(None, (furniture(line, texts, titles, complete=whole) for texts in lines)), None)
        if told:
            no_data[position] = True
            notes.append(_note(body, position, told[0], told[1]))
            again[position] = told[0] == "row_heading_again"
    for position, note in [*_titles_between(body, again, no_data), *_beside(body, incomplete & ~no_data)]:
        no_data[position] = True
        notes.append(note)
    return no_data, notes


def _titles_between(body: Body, again: Mask, no_data: Mask) -> Iterator[tuple[int, Problem]]:
    """Single texts right above a heading that is repeated: the title of the next block."""
    alone = np.zeros_like(again)
    alone[:-1] = again[1:] & (body.filled[:-1] == 1) & ~no_data[:-1]
    for position, line in zip(np.flatnonzero(alone).tolist(), body.lines(alone), strict=True):
        yield position, _note(body, position, "row_section_unused", next(cell for cell in line if cell))


def _beside(body: Body, incomplete: Mask) -> Iterator[tuple[int, Problem]]:
    """Lines that hold nothing but remarks, or cells beside the table: in none of the columns that are used."""
    if not incomplete.any():
        return
    used = [*body.heading.fields.values(), *body.heading.questions]
    nothing = incomplete & body.filled.astype(np.bool_)
    for column in used:
        nothing &= body.cells.column(column).is_null().to_numpy(zero_copy_only=False)
    alone = incomplete & (body.filled == 1) & ~nothing
    for position, line in zip(np.flatnonzero(nothing | alone).tolist(), body.lines(nothing | alone), strict=True):
        column, text = next((i, cell) for i, cell in enumerate(line) if cell)
        if nothing[position]:
            yield position, _note(body, position, "cell_apart", text, body.grid.letter(column))
        elif is_footnote(text.strip()):
            yield position, _note(body, position, "row_signature", text)


def _titles(body: Body) -> frozenset[str]:
    """What stands above the heading, and alone in one of its rows."""
    first = max(body.heading.first, 0)  # -1: no heading at all
    alone = [set(filter(None, line)) for line in body.heading.lines]
    found = {cell for line in body.grid.head(first) for cell in line if cell}
    return frozenset(found.union(*(texts for texts in alone if len(texts) == 1)))


def _grouping(body: Body) -> Iterator[tuple[int, Problem]]:
    """The section rows, each with what became of it."""
    for band in body.bands:
        if band.line >= 0:
            code = "row_section" if band.field else "row_section_unused"
            label = body.heading.table.field(band.field).label if band.field else ""
            yield band.line, _note(body, band.line, code, band.text, field=label, meant=band.value)


def _heading_goes_on(body: Body) -> Iterator[tuple[int, Problem]]:
    """Lines right under the heading that belong to it: units, codes, the same in another language."""
    more = second_headings(body)
    for position, line in zip(np.flatnonzero(more).tolist(), body.lines(more), strict=True):
        text = next((cell for cell in line if cell.strip()), "")
        yield position, _note(body, position, "row_heading_more", text)


def _under_the_table(body: Body, incomplete: Mask) -> Iterator[tuple[int, Problem]]:
    """Single cells under the last row of data: footnotes, and what stands there lost, with its address."""
    data = np.flatnonzero(~incomplete & (body.filled > 1))
    if len(data) == 0:
        return
    alone = body.filled == 1
    alone[: data[-1] + 1] = False
    for position, line in zip(np.flatnonzero(alone).tolist(), body.lines(alone), strict=True):
        width = body.grid.cells.num_columns
        column, text = next(((i, cell.strip()) for i, cell in enumerate(line[:width]) if cell.strip()), (0, ""))
        apart = body.numbers[position] - body.numbers[position - 1] > 1
        if not text or is_total(text) or is_signature(text):  # a cell may hold nothing but a line break
            continue
        if is_footnote(text) or (apart and len(text) > _NOTE):
            yield position, _note(body, position, "row_signature", text)
        elif apart and incomplete[position]:
            yield position, _note(body, position, "cell_apart", text, body.grid.letter(column))


def _note(body: Body, line: int, code: str, text: str, column: str = "", **details: object) -> Problem:
    place = (body.grid.file, body.grid.sheet, (int(body.numbers[line]),), column)
    return Problem(code, *place, (text,), details)


def furniture(
    line: list[str], heading: tuple[str, ...], titles: frozenset[str] = frozenset(), *, complete: bool = False
) -> tuple[Furniture, str] | None:
    """What a row is if it is no data, with the words that told; None if it is a row with a fault.

    ``line`` are the row's cells ('' where empty), ``heading`` the texts of the heading row, ``titles`` what stands
    above it. A ``complete`` row has all that its table needs, so that only plain words tell.
    """
    filled = [cell.strip() for cell in line if cell.strip()]
    again = sum(cell.strip() == text for cell, text in zip(line, heading, strict=False) if text)
    if again >= 2 and again * 2 > len(filled):
        return "row_heading_again", filled[0]
    if len(set(filled)) == 1 and filled[0] in titles:
        return "row_heading_again", filled[0]
    for place, cell in enumerate(filled):
        if cell in TOTALS or is_plainly_total(cell) or (not complete and place < 3 and is_total(cell)):
            return "row_total", cell
    if filled and is_signature(filled[0]) and (not complete or {*filled[0]} & {*":："}):
        return "row_signature", filled[0]
    return None


def _speaks_like_furniture(body: Body) -> Mask:
    """Rows that are whole and still name a total, or repeat the heading, where a name or an id should stand."""
    found = np.zeros(len(body.numbers), dtype=np.bool_)
    lines = body.heading.lines or (body.heading.texts,)
    for name, column in body.heading.fields.items():
        if body.heading.table.field(name).kind in ("id", "name") and column < len(lines[0]):
            cells = body.cells.column(column)
            words = pa.array([*TOTALS, *(texts[column] for texts in lines if texts[column])])
            found |= pc.is_in(cells, words).to_numpy()
            plain = pc.ends_with(cells, PLAIN_END)
            for start in PLAIN_STARTS:
                plain = pc.or_(plain, pc.starts_with(cells, start))
            found |= pc.fill_null(plain, False).to_numpy()
    return found
