"""Fields that the structure of a table tells, whatever the headings say: quantities, outlets, numbers of orders."""

import re
from collections.abc import Mapping

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.appointments import appointments
from crm_sheets.reading.columns.profiles import FEWEST, Profile
from crm_sheets.reading.columns.relations import multiplies
from crm_sheets.reading.columns.under_heading import Columns, Scores
from crm_sheets.reading.columns.usual_words import STATES
from crm_sheets.vocabulary import Table
from crm_sheets.vocabulary.concepts import concepts

_MOST = 0.5  # share of the rows that have an order
MARKED = 0.75  # share of #1001 from which a column holds orders, whatever it is called
_OWNER = re.compile(r"\bowner\b", re.IGNORECASE)
_PARTY = frozenset(("customer", "company", "account"))
_STATE = re.compile(r"(?:\w+[ _])?state", re.IGNORECASE)
_OF_OUTLETS = frozenset(("customer", "contact", "channel"))  # of a list of shops that are customers, not the firm's own


def unworded(kind: Table, columns: Columns, found: Scores) -> Scores:
    """The pairs of column and field that structure tells; ``found`` are those for which words speak."""
    more = {}
    if any(field.name == "order_id" for field in kind.fields):
        marked = [c for c, p in columns.profiles.items() if p.marks >= MARKED and p.fill > _MOST]
        more = {(c, "order_id"): w.MARKED for c in marked}
    more |= _by_product(kind, columns, found) | _by_quotient(kind, columns, found) | _keepers(kind, columns)
    if kind.name == "customers":
        more |= {(c, "name"): w.PARTY for c in parties(columns)}
    return more | _outlets(kind, columns, found) | appointments(kind, columns) | _in_states(kind, columns)


def _by_product(kind: Table, columns: Columns, found: Scores) -> Scores:
    """The quantity of sales by arithmetic, whatever it is called (hours, weight): times the price it is the amount."""
    return _factor("quantity", "unit_price", kind, columns, found)


def _by_quotient(kind: Table, columns: Columns, found: Scores) -> Scores:
    """The price of a piece by arithmetic where no heading names one (Retail, Sold for)."""
    priced = any(n in ("unit_price", "unit_cost") and s >= w.ACCEPT for (_, n), s in found.items())
    return {} if priced else _factor("unit_price", "quantity", kind, columns, found)


def _factor(name: str, beside: str, kind: Table, columns: Columns, found: Scores) -> Scores:
    """The columns with a heading that, times the one ``beside`` them, are the amount."""
    if kind.name != "sales" or not columns.relations.roles:
        return {}
    amount, other = (
        max(((s, c) for (c, n), s in found.items() if n == field and s >= w.ACCEPT), default=(0.0, -1))[1]
        for field in ("amount", beside)
    )
    if min(amount, other) < 0 or amount == other:
        return {}
    by_column = columns.profiles
    free = [c for c in columns.relations.roles if c not in (amount, other)]
    fits = [c for c in free if multiplies(by_column[c], by_column[other], by_column[amount])]
    return {(column, name): w.COUNTED for column in fits if columns.texts[column]}


def _outlets(kind: Table, columns: Columns, found: Scores) -> Scores:
    """A list of customers' shops: one row a shop, while the people beside it look after several or are contacts."""
    said = {column: concepts(text) for column, text in enumerate(columns.texts) if text}
    words = frozenset[str]().union(*said.values())
    if kind.name == "visits":
        return _visited_outlets(columns, said)
    if kind.name != "customers" or not words & _OF_OUTLETS:
        return {}
    stores = {c: s for c, s in said.items() if "store" in s and s <= {"store", "name", "id"}}
    if not any(_is_key(columns, c) for c in stores):
        return {}
    once = {
        c: s for c, s in stores.items() if _is_key(columns, c) or ("id" not in s and columns.profiles[c].fill > 0.9)
    }
    people = [
        c for (c, n), s in found.items() if n == "name" and s >= w.ACCEPT and columns.profiles[c].distinct >= w.ONCE
    ]
    numbered = {(c, "customer_id"): w.OUTLET for c, s in once.items() if "id" in s}
    return numbered | ({} if people else {(c, "name"): w.OUTLET for c, s in once.items() if "id" not in s})


def _visited_outlets(columns: Columns, said: Mapping[int, frozenset[str]]) -> Scores:
    """The many shops on which the own people call are customers, where no other column says who was visited."""
    visitors = any("staff" in words for words in said.values())
    if columns.buyers or not visitors or any(words & {"mail", "phone"} for words in said.values()):
        return {}
    shops = {c: words for c, words in said.items() if "store" in words and words <= {"store", "name", "id"}}
    many = {c: words for c, words in shops.items() if len(columns.profiles[c].texts) > FEWEST}
    return {(c, "customer_id" if "id" in words else "customer_name"): w.OUTLET for c, words in many.items()}


def _keepers(kind: Table, columns: Columns) -> Scores:
    """Beside the names of animals their owners are the customers, and none of the team."""
    said = [concepts(text) for text in columns.texts]
    name = "name" if kind.name == "customers" else "customer_name"
    if not any("pet" in words for words in said) or not any(field.name == name for field in kind.fields):
        return {}
    owners = [c for c, words in enumerate(said) if words <= {"staff", "name"} and _OWNER.search(columns.texts[c])]
    return {(c, name): w.KEEPER for c in owners if columns.profiles[c].is_text}


def parties(columns: Columns) -> list[int]:
    """A contact with a name in each row, beside first and last names that some rows lack or that are another's.

    It is the customer then, a firm or a household, and they are a person there. None where a column names firms, and
    mostly others.
    """
    said = {c: concepts(columns.texts[c]) for c, profile in columns.profiles.items() if profile.is_text}
    given = [columns.profiles[c] for c, words in said.items() if "given" in words]
    if not given or not any("family" in words for words in said.values()):
        return []
    firms = [columns.profiles[c] for c, words in said.items() if "name" in words and words & _PARTY]
    contacts = [c for c, words in said.items() if {"contact"} <= words <= {"contact", "name"}]
    full = [c for c in contacts if columns.profiles[c].fill > 0.9 and _names_others(columns.profiles[c], given[0])]
    return [c for c in full if all(_are_mostly_same(columns.profiles[c], firm) for firm in firms)][:1]


def _names_others(whole: Profile, given: Profile) -> bool:
    """Whether some rows name somebody and no first name, or one that is no part of the name."""
    return any(cell and (not first or first not in cell) for cell, first in zip(whole.cells, given.cells, strict=True))


def _are_mostly_same(one: Profile, other: Profile) -> bool:
    """Whether two columns hold the same in most of the rows that both fill."""
    both = [(a, b) for a, b in zip(one.cells, other.cells, strict=True) if a and b]
    return sum(a == b for a, b in both) > len(both) / 2


def _in_states(kind: Table, columns: Columns) -> Scores:
    """Of complaints the column State above open, closed, resolved: how far they are, and no part of a country."""
    if kind.name != "complaints":
        return {}
    states = [c for c, p in columns.profiles.items() if _STATE.fullmatch(columns.texts[c]) and p.among(STATES) > 0.5]
    return {(c, "status"): w.IN_STATE for c in states[:1]}


def _is_key(columns: Columns, column: int) -> bool:
    """Whether each row has a value of its own."""
    profile = columns.profiles[column]
    return len(profile.filled) >= FEWEST and profile.distinct > 0.97 and profile.fill > 0.9
