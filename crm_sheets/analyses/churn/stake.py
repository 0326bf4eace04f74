"""Stake: the money that a call may save, and whom to look at for it."""

from math import ceil

import numpy as np
import pandas as pd

from crm_sheets.analyses.churn.levels import Levels
from crm_sheets.analyses.day_sums import day_sums
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.proof import highest
from crm_sheets.analyses.purchase_intervals import Mask, Numbers, purchase_days, purchase_intervals, typical_gap
from crm_sheets.analyses.returning.horizon import look_back
from crm_sheets.arrays.epoch_days import day_number
from crm_sheets.arrays.exact_money import UNIT

SHARE = 0.1  # of the customers of the look-back, who are looked at for their money though nothing else speaks for it


@once
def year_of(facts: Facts) -> Numbers:
    """For each buyer the revenue of a look-back, at least 0: the one that ends on the as-of date.

    For who bought nothing in that one, the look-back that ends with the last purchase.
    """
    buyers, span, today = purchase_days(facts), look_back(facts), day_number(facts.as_of)
    silent = purchase_intervals(facts)["silent"].to_numpy()
    after = today - span - np.where(silent < span, 0, silent).astype(np.int64)
    bought, returned = day_sums(facts).between(buyers.codes, after, today)
    revenue: Numbers = np.maximum(bought - returned, 0) / UNIT
    return revenue


def at_stake(facts: Facts, score: Numbers) -> Numbers:
    """For each buyer: the chance of staying away (score / 100) x ``year_of`` x the chance that a call helps.

    The latter is the playbook's (``churn.call_helps``) and halves with every ``churn.call_helps_half`` days of silence.
    """
    rules, silent = facts.playbook.churn, purchase_intervals(facts)["silent"].to_numpy()
    money: Numbers = score / 100 * year_of(facts) * rules.call_helps * 0.5 ** (silent / rules.call_helps_half)
    return money


def watched(facts: Facts, levels: Levels, money: Numbers) -> Mask:
    """Who is looked at: everybody flagged, and of the others of the look-back those with the most money at stake.

    Of the others only who is due: silent at least as long as usual (with fewer than three purchase days as is usual of
    all); nobody is called who was here yesterday. At most a tenth of all of the look-back and ``churn.most_at_stake``;
    of equal ones all or none.
    """
    history = purchase_intervals(facts)
    usual = history["usual"].fillna(typical_gap(facts) or 0).to_numpy()
    due = history["silent"].to_numpy() >= usual
    here = np.flatnonzero(~levels.dormant & (money > 0) & due)
    most = min(facts.playbook.churn.most_at_stake, ceil(SHARE * int((~levels.dormant).sum())))
    found: Mask = levels.red | levels.amber
    found[here[highest(money[here], min(most, len(here)))]] = True
    return found


def win_back(facts: Facts, levels: Levels, money: Numbers) -> pd.DataFrame:
    """The dormant with the most money at stake: customer_id, year_before (see ``year_of``), dormant (how many they all
    are); at most ``churn.win_back`` rows, the most money first, then customer_id."""
    gone = np.flatnonzero(levels.dormant)
    rows = pd.DataFrame(
        {
            "customer_id": purchase_days(facts).customer_ids[gone].array,
            "year_before": year_of(facts)[gone],
            "money": money[gone],
            "dormant": len(gone),
        }
    )
    order = rows.sort_values(["money", "customer_id"], ascending=[False, True], ignore_index=True)
    return order.drop(columns="money").head(facts.playbook.churn.win_back)
