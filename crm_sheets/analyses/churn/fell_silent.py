"""Fell silent: used to complain, answer or recommend, says nothing any more, and buys less."""

import numpy as np
import pandas as pd

from crm_sheets.analyses.churn import decline, rows
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.falling_groups import HALF_YEAR, half_years
from crm_sheets.analyses.purchase_intervals import purchase_days

USED_TO = 2  # days with a word of theirs; a single one is no habit
_BACK = 4 * HALF_YEAR  # days before as_of from which words count


def fell_silent(facts: Facts) -> rows.Rows:
    """Said something on at least two days of the two years, nothing in the last half of one, and buys less.

    Day of the last word, how many days had one. Words are complaints and answers to questionnaires, those about
    recommending among them. Only where anybody spoke in the last half year: else nobody was asked, or the lists ended.
    """
    told = _words(facts)
    half = half_years(facts.as_of)[0]
    if not (told["day"] > half).any():
        return rows.joined_rows([])
    told = told.loc[told["day"] > facts.as_of - pd.Timedelta(days=_BACK)]
    days = told.drop_duplicates().groupby("customer_id")["day"].agg(["size", "max"])
    silent = days.loc[(days["size"] >= USED_TO) & (days["max"] <= half)]
    buyer = purchase_days(facts).customer_ids.get_indexer(silent.index).astype(np.int64)
    both = np.isin(buyer, decline.buying_less(facts).buyer)
    last, count = silent["max"].to_numpy(), silent["size"].to_numpy()
    return rows.signal("fell_silent", facts.playbook.churn.weight_fell_silent, buyer[both], last[both], count[both])


def _words(facts: Facts) -> pd.DataFrame:
    """customer_id and day of each complaint and answer."""
    parts = []
    for table, column in (("complaints", "received_at"), ("answers", "answered_at")):
        known = facts.known(table, column).dropna(subset=["customer_id", column])
        told = {"customer_id": known["customer_id"].astype("str"), "day": known[column].dt.normalize()}
        parts.append(pd.DataFrame(told))
    return pd.concat(parts, ignore_index=True)
