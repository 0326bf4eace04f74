"""Silence: longer away than a long gap, the customer's own or, with few purchases, that of customers alike."""

import pandas as pd

from crm_sheets.analyses import rhythm
from crm_sheets.analyses.churn import rows
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.returning import horizon, returning

OWN, ALIKE = ("silence_red", "silence_amber"), ("silence_alike_red", "silence_alike_amber")


def silence(facts: Facts) -> pd.DataFrame:
    """Date of the last purchase, days since, and the long gap that they exceed.

    Long gap: nine of ten of the customer's own gaps are no longer; with too few purchases, nine of ten customers with
    as many purchases who ever came back had come back by then. Red and amber are the playbook's multiples of it.
    """
    rules, table = facts.playbook.churn, silences(facts)
    own, times = table["own"], table["times"]
    red, amber = times >= rules.silence_red, (times >= rules.silence_amber) & (times < rules.silence_red)
    weights = (rules.weight_silence_red, rules.weight_silence_amber)
    parts = [
        rows.signal(code, weight, table.loc[judged & level])
        for codes, judged in ((OWN, own), (ALIKE, ~own))
        for code, weight, level in zip(codes, weights, (red, amber), strict=True)
    ]
    return pd.concat(parts, ignore_index=True)


def hardly_back(facts: Facts) -> pd.DataFrame:
    """Silent longer than a long gap, and customers alike hardly ever came back: last purchase, chance, horizon in days.

    Only where that chance could be learned from the team's own past (see analyses.returning).
    """
    rules, table, back = facts.playbook.churn, silences(facts), returning(facts)
    chance = back.chance if back.watched else back.chance * float("nan")
    found = table.assign(value=chance, limit=float(horizon(facts)))
    hardly = (table["times"] >= 1) & (chance < rules.hardly_back)
    return rows.signal("hardly_back", rules.weight_hardly_back, found.loc[hardly])


@once
def silences(facts: Facts) -> pd.DataFrame:
    """Out, by customer_id: date (last purchase), value (days silent), limit (long gap), own (whether it is their own).

    ``times``: the silence in long gaps; missing below the least silence of the playbook, and without a long gap.
    """
    found = rhythm.rhythm(facts)
    own = found["purchases"] >= rhythm.own_rhythm_from(facts)
    alike = found["purchases"].map(rhythm.long_gaps(facts))
    table = pd.DataFrame({"date": found["last"], "value": found["silent"], "limit": found["long"].where(own, alike)})
    long_enough = table["value"] >= facts.playbook.churn.silence_days
    return table.assign(own=own, times=(table["value"] / table["limit"]).where(long_enough))
