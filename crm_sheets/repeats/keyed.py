"""Rows with a key of their own: which row of an earlier file a row is again."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes, equal_row_numbers
from crm_sheets.repeats.merging import says_more
from crm_sheets.repeats.rows import NONE, Mask, comparable_days, first_of, positions

# What makes two rows one: the columns of the key (dates count by the day), and which of them may not be empty.
# The number of a complaint often begins again each month, so its day belongs to it (and see ALSO); a respondent's
# number is only good together with the moment at which the answers were sent.
KEYS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "complaints": (("complaint_id", "received_at"), ("complaint_id", "received_at")),
    "visits": (("customer_id", "date", "channel"), ("customer_id", "date")),
    "answers": (("respondent", "answered_at", "customer_id", "question"), ("respondent", "answered_at")),
    "staff": (("name",), ("name",)),
    "products": (("product",), ("product",)),
    "relationship": (("customer_id",), ("customer_id",)),
    "complaint_events": (("complaint_id", "at", "event"), ("complaint_id", "at", "event")),
    "promises": (("customer_id", "promise", "due_on"), ("customer_id", "promise")),
    "instalments": (("customer_id", "due", "reference", "instalment"), ("customer_id", "due")),
    "waiting": (("customer_id", "product"), ("customer_id", "product")),
}

# What else tells two of them apart where both rows say it: who it is about first.
ALSO: Mapping[str, tuple[str, ...]] = {"complaints": ("customer_id", "content"), "visits": ("staff",)}
_RUNNING = r"\D{0,2}\d{1,4}"  # a number that every branch may give

RECORDS = ("visits", "complaints", "answers")  # of which one sheet of a workbook may repeat another


def repeated_records(name: str, table: pd.DataFrame, ranks: Codes) -> Codes:
    """For each row the row of an earlier sheet of its workbook with the same key where it adds nothing; else NONE.

    ``ranks`` is the sheet of each row. Rows of one key that differ are other records: several people log one day.
    """
    earlier = repeated_keys(name, table, ranks, pd.factorize(table["source_file"])[0].astype(np.int64))
    again = np.flatnonzero(earlier != NONE)
    earlier[again[says_more(table, again, earlier[again])]] = NONE
    return earlier


def repeated_keys(name: str, table: pd.DataFrame, ranks: Codes, inside: Codes | None = None) -> Codes:
    """For each row the row of the earliest file with the same key, where that is an earlier file; else NONE.

    The second row of a key in one file meets the second of the other; of a customer all rows meet the first. ``inside``
    is a number for each row beside which only rows of the same number are looked at.
    """
    if name == "customers":
        keys = equal_row_numbers((table["customer_id"],), len(table))
        return first_of(keys, ranks)
    columns, needed = KEYS[name]
    found = np.full(len(table), NONE, dtype=np.int64)
    rows = np.flatnonzero(table[list(needed)].notna().all(axis=1).to_numpy())
    if len(rows):
        own = table.iloc[rows]
        dated = own.select_dtypes("datetime")
        exact = name == "answers"
        parts = [comparable_days(own[c]) if c in dated and not exact else own[c] for c in columns]
        keys = equal_row_numbers(parts if inside is None else [*parts, inside[rows]], len(own))
        first = _of_the_same(name, own, keys, ranks[rows]) if name in ALSO else _first_with(keys, ranks[rows])
        found[rows] = np.where(first == NONE, NONE, rows[first])
    return found


def _first_with(keys: Codes, ranks: Codes) -> Codes:
    """For each row the row of the earliest file with its key, at the same place among the rows of that key there."""
    place = positions(equal_row_numbers((keys, ranks), len(keys)))
    return first_of(equal_row_numbers((keys, place), len(keys)), ranks)


def _of_the_same(name: str, rows: pd.DataFrame, keys: Codes, ranks: Codes) -> Codes:
    """For each row the earlier row with its key that speaks of the same: the more of ALSO is equal, the sooner it is.

    Two branches number their complaints from 1 and two colleagues call a customer on one day: what contradicts the
    earlier row is another one.
    """
    found = np.full(len(rows), NONE, dtype=np.int64)
    width = int(ranks.max()) + 1
    for count in range(len(ALSO[name]), -1, -1):
        first = _first_with(
            equal_row_numbers((keys, *(rows[column] for column in ALSO[name][:count])), len(rows)), ranks
        )
        taken = np.isin(first * width + ranks, (found * width + ranks)[found != NONE])
        at = np.flatnonzero((found == NONE) & (first != NONE) & ~taken)
        same = at[~_contradicts(name, rows.iloc[at], rows.iloc[first[at]])]
        found[same] = first[same]
    return found


def _contradicts(name: str, later: pd.DataFrame, earlier: pd.DataFrame) -> Mask:
    """Whether both name somebody else; a complaint with a number that anybody may give has also to say the same."""
    who = ALSO[name][0]
    both = later[who].notna().to_numpy() & earlier[who].notna().to_numpy()
    other = both & (later[who].to_numpy() != earlier[who].to_numpy())
    if name != "complaints":
        return np.asarray(other, dtype=np.bool_)
    running = later["complaint_id"].astype("str").str.fullmatch(_RUNNING).to_numpy(dtype=np.bool_)
    told = zip(later["content"].fillna(""), earlier["content"].fillna(""), strict=True)
    differs = np.array([a not in b and b not in a for a, b in told], dtype=np.bool_)
    return np.asarray(other | (differs & (running | ~both)), dtype=np.bool_)
