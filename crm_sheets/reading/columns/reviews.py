"""Reviews of goods and places: the stars and the words ask, and what was reviewed, from where and the reply do not.

Where no stars were given the one column of what was written asks.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from crm_sheets.reading.columns.profiles import Profile
from crm_sheets.reading.columns.under_heading import Columns
from crm_sheets.vocabulary.concepts import concepts

_REVIEW = re.compile(r"(?<![a-z])review|评价|评论", re.IGNORECASE)
_WRITTEN = frozenset(("content", "feedback", "note", "review", "summary"))
_TITLE = frozenset(("name", "position"))  # the concepts of Title
_WORDS = 5  # letters, on average, of what somebody wrote


def speak_of_reviews(texts: Iterable[str]) -> bool:
    """Whether a heading, or what file, sheet or title are called, speaks of reviews."""
    return any(_REVIEW.search(text) for text in texts)


def stars_and_words(
    texts: Sequence[str], columns: Columns, free: Sequence[int], is_scale: Callable[[Profile], bool]
) -> list[int]:
    """Of reviews the columns that ask, among the ``free`` ones; none where words are lacking, or stars and the word."""
    said = {c: concepts(texts[c]) for c in free if c in columns.profiles and columns.profiles[c].filled}
    stars = [c for c, words in said.items() if "score" in words and is_scale(columns.profiles[c])]
    called = [c for c, words in said.items() if c not in stars and (words & _WRITTEN or words == _TITLE)]
    written = [c for c in called if columns.profiles[c].is_text and columns.profiles[c].length >= _WORDS]
    if len(stars) == 1 and written:
        return sorted([*stars, *written])
    told = [c for c in written if "review" in said[c]]
    return told if len(told) == 1 and not any(is_scale(columns.profiles[c]) for c in said) else []


def reviewed_by(texts: Sequence[str], columns: Columns, free: Sequence[int]) -> int:
    """The column that is headed as the customer or user and no more; -1 where there is none, or all rows are of one."""
    return next((c for c in free if concepts(texts[c]) == {"customer"} and len(columns.profiles[c].texts) > 1), -1)


def reviewed_on(texts: Sequence[str], free: Sequence[int]) -> int:
    """The column that is headed as a date or a time and no more; -1 where there is none."""
    return next((c for c in free if concepts(texts[c]) == {"date"}), -1)
