"""Cuts: in which of the four buying tiers a value lies among all values, by rank or by cumulative value."""

from collections.abc import Callable
from math import ceil
from typing import Any

import numpy as np

from crm_sheets.language.grades import BUYING_TIERS
from crm_sheets.playbook.sections.tiers import TierRules
from crm_sheets.summaries import UNIT

Numbers = np.ndarray[Any, np.dtype[Any]]
_LAST = len(BUYING_TIERS) - 1


def cut(value: Numbers, rules: TierRules) -> Any:
    """The buying tier of each customer by the playbook's cut; a missing value ranks last."""
    known = np.where(np.isnan(value), -np.inf, value)
    return np.array(BUYING_TIERS, dtype=object)[tier_places(known, known, rules)]


def tier_places(values: Numbers, asked: Numbers, rules: TierRules) -> Numbers:
    """The place in BUYING_TIERS of each value asked for, among the values of all who bought."""
    return _CUTS[rules.cut](np.sort(values), asked, rules)


def pyramid(ordered: Numbers, asked: Numbers, rules: TierRules) -> Numbers:
    """Places by rank, highest value first; ``ordered`` are all values, rising.

    The cuts lie at the cumulative shares of the number of buyers, rounded up, so there is at least one VIP as soon as
    anybody bought. Ties share the better tier: equal values have the same, smallest rank.
    """
    shares = np.cumsum([rules.vip, rules.major, rules.ordinary])
    cuts = [max(1, ceil(round(len(ordered) * share, 9))) for share in shares]  # 0.05 * 300 is not 15.000000000000002
    better = len(ordered) - np.searchsorted(ordered, asked, side="right")
    return np.searchsorted(cuts, better + 1, side="left")


def cumulative(ordered: Numbers, asked: Numbers, rules: TierRules) -> Numbers:
    """Places by the share of all value that the better customers bring together; ``ordered`` are all values, rising.

    Who begins before 80 % (95 %, 100 %: the playbook's cuts) is VIP (major, ordinary), so there is at least one VIP;
    equal values begin together, so ties share the better tier. Values below 0 count as 0 and are small. When nobody
    brings anything, the highest value is VIP.
    """
    whole = np.rint(np.clip(ordered, 0, None) * UNIT).astype(np.int64)
    before = np.concatenate([np.cumsum(whole[::-1])[::-1], [0]])  # of the value at a place and all above it
    if before[0] == 0:
        return np.where(asked == ordered[-1:].max(initial=-np.inf), 0, _LAST)
    share = before[np.searchsorted(ordered, np.clip(asked, 0, None), side="right")] / before[0]
    cuts = [rules.cumulative_vip, rules.cumulative_major, rules.cumulative_ordinary]
    found = np.searchsorted(cuts, np.round(share, 12), side="right")
    return np.where(asked > 0, found, _LAST)


_CUTS: dict[str, Callable[[Numbers, Numbers, TierRules], Numbers]] = {"pyramid": pyramid, "cumulative": cumulative}
