"""Lines that look like headings: found in a whole sheet at once, and joined where a heading goes over several rows."""

import re
from functools import cache
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import ALL_TABLES, headings, normal

JOINT = " / "  # between the texts of a heading over several rows
_MOST = 20_000  # lines that are looked at one by one; of more only those that hold a heading word for word
_ZERO, _PAST_NINE = pa.scalar("0"), pa.scalar(":")
_FEW = 50  # lines that are sooner looked at than told apart by one more column
_WORDED = 60  # letters; longer texts are no headings that anybody lists
_VALUE = re.compile(r"[\s\d.,:/\-￥¥$€%+()]*\d[\s\d.,:/\-￥¥$€%+()]*$|\d+年\d+月\d+日")
_REMARK = re.compile(r"[:：]|^单位")
Line = list[str]


def heading_rows(cells: Any) -> list[int]:
    """The rows (from 0) of an Arrow table of text that look like headings of a known table.

    Such a row has at least two cells that are known headings, these are at least half of its cells, and no cell begins
    with a digit: one comparison a column leaves next to nothing of a table of data.
    """
    maybe = _without_digits(cells)
    if maybe.sum() > _MOST:
        maybe &= _word_for_word(cells)
    rows = np.flatnonzero(maybe)[:_MOST]
    lines = cells.take(pa.array(rows))
    columns = [column.to_pylist() for column in lines.columns]
    told = zip(rows.tolist(), zip(*columns, strict=True), strict=True)
    return [row for row, line in told if _looks_like_one([text for text in line if text])]


def joined_heading(uppers: list[Line], line: Line) -> Line:
    """The texts of a heading over several rows, from top to bottom, each once: ``第一季度 / 销售额``."""
    return [JOINT.join(dict.fromkeys(filter(None, texts))) for texts in zip(*uppers, line, strict=True)]


def groups(lines: list[Line], upper: int, grid: Grid) -> bool:
    """Whether a line is the upper part of the heading whose next row is below it.

    A merged cell says so, over several columns beside other texts or down into the next row, and so does a known
    heading above an empty cell; a title, a remark with a colon and a line with values do not.
    """
    above, below = lines[upper], lines[upper + 1]
    texts = {text for text in above if text}
    if not texts or any(_REMARK.search(text) for text in texts) or is_data(above) or is_data(below):
        return False
    for top, left, bottom, right in grid.merged:
        if top <= upper and 0 <= left < len(above) and above[left]:
            if bottom > upper:
                return True
            if bottom == upper and right > left and len(texts) > 1:
                return True
    return any(up and not low and normal(up) in known_headings() for up, low in zip(above, below, strict=True))


def goes_on(line: Line, row: int, grid: Grid) -> bool:
    """Whether a cell of the heading is merged with the row below: the heading does not end here."""
    return any(top <= row < bottom and 0 <= left < len(line) and line[left] for top, left, bottom, _ in grid.merged)


def is_data(line: Line) -> bool:
    """Whether a cell is a number or a date."""
    return any(text and _VALUE.match(text) for text in line)


@cache
def known_headings() -> frozenset[str]:
    """Every heading of every table, normalised."""
    return frozenset(heading for table in ALL_TABLES for heading in headings(table.name))


@cache
def _as_written() -> Any:
    fields = (f for table in ALL_TABLES for f in table.fields)
    texts = {text for f in fields for text in (*f.headings.split("|"), f.label.zh, f.label.en) if text}
    return pa.array(sorted(texts | {text.title() for text in texts} | {text.capitalize() for text in texts}))


def _without_digits(cells: Any) -> "np.ndarray[Any, np.dtype[np.bool_]]":
    """Rows in which no cell begins with a digit, or few more: columns whose middle cell does come first."""
    middle = cells.slice(cells.num_rows // 2, 1)
    first = [bool((column[0].as_py() or "")[:1].isdigit()) for column in middle.columns] if middle.num_rows else []
    maybe = np.ones(cells.num_rows, dtype=np.bool_)
    for number in sorted(range(len(first)), key=lambda number: not first[number]):
        column: Any = cells.column(number)
        if column.null_count == len(column):
            continue
        digit: Any = pc.and_(pc.greater_equal(column, _ZERO), pc.less(column, _PAST_NINE))
        maybe &= ~pc.fill_null(digit, False).to_numpy()
        if np.count_nonzero(maybe) <= _FEW:
            break
    return maybe


def _word_for_word(cells: Any) -> "np.ndarray[Any, np.dtype[np.bool_]]":
    hits = np.zeros(cells.num_rows, dtype=np.int16)
    for column in cells.columns:
        hits += pc.is_in(column, _as_written()).to_numpy()
    return hits > 1


def _looks_like_one(texts: Line) -> bool:
    if any(text[0].isdigit() for text in texts):
        return False
    hits = {normal(text) for text in texts if len(text) <= _WORDED} & known_headings()
    return len(hits) > 1 and len(hits) * 2 >= len(set(texts))
