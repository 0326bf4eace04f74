"""Mail addresses of customers out of all workbooks: nobody of them is ever mailed."""

import re

import pandas as pd

from crm_sheets.delivery.addresses import addresses
from crm_sheets.vocabulary.comparing import unified

_BETWEEN = re.compile(r"[;,、\s<>|\"'`]+")  # after full width is folded


def customer_addresses(mail_places: pd.DataFrame) -> dict[str, str]:
    """The addresses as compared, each with its first place, such as ``sales.xlsx / Orders: 3``.

    In: email (a text as typed, each once) and the source columns (see Book.mail_places). Pieces that only look like an
    address count as well: a letter beside it must not make a customer's address one that is mailed.
    """
    found: dict[str, str] = {}
    for cell, file, sheet, row in mail_places.astype(str).itertuples(index=False, name=None):
        plain = unified(cell)
        told = (*addresses(plain).found, *(piece for piece in _BETWEEN.split(plain) if "@" in piece))
        for address in told:
            found.setdefault(address.casefold(), f"{file} / {sheet}: {row}")
    return found
