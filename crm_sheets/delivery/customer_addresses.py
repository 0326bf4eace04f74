"""Mail addresses of customers, and those that may be a customer's, out of all workbooks: none is ever mailed."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

import pandas as pd

from crm_sheets.delivery.addresses import addresses
from crm_sheets.identity.mail_places import ANYBODY, COLLEAGUE, CUSTOMER
from crm_sheets.vocabulary.comparing import unified

_LIKE = re.compile(r"[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-z0-9.-]*[a-z0-9]", re.IGNORECASE)
_BEFORE = re.compile(r"[^a-z0-9._+-]", re.IGNORECASE)  # may end what stands before an address, though it may be in one


@dataclass(frozen=True)
class CustomerAddresses:
    """Addresses as compared, each with its first place, such as ``sales.xlsx / Orders: 3``.

    ``perhaps`` are those in notes or in sheets that are not recognised, where they may be anybody's.
    """

    customers: dict[str, str] = field(default_factory=dict)
    perhaps: dict[str, str] = field(default_factory=dict)


def customer_addresses(places: pd.DataFrame, staff: Iterable[str], colleagues: Collection[str]) -> CustomerAddresses:
    """In: places as ``mail_places`` tells them, the cells of addresses of the staff sheet, ``colleagues`` as the
    playbook names them (addresses or domains).

    An address in notes is nobody's whom a column of colleagues names elsewhere. A column of a sheet that is not
    recognised is one where nothing else stands in it than addresses of staff, in two cells or more.
    """
    found = CustomerAddresses()
    ours = {address.casefold() for cell in staff for address in addresses(cell).found}
    known = {one.casefold().lstrip("@") for one in colleagues}
    known |= {a for text in places.loc[places["whose"] == COLLEAGUE, "email"] for a in _like(text)}
    for text, place in _placed(places.loc[places["whose"] == CUSTOMER]):
        for address in _like(text):
            found.customers.setdefault(address, place)
    for _, column in places.loc[places["whose"] == ANYBODY].groupby(["file", "sheet", "column"], sort=False):
        if column["count"].sum() > 1 and all(text.strip().casefold() in ours for text in column["email"]):
            continue
        for text, place in _placed(column):
            for address in _like(text):
                if not {address, address.partition("@")[2]} & known and address not in found.customers:
                    found.perhaps.setdefault(address, place)
    return found


def _placed(places: pd.DataFrame) -> Iterable[tuple[str, str]]:
    for text, file, sheet, row in places[["email", "file", "sheet", "row"]].itertuples(index=False, name=None):
        yield str(text), f"{file} / {sheet}: {row}"


def _like(text: str) -> Iterable[str]:
    """All that may be an address in a text, in small letters, also where a letter beside it makes another one of it."""
    for match in _LIKE.finditer(unified(text).casefold()):
        local, _, domain = match[0].partition("@")
        for piece in {local, local.lstrip("'`"), _BEFORE.split(local)[-1]}:
            yield f"{piece}@{domain}"
