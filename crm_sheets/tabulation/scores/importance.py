"""Importance beside performance: which items matter and are weak, and which are good though hardly anybody minds."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.surveys import Question, Survey
from crm_sheets.tabulation.coded import Numbers
from crm_sheets.tabulation.favour import known_levels
from crm_sheets.tabulation.no_figure import NoFigure
from crm_sheets.tabulation.roles import of_role, paired

QUADRANTS = ("improve", "keep", "low_priority", "overdone")
_COLUMNS = ["code", "question", "base", "importance", "importance_from", "score", "quadrant"]


class _Measured(NamedTuple):
    question: Question
    importance: float
    performance: Numbers


def importance(survey: Survey, rules: SurveyRules) -> tuple[pd.DataFrame, list[NoFigure]]:
    """A row per item, the most important first, and what is lacking.

    Columns: code, question, base, importance, importance_from, score (0 to 100), quadrant. Importance is ``stated``
    where customers were asked how important each item is (its mean, 0 to 100), else ``derived``: the correlation of
    the item with overall satisfaction (-1 to 1; needs the playbook's least base). Axes cross at the means (Martilla
    and James 1977, Journal of Marketing 41 (1), 77-79); what lies on a line counts as above it. Quadrants: improve
    (important and weak), keep, low_priority (neither), overdone (good and unimportant).
    """
    stated = paired(of_role(survey, "importance"), of_role(survey, "satisfaction", "perceived"))
    found, refused = _stated(survey, stated) if stated else _derived(survey, rules.least_base)
    rows = [
        (one.question.code, one.question.wording, int((~np.isnan(one.performance)).sum()), one.importance,
         "stated" if stated else "derived", 100 * float(np.nanmean(one.performance)))
        for one in found
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=_COLUMNS[:-1])
    matters = table["importance"] >= table["importance"].mean() - 1e-9
    good = table["score"] >= table["score"].mean() - 1e-9
    chosen = [matters & ~good, matters & good, ~matters & ~good]
    table["quadrant"] = np.select(chosen, QUADRANTS[:3], QUADRANTS[3]) if len(table) else pd.Series(dtype="str")
    return table.sort_values("importance", ascending=False, kind="stable", ignore_index=True), refused


def _stated(survey: Survey, pairs: tuple[tuple[Question, Question], ...]) -> tuple[list[_Measured], list[NoFigure]]:
    levels = known_levels(survey, tuple(question for pair in pairs for question in pair))
    found, refused = [], []
    for how, one in pairs:
        lacking = next((question.code for question in (how, one) if question.code not in levels), None)
        if lacking is not None:
            refused.append(NoFigure("importance", lacking, "best_end"))
        elif np.isnan(levels[how.code]).all() or np.isnan(levels[one.code]).all():
            refused.append(NoFigure("importance", one.code, "answers"))
        else:
            found.append(_Measured(one, 100 * float(np.nanmean(levels[how.code])), levels[one.code]))
    return found, refused


def _derived(survey: Survey, least: int) -> tuple[list[_Measured], list[NoFigure]]:
    whole = of_role(survey, "overall")[:1]
    items = of_role(survey, "satisfaction", "perceived")
    if not whole or len(items) < 2:
        missing = tuple(
            name for name, there in (("overall", bool(whole)), ("satisfaction", len(items) > 1)) if not there
        )
        return [], [NoFigure("importance", "", "questions", len(items), missing)]
    levels = known_levels(survey, (*whole, *items))
    if whole[0].code not in levels:
        return [], [NoFigure("importance", whole[0].code, "best_end")]
    found, refused = [], []
    for item in items:
        if item.code not in levels:
            refused.append(NoFigure("importance", item.code, "best_end"))
            continue
        agrees = correlation(levels[item.code], levels[whole[0].code], least)
        if np.isnan(agrees):
            refused.append(NoFigure("importance", item.code, "spread", int((~np.isnan(levels[item.code])).sum())))
        else:
            found.append(_Measured(item, agrees, levels[item.code]))
    return found, refused


def correlation(one: Numbers, other: Numbers, least: int) -> float:
    """Pearson's correlation over those who have both; NaN of fewer than ``least`` or where either does not differ."""
    known = ~(np.isnan(one) | np.isnan(other))
    if known.sum() < max(least, 2) or one[known].std() == 0 or other[known].std() == 0:
        return float("nan")
    return float(np.corrcoef(one[known], other[known])[0, 1])
