"""Rows between answers that hold the questions: what each respondent was asked stands above what they answered."""

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.finding.body import Body, Mask

_ASKS = r"\S{2,}.*\S{2,}[?？]\s*$|[一-鿿]{4,}[?？]\s*$"
_LOOKED_AT = 100  # rows, in which one is to be found
_FEWEST = 2  # columns of a row that ask, and rows in which a column asks so


def questions_between(body: Body) -> Mask:
    """The rows in which two columns or more hold a question, each its own and the same in several rows.

    An option may end with a question mark as well: it is one of several of its column, or stands in other columns too.
    """
    found = np.zeros(len(body.numbers), dtype=np.int16)
    asked: dict[str, Mask] = {}
    for column in body.heading.questions:
        cells = body.cells.column(column)
        first = pc.match_substring_regex(cells.slice(0, _LOOKED_AT), _ASKS)
        if not pc.any(first).as_py():
            continue
        asks = pc.fill_null(pc.match_substring_regex(cells, _ASKS), False)
        texts = pc.unique(cells.filter(asks)).to_pylist()
        if len(texts) == 1 and texts[0] not in asked and (where := _mask(asks)).sum() >= _FEWEST:
            asked[texts[0]] = where
    for where in asked.values():
        found += where
    return found >= _FEWEST


def _mask(values: Any) -> Mask:
    whole = values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values
    return np.asarray(whole.to_numpy(zero_copy_only=False), dtype=np.bool_)
