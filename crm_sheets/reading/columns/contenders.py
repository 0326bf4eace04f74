"""Columns that would do for the same field, weighed against each other.

The thin, the empty, the mere contact, the expected beside the actual, and the phone of somebody else lose.
"""

import re

import numpy as np

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.profiles import FEWEST, Profile
from crm_sheets.reading.columns.relations import later
from crm_sheets.reading.columns.under_heading import Columns, Scores
from crm_sheets.reading.values import looks
from crm_sheets.vocabulary.comparing import normal
from crm_sheets.vocabulary.concepts import concepts

_KEYS = ("customer_id", "customer_name", "name", "order_id", "amount", "content")  # worth nothing where empty
_DAYS = ("date", "received_at", "answered_at")  # rows without one are left out
_THIN = 0.5  # of the rows that the fullest of the columns has
_NEARLY_ALL = 0.9  # the same of names, without which nobody knows whom a row is about
_SAME = 0.9  # share of the rows in which two columns name the same day
_FEW_NAMES = 2
_PRICED = ("quantity", "unit_price")
_NEARLY = 0.95  # share of the rows
_HALF = 0.5
_WHO = frozenset(("who", "whom", "谁"))
_SEVERAL = 4  # different people
_DONE = frozenset(("paid", "closed"))
_OF_A_DEAL = frozenset(("order", "transaction", "sale", "contract", "invoice", "purchase"))
_SHORT = 0.5  # of the letters of the longest column
_SOLD, _SENT = frozenset(("order", "transaction", "paid", "purchase", "created")), frozenset(("shipped", "receiver"))
_REACHED = ("phone", "email")
_EXPECTED = re.compile(
    r"预计|预估|预期|计划|estimat|expected|planned|quot(?:e|ation)|报价", re.IGNORECASE
)  # money that is known later


def weighed(columns: Columns, found: Scores) -> Scores:
    """The scores of columns and fields, less those of columns that a better filled or plainer one makes unlikely."""
    left = dict(found)
    for name in (*_KEYS, *_DAYS):
        rivals = [c for (c, n), score in found.items() if n == name and score >= w.ACCEPT]
        fullest = max((columns.profiles[c].fill for c in rivals), default=0.0)
        least = fullest * {**dict.fromkeys(_DAYS, _THIN), "name": _NEARLY_ALL}.get(name, 1e-9)
        if fullest:
            left = {(c, n): s for (c, n), s in left.items() if n != name or columns.profiles[c].fill >= least}
    for name in _DAYS:
        left |= _fuller_twin(columns, left, name)
    beside = (_sent, _paid_later, _in_short, _receivers, _converted)
    give_way = _few(columns).union(*(rule(columns, left) for rule in beside))
    left = {pair: s for pair, s in left.items() if pair not in give_way}
    for column in {*_no_amounts(columns, left), *_only_expected(columns, left)}:
        del left[column, "amount"]
    others = _names_of_others(columns, left)
    left = {pair: s for pair, s in left.items() if pair not in others}
    for name in _REACHED:
        others = _of_others(columns, left, name)
        left = {pair: s for pair, s in left.items() if pair not in others}
    return left | _contacts(columns, left)


def _no_amounts(columns: Columns, found: Scores) -> list[int]:
    """Columns of money that are no amount: noughts alone, or small beside the price of one piece and nothing counted.

    Instalments, commissions and profits are less than half of the price in nearly all rows.
    """
    amounts = [c for c, name in found if name == "amount"]
    least = {name: [c for (c, n), s in found.items() if n == name and s >= w.ACCEPT] for name in _PRICED}
    prices = [] if least["quantity"] else least["unit_price"]
    small = [c for c in amounts for price in prices if c != price and _is_small(columns, c, price)]
    noughts = [c for c in amounts if _is_nought(columns.profiles[c])]
    return sorted({*small, *noughts})


