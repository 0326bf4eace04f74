"""Columns of a table in other types: pandas' ``astype`` with several takes all columns apart and joins them again."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from pandas.api.types import pandas_dtype


def typed(table: pd.DataFrame, kinds: Mapping[str, Any]) -> pd.DataFrame:
    """The table with the columns named in these types, as ``table.astype(kinds)`` does it, without taking it apart.

    >>> typed(pd.DataFrame({"day": ["2026-05-01"], "count": [2]}), {"count": "float64"}).dtypes["count"]
    dtype('float64')
    """
    wanted = {name: pandas_dtype(kind) for name, kind in kinds.items()}  # compared as names, "string" equals "str"
    return table.assign(
        **{name: table[name].astype(kind) for name, kind in wanted.items() if table[name].dtype != kind}
    )
