"""Cronbach's alpha: whether the items of a matrix or a dimension measure one thing, and how it is without each."""

import numpy as np
import pandas as pd

from crm_sheets.surveys import Question, QuestionType, Survey
from crm_sheets.tabulation.coded import Numbers, by_code, option_codes
from crm_sheets.tabulation.favour import favour
from crm_sheets.tabulation.no_figure import Need, NoFigure

_ALPHAS = ["scale_name", "items", "base", "alpha", "alpha_low", "alpha_high"]
_DROPPED = ["scale_name", "code", "question", "item_rest_correlation", "alpha_without"]


def reliability(survey: Survey, confidence: float) -> tuple[pd.DataFrame, pd.DataFrame, list[NoFigure]]:
    """Alpha per scale_name (a dimension.

    Else the stem of a matrix), alpha without each of its items, and the refused scales.

    The first: scale_name, items, base (respondents who answered all items), alpha, alpha_low, alpha_high. The second:
    scale_name, code, question, item_rest_correlation (of the item with the sum of the others), alpha_without (missing
    where two items are left, or none differ). Items of which the best end is not known are refused and left out:
    turned round they would spoil the sum.
    """
    rows, dropped, refused = [], [], []
    for name, questions in _scales(survey).items():
        columns: dict[str, Numbers] = {}
        for question in questions:
            good = favour(question, "alpha")
            if isinstance(good, NoFigure):
                refused.append(good)
            else:
                columns[question.code] = by_code(option_codes(survey, question), good.points)
        answers = np.column_stack(list(columns.values())) if columns else np.empty((0, 0))
        answers = answers[~np.isnan(answers).any(axis=1)]
        if lacking := _lacking(answers):
            refused.append(NoFigure("alpha", name, lacking, min(answers.shape)))
            continue
        rows.append((name, answers.shape[1], len(answers), *alpha_interval(answers, confidence)))
        dropped += [(name, *one) for one in _without_each(survey, list(columns), answers)]
    return pd.DataFrame(rows, columns=_ALPHAS), pd.DataFrame(dropped, columns=_DROPPED), refused


def cronbach_alpha(answers: Numbers) -> float:
    """k / (k - 1) x (1 - sum of the items' variances / variance of their sum); respondents x items, all answered.

    Cronbach 1951, Psychometrika 16, 297-334. NaN where the sums do not differ.
    """
    items = answers.shape[1]
    total = answers.sum(axis=1).var(ddof=1)
    if items < 2 or total <= 0:
        return float("nan")
    return float(items / (items - 1) * (1 - answers.var(axis=0, ddof=1).sum() / total))


def alpha_interval(answers: Numbers, confidence: float) -> tuple[float, float, float]:
    """Alpha and the ends of its interval: (1 - true alpha) / (1 - alpha) is F with n - 1 and (n - 1)(k - 1) degrees.

    Feldt 1965, Psychometrika 30, 357-370.
    """
    from scipy.special import fdtri

    alpha = cronbach_alpha(answers)
    freedom = len(answers) - 1
    high_end, low_end = (float(fdtri(freedom, freedom * (answers.shape[1] - 1), p)) for p in _tails(confidence))
    return alpha, 1 - (1 - alpha) * low_end, 1 - (1 - alpha) * high_end


def _tails(confidence: float) -> tuple[float, float]:
    return (1 - confidence) / 2, (1 + confidence) / 2


def _scales(survey: Survey) -> dict[str, list[Question]]:
    found: dict[str, list[Question]] = {}
    for question in survey.questions:
        name = question.dimension or (question.text if question.item else "")
        if question.type is QuestionType.SCALE and name:
            found.setdefault(name, []).append(question)
    return {name: questions for name, questions in found.items() if len(questions) > 1}


def _lacking(answers: Numbers) -> Need | None:
    if answers.shape[1] < 2:
        return "items"
    if len(answers) < 2:
        return "complete_answers"
    return None if answers.sum(axis=1).var() > 0 else "spread"


def _without_each(survey: Survey, codes: list[str], answers: Numbers) -> list[tuple[str, str, float, float]]:
    total = answers.sum(axis=1)
    rows = []
    for place, code in enumerate(codes):
        rest = total - answers[:, place]
        differ = answers[:, place].std() > 0 and rest.std() > 0
        agrees = float(np.corrcoef(answers[:, place], rest)[0, 1]) if differ else float("nan")
        without = cronbach_alpha(np.delete(answers, place, axis=1))
        rows.append((code, survey.by_code[code].wording, agrees, without))
    return rows
