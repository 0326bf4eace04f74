"""People: the owner has left or changed, nobody got in touch for long, the relationship is weak."""

import pandas as pd

from crm_sheets.analyses import relationship, tiers
from crm_sheets.analyses.churn import rows
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.summaries.served import served

ALWAYS, LEAST_DAYS = 0.8, 3  # served by one colleague: on so large a share of the days, and on so many
OWNERS_SERVE = 0.5  # of the customers who were served, so many by their owner: else owners do not serve here


def owner_left(facts: Facts) -> rows.Rows:
    """The account owner has left: the last day; the row of the staff sheet."""
    staff = facts.book.staff
    left = staff.loc[staff["left_on"] <= facts.heard, ["name", "left_on"]].drop_duplicates("name")
    left = left.assign(row=left.index).set_index("name").rename(columns={"left_on": "date"})
    found = _owners(facts).rename("owner").reset_index().join(left, on="owner", how="inner")
    return rows.of_table(facts, "owner_left", facts.playbook.churn.weight_owner_left, found)


def owner_changed(facts: Facts) -> rows.Rows:
    """Always served by one colleague, now owned by another who never served: last day of the first, days served.

    From the staff noted in sales and visits. Not told where owners do not serve their customers themselves.
    """
    rules = facts.playbook.churn
    pairs, owners = _served(facts), _owners(facts)
    pairs = pairs.assign(owner=pairs["customer_id"].map(owners)).dropna(subset="owner")
    pairs = pairs.assign(
        by_owner=pairs["staff"] == pairs["owner"], all=pairs.groupby("customer_id")["days"].transform("sum")
    )
    by_owner = pairs.groupby("customer_id")["by_owner"].transform("any")
    if pairs.empty or by_owner[~pairs["customer_id"].duplicated()].mean() < OWNERS_SERVE:
        return rows.joined_rows([])
    always = (pairs["days"] >= LEAST_DAYS) & (pairs["days"] >= ALWAYS * pairs["all"]) & ~by_owner
    late = pairs["last"] > facts.as_of - pd.Timedelta(days=rules.owner_changed_days)
    found = pairs.loc[always & late].rename(columns={"last": "date", "days": "value"}).assign(row=rows.NO_ROW)
    return rows.of_table(facts, "owner_changed", rules.weight_owner_changed, found)


def contact_overdue(facts: Facts) -> rows.Rows:
    """Nobody got in touch for a multiple of the tier's rhythm: last contact, days since, rhythm; that visit.

    Where the log of visits was given up, the days until then (see ``Facts.visited``): it does not tell who was called.
    """
    rules = facts.playbook.churn
    visits = facts.known("visits", "date")[["customer_id", "date"]].dropna()
    newest = visits.sort_values("date", kind="stable").drop_duplicates("customer_id", keep="last")
    tier = tiers.run(facts)["tier"]
    known = tier.index.get_indexer(pd.Index(newest["customer_id"], dtype="str"))
    newest, known = newest.loc[known >= 0], known[known >= 0]
    rhythm = tier.iloc[known].map(_rhythms(facts)).to_numpy()
    day = newest["date"].dt.normalize()
    found = newest.assign(date=day, value=(facts.visited - day).dt.days, limit=rhythm)
    found = found.loc[found["value"] >= rules.contact_overdue * found["limit"]]
    return rows.of_table(facts, "contact_overdue", rules.weight_contact_overdue, found)


def weak_relationship(facts: Facts) -> rows.Rows:
    """The sheet of ten signs says yes to too few: signs with yes, signs answered; the row."""
    found = relationship.strength(facts)
    weak = found.loc[found["weak"]].rename(columns={"relationship": "value", "asked": "limit"}).reset_index()
    return rows.of_table(facts, "weak_relationship", facts.playbook.churn.weight_weak_relationship, weak)


def _owners(facts: Facts) -> "pd.Series[str]":
    """The owner of each customer who has one."""
    owners: pd.Series[str] = facts.book.customers.set_index("customer_id")["owner"].dropna()
    return owners.set_axis(owners.index.astype("str"))


@once
def _served(facts: Facts) -> pd.DataFrame:
    """Who served whom, in sales and visits together."""
    end = facts.heard + pd.Timedelta(days=1)
    parts = [served(table, end) for table in (facts.book.sales, facts.book.visits) if table["staff"].notna().any()]
    if not parts:
        return pd.DataFrame({"customer_id": [], "staff": [], "days": [], "last": []})
    both = pd.concat(parts).groupby(["customer_id", "staff"], as_index=False)
    return both.agg(days=("days", "sum"), last=("last", "max"))


def _rhythms(facts: Facts) -> dict[str, int]:
    """Days between contacts by tier; dormant customers have that of small ones."""
    rules = facts.playbook.schedule
    days = {tier: getattr(rules, f"days_{tier}") for tier in ("vip", "major", "ordinary", "small")}
    return {**days, "dormant": rules.days_small}
