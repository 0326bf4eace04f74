"""Gaps: where the rules of the desk were not kept, by complaint."""

import numpy as np
import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.complaints.cases import Cases
from crm_sheets.complaints.clock import Clock
from crm_sheets.complaints.queue import handovers
from crm_sheets.language.desk.remedies import ANYBODY
from crm_sheets.playbook import Playbook

GAPS = ["complaint_id", "policy_gap", "name", "handler", "department", "received", "is_open", "place"]
KINDS = (
    "no_handler", "no_limit", "no_cause", "passed_on", "no_customer", "promise_missed", "no_answer_from_customer",
    "no_improvement_owner", "authority_exceeded",
)  # fmt: skip


def policy_gaps(found: Cases, time: Clock, events: pd.DataFrame, playbook: Playbook) -> pd.DataFrame:
    """GAPS, a row for each complaint and gap, by kind (KINDS), open ones first, the newest first.

    A gap about a column that the ledger does not keep at all is none: no_cause, no_answer_from_customer and
    no_improvement_owner ask for it in closed complaints where others of the ledger have it. no_limit: open, no
    severity and no promised time, where the ledger keeps either. authority_exceeded: a remedy that by the playbook not
    everybody may grant, granted by the handler alone, where the ledger keeps who granted.
    """
    rows = found.rows
    above = [remedy["code"] for remedy in playbook.lists["remedies"] if remedy["grants"] not in ANYBODY]
    alone = rows["remedy_by"].isna() | (rows["remedy_by"] == rows["handler"])
    has = {
        name: bool(rows[name].notna().any())
        for name in ("handler", "cause", "satisfied", "accepted", "improvement", "customer_id", "remedy_by")
    }
    closed, limited = ~rows["is_open"], bool(rows["has_severity"].any()) or "promised" in found.kept
    closing = time.measured["closed"]
    asked = rows["satisfied"].isna() & rows["accepted"].isna() & rows["handling_score"].isna()
    where: dict[str, pd.Series[bool]] = {
        "no_handler": rows["handler"].isna() & has["handler"],
        "no_limit": ~rows["has_severity"] & rows["promised"].isna() & rows["is_open"] & limited,
        "no_cause": closed & rows["cause"].isna() & has["cause"],
        "passed_on": handovers(found, events) > playbook.complaint_desk.most_handovers,
        "no_customer": rows["customer_id"].isna() & has["customer_id"],
        "promise_missed": closing["by_promise"] & (closing["late"] > 0),
        "no_answer_from_customer": closed
        & (rows["status"] != "withdrawn")
        & asked
        & (has["satisfied"] or has["accepted"]),
        "no_improvement_owner": rows["improvement"].notna()
        & (rows["improvement_owner"].isna() | rows["improvement_done"].isna() & closed),
        "authority_exceeded": rows["remedy_granted"].isin(above) & alone & has["remedy_by"],
    }
    told = rows.assign(name=rows["customer_name"], place=rows.index)[[name for name in GAPS if name != "policy_gap"]]
    told = told.loc[np.logical_or.reduce(list(where.values()))]
    told = told.sort_values(["is_open", "received"], ascending=False, kind="stable")
    parts = [told.loc[where[kind].reindex(told.index)].assign(policy_gap=kind) for kind in KINDS]
    return typed(pd.concat(parts, ignore_index=True)[GAPS], {"policy_gap": "str"})
