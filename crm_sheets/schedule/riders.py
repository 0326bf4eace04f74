"""Riders: what nobody is contacted for alone, but is asked on the next contact: facts missing, details to confirm."""

import pandas as pd

from crm_sheets.playbook.sections.occasions import OccasionRules
from crm_sheets.schedule.reason_rows import reason_rows

_CONFIRMED = ("phone", "address", "need")


def missing_reasons(clients: pd.DataFrame, rules: OccasionRules) -> pd.DataFrame:
    """The facts of the playbook that others have on file and the customer has not. ``text``: their codes."""
    known = clients.assign(birthday=clients["birthday"].fillna(clients["lunar_birthday"]))
    asked = [name for name in rules.asked_facts if known[name].notna().any()]
    return _riding(clients, {name: known[name].isna() for name in asked}, "missing")


def confirm_reasons(
    clients: pd.DataFrame, confirmed: pd.DataFrame, rules: OccasionRules, today: pd.Timestamp
) -> pd.DataFrame:
    """The facts on file that were not confirmed for long: ``text`` their codes, ``date`` the oldest confirmation.

    Nobody is asked where nothing was ever confirmed in this desk: neither a visit nor a column says anything of it. A
    number or address that proved wrong (``confirmed`` has phone_wrong, email_wrong) is asked for in any case.
    """
    limit = today - pd.Timedelta(days=rules.confirm_days)
    wrong = {fact: confirmed[f"{fact}_wrong"].notna() for fact in ("phone", "email")}
    never = pd.Series(False, index=clients.index)
    days = {fact: confirmed[f"{fact}_confirmed"] for fact in _CONFIRMED}
    due = {fact: (~(day > limit)) & clients[fact].notna() for fact, day in days.items() if day.notna().any()}
    due = {fact: is_due & ~wrong.get(fact, never) for fact, is_due in due.items()}
    oldest = pd.DataFrame({fact: days[fact].where(is_due) for fact, is_due in due.items()}, index=clients.index)
    date = oldest.min(axis="columns") if due else None
    return _riding(clients, {**{f"{fact}_wrong": is_wrong for fact, is_wrong in wrong.items()}, **due}, "confirm", date)


def _riding(
    clients: pd.DataFrame,
    due: "dict[str, pd.Series[bool]]",
    reason: str,
    date: "pd.Series[pd.Timestamp] | None" = None,
) -> pd.DataFrame:
    text = pd.Series("", index=clients.index, dtype="string")
    for fact, is_due in due.items():
        text = text + pd.Series(f"{fact}; ", index=clients.index, dtype="string").where(is_due, "")
    some = text != ""
    day = None if date is None else date.loc[some]
    return reason_rows(clients.loc[some, "customer_id"], reason, reason, None, day, text=text.loc[some].str[:-2])
