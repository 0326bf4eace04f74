"""A heading of which nothing is known but where it stands: for a kind of table that the team decided."""

import re

from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import ANSWERS, headings, normal, table

_SEARCHED = 40
_DATA = re.compile(
    r"[-+(]?[¥$€£]?[\d\s.,:/()年月日T-]*\d[\d\s.,:/()年月日T%元-]*|\S+@\S+"
)  # numbers, dates, phones, mail


def bare_heading(grid: Grid, kind: str) -> Heading:
    """The heading row as a table of that kind of which no column is known; of a questionnaire every column asks."""
    row = heading_row(grid)
    line = grid.head(row + 1)[row] if row >= 0 else [""] * grid.cells.num_columns
    texts = tuple(text or grid.letter(i) for i, text in enumerate(line))
    filled = [i for i, column in enumerate(grid.cells.columns) if column.null_count < len(column)]
    if kind != ANSWERS.name:
        return Heading(table(kind), row, texts, {}, unknown=tuple(filled))
    known = headings(kind)
    fields: dict[str, int] = {}
    for column in filled:
        if name := known.get(normal(texts[column])):
            fields.setdefault(name, column)
    asked = tuple(column for column in filled if column not in fields.values())
    return Heading(ANSWERS, row, texts, fields, asked, asked=len(asked))


def heading_row(grid: Grid) -> int:
    """The first row that is as wide as the others, -1 where it holds numbers and dates as data do.

    >>> _DATA.fullmatch("2026-05-01 00:00:00") is not None, _DATA.fullmatch("Q1 sales")
    (True, None)
    """
    lines = grid.head(_SEARCHED)
    usual = max((len({*filter(None, line)}) for line in lines), default=0)
    row = next((i for i, line in enumerate(lines) if len({*filter(None, line)}) >= max(1, usual / 2)), -1)
    texts = [text for text in lines[row] if text] if row >= 0 else []
    return row - 1 if sum(map(_is_data, texts)) > len(texts) / 3 else row


def _is_data(text: str) -> bool:
    return _DATA.fullmatch(text.strip()) is not None
