"""Silence: longer away than a long gap, the customer's own or, with few purchases, that of customers alike."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.analyses import purchase_intervals
from crm_sheets.analyses.churn import rows
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.returning import horizon, return_chances

OWN, ALIKE = ("silence_amber", "silence_red"), ("silence_alike_amber", "silence_alike_red")


def silence(facts: Facts) -> rows.Rows:
    """Date of the last purchase, days since, and the long gap that they exceed.

    Long gap: nine of ten of the customer's own gaps are no longer; with too few purchases, nine of ten customers with
    as many purchases who ever came back had come back by then. Red and amber are the playbook's multiples of it.
    """
    rules, table = facts.playbook.churn, silences(facts)
    times = table["times"].to_numpy()
    shows = (times >= rules.silence_amber) | (times >= rules.silence_red)
    red = (times[shows] >= rules.silence_red).astype(np.int64)
    alike = (~table["own"].to_numpy()[shows]).astype(np.int64)
    code = np.array([OWN, ALIKE], dtype=object)[alike, red]
    weight = np.array([rules.weight_silence_amber, rules.weight_silence_red])[red]
    date, value, limit = (table[name].to_numpy()[shows] for name in ("date", "value", "limit"))
    return rows.signal(code, weight, np.flatnonzero(shows), date, value, limit)


def hardly_back(facts: Facts) -> rows.Rows:
    """Silent longer than a long gap, and customers alike hardly ever came back: last purchase, chance, horizon in days.

    Only where that chance could be learned from the team's own past (see analyses.returning).
    """
    rules, table, back = facts.playbook.churn, silences(facts), return_chances(facts)
    chance = back.chance.to_numpy()
    hardly = (table["times"].to_numpy() >= 1) & (chance < rules.hardly_back) & bool(back.watched)
    date = table["date"].to_numpy()[hardly]
    buyer, within = np.flatnonzero(hardly), float(horizon(facts))
    return rows.signal("hardly_back", rules.weight_hardly_back, buyer, date, chance[hardly], within)


@once
def silences(facts: Facts) -> pd.DataFrame:
    """Out, by customer_id: date (last purchase), value (days silent), limit (long gap), own (whether it is their own).

    ``times``: the silence in long gaps; missing below the least silence of the playbook, and without a long gap.
    """
    found, few = purchase_intervals.purchase_intervals(facts), purchase_intervals.own_rhythm_from(facts)
    purchases, silent = found["purchases"].to_numpy(), found["silent"].to_numpy()
    own = purchases >= few
    alike = purchase_intervals.long_gaps(facts).reindex(range(few)).to_numpy()
    limit: Any = np.where(own, found["long"].to_numpy(), alike[np.minimum(purchases, few - 1)])
    times = np.where(silent >= facts.playbook.churn.silence_days, silent / limit, np.nan)
    columns = {"date": found["last"].to_numpy(), "value": silent, "limit": limit, "own": own, "times": times}
    return pd.DataFrame(columns, index=found.index)
