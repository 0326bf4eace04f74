"""Willingness and quality of customers by the scorecards that the team fills in (see language.forms.cards)."""

import re
from collections.abc import Sequence

import pandas as pd

from crm_sheets.playbook import Playbook
from crm_sheets.surveys import Survey
from crm_sheets.tabulation.scores.scorecards import is_scorecard, scorecard

_NAMES = {  # what a scorecard is about, by its name
    "willingness": re.compile(r"意愿|意向|willing|intent|readiness", re.IGNORECASE),
    "fit": re.compile(r"(?:客户|客戶|顾客|买家).{0,4}(?:质量|品质)|素质", re.IGNORECASE),
}
_QUALITY, _OF_CUSTOMERS = (
    re.compile(words, re.IGNORECASE) for words in (r"qualit|\bfit\b", r"customer|client|prospect|lead")
)


def carded(surveys: Sequence[Survey], playbook: Playbook, day: pd.Timestamp) -> pd.DataFrame:
    """The scorecards among ``surveys`` to ``willingness`` and ``fit`` by customer_id: ``high`` or ``low``, or missing.

    High from the playbook's share of the full points on; the newest card of a customer up to ``day`` counts, of
    several without a day the last. Cards without a score (too little answered) or without a known customer say nothing.
    """
    found = {part: _newest([one for one in surveys if _about(one) == part], playbook, day) for part in _NAMES}
    rows = pd.DataFrame(found)
    least = 100 * playbook.prospects.high_from
    return pd.DataFrame(
        {
            part: rows[part].ge(least - 1e-9).map({True: "high", False: "low"}).where(rows[part].notna())
            for part in rows
        },
        index=rows.index,
    ).astype("str")


def _about(survey: Survey) -> str:
    """Whether a scorecard is about willingness or about quality; "" about neither."""
    if not is_scorecard(survey):
        return ""
    told = next((part for part, words in _NAMES.items() if words.search(survey.name)), "")
    both = _QUALITY.search(survey.name) and _OF_CUSTOMERS.search(survey.name)
    return told or ("fit" if both else "")


def _newest(cards: Sequence[Survey], playbook: Playbook, day: pd.Timestamp) -> "pd.Series[float]":
    """The score (0 to 100) of each customer's newest card."""
    parts = [
        scorecard(one, playbook.survey)
        .totals[["customer_id", "score"]]
        .assign(at=one.respondents["answered_at"].to_numpy(dtype="datetime64[s]"))
        for one in cards
    ]
    if not parts:
        return pd.Series(dtype="float64", index=pd.Index([], dtype="str"))
    rows = pd.concat(parts, ignore_index=True)
    known = rows["customer_id"].notna() & rows["score"].notna() & ~(rows["at"] >= day + pd.Timedelta(days=1))
    rows = rows.loc[known].sort_values("at", kind="stable", na_position="first")
    newest: pd.Series[float] = (
        rows.assign(customer_id=rows["customer_id"].astype("str")).groupby("customer_id")["score"].last()
    )
    return newest
