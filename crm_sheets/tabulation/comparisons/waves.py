"""Waves.

The questions of several rounds matched with each other, as a proposal, and their answers one below the other.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.surveys import Question, QuestionType, Survey
from crm_sheets.surveys.survey import RESPONDENT_COLUMNS
from crm_sheets.tabulation.coded import numbers_given, option_codes, ticked
from crm_sheets.tabulation.comparisons.breaks import Break
from crm_sheets.tabulation.counts.frequencies import COUNTED
from crm_sheets.tabulation.roles import role
from crm_sheets.text.comparable import comparable_text

SURE, LIKE = 0.999, 0.75  # as alike as that: the same wording; reworded
_NOT = re.compile(r"不|没|无|\bnot\b|n't\b|\bno\b|\bnever\b|dis(?=satis)|un(?=satis)")
_ASKED_ONCE = ("recommend", "overall")
_ADDRESSED = re.compile(
    r"请问|[您你](?:的|对)?|我们(?:的)?|\b(?:what|which|is|are|your|you|our|us|the|please)\b", re.IGNORECASE
)
_COLUMNS = ["code", "question", "wave", "wave_code", "wave_question", "likeness", "match"]


def wave_matches(first: Survey, later: Survey) -> pd.DataFrame:
    """A row per question of ``first`` with its likely counterpart in ``later``; a proposal, to be corrected.

    Columns: code, question, wave (name of the later survey), wave_code and wave_question (missing: none is like it),
    likeness (0 to 1, of the wording), match (``same``, ``renumbered``: the wording is the same and the code is not,
    ``reworded``, ``options_differ``: the wording is the same and an option is in one of them only, ``none``). Only
    questions of one type are matched, each once, so that the likenesses add up to the most; one that says "not" is
    not like one that does not.
    """
    from scipy.optimize import linear_sum_assignment

    ours, theirs = first.questions, later.questions
    alike = np.array([[_likeness(one, other) for other in theirs] for one in ours]).reshape(len(ours), len(theirs))
    for measured in _ASKED_ONCE:  # a form that asks it once asks the same, however it is worded
        mine, others = ([place for place, one in enumerate(wave) if role(one) == measured] for wave in (ours, theirs))
        if len(mine) == len(others) == 1 and ours[mine[0]].type is theirs[others[0]].type:
            alike[mine[0], others[0]] = max(alike[mine[0], others[0]], LIKE)
    same_code = np.array([[float(one.code == other.code) for other in theirs] for one in ours]).reshape(alike.shape)
    chosen = dict(zip(*linear_sum_assignment(-alike - 0.001 * same_code), strict=True))  # of equally like ones that
    rows: list[tuple[object, ...]] = []
    for place, one in enumerate(ours):
        other = theirs[chosen[place]] if place in chosen and alike[place, chosen[place]] >= LIKE else None
        if other is None:
            rows.append((one.code, one.wording, later.name, None, None, np.nan, "none"))
        else:
            likeness = float(alike[place, chosen[place]])
            rows.append(
                (one.code, one.wording, later.name, other.code, other.wording, likeness, _match(one, other, likeness))
            )
    return pd.DataFrame(rows, columns=_COLUMNS)


def as_said(matches: pd.DataFrame, first: Survey, later: Survey) -> pd.DataFrame:
    """The matches as the key of ``later`` says (Question.earlier); those rows have the match ``said`` and no likeness.

    What the key says of a code that ``first`` does not have counts as "it has none".
    """
    columns = ["wave_code", "wave_question", "likeness", "match"]
    told = {str(code): line for code, *line in matches[["code", *columns]].itertuples(index=False, name=None)}
    for question in later.questions:
        proposed = [code for code, line in told.items() if line[0] == question.code]
        if not question.earlier or [question.earlier] == proposed:
            continue
        told |= {code: [None, None, np.nan, "none"] for code in proposed}
        meant = first.by_code.get(question.earlier)
        if meant is not None and meant.type is question.type:
            told[meant.code] = [question.code, question.wording, np.nan, "said"]
    said = pd.DataFrame(told.values(), columns=columns, index=matches.index)
    return matches.assign(**{name: said[name] for name in columns})


def _likeness(one: Question, other: Question) -> float:
    if one.type is not other.type:
        return 0.0
    mine, theirs = comparable_text(one.wording), comparable_text(other.wording)
    if mine == theirs:
        return 1.0
    if len(_NOT.findall(one.wording.casefold())) != len(_NOT.findall(other.wording.casefold())):
        return 0.0
    plain = (comparable_text(_ADDRESSED.sub("", question.wording)) for question in (one, other))
    return min(max(_ratio(mine, theirs), _ratio(*plain)), 0.99)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if one and other else 0.0


def _match(one: Question, other: Question, likeness: float) -> str:
    if likeness < SURE:
        return "reworded"
    if {comparable_text(text) for text in one.options} != {comparable_text(text) for text in other.options}:
        return "options_differ"
    return "same" if one.code == other.code else "renumbered"


def pooled(surveys: Sequence[Survey], matches: Sequence[pd.DataFrame]) -> tuple[Survey, Break]:
    """The questions that all waves share, their answers one below the other, and the break by wave.

    Its groups are the names of the surveys; two of one name are told apart by their number. ``matches`` are those of
    the first survey with each later one, as proposed or corrected: rows without wave_code are left out. Questions
    with one or several options are shared where the options are the same but for spaces, width and case, numbers
    always; rankings, dates and words are not compared over time.
    """
    first = surveys[0]
    found = [dict(zip(one["code"], one["wave_code"], strict=True)) for one in matches]
    later = list(zip(surveys[1:], found, strict=True))
    shared = [
        one for one in first.questions if all(_comparable(one, wave, codes.get(one.code)) for wave, codes in later)
    ]
    every = [(first, {one.code: one.code for one in shared}), *later]
    people = [wave.respondents.reindex(columns=list(RESPONDENT_COLUMNS)) for wave in surveys]
    survey = Survey(
        first.name,
        tuple(shared),
        pd.concat(people, ignore_index=True),
        {one.code: _stacked(one, surveys, [codes[one.code] for _, codes in every]) for one in shared},
        asked=_flags([wave.asked[[codes[one.code] for one in shared]] for wave, codes in every], shared),
        answered=_flags([wave.answered[[codes[one.code] for one in shared]] for wave, codes in every], shared),
    )
    waves = np.repeat(np.arange(len(surveys)), [len(wave.respondents) for wave in surveys])
    return survey, Break("wave", "wave", waves, _names(surveys))


def _flags(parts: Sequence[pd.DataFrame], shared: Sequence[Question]) -> pd.DataFrame:
    marks = np.concatenate([part.to_numpy(dtype=bool) for part in parts])
    return pd.DataFrame(marks, columns=[one.code for one in shared])


def _comparable(question: Question, later: Survey, code: object) -> bool:
    other = later.by_code.get(str(code))
    if other is None or other.type is not question.type:
        return False
    if question.type is QuestionType.NUMBER:
        return True
    plain = [[comparable_text(option) for option in one.options] for one in (question, other)]
    return question.type in COUNTED and sorted(plain[0]) == sorted(plain[1])


def _stacked(question: Question, surveys: Sequence[Survey], codes: Sequence[str]) -> "pd.Series[Any] | pd.DataFrame":
    others = [(survey, survey.by_code[code]) for survey, code in zip(surveys, codes, strict=True)]
    if question.type is QuestionType.NUMBER:
        return pd.Series(np.concatenate([numbers_given(survey, other) for survey, other in others]))
    ours = [_places_of_options(question, other) for _, other in others]
    if question.type is QuestionType.MULTIPLE:
        marks = [
            ticked(survey, other)[:, np.argsort(places)] for (survey, other), places in zip(others, ours, strict=True)
        ]
        return pd.DataFrame(np.concatenate(marks), columns=list(question.options))
    parts = [np.append(places, -1)[option_codes(*one)] for one, places in zip(others, ours, strict=True)]
    return pd.Series(
        pd.Categorical.from_codes(np.concatenate(parts), dtype=pd.CategoricalDtype(list(question.options)))
    )


def _places_of_options(question: Question, other: Question) -> Codes:
    """Of each option of the other question, where it stands among ours."""
    place = {comparable_text(option): i for i, option in enumerate(question.options)}
    return np.array([place[comparable_text(option)] for option in other.options], dtype=np.int64)


def _names(surveys: Sequence[Survey]) -> tuple[str, ...]:
    names = [survey.name for survey in surveys]
    return tuple(name if names.count(name) == 1 else f"{name} ({place})" for place, name in enumerate(names, 1))
