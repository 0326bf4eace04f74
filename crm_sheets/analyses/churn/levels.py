"""Levels: red, amber, green, dormant: by the weights of the signals, or as many for those least likely to come back."""

from dataclasses import dataclass

import numpy as np

from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.proof import highest
from crm_sheets.analyses.purchase_intervals import Mask, Numbers, purchase_intervals
from crm_sheets.analyses.returning.horizon import look_back

ONCE = 2  # times their share of the customers is the most that those who bought once have of the flags


@dataclass(frozen=True)
class Levels:
    """Which buyers are red, amber, dormant: masks with one entry for each buyer; green is who is in none of them."""

    red: Mask
    amber: Mask
    dormant: Mask


def by_weights(facts: Facts, points: Numbers) -> Levels:
    """In, for each buyer: the weights of all signals together. Red and amber from the limits of the playbook on.

    Dormant is who bought nothing in the look-back (see returning.horizon).
    """
    here = _here(facts)
    red, flagged = (here & (points >= limit) for limit in _limits(facts))
    return Levels(red, flagged & ~red, ~here)


def by_score(facts: Facts, score: Numbers, points: Numbers, further: Numbers) -> Levels:
    """In, for each buyer: the score, the weights of all signals together, and of those that the score does not rest on.

    As many are flagged, and as many red, as by the weights: first whose further signals have that weight alone, then
    those with the highest scores. Of who bought once at most twice their share is flagged: their chance to return is
    low at once, and they would crowd out the others. Dormant as above.
    """
    here, once = _here(facts), purchase_intervals(facts)["purchases"].to_numpy() == 1
    red, flagged = (here & (points >= limit) for limit in _limits(facts))
    told = [here & (further >= limit) for limit in _limits(facts)]
    worst, bad = (
        _worst(score, here & ~first, once, int(which.sum() - first.sum()))
        for which, first in zip((red, flagged), told, strict=True)
    )
    red, flagged = worst | told[0], worst | told[0] | bad | told[1]
    return Levels(red, flagged & ~red, ~here)


def _here(facts: Facts) -> Mask:
    here: Mask = purchase_intervals(facts)["silent"].to_numpy() < look_back(facts)
    return here


def _limits(facts: Facts) -> tuple[int, int]:
    return facts.playbook.churn.red, facts.playbook.churn.amber


def _worst(score: Numbers, here: Mask, once: Mask, count: int) -> Mask:
    """The ``count`` with the highest scores; of equal scores at the limit all or none, whichever is nearer."""
    found = _highest(score, here, count)
    share = (here & once).sum() / max(here.sum(), 1)
    most = round(ONCE * share * count)
    if (found & once).sum() <= most:
        return found
    return _highest(score, here & once, most) | _highest(score, here & ~once, count - most)


def _highest(score: Numbers, among: Mask, count: int) -> Mask:
    found = np.zeros(len(score), dtype=np.bool_)
    found[among] = highest(score[among], count)
    return found
