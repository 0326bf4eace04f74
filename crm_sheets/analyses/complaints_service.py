"""What the ledger says of the service as result tables: rungs, motives, complaints an order, who handles alike."""

import pandas as pd

from crm_sheets.analyses import tiers
from crm_sheets.analyses.complaints_desk import desk
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.groups import regions_of
from crm_sheets.analyses.uniform_handling import uniform_handling
from crm_sheets.complaints.motives import motive_counts
from crm_sheets.complaints.per_orders import complaints_per_orders
from crm_sheets.complaints.pyramid import self_help_questions, solved_by_rung
from crm_sheets.complaints.remedies import remedies_granted
from crm_sheets.complaints.shares import closing_hours


def part(facts: Facts) -> Contribution:
    """Tables ``complaint_`` uniform, pyramid, self_help, motives and, with sales, per_orders; none without a ledger."""
    if not facts.book.has("complaints") or desk(facts).cases.rows.empty:
        return Contribution()
    own, playbook = desk(facts), facts.playbook
    found = own.cases
    tier = tiers.run(facts)["tier"] if len(facts.buyers) else pd.Series(dtype="str")
    hours = closing_hours(found, own.clock)
    closed = found.rows[["handler"]].assign(cause=own.causes["cause"], hours=hours, remedy=remedies_granted(found))
    tables = {
        "complaint_uniform": uniform_handling(closed.loc[~found.rows["is_open"]], playbook.complaint_desk.least),
        "complaint_pyramid": solved_by_rung(found, hours, tier),
        "complaint_self_help": self_help_questions(found),
        "complaint_motives": motive_counts(found, playbook.lists["motives"]),
    }
    if len(facts.buyers):
        days = facts.days[["customer_id", "day", "orders"]]
        groups = {"region": regions_of(facts), "tier": tier}
        tables["complaint_per_orders"] = complaints_per_orders(found, days, groups)
    return Contribution(tables=tables)
