"""Referrals: which customer brought which, as the customer file's column on who referred them says."""

import pandas as pd

from crm_sheets.analyses.facts import Facts, once

_KEYS = ("customer_id", "name", "phone")


@once
def referrals(facts: Facts) -> pd.DataFrame:
    """Out: customer_id and referrer (the customer_id of who brought them), both text, by customer_id.

    ``referred_by`` is matched with ids, names and phones, case aside. What fits nobody, several customers or the
    customer themselves is left out.
    """
    known = facts.customers
    told = known.loc[known["referred_by"].notna(), ["customer_id", "referred_by"]].astype("str")
    if told.empty:
        return pd.DataFrame({"customer_id": [], "referrer": []}, dtype="str")
    listed = facts.book.customers
    names = pd.concat(
        [pd.DataFrame({"key": _folded(listed[key]), "referrer": listed["customer_id"].astype("str")}) for key in _KEYS]
    ).dropna()
    names = names.drop_duplicates().drop_duplicates("key", keep=False)
    found = told.assign(referrer=_folded(told["referred_by"]).map(names.set_index("key")["referrer"]))
    found = found.loc[found["referrer"].notna() & (found["referrer"] != found["customer_id"])]
    return found[["customer_id", "referrer"]].sort_values("customer_id", ignore_index=True)


def brought(facts: Facts) -> "pd.Series[int]":
    """How many customers each has brought, by customer_id of who brought them."""
    return referrals(facts).groupby("referrer").size().rename_axis("customer_id")


def _folded(texts: "pd.Series[str]") -> "pd.Series[str]":
    return texts.astype("str").str.strip().str.casefold()
