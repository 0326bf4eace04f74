"""Causes: which of the eleven the sheets speak for, with the evidence; else what to ask."""

import numpy as np
import pandas as pd

from crm_sheets.analyses import falling_groups, product_classes
from crm_sheets.analyses.churn.feedback import closed, still_open
from crm_sheets.analyses.churn.score import scored_buyers
from crm_sheets.analyses.churn.silence import silences
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.groups import regions_of
from crm_sheets.analyses.purchase_intervals import purchase_days
from crm_sheets.arrays.membership import among
from crm_sheets.arrays.typed import typed
from crm_sheets.language.causes import ASK, CAUSE_WORDS, CAUSES, NAMES, OTHER
from crm_sheets.summaries import per_product

COLUMNS = ["customer_id", "cause", "evidence_signal", "date", "value", "limit", "about", "asked"]
# The signals that speak for a cause (see the domain: low scores and complaints, owner changed or left).
SPEAKS_FOR = {
    "low_score": "service",
    "detractor": "service",
    "open_complaint": "service",
    "bad_end": "service",
    "many_returns": "service",
    "owner_left": "staff",
    "owner_changed": "staff",
}
NOTED, PROMISE_MISSED, LATE_ANSWER, FALLING_GROUP = 1000, 12, 12, 8  # how heavy the other pieces of evidence are
GRACE = 7  # days after which a contact that was promised is missed
# since: when it began to tell, where that is not its date
_EVIDENCE = ["customer_id", "cause", "evidence_signal", "weight", "date", "value", "limit", "about", "since"]


@once
def causes(facts: Facts) -> pd.DataFrame:
    """In: facts. Out, a row for each customer flagged red or amber, by customer_id: COLUMNS.

    ``cause``: a code of language.causes, the team's own words where it noted something else, or "ask". The cause noted
    in the customer file goes first; else the weights of the evidence for each cause are added up and the heaviest wins
    (ties in the order of CAUSES). What happened only when the customer was gone already, later than a long gap after
    the last purchase (see churn.silence), is no evidence; it stays a signal. evidence_signal, date, value, limit and
    about (a name, or the words noted) are its heaviest piece of evidence; without any, ``asked`` holds the causes that
    leave no trace in the sheets.
    """
    levels = scored_buyers(facts).levels
    flagged = levels.index[levels["churn_level"] != "green"]
    given = [_noted(facts), _from_signals(facts), _markets(facts, flagged)]
    given[2:2] = [found(facts) for table, found in _IN_TABLES.items() if len(facts.book.tables[table])]
    found = pd.concat(
        [rows.reindex(columns=_EVIDENCE) for rows in given if len(rows)] or [pd.DataFrame(columns=_EVIDENCE)]
    )
    found = found.loc[among(found["customer_id"], flagged) & ~_too_late(facts, found)].reset_index(drop=True)
    order = {cause: number for number, cause in enumerate(CAUSES)}
    found = found.assign(
        sum=found.groupby(["customer_id", "cause"])["weight"].transform("sum"),
        order=found["cause"].map(order).fillna(99),
    )
    by = ["customer_id", "sum", "order", "weight"]
    best = found.sort_values(by, ascending=[True, False, True, False], kind="stable").drop_duplicates("customer_id")
    table = best.set_index("customer_id").reindex(flagged.sort_values()).rename_axis("customer_id").reset_index()
    unknown = table["cause"].isna()
    table = table.assign(asked=pd.Series(None, index=table.index, dtype="str").mask(unknown, "; ".join(NO_TRACE)))
    return typed(table.assign(cause=table["cause"].fillna(ASK)).reindex(columns=COLUMNS), _KINDS)


def _too_late(facts: Facts, found: pd.DataFrame) -> "pd.Series[bool]":
    """Whether the evidence is later than the customer was gone; not told without a date or a long gap."""
    known = silences(facts)
    gone = pd.Series(known.date, index=purchase_days(facts).customer_ids) + pd.to_timedelta(known.limit, unit="D")
    at = found["customer_id"].map(gone)
    since = found["since"].astype("datetime64[s]").fillna(found["date"].astype("datetime64[s]"))
    late: pd.Series[bool] = since.dt.normalize() > at
    return late


NO_TRACE = ("circumstances", "rival", "natural", "misled", "crisis", "political")
_KINDS = {
    **dict.fromkeys(("customer_id", "cause", "evidence_signal", "about", "asked"), "str"),
    **{"date": "datetime64[s]", "value": "float64", "limit": "float64"},
}


def answers(facts: Facts) -> pd.DataFrame:
    """Out, by customer_id of the flagged: churn_cause and churn_answer, the team's words from the playbook.

    Where the playbook says nothing the answer is the code of the cause, which the report words.
    """
    table = causes(facts)
    own = {code: getattr(facts.playbook.retention, code) or code for code in NAMES}
    answer = table["cause"].map(own).fillna(own[OTHER]).astype("str")
    columns = {"churn_cause": table["cause"].to_numpy(), "churn_answer": answer.to_numpy()}
    return pd.DataFrame(columns, index=pd.Index(table["customer_id"], name="customer_id"))


