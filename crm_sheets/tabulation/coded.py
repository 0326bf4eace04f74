"""Answers as codes: the place of the option that each respondent chose, and its points."""

import re
from typing import Any, cast

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.surveys import Question, QuestionType, Survey

Mask = np.ndarray[Any, np.dtype[np.bool_]]
Numbers = np.ndarray[Any, np.dtype[np.float64]]
ONE_OPTION = (QuestionType.SINGLE, QuestionType.SCALE, QuestionType.RECOMMENDATION)
ORDERED = (QuestionType.SCALE, QuestionType.RECOMMENDATION)


def option_codes(survey: Survey, question: Question) -> Codes:
    """Of a question with one option each: for each respondent the place of the option, -1 where not answered.

    An answer that is none of the options is not answered.
    """
    answers = one_column(survey, question)
    if isinstance(answers.dtype, pd.CategoricalDtype) and tuple(answers.cat.categories) == question.options:
        return answers.cat.codes.to_numpy().astype(np.int64)
    return pd.Index(question.options, dtype=object).get_indexer(pd.Index(answers.astype(object))).astype(np.int64)


def one_column(survey: Survey, question: Question) -> "pd.Series[Any]":
    """The answers to a question with one answer each."""
    return cast("pd.Series[Any]", survey.answers[question.code])


def ticked(survey: Survey, question: Question) -> Mask:
    """Of a question with several answers: respondents x options, whether it was ticked."""
    answers = cast("pd.DataFrame", survey.answers[question.code])
    return answers.reindex(columns=list(question.options), fill_value=False).to_numpy(dtype=bool)


def places(survey: Survey, question: Question) -> Numbers:
    """Of a ranking: respondents x options, the place given, NaN where none was."""
    answers = cast("pd.DataFrame", survey.answers[question.code])
    return answers.reindex(columns=list(question.options)).to_numpy(dtype=np.float64, na_value=np.nan)


def numbers_given(survey: Survey, question: Question) -> Numbers:
    """Of a number: what each respondent said, NaN where nothing (infinite numbers are nothing)."""
    found = one_column(survey, question).to_numpy(dtype=np.float64, na_value=np.nan)
    return np.where(np.isfinite(found), found, np.nan)


def option_points(question: Question) -> Numbers:
    """The points of each option, NaN where it has none.

    Where no option has any: of ordered options (and those of which it is known which end is best) the number that each
    is, or of a recommendation holds (Extremely likely - 10), else 1 to their number.
    """
    points = np.full(len(question.options), np.nan)
    for place, value in enumerate(question.points[: len(points)]):
        points[place] = np.nan if value is None else value
    if (question.type in ORDERED or question.best) and bool(np.isnan(points).all()):
        said = [_number_in(option, question.type is QuestionType.RECOMMENDATION) for option in question.options]
        points = np.array(said) if not np.isnan(said).any() else np.arange(1.0, len(points) + 1)
    return points


def _number_in(option: str, beside_words: bool) -> float:
    """The number that an option is, or that stands in it once; NaN where there is none."""
    found = re.findall(r"\d+(?:\.\d+)?", option)
    alone = len(found) == 1 and (beside_words or option.strip() == found[0])
    return float(found[0]) if alone else float("nan")


def by_code(codes: Codes, values: Numbers) -> Numbers:
    """The value of each respondent's option, NaN for code -1."""
    found: Numbers = np.append(values, np.nan)[codes]  # code -1 takes the last
    return found


def who_answered(survey: Survey, question: Question) -> Mask:
    """Who answered a question."""
    return survey.answered[question.code].to_numpy(dtype=bool)


def who_was_asked(survey: Survey, question: Question) -> Mask:
    """Who was asked; whoever answered was."""
    return survey.asked[question.code].to_numpy(dtype=bool) | who_answered(survey, question)
