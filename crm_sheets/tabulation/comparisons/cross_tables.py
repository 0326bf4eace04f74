"""Cross tables: how often each option was chosen in each group, and which cells stand out."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.tabulation.coded import Numbers
from crm_sheets.tabulation.comparisons.crossings import Crossing
from crm_sheets.tabulation.comparisons.independence import adjusted_residuals

STANDS_OUT = 1.96
_TYPES = {
    "break_key": "str", "break_name": "str", "code": "str", "question": "str", "option": "str", "group": "str",
    "count": "int64", "base": "int64",
    "share_of_group": "float64", "residual": "float64", "stands_out": "str", "small_base": "str",
}  # fmt: skip


def cross_tables(crossed: Sequence[Crossing], rules: SurveyRules) -> pd.DataFrame:
    """A row per break, question with options, option and group.

    Columns: break_key, break_name, code, question, option, group, count, base (who answered in the group),
    share_of_group (missing of nobody), residual (adjusted; missing where nothing can differ), stands_out (``more`` or
    ``less`` beyond 1.96; empty where fewer than the playbook's least answered in all), small_base (of the group:
    ``few`` below the playbook's least, ``some`` below what is enough, else empty).
    """
    tables = [one for one in crossed if one.options]
    columns: dict[str, list[Numbers]] = {name: [] for name in _TYPES}
    for one in tables:
        for name, values in _cells(one, rules).items():
            columns[name].append(values)
    joined = {name: np.concatenate(parts) if parts else np.array([]) for name, parts in columns.items()}
    return typed(pd.DataFrame(joined), _TYPES)


def _cells(one: Crossing, rules: SurveyRules) -> dict[str, Numbers]:
    lines, groups = one.counts.shape
    residual = cell_residuals(one)
    shown = residual if one.bases.sum() >= rules.least_base else np.zeros(residual.shape)
    found = {name: np.full(lines * groups, value, dtype=object) for name, value in one.head.items()}
    return found | {
        "option": np.repeat(np.array(one.options, dtype=object), groups),
        "group": np.tile(np.array(one.by.groups, dtype=object), lines),
        "count": one.counts.ravel(),
        "base": np.tile(one.bases, lines),
        "share_of_group": np.divide(
            one.counts, one.bases, out=np.full(one.counts.shape, np.nan), where=one.bases > 0
        ).ravel(),
        "residual": residual.ravel(),
        "stands_out": np.where(shown > STANDS_OUT, "more", np.where(shown < -STANDS_OUT, "less", "")).ravel(),
        "small_base": np.tile(small_bases(one.bases, rules), lines),
    }


def cell_residuals(one: Crossing) -> Numbers:
    """The adjusted residuals of a crossing.

    Where several options could be ticked, of each option against not ticking it.
    """
    if not one.several:
        return adjusted_residuals(one.counts)
    rows = [adjusted_residuals(np.array([ticks, one.bases - ticks]))[0] for ticks in one.counts]
    return np.array(rows).reshape(one.counts.shape)


def small_bases(bases: Numbers, rules: SurveyRules) -> Numbers:
    """Of each base: ``few``, ``some`` or empty where it is enough."""
    return np.where(bases < rules.least_base, "few", np.where(bases < rules.sure_base, "some", ""))


def small_base(base: int, rules: SurveyRules) -> str:
    """The same of one base."""
    return str(small_bases(np.array(base), rules))
