"""Texts that no program takes for a formula, for files whose cells have no type."""

import re

import pandas as pd

_LIKE_A_FORMULA = r"^\s*[=+@＝＋＠－-]"  # East Asian programs take full width as well


def harmless(table: pd.DataFrame) -> pd.DataFrame:
    """The table with an apostrophe before every text that a spreadsheet would take for a formula or a number with sign.

    Headings are texts as well.

    >>> harmless(pd.DataFrame({"name": ["=1+1", "Ann", "＝2+3", "+1", None]}))["name"].tolist()
    ["'=1+1", 'Ann', "'＝2+3", "'+1", nan]
    """
    changed = {name: _harmless(column) for name, column in table.items() if _holds_text(column)}
    headings = {name: f"'{name}" for name in table.columns if re.match(_LIKE_A_FORMULA, str(name))}
    return table.assign(**{str(name): column for name, column in changed.items()}).rename(columns=headings)


def _holds_text(column: "pd.Series[str]") -> bool:
    kind = column.dtype.categories.dtype if isinstance(column.dtype, pd.CategoricalDtype) else column.dtype
    return isinstance(kind, pd.StringDtype) or pd.api.types.is_object_dtype(kind)


def _harmless(column: "pd.Series[str]") -> "pd.Series[str]":
    texts = column.astype("str")
    risky = texts.str.contains(_LIKE_A_FORMULA, na=False)
    return texts.mask(risky, "'" + texts) if risky.any() else column
