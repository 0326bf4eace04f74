"""Follow-up results: which planned contacts were kept, what contacts led to, and who came back after one."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts
from crm_sheets.arrays.membership import among
from crm_sheets.arrays.typed import typed
from crm_sheets.language.grades import CHANNELS
from crm_sheets.returns.contacts import with_days
from crm_sheets.tabulation.intervals import wilson

_SPAN = pd.Timedelta(days=30)  # in which somebody comes back after a contact
_DAY = pd.Timedelta(days=1)
_OFFER = "offer"  # what rides on other contacts is not remembered; alone only an offer leads one
_ATTEMPTS = ("done", "unreachable")
_BY = ("approach", "channel", "hour", "person")


def part(facts: Facts) -> Contribution:
    """The tables follow_up_kept, follow_up_success and follow_up_return, each where there is anything to count."""
    planned, returned = facts.book.planned.rows, facts.book.returned
    if planned.empty and returned.empty:
        return Contribution()
    made = {
        "follow_up_kept": kept(facts, planned),
        "follow_up_success": success(facts, returned),
        "follow_up_return": came_back(facts, planned),
    }
    return Contribution(tables={name: table for name, table in made.items() if len(table)})


def kept(facts: Facts, planned: pd.DataFrame) -> pd.DataFrame:
    """In: contacts planned (returns.own_keys.planned_frame). Out: person, reason, planned, kept, share; by both.

    A contact is kept that took place from the day on which it came into the schedule until ``schedule.days_kept`` days
    after the day for which it was planned first. Counted are those still planned on that day and whose time is over, or
    that are kept already; one with several reasons counts in each of them, one without any lasting one is an offer.
    """
    slack = pd.Timedelta(days=facts.playbook.schedule.days_kept)
    rows = planned.loc[planned["until"].isna() | (planned["until"] > planned["first_due"])]
    rows = rows.assign(kept=_within(facts, rows["customer_id"], rows["since"], rows["first_due"] + slack))
    rows = rows.loc[rows["kept"] | (rows["first_due"] + slack < facts.heard)]
    each = rows.assign(reason=rows["reasons"].replace("", _OFFER).str.split(" ")).explode("reason")
    table = each.groupby(["person", "reason"])["kept"].agg(["size", "sum"]).reset_index()
    table = table.set_axis(["person", "reason", "planned", "kept"], axis=1)
    return typed(table, {"kept": "int64"}).assign(share=table["kept"] / table["planned"].clip(lower=1))


def success(facts: Facts, returned: pd.DataFrame) -> pd.DataFrame:
    """In: settled rows (returns.settled_rows). Out: by, what, tries, reached, share, judged, bought, bought_share.

    ``by`` is approach, channel, hour or person, ``what`` which of them ("": not said; an hour only where the day of
    contact has one). ``judged`` are the reached whose 30 days are over, ``bought`` those of them who bought within 30
    days, the day of the contact included. Who bought early waits for the others: else the first judged are all buyers.
    Rows of one contact and day count once.
    """
    known = with_days(returned.loc[returned["state"].isin(_ATTEMPTS)], facts.heard.date())
    known = known.assign(reached=known["state"] == "done", due=known["due"].fillna(known["date"]))
    rows = known.sort_values("reached", ascending=False, kind="stable").drop_duplicates(["key", "due"])
    rows = rows.loc[rows["date"] < facts.heard + _DAY]
    bought = _bought(facts, rows["customer_id"], rows["date"])
    judged = rows["reached"] & (rows["date"].dt.normalize() + _SPAN <= facts.as_of)
    rows = rows.assign(bought=bought & judged, judged=judged)
    parts = [_sums(rows, by, what) for by, what in _by(rows)]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame()


def came_back(facts: Facts, planned: pd.DataFrame) -> pd.DataFrame:
    """In: contacts planned. Out: called, customers, bought, share, error; who was met in time first.

    Of everybody who was planned for a day at least 30 days ago, once: who bought within 30 days of it, among those who
    were contacted in these days before they bought, and among those who were not. ``error``: half of Wilson's interval.
    People were not chosen by lot: who is easily reached may also be likelier to buy.
    """
    rows = planned.loc[planned["first_due"] + _SPAN <= facts.as_of].sort_values("first_due", kind="stable")
    rows = rows.drop_duplicates("customer_id", keep="last")
    if rows.empty:
        return pd.DataFrame()
    met = _first(facts.book.visits, "date", rows["customer_id"], rows["since"], rows["first_due"] + _SPAN)
    after = _first(
        facts.days.loc[facts.days["amount"] > 0],
        "day",
        rows["customer_id"],
        rows["first_due"],
        rows["first_due"] + _SPAN,
    )
    called = met.notna() & ~(after < met.dt.normalize())
    told = pd.DataFrame({"called": called, "bought": after.notna()})
    table = told.groupby("called")["bought"].agg(["size", "sum"]).set_axis(["customers", "bought"], axis=1)
    table = typed(table.sort_index(ascending=False).reset_index(), {"bought": "int64"})
    low, high = wilson(table["bought"] / table["customers"], table["customers"], facts.playbook.survey.confidence)
    error = (high - low) / 2
    return table.assign(share=table["bought"] / table["customers"], error=error)


def _by(rows: pd.DataFrame) -> Iterator[tuple[str, "pd.Series[str]"]]:
    """What contacts are told apart by, and which each is."""
    if rows.empty:
        return
    words = {text: code for code, label in CHANNELS.items() for text in (code, *label)}
    hour = rows["date"].dt.strftime("%H").where(rows["date"] != rows["date"].dt.normalize())
    columns = (rows["approach"], rows["channel"].map(words).astype("str").fillna(rows["channel"]), hour, rows["staff"])
    for by, column in zip(_BY, columns, strict=True):
        if column.notna().any():
            yield by, column.fillna("").astype("str")


def _sums(rows: pd.DataFrame, by: str, what: "pd.Series[str]") -> pd.DataFrame:
    """The rows of one kind of difference added up."""
    counts = rows.groupby(what.rename("what"))[["reached", "judged", "bought"]].sum().astype("int64")
    counts.insert(0, "tries", rows.groupby(what.rename("what")).size())
    shares = {"share": counts["reached"] / counts["tries"], "bought_share": counts["bought"] / counts["judged"]}
    table = counts.assign(**shares).reset_index().assign(by=by)
    return table[["by", "what", "tries", "reached", "share", "judged", "bought", "bought_share"]]


def _bought(facts: Facts, customers: "pd.Series[str]", since: "pd.Series[pd.Timestamp]") -> "pd.Series[bool]":
    """Who bought within 30 days of a day."""
    day = since.dt.normalize()
    return _first(facts.days.loc[facts.days["amount"] > 0], "day", customers, day, day + _SPAN).notna()


def _within(
    facts: Facts, customers: "pd.Series[str]", first: "pd.Series[pd.Timestamp]", last: "pd.Series[pd.Timestamp]"
) -> "pd.Series[bool]":
    """Who was contacted from one day to another."""
    return _first(facts.book.visits, "date", customers, first, last).notna()


def _first(
    table: pd.DataFrame,
    column: str,
    customers: "pd.Series[str]",
    first: "pd.Series[pd.Timestamp]",
    last: "pd.Series[pd.Timestamp]",
) -> "pd.Series[pd.Timestamp]":
    """The first day of the table that each customer has from one day to another, both included; missing if none."""
    asked = pd.DataFrame({"customer_id": customers.astype("str").array, "first": first.array, "last": last.array})
    known = table.loc[among(table["customer_id"], customers), ["customer_id", column]].dropna()
    known = known.set_axis(["customer_id", "found"], axis=1)
    known = known.assign(customer_id=known["customer_id"].astype("str"))
    pairs = asked.reset_index(names="row").merge(known, on="customer_id")
    inside = pairs.loc[(pairs["found"] >= pairs["first"]) & (pairs["found"] < pairs["last"] + _DAY)]
    found = inside.groupby("row")["found"].min().reindex(np.arange(len(asked)))
    return pd.Series(found.astype("datetime64[s]").array, index=customers.index)
