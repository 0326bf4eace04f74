"""Which row of an earlier part a row is again: by the whole part, by order number or key, by the lines of its days."""

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.repeats.keyed import repeated_keys
from crm_sheets.repeats.orders import Repeats, repeated_orders
from crm_sheets.repeats.repeated_files import repeated_files
from crm_sheets.repeats.rows import NONE
from crm_sheets.repeats.unnumbered import repeated_lines


def repeats(name: str, table: pd.DataFrame, ranks: Codes) -> Repeats:
    """For each row the earlier row that it is again, and the rows that only look like one.

    ``ranks`` is the part of each row, a file or a sheet of one workbook: 0 for the earliest.
    """
    nothing = np.zeros(len(table), dtype=np.bool_)
    whole = Repeats(repeated_files(table, ranks, sales=name == "sales"), nothing)
    if name == "sales":
        return first_found(whole, repeated_orders(table, ranks), repeated_lines(table, ranks))
    return first_found(whole, Repeats(repeated_keys(name, table, ranks), nothing))


def first_found(*every: Repeats) -> Repeats:
    """The results of several ways of looking in one: where two name an earlier row for a row, that of the first way."""
    earlier, alike = every[0]
    for more in every[1:]:
        earlier = np.where(earlier == NONE, more.earlier, earlier)
        alike = alike | more.alike
    return Repeats(_to_the_root(earlier), alike)


def _to_the_root(earlier: Codes) -> Codes:
    """Rows that repeat a repeated row repeat the row behind it."""
    while True:
        further = np.where(earlier == NONE, NONE, earlier[np.maximum(earlier, 0)])
        if (further == NONE).all():
            return earlier
        earlier = np.where(further == NONE, earlier, further)