def cause_of_note(note: str) -> str:
    """The cause that a note means; the note itself where none is recognised."""
    folded = note.casefold().strip()
    return next(
        (cause for cause, words in CAUSE_WORDS.items() if any(w in folded for w in words.split("|"))), note.strip()
    )


def _noted(facts: Facts) -> pd.DataFrame:
    """What staff noted in the customer file."""
    noted = facts.book.customers.set_index("customer_id")["churn_cause"].dropna()
    return pd.DataFrame(
        {
            "customer_id": noted.index.astype("str"),
            "cause": [cause_of_note(str(note)) for note in noted],
            "evidence_signal": "noted",
            "weight": NOTED,
            "about": noted.to_numpy(),
        }
    )


def _from_signals(facts: Facts) -> pd.DataFrame:
    """The signals that speak for a cause."""
    reasons = scored_buyers(facts).reasons
    telling = reasons.loc[reasons["signal"].isin(list(SPEAKS_FOR))]
    return telling.assign(cause=telling["signal"].map(SPEAKS_FOR), evidence_signal=telling["signal"])


def _promises(facts: Facts) -> pd.DataFrame:
    """A contact was promised at the last visit and did not come: the promised day, days past."""
    visits = facts.known("visits", "date").dropna(subset=["customer_id", "date"])
    newest = visits.sort_values("date", kind="stable").drop_duplicates("customer_id", keep="last")
    promised = newest["next_date"].dt.normalize()
    missed = (promised > newest["date"]) & (promised < facts.visited - pd.Timedelta(days=GRACE))
    found: pd.DataFrame = typed(newest.loc[missed], {"customer_id": "str"})[["customer_id"]]
    found = found.assign(date=promised[missed], value=(facts.visited - promised[missed]).dt.days.astype("float64"))
    found = found.assign(evidence_signal="promise_missed", weight=PROMISE_MISSED)
    return found.assign(cause="integrity")


def _late(facts: Facts) -> pd.DataFrame:
    """A complaint took longer than the limit, or waits for longer: day received or closed, days, limit."""
    rules = facts.playbook.churn
    waiting = typed(still_open(facts).dropna(subset="customer_id"), {"customer_id": "str"})
    day = waiting["received_at"].dt.normalize()
    waits = waiting[["customer_id"]].assign(date=day, value=(facts.heard - day).dt.days.astype("float64"), since=day)
    took = closed(facts)
    took = took.assign(since=took["date"] - pd.to_timedelta(took["value"], unit="D"))  # the day received
    took = took.loc[took["date"] > facts.heard - pd.Timedelta(days=rules.complaint_recent_days)]
    both = pd.concat([waits, took[["customer_id", "date", "value", "since"]]], ignore_index=True)
    late = both.loc[both["value"] > rules.late_days].sort_values(["customer_id", "value"], ascending=[True, False])
    late = late.drop_duplicates("customer_id").assign(limit=float(rules.late_days))
    late = late.assign(since=late["since"] + pd.Timedelta(days=rules.late_days))
    return late.assign(cause="process", evidence_signal="late_answer", weight=LATE_ANSWER)


_IN_TABLES = {"visits": _promises, "complaints": _late}


def _markets(facts: Facts, flagged: pd.Index) -> pd.DataFrame:
    """What the customer mostly buys, or where the customer is, falls with all others too: their revenue, name.

    The customer's own sales are left out, as his own fall is no market; and he must buy less of it than before himself.
    Day: when the half year began that the fall shows in.
    """
    product, region = _main_product(facts, flagged), regions_of(facts).reindex(flagged)
    category = product.map(product_classes.categories_of(facts)) if len(product) else product
    belongs = pd.concat(
        [
            pd.DataFrame({"customer_id": of.index.astype("str"), "kind": kind, "name": of.to_numpy()})
            for kind, of in (("product", product), ("category", category), ("region", region))
        ],
        ignore_index=True,
    )
    falls = falling_groups.falling_for(facts, belongs.dropna().astype("str")).drop_duplicates("customer_id")
    return falls.assign(
        cause="market",
        evidence_signal="falling_" + falls["kind"],
        weight=FALLING_GROUP,
        date=falling_groups.half_years(facts.as_of)[0],
        value=falls["revenue"],
        limit=falls["revenue_before"],
        about=falls["name"],
    )


def _main_product(facts: Facts, flagged: pd.Index) -> "pd.Series[str]":
    """The product on which each flagged customer spent most, ties by name, by customer_id."""
    lines = facts.product_lines
    wanted = ["customer_id", "product", "amount", "quantity"]
    spent = per_product.customer_products(lines.loc[among(lines["customer_id"], flagged), wanted])
    spent = spent.iloc[np.lexsort((spent["product"].cat.codes, -spent["amount"], spent["customer_id"].cat.codes))]
    spent = typed(spent.drop_duplicates("customer_id"), {"customer_id": "str", "product": "str"})
    return spent.set_index("customer_id")["product"]
