"""Values looked up by text key, with the type that they have: Arrow hashes texts, pandas makes Python texts of them."""

from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

Places = np.ndarray[Any, np.dtype[np.int64]]


def places_of(keys: Any, known: Any) -> Places:
    """For each of the ``keys`` (a Series or Index) its first place among ``known``, an Index; -1 where it is not there.

    >>> places_of(pd.Index(["b", "x"]), pd.Index(["a", "b"])).tolist()
    [1, -1]
    """
    if not (isinstance(keys.dtype, pd.StringDtype) and isinstance(known.dtype, pd.StringDtype)):
        return np.asarray(known.get_indexer(pd.Index(keys)), dtype=np.int64)
    wanted, there = pa.array(keys.array), pa.array(known.array)
    found = pc.index_in(wanted, value_set=there.cast(wanted.type))
    return np.asarray(pc.fill_null(found, -1).to_numpy(zero_copy_only=False), dtype=np.int64)


def values_for(keys: "pd.Series[Any]", values: "pd.Series[Any]") -> "pd.Series[Any]":
    """``values`` (by unique text key) for each of the keys, missing where unknown.

    Unlike ``map`` it keeps the type, also where there is none: an empty series of days cannot be mapped.

    >>> values_for(pd.Series(["b", "x"]), pd.Series([1.0, 2.0], index=["a", "b"])).tolist()
    [2.0, nan]
    """
    found: pd.Series[Any] = rows_for(keys.astype("str"), values.set_axis(values.index.astype("str")))
    return found


def rows_for(keys: "pd.Series[Any]", known: Any) -> Any:
    """The rows of ``known``, a Series or table by unique key, for each of the keys, missing where unknown."""
    return at_places(known, places_of(keys, known.index)).set_axis(keys.index)


def at_places(known: Any, places: Places) -> Any:
    """The rows of a Series or table at these places as ``reindex`` makes them, missing where a place is -1."""
    return known.reset_index(drop=True).reindex(places)
