"""Columns of any table as clean texts, days and numbers, whatever the column's type and whether it is there at all."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from crm_sheets.arrays.lookups import rows_for


def text_cells(frame: pd.DataFrame, name: str) -> pd.Series:
    """The column as text (dtype ``string``) without spaces around it; blank cells and a missing column are missing."""
    if name not in frame.columns or frame.empty:
        return pd.Series(index=frame.index, dtype="string")
    if not frame[name].notna().any():  # most columns of most desks: nothing to look through
        return pd.Series(index=frame.index, dtype="string", name=name)
    found = frame[name].astype("string").str.strip()
    blank = found == ""
    return found.mask(blank) if blank.any() else found


def day_cells(frame: pd.DataFrame, name: str) -> pd.Series:
    """The column as days at midnight (datetime64[us]); what is no ISO date is missing."""
    if name not in frame.columns or frame.empty:
        return pd.Series(index=frame.index, dtype="datetime64[us]")
    if not frame[name].notna().any():
        return pd.Series(index=frame.index, dtype="datetime64[us]", name=name)
    found = pd.to_datetime(frame[name], errors="coerce", format="ISO8601")
    return found.dt.normalize().astype("datetime64[us]")


def numbers(frame: pd.DataFrame, name: str) -> pd.Series:
    """The column as float64; what is no number is missing."""
    if name not in frame.columns or frame.empty:
        return pd.Series(index=frame.index, dtype="float64")
    column = frame[name]
    if not pd.api.types.is_numeric_dtype(column):
        column = column.astype("object").where(column.notna(), None)  # Arrow texts refuse what cannot be converted
    return pd.to_numeric(column, errors="coerce").astype("float64")


def looked_up(keys: pd.Series, values: pd.Series | Mapping[Any, Any]) -> pd.Series:
    """``values`` (by unique key) for each of the keys, missing where unknown; unlike ``map`` it keeps the values' type.

    >>> looked_up(pd.Series(["b", "x"]), {"a": 1, "b": 2}).tolist()
    [2.0, nan]
    """
    found: pd.Series = rows_for(keys, values if isinstance(values, pd.Series) else pd.Series(values))
    return found
