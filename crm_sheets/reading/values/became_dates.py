"""Ids and products that a program took for dates: 3-1 became 2026-03-01, 1-Mar or 3月1日."""

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.values.cast import Doubt
from crm_sheets.reading.values.raw_bytes import raw_bytes

_MIDNIGHT = " 00:00:00"  # how the reader engine writes a date without a time
_SAMPLE = 50_000  # rows in which shorter forms are looked for
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DATE = (
    rf"^(?:\d{{4}}-\d\d-\d\d{_MIDNIGHT}|\d{{1,2}}-{_MONTH}|{_MONTH}-\d\d|"
    r"\d{1,2}月\d{1,2}日|\d{4}/\d{1,2}/\d{1,2})$"
)
_MARKS = (b"-", b"/", "月".encode())  # one of which each of these holds
_FEW = 0.5  # where more of the cells are dates it is no accident


def became_dates(column: Any) -> list[Doubt]:
    """A doubt about the cells of an id, name or product column that are dates while most of the others are none."""
    if not any(mark in raw_bytes(column) for mark in _MARKS):
        return []
    sample = column.slice(0, _SAMPLE)
    if not (pc.any(pc.ends_with(column, _MIDNIGHT)).as_py() or pc.any(pc.match_substring_regex(sample, _DATE)).as_py()):
        return []
    found = pc.fill_null(pc.match_substring_regex(column, _DATE), False)
    found = found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found
    where = np.asarray(found.to_numpy(zero_copy_only=False), dtype=np.bool_)
    if not 0 < where.sum() < _FEW * (len(column) - column.null_count):
        return []
    return [Doubt("value_became_date", where, once=True)]