def _only_expected(columns: Columns, found: Scores) -> list[int]:
    """Columns of money that was expected, beside one that is filled in most of these rows and says nothing of it."""
    rivals = [c for (c, n), s in found.items() if n == "amount" and s >= w.ACCEPT]
    expected = [c for c in rivals if _EXPECTED.search(columns.texts[c])]
    actual = max((columns.profiles[c].fill for c in rivals if c not in expected), default=0.0)
    return [c for c in expected if actual >= _HALF * columns.profiles[c].fill]


def _of_others(columns: Columns, found: Scores, name: str) -> set[tuple[int, str]]:
    """Phones or mail addresses that stand beside several customers each, where another column tells these apart."""
    rivals = [c for (c, n), s in found.items() if n == name and s >= w.ACCEPT]
    named = [c for (c, n), s in found.items() if n in ("customer_name", "name") and s >= w.ACCEPT]
    who = [columns.profiles[c] for c in named if len(columns.profiles[c].texts) > _FEW_NAMES]
    tells = {c: max((columns.profiles[c].tells(person) for person in who), default=0.0) for c in rivals}
    if max(tells.values(), default=0.0) < _NEARLY:
        return set()
    return {(c, name) for c, share in tells.items() if share < _HALF}


def _names_of_others(columns: Columns, found: Scores) -> set[tuple[int, str]]:
    """Names that differ beside the same phone, where another column names one person for each: who got it for them."""
    phones = [columns.profiles[c] for (c, n), s in found.items() if n == "phone" and s >= w.ACCEPT]
    again = [p for p in phones if len(p.filled) >= 2 * FEWEST and p.distinct < w.ONCE]
    rivals = [(c, n) for (c, n), s in found.items() if n == "customer_name" and s >= w.ACCEPT]
    for phone in again[:1] if len(phones) == 1 else ():
        told = {pair: phone.tells(columns.profiles[pair[0]]) for pair in rivals if _names(columns, pair[0])}
        if max(told.values(), default=0.0) >= _NEARLY:
            return {pair for pair, share in told.items() if share < _SAME}
    return set()


def _is_nought(profile: Profile) -> bool:
    known = profile.numbers[np.isfinite(profile.numbers)]
    return len(known) >= FEWEST and not known.any()


def _is_small(columns: Columns, column: int, price: int) -> bool:
    """Whether the money is less than half of the price in nearly all rows with both."""
    own, listed = np.abs(columns.profiles[column].numbers), columns.profiles[price].numbers
    both = np.isfinite(own + listed) & (listed > 0)
    return int(both.sum()) >= FEWEST and float((own < listed / 2)[both].mean()) >= _NEARLY


def _fuller_twin(columns: Columns, found: Scores, name: str) -> Scores:
    """Of the best column of days another one that names the same days, and more of them."""
    best = max(((s, c) for (c, n), s in found.items() if n == name and s >= w.ACCEPT), default=None)
    if best is None or columns.profiles[best[1]].fill >= 1:
        return {}
    own = columns.profiles[best[1]]
    twins = [p for p in columns.profiles.values() if p.fill > own.fill and p.dates >= _SAME and _same_days(own, p)]
    return {(max(twins, key=lambda p: p.fill).column, name): best[0] + w.FULLER} if twins else {}


def _sent(columns: Columns, found: Scores) -> set[tuple[int, str]]:
    """Days on which something was sent or done, beside another day of the sale that is as full: none of the sale.

    A day that is both ("order delivery date") is no other day.
    """
    rivals = {c: concepts(columns.texts[c]) for (c, n), s in found.items() if n == "date" and s >= w.ACCEPT}
    sold = [columns.profiles[c].fill for c, said in rivals.items() if said & _SOLD and not said & _SENT]
    sent = {c for c, said in rivals.items() if said & _SENT}
    return {(c, "date") for c in sent if sold and columns.profiles[c].fill <= max(sold)}


def _paid_later(columns: Columns, found: Scores) -> set[tuple[int, str]]:
    """Days of payment or completion, beside one of the sale that is as full and hardly ever later."""
    rivals = {c: concepts(columns.texts[c]) for (c, n), s in found.items() if n == "date" and s >= w.ACCEPT}
    paid = {c for c, said in rivals.items() if said & _DONE and not said & _OF_A_DEAL}
    acts = [
        columns.profiles[c] for c, said in rivals.items() if c not in paid and (said == {"date"} or said & _OF_A_DEAL)
    ]
    return {(c, "date") for c in paid if any(_comes_before(act, columns.profiles[c]) for act in acts)}


