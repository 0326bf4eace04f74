"""Which texts are among others: pandas' ``isin`` compares Arrow texts one by one in Python, Arrow hashes them."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.lookups import places_of


def among(values: Any, known: Any) -> "np.ndarray[Any, np.dtype[np.bool_]]":
    """True for each of ``values`` (a Series or Index of text or category) that is one of ``known``; missing is not.

    >>> among(pd.Series(["a", "b", None], dtype="category"), ["b", "c"]).tolist()
    [False, True, False]
    """
    index = pd.Index(known, dtype="str")
    if isinstance(getattr(values, "dtype", None), pd.CategoricalDtype):
        categories = pd.Series(values).cat
        is_known = np.append(places_of(categories.categories.astype("str"), index) >= 0, False)
        return is_known[categories.codes.to_numpy()]  # code -1, missing, takes the last
    asked = pd.Index(values, dtype="str")
    found: np.ndarray[Any, np.dtype[np.bool_]] = (places_of(asked, index) >= 0) & ~asked.isna()
    return found
