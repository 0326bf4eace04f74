"""What the customer owes, where several columns of money stand in a sheet and arithmetic over its rows tells it.

After discounts, with freight, before the fees of a platform, the paid and the unpaid part together.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.orders.groups import Floats
from crm_sheets.reading.values import looks
from crm_sheets.reading.values.casting import cast
from crm_sheets.vocabulary.concepts import concepts

_ROWS = 2_000
_FEWEST = 3  # rows in which what is added or taken off is not nought
_NEARLY = 0.95
_MONEY = frozenset(("amount", "paid", "sale", "total", "price", "gross", "net"))
_OTHER_MONEY = frozenset(("fee", "freight", "tax", "refund", "cost", "profit", "balance", "deposit"))
_OPEN = frozenset(("due", "balance"))  # what is still owed is not what was sold
_MOST = 4  # columns that are added or taken off
_SHARE_LEFT = "折"  # 9折: nine tenths are paid
_STEPS = 3  # from the net amount to the gross one, from there to that after the discount


@dataclass(frozen=True)
class _Rule:
    """``said``: headings of what is taken off (-1) or added (1); ``beside``: what may be in the sum as well,
    ``less``: what may be taken off it."""

    said: frozenset[str]
    sign: int
    beside: frozenset[str] = frozenset()
    less: frozenset[str] = frozenset()


_RULES = (
    _Rule(frozenset(("discount",)), -1),
    _Rule(frozenset(("fee",)), 1),
    _Rule(frozenset(("balance", "due")), 1),
    _Rule(frozenset(("freight", "shipped")), 1, frozenset(("tax",)), frozenset(("discount",))),
)
_TAXED = _Rule(frozenset(("tax",)), 1, less=frozenset(("discount",)))  # of bills: lines have prices without it


def with_amount_owed(grid: Grid, heading: Heading) -> Heading:
    """The heading with what the customer owes for the amount, where the column taken for it is a part of that.

    A column of noughts gives way to one of money. Columns of money that arithmetic has explained are no rivals any
    more. Nothing changes where the team decided on the column, or where no sum holds in nearly all rows.
    """
    amount = heading.fields.get("amount", -1)
    decided = {column for column, _ in heading.how}
    if heading.table.name != "sales" or amount < 0 or amount in decided or amount >= grid.cells.num_columns:
        return heading
    money = _Money(grid, heading)
    rivals = any(rival[0] == "amount" for rival in heading.rivals)
    if not {*money.others} - {amount} and not rivals:
        return heading
    for _ in range(_STEPS):
        amount = next(money.instead_of(amount), amount)
    explained = tuple(
        rival for rival in heading.rivals if rival[0] != "amount" or amount not in money.instead_of(rival[2])
    )
    if amount == heading.fields["amount"]:
        return replace(heading, rivals=explained)
    return _with(replace(heading, rivals=tuple(rival for rival in explained if rival[0] != "amount")), amount)


@dataclass(frozen=True)
class _Money:
    """The columns of money of a sheet."""

    grid: Grid
    heading: Heading

    @cached_property
    def said(self) -> Mapping[int, frozenset[str]]:
        """The concepts of each heading."""
        known = self.grid.cells.num_columns
        return {c: concepts(text) for c, text in enumerate(self.heading.texts) if text and c < known}

    @cached_property
    def others(self) -> list[int]:
        """Columns that no other field has and that may be the amount."""
        taken = {column for name, column in self.heading.fields.items() if name not in ("amount", "discount")}
        listed = {column for column, name in self.heading.twice if name == "amount"}
        likely = {c for c, words in self.said.items() if words & _MONEY and not words & _OTHER_MONEY}
        return sorted((listed | likely) - taken)

    @cached_property
    def values(self) -> dict[int, Floats]:
        """The numbers of the columns that were looked at, by column."""
        return {}

    def of(self, column: int) -> Floats:
        """The numbers of a column without their signs; 9折 and 95折 as 0.9 and 0.95."""
        if column not in self.values:
            cells = self.grid.cells.column(column).slice(self.heading.row + 1, _ROWS)
            texts: list[str | None] = cells.to_pylist()
            if any(text and text.strip().endswith(_SHARE_LEFT) for text in texts):
                self.values[column] = np.array([_share_left(text) for text in texts], dtype=np.float64)
            else:
                values: Any = cast(cells, "money").values
                self.values[column] = np.abs(np.asarray(values.to_numpy(), dtype=np.float64))
        return self.values[column]

    def instead_of(self, amount: int) -> Iterator[int]:
        """The columns that are more rightly the amount than this one."""
        others = [column for column in self.others if column != amount]
        own = self.of(amount)
        if np.isfinite(own).any() and (np.nan_to_num(own) == 0).mean() >= _NEARLY:
            yield from (c for c in others if (np.nan_to_num(self.of(c)) != 0).mean() > 0.5)
        if "order_id" in self.heading.fields:
            yield from (c for c in others if self._is_part_of_order(c, amount))
        if self.said.get(amount, frozenset()) & _OPEN:
            yield from (c for c in others if self._is_open_of(amount, c))
        for rule in (*_RULES, _TAXED) if self._is_before_tax(amount) else _RULES:
            yield from (c for c in others if self._holds(rule, amount, c))
        if "paid" in self.said.get(amount, ()) and any("invoice" in words for words in self.said.values()):
            yield from (c for c in others if self._is_paid_of(amount, c))

    def _is_before_tax(self, amount: int) -> bool:
        """Whether it may be the sum of a bill before tax: of no line with a price, and not said to be net."""
        lines = {"quantity", "unit_price"} <= {*self.heading.fields}
        return not lines and "net" not in self.said.get(amount, frozenset())

    def _is_paid_of(self, paid: int, whole: int) -> bool:
        """Whether an invoice was paid in full in some rows and not at all in others: what was paid is no sale's sum."""
        part, total = np.nan_to_num(self.of(paid)), np.nan_to_num(self.of(whole))
        sold = total > 0
        open_ = sold & (part == 0)
        return bool(open_.sum() >= _FEWEST and (part == total)[sold & ~open_].mean() >= _NEARLY)

    def _is_part_of_order(self, part: int, whole: int) -> bool:
        """Whether one adds up to the other in each order of several rows, which all repeat the other."""
        cells = self.grid.cells.column(self.heading.fields["order_id"]).slice(self.heading.row + 1, _ROWS)
        rows = pd.DataFrame({"order": cells.to_pandas(), "part": self.of(part), "whole": self.of(whole)}).dropna()
        rows = rows[rows["order"].duplicated(keep=False)]
        orders = rows.groupby("order")
        adds_up = (orders["part"].sum() - orders["whole"].max()).abs() <= 0.011
        alike = orders["whole"].max() == orders["whole"].min()
        return len(alike) >= _FEWEST and bool((adds_up & alike).mean() >= _NEARLY)

    def _is_open_of(self, rest: int, whole: int) -> bool:
        """Whether one is what is still owed of the other: never above it, and nothing in rows that are paid."""
        part, total = np.nan_to_num(self.of(rest)), np.nan_to_num(self.of(whole))
        sold = total > 0
        settled = int((sold & (part == 0)).sum())
        return bool(settled >= _FEWEST and (part <= total + 0.011).mean() >= _NEARLY and sold.mean() >= 0.5)

    def _holds(self, rule: _Rule, part: int, whole: int) -> bool:
        """Whether the whole is the part with what the rule takes off or adds, in nearly all rows."""
        some = self._saying(rule.said, (part, whole))
        beside = [self.of(c) for c in self._saying(rule.beside, (part, whole))]
        less = [-self.of(c) for c in self._saying(rule.less, (part, whole))]
        more = [extra for n, extra in enumerate(([], beside, less, [*beside, *less])) if extra or not n]
        for count in range(1, len(some) + 1):
            for columns in combinations(some, count):
                off = [self.of(c) for c in columns]
                if any(_is(self.of(whole), self.of(part), off + extra, rule.sign) for extra in more):
                    return True
                if rule.sign < 0 and _is_reduced(self.of(whole), self.of(part), off):
                    return True
        return False

    def _saying(self, words: frozenset[str], besides: tuple[int, ...]) -> list[int]:
        found = [c for c, said in self.said.items() if said & words and c not in besides]
        return [c for c in found if np.nan_to_num(self.of(c)).any()][:_MOST]


