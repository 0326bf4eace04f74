"""Root causes: what is behind complaints, as noted or proposed by the words; which came back; the Pareto table."""

import re
from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from crm_sheets.arrays.column_codes import each_text, texts_of
from crm_sheets.arrays.named_figures import named_figures
from crm_sheets.complaints.cases import Cases
from crm_sheets.playbook.desk_lists import Row

CAUSE_TABLE = [
    "cause", "layer", "complaints", "share", "cumulative_share", "proposed", "open", "compensation",
    "came_back", "department", "owner", "measure_zh", "measure_en", "name_zh", "name_en",
]  # fmt: skip


def causes_of(found: Cases, causes: Sequence[Row]) -> pd.DataFrame:
    """By place: cause (a code, or the text of the team where it is none), layer, is_proposed.

    What the team noted counts, by code, name or words of the list; else the first cause of the list whose words the
    content or type holds is proposed. Neither: missing.
    """
    rows = found.rows
    noted = each_text(rows["cause"], lambda text: _noted(text, causes))
    proposed = _proposed(_said(rows), causes)
    layers = {cause["code"]: cause["layer"] for cause in causes}
    told = noted.fillna(proposed)
    layer = rows["layer"].fillna(each_text(told, layers.get))
    return pd.DataFrame({"cause": told, "layer": layer, "is_proposed": noted.isna() & proposed.notna()})


def _said(rows: pd.DataFrame) -> "pd.Series[str]":
    """What the content and the type say, as one text."""
    said = rows["content"].fillna("")
    return said.str.cat(rows["type"].fillna(""), sep=" ") if rows["type"].notna().any() else said


def _proposed(said: "pd.Series[str]", causes: Sequence[Row]) -> "pd.Series[str]":
    """The code of the first cause whose words each text holds."""
    worded = [cause for cause in causes if words_pattern(cause["words"])]
    patterns = [words_pattern(cause["words"]) for cause in worded]
    found = np.full(len(said), -1)
    spans = [(np.arange(len(said)), 0, len(patterns) + 1)]  # rows whose first pattern lies in a span; behind all: none
    while spans:
        rows, first, end = spans.pop()
        if not len(rows) or first == len(patterns):
            continue
        if end - first == 1:
            found[rows] = first
            continue
        middle = (first + end) // 2  # many patterns at once cost hardly more than one
        hit = said.iloc[rows].str.contains("|".join(patterns[first:middle]), case=False, regex=True).to_numpy()
        spans += [(rows[hit], first, middle), (rows[~hit], middle, end)]
    return texts_of(found, [cause["code"] for cause in worded]).set_axis(said.index)


def _noted(text: str, causes: Sequence[Row]) -> str:
    wanted = text.strip().casefold()
    for cause in causes:
        if wanted in (cause["code"], cause["zh"].casefold(), cause["en"].casefold()):
            return cause["code"]
    for cause in causes:
        words = words_pattern(cause["words"])
        if words and re.search(words, text, re.IGNORECASE):
            return cause["code"]
    return text.strip()


def words_pattern(words: str) -> str:
    """The words as a pattern; what is no pattern is taken as it stands."""
    try:
        re.compile(words)
    except re.error:
        return "|".join(re.escape(word) for word in words.split("|") if word)
    return words


def cause_counts(found: Cases, told: pd.DataFrame, causes: Sequence[Row]) -> pd.DataFrame:
    """CAUSE_TABLE, most complaints first, equal ones by code; the share of those of which a cause is known.

    came_back: complaints of the cause received after an improvement for it was marked done. owner: who has its newest
    improvement.
    """
    facts = found.rows[["received", "is_open", "compensation", "improvement_done", "improvement_owner"]]
    known = facts.assign(**told).loc[told["cause"].notna()]
    done = known.groupby("cause")["improvement_done"].min().rename(None)
    after = known["received"] > known["cause"].map(dict(done)).astype("datetime64[s]")
    owners = known.dropna(subset="improvement_owner").drop_duplicates("cause", keep="last").set_index("cause")
    grouped = known.assign(after=after).groupby("cause")
    table = named_figures(
        grouped,
        layer=("layer", "first"),
        complaints=("cause", "size"),
        proposed=("is_proposed", "sum"),
        open=("is_open", "sum"),
        compensation=("compensation", "sum"),
        came_back=("after", "sum"),
    ).reset_index()
    table = table.sort_values(["complaints", "cause"], ascending=[False, True], ignore_index=True)
    share = table["complaints"] / max(int(table["complaints"].sum()), 1)
    by_code: Mapping[str, Row] = {cause["code"]: cause for cause in causes}
    words = {key: [by_code.get(code, {}).get(name, "") for code in table["cause"]] for key, name in _SAID.items()}
    return table.assign(
        share=share,
        cumulative_share=share.cumsum(),
        owner=table["cause"].map(owners["improvement_owner"]).astype("str"),
        **{key: pd.Series(texts, dtype="str") for key, texts in words.items()},
    )[CAUSE_TABLE]


_SAID = {  # column of the table: column of the list
    **{name: name for name in ("department", "measure_zh", "measure_en")},
    "name_zh": "zh",
    "name_en": "en",
}
