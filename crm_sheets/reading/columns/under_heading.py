"""Columns: what stands in and under one heading row, and what the columns say of each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from crm_sheets.reading.columns.join_keys import JoinKeys
from crm_sheets.reading.columns.profiles import FEWEST, Profile
from crm_sheets.reading.columns.relations import Relations, relations
from crm_sheets.vocabulary.concepts import concepts

_LISTED, _REDUCED = frozenset(("list",)), frozenset(("paid", "discount", "coupon", "transaction", "group_bought"))
_OTHER_PRICES = frozenset(("cost", "purchase", "procured", "supplier", "total", "gross"))  # of no piece that was sold
_NEARLY = 0.9  # share of the rows
_AGAIN = 0.85  # share of different ones, below which people come again
_LEAST_PART = 0.4  # of a list price that is paid; less is what was taken off
_RATES = frozenset(("percent", "discount"))
Scores = dict[tuple[int, str], float]  # column, field -> evidence
BUYER = frozenset(("customer", "receiver", "contact", "account", "company"))


@dataclass(frozen=True)
class Columns:
    """What stands in and under one heading row: the texts, a profile of each column, the keys of other tables."""

    texts: tuple[str, ...]
    profiles: Mapping[int, Profile]
    known: JoinKeys

    @cached_property
    def relations(self) -> Relations:
        """How the columns stand to each other."""
        return relations([p for c, p in self.profiles.items() if p.filled and not self._is_rate(c)])

    def _is_rate(self, column: int) -> bool:
        """Whether it says which part of a price is paid or taken off: such a part is neither a quantity nor a price."""
        numbers = self.profiles[column].numbers
        return bool(concepts(self.texts[column]) & _RATES) and bool(np.nanmax(np.abs(numbers), initial=0.0) <= 1)

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
    def prices(self) -> tuple[int, ...]:
        """Columns whose heading names a price at which a piece may have been sold."""
        said = {c: concepts(self.texts[c]) for c in self.profiles if self.texts[c]}
        return tuple(c for c, words in said.items() if "price" in words and not _is_of_no_sale(words))

    @cached_property
    def before_discount(self) -> frozenset[int]:
        """Columns of prices beside one that is never above them and often below, where words say list or reduced."""
        reduced = _REDUCED | ({"net"} if self.is_discounted else frozenset())
        listed = {c for c in self.prices if concepts(self.texts[c]) & _LISTED}
        sold = {c for c in self.prices if concepts(self.texts[c]) & reduced} - listed
        pairs = [
            (c, o)
            for c in self.prices
            for o in self.prices
            if (c in listed) > (o in listed) or (o in sold) > (c in sold)
        ]
        return frozenset(c for c, o in pairs if self._undercuts(o, c))

    def _undercuts(self, one: int, other: int) -> bool:
        """Whether the first price is at most the second in nearly all rows, below it in some, and no small part."""
        low, high = self.profiles[one].numbers, self.profiles[other].numbers
        rows = np.isfinite(high) & (high > 0)
        known = rows & np.isfinite(low) & (low > 0)
        if int(known.sum()) < FEWEST or known.sum() < _NEARLY * rows.sum():
            return False
        part = low[known] / high[known]
        return bool((part <= 1).mean() >= _NEARLY and (part < 1).any() and np.median(part) >= _LEAST_PART)

    @cached_property
    def is_priced_by_hour(self) -> bool:
        """Whether a heading names the price of an hour."""
        return any("hour" in (said := concepts(text)) and said & {"price", "fee"} for text in self.texts if text)

    @cached_property
    def buyers(self) -> tuple[Profile, ...]:
        """Columns of words whose heading names who buys."""
        said = {c: concepts(self.texts[c]) for c, p in self.profiles.items() if p.is_text}
        return tuple(self.profiles[c] for c, words in said.items() if words & BUYER and "staff" not in words)

    @cached_property
    def of_stores(self) -> frozenset[int]:
        """Columns that number a firm of which each store has one number, and comes again: that of the store."""
        stores = [p for c, p in self.profiles.items() if "store" in concepts(self.texts[c]) and p.is_text]
        firms = [p for c, p in self.profiles.items() if concepts(self.texts[c]) == {"company", "id"}]
        return frozenset(p.column for p in firms if p.distinct < 0.5 and any(goes_with(p, one) for one in stores))

    @cached_property
    def names_somebody(self) -> bool:
        """Whether a column says whom each row is about: names, phones, mail addresses."""
        reached = any(max(p.phones, p.masked_phones, p.mails) >= 0.5 for p in self.profiles.values())
        return reached or bool(self.people or self.buyers)

    @cached_property
    def people(self) -> tuple[Profile, ...]:
        """Columns that hold names of people or companies."""
        return tuple(p for p in self.profiles.values() if p.is_text and p.who >= 0.5)

    @cached_property
    def people_repeat(self) -> bool:
        """Whether the same customer stands in several rows, by name, number, phone or mail address."""
        known = [c for c, p in self.profiles.items() if max(p.phones, p.mails) >= _NEARLY or p in self.buyers]
        numbered = [c for c in self.profiles if {"customer", "id"} <= concepts(self.texts[c])]
        who = (self.profiles[c] for c in (*known, *numbered))
        return any(len(p.filled) >= 2 * FEWEST and p.distinct < _AGAIN for p in who)


def _is_of_no_sale(words: frozenset[str]) -> bool:
    """Whether a price is no customer's; what a customer purchases is what was sold."""
    others = _OTHER_PRICES - {"purchase"} if "customer" in words else _OTHER_PRICES
    return bool(words & others)


def goes_with(one: Profile, other: Profile) -> bool:
    """Whether two columns name the same things: each value of one beside one of the other."""
    return one.column != other.column and one.tells(other) >= 0.95 and other.tells(one) >= 0.9
