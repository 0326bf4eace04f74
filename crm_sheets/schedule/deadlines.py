"""Deadlines: ends of contracts and prospects that the team keeps in its own customer list."""

import pandas as pd

from crm_sheets.playbook.sections.occasions import OccasionRules
from crm_sheets.playbook.sections.prospects import ProspectRules
from crm_sheets.schedule.reason_rows import reason_rows
from crm_sheets.schedule.steps import step_days
from crm_sheets.vocabulary.states import LEFT


def contract_reasons(clients: pd.DataFrame, rules: OccasionRules, today: pd.Timestamp) -> pd.DataFrame:
    """Contracts and warranties that end, on the playbook's days before; ``contract_over`` after the end.

    ``date``: the end; ``value``: the days to it, or since it, on the day of the call. A step that nobody was contacted
    for calls until the next one; an end more than ``contract_after`` days ago calls no more.
    """
    rows = clients.loc[clients["contract_end"] >= today - pd.Timedelta(days=rules.contract_after)]
    end = rows["contract_end"]
    before = step_days(end, [-day for day in rules.contract_days], rows["last_contact"], today, 10 * 366)
    over = end < today
    wanted = before.mask(over, end.mask(rows["last_contact"] > end))
    reason = pd.Series("contract_end", index=rows.index).mask(over, "contract_over")
    call = wanted.where(wanted > today, today)
    found = reason_rows(rows["customer_id"], reason, "contract", wanted, end, (end - call).dt.days.abs())
    return found[found["wanted"].notna()]


def rival_reasons(clients: pd.DataFrame, rules: OccasionRules, today: pd.Timestamp) -> pd.DataFrame:
    """Contracts with a rival that end: called some days before, once. ``text``: the rival."""
    rows = clients.loc[clients["rival_end"] >= today]
    wanted = rows["rival_end"] - pd.Timedelta(days=rules.rival_days)
    is_done = rows["last_contact"] >= wanted
    rows, wanted = rows.loc[~is_done], wanted.loc[~is_done]
    left = (rows["rival_end"] - wanted.where(wanted > today, today)).dt.days
    return reason_rows(rows["customer_id"], "rival_end", "rival", wanted, rows["rival_end"], left, text=rows["rival"])


def prospect_reasons(
    clients: pd.DataFrame, rules: OccasionRules, stages: ProspectRules, today: pd.Timestamp
) -> pd.DataFrame:
    """Prospects with a stage without a contact for some days, else since they were created; at once without either.

    The days are those of the stage, where its word is known, else the playbook's for all. ``text``: the stage. A stage
    that is over (won, lost; no days) or says that they left calls nobody.
    """
    rows = clients.loc[(clients["tier"] == "prospect").fillna(False) & clients["stage"].notna()]
    rows = rows.loc[~rows["stage"].str.contains(LEFT, na=False)]
    known = {text: stages.stage(str(text)) for text in rows["stage"].unique()}
    days = rows["stage"].map({text: stages.rule(stage).days for text, stage in known.items() if stage})
    limit = days.astype("float64").fillna(rules.prospect_days)
    rows, limit = rows.loc[limit > 0], limit.loc[limit > 0]
    since = rows["last_contact"].fillna(rows["created"].where(rows["created"] <= today))
    wanted = (since + pd.to_timedelta(limit, unit="D")).fillna(today)
    waited = (wanted.where(wanted > today, today) - since).dt.days
    return reason_rows(rows["customer_id"], "prospect", "prospect", wanted, since, waited, text=rows["stage"])
