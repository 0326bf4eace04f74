"""Distributions of numbers: quartiles, mean, and how many lie in each class of round width."""

from math import floor, log10

import numpy as np
import pandas as pd

from crm_sheets.surveys import Question, QuestionType, Survey
from crm_sheets.tabulation.coded import Numbers, numbers_given, who_was_asked
from crm_sheets.tabulation.intervals import student

_FIGURES = [
    "code", "question", "base_asked", "base", "minimum", "lower_quartile", "median", "upper_quartile",
    "maximum", "mean",
    "mean_low", "mean_high", "deviation", "total",
]  # fmt: skip
_CLASSES = ["code", "question", "from_number", "to_number", "count", "share_answered"]
MOST_CLASSES = 10


def number_figures(survey: Survey, confidence: float) -> pd.DataFrame:
    """A row per question for a number.

    Columns: code, question, base_asked, base, minimum, lower_quartile, median, upper_quartile, maximum (quartiles
    between two answers in proportion), mean with Student's interval, deviation (sample; missing of one answer),
    total.
    """
    rows = []
    for question in _of_numbers(survey):
        given = numbers_given(survey, question)
        given = given[~np.isnan(given)]
        row: dict[str, object] = {
            "code": question.code,
            "question": question.wording,
            "base_asked": int(who_was_asked(survey, question).sum()),
        }
        row["base"] = len(given)
        if len(given):
            names = ("minimum", "lower_quartile", "median", "upper_quartile", "maximum")
            row |= dict(zip(names, np.quantile(given, [0, 0.25, 0.5, 0.75, 1]), strict=True))
            row |= {"mean": given.mean(), "total": given.sum()}
        if len(given) > 1:
            deviation = float(given.std(ddof=1))
            low, high = student(float(given.mean()), deviation, len(given), confidence)
            row |= {"deviation": deviation, "mean_low": low, "mean_high": high}
        rows.append(row)
    return pd.DataFrame(rows, columns=_FIGURES)


def number_classes(survey: Survey) -> pd.DataFrame:
    """A row per question for a number and class.

    Columns: code, question, from_number, to_number, count, share_answered.
    A class holds from_number and not to_number. Whole numbers that differ in at most ten steps have classes of 1
    (to_number is the next number); else at most ten classes, their width 1, 2 or 5 times a power of ten. One and the
    same answer is one class.
    """
    parts = []
    for question in _of_numbers(survey):
        given = numbers_given(survey, question)
        given = given[~np.isnan(given)]
        if len(given) == 0:
            continue
        edges = _edges(given)
        place = np.clip(np.searchsorted(edges, given, side="right") - 1, 0, len(edges) - 2)
        count = np.bincount(place, minlength=len(edges) - 1)
        columns = {
            "code": question.code,
            "question": question.wording,
            "from_number": edges[:-1],
            "to_number": edges[1:],
            "count": count,
            "share_answered": count / len(given),
        }
        parts.append(pd.DataFrame(columns))
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=_CLASSES)


def _of_numbers(survey: Survey) -> list[Question]:
    return [question for question in survey.questions if question.type is QuestionType.NUMBER]


def _edges(given: Numbers) -> Numbers:
    low, high = float(given.min()), float(given.max())
    whole = bool((given == np.round(given)).all())
    if low == high or (whole and high - low < MOST_CLASSES):
        step = 1.0 if whole or low == high else high - low
        return np.asarray(low + step * np.arange(round((high - low) / step) + 2), dtype=np.float64)
    least = (high - low) / (MOST_CLASSES - 1)
    power = 10.0 ** floor(log10(least))
    width = next(times * power for times in (1, 2, 5, 10) if times * power >= least * (1 - 1e-9))
    start = floor(low / width) * width
    return np.asarray(start + width * np.arange(floor((high - start) / width) + 2), dtype=np.float64)
