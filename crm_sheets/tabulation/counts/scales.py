"""Scales: mean and median of ordered options, and the shares of the two best and the two worst."""

import numpy as np
import pandas as pd

from crm_sheets.surveys import Question, Survey
from crm_sheets.tabulation.coded import ORDERED, Numbers, option_codes, option_points
from crm_sheets.tabulation.favour import favour
from crm_sheets.tabulation.intervals import effective_base, wilson
from crm_sheets.tabulation.no_figure import NoFigure

SCALE_COLUMNS = [
    "code", "question", "dimension", "base", "mean", "median", "deviation", "lowest_points", "highest_points", "best",
    "top_two", "top_two_share", "top_two_low", "top_two_high",
    "bottom_two", "bottom_two_share", "bottom_two_low", "bottom_two_high", "score",
]  # fmt: skip


def scales(survey: Survey, confidence: float, weights: Numbers | None = None) -> tuple[pd.DataFrame, list[NoFigure]]:
    """A row per question with ordered options, and what could not be said of which.

    Columns: code, question, dimension, base (answers on the scale), mean, median, deviation (sample) in the
    question's own points, lowest_points and highest_points that could be given, best (first or last; empty: not
    known), top_two and bottom_two (people in the two best and the two worst options; of fewer than four options the
    best and the worst), their shares with Wilson's interval, score (mean goodness, 0 to 100). Where it is not known
    which end is best the figures from top_two on are missing and the question is among the refused. Answers without
    points ("do not know") are in no base. With ``weights`` means and shares are weighted; the median, counts and
    bases are of people.
    """
    rows, refused = [], []
    for question in survey.questions:
        if question.type in ORDERED:
            found = _figures(survey, question, confidence, weights)
            if isinstance(found[1], NoFigure):
                refused.append(found[1])
            rows.append(found[0])
    return pd.DataFrame(rows, columns=SCALE_COLUMNS), refused


def _figures(
    survey: Survey, question: Question, confidence: float, weights: Numbers | None
) -> tuple[dict[str, object], NoFigure | None]:
    codes, points = option_codes(survey, question), option_points(question)
    codes = np.where(np.isnan(np.append(points, np.nan)[codes]), -1, codes)
    given = codes >= 0
    count: Numbers = np.bincount(codes[given], minlength=len(points)).astype(np.float64)
    mass: Numbers = np.bincount(codes[given], None if weights is None else weights[given], len(points)).astype(
        np.float64
    )
    base = int(count.sum())
    row: dict[str, object] = {
        "code": question.code,
        "question": question.wording,
        "dimension": question.dimension,
        "base": base,
        "best": question.best,
        **spread_of_counts(points, count, mass),
    }
    good = favour(question, "scale")
    if isinstance(good, NoFigure):
        return row, good
    if base == 0:
        return row, NoFigure("scale", question.code, "answers")
    certain = float(base) if weights is None else effective_base(weights[given])
    for name, marks in (("top_two", good.top), ("bottom_two", good.bottom)):
        share = float(mass[marks].sum() / mass.sum())
        low, high = wilson(share, certain, confidence)
        row |= {name: int(count[marks].sum()), f"{name}_share": share}
        row |= {f"{name}_low": float(low), f"{name}_high": float(high)}
    row["score"] = 100 * float(np.nansum(mass * good.level) / mass.sum())
    return row, None


def spread_of_counts(points: Numbers, count: Numbers, mass: Numbers) -> dict[str, float]:
    """Mean, median, deviation, lowest_points and highest_points of options that were chosen so often.

    ``mass`` is the weighted count. The median of an even number of answers lies between the two in the middle. One
    answer has no deviation, none has nothing.
    """
    known = ~np.isnan(points)
    values, people, heavy = points[known], count[known], mass[known]
    found = {"lowest_points": float(values.min()), "highest_points": float(values.max())} if len(values) else {}
    total, base = float(heavy.sum()), int(people.sum())
    if base == 0 or total <= 0:
        return found
    mean = float(values @ heavy) / total
    found |= {"mean": mean, "median": _median(values, people)}
    if base > 1:
        found["deviation"] = (float(heavy @ (values - mean) ** 2) / total * base / (base - 1)) ** 0.5
    return found


def _median(values: Numbers, people: Numbers) -> float:
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(people[order])
    base = int(reached[-1])
    middle = [values[order][np.searchsorted(reached, place + 1)] for place in ((base - 1) // 2, base // 2)]
    return float(np.mean(middle))
