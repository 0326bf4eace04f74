"""Rows without an order number that go on with the order above them: goods, and no date or customer of their own."""

from dataclasses import replace
from typing import Any

import numpy as np

from crm_sheets.problems import Problem
from crm_sheets.reading.finding.body import Body, Mask
from crm_sheets.reading.finding.totals import total_said
from crm_sheets.reading.rows.row_errors import Casts

_OWN = ("customer_id", "customer_name", "phone", "email")
_GOODS = ("product", "category")


def continued(body: Body, casts: Casts) -> tuple[Casts, list[Problem]]:
    """The casts with the number of the order above in such rows, and a note that counts them.

    The date is blank, each field of the customer blank or as above, goods are named (or quantity and price) and are no
    word for a total; the row above that is none of these has an order number and a date.
    """
    if "order_id" not in casts or "date" not in casts:
        return casts, []
    rows, heads = _rows(body, casts)
    if len(rows) == 0:
        return casts, []
    ids = casts["order_id"]
    values = ids.values.copy()
    values.iloc[rows] = values.iloc[heads].array
    details: dict[str, object] = {"count": len(rows), "first": int(body.numbers[rows[0]])}
    note = Problem("order_lines_continued", body.grid.file, body.grid.sheet, details=details)
    return {**casts, "order_id": replace(ids, values=values)}, [note]


def _rows(body: Body, casts: Casts) -> tuple[Any, Any]:
    """The rows that go on, and the first row of the order of each."""
    blank = _blank(casts, "order_id") & _blank(casts, "date") & _goods(body, casts)
    if not blank.any():
        return np.array([], dtype=np.int64), np.array([], dtype=np.int64)
    blank[blank] = ~_totals(casts, blank)
    places = np.arange(len(blank))
    heads = np.maximum.accumulate(np.where(blank, -1, places))[blank]
    rows = np.flatnonzero(blank)
    headed = casts["order_id"].values.notna().to_numpy() & casts["date"].values.notna().to_numpy()
    fits = (heads >= 0) & headed[np.maximum(heads, 0)]
    for name in _OWN:
        if name in casts:
            own, above = casts[name].values.iloc[rows], casts[name].values.iloc[np.maximum(heads, 0)]
            fits &= own.isna().to_numpy() | (own.astype("object").to_numpy() == above.astype("object").to_numpy())
    return rows[fits], heads[fits]


def _blank(casts: Casts, name: str) -> Mask:
    return np.asarray(casts[name].values.isna(), dtype=np.bool_) & ~casts[name].bad


def _goods(body: Body, casts: Casts) -> Mask:
    named = [name for name in _GOODS if name in casts] or [name for name in ("quantity", "unit_price") if name in casts]
    if len(named) == 0 or named == ["quantity"] or named == ["unit_price"]:
        return np.zeros(len(body.numbers), dtype=np.bool_)
    given = [casts[name].values.notna().to_numpy() for name in named]
    return np.asarray(np.logical_or.reduce(given) if named[0] in _GOODS else np.logical_and.reduce(given))


def _totals(casts: Casts, where: Mask) -> Mask:
    """Which of the rows marked name a total where goods stand."""
    found = np.zeros(int(where.sum()), dtype=np.bool_)
    for name in _GOODS:
        if name in casts:
            texts = casts[name].values[where].astype("object")
            said = {text for text in texts.dropna().unique() if total_said(text) is not None}
            found |= texts.isin(said).to_numpy()
    return found
