"""Hand-over: the customers of a colleague, and what whoever takes them over has to know of each."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from crm_sheets.arrays.membership import among
from crm_sheets.arrays.typed import typed
from crm_sheets.book import Book
from crm_sheets.language.features import RESULT_TABLES
from crm_sheets.schedule import caller, cells
from crm_sheets.schedule.contacts import last_served, own_contacts
from crm_sheets.schedule.team import key

HANDOVER_COLUMNS = RESULT_TABLES["handover"].columns
_FLAGS = ("red", "amber")


def customers_of_person(book: Book, person: str, today: date) -> "pd.Series[str]":
    """The ids of those whom ``person`` looks after: as their owner, or served them last where nobody is their owner."""
    owners = cells.text_cells(book.customers, "owner").fillna("").map(key)
    orphans = book.customers.loc[owners == "", "customer_id"]
    served = last_served((book.sales, book.visits), orphans, today)
    by_service = served.index[served.map(key) == key(person)] if len(served) else pd.Index([])
    mine = (owners == key(person)).to_numpy() | among(book.customers["customer_id"], by_service)
    return book.customers.loc[mine, "customer_id"].astype("str").drop_duplicates()


def people_of(book: Book) -> list[str]:
    """Everybody who is named as a colleague: on the staff sheet, as an owner, or as who served, by name."""
    named = [book.staff["name"], book.customers["owner"], book.sales["staff"], book.visits["staff"]]
    found = {key(name): name for column in named for name in sorted(column.dropna().astype("str").unique())}
    return sorted(name for folded, name in found.items() if folded)


def handover_table(
    customers: pd.DataFrame, tables: Mapping[str, pd.DataFrame], book: Book, ids: "pd.Series[str]", today: date
) -> pd.DataFrame:
    """HANDOVER_COLUMNS of the customers ``ids``: open promises first (the oldest on top), then flags, then value.

    In: the results' customers and tables (follow_ups, follow_up_reasons). ``promised`` and ``topic`` are open promises,
    ``due``, ``channel`` and ``reason`` the next planned contact, missing where none is planned.
    """
    rows = customers.loc[among(customers["customer_id"], ids)].copy()
    known = own_contacts(book.visits, book.customers, today)
    plan = tables["follow_ups"].set_index("customer_id")
    owing = cells.text_cells(rows, "customer_id")
    for name in ("last_contact", "promised", "topic"):
        rows[name] = cells.looked_up(owing, known[name]).to_numpy()
    for name in ("due", "channel", "reason"):
        rows[name] = cells.looked_up(owing, plan[name]).to_numpy()
    rows["last_talk"] = cells.looked_up(owing, caller.last_talks(book.visits, today)).to_numpy()
    level = rows["churn_level"].map({level: n for n, level in enumerate(_FLAGS)}).fillna(len(_FLAGS))
    rows = rows.assign(level_rank=level).sort_values(
        ["promised", "level_rank", "value", "customer_id"], ascending=[True, True, False, True], na_position="last"
    )
    texts = ("topic", "channel", "reason", "last_talk")
    return typed(rows[list(HANDOVER_COLUMNS)], dict.fromkeys(texts, "str")).reset_index(drop=True)
