"""Silence: longer away than a long gap, the customer's own or, with few purchases, that of customers alike."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from crm_sheets.analyses import purchase_intervals
from crm_sheets.analyses.churn import rows
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.returning import Returning, horizon, return_chances, returning_as_now

OWN, ALIKE = ("silence_amber", "silence_red"), ("silence_alike_amber", "silence_alike_red")


def silence(facts: Facts) -> rows.Rows:
    """Date of the last purchase, days since, and the long gap that they exceed.

    Long gap: nine of ten of the customer's own gaps are no longer; with too few purchases, nine of ten customers with
    as many purchases who ever came back had come back by then. Red and amber are the playbook's multiples of it.
    """
    rules, found = facts.playbook.churn, silences(facts)
    times = found.times
    shows = (times >= rules.silence_amber) | (times >= rules.silence_red)
    red = (times[shows] >= rules.silence_red).astype(np.int64)
    alike = (~found.own[shows]).astype(np.int64)
    code = np.array([OWN, ALIKE], dtype=object)[alike, red]
    weight = np.array([rules.weight_silence_amber, rules.weight_silence_red])[red]
    silent = (found.date[shows], found.value[shows], found.limit[shows])
    return rows.signal(code, weight, np.flatnonzero(shows), *silent)


def hardly_back(facts: Facts) -> rows.Rows:
    """Silent longer than a long gap, and customers alike hardly ever came back: last purchase, chance, horizon in days.

    Only where that chance could be learned from the team's own past (see analyses.returning).
    """
    return _hardly_back(facts, return_chances(facts))


def hardly_back_as_now(facts: Facts) -> rows.Rows:
    """``hardly_back`` on an earlier day, with the chances to come back that are learned from all that is known now."""
    return _hardly_back(facts, returning_as_now(facts))


def _hardly_back(facts: Facts, back: Returning) -> rows.Rows:
    rules, silent = facts.playbook.churn, silences(facts)
    chance = back.chance.to_numpy()
    hardly = (silent.times >= 1) & (chance < rules.hardly_back) & bool(back.watched)
    buyer, within = np.flatnonzero(hardly), float(horizon(facts))
    return rows.signal("hardly_back", rules.weight_hardly_back, buyer, silent.date[hardly], chance[hardly], within)


@dataclass(frozen=True)
class Silences:
    """Arrays with one entry for each buyer: date (last purchase), value (days silent), limit (long gap), own.

    ``own``: whether the long gap is the buyer's own. ``times``: the silence in long gaps, missing below the least
    silence of the playbook and without a long gap.
    """

    date: Any
    value: purchase_intervals.Numbers
    limit: purchase_intervals.Numbers
    own: purchase_intervals.Mask
    times: purchase_intervals.Numbers


@once
def silences(facts: Facts) -> Silences:
    """How many days every buyer has bought nothing, beside the long gap that this is compared with."""
    found, few = purchase_intervals.purchase_intervals(facts), purchase_intervals.own_rhythm_from(facts)
    purchases, silent = found["purchases"].to_numpy(), found["silent"].to_numpy()
    own = purchases >= few
    alike = purchase_intervals.long_gaps(facts).reindex(range(few)).to_numpy()
    limit: Any = np.where(own, found["long"].to_numpy(), alike[np.minimum(purchases, few - 1)])
    times = np.where(silent >= facts.playbook.churn.silence_days, silent / limit, np.nan)
    return Silences(found["last"].to_numpy(), silent, limit, own, times)
