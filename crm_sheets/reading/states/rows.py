"""What the columns of a sheet say together of each row: why it does not count, and whether it takes a sale back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, get_args

import numpy as np
import pandas as pd

from crm_sheets.reading.finding.body import Mask
from crm_sheets.reading.states.columns import StateColumn
from crm_sheets.vocabulary.states import State

_BITS: dict[str, int] = {state: 1 << place for place, state in enumerate(get_args(State))}
# The first that is said goes before all others: cancelled before paid.
_REASONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("test", ("test",)),
    ("purchase", ("purchase",)),
    ("cancelled", ("cancelled",)),
    ("lost", ("lost",)),
    ("no_sale", ("no_sale",)),
)
_GOT = ("paid", "delivered", "won", "owed")  # what goes before unpaid, failed, open
# By number: what stands in ``not_counted``.
NAMES = ("", *(name for name, _ in _REASONS), "refunded", "failed", "unpaid", "open", "said")
REFUNDED, SAID = NAMES.index("refunded"), NAMES.index("said")
Reasons = np.ndarray[Any, np.dtype[np.int8]]
Bits = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True)
class Said:
    """``reason`` why each row does not count (a place in NAMES, 0: it does), ``returned`` rows that take a sale back.

    ``partly`` are rows that say that they were refunded in part.
    """

    reason: Reasons
    returned: Mask
    partly: Mask


def said_of_rows(columns: Sequence[StateColumn], rows: pd.DataFrame, *, is_paid: bool) -> Said:
    """What the columns say of each row of a table of sales; a line that says nothing has the state of its order.

    Where the amount is what was paid (``is_paid``), rows with money that wait for something else were paid.
    """
    bits = np.zeros(len(rows), dtype=np.int64)
    blank = np.ones(len(rows), dtype=np.bool_)
    for told in columns:
        bits |= np.array([_BITS[state or "silent"] for state in told.states] + [0])[told.codes]
        blank &= told.codes < 0
    bits = _of_order(bits, blank, rows)
    if is_paid:
        bits[_has(bits, ("waiting",)) & (rows["amount"].to_numpy(dtype=np.float64) > 0)] |= _BITS["paid"]
    reason = np.zeros(len(rows), dtype=np.int8)
    paid_out = _paid_out(bits, rows)
    for name, states in (*_reasons(bits), ("purchase", paid_out)):
        reason[(reason == 0) & states] = NAMES.index(name)
    back = _has(bits, ("returned",)) & (reason == 0)
    return _logged(Said(reason, back, _partly(bits)), rows)


def _paid_out(bits: Bits, rows: pd.DataFrame) -> Mask:
    """Money that went to others: said so, or a payment below nothing; what is given back of a sale is none."""
    below = rows["amount"].to_numpy(dtype=np.float64) < 0
    found: Mask = (_has(bits, ("out",)) | (_has(bits, ("received",)) & below)) & ~_has(bits, ("returned", "refunded"))
    return found


def _has(bits: Bits, states: Sequence[str]) -> Mask:
    found: Mask = bits & sum(_BITS[state] for state in states) != 0
    return found


def _partly(bits: Bits) -> Mask:
    """Rows refunded in part: they say so, or one column says refunded and another that it was not all."""
    found: Mask = _has(bits, ("partly",)) | (_has(bits, ("refunded",)) & _has(bits, ("not_whole",)))
    return found


def _reasons(bits: Bits) -> list[tuple[str, Mask]]:
    got = _has(bits, _GOT)
    first = [(name, _has(bits, states)) for name, states in _REASONS]
    whole = _has(bits, ("refunded",)) & ~_partly(bits)
    states = {"failed": ("failed",), "unpaid": ("unpaid", "waiting"), "open": ("open",)}
    waits = [(name, _has(bits, said) & ~got) for name, said in states.items()]
    return [*first, ("refunded", whole), *waits]


def _of_order(bits: Bits, blank: Mask, rows: pd.DataFrame) -> Bits:
    """Lines without any state have that of the first line of their order (exports that say it once)."""
    orders = rows["order_id"]
    if not blank.any() or blank.all() or not orders.notna().any():
        return bits
    open_lines = blank & orders.notna().to_numpy()
    if not open_lines.any():
        return bits
    first = pd.Series(bits[~blank], index=orders[~blank].to_numpy())
    first = first[first.index.notna() & ~first.index.duplicated()]
    filled = bits.copy()
    filled[open_lines] = orders[open_lines].map(first).fillna(0).to_numpy(dtype=np.int64)
    return filled


def _logged(said: Said, rows: pd.DataFrame) -> Said:
    """A list that keeps the sale and writes the refund below it: there the refund takes it back.

    So is what is below nothing already.
    """
    refunded = said.reason == REFUNDED
    if not refunded.any():
        return said
    amount, orders = rows["amount"].to_numpy(), rows["order_id"]
    key = [rows["order_id"], rows["product"].fillna("")]
    own = pd.MultiIndex.from_arrays(key)
    kept = (said.reason == 0) & orders.notna().to_numpy()
    sold = kept & (amount > 0)
    back = refunded & ((amount < 0) | (orders.notna().to_numpy() & own.isin(own[sold])))
    reason = said.reason.copy()
    reason[back] = 0
    return Said(reason, said.returned | back, said.partly & ~back)
