"""Contact keys: what the key of a planned contact looks like, so that a mistyped or copied one is told.

A key is ``CK``, three letters of the desk, five of the customer, four of the contact and two that check them: no
spreadsheet takes it for a number or a date, and it survives every format as it is.
"""

import re
from hashlib import sha256
from typing import NamedTuple

from crm_sheets.vocabulary.comparing import unified

_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # without 0 O 1 I, which people mix up
_START = "CK"
_DESK, _CUSTOMER, _CONTACT, _CHECK = 3, 5, 4, 2
KEY_LENGTH = len(_START) + _DESK + _CUSTOMER + _CONTACT + _CHECK
KEY_FORM = rf"{_START}[{_LETTERS}]{{{KEY_LENGTH - len(_START)}}}"
_FORM = re.compile(KEY_FORM)
_ZEROS = re.compile(r"^0+(?=\d+$)")


class ContactKey(NamedTuple):
    """What a sound key says: of which desk it is, of which customer (see ``customer_mark``), of which contact."""

    desk: str
    customer: str
    contact: str

    def __str__(self) -> str:
        body = f"{_START}{self.desk}{self.customer}{self.contact}"
        return body + _letters_for(body, _CHECK)


def read_key(text: str) -> ContactKey | None:
    """The key that a cell holds, also in small or full-width letters; None for all else, a mistyped key too.

    >>> key = ContactKey("ABC", customer_mark("0005"), "2345")
    >>> read_key(f" {str(key).lower()} ") == key, read_key(str(key).replace("2345", "2354"))
    (True, None)
    """
    shown = unified(text).strip().upper()
    if not _FORM.fullmatch(shown):
        return None
    body = shown[len(_START) : -_CHECK]
    key = ContactKey(body[:_DESK], body[_DESK : _DESK + _CUSTOMER], body[_DESK + _CUSTOMER :])
    return key if str(key) == shown else None


def desk_mark(text: str) -> str:
    """The letters that stand for a desk."""
    return _letters_for(text, _DESK)


def customer_mark(customer_id: str) -> str:
    """The letters that stand for a customer; spreadsheets take zeros in front of an id away, so these do not count.

    >>> customer_mark("0005") == customer_mark("5"), customer_mark("KH5") == customer_mark("kh5 ")
    (True, True)
    """
    return _letters_for(_ZEROS.sub("", unified(customer_id).strip().casefold()), _CUSTOMER)


def contact_mark(reasons: str, first_day: str) -> str:
    """The letters that stand for one contact of a customer: its reasons and the day for which it was first planned."""
    return _letters_for(f"{reasons}\n{first_day}", _CONTACT)


def _letters_for(text: str, length: int) -> str:
    """Letters that stand for a text, equal for equal texts."""
    number = int.from_bytes(sha256(text.encode("utf-8", "replace")).digest()[:8])
    return "".join(_LETTERS[number >> 5 * place & 31] for place in range(length))
