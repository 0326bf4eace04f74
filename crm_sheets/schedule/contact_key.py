"""The key of each planned contact, and what is kept of a plan so that its rows are known when they come back."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.book import Book
from crm_sheets.memory import PlannedRow
from crm_sheets.returns.own_keys import Planned
from crm_sheets.returns.settled_rows import FINAL
from crm_sheets.schedule import cells
from crm_sheets.vocabulary.contact_keys import ContactKey, contact_mark, customer_mark, desk_mark

_RIDING = ("missing", "confirm", "offer")
_SAME = {
    "promise_overdue": "promised",
    "contract_over": "contract_end",
    "warranty_over": "warranty_end",
    "payment_overdue": "payment_due",
}
_KEPT = 400  # days that a row which is planned no more is known
_TEXTS = ("customer_id", "name", "phone", "person", "channel", "instead_of")
_DAYS = ("first_due", "due", "since", "until", "latest")


def with_keys(follow_ups: pd.DataFrame, reasons: pd.DataFrame, book: Book) -> pd.DataFrame:
    """The plan (a row per customer: customer_id, due) with first_due and key.

    ``reasons`` are those of the plan (customer_id, reason). A contact that was planned before for the same reasons and
    is still open keeps its key and the day for which it was planned first, however often it moves. The key holds the
    desk, the customer, and that day with the reasons.
    """
    codes = reason_codes(follow_ups["customer_id"], reasons)
    desk = book.planned.desk or desk_of(book)
    before = _open(book)
    wanted = pd.MultiIndex.from_arrays([follow_ups["customer_id"].astype("str"), codes])
    first = before["first_due"].reindex(wanted).set_axis(follow_ups.index).astype(follow_ups["due"].dtype)
    first = first.fillna(follow_ups["due"])
    kept = before["key"].reindex(wanted).set_axis(follow_ups.index).astype("str")
    new = kept.isna()
    made = _keys(desk, follow_ups.loc[new, "customer_id"], codes[new], first[new])
    return follow_ups.assign(first_due=first, key=kept.fillna(made))


def _keys(
    desk: str, customers: "pd.Series[str]", codes: "pd.Series[str]", first: "pd.Series[pd.Timestamp]"
) -> "pd.Series[str]":
    """A key for each contact, of which many have the same reasons and day."""
    contacts = list(zip(codes, first.dt.strftime("%Y-%m-%d"), strict=True))
    marks = {contact: contact_mark(*contact) for contact in set(contacts)}
    found = [
        str(ContactKey(desk, customer_mark(str(one)), marks[contact]))
        for one, contact in zip(customers, contacts, strict=True)
    ]
    return pd.Series(found, index=customers.index, dtype="str")


def reason_codes(customers: "pd.Series[str]", reasons: pd.DataFrame) -> "pd.Series[str]":
    """The reasons of each customer as one text: codes in alphabetical order with blanks between; "" for none.

    What rides on a contact makes it no other one, nor does a promise, payment or contract that is over by now.
    """
    pairs = reasons.loc[~reasons["reason"].isin(_RIDING), ["customer_id", "reason"]]
    pairs = pairs.assign(reason=lasting_codes(pairs["reason"])).drop_duplicates().sort_values(["customer_id", "reason"])
    who, what = pairs["customer_id"].to_numpy(dtype="object"), pairs["reason"].tolist()
    starts = np.flatnonzero(np.append(True, who[1:] != who[:-1])[: len(who)])
    texts = [" ".join(what[start:end]) for start, end in pairwise([*starts.tolist(), len(what)])]
    codes = pd.Series(texts, index=pd.Index(who[starts], dtype="str"), dtype="str")
    return cells.looked_up(customers, codes).fillna("")


def lasting_codes(reasons: "pd.Series[str]") -> "pd.Series[str]":
    """Codes of reasons, those of a day that is over by now as before it."""
    return reasons.replace(_SAME)


def desk_of(book: Book) -> str:
    """The letters of a desk at its first schedule, made of the customers whom it had then."""
    listed = pd.DataFrame({name: cells.text_cells(book.customers, name).fillna("") for name in ("customer_id", "name")})
    listed = listed.sort_values(["customer_id", "name"])
    return desk_mark("\n".join((listed["customer_id"] + "\t" + listed["name"]).tolist()))


def planned_rows(follow_ups: pd.DataFrame, reasons: pd.DataFrame, before: Planned, day: date) -> tuple[PlannedRow, ...]:
    """What is to be remembered of the plan of ``day``: its rows, and those of earlier plans of the last 400 days."""
    today = day.isoformat()
    old = before.rows.assign(**{name: _iso(before.rows[name]) for name in _DAYS})
    texts = follow_ups[list(_TEXTS)].fillna("").astype("str")
    days = {name: _iso(follow_ups[name]) for name in ("first_due", "due")}
    codes = reason_codes(follow_ups["customer_id"], reasons)
    known = old.reindex(follow_ups["key"]).set_axis(follow_ups.index)
    latest = known["latest"].fillna("").where(known["latest"] > days["due"], days["due"])
    moves = known["moves"].fillna(0).astype("int64") + moved_since(known, days["due"])
    now = texts.assign(reasons=codes, **days, since=known["since"].fillna(today), until="", latest=latest, moves=moves)
    rest = old.loc[~old.index.isin(follow_ups["key"])]
    leaves = rest["until"] == ""
    rest = rest.assign(until=rest["until"].mask(leaves, today), moves=rest["moves"] + leaves)
    rest = rest.loc[rest["until"] >= (day - timedelta(days=_KEPT)).isoformat()].reset_index()
    rows = pd.concat([now.assign(key=follow_ups["key"]), rest])[list(PlannedRow._fields)]
    return tuple(PlannedRow(*map(str, row)) for row in rows.itertuples(index=False, name=None))


def moved_since(known: pd.DataFrame, due: "pd.Series[Any]") -> "pd.Series[bool]":
    """Which contacts have another day (``due``) than when they were last planned (``known``), or had left the plan.

    New ones, all blank in ``known``, have not moved. Days may be texts or timestamps, in both the same.
    """
    left = known["until"].notna() & (known["until"] != "")
    moved: pd.Series[bool] = known["due"].notna() & ((known["due"] != due) | left)
    return moved


def never_answered(book: Book) -> "pd.Series[pd.Timestamp]":
    """The day for which a first contact with each customer was planned that is still open; index customer_id.

    Orders since then do not put it off any more.
    """
    if book.planned.rows.empty:
        return pd.Series(dtype="datetime64[us]")
    rows = _open(book).reset_index()
    first = rows.loc[rows["reasons"].str.contains(r"\bsince_order\b", regex=True)]
    return first.groupby("customer_id")["first_due"].min().astype("datetime64[us]")


def lent_before(book: Book) -> pd.DataFrame:
    """Who of the last plan stood with a colleague and is still open: person, instead_of, due; index customer_id."""
    if book.planned.rows.empty:
        return pd.DataFrame()
    rows = _open(book).reset_index()
    lent = rows.loc[rows["instead_of"] != ""].drop_duplicates("customer_id", keep="last")
    return lent.set_index("customer_id")[["person", "instead_of", "due"]]


def _open(book: Book) -> pd.DataFrame:
    """The contacts that stood in the last plan and were neither done nor dropped nor moved, by customer and reasons."""
    rows = book.planned.rows
    closed = book.returned.loc[book.returned["state"].isin((*FINAL, "postponed")), "key"]
    still = rows.loc[rows["until"].isna() & ~rows.index.isin(closed)].reset_index()
    return still.drop_duplicates(["customer_id", "reasons"], keep="last").set_index(["customer_id", "reasons"])


def _iso(days: "pd.Series[pd.Timestamp]") -> "pd.Series[str]":
    return days.dt.strftime("%Y-%m-%d").fillna("").astype("str")
