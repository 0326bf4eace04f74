"""Value beyond money: loyal for years, forgives, gives opinions, brings others; points that may lift a tier by one."""

import re

import pandas as pd

from crm_sheets.analyses import tiers
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.referrals import brought
from crm_sheets.arrays.typed import typed
from crm_sheets.language.grades import BUYING_TIERS
from crm_sheets.summaries.per_span import months_back
from crm_sheets.vocabulary import SOURCE

POINTS = ("loyal", "forgives", "gives_opinions", "brings_others")
_OPINION = re.compile(r"建议|意见|反馈|suggest|opinion|feedback", re.IGNORECASE)


@once
def run(facts: Facts) -> pd.DataFrame:
    """Every customer with at least one point, most points first, then better tier, then customer_id.

    Out: customer_id, name, owner; loyal, forgives, gives_opinions, brings_others (yes or no); points (0 to 4); tier,
    lifted_tier; and the evidence: first_order, complained_on, opinions, brought. ``lifted_tier`` is one better than
    ``tier`` from the playbook's points on; VIP, dormant and prospect stay. ``tier`` itself never changes by points.
    """
    listed = facts.customers.drop_duplicates("customer_id").set_index("customer_id")[["name", "owner"]]
    table = listed.set_axis(listed.index.astype("str")).sort_index()
    tier = tiers.run(facts)["tier"] if len(facts.buyers) else pd.Series(dtype="str")
    table["tier"] = tier.reindex(table.index).fillna(tiers.told_without_sales(facts, table.index))
    table = table.join([_loyal(facts), _forgives(facts), _opinions(facts), brought(facts).rename("brought")])
    table["brings_others"] = table["brought"].notna()
    table[list(POINTS)] = table[list(POINTS)].eq(True)  # what is missing is no
    table["points"] = table[list(POINTS)].sum(axis=1)
    table["lifted_tier"] = _lifted(table["tier"], table["points"] >= facts.playbook.tiers.lift_points)
    table = table.loc[table["points"] > 0].rename_axis("customer_id").reset_index()
    better = table["tier"].map({code: n for n, code in enumerate(BUYING_TIERS)}).fillna(len(BUYING_TIERS))
    table = table.assign(better=better).sort_values(["points", "better"], ascending=[False, True], kind="stable")
    columns = ["customer_id", "name", "owner", *POINTS, "points", "tier", "lifted_tier"]
    return table[[*columns, "first_order", "complained_on", "opinions", "brought"]].reset_index(drop=True)


def part(facts: Facts) -> Contribution:
    """Table beyond_money."""
    return Contribution(tables={"beyond_money": run(facts)})


def _loyal(facts: Facts) -> pd.DataFrame:
    """First bought years ago and still buys: loyal, first_order."""
    if facts.buyers.empty:
        return pd.DataFrame({"loyal": [], "first_order": pd.to_datetime([])}, index=pd.Index([], dtype="str"))
    first = facts.buyers["first_order"].set_axis(facts.buyers.index.astype("str"))
    still = tiers.run(facts)["tier"].reindex(first.index) != tiers.DORMANT
    early = first <= months_back(facts.as_of, facts.playbook.tiers.loyal_months)
    return pd.DataFrame({"loyal": early & still, "first_order": first})


def _forgives(facts: Facts) -> pd.DataFrame:
    """Complained and bought on a later day: forgives, complained_on (the first complaint)."""
    rows = facts.known("complaints", "received_at").dropna(subset=["customer_id", "received_at"])
    first = typed(rows, {"customer_id": "str"}).groupby("customer_id")["received_at"].min().dt.normalize()
    last = facts.buyers["last_order"].set_axis(facts.buyers.index.astype("str"))
    return pd.DataFrame({"forgives": last.reindex(first.index) > first, "complained_on": first})


def _opinions(facts: Facts) -> pd.DataFrame:
    """Answered a questionnaire, told staff an opinion, or points out weak spots: gives_opinions, opinions (times)."""
    answers = facts.known("answers", "answered_at").dropna(subset="customer_id")[["customer_id", *SOURCE]]
    visits = facts.known("visits", "date").dropna(subset="customer_id")
    told = visits.loc[_says(visits["result"]) | _says(visits["notes"]), ["customer_id", *SOURCE]]
    signs = facts.book.relationship
    candid = signs.loc[signs["customer_id"].notna() & (signs["tells_weak_spots"] == "yes"), ["customer_id", *SOURCE]]
    given = pd.concat([rows.astype("str") for rows in (answers, told, candid)]).drop_duplicates()
    times = given.groupby("customer_id").size()
    return pd.DataFrame({"gives_opinions": True, "opinions": times}, index=times.index)


def _says(texts: "pd.Series[str]") -> "pd.Series[bool]":
    return texts.str.contains(_OPINION, na=False)


def _lifted(tier: "pd.Series[str]", lift: "pd.Series[bool]") -> "pd.Series[str]":
    better = dict(zip(BUYING_TIERS[1:], BUYING_TIERS[:-1], strict=True))
    return tier.mask(lift, tier.map(better).fillna(tier))
