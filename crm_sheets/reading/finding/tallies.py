"""Tallies below typed answers: how many chose each option, or the mean or sum of each question."""

import re
from typing import Any

import pyarrow.compute as pc

from crm_sheets.reading.columns.summary_lines import answers_until
from crm_sheets.reading.finding.body import Body

_TALLY = re.compile(r"[^\d\s].*[:：]\s*\d+(?:\.\d+)?\s*(?:人|份|票|次|%|％)?", re.DOTALL)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_FEWEST = 2  # cells of one line at least
_MOST = 0.6  # share of the cells of its questions
_ROWS = 5  # answers above a line of means at least
_ROUNDED = 0.006  # means are written with two decimals or more


def tally_rows(body: Body) -> list[tuple[int, str]]:
    """The last lines of a table of answers that are tallies ("satisfied: 12"), each with the first of its cells."""
    questions, found, widest = body.heading.questions, [], 0
    end = answers_until(body.cells, 0) if questions else len(body.numbers)
    if end < len(body.numbers):
        lines = [(position, [*filter(None, body.line(position))]) for position in range(end, len(body.numbers))]
        return [(position, cells[0]) for position, cells in lines if len(cells) > 1]
    for position in range(len(body.numbers) - 1, -1, -1):
        line = body.line(position)
        cells = [text for column in questions if (text := line[column].strip())]
        tallies = [text for text in cells if _TALLY.fullmatch(text)]
        if not tallies or len(tallies) < _MOST * len(cells):
            break
        found.append((position, tallies[0]))
        widest = max(widest, len(tallies))
    return found if widest >= _FEWEST else _computed_rows(body)


def _computed_rows(body: Body) -> list[tuple[int, str]]:
    """The last line where it names nobody and holds the mean of each question above, or the sum of each.

    A line that somebody may have answered, as where all answered alike, is an answer.
    """
    last = len(body.numbers) - 1
    if last < _ROWS or len(body.heading.questions) < _FEWEST:
        return []
    line = [text.strip() for text in body.line(last)]
    given = [column for column, text in enumerate(line) if text]
    if len(given) < _FEWEST or not {*given} <= {*body.heading.questions}:
        return []
    if not all(_NUMBER.fullmatch(line[column]) for column in given):
        return []
    above = [_numbers(body.cells.column(column).slice(0, last)) for column in given]
    typed = [float(line[column]) for column in given]
    if all(told in one for one, told in zip(above, typed, strict=True)):
        return []  # somebody may have answered so
    means = all(one and abs(sum(one) / len(one) - told) < _ROUNDED for one, told in zip(above, typed, strict=True))
    sums = all(one and abs(sum(one) - told) < _ROUNDED for one, told in zip(above, typed, strict=True))
    return [(last, line[given[0]])] if means or sums else []


def _numbers(column: Any) -> list[float]:
    """The numbers of a column, none where it holds anything else."""
    texts = pc.utf8_trim_whitespace(column.drop_null()).to_pylist()
    return [float(text) for text in texts] if all(_NUMBER.fullmatch(text) for text in texts) else []
