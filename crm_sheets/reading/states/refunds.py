"""Money given back: which rows it takes off, and whether the amounts are net of it already, by arithmetic."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd

from crm_sheets.reading.finding.body import Mask

Basis = Literal["gross", "net", ""]  # "": nothing tells
_NEAR = 0.005
_MOST = 0.9  # share of the rows that must agree
Numbers = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class Refunds:
    """``amount`` is what is left of each row's; nothing in the rows ``whole``, a rest in those of ``part``."""

    amount: Numbers
    whole: Mask
    part: Mask
    basis: Basis


def net_of_refunds(rows: pd.DataFrame, counts: Mask, others: Iterable[Numbers]) -> Refunds:
    """What refunds leave of the amounts; ``others`` are further columns of money, in which the gross may stand.

    Where nothing tells whether the amounts hold the refunds, they are taken to.
    """
    amount = rows["amount"].to_numpy(dtype=np.float64).copy()
    given = np.nan_to_num(np.abs(rows["refunded"].to_numpy(dtype=np.float64)))
    none = np.zeros(len(rows), dtype=np.bool_)
    back = counts & (given > _NEAR) & (amount >= 0)
    if not back.any():
        return Refunds(amount, none, none, "gross")
    basis = _basis(rows, amount, given, (given > _NEAR) & (amount >= 0), others)
    if basis == "net":
        return Refunds(amount, back & (amount <= _NEAR), none, basis)
    share = _by_line(rows, amount, given, back)
    whole = back & (share >= amount - _NEAR)
    part = back & ~whole
    amount[part] = (amount - share)[part].round(4)
    return Refunds(amount, whole, part, basis)


def _basis(rows: pd.DataFrame, amount: Numbers, given: Numbers, back: Mask, others: Iterable[Numbers]) -> Basis:
    """Gross where the amount is the price of the goods or was all given back, net where only both make up the price."""
    money = [(rows["quantity"] * rows["unit_price"]).to_numpy(dtype=np.float64), *others]
    gross = net = 0.0
    for other in money:
        gross = max(gross, _equal(amount, other, back))
        net = max(net, _equal(amount + given, other, back))
    if max(gross, net) >= _MOST and gross != net:
        return "gross" if gross > net else "net"
    if (amount < _NEAR)[back].any():
        return "net"
    return (
        "gross"
        if (np.abs(amount - given) <= _NEAR)[back].any()
        else "net"
        if (given > amount + _NEAR)[back].any()
        else ""
    )


def _equal(one: Numbers, other: Numbers, where: Mask) -> float:
    return float((np.abs(one - other) <= _NEAR)[where].mean())


def _by_line(rows: pd.DataFrame, amount: Numbers, given: Numbers, back: Mask) -> Numbers:
    """What was given back for each row; one sum on every line of an order is that of the order, spread over them.

    It is where it is more than one of the lines came to. Where the order's discount is all that it leaves, nothing is
    left: what was taken off was never paid.
    """
    orders, off = rows["order_id"], np.nan_to_num(np.abs(rows["discount"].to_numpy(dtype=np.float64)))
    lines = pd.DataFrame({"order": orders.where(back), "given": given, "amount": amount, "off": off})
    lines = lines[back & orders.notna().to_numpy()]
    several = lines[lines["order"].duplicated(keep=False)]
    share = given.copy()
    if several.empty:
        return share
    together = several.groupby("order")
    same = together["given"].transform("nunique") == 1
    above = (several["given"] > several["amount"] + _NEAR).groupby(several["order"]).transform("any")
    whole = together["amount"].transform("sum")
    unpaid = together["off"].transform("first").where(together["off"].transform("nunique") == 1, 0.0)
    all_back = (unpaid > 0) & ((whole - several["given"] - unpaid).abs() <= _NEAR)
    part = (several["given"] / whole.where(whole > 0)).mask(all_back, 1.0)
    spread = (part * several["amount"])[same & above]
    share[spread.index.to_numpy()] = spread.fillna(0).to_numpy()
    return share
