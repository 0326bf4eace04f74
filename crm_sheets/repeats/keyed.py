"""Rows with a key of their own: which row of an earlier file a row is again."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from crm_sheets.equal_rows import Codes, combined
from crm_sheets.repeats.merging import says_more
from crm_sheets.repeats.rows import NONE, days, first_of, positions

# What makes two rows one: the columns of the key (dates count by the day), and which of them may not be empty.
# The number of a complaint often begins again each month, so its day belongs to it; a respondent's number is only good
# together with the moment at which the answers were sent.
KEYS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "complaints": (("complaint_id", "received_at"), ("complaint_id", "received_at")),
    "visits": (("customer_id", "date", "channel"), ("customer_id", "date")),
    "answers": (("respondent", "answered_at", "customer_id", "question"), ("respondent", "answered_at")),
    "staff": (("name",), ("name",)),
    "products": (("product",), ("product",)),
    "relationship": (("customer_id",), ("customer_id",)),
}


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
        keys = combined((table["customer_id"],), len(table))
        return first_of(keys, ranks)
    columns, needed = KEYS[name]
    found = np.full(len(table), NONE, dtype=np.int64)
    rows = np.flatnonzero(table[list(needed)].notna().all(axis=1).to_numpy())
    if len(rows):
        own = table.iloc[rows]
        dated = own.select_dtypes("datetime")
        exact = name == "answers"
        parts = [days(own[c]) if c in dated and not exact else own[c] for c in columns]
        keys = combined(parts if inside is None else [*parts, inside[rows]], len(own))
        own_ranks = ranks[rows]
        place = positions(combined((keys, own_ranks), len(own)))
        first = first_of(combined((keys, place), len(own)), own_ranks)
        found[rows] = np.where(first == NONE, NONE, rows[first])
    return found
