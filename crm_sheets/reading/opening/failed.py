"""Cells whose formula failed: the reader engine takes them for empty or 0, so an xlsx is asked itself."""

import re
from collections.abc import Sequence
from typing import Any

from crm_sheets.text.column_letters import column_number

_MOST = 100_000  # more failed formulas than anybody looks at
_PLACE = re.compile(rb'\sr="([A-Z]{1,3})(\d{1,7})"')
_VALUE = re.compile(rb"<(?:\w+:)?v>([^<]{1,20})<")
_NOTHING = (None, "", "0")  # what engines give for such a cell
_FAR = 10_000  # bytes within which a cell's value follows its formula
Failed = tuple[int, int, str]  # row and column counted from 0, and what the cell shows


def error_cells(text: bytes) -> tuple[Failed, ...]:
    """The cells of a sheet's XML that hold an error such as #REF!.

    >>> error_cells(b'<row r="2"><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>')
    ((1, 2, '#DIV/0!'),)
    """
    errors: list[Failed] = []
    found = text.find(b' t="e"')
    while found >= 0 and len(errors) < _MOST:
        end = text.find(b">", found)
        tag = text[text.rfind(b"<", 0, found) + 1 : end]
        place, value = _PLACE.search(tag), _VALUE.search(text, end, end + _FAR)
        if tag.split(b" ", 1)[0].rpartition(b":")[2] == b"c" and place and value:
            errors.append((int(place[2]) - 1, column_number(place[1]), value[1].decode("ascii", "replace")))
        found = text.find(b' t="e"', found + 1)
    return tuple(errors)


def with_errors(cells: Any, errors: Sequence[Failed], first_column: int = 0) -> Any:
    """The Arrow table of a grid in which the cells named show their error; those beyond the grid are passed over."""
    if not errors:
        return cells
    import pyarrow as pa

    by_column: dict[int, dict[int, str]] = {}
    for row, column, sign in errors:
        if 0 <= column - first_column < cells.num_columns and row < cells.num_rows:
            by_column.setdefault(column - first_column, {})[row] = sign
    for column, signs in by_column.items():
        texts = cells.column(column).to_pylist()
        for row, sign in signs.items():
            texts[row] = texts[row] if texts[row] not in _NOTHING else sign
        cells = cells.set_column(column, cells.schema.field(column).name, pa.array(texts, pa.string()))
    return cells
