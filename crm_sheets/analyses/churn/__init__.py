"""Churn: signals weighted by the playbook, a level and a score for every buyer, reasons, a likely cause, an answer.

silence, decline, feedback, fell_silent, account_owner, returned_goods, p_alive the signals, a file for each kind
signs     which signals show, and the chance of staying away as a score
levels    red, amber, green, dormant: by the score, or by the weights of the signals
earned    which of the two: the score where it told better on earlier days
score     all of it together, with the row behind each reason
stake     the money that a call may save; whom to look at for it, and whom to win back
causes    which of the eleven causes the sheets speak for, and the answer to it
rows            one for each buyer who shows it, with date, value, limit and the row of a table behind it
"""

import pandas as pd

from crm_sheets.analyses.churn import stake
from crm_sheets.analyses.churn.causes import answers, causes
from crm_sheets.analyses.churn.earned import score_earned
from crm_sheets.analyses.churn.levels import Levels
from crm_sheets.analyses.churn.score import REASON_COLUMNS, beside_now, flag_levels, scored_buyers
from crm_sheets.analyses.churn.signs import SIGNALS
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, no_sales
from crm_sheets.analyses.returning import return_chances
from crm_sheets.analyses.returning.horizon import look_back
from crm_sheets.language import Text
from crm_sheets.results import Refusal

__all__ = [
    "NAME",
    "REASON_COLUMNS",
    "SIGNALS",
    "answers",
    "beside_now",
    "causes",
    "flag_levels",
    "part",
    "refusal",
    "run",
]

NAME = Text("流失预警", "Churn flags")


def refusal(facts: Facts) -> Refusal | None:
    """Needs purchases: a customer who never bought cannot leave."""
    return no_sales(facts, "churn", NAME)


def run(facts: Facts) -> tuple[pd.DataFrame, pd.DataFrame]:
    """In: facts. Out: levels and reasons.

    Levels, by customer_id for every buyer: churn_score (0 to 100, see signs.scored), churn_level (red, amber, green,
    dormant; see levels), return_chance (of a purchase within the horizon; missing where it could not be learned),
    churn_reasons (codes of the signals, heaviest first, ``; `` between), at_stake (money, see stake.at_stake). Reasons:
    REASON_COLUMNS, a row for each signal, rank 1 the heaviest (ties in the order of SIGNALS); date, value and limit as
    the signal's docstring says.
    """
    found = scored_buyers(facts)
    return found.levels, found.reasons


def part(facts: Facts) -> Contribution:
    """Columns churn_score churn_level return_chance churn_reasons at_stake churn_cause churn_answer; tables reasons,
    causes, churn_watch, win_back, churn_cuts (one row: see ``_cuts``)."""
    refused = refusal(facts)
    if refused:
        return Contribution(refusals=(refused,))
    found = scored_buyers(facts)
    by, money = found.graded, found.levels["at_stake"].to_numpy()
    looked_at = found.levels.index[stake.watched(facts, by, money)]
    tables = {
        "reasons": found.reasons,
        "causes": causes(facts),
        "churn_watch": pd.DataFrame({"customer_id": looked_at.array}),
        "win_back": stake.win_back(facts, by, money),
        "churn_cuts": _cuts(facts, by),
    }
    return Contribution((found.levels, answers(facts)), tables)


def _cuts(facts: Facts, by: Levels) -> pd.DataFrame:
    """How the levels came about: look_back_days, customers (of the look-back), red (of them), learned (whether the past
    tells who comes back), by_score (whether the score decides, see score_earned)."""
    return pd.DataFrame(
        {
            "look_back_days": [look_back(facts)],
            "customers": [int((~by.dormant).sum())],
            "red": [int(by.red.sum())],
            "learned": [bool(return_chances(facts).within)],
            "by_score": [score_earned(facts)],
        }
    )
