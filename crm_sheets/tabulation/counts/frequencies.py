"""Frequencies: how often each option of a question was chosen, of those asked and of those who answered."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.surveys import Question, QuestionType, Survey
from crm_sheets.tabulation.coded import (
    ONE_OPTION,
    Mask,
    Numbers,
    option_codes,
    option_points,
    ticked,
    who_answered,
    who_was_asked,
)
from crm_sheets.tabulation.intervals import effective_base, wilson

COUNTED = (*ONE_OPTION, QuestionType.MULTIPLE)


def option_frequencies(survey: Survey, confidence: float, weights: Numbers | None = None) -> pd.DataFrame:
    """A row per question (single, scale, recommendation, several answers) and option, as offered.

    Columns: code, question (with the item of a matrix), option, option_points (missing: none), base_asked, base (who
    answered), count, share_asked, share_answered, share_answers (of all answers: of several answers fewer than
    share_answered), share_low and share_high (Wilson's interval of share_answered, 0 to 1). Shares of nobody are
    missing. With ``weights`` (one for each respondent) the shares are weighted and the interval goes by the effective
    base; counts and bases stay those of people. A question without options has no rows.
    """
    parts = [_of(survey, question, confidence, weights) for question in survey.questions if question.type in COUNTED]
    return _joined(parts)


_COLUMNS = {
    "code": "str", "question": "str", "option": "str", "option_points": "float64", "base_asked": "int64",
    "base": "int64", "count": "int64", "share_asked": "float64", "share_answered": "float64",
    "share_answers": "float64", "share_low": "float64", "share_high": "float64",
}  # fmt: skip


def _joined(parts: list[dict[str, Any]]) -> pd.DataFrame:
    """The questions below each other, put together once."""
    lengths = [len(part["option"]) for part in parts]
    columns = {
        name: np.concatenate([np.broadcast_to(part[name], length) for part, length in zip(parts, lengths, strict=True)])
        if parts
        else np.array([])
        for name in _COLUMNS
    }
    return typed(pd.DataFrame(columns), _COLUMNS)


def _of(survey: Survey, question: Question, confidence: float, weights: Numbers | None) -> dict[str, Any]:
    size = len(question.options)
    reached = who_was_asked(survey, question)
    if question.type is QuestionType.MULTIPLE:
        marks, given = ticked(survey, question), who_answered(survey, question)
        count = marks[given].sum(axis=0)
        heavy = _weighted_ticks(marks, given, weights)
    else:
        codes = option_codes(survey, question)
        given = codes >= 0
        count = np.bincount(codes[given], minlength=size)
        heavy = np.bincount(codes[given], None if weights is None else weights[given], size).astype(np.float64)
    mass = {name: _mass(mask, weights) for name, mask in (("asked", reached), ("base", given))}
    base = float(given.sum()) if weights is None else effective_base(weights[given])
    share = _share(heavy, mass["base"])
    low, high = wilson(share, np.full(size, base), confidence)
    return {
        "code": np.array(question.code, dtype=object),
        "question": np.array(question.wording, dtype=object),
        "option": np.array(question.options, dtype=object),
        "option_points": option_points(question),
        "base_asked": int(reached.sum()),
        "base": int(given.sum()),
        "count": count,
        "share_asked": _share(heavy, mass["asked"]),
        "share_answered": share,
        "share_answers": _share(heavy, float(heavy.sum())),
        "share_low": low,
        "share_high": high,
    }


def _weighted_ticks(marks: Mask, given: Mask, weights: Numbers | None) -> Numbers:
    chosen = marks[given].astype(np.float64)
    return chosen.sum(axis=0) if weights is None else weights[given] @ chosen


def _mass(mask: Mask, weights: Numbers | None) -> float:
    return float(mask.sum()) if weights is None else float(weights[mask].sum())


def _share(part: Any, whole: float) -> Numbers:
    values = np.asarray(part, dtype=np.float64)
    return values / whole if whole > 0 else np.full(len(values), np.nan)
