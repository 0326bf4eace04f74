"""Drop-off: at which question people left off."""

import numpy as np
import pandas as pd

from crm_sheets.surveys import Survey

_COLUMNS = ["code", "question", "base_asked", "base", "skipped", "left_after", "left_share", "still_there"]


def drop_off(survey: Survey) -> pd.DataFrame:
    """A row per question, in the order of the form.

    Columns: code, question, base_asked, base (answered), skipped (asked, not answered, answered something later),
    left_after (it was their last answer, though they were asked more), left_share (of those who answered it),
    still_there (share of all who answered anything who answered it or something later). Whom a screening question led
    to the end was not asked more and did not leave. Open questions at the end are left out by many: that counts as
    leaving too.
    """
    order = [question.code for question in survey.questions]
    given = survey.answered[order].to_numpy(dtype=bool)
    reached = survey.asked[order].to_numpy(dtype=bool) | given
    size = given.shape[1]
    last_answer = (
        np.where(given.any(axis=1), size - 1 - given[:, ::-1].argmax(axis=1), -1) if size else np.full(len(given), -1)
    )
    last_asked = np.where(reached.any(axis=1), size - 1 - reached[:, ::-1].argmax(axis=1), -1) if size else last_answer
    took = int((last_answer >= 0).sum())
    rows = []
    for place, question in enumerate(survey.questions):
        here, asked_here = given[:, place], reached[:, place]
        left = int(((last_answer == place) & (last_asked > place)).sum())
        base = int(here.sum())
        skipped = int((asked_here & ~here & (last_answer > place)).sum())
        there = float((last_answer >= place).sum() / took) if took else np.nan
        rows.append(
            (
                question.code,
                question.wording,
                int(asked_here.sum()),
                base,
                skipped,
                left,
                left / base if base else np.nan,
                there,
            )
        )
    return pd.DataFrame(rows, columns=_COLUMNS)
