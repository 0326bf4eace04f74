"""Consents: who may be contacted by all that is said anywhere; the newest dated word counts, else the strictest."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

import pandas as pd

from crm_sheets.arrays.named_figures import named_figures
from crm_sheets.language.grades import CHANNELS
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.consents.rows import consents_as_texts, consents_from_texts, joined_statements, settled
from crm_sheets.vocabulary.consents import ABOUT, ADVERTISING, BY_CHANNEL, CONTACT

_SOURCES = {  # the column that says it, and the day of what is said
    "customers": ("consent", "consent_date"),
    "sales": ("consent_said", "date"),
    "visits": ("consent_said", "date"),
    "returned": ("consent_said", "date"),
}
_NAMED = 5  # customers named in the note
_ALL = 2  # channels by which advertising is refused, all that are asked about, from which it is refused as such
YES, EXPIRED = "yes", "expired"


class Consents(NamedTuple):
    """By customer id what is refused, as codes with ``; `` between ("yes": nothing), and when it was last said."""

    refused: "pd.Series[str]"
    days: "pd.Series[Any]"
    problems: Problems = Problems()


def consents(tables: Mapping[str, pd.DataFrame]) -> Consents:
    """What all rows say of each customer, before rows of earlier files are joined: none of them is passed over.

    Tables have customer_id and the columns of _SOURCES; customers of whom nothing is said are not in the answer.
    """
    there = [(tables[name], *columns) for name, columns in _SOURCES.items() if name in tables]
    said = joined_statements([_of_table(*columns) for columns in there if columns[0][columns[1]].notna().any()])
    if said.empty:
        return Consents(pd.Series(dtype="str"), pd.Series(dtype="datetime64[s]"))
    lines = _whole(settled(said))
    refused = consents_as_texts(_without_implied(lines.loc[(~lines["allows"]).to_numpy()]))
    everybody = pd.Index(lines["key"].unique())
    days = lines.groupby("key")["day"].max().reindex(everybody)
    return Consents(refused.reindex(everybody).fillna(YES).astype("str"), days, _differing(said))


def holds(codes: "pd.Series[Any]", code: str) -> "pd.Series[bool]":
    """Whether each text of codes with ``; `` between holds that code; missing texts do not.

    >>> holds(pd.Series(["no_sms; no_phone", "no_sms_advertising", None]), "no_sms").tolist()
    [True, False, False]
    """
    found: pd.Series[bool] = ("; " + codes.astype("str") + ";").str.contains(f"; {code};", regex=False, na=False)
    return found.astype(bool)


def expired(customers: pd.DataFrame, day: date) -> pd.DataFrame:
    """The customers with a consent that ended before that day as a no to advertising, with the code "expired".

    It holds on its last day (``consent_until``). What was said after that day counts as it is (``consent_date``).
    """
    said, until = customers["consent"], customers["consent_until"]
    over = (until < pd.Timestamp(day)) & ~(customers["consent_date"] > until)
    over &= ~holds(said, f"no_{CONTACT}") & ~holds(said, f"no_{ADVERTISING}")
    if not over.any():
        return customers
    before = said.where(said.notna() & (said != YES), "")
    ended = (before + "; ").where(before != "", "") + f"no_{ADVERTISING}; {EXPIRED}"
    return customers.assign(consent=said.mask(over, ended))


def _of_table(table: pd.DataFrame, column: str, day: str) -> pd.DataFrame:
    rows = table.loc[table[column].notna() & table["customer_id"].notna(), ["customer_id", column, day]]
    days = rows[day].dt.normalize()  # of one day the strictest counts
    return consents_from_texts(rows["customer_id"].astype("str"), rows[column], days)


def _whole(lines: pd.DataFrame) -> pd.DataFrame:
    """The lines with a refusal of all advertising for who refuses it by every channel that is asked about."""
    by_channel = lines.loc[lines["about"].isin([ABOUT.index(about) for about in BY_CHANNEL])]
    counts = named_figures(
        by_channel.groupby("key"), asked=("allows", "size"), allowed=("allows", "sum"), day=("day", "max")
    )
    refusing = counts.loc[(counts["asked"] >= _ALL) & (counts["allowed"] == 0)]
    told = lines.loc[lines["about"].isin([ABOUT.index(ADVERTISING), ABOUT.index(CONTACT)]), "key"]
    refusing = refusing.loc[~refusing.index.isin(told)]
    more = {
        "key": refusing.index,
        "about": ABOUT.index(ADVERTISING),
        "allows": False,
        "day": refusing["day"].to_numpy(),
    }
    return joined_statements([lines, pd.DataFrame(more)])


def _without_implied(refused: pd.DataFrame) -> pd.DataFrame:
    """The refusals without those that another one holds: any contact holds all, a channel advertising by it."""
    said = pd.MultiIndex.from_frame(refused[["key", "about"]])

    def also(about: "pd.Series[Any]") -> "pd.Series[Any]":
        found = pd.MultiIndex.from_arrays([refused["key"], about]).isin(said)
        return pd.Series(found, index=refused.index)

    contact, advertising = (refused["about"] * 0 + ABOUT.index(about) for about in (CONTACT, ADVERTISING))
    own = refused["about"].map({ABOUT.index(f"{channel}_{ADVERTISING}"): ABOUT.index(channel) for channel in CHANNELS})
    implied = (refused["about"] != ABOUT.index(CONTACT)) & also(contact)
    implied |= own.notna() & (also(advertising) | also(own.fillna(-1)))
    return refused.loc[(~implied).to_numpy()]


def _differing(said: pd.DataFrame) -> Problems:
    """A note on customers of whom yes and no are said about the same."""
    both = said.groupby(["key", "about"])["allows"].agg(["min", "max"])
    names = both.index[(both["min"] != both["max"]).to_numpy()].get_level_values("key").unique()
    if not len(names):
        return Problems()
    shown = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
    return Problems.of(Problem("consent_differs", details={"count": len(names), "names": shown}))
