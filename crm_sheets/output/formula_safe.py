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
    held = {} if table.empty else {str(name): column for name, column in table.items() if _holds_text(column)}
    texts = {name: column.astype("str") for name, column in held.items()}
    risky = {name: text.str.contains(_LIKE_A_FORMULA, na=False) for name, text in texts.items()}
    changed = {name: texts[name].mask(rows, "'" + texts[name]) for name, rows in risky.items() if rows.any()}
    headings = {name: f"'{name}" for name in table.columns if re.match(_LIKE_A_FORMULA, str(name))}
    return table.assign(**changed).rename(columns=headings) if changed or headings else table


def _holds_text(column: "pd.Series[str]") -> bool:
    kind = column.dtype.categories.dtype if isinstance(column.dtype, pd.CategoricalDtype) else column.dtype
    return isinstance(kind, pd.StringDtype) or pd.api.types.is_object_dtype(kind)
