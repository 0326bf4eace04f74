"""Customer effort score: how easy it was to get something done."""

import numpy as np
import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.surveys import Survey
from crm_sheets.tabulation.coded import by_code, option_codes
from crm_sheets.tabulation.favour import favour
from crm_sheets.tabulation.intervals import student, wilson
from crm_sheets.tabulation.no_figure import NoFigure
from crm_sheets.tabulation.roles import of_role

_COLUMNS = ["code", "question", "base", "ces", "ces_low", "ces_high", "easy", "easy_share", "easy_low", "easy_high"]


def effort_scores(survey: Survey, confidence: float) -> tuple[pd.DataFrame, list[NoFigure]]:
    """A row per question on effort, and the refused ones.

    Columns: code, question, base, ces (mean in the question's own points, highest is easiest) with Student's
    interval, easy (answers better than the middle of the scale: 5 to 7 of 7, 4 and 5 of 5), easy_share with Wilson's
    interval.
    """
    rows, refused = [], []
    for question in of_role(survey, "effort"):
        good = favour(question, "effort")
        if isinstance(good, NoFigure):
            refused.append(good)
            continue
        codes = option_codes(survey, question)
        given = by_code(codes, good.points)
        known = ~np.isnan(given)
        base, easy = int(known.sum()), int((by_code(codes, good.level)[known] > 0.5).sum())
        if base == 0:
            refused.append(NoFigure("effort", question.code, "answers"))
            continue
        deviation = float(given[known].std(ddof=1)) if base > 1 else np.nan
        mean = float(given[known].mean())
        low, high = student(mean, deviation, base, confidence)
        share_low, share_high = wilson(easy / base, base, confidence)
        rows.append((question.code, question.wording, base, mean, low, high, easy, easy / base, share_low, share_high))
    if not rows and not refused:
        refused.append(NoFigure("effort", "", "questions", roles=("effort",)))
    return typed(pd.DataFrame(rows, columns=_COLUMNS), {"easy_low": "float64", "easy_high": "float64"}), refused
