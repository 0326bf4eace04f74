"""A schedule that comes back, known by the keys in its cells: renamed, sorted, filtered, columns moved, saved anew.

Neither names nor panes nor properties tell it: programs drop those or keep them as they like.
"""

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.language.features.follow_ups import FOLLOW_UPS
from crm_sheets.language.sheets import COLUMNS
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import RETURNED, headings, normal
from crm_sheets.vocabulary.contact_keys import KEY_FORM, KEY_LENGTH, read_key

_FORM = rf"^\s*(?i:{KEY_FORM})\s*$"
_ABOVE = 20  # rows above the first key in which its headings are looked for
_SEARCHED = 500  # rows at the top in which the first key is looked for: every row of a schedule has one
_FEWEST = 2  # headings known, besides that of the keys
_OURS = frozenset(normal(heading) for words in COLUMNS.values() for heading in words)
_TITLES = frozenset(title for titles in FOLLOW_UPS.titles.values() for title in titles)


def schedule_heading(grid: Grid) -> Heading | None:
    """The heading of a sheet with a column of sound keys; None for every other sheet.

    Its fields are told by the headings in the nearest row above the keys that has some, in either language; the key by
    its cells. Where somebody deleted the headings the row above the first key stands for them, and nothing but the keys
    is understood.
    """
    found = _first_key(grid.cells.slice(0, _SEARCHED))
    if found is None:
        return None
    column, first = found
    lines = grid.head(first)[-_ABOVE:]
    told = [(first - len(lines) + n, _fields(line, column)) for n, line in enumerate(lines)]
    row, fields = next((one for one in reversed(told) if len(one[1]) >= _FEWEST), (first - 1, {}))
    texts = tuple(grid.head(row + 1)[row]) if row >= 0 else ("",) * grid.cells.num_columns
    if "next_date" in fields:
        fields = {"next_said": fields["next_date"], **fields}  # a date nobody understands stays as it was written
    known = {column, *fields.values()}
    unknown = tuple(i for i, text in enumerate(texts) if text and i not in known and normal(text) not in _OURS)
    return Heading(RETURNED, row, texts, {**fields, "key": column}, unknown=unknown)


def is_beside_schedule(grid: Grid) -> bool:
    """Whether a sheet only explains a schedule: the counts, who is not contacted, how to use it. Told by its title."""
    cells = (cell.strip() for line in grid.head(3) for cell in line if cell.strip())
    return next(cells, "") in _TITLES


def _first_key(top: Any) -> tuple[int, int] | None:
    """The first column with a sound key, and the first row of it that holds one; all are looked at at once."""
    chunks = [chunk for column in top.columns for chunk in column.chunks]
    if not chunks:
        return None
    cells = pa.chunked_array(chunks)
    long = np.flatnonzero(pc.fill_null(pc.utf8_length(cells), 0).to_numpy() >= KEY_LENGTH)
    for place in long[_are_keys(cells.take(pa.array(long)))].tolist() if len(long) else ():
        if read_key(cells[place].as_py()):
            column, row = divmod(place, top.num_rows)
            return column, row
    return None


def _are_keys(cells: Any) -> Any:
    return np.asarray(pc.match_substring_regex(cells, _FORM).to_numpy(), dtype=np.bool_)


def _fields(line: list[str], key: int) -> dict[str, int]:
    """Which column is which by its heading; of two for one field the first."""
    known = headings(RETURNED.name)
    found: dict[str, int] = {}
    for column, text in enumerate(line):
        name = known.get(normal(text)) if text and column != key else None
        if name not in (None, "key", "next_said"):
            found.setdefault(str(name), column)
    return found
