"""A second heading row under the first: units, field codes, English under Chinese, what must be filled in, options."""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pyarrow as pa

from crm_sheets.reading.columns.heading_lines import JOINT, is_data, known_headings
from crm_sheets.reading.finding.body import Body, Mask
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import normal

_LINES = 2  # under the heading
_ASKED = 2  # questions in a line with gaps, and options that come again below them
_ASKS = re.compile(r"[?？]\s*(?:[(（][^()（）]*[)）]\s*)?$")
_SEARCHED = 20  # rows in which questions with options stand
_QUESTION = re.compile(r"[?？]|[:：]\s*$|.{20,}", re.DOTALL)
_REACHES = re.compile(r"\S+@\S+\.\w+|[^?？]*\d[\d ()+-]{6,}\d[^?？]*", re.DOTALL)  # of a row of people, and no question
_ANY_ANSWER = re.compile(r"(?:open-ended )?response|开放式?回答|回答|答案", re.IGNORECASE)
_CODE = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)+|[a-z]+[A-Z]\w*|[A-Z]+(?:_[A-Z0-9]+)+")
_OF_QUESTION = re.compile(r"[Qq]\d{1,3}(?:[._]\d{1,3})*")
_FORMAT = re.compile(
    r"[(（\[【].*[)）\]】]|(?:[万千百]?[元件个次台箱斤吨天人%￥¥$€£]|公?斤|kg|pcs|usd|cny|rmb|eur|gbp)"
    r"|(?:必填|选填|非必填|可选|文本|文字|数字|数值|日期|金额|字符串?|整数|小数|日期格式|单选|多选|下拉|手机号|主键|自动)(?:项|型|类型|格式)?"
    r"|(?:required|optional|mandatory|text|string|number|numeric|integer|int|float|decimal|double|date|datetime|currency|boolean|bool)"
    r"|(?:var)?char ?\(\d+\)|[ymd年月日]{1,4}(?:[-/.]?[ymd年月日hms: ]{1,4}){1,6}",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d")
_TYPED = ("date", "number", "money", "phone")


def second_headings(body: Body) -> Mask:
    """The first lines under the heading that are part of it; none of their cells is data.

    At least half of their cells read like headings, codes, units or formats, and where the table has columns of days,
    numbers or phones some of those are filled, without a digit; in a table without such columns all cells must.
    """
    found = np.zeros(len(body.numbers), dtype=np.bool_)
    first = body.grid.number(body.heading.row + 1) if body.grid.cells.num_rows > body.heading.row + 1 else 0
    for position in range(min(_LINES, len(found))):
        where = np.zeros(len(found), dtype=np.bool_)
        where[position] = True
        if body.numbers[position] != first + position or not _is_one(body.lines(where)[0], body):
            break
        found |= where
    return found


def _is_one(line: Sequence[str], body: Body) -> bool:
    fields = body.heading.fields
    cells = [cell.strip() for cell in line if cell.strip()]
    typed = {column for name, column in fields.items() if body.heading.table.field(name).kind in _TYPED}
    here = [line[column].strip() for column in typed if line[column].strip()]
    if not cells or (typed and not here) or any(_DIGITS.search(cell) and not _FORMAT.fullmatch(cell) for cell in here):
        return False
    asks = set(body.heading.questions)
    told = sum(
        _reads_like_one(cell) or (column in asks and _names_question(cell, body.heading.texts[column]))
        for column, cell in enumerate(text.strip() for text in line)
        if cell
    )
    return told * 2 >= len(cells) if here else 1 < told == len(cells)


def _names_question(cell: str, heading: str) -> bool:
    """Whether a cell under a question is its code, or the heading once more."""
    return bool(_OF_QUESTION.fullmatch(cell)) or cell == heading


def _reads_like_one(cell: str) -> bool:
    return bool(_FORMAT.fullmatch(cell) or _CODE.fullmatch(cell) or normal(cell) in known_headings())


def with_options(grid: Grid) -> Grid:
    """The grid with the options under a question in its heading ("What do you value? / Price"), their row empty.

    Form programs write so: a question above the first of its columns, the options below, the columns that are none of
    a question (number, time) blank below.
    """
    lines = grid.head(_SEARCHED)
    for row in range(len(lines) - 1):
        if _asks(lines[row], lines[row + 1], lines[row + 2 :]):
            return _with_heading(grid, row, _questions(lines[row], lines[row + 1]))
        if _asks_over_gaps(lines[row], lines[row + 1], lines[row + 2 :]):
            return _with_heading(grid, row, _with_own_questions(lines[row], lines[row + 1]))
    return grid


def _asks_over_gaps(line: Sequence[str], below: Sequence[str], rest: Sequence[Sequence[str]]) -> bool:
    """Whether a line with gaps holds questions and the next, which is full, what stands in each column.

    An option that was chosen stands in its column again, and nothing else: so do those of at least two columns.
    """
    asked = [text for text in line if text]
    full = all(below) and len({*below}) * 2 > len(below)
    if not full or is_data([*below]) or len(asked) < _ASKED or len(asked) * 2 > len(below):
        return False
    alone = [{row[column] for row in rest if row[column]} == {text} for column, text in enumerate(below)]
    gaps = sum(chosen for text, chosen in zip(line, alone, strict=True) if not text)
    return all(_QUESTION.search(text) for text in asked) and gaps >= _ASKED


def _with_own_questions(line: Sequence[str], below: Sequence[str]) -> list[str | None]:
    """The heading of a line with gaps; below them a text with a question mark asks for itself, as do those behind."""
    found: list[str | None] = []
    question = ""
    for text, own in zip(line, below, strict=True):
        question = text or ("" if _ASKS.search(own) else question)
        found.append(f"{question}{JOINT}{own}" if question else own)
    return found


def _asks(line: Sequence[str], below: Sequence[str], rest: Sequence[Sequence[str]]) -> bool:
    """Whether questions stand in a line and their options in the next.

    Columns of no question say so (number, time: nothing below), or that no option is ever an answer in its column.
    """
    if is_data([text for text in below if text]) or not any(below) or any(map(_REACHES.fullmatch, (*line, *below))):
        return False
    told = [(text, option) for text, option in zip(line, below, strict=True) if text and option]
    alone = sum(1 for text, option in zip(line, below, strict=True) if text and not option)
    spans = any(option and not text for text, option in zip(line, below, strict=True))
    asked = [text for text, _ in told if _QUESTION.search(text)]
    generic = any(_ANY_ANSWER.fullmatch(option) for _, option in told)
    apart = alone > 0 or (len(asked) > 1 and _never_again(below, rest))
    return apart and len(asked) * 2 >= len(told) > 0 and (spans or generic)


def _never_again(below: Sequence[str], rest: Sequence[Sequence[str]]) -> bool:
    """Whether each column has a text, and none of them comes again in the rows that follow."""
    again = any(text in {line[column] for line in rest} for column, text in enumerate(below))
    return bool(rest) and all(below) and not again


def _questions(line: Sequence[str], below: Sequence[str]) -> list[str | None]:
    """The heading with options: each under the question on its left; one that only says Response is none."""
    found: list[str | None] = []
    question = ""
    for text, option in zip(line, below, strict=True):
        question = text or (question if option else "")
        plain = not option or _ANY_ANSWER.fullmatch(option)
        found.append((question if plain else f"{question}{JOINT}{option}" if question else option) or None)
    return found


def _with_heading(grid: Grid, row: int, texts: Sequence[str | None]) -> Grid:
    columns = []
    for column, text in zip(grid.cells.columns, texts, strict=True):
        two = pa.array([text, None], pa.string())
        columns.append(
            pa.chunked_array([*_part(column, 0, row), two, *_part(column, row + 2, len(column))], pa.string())
        )
    cells = type(grid.cells).from_arrays([column.combine_chunks() for column in columns], names=grid.cells.column_names)
    return replace(grid, cells=cells, merged=tuple(area for area in grid.merged if not area[0] <= row + 1 <= area[2]))


def _part(column: pa.Array, start: int, end: int) -> list[pa.Array]:
    part = column.slice(start, end - start)
    return list(part.chunks) if isinstance(part, pa.ChunkedArray) else [part]
