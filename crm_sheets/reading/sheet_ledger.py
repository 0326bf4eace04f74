"""The ledger of a sheet that was read: what stood in it, what of it is used, what its own total rows say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from crm_sheets.language import Text
from crm_sheets.problems import Problem
from crm_sheets.reading.crosstab_accounting import own_of_crosstab
from crm_sheets.reading.finding.body import Body, Mask
from crm_sheets.reading.finding.own_total import OwnTotal, TotalRow, own_total
from crm_sheets.reading.orders.together import SettledOrders
from crm_sheets.reading.rows.ledger import NOT_SUMMED, Ledger, exact
from crm_sheets.reading.rows.row_errors import Casts
from crm_sheets.reading.states.refunds import Numbers
from crm_sheets.vocabulary import DATES

_ALL = Text("各行", "the rows add up to")
_COUNTED = Text("计入的各行", "the rows that count add up to")


@dataclass(frozen=True)
class Aside:
    """The rows that are not used by reason, a row under one only, and the words of the rows of totals by number."""

    reasons: Mapping[str, Mask]
    words: Mapping[int, str]


def ledger_of(
    body: Body,
    read: Casts,
    orders: SettledOrders,
    aside: Aside,
    frames: tuple[pd.DataFrame, pd.DataFrame],
    used: pd.DataFrame,
) -> Ledger:
    """The ledger of a sheet: ``read`` its values as they stand, ``orders`` with the money of orders told.

    ``frames`` are all rows of the table, and the same with what each counts for; ``used`` those that are not left out.
    """
    out = np.logical_or.reduce(list(aside.reasons.values()))
    if body.heading.table.name != "sales":
        left = [(reason, int(where.sum()), 0.0) for reason, where in aside.reasons.items()]
        return _with_days(_started(body, None).without(left), used)
    amount, after = (rows["amount"].to_numpy(dtype=np.float64) for rows in frames)
    stands = _standing(read, orders.casts, amount, out)
    before = np.nan_to_num(stands)
    left = [(reason, int(where.sum()), exact(before[where].sum())) for reason, where in aside.reasons.items()]
    back = np.where((after < 0) & ~(amount < 0), after, amount)
    for reason, now in (("order_totals", amount), ("taken_back", back), ("refunded_part", after)):
        changed = np.where(out, before, np.nan_to_num(now))
        left.append((reason, 0, exact((before - changed).sum())))
        before = changed
    ledger = _with_days(_started(body, exact(np.nansum(stands))).without(left), used)
    return replace(ledger, own=_own(body, read, aside, stands))


def rows_aside(body: Body, no_data: Mask, notes: Sequence[Problem], of_orders: Mask, incomplete: Mask) -> Aside:
    """The rows left out: total_row, order_totals, no_data (signatures, remarks, headings again), faulty."""
    words = {row: note.values[0] for note in notes if note.code == "row_total" for row in note.rows}
    totals = no_data & np.isin(body.numbers, list(words))
    orders = of_orders & ~totals
    others = no_data & ~totals & ~orders
    masks = {"total_row": totals, "order_totals": orders, "no_data": others, "faulty": incomplete & ~no_data}
    return Aside(masks, words)


def about_own_total(ledger: Ledger, told: pd.DataFrame) -> list[Problem]:
    """A warning where nothing explains why the sheet's own total is not what its rows add up to.

    ``told`` are the rows that are used, with what each counts for: a total may be with or without those that do not.
    """
    if ledger.own is None:
        return []
    reasons = told.loc[told["counts"] == "no"]
    sums = reasons.groupby("not_counted")["amount"].agg(["size", "sum"]) if len(reasons) else pd.DataFrame()
    found = ledger.without((str(name), int(rows), float(money)) for name, rows, money in sums.itertuples())
    why = found.explained()
    if why is None or not why[1]:
        return []
    own, rest = ledger.own, why[1]
    counted = not why[0] and any(reason not in NOT_SUMMED for reason, *_ in found.left)
    details: dict[str, object] = {
        "which": _COUNTED if counted else _ALL,
        "own": f"{own.money:,.2f}",
        "lines": f"{own.money - rest:,.2f}",
        "difference": f"{rest:+,.2f}",
    }
    return [Problem("own_total_differs", ledger.file, ledger.sheet, own.rows[:1], "", (own.text,), details)]


def _started(body: Body, money: float | None) -> Ledger:
    return Ledger(body.grid.file, body.grid.sheet, body.heading.table.name, len(body.numbers), money)


def _standing(read: Casts, after: Casts, amount: Numbers, out: Mask) -> Numbers:
    """The money of each row as it stands: its amount, else what it comes to by quantity and price."""
    if "amount" not in read:
        return np.where(out, 0.0, amount)
    own = read["amount"].values.to_numpy(dtype=np.float64)
    computed = after["amount"].values.isna().to_numpy() & ~out
    return np.where(np.isnan(own), np.where(computed, amount, 0.0), own)


def _own(body: Body, read: Casts, aside: Aside, stands: Numbers) -> OwnTotal | None:
    """What the sheet's own totals say of its lines."""
    totals = aside.reasons["total_row"]
    others = [where for reason, where in aside.reasons.items() if reason != "faulty"]
    lines = ~np.logical_or.reduce(others)
    if "amount" not in read or body.grid.shape:
        return own_of_crosstab(body, np.nan_to_num(stands), lines) if "amount" in read else None
    if not totals.any():
        return None
    places = np.flatnonzero(totals & read["amount"].values.notna().to_numpy()).tolist()
    numbers = [int(body.numbers[place]) for place in places]
    rows = [TotalRow(at, n, aside.words[n], float(stands[at])) for at, n in zip(places, numbers, strict=True)]
    return own_total(rows, np.nan_to_num(stands), lines)


def _with_days(ledger: Ledger, rows: pd.DataFrame) -> Ledger:
    """The ledger with the first and last day of the rows that are used."""
    name = DATES.get(ledger.table)
    days = rows[name].to_numpy() if name in rows else np.array([], dtype="datetime64[s]")
    days = days[~np.isnat(days)]
    if len(days) == 0:
        return ledger
    first, last = (f"{pd.Timestamp(day):%Y-%m-%d}" for day in (days.min(), days.max()))
    return replace(ledger, first=first, last=last)
