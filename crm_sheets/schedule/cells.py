"""Columns of any table as clean texts, days and numbers, whatever the column's type and whether it is there at all."""

import pandas as pd


def texts(frame: pd.DataFrame, name: str) -> pd.Series:
    """The column as text (dtype ``string``) without spaces around it; blank cells and a missing column are missing."""
    found = _column(frame, name).astype("string").str.strip()
    return found.mask(found == "")


def days(frame: pd.DataFrame, name: str) -> pd.Series:
    """The column as days at midnight (datetime64[us]); what is no ISO date is missing."""
    found = pd.to_datetime(_column(frame, name), errors="coerce", format="ISO8601")
    return found.dt.normalize().astype("datetime64[us]")


def numbers(frame: pd.DataFrame, name: str) -> pd.Series:
    """The column as float64; what is no number is missing."""
    return pd.to_numeric(_column(frame, name), errors="coerce").astype("float64")


def _column(frame: pd.DataFrame, name: str) -> pd.Series:
    return frame[name] if name in frame.columns else pd.Series(None, index=frame.index, dtype="object")