def _comes_before(one: Profile, other: Profile) -> bool:
    return one.fill >= other.fill and later(one, other) <= 1 - _NEARLY < later(other, one)


def _in_short(columns: Columns, found: Scores) -> set[tuple[int, str]]:
    """Subjects, beside a column that is as full and says at length what was complained about."""
    rivals = [columns.profiles[c] for (c, n), s in found.items() if n == "content" and s >= w.ACCEPT]
    longest = max(rivals, key=lambda p: p.length, default=None)
    if longest is None or not longest.is_text:
        return set()
    few = (p for p in rivals if p.fill <= longest.fill and len(p.texts) < len(longest.texts))
    return {(p.column, "content") for p in few if p.length < _SHORT * longest.length}


def _few(columns: Columns) -> set[tuple[int, str]]:
    """Who, above two or three names: those of the team, of whom one served."""
    asked = (c for c, text in enumerate(columns.texts) if normal(text) in _WHO and c in columns.profiles)
    return {(c, "customer_name") for c in asked if len(columns.profiles[c].texts) < _SEVERAL}


def _converted(columns: Columns, found: Scores) -> set[tuple[int, str]]:
    """Amounts of which each cell names its currency, beside the same ones converted into one: only these add up."""
    rivals = {c: concepts(columns.texts[c]) for (c, n), s in found.items() if n == "amount" and s >= w.ACCEPT}
    converted = [said - {"converted"} for said in rivals.values() if "converted" in said]
    named = {c for c in rivals if all(any(map(str.isalpha, cell)) for cell in columns.profiles[c].filled)}
    return {(c, "amount") for c in named if rivals[c] in converted}


def _receivers(columns: Columns, found: Scores) -> set[tuple[int, str]]:
    """Who got it, beside a column as full of those who bought it."""
    rivals = {c: concepts(columns.texts[c]) for (c, n), s in found.items() if n == "customer_name" and s >= w.ACCEPT}
    buyers = [columns.profiles[c] for c, said in rivals.items() if "customer" in said and _names(columns, c)]
    got = [columns.profiles[c] for c, said in rivals.items() if "receiver" in said and "customer" not in said]
    return {(p.column, "customer_name") for p in got if any(_as_many(buyer, p) for buyer in buyers)}


def _as_many(buyer: Profile, receiver: Profile) -> bool:
    """Whether buyers are as full as who got it and half as many at least: three platforms buy nothing."""
    return buyer.fill >= receiver.fill > 0 and len(buyer.texts) >= _HALF * len(receiver.texts)


def _same_days(one: Profile, other: Profile) -> bool:
    """Whether both name the same day in nearly all rows with both, and not one and the same day throughout."""
    both = [(a, b) for a, b in zip(one.cells, other.cells, strict=True) if a and b]
    several = len({a for a, _ in both}) >= FEWEST
    alike = sum(a == b or (looks.one_day(a) or a) == looks.one_day(b) for a, b in both)
    return several and alike >= _SAME * len(both)


def _contacts(columns: Columns, found: Scores) -> Scores:
    """A contact beside a column that names the customer as well is who was spoken to there."""
    rivals = [c for (c, n), s in found.items() if n == "customer_name" and s >= w.ACCEPT]
    contacts = [c for c in rivals if _is_contact(columns, c)]
    named = [columns.profiles[c] for c in rivals if c not in contacts and _names(columns, c)]
    return {
        (c, "customer_name"): found[c, "customer_name"] + w.OPERATOR
        for c in contacts
        if any(p.fill >= columns.profiles[c].fill for p in named)
    }


def _is_contact(columns: Columns, column: int) -> bool:
    said = concepts(columns.texts[column])
    return "contact" in said and "customer" not in said


def _names(columns: Columns, column: int) -> bool:
    profile = columns.profiles[column]
    return profile.is_text and len(profile.texts) > _FEW_NAMES
