"""Promises kept: by a question that asks, or by the team's own list of promises."""

from typing import Any

import pandas as pd

from crm_sheets.surveys import Survey
from crm_sheets.tabulation.favour import choices
from crm_sheets.tabulation.intervals import wilson
from crm_sheets.tabulation.no_figure import NoFigure
from crm_sheets.tabulation.roles import of_role

_COLUMNS = ["code", "question", "base", "kept", "kept_share", "kept_low", "kept_high"]


def promises_kept(survey: Survey, confidence: float) -> tuple[pd.DataFrame, list[NoFigure]]:
    """A row per question that asks whether a promise was kept, and the refused ones.

    Columns: code, question, base, kept (who chose one of the best options: of yes and no yes, of five the two best),
    kept_share with Wilson's interval.
    """
    rows, refused = [], []
    for question in of_role(survey, "promise"):
        found = choices(survey, question, "promises")
        if isinstance(found, NoFigure):
            refused.append(found)
        else:
            kept = kept_rate(pd.Series(found.best[found.given]), confidence)
            rows.append({"code": question.code, "question": question.wording, **kept})
    if not rows and not refused:
        refused.append(NoFigure("promises", "", "questions", roles=("promise",)))
    return pd.DataFrame(rows, columns=_COLUMNS), refused


def kept_rate(kept: "pd.Series[Any]", confidence: float) -> dict[str, float]:
    """base, kept, kept_share, kept_low and kept_high of a column of promises.

    A promise is true (kept), false, or missing: not yet due, in no base.
    """
    known = kept.dropna().astype(bool)
    base, yes = len(known), int(known.sum())
    share = yes / base if base else float("nan")
    low, high = wilson(share, base, confidence)
    return {"base": base, "kept": yes, "kept_share": share, "kept_low": float(low), "kept_high": float(high)}
