"""Rows that their table cannot use, and why: a required cell that is empty or makes no sense, nobody named."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from crm_sheets.problems import Problem
from crm_sheets.reading.finding.body import Body, Mask
from crm_sheets.reading.values.cast import Cast
from crm_sheets.vocabulary import CUSTOMER

_UNREADABLE = {"date": "date_not_understood", "number": "number_not_understood", "money": "number_not_understood"}
Casts = dict[str, Cast]


@dataclass(frozen=True)
class Fault:
    """One reason in one field (None: the row as a whole), and the rows that it strikes."""

    code: str
    field: str | None
    rows: Mask

    def problem(self, body: Body, no_data: Mask) -> Problem | None:
        """The fault as a problem, without the rows that turned out to be no data."""
        where = self.rows & ~no_data
        if not where.any():
            return None
        if self.field is None or self.field in body.heading.fields:
            return body.problem(self.code, self.field, where)
        return body.problem(self.code, self.field, where, heading=body.heading.table.field(self.field).label)


def find_faults(body: Body, casts: Casts) -> tuple[Mask, list[Fault]]:
    """The rows that cannot be used, and the faults; a row has one fault, the first found."""
    incomplete = np.zeros(len(body.numbers), dtype=np.bool_)
    faults: list[Fault] = []
    for fault in _in_turn(body, casts):
        missing = fault.rows & ~incomplete
        incomplete |= missing
        faults += _told(body, casts, Fault(fault.code, fault.field, missing))
    return incomplete, faults


def _in_turn(body: Body, casts: Casts) -> Iterator[Fault]:
    """What each row needs: the dates and names that its table cannot do without, an amount, somebody to belong to.

    Other groups in ``needs`` are columns of which a sheet has one; a row may leave them empty.
    """
    for group in body.heading.table.needs:
        if len(group) == 1:
            yield Fault("value_missing", group[0], ~has(casts, group[0], body))
        elif "amount" in group:
            yield from _without_amount(body, casts)
        elif "customer_id" in group and body.heading.table.name != "sales":
            yield Fault("identity_missing", None, _nobody(body, casts, group))


def walk_in_lines(body: Body, casts: Casts) -> Mask:
    """Sales lines that name no customer: sold to somebody who walked in, so they count in no customer's figures."""
    if body.heading.table.name != "sales":
        return np.zeros(len(body.numbers), dtype=np.bool_)
    return _nobody(body, casts, CUSTOMER)


def _nobody(body: Body, casts: Casts, group: tuple[str, ...]) -> Mask:
    somebody = np.zeros(len(body.numbers), dtype=np.bool_)
    for name in group:
        somebody |= has(casts, name, body)
    return ~somebody


def _without_amount(body: Body, casts: Casts) -> Iterator[Fault]:
    """An amount may also come from quantity and unit price; where the sheet has no amounts, one of those is missing.

    A sheet without any money is counted all the same.
    """
    if not {"amount", "unit_price"} & set(casts):
        return
    given = has(casts, "amount", body)
    quantity, price = has(casts, "quantity", body), has(casts, "unit_price", body)
    if "amount" in casts:
        yield Fault("value_missing", "amount", ~given & ~(quantity & price))
    else:
        yield Fault("value_missing", "quantity", ~quantity)
        yield Fault("value_missing", "unit_price", ~price)


def _told(body: Body, casts: Casts, fault: Fault) -> list[Fault]:
    """The same rows: cells that make no sense, of a failed formula, with "nothing" (``n/a``), and empty, each apart."""
    if fault.field is None or fault.field not in casts:
        return [fault]
    cast = casts[fault.field]
    bad = fault.rows & cast.bad
    failed = fault.rows & _failed(cast)
    unreadable = _UNREADABLE.get(body.heading.table.field(fault.field).kind, fault.code)
    typed = body.cells.column(body.heading.fields[fault.field]).is_valid().to_numpy() & ~bad & ~failed
    return [
        Fault(unreadable, fault.field, bad),
        Fault("value_is_error", fault.field, failed),
        Fault("value_says_nothing", fault.field, fault.rows & typed),
        Fault(fault.code, fault.field, fault.rows & ~bad & ~failed & ~typed),
    ]


def _failed(cast: Cast) -> Mask:
    """Cells whose formula failed."""
    found = np.zeros(len(cast.bad), dtype=np.bool_)
    for doubt in cast.doubts:
        if doubt.code == "cell_error":
            found |= doubt.where
    return found


def has(casts: Casts, name: str, body: Body) -> Mask:
    """Rows in which the field has a value; none if the sheet has no such column."""
    if name not in casts:
        return np.zeros(len(body.numbers), dtype=np.bool_)
    return ~np.asarray(casts[name].values.array.isna(), dtype=np.bool_)
