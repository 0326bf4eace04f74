"""Customers handed over: who looks after them now, for every job that reads the desk."""

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from crm_sheets.book import Book
from crm_sheets.memory import HandedOver
from crm_sheets.schedule.team import key


def with_owners(book: Book, handed_over: Iterable[HandedOver]) -> Book:
    """The Book in which customers handed over belong to who took them over.

    Where the team's own list names somebody else by now, the list holds.
    """
    taken = {row.customer_id: row for row in handed_over}
    if not taken:
        return book
    ids, owners = book.customers["customer_id"], book.customers["owner"]
    rows = ids.astype("object").map(taken)
    now = [
        row.now if isinstance(row, HandedOver) and (pd.isna(owner) or key(str(owner)) == key(row.was)) else owner
        for row, owner in zip(rows, owners, strict=True)
    ]
    owner = pd.Series(now, index=book.customers.index).astype(owners.dtype if owners.notna().any() else "str")
    return replace(book, customers=book.customers.assign(owner=owner))
