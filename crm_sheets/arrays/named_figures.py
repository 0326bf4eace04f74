"""Figures of groups one by one: pandas' ``agg`` with names takes the table apart for each and joins it again."""

from collections.abc import Callable
from typing import Any

import pandas as pd


def named_figures(groups: Any, **wanted: tuple[str, str | Callable[..., object]]) -> pd.DataFrame:
    """``groups.agg(name=(column, figure), ...)`` of a grouped table, a figure at a time.

    >>> rows = pd.DataFrame({"who": ["a", "a", "b"], "spent": [1, 2, 4]})
    >>> named_figures(rows.groupby("who"), times=("spent", "size"), most=("spent", "max")).to_numpy().tolist()
    [[2, 2], [1, 4]]
    """
    return pd.DataFrame({name: _figure(groups[column], figure) for name, (column, figure) in wanted.items()})


def _figure(group: Any, figure: str | Callable[..., object]) -> Any:
    return getattr(group, figure)() if isinstance(figure, str) else group.agg(figure)
