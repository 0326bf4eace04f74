"""Crossings: the answers of one question counted in each group of one break."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np

from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.surveys import Question, QuestionType, Survey
from crm_sheets.tabulation.coded import (
    ONE_OPTION,
    ORDERED,
    Mask,
    Numbers,
    numbers_given,
    option_codes,
    option_points,
    places,
    ticked,
    who_answered,
)
from crm_sheets.tabulation.comparisons.breaks import Break


@dataclass(frozen=True)
class Crossing:
    """``counts``: lines x groups, how often each line was answered in each group; ``bases``: who answered, by group.

    The lines are ``options``, or (without options) the distinct numbers or places. ``values`` are their points, numbers
    or places, NaN where a line has none. ``option`` is the option of a ranking that was placed. ``several``: more than
    one line each. ``measured``: means of the values say something (not of options without order).
    """

    question: Question
    by: Break
    counts: Numbers
    bases: Numbers
    options: tuple[str, ...] = ()
    values: Numbers = field(default_factory=lambda: np.empty(0))
    option: str = ""
    several: bool = False
    measured: bool = False

    @property
    def head(self) -> dict[str, str]:
        """What every row about it begins with."""
        by, question = self.by, self.question
        return {"break_key": by.key, "break_name": by.name, "code": question.code, "question": question.wording}


def crossings(survey: Survey, breaks: Iterable[Break]) -> list[Crossing]:
    """Every question by every break, break after break; a question is not crossed with itself."""
    found: list[Crossing] = []
    wanted = list(breaks)
    for by in wanted:
        for question in survey.questions:
            if by.key != question.code and not by.key.startswith(f"{question.code}:"):
                found += _crossed(survey, question, by)
    return found


def _crossed(survey: Survey, question: Question, by: Break) -> Iterator[Crossing]:
    if question.type in ONE_OPTION:
        counts = _counted(option_codes(survey, question), len(question.options), by)
        bases, measured = counts.sum(axis=0), question.type in ORDERED
        yield Crossing(question, by, counts, bases, question.options, option_points(question), measured=measured)
    elif question.type is QuestionType.MULTIPLE:
        inside = who_answered(survey, question) & (by.codes >= 0)
        bases = np.bincount(by.codes[inside], minlength=len(by.groups)).astype(np.float64)
        marks = ticked(survey, question)
        counts = np.array([_by_group(inside & marks[:, place], by) for place in range(marks.shape[1])])
        yield Crossing(question, by, counts.reshape(-1, len(by.groups)), bases, question.options, several=True)
    elif question.type is QuestionType.NUMBER:
        yield _of_values(question, numbers_given(survey, question), by)
    elif question.type is QuestionType.RANKING:
        placed = places(survey, question)
        for place, option in enumerate(question.options):
            yield _of_values(question, placed[:, place], by, option)


def _of_values(question: Question, given: Numbers, by: Break, option: str = "") -> Crossing:
    known = ~np.isnan(given)
    values, codes = np.unique(given[known], return_inverse=True)
    every = np.full(len(given), -1)
    every[known] = codes
    counts = _counted(every, len(values), by)
    return Crossing(question, by, counts, counts.sum(axis=0), values=values, option=option, measured=True)


def _counted(codes: Codes, lines: int, by: Break) -> Numbers:
    groups = len(by.groups)
    inside = (codes >= 0) & (by.codes >= 0)
    both = codes[inside] * groups + by.codes[inside]
    return np.bincount(both, minlength=lines * groups).reshape(lines, groups).astype(np.float64)


def _by_group(chosen: Mask, by: Break) -> Codes:
    return np.bincount(by.codes[chosen], minlength=len(by.groups))
