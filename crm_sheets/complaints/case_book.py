"""Case book: closed complaints to learn from, without the names, phones and addresses of anybody."""

import re
from collections.abc import Iterable, Sequence

import pandas as pd

from crm_sheets.complaints.cases import Cases

CASES = [
    "cause", "complaint_id", "received", "content", "outcome", "remedy_granted", "satisfied", "improvement", "place",
]  # fmt: skip
_TEXTS = ("content", "outcome", "improvement")
_KEPT = [name for name in CASES if name not in ("cause", "place")]
_TITLED = re.compile(r"[\u4e00-\u9fff]{1,2}(?=先生|女士|小姐|太太|师傅|老板)")
_TITLED_EN = re.compile(r"\b((?:Mrs?\.?|Ms\.?|Miss|Dr) )[A-Z]\w+")
_DIGIT = "[0-9０-９]"
_NUMBER = rf"{_DIGIT}(?:[\s\-]?{_DIGIT}){{6,}}"
_REACHED = re.compile(rf"(?<![\w.+\-])[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+|(?<!{_DIGIT})\+?{_NUMBER}(?!{_DIGIT})")
# one of these is in all that is hidden but names
_CUES = rf"@|{_DIGIT}(?:[\s\-]?{_DIGIT}){{6}}|先生|女士|小姐|太太|师傅|老板|Mr|Ms|Miss|Dr"
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
    hidden = {column: _hidden(closed[column], closed["customer_name"], called) for column in _TEXTS}
    return closed.assign(**hidden)[CASES]


def _hidden(texts: "pd.Series[str]", names: "pd.Series[str]", staff: str) -> "pd.Series[str]":
    """The texts without the name beside each and without what the patterns find: those with a cue as one text."""
    named = texts.notna() & (names.str.len() > 1)
    pairs = zip(texts.loc[named].tolist(), names.loc[named].tolist(), strict=True)
    texts = _put(texts, named, [text.replace(name, _HIDDEN) for text, name in pairs])
    cued = texts.str.contains(f"{staff}|{_CUES}", regex=True).fillna(False).astype("bool")
    whole = _END.join(texts.loc[cued].str.replace(_END, " ", regex=False).tolist())
    for pattern in (re.compile(staff), _REACHED, _TITLED):
        whole = pattern.sub(_HIDDEN, whole)
    return _put(texts, cued, _TITLED_EN.sub(rf"\1{_HIDDEN}", whole).split(_END))


def _put(texts: "pd.Series[str]", where: "pd.Series[bool]", said: Sequence[str]) -> "pd.Series[str]":
    """The texts with others in some places."""
    return texts.mask(where, pd.Series(said, index=texts.index[where], dtype="str")) if where.any() else texts
