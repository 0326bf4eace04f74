"""How well each column of a table is each field: the sum of what words, values and structure say."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.fits import fit
from crm_sheets.reading.columns.known import Known
from crm_sheets.reading.columns.profiles import FEWEST, Profile
from crm_sheets.reading.columns.relations import Relations, multiplies, relations
from crm_sheets.reading.finding.heading_lines import JOINT
from crm_sheets.vocabulary import Field, Table
from crm_sheets.vocabulary.concepts import concepts, cores, is_concept
from crm_sheets.vocabulary.senses import Meaning, Nearness, meaning_of

Scores = dict[tuple[int, str], float]  # column, field -> evidence

_THINGS = frozenset(
    ("customer", "receiver", "contact", "account", "company", "product", "staff", "supplier", "store", "legal", "team")
)
_BUYER = frozenset(("customer", "receiver", "contact", "account", "company"))
_WHOSE: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        ("customer_id", "customer_name", "name", "phone", "email", "address", "region", "kind", "created"), _BUYER
    ),
    **dict.fromkeys(("product", "unit_price", "category", "unit_cost"), frozenset(("product",))),
    **dict.fromkeys(("amount", "quantity", "discount", "cost"), frozenset(("product", "customer"))),
    **dict.fromkeys(("staff", "owner", "handler", "manager"), frozenset(("staff", "team"))),
    "store": frozenset(("store", "company")),
    "contact": frozenset(("contact",)),
}
_MARKED = 0.75  # share of #1001 from which a column holds orders, whatever it is called
_DOUBTFUL = -0.3
_NUMBER = 1e9  # whole numbers from here on name somebody or something: a register's, a tax office's
_FREE = frozenset(
    (
        "notes",
        "content",
        "purpose",
        "result",
        "channel",
        "status",
        "type",
        "role",
        "need",
        "source",
        "industry",
        "stage",
    )
)
_NARROWER = {"receiver": 0.05, "contact": 0.05, "company": 0.02}  # of two buyers the one that pays goes before
_OF_OUTLETS = frozenset(("customer", "contact", "channel"))  # of a list of shops that are customers, not the firm's own
_PARTIES = frozenset(("customer", "receiver"))  # whose company is no store of the team
_ACCOUNT = frozenset(("account", "name", "id"))  # a heading that says no more than that
_MONEY_ITSELF = frozenset(("freight", "discount", "refund", "cost"))  # fields of their own, and no amount of sales
_LOGIN = re.compile(
    r"(?:会员名|用户名|昵称|旺旺|user ?name|nickname)$", re.IGNORECASE
)  # names that may be letters and numbers
_KEYS = frozenset(("customer_id", "customer_name", "name", "order_id", "amount", "date"))  # worth nothing where empty
_REDUCED = frozenset(("paid", "due", "net"))  # money after the discount
_FIRST_DATES, _LATER_DATES = (
    frozenset(("date", "received_at", "created", "answered_at")),
    frozenset(("next_date", "closed_at")),
)


@dataclass(frozen=True)
class Columns:
    """What stands in and under one heading row: the texts, a profile of each column, the keys of other tables."""

    texts: tuple[str, ...]
    profiles: Mapping[int, Profile]
    known: Known

    @cached_property
    def relations(self) -> Relations:
        """How the columns stand to each other."""
        return relations([p for p in self.profiles.values() if p.filled])

    @cached_property
    def one_row_an_order(self) -> bool | None:
        """Whether each order has one row; None where no column holds order numbers."""
        orders = [p for c, p in self.profiles.items() if {"order", "id"} <= concepts(self.texts[c]) and p.fill > 0.5]
        return min(p.distinct for p in orders) > 0.98 if orders else None

    @cached_property
    def is_discounted(self) -> bool:
        """Whether a column holds what is taken off."""
        return any("discount" in concepts(self.texts[c]) and (p.numbers > 0).any() for c, p in self.profiles.items())

    @cached_property
    def is_priced_by_hour(self) -> bool:
        """Whether a heading names the price of an hour."""
        return any("hour" in (said := concepts(text)) and said & {"price", "fee"} for text in self.texts if text)

    @cached_property
    def buyers(self) -> tuple[Profile, ...]:
        """Columns of words whose heading names who buys."""
        said = {c: concepts(self.texts[c]) for c, p in self.profiles.items() if p.is_text}
        return tuple(self.profiles[c] for c, words in said.items() if words & _BUYER and "staff" not in words)

    @cached_property
    def people(self) -> tuple[Profile, ...]:
        """Columns that hold names of people or companies."""
        return tuple(p for p in self.profiles.values() if p.is_text and p.who >= 0.5)


def scores(kind: Table, columns: Columns) -> Scores:
    """The evidence for each pair of column and field for which words speak at all."""
    found: Scores = {}
    for column, text in enumerate(columns.texts):
        if not text:
            continue
        meaning = meant(kind, text, core_by_values(text, columns.profiles[column]))
        for name, nearness in meaning.fields.items():
            score = _words(kind.field(name), text, meaning, nearness) + _values(
                kind.field(name), columns.profiles[column]
            )
            found[column, name] = score + _structure(kind, name, column, columns, text)
    if any(field.name == "order_id" for field in kind.fields):
        marked = [c for c, p in columns.profiles.items() if p.marks >= _MARKED]
        found |= {(column, "order_id"): max(found.get((column, "order_id"), 0.0), w.MARKED) for column in marked}
    for more in (_by_product(kind, columns, found), _outlets(kind, columns, found)):
        found |= {pair: max(found.get(pair, 0.0), score) for pair, score in more.items()}
    return _without_empty(columns, found)


def _without_empty(columns: Columns, found: Scores) -> Scores:
    """The scores without the empty columns of a name, an id, an amount, a day for which a filled column would do."""
    filled = {n for (c, n), score in found.items() if n in _KEYS and score >= w.ACCEPT and columns.profiles[c].filled}
    return {(c, n): score for (c, n), score in found.items() if n not in filled or columns.profiles[c].filled}


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


def _is_key(columns: Columns, column: int) -> bool:
    """Whether each row has a value of its own."""
    profile = columns.profiles[column]
    return len(profile.filled) >= FEWEST and profile.distinct > 0.97 and profile.fill > 0.9


def core_by_values(text: str, profile: Profile) -> str:
    """For a heading that says only whose or which ("Created", "Paid", "Sales"): what its cells are."""
    said = concepts(text)
    if JOINT in text or said & cores() or said <= _MONEY_ITSELF or not profile.filled or not any(map(is_concept, said)):
        return ""
    if profile.dates >= 0.75:
        return "date"
    is_money = profile.has_cents or 20 < profile.typical < _NUMBER
    return "amount" if profile.numeric >= 0.75 and is_money else ""


def meant(kind: Table, text: str, core: str = "") -> Meaning:
    """What a heading says; of one over several rows (客户 / 名称) the lower rows alone where they are listed."""
    if JOINT not in text:
        return meaning_of(kind.name, text, core)
    parts = text.split(JOINT)
    for start in range(len(parts)):
        meaning = meaning_of(kind.name, "".join(parts[start:]))
        if any(near.exact for near in meaning.fields.values()):
            return meaning
    upper = meaning_of(kind.name, parts[0])
    counted = {
        n: near for n, near in upper.fields.items() if near.exact and kind.field(n).kind in ("money", "number", "date")
    }
    return Meaning(counted, upper.decoy, upper.elsewhere) if counted else meaning_of(kind.name, " ".join(parts))


def _words(field: Field, text: str, meaning: Meaning, own: Nearness) -> float:
    others = max((near.near for name, near in meaning.fields.items() if name != field.name), default=0.0)
    lead = 1.0 if own.exact else max(0.0, own.near - others)
    score = (w.EXACT if own.exact else w.NEAR * own.near - 0.05) - w.FIRST * own.rank + w.LEAD * lead
    if not own.exact and meaning.decoy > own.near + 0.02:
        score += w.DECOY
    return score + _thing(field, text, own.exact)


def _thing(field: Field, text: str, exact: bool) -> float:
    """Whose or what the heading names: that of the field, of something else, of nothing."""
    said = concepts(text) & _THINGS
    if field.name == "store" and said & _PARTIES and not exact:
        return w.OTHER_THING
    if not said and field.name in ("staff", "handler") and not exact:
        return w.OTHER_THING
    if not said or field.name in _FREE:
        return 0.0
    if said & _WHOSE.get(field.name, frozenset()):
        return w.OWN_THING - sum(_NARROWER.get(thing, 0.0) for thing in said)
    return 0.0 if exact else w.OTHER_THING


def _values(field: Field, profile: Profile) -> float:
    fits = fit(field, profile)
    if len(profile.filled) < FEWEST:  # a few cells contradict nobody
        fits = max(fits, _DOUBTFUL)
    score = fits * (w.FITS if fits > 0 else -w.MISFITS) + w.FILLED * profile.fill
    if len(profile.filled) > 4 and field.kind in ("id", "money", "number", "date", "name"):
        score += w.CONSTANT * (len(profile.texts) == 1)
        if profile.is_counter and field.kind in ("id", "money") and field.name not in ("complaint_id", "respondent"):
            score += w.COUNTER * (0.5 if field.name == "customer_id" else 1.0)
    return score


def _structure(kind: Table, name: str, column: int, columns: Columns, text: str) -> float:
    related, profile = columns.relations, columns.profiles[column]
    score = _bare(kind, name, profile, columns, text)
    if name in ("amount", "quantity", "unit_price") and column in related.roles:
        score += w.ROLE if name in related.roles[column] else w.OTHER_ROLE
    if name in ("amount", "cost"):
        score += w.CONVERTED * ("converted" in concepts(text))
    if name in ("customer_id", "customer_name") and "用户" in text and any("客户" in other for other in columns.texts):
        score += w.OPERATOR
    if name in ("customer_id", "customer_name") and "account" in (said := concepts(text)) and said <= _ACCOUNT:
        score += w.OWN_ACCOUNT * (len(profile.filled) > FEWEST and len(profile.texts) == 1)
    if name == "customer_id" and "store" in concepts(text) and columns.buyers:
        score += w.OF_CUSTOMER * (not any(p.fill > 0.5 and goes_with(profile, p) for p in columns.buyers))
    if name == "customer_name" and _LOGIN.search(text) and profile.codes >= 0.75:
        score += w.LOGIN
    if name == "order_id":
        score += w.ORDER_MARKS * (profile.marks >= _MARKED)
    if kind.name == "customers" and name == "name" and len(profile.filled) >= 2 * FEWEST:
        score += w.REPEATED_NAME * (profile.distinct < w.ONCE)
    if name == "amount" and columns.one_row_an_order is not None:
        said = concepts(text) & {"order", "product", "paid"}
        whole = said == {"order"} or (columns.one_row_an_order and said == {"paid"})
        score += w.ORDERS * (whole - (said == {"product"})) * (1 if columns.one_row_an_order else -1)
    if name == "amount" and columns.is_discounted:
        score += w.AFTER_DISCOUNT * bool(concepts(text) & _REDUCED)
    if name in ("staff", "handler") and len(profile.texts) >= FEWEST and profile.distinct < 0.9:
        score += w.OF_CUSTOMER * any(goes_with(profile, other) for other in columns.buyers)
    if name == "quantity" and "hour" in concepts(text):
        score += w.HOURS_SOLD * (not columns.is_priced_by_hour)
    if name == "product":
        score += w.BY_NUMBER * ("id" in concepts(text))
    if name in _FIRST_DATES | _LATER_DATES:
        ends = {related.first: w.EARLIEST, related.last: w.LATEST}
        score += ends.get(column, 0.0) * (1 if name in _FIRST_DATES else -1)
    if name in ("customer_id", "order_id", "product") and len(profile.texts) > 2:
        score += _joins(name, profile, columns)
    if name == "customer_id" and len(profile.texts) > 2 and profile.phones < 0.6:
        score += w.ONE_TO_ONE * (profile.distinct < 0.9 and any(goes_with(profile, other) for other in columns.people))
    return score


def _joins(name: str, profile: Profile, columns: Columns) -> float:
    """Ids of the customers or the goods of another table of the drop: they are these, and nothing else."""
    customers = profile.joins(columns.known.customer_ids) >= 0.5
    goods = profile.joins(columns.known.goods) >= 0.5
    if name == "product":
        return w.JOINS_GOODS * goods - w.JOINS * customers
    return w.JOINS * ((customers if name == "customer_id" else 0) - (goods or (customers and name == "order_id")))


def _bare(kind: Table, name: str, profile: Profile, columns: Columns, text: str) -> float:
    """ID or Name alone, in a table that is about something else."""
    said = concepts(text)
    if said == {"id"} and name in ("customer_id", "order_id") and kind.name != "customers":
        joined = profile.joins(columns.known.customer_ids) >= 0.5
        repeats = profile.distinct < 0.9 and any(goes_with(profile, other) for other in columns.people)
        return 0.0 if name == "customer_id" and (joined or repeats) else w.BARE if name == "customer_id" else w.BARE / 2
    if said == {"name"} and name == "customer_name" and profile.who < 0.5:
        return w.BARE / 2
    return 0.0


def goes_with(one: Profile, other: Profile) -> bool:
    """Whether two columns name the same things: each value of one beside one of the other."""
    return one.column != other.column and one.tells(other) >= 0.95 and other.tells(one) >= 0.9


def assigned(found: Scores, least: float = w.ACCEPT) -> dict[str, int]:
    """Field -> column: the pairs with the best sum, each column and field once; none below ``least``.

    The best pair first, then exchanges of two columns as long as they raise the sum. Ties go to the left column.
    """
    order = sorted((pair for pair in found if found[pair] >= least), key=lambda pair: (-found[pair], pair[0]))
    fields: dict[str, int] = {}
    for column, name in order:
        if name not in fields and column not in fields.values():
            fields[name] = column
    while (better := _exchanged(fields, found, order)) is not None:
        fields = better
    return dict(sorted(fields.items(), key=lambda item: item[1]))


def _exchanged(fields: dict[str, int], found: Scores, order: Sequence[tuple[int, str]]) -> dict[str, int] | None:
    """The assignment with one field moved to another column and what stood there moved on, if that raises the sum."""
    holder = {column: name for name, column in fields.items()}
    for column, name in order:
        if fields.get(name) == column:
            continue
        rest = dict(fields)
        before = rest.pop(name, None)
        gain = found[column, name] - (found[before, name] if before is not None else 0.0)
        displaced = holder.get(column)
        if displaced is not None:
            del rest[displaced]
            gain -= found[column, displaced]
            free = {*rest.values(), column}
            options = [(found[c, n], c) for c, n in order if n == displaced and c not in free]
            if options:
                score, other = max(options)
                rest[displaced], gain = other, gain + score
        if gain > 1e-6:
            return {**rest, name: column}
    return None
