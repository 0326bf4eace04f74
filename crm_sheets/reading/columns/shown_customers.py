"""Who the customers of a table are by its structure: outlets, owners of animals and cars, contacts, the insured."""

import re
from collections.abc import Mapping

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.profiles import FEWEST, Profile
from crm_sheets.reading.columns.under_heading import Columns, Scores
from crm_sheets.vocabulary import Table
from crm_sheets.vocabulary.concepts import concepts

_OWNER = re.compile(r"\bowner\b", re.IGNORECASE)
_VEHICLE = re.compile(r"\b(?:vin|chassis|reg(?:istration)?\.? ?(?:no|number)\b)|车牌|车架", re.IGNORECASE)
_GIVER = re.compile("sender", re.IGNORECASE)  # of a present, and no party of a shipment (consignor, 寄件人)
_PARTICULARS = re.compile("particulars", re.IGNORECASE)
_PARTY = frozenset(("customer", "company", "account"))
_OF_OUTLETS = frozenset(("customer", "contact", "channel"))  # of a list of shops that are customers, not the firm's own
_OF_OWN_SHOPS = frozenset(("mail", "phone", "people", "service", "product", "quantity", "status"))
_BOTH = 2  # a number and a name
_MOSTLY = 0.5  # share of the cells


def shown_customers(kind: Table, columns: Columns, found: Scores) -> Scores:
    """The columns that name or number the customers; ``found`` are those for which words speak."""
    more = _keepers(kind, columns) | _by_elimination(kind, columns) | _givers(kind, columns)
    if kind.name == "customers":
        more |= {(c, "name"): w.PARTY for c in parties(columns)}
    return more | _outlets(kind, columns, found)


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
    """The many shops on which the own people call are customers, where no other column says who was visited.

    They are numbered and named; what counts visitors or names services is about shops of the own.
    """
    every = frozenset[str]().union(*said.values())
    if columns.buyers or "staff" not in every or every & _OF_OWN_SHOPS:
        return {}
    shops = {c: words for c, words in said.items() if "store" in words and words <= {"store", "name", "id"}}
    many = {c: "id" in words for c, words in shops.items() if len(columns.profiles[c].texts) > FEWEST}
    if len({*many.values()}) < _BOTH:
        return {}
    return {(c, "customer_id" if numbered else "customer_name"): w.OUTLET for c, numbered in many.items()}


def _keepers(kind: Table, columns: Columns) -> Scores:
    """Beside the names of animals or the numbers of vehicles their owners are the customers, and none of the team."""
    said = [concepts(text) for text in columns.texts]
    name = "name" if kind.name == "customers" else "customer_name"
    pets = any("pet" in words for words in said)
    if not (pets or any(map(_VEHICLE.search, columns.texts))) or not any(field.name == name for field in kind.fields):
        return {}
    owners = [c for c, words in enumerate(said) if words <= {"staff", "name"} and _OWNER.search(columns.texts[c])]
    told = [c for c in owners if pets or columns.profiles[c].distinct >= w.ONCE]  # a few owners of all cars sell them
    return {(c, name): w.KEEPER for c in told if columns.profiles[c].is_text}


def _by_elimination(kind: Table, columns: Columns) -> Scores:
    """Of sales that name no buyer the insured, or the particulars of a register that holds names of firms."""
    if kind.name != "sales" or columns.buyers:
        return {}
    words = {c: concepts(columns.texts[c]) for c, p in columns.profiles.items() if p.is_text and p.who >= _MOSTLY}
    insured = [c for c, said in words.items() if {"insured"} <= said <= {"insured", "name"}]
    firms = [c for c in words if _PARTICULARS.fullmatch(columns.texts[c]) and columns.profiles[c].companies >= _MOSTLY]
    return {(c, "customer_name"): w.PARTY for c in (*insured, *firms)[:1]}


def _givers(kind: Table, columns: Columns) -> Scores:
    """Of sales that name no buyer those who send something to others: many people, beside the names of receivers."""
    said = {c: concepts(columns.texts[c]) for c, profile in columns.profiles.items() if profile.filled}
    if kind.name != "sales" or any(words & _PARTY for words in said.values()):
        return {}
    senders = [c for c, words in said.items() if words <= {"sender", "name"} and _GIVER.match(columns.texts[c])]
    named = [c for c in senders if columns.profiles[c].who >= _MOSTLY and len(columns.profiles[c].texts) >= FEWEST]
    if not named or not any({"receiver"} <= words <= {"receiver", "name"} for words in said.values()):
        return {}
    phones = {(c, "phone"): w.PARTY for c, words in said.items() if words == {"sender", "phone"}}
    return {(named[0], "customer_name"): w.PARTY} | phones


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


def _is_key(columns: Columns, column: int) -> bool:
    """Whether each row has a value of its own."""
    profile = columns.profiles[column]
    return len(profile.filled) >= FEWEST and profile.distinct > 0.97 and profile.fill > 0.9
