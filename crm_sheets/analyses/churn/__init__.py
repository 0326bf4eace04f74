"""Churn: signals weighted by the playbook, a level and a score for every buyer, reasons, a likely cause, an answer.

silence, falling, voice, people, returns, alive    the signals, a file for each kind
score     which signals show, their weights as a level, the chance of staying away as a score
causes    which of the eleven causes the sheets speak for, and the answer to it
"""

import pandas as pd

from crm_sheets.analyses.churn.causes import answers, causes
from crm_sheets.analyses.churn.score import REASON_COLUMNS, SIGNALS, beside_now, judged, levels
from crm_sheets.analyses.facts import Facts, no_sales
from crm_sheets.analyses.part import Part
from crm_sheets.language import Text
from crm_sheets.results import Refusal

__all__ = ["NAME", "REASON_COLUMNS", "SIGNALS", "answers", "beside_now", "causes", "levels", "part", "refusal", "run"]

NAME = Text("流失预警", "Churn flags")


def refusal(facts: Facts) -> Refusal | None:
    """Needs purchases: a customer who never bought cannot leave."""
    return no_sales(facts, "churn", NAME)


def run(facts: Facts) -> tuple[pd.DataFrame, pd.DataFrame]:
    """In: facts. Out: levels and reasons.

    Levels, by customer_id for every buyer: churn_score (0 to 100, see score.graded), churn_level (red, amber, green),
    return_chance (of a purchase within the horizon; missing where it could not be learned), churn_reasons (codes of the
    signals, heaviest first, ``; `` between). Reasons: REASON_COLUMNS, a row for each signal, rank 1 the heaviest (ties
    in the order of SIGNALS); date, value and limit as the signal's docstring says.
    """
    found = judged(facts)
    return found.levels, found.reasons


def part(facts: Facts) -> Part:
    """Columns churn_score churn_level return_chance churn_reasons churn_cause churn_answer; tables reasons, causes."""
    refused = refusal(facts)
    if refused:
        return Part(refusals=(refused,))
    levels, reasons = run(facts)
    return Part((levels, answers(facts)), {"reasons": reasons, "causes": causes(facts)})
