"""Money of sales lines in whole ten-thousandths, so that the order of the rows never changes a sum."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.column_codes import Numbers

Units = np.ndarray[Any, np.dtype[np.int64]]
UNIT = 10_000  # sums are exact in ten-thousandths of the currency unit


def in_units(values: Numbers) -> Numbers:
    """Numbers as multiples of a ten-thousandth, rounded; missing stays missing."""
    return np.rint(values * UNIT)


def ten_thousandths(values: "pd.Series[Any]") -> Units:
    """Money in whole ten-thousandths, missing as 0."""
    units: Numbers = values.to_numpy(dtype="float64") * UNIT
    units[np.isnan(units)] = 0
    whole: Units = np.rint(units, out=units).astype(np.int64)
    return whole


def as_money(values: "pd.Series[Any]") -> "pd.Series[float]":
    """Ten-thousandths as money."""
    return values.astype("int64") / UNIT


def line_costs(lines: pd.DataFrame) -> Units:
    """Cost, packing and freight of each line in ten-thousandths."""
    total: Units = np.zeros(len(lines), dtype=np.int64)
    for name in ("cost", "packing", "freight"):
        if lines[name].notna().any():  # hardly any team writes all three
            total += ten_thousandths(lines[name])
    return total


def known_costs(lines: pd.DataFrame, amount: Units) -> tuple[Units, Units]:
    """The costs of the lines whose cost is known and the amounts of the same lines, 0 for all others."""
    known = lines["cost"].notna().to_numpy()
    if not known.any():
        nothing: Units = np.zeros(len(lines), dtype=np.int64)
        return nothing, nothing
    return np.where(known, line_costs(lines), 0), np.where(known, amount, 0)


def sum_at(values: Units, place: Any, count: int) -> Units:
    """The sum of the values at each of ``count`` places; in whole numbers, as floats would not be exact."""
    sums: Units = np.zeros(count, dtype=np.int64)
    if values.any():
        np.add.at(sums, place, values)
    return sums
