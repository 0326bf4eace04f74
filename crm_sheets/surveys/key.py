"""The key sheet: what was concluded about each question as a table, and the survey as a corrected table says."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.language import Lang
from crm_sheets.language.survey_key import BEST_ENDS, KEY_FLAGS, KEY_HEADINGS, QUESTION_TYPES
from crm_sheets.surveys.question import Question
from crm_sheets.surveys.survey import Survey

KEY_COLUMNS = tuple(KEY_HEADINGS)
BETWEEN = " | "  # options and points in one cell


def key_of(survey: Survey) -> pd.DataFrame:
    """KEY_COLUMNS, a row for each question in order; what is not said is missing.

    ``options`` and ``points`` stand in one cell with ``|`` between, in the order of the options; ``type`` and ``best``
    are canonical, ``reverse`` and ``screening`` bool, ``sent`` stands in the first row.
    """
    rows = [_row(survey, question) for question in survey.questions]
    for row in rows[:1]:
        row["sent"] = survey.sent
    key = pd.DataFrame(rows, columns=list(KEY_COLUMNS))
    texts = ("survey", "question", "heading", "wording", "type", "options", "best", "points", "dimension", "earlier")
    return typed(key, {**dict.fromkeys(texts, "str"), "weight": "float64", "sent": "Int64"})


def _row(survey: Survey, question: Question) -> dict[str, Any]:
    points = [f"{point:g}" if point is not None else "" for point in question.points]
    return {
        "survey": survey.name,
        "question": question.code,
        "heading": question.heading,
        "wording": question.wording,
        "type": str(question.type),
        "options": BETWEEN.join(question.options) or None,
        "best": question.best,
        "points": BETWEEN.join(points).strip() or None,
        "dimension": question.dimension or None,
        "reverse": question.reverse,
        "weight": question.weight,
        "screening": question.screening,
        "earlier": question.earlier or None,
    }


def worded_key(keys: Iterable[pd.DataFrame], lang: Lang) -> pd.DataFrame:
    """Keys under each other as they are shown: headings, types, ends and flags in words of one language."""
    every = pd.concat(list(keys), ignore_index=True)
    shown = every.assign(
        type=every["type"].map({name: text(lang) for name, text in QUESTION_TYPES.items()}),
        best=every["best"].map({name: text(lang) for name, text in BEST_ENDS.items()}).where(_has_ends(every)),
        reverse=every["reverse"].map({flag: text(lang) for flag, text in KEY_FLAGS.items()}),
        screening=every["screening"].map({flag: text(lang) for flag, text in KEY_FLAGS.items()}),
    )
    return shown.rename(columns={name: text(lang) for name, text in KEY_HEADINGS.items()})


def _has_ends(key: pd.DataFrame) -> "pd.Series[bool]":
    return key["type"].isin(["scale", "recommendation"])
