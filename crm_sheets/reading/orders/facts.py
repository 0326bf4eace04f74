"""What is said once of an order goes down to its other rows: customer, date, status, store, staff."""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.reading.orders.groups import Groups
from crm_sheets.reading.rows.row_errors import Casts

FACTS = (
    "customer_id", "customer_name", "phone", "email", "date", "status", "store", "staff", "region", "channel", "kind",
    "currency",
)  # fmt: skip


def with_facts(casts: Casts, orders: Groups) -> Casts:
    """The casts with the facts of each order in its rows that leave them blank.

    Only where the other rows of the order agree: two states in one order are those of its lines.
    """
    given = {name: casts[name] for name in FACTS if name in casts}
    told = {
        name: replace(cast, values=values)
        for name, cast in given.items()
        if (values := _down(cast, orders)) is not None
    }
    return {**casts, **told} if told else casts


def _down(cast: Any, orders: Groups) -> "pd.Series[Any] | None":
    """The values of a field with those that go down; None where none does."""
    values = cast.values.iloc[orders.rows]
    blank = values.isna().to_numpy() & ~cast.bad[orders.rows]
    if not blank.any():
        return None
    codes = pd.factorize(values)[0].astype(np.float64)
    codes[codes < 0] = np.nan
    first = orders.first(codes)
    with np.errstate(invalid="ignore"):
        differ = np.bincount(orders.of, np.isfinite(codes) & (codes != first[orders.of])) > 0
    to = blank & np.isfinite(first)[orders.of] & ~differ[orders.of]
    if not to.any():
        return None
    places = np.full(orders.count, -1)
    filled = np.flatnonzero(np.isfinite(codes))[::-1]
    places[orders.of[filled]] = orders.rows[filled]
    found: pd.Series[Any] = cast.values.copy()
    found.iloc[orders.rows[to]] = found.iloc[places[orders.of[to]]].array
    return found
