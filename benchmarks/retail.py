"""Public shops as Books: Online Retail II with the lines of its two sheets, each once, and the music shop CDNOW."""

import tempfile
from dataclasses import replace
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


def since(whole: Book, day: str) -> Book:
    """The same without the sales before a day."""
    return replace(whole, sales=whole.sales.loc[whole.sales["date"] >= day])


def cdnow(path: Path) -> Book:
    """The music shop's sample: master id, sample id, day, number of CDs, amount; no heading."""
    rows = pd.read_csv(path, sep=r"\s+", header=None, dtype=str)
    table = pd.DataFrame(
        {"customer id": rows[1], "date": pd.to_datetime(rows[2]), "quantity": rows[3], "amount": rows[4]}
    )
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "cdnow.csv"
        table.to_csv(place, index=False)
        return read_book([place])
