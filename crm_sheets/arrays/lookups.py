"""Values looked up by key, with the type that they have."""

from typing import Any

import pandas as pd


def values_for(keys: "pd.Series[Any]", values: "pd.Series[Any]") -> "pd.Series[Any]":
    """``values`` (by unique text key) for each of the keys, missing where unknown.

    Unlike ``map`` it keeps the type, also where there is none: an empty series of days cannot be mapped.

    >>> values_for(pd.Series(["b", "x"]), pd.Series([1.0, 2.0], index=["a", "b"])).tolist()
    [2.0, nan]
    """
    return values.set_axis(values.index.astype("str")).reindex(keys.astype("str")).set_axis(keys.index)
