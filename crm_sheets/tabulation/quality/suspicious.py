"""Suspicious answers: marked with the reason, never deleted."""

import numpy as np
import pandas as pd

from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.surveys import QuestionType, Survey
from crm_sheets.tabulation.coded import ORDERED, Mask, Numbers, option_codes
from crm_sheets.tabulation.counts.open_answers import written
from crm_sheets.text.comparable import comparable_text

LEAST_ITEMS = 5  # of a matrix: three or four alike say nothing
_COLUMNS = [
    "respondent", "answered_at", "seconds", "least_seconds", "too_fast", "same_share", "straight_line",
    "missing_share", "much_missing",
    "twice", "marks", "source_file", "source_sheet", "source_row",
]  # fmt: skip


def suspicious(survey: Survey, rules: SurveyRules) -> pd.DataFrame:
    """A row per respondent with at least one mark, the most marks first, then as they stand.

    Columns: respondent, answered_at, seconds, least_seconds (the larger of the playbook's seconds and its seconds an
    item x questions asked), too_fast (less), same_share (the largest share of one answer over a matrix of which at
    least 5 items were answered; missing without one), straight_line (at least the playbook's share), missing_share
    (of the questions asked), much_missing (at least the playbook's share), twice (another respondent has the same
    device and wrote the same), marks (how many of the four), source. What is not known (no time, no device) is no
    mark.
    """
    people = survey.respondents.reset_index(drop=True)
    reached = (survey.asked | survey.answered).to_numpy(dtype=bool)
    count = reached.sum(axis=1)
    open_ = (reached & ~survey.answered.to_numpy(dtype=bool)).sum(axis=1)
    missing = np.divide(open_, count, out=np.zeros(len(count)), where=count > 0)
    least = np.maximum(rules.fast_seconds, rules.fast_item_seconds * count)
    same = same_shares(survey)
    found = people.assign(
        least_seconds=least.astype(np.float64),
        too_fast=(people["seconds"] < least).fillna(False).astype(bool),
        same_share=same,
        straight_line=same >= rules.straight_share - 1e-9,
        missing_share=missing,
        much_missing=(missing >= rules.missing_share - 1e-9) & (count > 0),
        twice=_twice(survey),
    )
    found["marks"] = found[["too_fast", "straight_line", "much_missing", "twice"]].sum(axis=1).astype("int64")
    found = found.loc[found["marks"] > 0, _COLUMNS]
    return found.sort_values("marks", ascending=False, kind="stable", ignore_index=True)


def same_shares(survey: Survey) -> Numbers:
    """Of each respondent the largest share of one answer over a matrix; NaN where no matrix has five items answered."""
    worst = np.full(len(survey.respondents), np.nan)
    for items in survey.matrices.values():
        scales = [one for one in items if one.type in ORDERED or one.type is QuestionType.SINGLE]
        if len(scales) >= LEAST_ITEMS:
            codes = np.column_stack([option_codes(survey, one) for one in scales])
            given = (codes >= 0).sum(axis=1)
            most = np.max([(codes == place).sum(axis=1) for place in range(int(codes.max(initial=0)) + 1)], axis=0)
            share = np.divide(most, given, out=np.full(len(given), np.nan), where=given >= LEAST_ITEMS)
            worst = np.fmax(worst, share)
    return worst


def _twice(survey: Survey) -> Mask:
    """Whether another respondent has the same device and wrote the same words; of who wrote nothing never."""
    size = len(survey.respondents)
    words = pd.Series("", index=range(size), dtype="str")
    for question in survey.questions:
        if question.type is QuestionType.TEXT:
            said = written(survey, question)
            words[said.index] = words[said.index] + "\n" + said.map(comparable_text)
    device = survey.respondents["device"].reset_index(drop=True)
    known = (words != "") & device.notna() & (device.astype("str").str.strip() != "")
    alike = pd.DataFrame({"device": device.astype("str"), "words": words})[known].duplicated(keep=False)
    found: Mask = alike.reindex(range(size), fill_value=False).to_numpy(dtype=bool)
    return found
