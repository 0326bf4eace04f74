"""What the words of a heading say of a column: which field is near, and whose or what it names."""

import re
from collections.abc import Mapping
from functools import lru_cache

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.heading_lines import JOINT
from crm_sheets.reading.columns.profiles import Profile
from crm_sheets.reading.columns.under_heading import BUYER
from crm_sheets.vocabulary import Field, Table
from crm_sheets.vocabulary.concepts import concepts, cores, is_concept
from crm_sheets.vocabulary.senses import Meaning, Nearness, meaning_of

_THINGS = frozenset((
    "customer", "receiver", "contact", "account", "company", "product", "staff", "supplier", "store", "legal", "team",
    "pet"
))  # fmt: skip
_WHOSE: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        ("customer_id", "customer_name", "name", "phone", "email", "address", "region", "kind", "created"), BUYER
    ),
    **dict.fromkeys(("product", "category", "unit_cost"), frozenset(("product",))),
    **dict.fromkeys(("amount", "quantity", "discount", "cost", "unit_price"), frozenset(("product", "customer"))),
    "complaint_id": frozenset(("customer",)),
    **dict.fromkeys(("staff", "owner", "handler", "manager"), frozenset(("staff", "team"))),
    "store": frozenset(("store", "company")),
    "contact": frozenset(("contact",)),
}
_REACHED = frozenset(("contact", "customer", "id"))
_WAYS = frozenset(("phone", "chat", "mail"))  # to reach somebody
_PHONES = 0.6  # share of the cells
_CODES = 0.9  # share of the cells, as of those that count pieces
_MANY = 6  # different numbers of accounts from which they are those of customers
_PIECES = 20
_NUMBERED = frozenset(("account", "order", "invoice", "receipt", "document", "transaction", "contract", "position"))
_MEASURED = frozenset(("surface", "measure", "weight", "age", "people", "room", "postal", "row", "stock"))  # no money
_NUMBER = 1e9  # whole numbers from here on name somebody or something: a register's, a tax office's
_FREE = frozenset((
    "notes", "content", "purpose", "result", "channel", "status", "type", "role", "need", "source", "industry",
    "stage"
))  # fmt: skip
_VENUE = re.compile("场地|场馆|venue", re.IGNORECASE)
_PARTIES = frozenset(("customer", "receiver"))  # whose company is no store of the team
_MONEY_ITSELF = frozenset(("freight", "discount", "refund", "cost"))  # fields of their own, and no amount of sales
# Of two buyers the one that pays goes before, and a pupil before the parents.
_NARROWER = {"receiver": 0.05, "contact": 0.05, "company": 0.02, "guardian": 0.25}


@lru_cache(maxsize=200)
def core_by_values(text: str, profile: Profile) -> str:
    """For a heading that says only whose or which ("Created", "Paid", "Sales", "Contact"): what its cells are."""
    said = concepts(text)
    if "contact" in said <= _REACHED and profile.digits_long >= 0.75 and not profile.has_cents:
        return "phone"
    if said == {"account"}:  # a few codes are those of a ledger
        return "id" if profile.codes >= _CODES and len(profile.texts) >= _MANY else ""
    if said and said <= _NUMBERED and profile.lettered >= _CODES:
        return "id"
    pieces = said == {"product"} and text.rstrip().casefold().endswith("s")
    if pieces and profile.numeric >= _CODES and profile.typical <= _PIECES and not profile.has_cents:
        return "quantity"  # Items
    if said & _MEASURED:
        return ""
    if JOINT in text and all(concepts(part) & _WAYS for part in text.split(JOINT)) and profile.phones >= _PHONES:
        return "phone"  # Phone / WhatsApp
    if JOINT in text or said & cores() or said <= _MONEY_ITSELF or not profile.filled or not any(map(is_concept, said)):
        return ""
    if profile.dates >= 0.75:
        return "date"
    is_money = profile.has_cents or (20 < profile.typical < _NUMBER and not profile.is_serial)
    return "amount" if profile.numeric >= 0.75 and is_money else ""


def heading_meaning(kind: Table, text: str, core: str = "") -> Meaning:
    """What a heading says; of one over several rows (客户 / 名称) the lower rows alone where they are listed."""
    if JOINT not in text:
        return meaning_of(kind.name, text, core)
    parts = text.split(JOINT)
    if core == "phone":
        return meaning_of(kind.name, " ".join(parts), core)
    for start in range(len(parts)):
        meaning = meaning_of(kind.name, "".join(parts[start:]))
        if any(near.exact for near in meaning.fields.values()):
            return meaning
    upper = meaning_of(kind.name, parts[0])
    counted = {
        n: near for n, near in upper.fields.items() if near.exact and kind.field(n).kind in ("money", "number", "date")
    }
    return Meaning(counted, upper.decoy, upper.elsewhere) if counted else meaning_of(kind.name, " ".join(parts))


def by_words(field: Field, text: str, meaning: Meaning, own: Nearness) -> float:
    """The evidence of the heading for the field: how near it comes, and its lead over the other fields."""
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
    if field.name == "customer_name" and _VENUE.search(text):  # where it was
        return w.OTHER_THING
    if field.name == "unit_cost" and said & _PARTIES and not exact:  # what customers pay is no cost of the team
        return w.DECOY
    if not said and field.name in ("staff", "handler") and not exact:
        return w.OTHER_THING
    if not said or field.name in _FREE:
        return 0.0
    if said & _WHOSE.get(field.name, frozenset()):
        return w.OWN_THING - sum(_NARROWER.get(thing, 0.0) for thing in said)
    return 0.0 if exact else w.OTHER_THING
