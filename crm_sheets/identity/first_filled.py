"""First filled: of columns of categories the first cell that holds something, for each customer."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd


def first_filled(table: pd.DataFrame, columns: Sequence[str], ids: "pd.Series[Any]") -> dict[str, "pd.Series[Any]"]:
    """For each of the customer ``ids`` (unique) the first filled cell of each column, in the order of ids.

    >>> rows = pd.DataFrame({"customer_id": ["B", "A", "B"], "own:x": pd.Categorical([None, "1", "2"])})
    >>> first_filled(rows, ["own:x"], pd.Series(["A", "B", "C"]))["own:x"].tolist()
    ['1', '2', nan]
    """
    place = pd.Index(ids.astype("str")).get_indexer(pd.Index(table["customer_id"].astype("str")))
    found = {}
    for name in columns:
        cells = pd.Categorical(table[name])
        rows = np.flatnonzero((cells.codes >= 0) & (place >= 0))[::-1]  # of several the first is written last
        codes = np.full(len(ids), -1, dtype=cells.codes.dtype)
        codes[place[rows]] = cells.codes[rows]
        found[name] = pd.Series(pd.Categorical.from_codes(codes, dtype=cells.dtype), index=ids.index)
    return found
