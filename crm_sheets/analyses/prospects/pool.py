"""The pool: customers whom their owner did not contact or sell to for long, for others to pick up."""

import pandas as pd

from crm_sheets.analyses.facts import Facts
from crm_sheets.arrays.lookups import values_for
from crm_sheets.playbook.sections.prospects import ProspectRules

_HIGH = ("vip", "major")  # these have twice the days
_TIERS = ("vip", "major", "ordinary", "small", "prospect")


def pool(facts: Facts, customers: pd.DataFrame, rules: ProspectRules) -> pd.DataFrame:
    """Customers with an owner, in the pool or about to be: those about to be first, then the most valuable.

    ``contact_left`` and ``deal_left`` are the days until the limit (below 0: past), missing where there was never a
    contact or a sale; ``state`` is ``pool`` where one of them is past, ``soon`` within the days of warning. Nobody is
    listed where the desk keeps no record of contacts: silence would say nothing.
    """
    columns = ["customer_id", "name", "owner", "tier", "value", "last_contact", "last_order"]
    visits = facts.known("visits", "date")
    files = facts.customers.set_axis(facts.customers["customer_id"].astype("str"), axis="index")
    told = files["last_contact"].where(files["last_contact"] <= facts.heard)
    seen = visits.assign(customer_id=visits["customer_id"].astype("str")).groupby("customer_id")["date"].max()
    days = pd.concat([seen.reindex(files.index), told], axis="columns").astype("datetime64[s]")
    last = days.max(axis="columns").astype("datetime64[s]").dt.normalize()
    rows = customers.loc[customers["owner"].notna() & customers["tier"].isin(_TIERS)]
    rows = rows.assign(last_contact=values_for(rows["customer_id"], last).astype("datetime64[s]"))[columns]
    if not rules.pool_contact or not rows["last_contact"].notna().any():
        rows = rows.iloc[:0]
    twice = rows["tier"].isin(_HIGH).map({True: 2, False: 1}).astype("int64")
    left = {
        "contact_left": twice * rules.pool_contact - (facts.visited - rows["last_contact"]).dt.days,
        "deal_left": twice * rules.pool_deal - (facts.as_of - rows["last_order"].astype("datetime64[s]")).dt.days,
    }
    rows = rows.assign(**left)
    nearest = rows[["contact_left", "deal_left"]].min(axis="columns")
    state = pd.Series("pool", index=rows.index, dtype="str").where(nearest < 0, "soon")
    rows = rows.assign(state=state).loc[nearest < rules.pool_warning]
    return rows.sort_values(["state", "value", "customer_id"], ascending=[False, False, True], ignore_index=True)
