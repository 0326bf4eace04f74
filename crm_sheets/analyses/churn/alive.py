"""Alive: by the model of purchases, who bought more than once is hardly a customer any more."""

import pandas as pd

from crm_sheets.analyses import rhythm
from crm_sheets.analyses.churn import rows
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.purchase_model import model


def hardly_alive(facts: Facts) -> pd.DataFrame:
    """The chance of still being a customer is below the limit: date of the last purchase, chance, limit.

    Where the model of purchases holds (see analyses.predicted), and only after two purchases: before, the model knows
    no leaving. Nobody on an earlier day: the model is fitted to the newest day and would know what came after.
    """
    rules = facts.playbook.churn
    if facts.later is not None:
        return rows.signal("hardly_alive", rules.weight_alive, pd.DataFrame())
    fitted = model(facts)
    if fitted.orders is None or not fitted.counts_hold:
        return rows.signal("hardly_alive", rules.weight_alive, pd.DataFrame())
    known = fitted.histories.loc[fitted.histories["repeats"] > 0]
    chance = fitted.orders.p_alive(*(known[name].to_numpy() for name in ("repeats", "recency", "age")))
    last = rhythm.rhythm(facts)["last"].reindex(known.index)
    table = pd.DataFrame({"date": last, "value": chance, "limit": rules.alive})
    return rows.signal("hardly_alive", rules.weight_alive, table.loc[table["value"] < rules.alive])


def alive_as_now(facts: Facts) -> pd.DataFrame:
    """The same customers on an earlier day as on the newest, so that the signal moves nobody between the two."""
    newest = facts
    while newest.later is not None:
        newest = newest.later
    return hardly_alive(newest)
