"""Senses: how near a heading comes to each field of a table, by the concepts that it shares with known headings.

The nearness of two headings is Dice's coefficient of their concepts, each with its weight (concepts.weight):
2 x shared / (one + other). It is 1 for equal concepts and 0 where nothing that says what the column holds is shared.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from crm_sheets.vocabulary.comparing import bilingual_halves, normal
from crm_sheets.vocabulary.concepts import concepts, cores, is_concept, is_counted, weight
from crm_sheets.vocabulary.decoys import DECOYS
from crm_sheets.vocabulary.field import Field
from crm_sheets.vocabulary.tables import ALL_TABLES, CONCLUDED, TABLES, table

_FOREIGN = 0.75  # nearness from which a heading belongs to another kind of table
_LEAST = 0.5  # nearness below which a heading says nothing of a field
# Fields of different tables that hold the same thing: what is near to one is no rival of the other.
_SAME = {
    "name": "who",
    "customer_name": "who",
    "date": "when",
    "received_at": "when",
    "answered_at": "when",
    "created": "when",
}


@dataclass(frozen=True)
class Nearness:
    """How near a heading comes to a field: 1 where it is listed (``exact``), and how early in the list (0 first)."""

    near: float
    exact: bool = False
    rank: float = 0.0


@dataclass(frozen=True)
class Meaning:
    """What the words of a heading say in one table: ``fields`` by name, and how near the best of all else comes."""

    fields: Mapping[str, Nearness]
    decoy: float  # the nearest decoy, or the nearest field that only other tables have
    elsewhere: str = ""  # the telling field of another table that it plainly means, "table.field"


# Said of a column and not of the field, these make it another one: due dates, tax amounts, refund dates, kinds of goods.
_OPPOSED = frozenset(
    ("due", "updated", "cancelled", "refund", "start", "next", "last", "average", "target", "stock", "balance", "profit", "tax", "cost",
     "fee", "deposit", "kind", "status", "score", "question", "percent", "gender", "age", "shipped", "legal", "supplier", "weight", "row",
     "url", "first", "team", "security", "flag", "postal", "bank", "hour", "content", "region", "year", "month", "week", "quarter",
     "referrer", "sender", "accused", "cash", "redeemed", "applicant", "insured_damage", "insured", "clerk", "loan",
     "assigned", "variance", "asset", "measure")
)  # fmt: skip
_ESSENTIAL = frozenset(
    ("refund", "discount", "cost", "procured", "improvement")
)  # what a listed heading says of these, none near to it leaves out
# Said of a price, these make a cost or an amount of it: a heading that does not say them is near to neither.
_MADE_BY = {"unit_cost": frozenset(("purchase",)), "amount": frozenset(("total", "extended", "ext"))}
_ENTITIES = frozenset(("customer", "product", "staff", "store", "company", "receiver", "contact", "order", "account"))
_GLUED = frozenset(
    ("id", "no", "code", "name", "number", "名称", "编号", "名", "号", "单号")
)  # 客服ID is no heading in two languages
_OWNED = frozenset(("id", "name"))  # says nothing without whose
_QUALIFIED = frozenset(
    ("closed_at", "next_date", "birthday", "created", "last_contact", "next_contact", "contract_end", "warranty_end",
     "rival_end", "confirmed", "preferred_hour")
)  # dates that are none without whose or which  # fmt: skip
_Sense = tuple[frozenset[str], str, float]  # concepts, field, rank


@lru_cache(maxsize=100_000)
def meaning_of(kind: str, heading: str, core: str = "") -> Meaning:
    """What a heading means in a table of that kind, by its words alone; ``core`` is what its cells say that they are."""
    found: dict[str, Nearness] = {}
    said = concepts(heading) | ({core} if core else frozenset())
    for name, (near, rank) in _nearest(_index(kind), said).items():
        found[name] = Nearness(near, rank=rank)
    listed = (
        {} if core in ("phone", "id", "quantity") else _listed(kind, heading)
    )  # Contact is somebody, unless its cells are numbers
    if is_counted(heading):  # Sale (units)
        listed = {name: rank for name, rank in listed.items() if table(kind).field(name).kind != "money"}
        found = {name: near for name, near in found.items() if table(kind).field(name).kind != "money"}
    if listed:  # what is listed for one field means no other
        found = {name: Nearness(1.0, True, rank) for name, rank in listed.items()}
    own = _own(kind)
    others = {name: near for name, (holds, near) in _elsewhere(said).items() if holds not in own}
    decoy = _decoyed(said)
    decoy += 0.1 * (not listed and normal(heading) in _decoys_as_written())
    best = max((near.near for near in found.values()), default=0.0)
    elsewhere = max(others, key=lambda name: others[name], default="")
    far = others.get(elsewhere, 0.0) < max(_FOREIGN, best + 0.02)
    return Meaning(found, max(decoy, *others.values(), 0.0), "" if far or listed else elsewhere)


@lru_cache(maxsize=100_000)
def likeness(heading: str) -> float:
    """How near a heading comes to the nearest field of any kind of table that is looked for, by its words alone (0 to 1).

    The most that ``meaning_of`` says in any of them, found at once: most texts asked about are cells of data.
    """
    if is_counted(heading):
        every = (near.near for kind in TABLES for near in meaning_of(kind.name, heading).fields.values())
        return max(every, default=0.0)
    if not _everything_listed().isdisjoint(_as_listed(heading)):
        return 1.0
    return _likest(concepts(heading))


@lru_cache(maxsize=50_000)
def _likest(said: frozenset[str]) -> float:
    return max((near for near, _ in _nearest(_everywhere(), said).values()), default=0.0)


@cache
def _own(kind: str) -> frozenset[str]:
    """What the fields of a table hold."""
    return frozenset(_SAME.get(f.name, f.name) for f in table(kind).fields)


@lru_cache(maxsize=50_000)
def _elsewhere(said: frozenset[str]) -> Mapping[str, tuple[str, float]]:
    """How near the concepts come to the telling fields of all tables, as table.field, each with what it holds."""
    near = _nearest(_foreign(), said).items()
    return {name: (_SAME.get(field := name.split(".")[1], field), share) for name, (share, _) in near}


@lru_cache(maxsize=50_000)
def _decoyed(said: frozenset[str]) -> float:
    """How near the concepts come to something that is no field."""
    return max((near for near, _ in _nearest(_decoys(), said).values()), default=0.0)


def _listed(kind: str, heading: str) -> dict[str, float]:
    """The fields whose lists hold the heading word for word, each with its place there between 0 and 1."""
    known = _lists(kind)
    return next((known[word] for word in _as_listed(heading) if word in known), {})


@lru_cache(maxsize=50_000)
def _as_listed(heading: str) -> tuple[str, ...]:
    """The heading as lists hold it: the whole, and its halves in two languages."""
    words = (normal(heading), *(half for half in bilingual_halves(heading) if half not in _GLUED))
    return tuple(filter(None, words))


@cache
def _lists(kind: str) -> Mapping[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for f in table(kind).fields:
        listed = [text for text in f.headings.split("|") if text]
        for place, text in enumerate([*f.label, f.name.replace("_", " "), *listed]):
            found[normal(text)].setdefault(f.name, max(0, place - 3) / max(1, len(listed)))
    return found


def _nearest(index: Mapping[str, list[_Sense]], said: frozenset[str]) -> dict[str, tuple[float, float]]:
    own = sum(map(weight, said))
    found: dict[str, tuple[float, float]] = {}
    for senses in {id(sense): sense for concept in said for sense in index.get(concept, ())}.values():
        meant, name, rank = senses
        shared = said & meant
        if not shared & cores() and (said | meant) & cores() and len(said | meant) > 1:
            continue
        less = meant - said
        if less & _ESSENTIAL or (less & _MADE_BY.get(name, frozenset()) and "price" in shared):
            continue
        if shared == {"kind"} == said and less & _ENTITIES:  # "Type" alone is that of the row, not of its customer
            continue
        if shared <= _ENTITIES and "total" in less:
            continue
        if shared == {"product"} and less and said != shared and name.endswith("category"):  # what else is said counts
            continue
        if (
            shared == {"order"} and meant != shared
        ):  # "Order" alone is its number, and neither its channel nor its currency
            continue
        if shared == {"date"} and less and said != shared and name.rpartition(".")[2] in _QUALIFIED:
            continue
        near = 2 * sum(map(weight, shared)) / (own + sum(map(weight, meant))) * _of_something_else(said, meant)
        if near >= _LEAST and (name not in found or (near, -rank) > (found[name][0], -found[name][1])):
            found[name] = (near, rank)
    return found


def _of_something_else(said: frozenset[str], meant: frozenset[str]) -> float:
    """Where both say something that the other does not: an id or a name is then another one altogether."""
    more, less = said - meant, meant - said
    if more & _OPPOSED:
        return 0.55
    if meant <= _ENTITIES and more - _ENTITIES - {"name"}:
        return 0.6
    telling = any(len(concept) > 2 or not concept.isascii() for concept in more)
    if not telling or not (less or meant <= _OWNED):
        return 1.0
    if (said & meant) - _OWNED or not said & meant & _OWNED:
        return 0.85
    return 0.75 if "name" in said and not any(is_concept(concept) for concept in more) else 0.0


@cache
def _everything_listed() -> frozenset[str]:
    return frozenset(text for kind in TABLES for text in _lists(kind.name))


@cache
def _everywhere() -> Mapping[str, list[_Sense]]:
    """The fields of all kinds of tables, in one index."""
    every = (f for kind in TABLES for f in kind.fields if f.name not in CONCLUDED)
    return _indexed((text, f.name, 0.0) for f in every for text in _texts(f))


@cache
def _index(kind: str) -> Mapping[str, list[_Sense]]:
    fields = [f for f in table(kind).fields if f.name not in CONCLUDED]  # those are known word for word alone
    return _indexed((text, f.name, place / 100) for f in fields for place, text in enumerate(_texts(f)))


@cache
def _foreign() -> Mapping[str, list[_Sense]]:
    """Telling fields of all tables, as table.field."""
    every = ((t, f) for t in ALL_TABLES for f in t.fields if f.telling)
    return _indexed((text, f"{t.name}.{f.name}", 0.0) for t, f in every for text in _texts(f))


@cache
def _decoys() -> Mapping[str, list[_Sense]]:
    return _indexed((text, text, 0.0) for text in DECOYS)


@cache
def _decoys_as_written() -> frozenset[str]:
    return frozenset(map(normal, DECOYS))


def _texts(field: Field) -> list[str]:
    return [text for text in (*field.headings.split("|"), *field.label) if text]


def _indexed(headings: Iterable[tuple[str, str, float]]) -> Mapping[str, list[_Sense]]:
    """Each concept with the senses that hold it, of equal ones of a field the first."""
    senses: dict[tuple[frozenset[str], str], float] = {}
    for text, name, rank in headings:
        senses.setdefault((concepts(text), name), rank)
    index: dict[str, list[_Sense]] = defaultdict(list)
    for (meant, name), rank in senses.items():
        for concept in meant:
            index[concept].append((meant, name, rank))
    return index
