"""Replies: words that make it worse in what was written, and which kinder phrase there is."""

import re
from collections.abc import Sequence

import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.complaints.cases import Cases
from crm_sheets.complaints.root_causes import words_pattern
from crm_sheets.playbook.desk_lists import Row

WORSE_TABLE = ["complaint_id", "handler", "column", "found", "kind", "instead_zh", "instead_en", "said", "place"]
_COLUMNS = ("reply", "outcome", "notes")
_SHOWN = 60  # letters


def worse_words(found: Cases, phrases: Sequence[Row]) -> pd.DataFrame:
    """WORSE_TABLE, a row for each complaint, column (reply, outcome, notes) and phrase found, the newest first."""
    patterns = [(phrase, _pattern(phrase)) for phrase in phrases]
    every = "|".join(f"(?:{pattern})" for _, pattern in patterns if pattern)
    lines = []
    for column in _COLUMNS:
        texts = found.rows[column].dropna()
        hit = texts.loc[texts.str.contains(every, case=False, regex=True)] if every and len(texts) else texts.iloc[:0]
        for place, text in hit.items():
            lines += [(place, column, *line) for line in _found(str(text), patterns)]
    table = pd.DataFrame(lines, columns=["place", "column", "found", "kind", "instead_zh", "instead_en", "said"])
    rows = found.rows.reindex(table["place"])
    table = table.assign(complaint_id=rows["complaint_id"].to_numpy(), handler=rows["handler"].to_numpy())
    table = table.sort_values("place", ascending=False, kind="stable", ignore_index=True)
    texts_of = [name for name in WORSE_TABLE if name != "place"]
    return typed(typed(table[WORSE_TABLE], dict.fromkeys(texts_of, "str")), {"place": "int64"})


def _pattern(phrase: Row) -> str:
    both = [words_pattern(phrase[key]) for key in ("said_zh", "said_en") if phrase[key].strip()]
    return "|".join(f"(?:{words})" for words in both)


def _found(text: str, patterns: Sequence[tuple[Row, str]]) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for phrase, pattern in patterns:
        if pattern and (match := re.search(pattern, text, re.IGNORECASE)):
            begin = max(0, match.start() - _SHOWN // 3)
            said = text[begin : begin + _SHOWN]
            found.append((match[0], phrase["kind"], phrase["instead_zh"], phrase["instead_en"], said))
    return found