def _share_left(text: str | None) -> float:
    """What is paid of the price: 9折 is 0.9 of it, 95折 0.95; 1 where nothing is said."""
    number = looks.one_number((text or "").strip().removesuffix(_SHARE_LEFT))
    return number / (10 if number < 10 else 100) if number > 0 else 1.0


def _is(whole: Floats, part: Floats, off: list[Floats], sign: int) -> bool:
    more: Floats = np.nan_to_num(off).sum(axis=0)
    return _agree(part + sign * more, whole, more != 0)


def _is_reduced(whole: Floats, part: Floats, off: list[Floats]) -> bool:
    """Whether one of the discounts is a rate: 0.9, 9折, 10 %; the others are taken off."""
    for place, rate in enumerate(off):
        rest: Floats = (
            np.nan_to_num(off[:place] + off[place + 1 :]).sum(axis=0) if len(off) > 1 else np.zeros_like(part)
        )
        if any(_agree(part * np.nan_to_num(s, nan=1.0) - rest, whole, (s > 0) & (s < 1)) for s in _shares(rate)):
            return True
    return False


def _shares(rate: Floats) -> tuple[Floats, ...]:
    """What may be left of the price: 0.9 and 0.1 say the same of two shops, so do 9, 90 and 10."""
    top = float(np.nanmax(rate))
    if top <= 1:
        return rate, 1 - rate
    return (rate / 10, 1 - rate / 100, rate / 100) if top <= 100 else ()


def _agree(reckoned: Floats, whole: Floats, tells: "np.ndarray[Any, np.dtype[np.bool_]]") -> bool:
    finite = np.isfinite(whole + reckoned)
    open_ = finite & (whole == 0) & (reckoned != 0)  # nothing was paid yet of these orders, or never
    known = finite & ~open_ if 2 * open_.sum() < finite.sum() else finite
    near = np.abs(reckoned - whole) <= 0.011
    return bool(known.any() and near[known].mean() >= _NEARLY and (known & near & tells).sum() >= _FEWEST)


def _with(heading: Heading, column: int) -> Heading:
    """The other column as the amount; the one before it stands among those that mean the same."""
    before = heading.fields["amount"]
    twice = tuple(pair for pair in heading.twice if pair[0] != column)
    unknown = tuple(c for c in heading.unknown if c != column)
    fields = {**heading.fields, "amount": column}
    return replace(heading, fields=fields, twice=(*twice, (before, "amount")), unknown=unknown)
