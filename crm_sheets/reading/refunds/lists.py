"""Which tables are lists of refunds: an own number, day or reason of the refund, and money given back in every row."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

import numpy as np

from crm_sheets.reading.columns.headers import table_readings
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.profiles import Profile, profiles
from crm_sheets.reading.columns.surroundings import called
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.values.casting import cast
from crm_sheets.vocabulary import CUSTOMER
from crm_sheets.vocabulary.concepts import concepts

_CREDIT = re.compile(r"\bcredit ?(?:note|memo)|贷项|红字|红冲|冲红", re.IGNORECASE)
_REFUND = re.compile(r"退|售后|红字|贷项|refund|return|credit ?(?:note|memo)|rma|chargeback", re.IGNORECASE)
_MOST = 0.9  # share of the rows
_OTHERS = ("customers", "sales", "visits", "relationship")  # kinds for which a list of refunds may have been taken
_TOLD = ("product", "category", "quantity", "currency", "channel", "staff", "store", "region")
_KEPT = ("order_id", *CUSTOMER, "email", *_TOLD)
_DONE = frozenset(("closed", "end", "paid", "receipt"))  # of two days of a refund the one on which it was given
_OF_ORDER = frozenset(("order", "sale", "purchase", "transaction", "created", "invoice", "shipped", "due"))


def refund_list(grid: Grid, heading: Heading | None) -> Heading | None:
    """The heading of a list of refunds as one of sales: ``amount`` what was given back, ``date`` the day of the refund.

    None where the table is none, or has no day. ``heading`` is what the table was taken for.
    """
    found = _seen(grid, heading)
    if found is None or found.money < 0:
        return None
    date = found.date()
    if date is None:
        return None
    base = found.base
    fields = {
        name: column for name, column in base.fields.items() if name in _KEPT and column not in (found.money, date)
    }
    fields |= {"amount": found.money, "date": date}
    left = {column: name for name, column in base.fields.items() if column not in fields.values()}
    twice = tuple(pair for pair in base.twice if pair[0] not in fields.values())
    unknown = tuple(sorted(({*base.unknown, *left}) - {*fields.values()}))
    return replace(
        base, fields=fields, twice=twice, unknown=unknown, refunds=True, unsure=False, rivals=(), against=(), margin=9.0
    )


def refunds_unread(grid: Grid, heading: Heading | None) -> tuple[str, float] | None:
    """Of a list of refunds that cannot be read the heading of the money and its sum; None of any other table."""
    found = _seen(grid, heading)
    if found is None or found.money < 0:
        return None
    values = cast(grid.cells.column(found.money).slice(found.base.row + 1), "money").values
    return found.base.texts[found.money], float(values.abs().sum())


@dataclass(frozen=True)
class _Seen:
    """A table read as sales, its columns, and the one that holds what was given back (-1: none)."""

    base: Heading
    columns: dict[int, Profile]
    money: int

    def date(self) -> int | None:
        """The fullest column of days, of two alike the one on which the refund was given."""
        days = [p.column for p in self.columns.values() if p.column != self.money and p.fill >= _MOST and self._days(p)]
        ranked = sorted((self._of_refund(column), -column) for column in days)
        return -ranked[-1][1] if ranked and ranked[-1][0] > -1 else None

    def _days(self, profile: Profile) -> bool:
        by_words = "date" in concepts(self.base.texts[profile.column])
        return max(profile.dates, profile.day_like if by_words else 0.0) >= _MOST

    def _of_refund(self, column: int) -> float:
        said = concepts(self.base.texts[column])
        of_refund = _is_of_refund(self.base.texts[column])
        return 2 * of_refund + 0.5 * bool(said & _DONE) - 1 * bool(said & _OF_ORDER and not of_refund)


def _seen(grid: Grid, heading: Heading | None) -> _Seen | None:
    """The table as one of sales, where anything in it speaks of refunds and is its own reason to be there."""
    if heading is not None and heading.table.name not in _OTHERS:
        return None
    names = (PurePath(grid.file).stem, grid.sheet, *grid.above)
    texts = heading.texts if heading else (text for line in grid.head(40) for text in line)
    if not any(map(_REFUND.search, (*names, *texts))):
        return None
    base = heading if heading and heading.table.name == "sales" else next(iter(table_readings(grid, "sales")), None)
    if base is None or not {"order_id", *CUSTOMER} & set(base.fields):
        return None
    columns = {p.column: p for p in profiles(grid.cells, base.row + 1, None)}
    own = [column for column, text in enumerate(base.texts) if column in columns and _is_of_refund(text)]
    numbered = any("id" in concepts(base.texts[c]) and _are_own_numbers(columns[c]) for c in own)
    money = next(_given_back(base, columns, own), -1)
    sold = base.fields.get("amount", -1)
    if money < 0 and numbered and sold >= 0:
        money = sold
    named = "refund" in called(names) or any(map(_CREDIT.search, names))
    if not (numbered or (sold in (-1, money) and (named or [c for c in own if c != money]))):
        return None
    return _Seen(base, columns, money)


def _are_own_numbers(profile: Profile) -> bool:
    """Numbers of refunds in nearly every row; of counts (# Refunds) many are 0."""
    return profile.fill >= _MOST and "0" not in profile.texts


def _given_back(base: Heading, columns: dict[int, Profile], own: Iterable[int]) -> Iterator[int]:
    """The columns of money given back in nearly every row."""
    for column in own:
        profile = columns[column]
        if "amount" in concepts(base.texts[column]) or base.fields.get("refunded") == column:
            numbers = profile.numbers[np.isfinite(profile.numbers)]
            if len(profile.cells) and (numbers != 0).sum() >= _MOST * sum(map(bool, _rows(columns))):
                yield column


def _rows(columns: dict[int, Profile]) -> list[bool]:
    """The rows that hold anything."""
    return [any(cells) for cells in zip(*(profile.cells for profile in columns.values()), strict=True)]


def _is_of_refund(text: str) -> bool:
    return bool(text) and ("refund" in concepts(text) or _CREDIT.search(text) is not None)
