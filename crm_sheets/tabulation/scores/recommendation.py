"""Net promoter score: those who would recommend less those who would not, and how sure it is."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.surveys import Question, Survey
from crm_sheets.tabulation.coded import Numbers, by_code, option_codes, option_points
from crm_sheets.tabulation.favour import favour
from crm_sheets.tabulation.intervals import z_value
from crm_sheets.tabulation.no_figure import NoFigure
from crm_sheets.tabulation.roles import of_role

PROMOTER, PASSIVE = 9, 7  # Reichheld 2003: 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract
_NO_SPREAD = 1e-12  # rounding of a variance that is nought
FEWEST = 5  # answers: one of fewer moves the score by 25 points and more, and its error says nothing
_COLUMNS = ["code", "question", "base", "promoters", "passives", "detractors", "nps", "error", "from_points"]


def promoter_scores(survey: Survey, confidence: float) -> tuple[pd.DataFrame, list[NoFigure]]:
    """A row per question for recommendation from 0 to 10 (or 1 to 10), and the refused ones.

    Columns: code, question, base (who answered), promoters (9, 10), passives (7, 8), detractors (0 to 6), nps (-100
    to 100), error (``nps_error``), from_points (0 or 1: where the scale begins). Other scales, those of which nobody
    knows the best end, and those with fewer than FEWEST answers are refused.
    """
    rows, refused = [], []
    for question in of_role(survey, "recommend"):
        given = recommendation_points(survey, question)
        if isinstance(given, NoFigure):
            refused.append(given)
            continue
        known = given[~np.isnan(given)]
        if len(known) == 0:
            refused.append(NoFigure("nps", question.code, "answers"))
            continue
        if len(known) < FEWEST:
            refused.append(NoFigure("nps", question.code, "more_answers", len(known)))
            continue
        base, up, down = len(known), int((known >= PROMOTER).sum()), int((known < PASSIVE).sum())
        rows.append({
            "code": question.code, "question": question.wording, "base": base, "promoters": up,
            "passives": base - up - down, "detractors": down, "nps": 100 * (up - down) / base,
            "error": nps_error(up / base, down / base, base, confidence), "from_points": _lowest(question),
        })  # fmt: skip
    if not rows and not refused:
        refused.append(NoFigure("nps", "", "questions", roles=("recommend",)))
    return pd.DataFrame(rows, columns=_COLUMNS), refused


def recommendation_points(survey: Survey, question: Question) -> Numbers | NoFigure:
    """What each respondent said, 10 is best; refused where the scale does not go from 0 or 1 to 10."""
    points = option_points(question)
    known = points[~np.isnan(points)]
    if len(known) == 0 or known.max() != 10 or known.min() not in (0, 1):
        return NoFigure("nps", question.code, "recommendation_scale", len(known))
    good = favour(question, "nps")
    return good if isinstance(good, NoFigure) else by_code(option_codes(survey, question), good.points)


def nps_error(promoters: Any, detractors: Any, base: Any, confidence: float) -> Any:
    """Half the width of the interval of the score, in points, from the shares of promoters and detractors.

    z x sqrt((p + d - (p - d)^2) / n) x 100: the spread of a difference of two shares of one sample. NaN where all are
    of one kind: such a sample says nothing of the spread.
    """
    variance = np.asarray(promoters + detractors - (promoters - detractors) ** 2, dtype=np.float64)
    spread = 100 * z_value(confidence) * np.sqrt(variance / base)
    return np.where(variance > _NO_SPREAD, spread, np.nan)[()]


def _lowest(question: Question) -> int:
    return int(np.nanmin(option_points(question)))
