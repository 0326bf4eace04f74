"""Rows of text cells as an Arrow table of text columns."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

import pyarrow as pa

_AT_ONCE = 50_000


def table_of(rows: Iterable[Sequence[str | None]]) -> Any:
    """One column for each place of the longest row, named by its number; what is missing or blank is null."""
    blocks, block = [], []
    for row in rows:
        block.append(row)
        if len(block) == _AT_ONCE:
            blocks.append(_columns(block))
            block = []
    blocks.append(_columns(block))
    return _joined(blocks)


def _columns(rows: list[Sequence[str | None]]) -> list[Any]:
    columns = zip_longest(*(row or (None,) for row in rows))
    return [pa.array([cell if cell and not cell.isspace() else None for cell in c], pa.string()) for c in columns]


def _joined(blocks: list[list[Any]]) -> Any:
    """The blocks under each other, filled up to one width."""
    width = max(map(len, blocks))
    full = [b + [pa.nulls(len(b[0]), pa.string())] * (width - len(b)) for b in blocks if b]
    columns = [pa.chunked_array([b[i] for b in full], pa.string()).combine_chunks() for i in range(width)]
    return pa.table(columns, names=[str(i) for i in range(width)])
