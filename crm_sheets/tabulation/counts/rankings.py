"""Rankings: the mean place of each option, and how often it came first."""

import numpy as np
import pandas as pd

from crm_sheets.surveys import QuestionType, Survey
from crm_sheets.tabulation.coded import places
from crm_sheets.tabulation.intervals import wilson

_COLUMNS = [
    "code", "question", "option", "base", "placed", "mean_rank", "mean_rank_all", "first_places", "first_share",
    "first_low", "first_high",
]  # fmt: skip


def rankings(survey: Survey, confidence: float) -> pd.DataFrame:
    """A row per ranking and option, as offered.

    Columns: code, question, option, base (who placed any option), placed (who placed this one), mean_rank (of these),
    mean_rank_all (of all who ranked: options that somebody left out share the places after those given, so that an
    option which few placed does not pass for a favourite), first_places, first_share (of base) with Wilson's
    interval.
    """
    parts = []
    for question in survey.questions:
        if question.type is not QuestionType.RANKING:
            continue
        given = places(survey, question)
        placed = ~np.isnan(given)
        ranked = placed.any(axis=1)
        given, placed = given[ranked], placed[ranked]
        base, count = len(given), placed.sum(axis=0)
        left = (placed.sum(axis=1, keepdims=True) + 1 + given.shape[1]) / 2
        first = (given == 1).sum(axis=0)
        share = first / base if base else np.full(len(first), np.nan)
        low, high = wilson(share, np.full(len(first), base), confidence)
        columns = {
            "code": question.code,
            "question": question.wording,
            "option": list(question.options),
            "base": base,
            "placed": count,
            "mean_rank": np.divide(np.nansum(given, axis=0), count, out=np.full(len(count), np.nan), where=count > 0),
            "mean_rank_all": np.where(placed, given, left).mean(axis=0) if base else np.nan,
            "first_places": first,
            "first_share": share,
            "first_low": low,
            "first_high": high,
        }
        parts.append(pd.DataFrame(columns, columns=_COLUMNS))
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=_COLUMNS)
