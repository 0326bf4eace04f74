"""CDNOW: the purchases of an online music shop that the literature fits its models on; nothing of it is in the project."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from desks import book_of

from crm_sheets.book import Book

FOLDER = Path("../shared/data/cdnow")
END = pd.Timestamp("1997-09-30")  # of the calibration; 39 weeks follow
needed = pytest.mark.skipif(not FOLDER.is_dir(), reason="the public data set CDNOW is not here")


@cache
def golden() -> dict[str, Any]:
    """What the papers publish, and a refit."""
    read: dict[str, Any] = json.loads((FOLDER / "golden.json").read_text("utf-8"))
    return read


@cache
def book() -> Book:
    """Its purchases as the sales of a book: customer (sample id), date, number of CDs, amount."""
    rows = (line.split() for line in (FOLDER / "CDNOW_sample.txt").read_text("ascii").splitlines())
    sales = [
        {"customer_id": who, "date": f"{day[:4]}-{day[4:6]}-{day[6:]}", "quantity": float(cds), "amount": float(paid)}
        for _, who, day, cds, paid in rows
    ]
    return book_of(sales=sales)
