"""Fields that the structure of a table tells, whatever the headings say: quantities, prices, goods, orders."""

import re

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.appointments import appointments
from crm_sheets.reading.columns.relations import multiplies
from crm_sheets.reading.columns.shown_customers import shown_customers
from crm_sheets.reading.columns.under_heading import Columns, Scores
from crm_sheets.reading.columns.usual_words import STATES
from crm_sheets.reading.columns.wording import heading_meaning
from crm_sheets.vocabulary import CUSTOMER, Table
from crm_sheets.vocabulary.concepts import concepts

_MOST = 0.5  # share of the rows that have an order
MARKED = 0.75  # share of #1001 from which a column holds orders, whatever it is called
_SLIP = re.compile("[一-鿿]{1,4}单(?:编?号)?")
_IDENTITY = re.compile(r"身份证|证件号|\b(?:national|identity|id) (?:card|number)", re.IGNORECASE)
_STATE = re.compile(r"(?:\w+[ _])?state", re.IGNORECASE)


def unworded(kind: Table, columns: Columns, found: Scores) -> Scores:
    """The pairs of column and field that structure tells; ``found`` are those for which words speak."""
    more = {}
    if any(field.name == "order_id" for field in kind.fields):
        marked = [c for c, p in columns.profiles.items() if p.marks >= MARKED and p.fill > _MOST]
        more = {(c, "order_id"): w.MARKED for c in marked}
    more |= _by_product(kind, columns, found) | _by_quotient(kind, columns, found) | _bare_goods(kind, columns)
    more |= shown_customers(kind, columns, found) | appointments(kind, columns)
    more |= _identities(kind, columns, found) | _slips(kind, columns, found)
    return more | _in_states(kind, columns) | _chat_phones(kind, columns)


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


def _bare_goods(kind: Table, columns: Columns) -> Scores:
    """名称 and no more is that of the goods, where another column names who bought and it holds no names of people."""
    if kind.name != "sales" or not columns.buyers:
        return {}
    bare = [
        c for c, p in columns.profiles.items() if p.is_text and p.who < _MOST and concepts(columns.texts[c]) == {"name"}
    ]
    goods = any(concepts(text) & {"product", "service"} for text in columns.texts if text)
    return {} if goods else {(c, "product"): w.GOODS for c in bare[:1]}


def _slips(kind: Table, columns: Columns, found: Scores) -> Scores:
    """Of sales without order numbers those of slips that no list knows (磅单号), each of one day; parcels are none."""
    days = [columns.profiles[c] for (c, n), s in found.items() if n == "date" and s >= w.ACCEPT]
    if kind.name != "sales" or not days or any(n == "order_id" and s >= w.ACCEPT for (_, n), s in found.items()):
        return {}
    numbered = {c: p for c, p in columns.profiles.items() if _SLIP.fullmatch(columns.texts[c]) and p.codes >= MARKED}
    own = [c for c, p in numbered.items() if p.distinct > _MOST and any(p.tells(day) >= MARKED for day in days)]
    told = [c for c in own if heading_meaning(kind, columns.texts[c]).decoy <= _MOST]
    return {(told[0], "order_id"): w.GOODS} if len(told) == 1 else {}


def _identities(kind: Table, columns: Columns, found: Scores) -> Scores:
    """The identity number of the customer (客户身份证) tells who it was where no other column does."""
    who = {field.name for field in kind.fields} & {*CUSTOMER}
    if "customer_id" not in who or any(n in who and s >= w.ACCEPT for (_, n), s in found.items()):
        return {}
    coded = {c: columns.texts[c] for c, p in columns.profiles.items() if max(p.codes, p.id_numbers) >= MARKED}
    theirs = [c for c, text in coded.items() if _IDENTITY.search(text) and "customer" in concepts(text)]
    return {(c, "customer_id"): w.COUNTED for c in theirs[:1]}


def _chat_phones(kind: Table, columns: Columns) -> Scores:
    """The account of a chat is the phone number where its cells are such numbers and no other column holds any."""
    said = {c: concepts(columns.texts[c]) for c in columns.profiles if columns.texts[c]}
    if "phone" not in {field.name for field in kind.fields} or any("phone" in words for words in said.values()):
        return {}
    chats = [c for c, words in said.items() if words == {"chat"} and columns.profiles[c].phones >= MARKED]
    return {(c, "phone"): w.COUNTED for c in chats[:1]}


def _in_states(kind: Table, columns: Columns) -> Scores:
    """Of complaints the column State above open, closed, resolved: how far they are, and no part of a country."""
    if kind.name != "complaints":
        return {}
    states = [c for c, p in columns.profiles.items() if _STATE.fullmatch(columns.texts[c]) and p.among(STATES) > 0.5]
    return {(c, "status"): w.IN_STATE for c in states[:1]}
