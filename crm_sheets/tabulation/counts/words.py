"""Words that occur in several open answers.

Chinese by jieba where it is installed, else by the longest pieces that come again, none of which overlaps another.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable

import pandas as pd

from crm_sheets.surveys import QuestionType, Survey
from crm_sheets.tabulation.counts.jieba_words import jieba_cutter
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
_LONGEST = 8
_CANDIDATES = 400  # sequences that are looked at, those that say most first
_OWN = 0.2  # share of its answers in which a piece must stand outside those before it


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
    runs = {text: _HAN.findall(text) for text in alike}
    distinct = {run for found in runs.values() for run in found}
    cut = jieba_cutter(distinct) if distinct else None
    for text, times in alike.items():
        for word in {word.replace("’", "'") for word in _LATIN.findall(text)}:
            if len(word) > 1 and word not in STOP_WORDS_EN:
                latin[word] += times
        for word in _chinese(runs[text], cut):
            han[word] += times
    kept = han if cut else _pieces(alike, han, least)
    found = [(word, count) for word, count in (latin + kept).items() if count >= least]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def _chinese(runs: list[str], cut: Callable[[str], Iterable[str]] | None) -> set[str]:
    """The distinct words of the Chinese parts of a text, or the sequences that may be words."""
    if cut is None:
        return {gram for run in runs for gram in _grams(run)}
    return {word for run in runs for word in cut(run) if len(word) > 1 and word not in STOP_WORDS_ZH}


def _grams(run: str) -> Iterable[str]:
    """Sequences of 2 to 8 letters that neither begin nor end with a letter that only joins."""
    for start, letter in enumerate(run):
        if letter in _JOINING:
            continue
        for end in range(start + 2, min(start + _LONGEST, len(run)) + 1):
            if run[end - 1] not in _JOINING and run[start:end] not in STOP_WORDS_ZH:
                yield run[start:end]


def _pieces(alike: Counter[str], counts: Counter[str], least: int) -> Counter[str]:
    """Of sequences that come again those that stand for themselves: letters of a piece count for no other one.

    Pieces with the most letters in the most answers come first; a shorter one stays where enough answers hold it
    elsewhere. The counts are those of all answers that hold it.
    """
    again = [gram for gram, count in counts.items() if count >= least]
    again.sort(key=lambda gram: (-counts[gram] * (len(gram) - 1), gram))
    left = {text: text for text in alike}
    found: Counter[str] = Counter()
    for gram in again[:_CANDIDATES]:
        here = [text for text, rest in left.items() if gram in rest]
        if sum(alike[text] for text in here) < max(least, _OWN * counts[gram]):
            continue
        found[gram] = counts[gram]
        for text in here:
            left[text] = left[text].replace(gram, "\n")
    return found
