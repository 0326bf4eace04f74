"""The cells of a column with "" where one is missing: ``astype`` and ``fillna`` take ten times as long on few rows."""

from typing import Any

import numpy as np
import pandas as pd


def with_blanks(column: "pd.Series[Any]") -> "np.ndarray[Any, np.dtype[np.object_]]":
    """The cells as Python has them, "" for each that is missing, whatever the type of the column.

    >>> with_blanks(pd.Series(["a", None])).tolist(), with_blanks(pd.Series([pd.NaT, pd.NaT])).tolist()
    (['a', ''], ['', ''])
    """
    cells: np.ndarray[Any, np.dtype[np.object_]] = np.where(column.isna(), "", column.to_numpy(dtype=object))
    return cells
