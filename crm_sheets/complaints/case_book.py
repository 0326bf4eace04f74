"""Case book: closed complaints to learn from, without the names, phones and addresses of anybody."""

import re
from collections.abc import Iterable

import pandas as pd

from crm_sheets.arrays.column_codes import coded_texts, decoded
from crm_sheets.complaints.cases import Cases

CASES = [
    "cause", "complaint_id", "received", "content", "outcome", "remedy_granted", "satisfied", "improvement", "place",
]  # fmt: skip
_TEXTS = ("content", "outcome", "improvement")
_KEPT = [name for name in CASES if name not in ("cause", "place")]
_TITLED = re.compile(r"[\u4e00-\u9fff]{1,2}(?=先生|女士|小姐|太太|师傅|老板)")
_TITLED_EN = re.compile(r"\b((?:Mrs?\.?|Ms\.?|Miss|Dr) )[A-Z]\w+")
_REACHED = re.compile(r"(?<![\w.+\-])[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+|(?<!\d)\+?\d(?:[\s\-]?\d){6,}(?!\d)")
_HIDDEN = "＊＊"
_END = "\0"  # of a text among many: no pattern finds it, nor anything across it


def case_book(found: Cases, causes: "pd.Series[str]", staff: Iterable[str]) -> pd.DataFrame:
    """CASES, a row for each closed complaint of which cause and outcome are known, by cause and time.

    In content, outcome and improvement are hidden: the name of the customer and of who handled it, every name of
    ``staff``, names before or after a title (王女士, Mr Lee), phone numbers and mail addresses.
    """
    rows = found.rows[[*_KEPT, "customer_name", "handler", "is_open"]].assign(cause=causes, place=found.rows.index)
    closed = rows.loc[~rows["is_open"] & rows["cause"].notna() & rows["outcome"].notna()]
    closed = closed.sort_values(["cause", "received"], kind="stable", ignore_index=True)
    everybody = {name for name in (*staff, *rows["handler"].dropna().unique()) if len(name) > 1}
    called = "|".join(re.escape(name) for name in sorted(everybody, key=len, reverse=True)) or r"(?!)"
    hidden = {column: _hidden(closed[column], closed["customer_name"], re.compile(called)) for column in _TEXTS}
    return closed.assign(**hidden)[CASES]


def _hidden(texts: "pd.Series[str]", names: "pd.Series[str]", staff: re.Pattern[str]) -> "pd.Series[str]":
    """The texts without the name beside each and without what the patterns find: distinct ones, joined to one."""
    told, named = texts.str.replace(_END, " ", regex=False), texts.notna() & (names.str.len() > 1)
    pairs = zip(told.loc[named], names.loc[named], strict=True)
    told.loc[named] = [text.replace(name, _HIDDEN) for text, name in pairs]
    coded = coded_texts(told)
    whole = _END.join(coded.texts)
    for pattern in (staff, _REACHED, _TITLED):
        whole = pattern.sub(_HIDDEN, whole)
    found = _TITLED_EN.sub(rf"\1{_HIDDEN}", whole).split(_END)
    return decoded(coded.codes, found).set_axis(texts.index)
