"""Fields that the structure of a table tells, whatever the headings say: quantities, outlets, numbers of orders."""

import re

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.profiles import FEWEST, Profile
from crm_sheets.reading.columns.relations import multiplies
from crm_sheets.reading.columns.under_heading import Columns, Scores
from crm_sheets.vocabulary import Table
from crm_sheets.vocabulary.concepts import concepts

MARKED = 0.75  # share of #1001 from which a column holds orders, whatever it is called
_SAME_DAY = 0.9  # share of the appointments that end on the day on which they begin
_OWNER = re.compile(r"\bowner\b", re.IGNORECASE)
_OF_VISITS = frozenset(("visit", "due"))  # said of the beginning of an appointment: scheduled
_OF_OUTLETS = frozenset(("customer", "contact", "channel"))  # of a list of shops that are customers, not the firm's own


def unworded(kind: Table, columns: Columns, found: Scores) -> Scores:
    """The pairs of column and field that structure tells; ``found`` are those for which words speak."""
    more = {}
    if any(field.name == "order_id" for field in kind.fields):
        more = {(c, "order_id"): w.MARKED for c, profile in columns.profiles.items() if profile.marks >= MARKED}
    more |= _by_product(kind, columns, found) | _keepers(kind, columns)
    return more | _outlets(kind, columns, found) | _appointments(kind, columns)


def _by_product(kind: Table, columns: Columns, found: Scores) -> Scores:
    """The quantity of sales by arithmetic, whatever it is called (hours, weight): times the price it is the amount."""
    if kind.name != "sales" or not columns.relations.roles:
        return {}
    amount, price = (
        max(((s, c) for (c, n), s in found.items() if n == name and s >= w.ACCEPT), default=(0.0, -1))[1]
        for name in ("amount", "unit_price")
    )
    if min(amount, price) < 0 or amount == price:
        return {}
    by_column = columns.profiles
    counted = [c for c in columns.relations.roles if c not in (amount, price)]
    fits = [c for c in counted if multiplies(by_column[c], by_column[price], by_column[amount])]
    return {(column, "quantity"): w.COUNTED for column in fits if columns.texts[column]}


def _outlets(kind: Table, columns: Columns, found: Scores) -> Scores:
    """A list of customers' shops: one row a shop, while the people beside it look after several or are contacts."""
    said = {column: concepts(text) for column, text in enumerate(columns.texts) if text}
    words = frozenset[str]().union(*said.values())
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
    if people:
        return {}
    return {(c, "customer_id" if "id" in s else "name"): w.OUTLET for c, s in once.items()}


def _keepers(kind: Table, columns: Columns) -> Scores:
    """Beside the names of animals their owners are the customers, and none of the team."""
    said = [concepts(text) for text in columns.texts]
    name = "name" if kind.name == "customers" else "customer_name"
    if not any("pet" in words for words in said) or not any(field.name == name for field in kind.fields):
        return {}
    owners = [c for c, words in enumerate(said) if words <= {"staff", "name"} and _OWNER.search(columns.texts[c])]
    return {(c, name): w.KEEPER for c in owners if columns.profiles[c].is_text}


def _appointments(kind: Table, columns: Columns) -> Scores:
    """The day of an appointment by its beginning and its end on the same day, and what it is for by its type."""
    if kind.name != "visits":
        return {}
    said = {c: concepts(columns.texts[c]) for c in columns.profiles if columns.texts[c]}
    dated = {c: s | {"date"} for c, s in said.items() if columns.profiles[c].dates >= _SAME_DAY}
    starts, ends = ([c for c, s in dated.items() if s - _OF_VISITS == {"date", which}] for which in ("start", "end"))
    begins = [c for c in starts if any(_on_one_day(columns.profiles[c], columns.profiles[end]) for end in ends)]
    if not begins:
        return {}
    types = [c for c, s in said.items() if s - {"visit", "name"} == {"kind"} and columns.profiles[c].is_text]
    return {(begins[0], "date"): w.APPOINTED} | {(c, "purpose"): w.APPOINTED for c in types[:1]}


def _on_one_day(one: Profile, other: Profile) -> bool:
    """Whether two columns hold different times of the same days."""
    known = [(a, b) for a, b in zip(one.days, other.days, strict=True) if a and b]
    alike = sum(a == b for a, b in known)
    times = any(":" in cell for cell in one.filled) and one.cells != other.cells
    return times and len(known) >= FEWEST and alike >= _SAME_DAY * len(known)


def _is_key(columns: Columns, column: int) -> bool:
    """Whether each row has a value of its own."""
    profile = columns.profiles[column]
    return len(profile.filled) >= FEWEST and profile.distinct > 0.97 and profile.fill > 0.9
