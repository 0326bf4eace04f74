"""Which texts are among others: pandas' ``isin`` compares Arrow texts one by one in Python, an index hashes them."""

from typing import Any

import numpy as np
import pandas as pd


def among(values: Any, known: Any) -> "np.ndarray[Any, np.dtype[np.bool_]]":
    """True for each of ``values`` (a Series or Index of text or category) that is one of ``known``; missing is not.

    >>> among(pd.Series(["a", "b", None], dtype="category"), ["b", "c"]).tolist()
    [False, True, False]
    """
    index = pd.Index(pd.unique(pd.Series(known, dtype="str"))).dropna()
    if isinstance(getattr(values, "dtype", None), pd.CategoricalDtype):
        categories = pd.Series(values).cat
        is_known = np.append(index.get_indexer(categories.categories.astype("str")) >= 0, False)
        return is_known[categories.codes.to_numpy()]  # code -1, missing, takes the last
    return index.get_indexer(pd.Index(values, dtype="str")) >= 0
