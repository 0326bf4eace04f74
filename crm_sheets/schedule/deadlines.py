"""Deadlines: ends of contracts, prospects and open deals that the team keeps in its own customer list."""

import pandas as pd

from crm_sheets.arrays.membership import among
from crm_sheets.playbook.sections.occasions import OccasionRules
from crm_sheets.playbook.sections.prospects import ProspectRules
from crm_sheets.schedule.reason_rows import no_reasons, reason_rows
from crm_sheets.schedule.steps import step_days
from crm_sheets.vocabulary.states import LEFT


def contract_reasons(clients: pd.DataFrame, rules: OccasionRules, today: pd.Timestamp, kind: str) -> pd.DataFrame:
    """What ends of this ``kind`` (contract, warranty), on the playbook's days before; ``contract_over`` after the end.

    ``date``: the end; ``value``: the days to it, or since it, on the day of the call. A step that nobody was contacted
    for calls until the next one; an end more than ``contract_after`` days ago calls no more.
    """
    if not clients[f"{kind}_end"].notna().any():
        return no_reasons()
    rows = clients.loc[clients[f"{kind}_end"] >= today - pd.Timedelta(days=rules.contract_after)]
    end = rows[f"{kind}_end"]
    before = step_days(end, [-day for day in rules.contract_days], rows["last_contact"], today, 10 * 366)
    over = end < today
    wanted = before.mask(over, end.mask(rows["last_contact"] > end))
    reason = pd.Series(f"{kind}_end", index=rows.index).mask(over, f"{kind}_over")
    call = wanted.where(wanted > today, today)
    found = reason_rows(rows["customer_id"], reason, "contract", wanted, end, (end - call).dt.days.abs())
    return found[found["wanted"].notna()]


def rival_reasons(clients: pd.DataFrame, rules: OccasionRules, today: pd.Timestamp) -> pd.DataFrame:
    """Contracts with a rival that end: called some days before, once. ``text``: the rival."""
    if not clients["rival_end"].notna().any():
        return no_reasons()
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

    ``text``: the stage. A stage that is over (won, lost; no days) or says that they left calls nobody.
    """
    if not clients["stage"].notna().any():
        return no_reasons()
    rows = clients.loc[(clients["tier"] == "prospect").fillna(False) & clients["stage"].notna()]
    rows = rows.loc[~rows["stage"].str.contains(LEFT, na=False)]
    since = rows["last_contact"].fillna(rows["created"].where(rows["created"] <= today))
    return _stuck(rows["customer_id"], rows["stage"], since, (rules, stages), today)


def deal_reasons(
    clients: pd.DataFrame, deals: pd.DataFrame, rules: OccasionRules, stages: ProspectRules, today: pd.Timestamp
) -> pd.DataFrame:
    """Open deals (the result table prospects) without progress for the days of their stage, buyers' as well.

    Progress is the day of the deal or a contact, whichever is later. ``text``: the stage as it was written.
    """
    open_ones = deals.loc[(deals["deals"] > 0) & deals["stage_said"].notna()].set_index("customer_id")
    rows = clients.loc[among(clients["customer_id"], open_ones.index)]
    told = open_ones.reindex(rows["customer_id"]).set_axis(rows.index)
    since = pd.concat([told["since"], rows["last_contact"]], axis="columns").astype("datetime64[s]").max(axis="columns")
    return _stuck(rows["customer_id"], told["stage_said"], since.astype("datetime64[s]"), (rules, stages), today)


def _stuck(
    customers: "pd.Series[str]",
    said: "pd.Series[str]",
    since: "pd.Series[pd.Timestamp]",
    rules: tuple[OccasionRules, ProspectRules],
    today: pd.Timestamp,
) -> pd.DataFrame:
    """The reasons of those at a stage ``said``: after its days where its word is known, else those for all."""
    known = {text: rules[1].stage(str(text)) for text in said.unique()}
    days = said.map({text: rules[1].rule(stage).days for text, stage in known.items() if stage})
    limit = days.astype("float64").fillna(rules[0].prospect_days)
    said, since, limit = said.loc[limit > 0], since.loc[limit > 0], limit.loc[limit > 0]
    wanted = (since + pd.to_timedelta(limit, unit="D")).fillna(today)
    waited = (wanted.where(wanted > today, today) - since).dt.days.fillna(0)  # nobody knows since when
    return reason_rows(customers.loc[said.index], "prospect", "prospect", wanted, since, waited, text=said)
