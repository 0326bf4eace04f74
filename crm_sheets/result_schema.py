"""The schema of the result tables: how a table differs from what its feature declares (``language.features``)."""

from collections.abc import Callable
from typing import Any

import pandas as pd
from pandas.api import types

from crm_sheets.language.features import RESULT_TABLES
from crm_sheets.language.features.result_columns import column_of
from crm_sheets.language.features.result_table import Type

CUSTOMER_COLUMNS = RESULT_TABLES["customers"].columns


def _text(column: "pd.Series[Any]") -> bool:
    return isinstance(column.dtype, pd.CategoricalDtype) or types.is_string_dtype(column.dtype)


def _whole(column: "pd.Series[Any]") -> bool:
    """Integers, or floats without a fraction: where some are missing."""
    if types.is_float_dtype(column.dtype):
        filled = column.dropna().astype("float64")
        return bool((filled == filled.round()).all())
    return types.is_integer_dtype(column.dtype)


def _share(column: "pd.Series[Any]") -> bool:
    return types.is_float_dtype(column.dtype)


def _number(column: "pd.Series[Any]") -> bool:
    return types.is_numeric_dtype(column.dtype) and not types.is_bool_dtype(column.dtype)


def _date(column: "pd.Series[Any]") -> bool:
    return types.is_datetime64_any_dtype(column.dtype)


def _yes_no(column: "pd.Series[Any]") -> bool:
    return types.is_bool_dtype(column.dtype)


_HOLDS: dict[Type, Callable[["pd.Series[Any]"], bool]] = {
    "text": _text,
    "code": _text,
    "whole": _whole,
    "number": _number,
    "money": _number,
    "share": _share,
    "date": _date,
    "month": _date,
    "yes_no": _yes_no,
}


def differences(name: str, table: pd.DataFrame) -> list[str]:
    """How a result table differs from what is declared of it, in sentences; empty where it does not.

    Names and order of the columns; a column without a single value may be of any type.
    """
    if name not in RESULT_TABLES:
        return [f"the table {name} is not declared"]
    declared = RESULT_TABLES[name]
    columns = [str(column) for column in table.columns]
    if declared.further is not None:
        columns = columns[: len(declared.columns)]
    if tuple(columns) != declared.columns:
        return [f"{name} has the columns {' '.join(columns)}; declared are {' '.join(declared.columns)}"]
    return [
        f"{name}.{column} is {table[column].dtype}; declared as {column_of(declared, column).type}"
        for column in declared.columns
        if table[column].notna().any() and not _HOLDS[column_of(declared, column).type](table[column])
    ]
