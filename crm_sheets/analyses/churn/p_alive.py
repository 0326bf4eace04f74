"""Alive: by the model of purchases, who bought more than once is hardly a customer any more."""

import numpy as np

from crm_sheets.analyses import purchase_intervals
from crm_sheets.analyses.churn import rows
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.purchase_model import model


def hardly_alive(facts: Facts) -> rows.Rows:
    """The chance of still being a customer is below the limit: date of the last purchase, chance, limit.

    Where the model of purchases holds (see analyses.predicted), and only after two purchases: before, the model knows
    no leaving. Nobody on an earlier day: the model is fitted to the newest day and would know what came after.
    """
    rules = facts.playbook.churn
    fitted = model(facts) if facts.later is None else None
    if fitted is None or fitted.orders is None or not fitted.counts_hold:
        return rows.joined_rows([])
    known = fitted.histories.loc[fitted.histories["repeats"] > 0]
    chance = fitted.orders.p_alive(*(known[name].to_numpy() for name in ("repeats", "recency", "age")))
    hardly = chance < rules.alive
    buyer = purchase_intervals.purchase_days(facts).customer_ids.get_indexer(known.index[hardly]).astype(np.int64)
    last = purchase_intervals.purchase_intervals(facts)["last"].to_numpy()[buyer]
    return rows.signal("hardly_alive", rules.weight_alive, buyer, last, chance[hardly], rules.alive)


def alive_as_now(facts: Facts) -> rows.Rows:
    """``hardly_alive`` for comparing two days: on an earlier day it names the customers that it names on the newest.

    The model of purchases is fitted for the newest day only, so the signal moves nobody between the two.
    """
    found = hardly_alive(facts.newest)
    then, now = (purchase_intervals.purchase_days(at).customer_ids for at in (facts, facts.newest))
    buyer = then.get_indexer(now[found.buyer]).astype(np.int64)
    return rows.Rows(buyer, *(getattr(found, name) for name in ("signal", "weight", "date", "value", "limit", "row")))
