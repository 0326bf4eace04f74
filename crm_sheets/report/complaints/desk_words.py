"""Codes, moments and minutes of the complaints desk in words."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from crm_sheets.language import Lang, Text
from crm_sheets.language.sheets import TEXTS

_HOUR = 60
_CUT = 300  # letters of a content that are shown


def in_words_of(codes: "pd.Series[Any]", words: Mapping[str, Text], lang: Lang) -> "pd.Series[Any]":
    """Codes in words; what is no code stays as it is."""
    labels = {code: label(lang) for code, label in words.items()}
    return codes.astype(object).map(lambda code: labels.get(str(code), code), na_action="ignore")


def moments(times: "pd.Series[Any]") -> "pd.Series[Any]":
    """Moments as a clock shows them; those without a time as a day; missing ones empty."""
    known = pd.to_datetime(times)
    text = known.dt.strftime("%Y-%m-%d %H:%M").where(known != known.dt.normalize(), known.dt.strftime("%Y-%m-%d"))
    return text.where(known.notna(), None)


def span_words(minutes: float, lang: Lang) -> str:
    """Minutes of working time as hours and minutes."""
    hours, rest = divmod(round(minutes), _HOUR)
    key = "hours_minutes" if hours else "only_minutes"
    return TEXTS[key](lang, hours=f"{hours:,}", minutes=rest)


def time_left(table: pd.DataFrame, lang: Lang) -> "list[str]":
    """What is left of each limit, or by how much it is over."""
    said = []
    for left, late, state in zip(table["left"], table["late"], table["state"], strict=True):
        if pd.isna(left):
            said.append("")
        else:
            key = "minutes_late" if state == "late" else "minutes_left"
            said.append(TEXTS[key](lang, time=span_words(late if state == "late" else left, lang)))
    return said


def shortened(texts: "pd.Series[Any]") -> "pd.Series[Any]":
    """Texts on one line, long ones cut."""
    flat = texts.astype(object).map(lambda text: " ".join(str(text).split()), na_action="ignore")
    return flat.map(lambda text: text if len(text) <= _CUT else text[: _CUT - 1] + "…", na_action="ignore")


def in_language(table: pd.DataFrame, stem: str, lang: Lang) -> "pd.Series[Any]":
    """The column of the language, the other one where it is empty."""
    own, other = (table[f"{stem}_{code}"] for code in (lang, "en" if lang == "zh" else "zh"))
    return own.where(own.fillna("") != "", other)


def of_one_language(texts: "pd.Series[Any]", defaults: Iterable[Text], lang: Lang) -> "pd.Series[Any]":
    """Texts of the playbook: those that still are one of our ``defaults`` in both languages, in the language alone."""
    ours = {default.both: default(lang) for default in defaults}
    return texts.astype(object).map(lambda text: ours.get(text, text), na_action="ignore")
