"""Notes on hidden rows and columns of a table: they are read all the same."""

from collections.abc import Callable, Iterable

import numpy as np

from crm_sheets.problems import Problem
from crm_sheets.reading.finding.body import Body
from crm_sheets.text.column_letters import letters

_NAMED = 12  # runs of rows or columns that are named


def about_hidden(body: Body) -> list[Problem]:
    """One note on the hidden rows that hold data, one on the hidden columns that have a heading."""
    found = []
    for code, numbers, name in (("rows_hidden", _rows(body), str), ("columns_hidden", _columns(body), letters)):
        if numbers:
            details: dict[str, object] = {"count": len(numbers), "place": runs(numbers, name)}
            found.append(Problem(code, body.grid.file, body.grid.sheet, details=details))
    return found


def _rows(body: Body) -> list[int]:
    """Excel's numbers of the hidden rows that hold something."""
    count = body.grid.cells.num_rows
    if not body.grid.hidden_rows:
        return []
    steps = np.zeros(count + 1, dtype=np.int32)
    for first, last in body.grid.hidden_rows:
        steps[min(first, count)] += 1
        steps[min(last + 1, count)] -= 1
    rows = np.cumsum(steps)[body.numbers - body.grid.number(0)]
    return [int(number) for number in body.numbers[rows > 0]]


def _columns(body: Body) -> list[int]:
    """The sheet's numbers, counted from 0, of the hidden columns that have a heading."""
    headed = [column for column, text in enumerate(body.heading.texts[: body.grid.cells.num_columns]) if text]
    hidden = [column for column in headed if any(a <= column <= b for a, b in body.grid.hidden_columns)]
    return [body.grid.first_column + column for column in hidden]


def runs(numbers: Iterable[int], name: Callable[[int], str]) -> str:
    """Numbers as text, neighbours drawn together: 3, 4, 5, 9 as ``3-5, 9``."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    named = [name(a) if a == b else f"{name(a)}-{name(b)}" for a, b in found[:_NAMED]]
    return ", ".join(named) + (" …" if len(found) > _NAMED else "")
