"""Columns of what happened: days of orders and visits, numbers of orders and parcels, money."""

from crm_sheets.reading.columns.under_heading import Columns
from crm_sheets.vocabulary.concepts import concepts

_EVENTS = frozenset((
    "order", "sale", "transaction", "purchase", "invoice", "receipt", "document", "paid", "visit", "complaint",
    "shipped", "due", "redeemed", "deposit"
))  # fmt: skip
SUMS = frozenset(
    ("total", "average", "last", "first", "balance", "deposit", "list")
)  # what is known of a person, no event
MONEY = frozenset(("amount", "price", "paid", "tax", "fee", "refund", "discount", "cost", "sale"))
_NUMBERED = frozenset(("order", "transaction", "receipt", "document", "shipped", "redeemed", "insured_damage"))
_KNOWN_DAYS = frozenset((
    "created", "registered", "updated", "birth", "start", "end", "hired", "closed", "next", "customer", "contact",
    "due", "contract"
))  # of a person or a firm  # fmt: skip


_NO_SUMS = SUMS | {"id"}  # the number at the tax office is no tax
_OF_PLACES = frozenset(("postal", "region", "address"))  # POPostalCode: PO is a box, and no order
_EACH = 0.95  # share of the rows with a number
_OWN = 0.8  # different numbers of these: a parcel may hold several goods, or stand there twice


def numbers_events(columns: Columns, column: int) -> bool:
    """Whether a column numbers orders, parcels, vouchers: what happened, and nobody."""
    said = concepts(columns.texts[column])
    of_event = "id" in said and bool(said & _NUMBERED) and not said & _OF_PLACES
    return of_event and columns.profiles[column].fill > 0.5


def numbers_parcels(columns: Columns, column: int) -> bool:
    """Whether each row is of a parcel: hardly any number twice, and the heading says that of what was sent."""
    profile = columns.profiles[column]
    return is_parcel(columns.texts[column]) and profile.distinct > _OWN and profile.fill > _EACH


def is_parcel(text: str) -> bool:
    """Whether a heading names the number of a parcel, other than the last one that somebody got."""
    said = concepts(text)
    return said >= {"id", "shipped"} and not said & (SUMS | {"order", "customer"})


def is_event(columns: Columns, column: int) -> bool:
    """Whether a column holds days and its heading says what happened on them; a bare date is one of those."""
    return eventful(columns, column) == 1.0


def eventful(columns: Columns, column: int) -> float:
    """How much a column holds days on which something was sold, paid, visited; a bare date is one of those.

    Half where the heading does not say what happened on these days.
    """
    profile = columns.profiles[column]
    said = concepts(columns.texts[column])
    if said == {"date"}:
        return 1.0
    if said & SUMS - {"deposit"} or max(profile.dates, profile.day_like) < 0.5:
        return 0.0
    unsaid = profile.fill > 0.9 and profile.distinct > 0.5 and not said & _KNOWN_DAYS
    return 1.0 if said & _EVENTS else 0.5 * unsaid


def is_money(columns: Columns, column: int) -> bool:
    """Whether a column holds money by word and value."""
    said = concepts(columns.texts[column])
    return bool(said & MONEY) and not said & _NO_SUMS and columns.profiles[column].numeric >= 0.75
