"""The answers of one question as another type, or over options in another order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.surveys.question import Question, QuestionType
from crm_sheets.text.comparable import comparable_text

_CHOICES = (QuestionType.SINGLE, QuestionType.SCALE, QuestionType.RECOMMENDATION)
_PLAIN = (QuestionType.TEXT, QuestionType.NUMBER, QuestionType.DATE)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_NAMED = re.compile(r"^\s*(.+?)\s*[=＝]\s*(.+?)\s*$", re.DOTALL)
_SEPARATORS = ("┋", ";", "；", ", ", "，", "、", ",")
_HIGHEST = 10


@dataclass(frozen=True)
class Retyped:
    """A question with its answers and who gave one; None where that is as it was."""

    question: Question
    answers: Any
    given: Any


def retyped(question: Question, answers: Any, kind: QuestionType, options: Sequence[str] | None) -> Retyped | None:
    """The question as another type over the options given, in their order; None where its answers are not such.

    An option ``1 = man`` names what stands as 1 in the file. Options that were answered and are not listed come behind
    the others, those listed and never answered are there with nobody.
    """
    if question.type in (QuestionType.MULTIPLE, QuestionType.RANKING):
        return _over_columns(question, answers, options) if kind is question.type else None
    texts = _as_texts(answers)
    if kind in _CHOICES:
        return _as_choice(question, texts, kind, options)
    if kind is QuestionType.MULTIPLE:
        return _as_several(question, texts, options)
    return _as_plain(question, texts, kind) if kind in _PLAIN else None


def _as_texts(answers: "pd.Series[Any]") -> "pd.Series[Any]":
    if answers.dtype == np.float64:
        return answers.map(lambda number: f"{number:g}", na_action="ignore").astype("str")
    return answers.astype("str")


def _listed(options: Sequence[str] | None, own: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """What each own option is called, and all of them in order."""
    named = [_NAMED.match(option) for option in options or ()]
    shown = [found[2] if found else option.strip() for found, option in zip(named, options or (), strict=True)]
    keys = [found[1] if found else option for found, option in zip(named, options or (), strict=True)]
    places = {comparable_text(key): name for key, name in zip((*shown, *keys), (*shown, *shown), strict=True)}
    called = {option: places.get(comparable_text(option), option) for option in own}
    return called, list(dict.fromkeys([*shown, *called.values()]))


def _as_choice(
    question: Question, texts: "pd.Series[Any]", kind: QuestionType, options: Sequence[str] | None
) -> Retyped | None:
    own = question.options or tuple(_sorted(texts.dropna().unique().tolist()))
    called, every = _listed(options, own)
    if kind is QuestionType.RECOMMENDATION:
        if not all(_NUMBER.fullmatch(option) and 0 <= float(option) <= _HIGHEST for option in every):
            return None
        every = [str(number) for number in range(0 if "0" in every else 1, _HIGHEST + 1)]
    series = texts.map(called).astype(pd.CategoricalDtype(every))
    known = dict(zip((called[option] for option in own), question.points, strict=False))
    points = tuple(known.get(option) for option in every) if known else ()
    if kind is not QuestionType.SINGLE and (not points or None in points):
        points = tuple(float(o) if _NUMBER.fullmatch(o) else float(n) for n, o in enumerate(every, start=1))
    best = "last" if kind is QuestionType.RECOMMENDATION else question.best if kind is QuestionType.SCALE else ""
    made = replace(question, type=kind, options=tuple(every), points=points, best=best)
    return Retyped(made, series, series.notna().to_numpy())


def _sorted(texts: Sequence[str]) -> list[str]:
    """Numbers by size, other texts as they come."""
    plain = [str(text) for text in texts]
    return sorted(plain, key=float) if all(_NUMBER.fullmatch(text) for text in plain) else plain


def _as_several(question: Question, texts: "pd.Series[Any]", options: Sequence[str] | None) -> Retyped | None:
    sign = next((sign for sign in _SEPARATORS if texts.str.contains(sign, regex=False, na=False).any()), None)
    distinct = texts.dropna().unique()
    parts = {text: [part.strip() for part in str(text).split(sign) if part.strip()] for text in distinct}
    called, every = _listed(options, list(dict.fromkeys(part for found in parts.values() for part in found)))
    places = {option: place for place, option in enumerate(every)}
    by_text = np.zeros((len(distinct) + 1, len(every)), dtype=np.bool_)
    for row, text in enumerate(distinct):
        by_text[row, [places[called[part]] for part in parts[text]]] = True
    codes = pd.Categorical(texts, categories=distinct).codes
    ticks = pd.DataFrame(by_text[codes], columns=every, index=texts.index)
    made = replace(question, type=QuestionType.MULTIPLE, options=tuple(every), points=(), best="")
    return Retyped(made, ticks, texts.notna().to_numpy())


def _as_plain(question: Question, texts: "pd.Series[Any]", kind: QuestionType) -> Retyped | None:
    values: Any = texts
    if kind is QuestionType.NUMBER:
        values = pd.to_numeric(texts, errors="coerce").astype("float64")
    elif kind is QuestionType.DATE:
        values = pd.to_datetime(texts, errors="coerce", format="mixed").astype("datetime64[s]")
    if bool((values.isna() & texts.notna()).any()):
        return None
    made = replace(question, type=kind, options=(), points=(), best="")
    return Retyped(made, values, values.notna().to_numpy())


def _over_columns(question: Question, answers: pd.DataFrame, options: Sequence[str] | None) -> Retyped:
    """Ticks or ranks with their options in another order or under other names."""
    called, every = _listed(options, question.options)
    renamed = answers.rename(columns=called)
    nobody: Any = False if question.type is QuestionType.MULTIPLE else pd.NA
    added = {option: nobody for option in every if option not in renamed}
    made = renamed.assign(**added)[every] if added or options else renamed
    return Retyped(replace(question, options=tuple(every)), made, None)
