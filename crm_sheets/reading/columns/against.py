"""What speaks against each kind of table, whatever its fields: headings of other kinds, nobody named, events, money."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.profiles import FEWEST
from crm_sheets.reading.columns.scores import Columns, meant
from crm_sheets.reading.columns.surroundings import CALLED
from crm_sheets.vocabulary import CUSTOMER, Table
from crm_sheets.vocabulary.concepts import concepts

_EVENTS = frozenset(
    (
        "order",
        "sale",
        "transaction",
        "purchase",
        "invoice",
        "receipt",
        "document",
        "paid",
        "visit",
        "complaint",
        "shipped",
        "due",
    )
)
_SUMS = frozenset(
    ("total", "average", "last", "first", "balance", "deposit", "list")
)  # what is known of a person, no event
_MONEY = frozenset(("amount", "price", "paid", "tax", "fee", "refund", "discount", "cost", "sale"))
_SOLD = frozenset(("customer", "order", "quantity", "amount", "receiver", "date"))  # of no list of goods
_REACHED = frozenset(("phone", "email", "chat", "id_number", "birthday"))  # what is known of people and of nobody else
_DUTIES = frozenset(("role", "manager", "capacity", "hired_on", "left_on"))


@dataclass(frozen=True)
class _Whole:
    """One reading: the kind, its columns and fields, the concepts of file, sheet and title."""

    kind: Table
    columns: Columns
    fields: Mapping[str, int]
    called: frozenset[str]

    @cached_property
    def words(self) -> frozenset[str]:
        """The concepts of all headings and of what stands around them."""
        return self.called.union(*(concepts(text) for text in self.columns.texts if text))

    @cached_property
    def rest(self) -> list[int]:
        """The columns with a heading that are no field."""
        taken = {*self.fields.values()}
        return [column for column, text in enumerate(self.columns.texts) if text and column not in taken]

    def lacks(self, *names: str) -> bool:
        """Whether none of the fields is there."""
        return not {*names} & {*self.fields}


def against(kind: Table, columns: Columns, fields: Mapping[str, int], called: frozenset[str]) -> float:
    """What speaks against the reading as that kind."""
    whole = _Whole(kind, columns, fields, called)
    own = _OF_KIND.get(kind.name)
    return _foreign(whole) + (own(whole) if own else 0.0)


def _foreign(whole: _Whole) -> float:
    """Headings that plainly mean a field of another kind; of wide exports they count for less."""
    texts = whole.columns.texts
    count = sum(bool(meant(whole.kind, texts[c]).elsewhere) and not concepts(texts[c]) & _SUMS for c in whole.rest)
    return w.FOREIGN * min(w.MOST_FOREIGN, count) * min(1.0, w.WIDE / len(texts))


def _sales(whole: _Whole) -> float:
    nobody = whole.lacks(*CUSTOMER, "email")
    score = w.NO_MONEY * whole.lacks("amount", "unit_price")
    score += w.NO_MONEY * whole.lacks("amount", "unit_price", "quantity")
    score += w.NOBODY * (nobody and whole.lacks("order_id", "product"))
    return score + w.STATEMENT * (nobody and "balance" in whole.words)


def _products(whole: _Whole) -> float:
    return w.EVENT * sum(bool(concepts(whole.columns.texts[column]) & _SOLD) for column in whole.rest)


def _complaints(whole: _Whole) -> float:
    return w.NOBODY * whole.lacks("complaint_id", "content") + 2 * w.NO_WORD * (not whole.words & CALLED["complaints"])


def _visits(whole: _Whole) -> float:
    return w.NO_WORD * (not whole.words & CALLED["visits"])


def _staff(whole: _Whole) -> float:
    unsaid = not whole.words & CALLED["staff"] and whole.lacks(*_DUTIES)
    of_firms = "company" in whole.words and not whole.called & CALLED["staff"]
    return w.NO_WORD * unsaid + w.NO_WORD * of_firms


def _customers(whole: _Whole) -> float:
    columns = [column for column in whole.columns.profiles if column not in {*whole.fields.values()}]
    score = w.NO_CONTACT * whole.lacks(*whole.kind.soft[0])
    score += w.NO_WORD * (not whole.words & CALLED["customers"] and whole.lacks(*_REACHED))
    score += w.CALLED * bool(whole.called & CALLED["staff"] and not whole.called & CALLED["customers"])
    score += w.REPEATED * _comes_again(whole)
    score += w.NO_NAME * whole.lacks("name", "phone", "email")
    score += w.EVENT * min(2, sum(is_money(whole.columns, column) for column in columns))
    return score + w.EVENT * min(2, sum(is_event(whole.columns, column) for column in columns))


_OF_KIND: Mapping[str, Callable[[_Whole], float]] = {
    "sales": _sales,
    "products": _products,
    "complaints": _complaints,
    "visits": _visits,
    "staff": _staff,
    "customers": _customers,
}


def _comes_again(whole: _Whole) -> bool:
    """Whether the same people stand in several rows: it is about what they did."""
    key = next((whole.fields[name] for name in ("customer_id", "phone", "name") if name in whole.fields), None)
    profile = None if key is None else whole.columns.profiles.get(key)
    return profile is not None and len(profile.filled) >= 2 * FEWEST and profile.distinct < w.ONCE


def is_event(columns: Columns, column: int) -> bool:
    """Whether a column holds days on which something was sold, paid, visited; a bare date is one of those."""
    profile = columns.profiles[column]
    said = concepts(columns.texts[column])
    if said == {"date"}:
        return True
    return bool(said & _EVENTS) and not said & _SUMS and max(profile.dates, profile.day_like) >= 0.5


def is_money(columns: Columns, column: int) -> bool:
    """Whether a column holds money by word and value."""
    said = concepts(columns.texts[column])
    return bool(said & _MONEY) and not said & _SUMS and columns.profiles[column].numeric >= 0.75
