"""Orders of several rows, all of it: continued lines, facts that go down, money counted once and spread."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.language import Text
from crm_sheets.language.findings.orders import HOLDS
from crm_sheets.problems import Problem
from crm_sheets.reading.finding.body import Body, Mask
from crm_sheets.reading.orders.computed import Computed, computed
from crm_sheets.reading.orders.continued import continued
from crm_sheets.reading.orders.facts import with_facts
from crm_sheets.reading.orders.groups import Floats, Groups, orders_of_several_rows
from crm_sheets.reading.orders.shapes import rows_of_totals, shape
from crm_sheets.reading.orders.spread import spread_totals
from crm_sheets.reading.orders.verdict import Verdict, verdict, worth_of
from crm_sheets.reading.rows.row_errors import Casts

_FEWEST = 3  # orders with a discount
_DIFFERENT = 2  # discounts among them
_BESIDE = ("freight", "discount", "cost", "packing", "refunded")  # money that an order may have once


@dataclass(frozen=True)
class SettledOrders:
    """``casts`` as they count, ``out`` rows that add up their order, ``computed`` quantity x price, what to say."""

    casts: Casts
    out: Mask
    computed: Computed
    problems: tuple[Problem, ...] = ()


def orders_told(body: Body, casts: Casts) -> SettledOrders:
    """The sheet with each order's facts and money on its lines; without orders of several rows as it is."""
    nothing = np.zeros(len(body.numbers), dtype=np.bool_)
    if body.heading.table.name != "sales":
        return SettledOrders(casts, nothing, Computed(None, None))
    casts, notes = continued(body, casts)
    orders = orders_of_several_rows(casts)
    if orders is None:
        return SettledOrders(casts, nothing, computed(body, casts), tuple(notes))
    casts = with_facts(casts, orders)
    net = computed(body, casts)
    if "amount" not in casts:
        casts = _discounted_once(casts, orders, net)
        return SettledOrders(casts, nothing, computed(body, casts), tuple(notes))
    told = _Money(body, casts, net, orders).told()
    return replace(told, problems=(*notes, *told.problems))


def _discounted_once(casts: Casts, orders: Groups, net: Computed) -> Casts:
    """A discount in money that is the order's, by its values, on its lines by what they are worth."""
    if net.how != "money" or net.gross is None:
        return casts
    return _once_by_itself("discount", casts, orders, net.gross.to_numpy())


def _once_by_itself(name: str, casts: Casts, orders: Groups, worth: Floats) -> Casts:
    """Money that is the same on all lines of each order, and differs between orders, is the order's: spread."""
    if name not in casts:
        return casts
    values = casts[name].values.to_numpy()[orders.rows]
    given = orders.first(values)[orders.same(values)]
    given = given[np.isfinite(given) & (given != 0)]
    if len(given) < _FEWEST or len(np.unique(given)) < _DIFFERENT or shape(values, orders) != "repeated":
        return casts
    parts = casts[name].values.copy()
    parts.iloc[orders.rows] = spread_totals(np.nan_to_num(orders.first(values)), worth[orders.rows], orders)
    return {**casts, name: replace(casts[name], values=parts)}


