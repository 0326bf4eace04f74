"""Who was not asked: respondents whom an answer led past questions, or to the end of the form."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from crm_sheets.reading.questionnaires.answering import Answered
from crm_sheets.surveys import QuestionType

_FEWEST_ENDED = 2  # who gave an answer and nothing behind it; one is enough where the answer is a no
_FEWEST_LED = 5  # who gave an answer and none to a certain later question
_MOST = 0.9  # share of the others who did go on
_DID = 0.8  # share of the others who did answer
_BEHIND = 2  # questions behind a screening question
_NO = re.compile(r"^\s*(?:[A-Z][.、]\s*)?(?:否|没|不|从未|无|no\b|never\b|none\b|not\b)", re.IGNORECASE)


def with_not_asked(found: Sequence[Answered]) -> list[Answered]:
    """The questions with those marked as past whom an earlier answer led there; screening questions say so.

    An answer ends the form where all who gave it (at least two, or one who said no) answered nothing behind it, and
    nine of ten others did. It led past a question where at least five gave it and none of them answered that
    question, and four of five others did.
    """
    if len(found) < 2 or not len(found[0].given):
        return list(found)
    given = np.column_stack([one.given for one in found])
    past = np.column_stack([one.past for one in found])
    screening = set()
    for place, one in enumerate(found[:-1]):
        if one.question.type is QuestionType.SINGLE:
            ended = _ended(place, one, given, past)
            if ended.any():
                screening.add(place)
                past[ended, place + 1 :] = True
    _led_past(found, given, past)
    return [
        one._replace(
            past=past[:, place] & ~one.given,
            question=replace(one.question, screening=True) if place in screening else one.question,
        )
        for place, one in enumerate(found)
    ]


def _ended(place: int, one: Answered, given: Any, past: Any) -> Any:
    """The respondents whose answer to a question ends the form."""
    nobody = np.zeros(len(given), dtype=np.bool_)
    if given.shape[1] - place - 1 < _BEHIND:
        return nobody
    codes = one.answers.cat.codes.to_numpy()
    here = one.given & ~past[:, place]
    goes_on = given[:, place + 1 :].any(axis=1)
    size = len(one.question.options)
    count = np.bincount(codes[here], minlength=size)
    on = np.bincount(codes[here & goes_on], minlength=size)
    last = [
        code
        for code in range(size)
        if count[code] and not on[code] and (count[code] >= _FEWEST_ENDED or _NO.match(one.question.options[code]))
    ]
    rest = int(count.sum() - count[last].sum()) if last else 0
    if not last or not rest or on.sum() < _MOST * rest:
        return nobody
    return here & np.isin(codes, last)


def _led_past(found: Sequence[Answered], given: Any, past: Any) -> None:
    """Mark in ``past`` who was led past a question by the nearest single answer before it that tells."""
    open_ = np.where(past, 0, 1).astype(np.float32)
    answers = given.astype(np.float32)
    for place in range(len(found) - 2, -1, -1):
        one = found[place]
        size = len(one.question.options)
        if one.question.type is not QuestionType.SINGLE or size < 2:
            continue
        codes = one.answers.cat.codes.to_numpy()
        groups = (codes[:, None] == np.arange(size)).astype(np.float32)
        asked, did = groups.T @ open_[:, place + 1 :], groups.T @ answers[:, place + 1 :]
        none = (asked >= _FEWEST_LED) & (did == 0)
        others = np.where(none, 0, asked).sum(axis=0), np.where(none, 0, did).sum(axis=0)
        tells = (others[0] > 0) & (others[1] >= _DID * others[0])
        for option, later in np.argwhere(none & tells):
            column = place + 1 + int(later)
            past[codes == option, column] = True
            open_[codes == option, column] = 0
