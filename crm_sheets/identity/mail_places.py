"""Mail places: every mail address that any row of a customer has, with its first place."""

from collections.abc import Iterable, Iterator

import pandas as pd

from crm_sheets.vocabulary import SOURCE
from crm_sheets.vocabulary.concepts import concepts
from crm_sheets.vocabulary.own import own_heading, own_names


def mail_places(tables: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Out: email (a text as typed, each once) and the source columns, in the order of the tables and their rows.

    Also of rows of which another one is used in the end, and of own columns that hold mail addresses by their heading
    (Email 2), unless it says that they are colleagues'.
    """
    found = pd.concat([*(part for table in tables for part in _parts(table)), _NONE], ignore_index=True)
    return found.loc[~found["email"].duplicated()].reset_index(drop=True)


_NONE = pd.DataFrame({name: pd.Series(dtype="object") for name in ("email", *SOURCE)})


def _parts(table: pd.DataFrame) -> Iterator[pd.DataFrame]:
    own = [name for name in own_names(table.columns) if _is_of_customers(own_heading(name))]
    for name in (*(("email",) if "email" in table else ()), *own):
        filled = table[name].notna()
        if filled.any():
            first = table.loc[filled & ~table[name].duplicated(), [name, *SOURCE]]
            yield first.rename(columns={name: "email"}).astype("object")


def _is_of_customers(heading: str) -> bool:
    meant = concepts(heading)
    return "mail" in meant and "staff" not in meant
