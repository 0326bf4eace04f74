"""Willingness and quality of prospects, from points or words, crossed in a grid of two by two."""

import numpy as np
import pandas as pd

from crm_sheets.arrays.typed import typed

_HIGH = "高|很高|强|很强|强烈|好|很好|优|优秀|有|是|high|very high|strong|hot|good|excellent|yes|y"
_LOW = "低|很低|弱|很弱|差|很差|中|一般|中等|无|没有|否|low|very low|weak|cold|warm|poor|bad|medium|average|none|no|n"
_SAID = dict.fromkeys(_HIGH.split("|"), "high") | dict.fromkeys(_LOW.split("|"), "low")
_FULL = (5, 10, 100)  # points; the first that no cell of the column exceeds
_STEPS = ("high", "low")


def high_or_low(cells: "pd.Series[str]", high_from: float) -> "pd.Series[str]":
    """Each cell of a column as ``high`` or ``low``; missing where it says neither.

    Words decide, the middle is low. Points are high from ``high_from`` of the full points on: 5, 10 or 100, whichever
    the largest of the column fits; a percentage is a share of 100. Points below 0, or a column with more than 100, say
    nothing.

    >>> high_or_low(pd.Series(["5", "2", "3", "中", "?"]), 0.6).tolist()
    ['high', 'low', 'high', 'low', nan]
    """
    text = cells.astype(object).where(cells.notna(), "").astype(str).str.strip().str.casefold()
    percent = text.str.endswith("%")
    points = pd.to_numeric(text.str.rstrip("%"), errors="coerce").where(lambda told: np.isfinite(told) & (told >= 0))
    most = points.where(~percent).max()
    full = next((full for full in _FULL if most <= full), np.nan)
    reached = points / pd.Series(full, index=cells.index, dtype="float64").mask(percent, 100.0)
    told = pd.Series(np.where(reached >= high_from, "high", "low"), index=cells.index, dtype="str")
    said = text.map(_SAID).astype("str")
    return said.fillna(told.where(reached.notna() & (reached <= 1)))


def grid(rows: pd.DataFrame) -> pd.DataFrame:
    """Prospects (willingness, fit, deal_amount, expected_amount) to a row for each of the four fields of the grid.

    Without a row where of nobody both are known. Who lacks one stands in no field.
    """
    known = rows.loc[rows["willingness"].notna() & rows["fit"].notna()]
    found = [
        {
            "willingness": willingness,
            "fit": fit,
            "customers": len(mine),
            "deal_amount": float(mine["deal_amount"].sum()),
            "expected_amount": float(mine["expected_amount"].sum()),
        }
        for willingness in _STEPS
        for fit in _STEPS
        for mine in [known.loc[(known["willingness"] == willingness) & (known["fit"] == fit)]]
    ]
    columns = ["willingness", "fit", "customers", "deal_amount", "expected_amount"]
    return typed(pd.DataFrame(found if len(known) else [], columns=columns), {"willingness": "str", "fit": "str"})
