"""Word groups of the team: how many open answers speak of what it looks for (waiting: slow, queue)."""

import re
from collections.abc import Sequence

import pandas as pd

from crm_sheets.surveys import QuestionType, Survey
from crm_sheets.tabulation.counts.open_answers import written
from crm_sheets.text.comparable import normal_width

_COLUMNS = ["code", "question", "word_group", "count", "share_answered", "example"]
Groups = Sequence[tuple[str, tuple[str, ...]]]


def word_groups(survey: Survey, groups: Groups) -> pd.DataFrame:
    """A row per question in words and group of the playbook, in its order; none without groups.

    Columns: code, question, word_group, count (answers with any of its words; an answer may be in several groups),
    share_answered, example (the shortest of them; of equally short ones the first). Latin words are looked for as
    whole words.
    """
    rows: list[tuple[str, str, str, int, float, str | None]] = []
    patterns = [(name, _pattern(words)) for name, words in groups if words]
    for question in survey.questions:
        if question.type is not QuestionType.TEXT:
            continue
        given = written(survey, question)
        plain = given.map(normal_width)
        for name, pattern in patterns:
            hits = given[plain.str.contains(pattern)]
            example = min(hits, key=len) if len(hits) else None
            share = len(hits) / len(given) if len(given) else float("nan")
            rows.append((question.code, question.wording, name, len(hits), share, example))
    return pd.DataFrame(rows, columns=_COLUMNS)


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_whole(normal_width(word)) for word in words))


def _whole(word: str) -> str:
    """A word as a pattern: beside its Latin ends no Latin letter may stand."""
    before = r"(?<![a-z0-9])" if re.match(r"[a-z0-9]", word) else ""
    after = r"(?![a-z0-9])" if re.search(r"[a-z0-9]$", word) else ""
    return before + re.escape(word) + after
