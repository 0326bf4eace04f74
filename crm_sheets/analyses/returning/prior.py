"""Believed: what is generally so of who comes back, bent by the team's own past as far as that past is firm.

The log-odds are a sum of weights for the purchases, the silence, the silence in gaps of the customer's own (the mean
gap, counted together with one typical gap; at most ten) and that gap, days counted in typical gaps of the population.
Logistic regression, fitted as the most probable weights around what is generally so (Gelman et al. 2008).
"""

from typing import Any

import numpy as np

from crm_sheets.analyses.purchase_intervals import Days, Numbers, PurchaseDays
from crm_sheets.analyses.returning.ridge import probability
from crm_sheets.arrays.codes import FewBits

LOOKED_BACK = (1.0, 1.5, 2.0)  # days looked back at, in horizons before the as-of date
MANY = 10_000  # customers watched tell enough: no day further back is looked at
LEAST_WATCHED = 30  # customers, and of them at least so many who came back and who did not, to learn from:
LEAST_OF_EACH = 5
_LONGEST = 10.0  # times the own gap; a longer silence says no more
# What is believed before anything was learned, and how firmly (mean and standard deviation of each weight of the
# log-odds), and the sign that no desk's accidents may turn round. Silence is weighed apart for those with one purchase:
# many of them never meant to come again, and have no rhythm to be silent against.
_WEIGHTS = np.array(
    [
        (0.5, 2.0, 0),  # whatever else
        (1.0, 0.5, 1),  # purchases (log)
        (0.0, 1.0, 0),  # only one purchase
        (-0.6, 0.5, -1),  # silence of who bought once (log)
        (-0.4, 0.5, -1),  # silence of the others (log)
        (-0.4, 0.5, -1),  # their silence in gaps of their own
        (-0.5, 0.5, -1),  # their own gap (log): who comes seldom comes less likely in time
    ]
)
_BELIEVED, _FIRMLY, _SIGNS = _WEIGHTS.T
SILENCE_ONLY = np.array([0.5, 0, 0, -0.5, -0.5, 0, 0])  # what is believed where nothing was learned: ranks by silence


def carried(days: PurchaseDays, today: int) -> int:
    """The longest horizon in days that the data carry: twice as many days ago LEAST_WATCHED customers had bought.

    0 where there never were so many.
    """
    first = np.sort(days.until(today)[1])
    return max(0, (today - int(first[LEAST_WATCHED - 1])) // 2) if len(first) >= LEAST_WATCHED else 0


def weights(days: PurchaseDays, today: int, within: int, gap: float) -> tuple[Numbers, int]:
    """The weights learned of who came back ``within`` days, and on how many customers.

    Looks back at three earlier days (1, 1.5 and 2 spans ago; fewer where there are 10,000 customers), when the
    customers had so many purchases and so long a silence. Where fewer than thirty were known, or fewer than five came
    back or did not, the chance falls with the silence alone, and the number is 0.
    """
    looked: list[tuple[Numbers, Any]] = []
    for times in LOOKED_BACK:
        if sum(len(back) for _, back in looked) < MANY:
            looked.append(_watched(days, today - round(times * within), within, gap))
    seen, back = np.hstack([one for one, _ in looked]), np.concatenate([one for _, one in looked])
    watched = len(looked[0][1])  # at the nearest of the days
    if watched < LEAST_WATCHED or min(back.sum(), (~back).sum()) < LEAST_OF_EACH:
        return SILENCE_ONLY, 0
    return _learned(seen, back.astype("float64"), 1 / len(looked)), watched


def _watched(days: PurchaseDays, day: int, within: int, gap: float) -> tuple[Numbers, Any]:
    seen, known = signs(days, day, gap)
    return seen, days.bought_between(day, day + within)[known]


def signs(days: PurchaseDays, day: int, gap: float) -> tuple[Numbers, Any]:
    """What was known at the end of a day: a row for each weight, a column for each buyer; and who was known."""
    count, first, last = days.until(day)
    known = count > 0
    purchases, silent, own = count[known], day - last[known], _own_gap(count, first, last, gap)[known]
    once = (purchases == 1).astype(np.float64)
    again, waited = 1 - once, np.log1p(silent / gap)
    rows = (
        np.ones(len(once)),
        np.log(purchases),
        once,
        waited * once,
        waited * again,
        np.minimum(silent / own, _LONGEST) * again,
        np.log(own / gap) * again,
    )
    return np.vstack(rows), known


def _own_gap(count: FewBits, first: Days, last: Days, gap: float) -> Numbers:
    """The mean gap of each customer, with one typical gap counted in: few gaps of one's own say little."""
    own: Numbers = (last - first + gap) / np.maximum(count, 1)
    return own


def _learned(signs: Numbers, back: Numbers, each: float) -> Numbers:
    """The most probable weights; a weight that would turn its sign round is left out, and the others found again."""
    used, weights = np.ones(len(_BELIEVED), dtype=np.bool_), _BELIEVED
    while True:
        weights = _fitted(signs, back, each, used, weights)
        wrong = used & (_SIGNS * weights < 0)
        if not wrong.any():
            return weights
        used &= ~wrong


def _fitted(signs: Numbers, back: Numbers, each: float, used: Any, start: Numbers = _BELIEVED) -> Numbers:
    """Newton's steps up the log-posterior; ``each`` is the weight of a row: a customer is seen on several days.

    A step that turns back further than the one before went is halved, else they may swing to and fro for ever.
    """
    weights, firm = np.where(used, start, 0.0), 1 / _FIRMLY[used] ** 2
    rows = np.ascontiguousarray(signs[used])
    last = np.zeros(len(rows))
    for _ in range(50):
        p = probability(weights[used] @ rows)
        slope = each * (rows @ (back - p)) - firm * (weights - _BELIEVED)[used]
        bend = each * ((rows * (p * (1 - p))) @ rows.T) + np.diag(firm)
        step = np.clip(np.linalg.solve(bend, slope), -2.0, 2.0)
        if step @ last < -0.5 * (last @ last):
            step /= 2
        weights[used] += step
        last = step
        if np.abs(step).max() < 1e-5:
            break
    return weights
