"""Case book: closed complaints to learn from, without the names, phones and addresses of anybody."""

import re
from collections.abc import Iterable
from typing import Any

import pandas as pd

from crm_sheets.complaints.cases import Cases

_TEXTS = ("content", "outcome", "improvement")
_TITLED = re.compile(
    r"[\u4e00-\u9fff]{1,2}(?=先生|女士|小姐|太太|师傅|老板)|(?<=\bMr )[A-Z]\w+|(?<=\bMr\. )[A-Z]\w+|(?<=\bMrs )[A-Z]\w+"
    r"|(?<=\bMrs\. )[A-Z]\w+|(?<=\bMs )[A-Z]\w+|(?<=\bMs\. )[A-Z]\w+|(?<=\bMiss )[A-Z]\w+|(?<=\bDr )[A-Z]\w+"
)
_REACHED = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+|(?<!\d)\+?\d(?:[\s\-]?\d){6,}(?!\d)")
_HIDDEN = "＊＊"


def case_book(found: Cases, causes: "pd.Series[str]", staff: Iterable[str]) -> pd.DataFrame:
    """The closed complaints of which cause and outcome are known, by cause and time, all columns of the cases.

    In content, outcome and improvement are hidden: the name of the customer and of who handled it, every name of
    ``staff``, names before or after a title (王女士, Mr Lee), phone numbers and mail addresses.
    """
    rows = found.rows.assign(cause=causes, place=found.rows.index)
    closed = rows.loc[~rows["is_open"] & rows["cause"].notna() & rows["outcome"].notna()]
    closed = closed.sort_values(["cause", "received"], kind="stable", ignore_index=True)
    everybody = {name for name in (*staff, *rows["handler"].dropna().unique()) if len(name) > 1}
    pattern = re.compile("|".join(re.escape(name) for name in sorted(everybody, key=len, reverse=True)) or r"(?!)")
    names = closed["customer_name"].fillna("")
    return closed.assign(**{column: _hidden(closed[column], names, pattern) for column in _TEXTS})


def _hidden(texts: "pd.Series[Any]", names: "pd.Series[str]", staff: re.Pattern[str]) -> "pd.Series[str]":
    told = [_without(text, name, staff) for text, name in zip(texts, names, strict=True)]
    return pd.Series(told, index=texts.index, dtype="str")


def _without(text: object, name: str, staff: re.Pattern[str]) -> str | None:
    if not isinstance(text, str):
        return None
    said = text.replace(name, _HIDDEN) if len(name) > 1 else text
    for pattern in (staff, _REACHED, _TITLED):
        said = pattern.sub(_HIDDEN, said)
    return said
