"""The rows of a signal: one for each buyer who shows it, with date, value, limit and the row of a table behind it."""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.purchase_intervals import Days, Numbers, purchase_days

NO_ROW = -1
_NO_DATE = np.datetime64("NaT", "s")


@dataclass(frozen=True)
class Rows:
    """Columns of equal length; signals are judged on many days, and arrays cost far less than tables of text.

    buyer (place among ``purchase_intervals.purchase_days``; -1 for who is none of them, whom
    ``score.shown_signals`` leaves out), signal
    (code), weight, date (datetime64[s]), value, limit, row (label in the table that the signal rests on, -1 where no
    single row is behind it).
    """

    buyer: Days
    signal: Any
    weight: Days
    date: Any
    value: Numbers
    limit: Numbers
    row: Days

    def __len__(self) -> int:
        return len(self.buyer)

    def take(self, which: Any) -> "Rows":
        """The rows at some places, or where a mask is true."""
        return Rows(*(getattr(self, field.name)[which] for field in fields(self)))


def signal(
    code: Any,
    weight: Any,
    buyer: Days,
    date: Any = _NO_DATE,
    value: Any = np.nan,
    limit: Any = np.nan,
    row: Any = NO_ROW,
) -> Rows:
    """One row for each of the buyers; what is not an array is the same for all of them."""
    kinds: tuple[Any, ...] = (object, np.int64, "datetime64[s]", np.float64, np.float64, np.int64)
    given = (code, weight, date, value, limit, row)
    columns = (np.broadcast_to(np.asarray(one, dtype=kind), len(buyer)) for one, kind in zip(given, kinds, strict=True))
    return Rows(buyer, *columns)


def of_table(facts: Facts, code: str, weight: int, rows: pd.DataFrame) -> Rows:
    """Rows with customer_id and, where they have them, date, value and limit.

    The label of the row behind it is its own, or stands in the column ``row``.
    """
    known = {name: rows[name].to_numpy() for name in ("date", "value", "limit") if name in rows}
    behind = rows.get("row", rows.index).to_numpy()
    buyer = purchase_days(facts).customer_ids.get_indexer(pd.Index(rows["customer_id"], dtype="str"))
    return signal(code, weight, buyer.astype(np.int64), **known, row=behind)


def joined_rows(parts: list[Rows]) -> Rows:
    """The rows of all parts, one after the other."""
    parts = parts or [signal("", 0, np.zeros(0, dtype=np.int64))]
    return Rows(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Rows)))


def recent(facts: Facts, newest: pd.DataFrame) -> pd.DataFrame:
    """The newest answers (see ``survey.latest``) that are recent, with the columns of a signal."""
    after = facts.heard - pd.Timedelta(days=facts.playbook.survey.recent_days)
    found = newest.loc[newest["answered_at"] > after].reset_index()
    return found.set_axis(["customer_id", "value", "date", *found.columns[3:]], axis=1)
