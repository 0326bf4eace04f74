"""Codes and figures of questionnaires in words, and the rows of one survey."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.features import RESULT_TABLES
from crm_sheets.language.questionnaires import BREAKS, GROUP_OF, GROUPS
from crm_sheets.report.wording import GRADES, NOWHERE
from crm_sheets.results import Results

Line = Mapping[str, Any]  # a row of a result table


def records_of(table: pd.DataFrame) -> list[Line]:
    """The rows of a table, each by the names of its columns."""
    return [{str(name): value for name, value in line.items()} for line in table.to_dict("records")]


def is_known(value: Any) -> bool:
    """Whether a cell of a result table holds something."""
    return bool(pd.notna(value))


def rows_of(results: Results, table: str, survey: str) -> pd.DataFrame:
    """The rows of a result table that belong to one survey; none where there is no such table."""
    found = results.tables.get(table)
    if found is None:
        return pd.DataFrame(columns=list(RESULT_TABLES[table].columns))
    return found.loc[found["survey"] == survey].reset_index(drop=True)


def surveys_in(results: Results) -> list[str]:
    """The names of the surveys, in order."""
    found = results.tables.get("surveys")
    return [] if found is None else found["survey"].tolist()


def percent(share: float) -> str:
    """A share as users write it: 0.195 is 20%."""
    return NOWHERE if pd.isna(share) else f"{share:.0%}"


def figure(value: float) -> str:
    """A figure with at most one digit behind the point; what rounds to nothing has no sign."""
    return NOWHERE if pd.isna(value) else f"{value:z,.1f}".removesuffix(".0")


def fine(value: float) -> str:
    """A figure with two digits behind the point: gaps and alpha, which are small."""
    return NOWHERE if pd.isna(value) else f"{value:z,.2f}"


def p_value(value: float) -> str:
    """A p-value to three digits behind the point, as ``= 0.012``."""
    return "< 0.001" if value < 0.001 else f"= {value:.3f}"


def break_label(key: str, name: str, lang: Lang) -> str:
    """What groups are made by, in words."""
    return BREAKS[key](lang) if key in BREAKS else name


def group_label(key: str, group: str, lang: Lang) -> str:
    """A group of a break in words."""
    words = GRADES.get(key, {}).get(group) or GROUPS.get(group)
    return words(lang) if words else group


def group_of(key: str, name: str, group: str, lang: Lang) -> str:
    """A group in a sentence: who they are and by what."""
    return GROUP_OF(lang, by=break_label(key, name, lang), group=group_label(key, group, lang))
