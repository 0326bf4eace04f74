"""Strength of the relationship: how many of the ten signs the team's sheet says yes to, and weak key accounts."""

import pandas as pd

from crm_sheets.analyses import tiers
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, lacking, once
from crm_sheets.arrays.typed import typed
from crm_sheets.language import Text
from crm_sheets.results import Refusal
from crm_sheets.vocabulary import SOURCE
from crm_sheets.vocabulary.relationship import RELATIONSHIP

NAME = Text("关系强度", "Relationship strength")
SIGNS = [field.name for field in RELATIONSHIP.fields if field.kind == "flag"]
KEY_ACCOUNTS = ("vip", "major")


def refusal(facts: Facts) -> Refusal | None:
    """Needs the sheet of ten signs with at least one answer for a known customer."""
    if len(strength(facts)):
        return None
    rows, instead = len(facts.book.relationship), Text("填写关系强度表（十个迹象）", "fill in the sheet of ten signs")
    return lacking("relationship", NAME, "relationship", rows, instead)


@once
def strength(facts: Facts) -> pd.DataFrame:
    """The signs of each customer of whom any is answered; the sheet has no dates, so on every day the same.

    Out, by customer_id: relationship (signs with yes), asked (signs answered), weak (fewer yes than the playbook's
    limit, in proportion to the signs answered), source, row (its label). Of several rows for a customer the last one
    counts.
    """
    rows = facts.book.relationship
    rows = rows.loc[rows["customer_id"].notna() & rows[SIGNS].notna().any(axis=1)]
    rows = typed(
        rows.drop_duplicates("customer_id", keep="last").assign(row=lambda last: last.index), {"customer_id": "str"}
    ).set_index("customer_id")
    asked, yes = rows[SIGNS].notna().sum(axis=1), (rows[SIGNS] == "yes").sum(axis=1)
    weak = yes * len(SIGNS) < facts.playbook.tiers.weak_signs * asked
    return pd.DataFrame({"relationship": yes, "asked": asked, "weak": weak}).join(rows[[*SOURCE, "row"]]).sort_index()


def strength_table(facts: Facts) -> pd.DataFrame:
    """customer_id, name, owner, tier, relationship, asked, weak, key (VIP or major), missing, source.

    ``missing``: codes of the signs answered with no, ``; `` between. Weak key accounts first, then by strength, id.
    """
    found = strength(facts)
    who = facts.book.customers.drop_duplicates("customer_id").set_index("customer_id")[["name", "owner"]]
    tier = tiers.run(facts)["tier"] if len(facts.buyers) else pd.Series(dtype="str")
    joined = found.join(who.set_axis(who.index.astype("str"))).assign(
        tier=tier.reindex(found.index), missing=_no(facts)
    )
    joined = joined.assign(key=joined["tier"].isin(KEY_ACCOUNTS)).rename_axis("customer_id").reset_index()
    order = joined.assign(first=~(joined["weak"] & joined["key"]), share=joined["relationship"] / joined["asked"])
    order = order.sort_values(["first", "share", "customer_id"], kind="stable", ignore_index=True)
    return order[["customer_id", "name", "owner", "tier", "relationship", "asked", "weak", "key", "missing", *SOURCE]]


def part(facts: Facts) -> Contribution:
    """Table relationship_strength."""
    refused = refusal(facts)
    return (
        Contribution(refusals=(refused,))
        if refused
        else Contribution(tables={"relationship_strength": strength_table(facts)})
    )


def _no(facts: Facts) -> "pd.Series[str]":
    """By customer_id the signs answered with no."""
    rows = facts.book.relationship.dropna(subset="customer_id").drop_duplicates("customer_id", keep="last")
    told = pd.Series("", index=rows["customer_id"].astype("str"), dtype="str")
    for sign in SIGNS:
        said = (rows[sign] == "no").fillna(False).to_numpy(dtype=bool)
        told = told.where(~said, told + f"; {sign}")
    return told.str.removeprefix("; ")
