"""Clients: what the schedule needs to know of each customer, from the results and from the customer file."""

import pandas as pd

from crm_sheets.arrays.lookups import rows_for
from crm_sheets.arrays.membership import among
from crm_sheets.schedule import cells

_TEXTS = ("customer_id", "name", "owner", "phone", "tier", "churn_level", "consent", "offers", "last_said")
_NUMBERS = ("value", "at_stake", "orders", "typical_gap", "open_complaints")
_DAYS = ("first_order", "last_order")
FILE_TEXTS = (
    "email",
    "address",
    "need",
    "stage",
    "birthday",
    "lunar_birthday",
    "birthday_calendar",
    "rival",
    "preferred_hour",
    "notes",
)
FILE_DAYS = ("created", "contract_end", "warranty_end", "rival_end", "confirmed")


def clients_of(customers: pd.DataFrame, files: pd.DataFrame, contacts: pd.DataFrame) -> pd.DataFrame:
    """One row per customer as clean types; rows without id and second rows of an id are left out.

    From the results (``customers``): names as above. From the customer file: FILE_TEXTS, FILE_DAYS, owes. From the
    ``contacts`` (see contacts.own_contacts): last_contact, promised, topic. Missing columns are blank.
    """
    clients = pd.DataFrame({name: cells.text_cells(customers, name) for name in _TEXTS})
    clients = clients.assign(
        **{name: cells.numbers(customers, name) for name in _NUMBERS},
        **{name: cells.day_cells(customers, name) for name in _DAYS},
    )
    clients = clients.dropna(subset=["customer_id"]).drop_duplicates("customer_id").reset_index(drop=True)
    known = files.set_axis(cells.text_cells(files, "customer_id"), axis="index")
    known = known[among(known.index, clients["customer_id"]) & ~known.index.duplicated()]
    told = pd.DataFrame(
        {
            **{name: cells.text_cells(known, name) for name in FILE_TEXTS},
            **{name: cells.day_cells(known, name) for name in FILE_DAYS},
            "owes": cells.numbers(known, "owes"),
        },
        index=known.index,
    ).join(contacts, how="outer")
    aligned: pd.DataFrame = rows_for(clients["customer_id"], told)
    return pd.concat([clients, aligned], axis="columns")
