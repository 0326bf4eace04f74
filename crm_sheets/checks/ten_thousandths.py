"""Figures in whole ten-thousandths: so they are compared, and so their sums are exact."""

import numpy as np

from crm_sheets.arrays.column_codes import Numbers

UNIT = 10_000


def in_units(values: Numbers) -> Numbers:
    """Numbers as multiples of a ten-thousandth, rounded; missing stays missing."""
    return np.rint(values * UNIT)
