"""Two exports of one survey, the options as text in one and as numbers in the other, joined to one survey."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.surveys import Question, QuestionType, Survey
from crm_sheets.vocabulary import spelled

_ONE = (QuestionType.SINGLE, QuestionType.SCALE)
_AGREE = 0.99  # share of the respondents on whom both say the same
_MOST = 0.6  # share of the questions with options that the other export explains


def joined_twins(surveys: Sequence[Survey]) -> tuple[list[Survey], dict[int, int]]:
    """The surveys, each twin joined with its other; and the place of each that went, with that of the one it is in.

    Places are those in ``surveys``. The texts stay, in the order in which the platform numbers them.
    """
    gone: dict[int, int] = {}
    joined = list(surveys)
    for text, one in enumerate(surveys):
        for coded, other in enumerate(surveys):
            if text in gone or coded in gone or text == coded or text in gone.values():
                continue
            explained = _explained(one, other)
            if explained is not None:
                joined[text] = _joined(one, other, explained)
                gone[coded] = text
    return joined, gone


def _explained(text: Survey, coded: Survey) -> dict[str, Any] | None:
    """For each question of the text the answers in the order of the numbers, None where they are no twins."""
    same = [
        one.respondents["respondent"].astype("str").tolist() == other.respondents["respondent"].astype("str").tolist()
        for one, other in ((text, coded),)
        if len(one.respondents) == len(other.respondents) > 0
    ]
    if same != [True]:
        return None
    found: dict[str, Any] = {}
    tried = numbered = 0
    for question in text.questions:
        other = coded.by_code.get(question.code)
        if other is None or not other.options or question.type not in (*_ONE, QuestionType.MULTIPLE):
            continue
        tried += 1
        numbers = question.type in _ONE and _numbers(other) and not _numbers(question)
        answers = _in_order(text, coded, question) if numbers else _the_same(text, coded, question)
        numbered += numbers and answers is not None
        if answers is not None:
            found[question.code] = answers
    return found if numbered and len(found) >= _MOST * tried else None


def _numbers(question: Question) -> bool:
    return bool(question.options) and all(option.strip().isdigit() for option in question.options)


def _in_order(text: Survey, coded: Survey, question: Question) -> Any:
    """The answers over their options in the order of the numbers that stand for them; None where these do not fit."""
    own, other = text.answers[question.code], coded.answers[question.code]
    if other.ndim > 1 or not isinstance(other.dtype, pd.CategoricalDtype):
        return None
    both = (own.notna() & other.notna()).to_numpy()
    if not both.any():
        return None
    places = np.asarray([int(option) for option in other.cat.categories])[other.cat.codes.to_numpy()[both]]
    table = pd.crosstab(own.cat.codes.to_numpy()[both], places)
    if table.to_numpy().max(axis=1).sum() < _AGREE * both.sum() or not table.idxmax(axis=1).is_unique:
        return None
    number = table.idxmax(axis=1)
    order = sorted(range(len(own.cat.categories)), key=lambda code: number.get(code, 10_000 + code))
    return own.cat.reorder_categories([own.cat.categories[code] for code in order])


def _the_same(text: Survey, coded: Survey, question: Question) -> Any:
    """The answers as they are where both say the same, ticks as the other lists them; None where they differ."""
    own, other = text.answers[question.code], coded.answers[question.code]
    if own.ndim != other.ndim:
        return None
    if question.type is not QuestionType.MULTIPLE:
        return own if bool((own.astype("str").fillna("") == other.astype("str").fillna("")).mean() >= _AGREE) else None
    names = {spelled(name): name for name in question.options}
    listed = {name: names.get(spelled(name)) for name in coded.by_code[question.code].options}
    if len({*filter(None, listed.values())}) < len(names):
        return None
    ticks = {mine or name: own[mine] if mine else other[name] for name, mine in listed.items()}
    same = [bool((own[mine] == other[name]).mean() >= _AGREE) for name, mine in listed.items() if mine]
    return pd.DataFrame(ticks) if all(same) else None


def _joined(text: Survey, coded: Survey, explained: dict[str, Any]) -> Survey:
    questions = tuple(_question(one, explained.get(one.code), coded.by_code.get(one.code)) for one in text.questions)
    asked = text.asked.copy()
    for code in set(asked) & set(coded.asked):
        asked[code] = asked[code] & (coded.asked[code] | text.answered[code])
    return replace(text, questions=questions, answers={**text.answers, **explained}, asked=asked)


def _question(question: Question, answers: Any, other: Question | None) -> Question:
    if answers is None or other is None:
        return question
    if question.type is QuestionType.MULTIPLE:
        return replace(question, options=tuple(answers.columns))
    options = tuple(answers.cat.categories)
    points = tuple(question.points[question.options.index(option)] for option in options) if question.points else ()
    known = [point for point in points if point is not None]
    best = question.best and len(known) > 1 and ("first" if known[0] > known[-1] else "last")
    return replace(question, options=options, points=points, best=best or question.best)
