"""Mail cells: every text with a mail address in it, in whatever sheet, row and column it stands."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.opening.grids import Grid

MAIL_CELLS = ["email", "file", "sheet", "row", "column", "count"]
_SIGNS = ("@", "＠")


def mail_cells(grids: Iterable[Grid]) -> tuple[tuple[object, ...], ...]:
    """A line for each different text of each column, in the order of MAIL_CELLS.

    ``row`` and ``column`` are those of the first that holds it, as Excel shows them, ``count`` says how many do.
    """
    return tuple(line for grid in grids for line in _of_grid(grid))


def _of_grid(grid: Grid) -> Iterator[tuple[object, ...]]:
    for column, values in enumerate(grid.cells.columns):
        if not any(map(_has_sign, values.chunks)):
            continue
        held: Any = pc.fill_null(pc.match_substring_regex(values, "|".join(_SIGNS)), False)
        rows = np.flatnonzero(held.to_numpy(zero_copy_only=False))
        if not len(rows):
            continue
        coded = pc.dictionary_encode(values.take(pa.array(rows)).combine_chunks())
        _, first, counts = np.unique(coded.indices.to_numpy(), return_index=True, return_counts=True)
        found = zip(coded.dictionary.to_pylist(), rows[first].tolist(), counts.tolist(), strict=True)
        for text, row, count in found:
            yield text, grid.file, grid.sheet, grid.number(row), grid.letter(column), count


def _has_sign(texts: Any) -> bool:
    """Whether the bytes of a chunk hold one at all: a million rows without any are passed over in a millisecond."""
    buffer = texts.buffers()[-1]
    return buffer is not None and any(re.search(sign.encode(), buffer) for sign in _SIGNS)