@dataclass(frozen=True)
class _Money:
    body: Body
    casts: Casts
    net: Computed
    orders: Groups

    def told(self) -> SettledOrders:
        """The amounts of the lines, by what the column holds."""
        amounts = self._amounts()
        out, heads = self._summary_rows(amounts)
        orders = self.orders.without(out[self.orders.rows]) if out.any() else self.orders
        if heads:
            return SettledOrders(self.casts, out, self.net, (self._note("order_rows_of_totals", count=int(out.sum())),))
        found = verdict(self.body, self.casts, amounts, self.net, self.orders)
        if found.whose == "line":
            return SettledOrders(
                _once_by_itself("freight", self.casts, self.orders, amounts), np.zeros_like(out), self.net
            )
        if found.whose == "unclear":
            return SettledOrders(self.casts, np.zeros_like(out), self.net, (self._unclear(amounts),))
        return self._counted_once(amounts, found, out, orders)

    def _counted_once(self, amounts: Floats, found: Verdict, out: Mask, orders: Groups) -> SettledOrders:
        plain = amounts[self.orders.rows]
        alone = self.orders.filled(plain) == 1
        clear = alone if found.whose == "once" else self.orders.same(plain) & np.isfinite(self.orders.first(plain))
        whole, lines = self.orders.of_orders(clear), orders.of_orders(clear)
        weights = worth_of(self.body, self.casts, found.worth, self.net, lines)
        casts = {**self.casts, "amount": self._spread("amount", amounts, whole, lines, weights)}
        if found.whose == "repeated":
            casts |= self._beside(whole, lines, weights)
        code = "order_total_repeated" if found.whose == "repeated" else "order_total_once"
        sums = {"stands": float(np.nansum(amounts)), "counted": float(casts["amount"].values[~out].sum())}
        note = self._note(code, orders=whole.count, **{name: f"{value:,.2f}" for name, value in sums.items()})
        said = [self._note("order_total_holds", holds=_named(found.holds))] if found.holds else []
        return SettledOrders(casts, out, self.net, (note, *said))

    def _amounts(self) -> Floats:
        """The amounts with blanks where a merged cell above holds the amount."""
        amounts = self.casts["amount"].values.to_numpy().astype(np.float64)
        return np.where(self.body.amount_above, np.nan, amounts)

    def _summary_rows(self, amounts: Floats) -> tuple[Mask, bool]:
        """Rows that name no goods while others of their order do; whether they hold the sum of the other rows."""
        out = np.zeros(len(amounts), dtype=np.bool_)
        rows = self.orders.rows
        bare = np.zeros(len(rows), dtype=np.bool_)
        if "product" in self.casts:
            bare = self.casts["product"].values.iloc[rows].isna().to_numpy()
        if "unit_price" in self.casts:
            bare = bare & self.casts["unit_price"].values.iloc[rows].isna().to_numpy()
        sums = rows_of_totals(amounts[rows], self.orders, bare)
        if sums.any():
            out[rows[sums]] = True
            return out, True
        goods = self.orders.sum((~bare).astype(np.float64)) > 0
        out[rows[bare & goods[self.orders.of]]] = True
        return out, False

    def _spread(self, name: str, values: Floats, whole: Groups, lines: Groups, weights: Floats) -> Any:
        """The money of whole orders on their lines; rows that are no lines keep what they have."""
        found = self.casts[name]
        parts: pd.Series[Any] = found.values.copy()
        parts.iloc[whole.rows] = 0.0
        parts.iloc[lines.rows] = spread_totals(whole.first(values[whole.rows]), weights, lines)
        bad = found.bad.copy()
        bad[whole.rows] = False
        return replace(found, values=parts, bad=bad)

    def _beside(self, whole: Groups, lines: Groups, weights: Floats) -> Casts:
        """Freight, discount and the like that repeat on each line as the amount does."""
        found = {}
        for name in _BESIDE:
            if name in self.casts:
                values = self.casts[name].values.to_numpy()
                if shape(values[whole.rows], whole) == "repeated" and whole.same(values[whole.rows]).all():
                    found[name] = self._spread(name, values, whole, lines, weights)
        return found

    def _unclear(self, amounts: Floats) -> Problem:
        extra = self.orders.sum(amounts[self.orders.rows]) - np.nan_to_num(self.orders.first(amounts[self.orders.rows]))
        stands = float(np.nansum(amounts))
        sums = {"stands": f"{stands:,.2f}", "counted": f"{stands - float(extra.sum()):,.2f}"}
        return self._note("order_money_unclear", orders=self.orders.count, **sums)

    def _note(self, code: str, **details: object) -> Problem:
        column = self.body.heading.fields["amount"]
        details = {"heading": self.body.heading.texts[column], **details}
        return Problem(code, self.body.grid.file, self.body.grid.sheet, (), self.body.grid.letter(column), (), details)


def _named(holds: tuple[str, ...]) -> Text:
    words = [HOLDS[name] for name in holds]
    return Text("、".join(word.zh for word in words), ", ".join(word.en for word in words))
