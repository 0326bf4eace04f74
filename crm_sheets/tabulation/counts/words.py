"""Words that occur in several open answers.

Chinese by jieba where it is installed, else by letters that come again together.
"""

import re
import warnings
from collections import Counter
from collections.abc import Callable, Iterable

import pandas as pd

from crm_sheets.surveys import QuestionType, Survey
from crm_sheets.tabulation.counts.open_answers import written
from crm_sheets.tabulation.counts.stop_words import STOP_WORDS_EN, STOP_WORDS_ZH
from crm_sheets.text.comparable import normal_width

_COLUMNS = ["code", "question", "word", "count", "share_answered"]
_HAN = re.compile(r"[\u3400-\u9fff]+")
_LATIN = re.compile(r"[^\W\d_\u3400-\u9fff]+(?:['’][^\W\d_\u3400-\u9fff]+)?")
# Letters that only join: no sequence begins or ends with one.
_JOINING = frozenset(
    "的了是在和与及或就都而也很太又被把这那我你他她它们吗呢吧啊呀哦着过得地之对给让还要会能可再更最等个些有没不为以于从到"
)
_LONGEST = 4
_NEARLY_ALL = 0.8  # a sequence that occurs so often inside a longer one says no more than that


def frequent_words(survey: Survey, least: int = 2, most: int = 50) -> pd.DataFrame:
    """A row per question in words and word that at least ``least`` answers hold, the commonest first.

    At most ``most`` each. Columns: code, question, word, count (answers that hold it, however often), share_answered.
    Words that say nothing by themselves and single letters are left out. Words that are equally common stand in the
    order of the alphabet.
    """
    rows: list[tuple[str, str, str, int, float]] = []
    for question in survey.questions:
        if question.type is QuestionType.TEXT:
            given = written(survey, question)
            found = words_in(given.tolist(), least)[:most]
            rows += [(question.code, question.wording, word, count, count / len(given)) for word, count in found]
    return pd.DataFrame(rows, columns=_COLUMNS)


def words_in(texts: list[str], least: int) -> list[tuple[str, int]]:
    """The words that at least ``least`` of the texts hold, and how many hold each; the commonest first."""
    alike = Counter(normal_width(text) for text in texts)
    latin, han = Counter[str](), Counter[str]()
    cut = _jieba()
    for text, times in alike.items():
        for word in {word.replace("’", "'") for word in _LATIN.findall(text)}:
            if len(word) > 1 and word not in STOP_WORDS_EN:
                latin[word] += times
        for word in _chinese(text, cut):
            han[word] += times
    kept = han if cut else _without_parts(han, least)
    found = [(word, count) for word, count in (latin + kept).items() if count >= least]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def _chinese(text: str, cut: Callable[[str], Iterable[str]] | None) -> set[str]:
    """The distinct words of the Chinese parts of a text, or the sequences that may be words."""
    runs = _HAN.findall(text)
    if cut is None:
        return {gram for run in runs for gram in _grams(run)}
    return {word for run in runs for word in cut(run) if len(word) > 1 and word not in STOP_WORDS_ZH}


def _grams(run: str) -> Iterable[str]:
    """Sequences of 2 to 4 letters that neither begin nor end with a letter that only joins."""
    for start, letter in enumerate(run):
        if letter in _JOINING:
            continue
        for end in range(start + 2, min(start + _LONGEST, len(run)) + 1):
            if run[end - 1] not in _JOINING and run[start:end] not in STOP_WORDS_ZH:
                yield run[start:end]


def _without_parts(counts: Counter[str], least: int) -> Counter[str]:
    """Only sequences that come again, and no part of a longer one that says as much."""
    again = {gram: count for gram, count in counts.items() if count >= least}
    longest_with: dict[str, int] = {}
    for gram, count in again.items():
        for size in range(2, len(gram)):
            for start in range(len(gram) - size + 1):
                part = gram[start : start + size]
                longest_with[part] = max(longest_with.get(part, 0), count)
    return Counter({gram: count for gram, count in again.items() if longest_with.get(gram, 0) < _NEARLY_ALL * count})


def _jieba() -> Callable[[str], Iterable[str]] | None:
    """The cutter of jieba, quiet; None where it is not installed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it uses what its Python calls old
            import jieba
    except ImportError:
        return None
    jieba.setLogLevel("WARNING")
    cut: Callable[[str], Iterable[str]] = jieba.cut
    return cut
