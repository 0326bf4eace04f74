"""Online Retail II as a Book: the lines of the two published sheets, each once (see the README of the public data)."""

import tempfile
from pathlib import Path

import pandas as pd

from crm_sheets import read_book
from crm_sheets.book import Book

DATA = Path(__file__).parents[2] / "shared" / "data" / "online_retail" / "online_retail_ii.parquet"


def lines() -> pd.DataFrame:
    """The published columns; the days that both sheets hold are taken from the first."""
    both = pd.read_parquet(DATA)
    first = both["Sheet"] == "Year 2009-2010"
    later = both["InvoiceDate"] > both.loc[first, "InvoiceDate"].max()
    return both.loc[first | later].drop(columns="Sheet")


def book() -> Book:
    """Read as a user's text file would be."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "online_retail.csv"
        lines().to_csv(path, index=False)
        return read_book([path])
