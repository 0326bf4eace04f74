"""What of the cells that name a customer can be a key: no placeholder, nothing masked, nothing of another shape."""

import re

import pandas as pd

from crm_sheets.reading.values.masks import masked_phone
from crm_sheets.reading.values.phones import filler
from crm_sheets.reading.values.placeholders import is_id_number, is_nobody, is_word_for_nobody, mail, says_nothing
from crm_sheets.vocabulary.concepts import concepts, is_concept

_NONE = ("none", "na", "nil", "null", "nan", "unknown", "undisclosed", "tbc", "tbd", "unk")
_MARK = re.compile(r"(?=.*[\d_])[\w-]{6,}", re.ASCII)
_WITH_DIGIT = re.compile(r"(?=.*\d)(?=.*\D)\S{4,}")  # 2026 alone stands in texts for more than a name
_LONG = 6  # letters of a name in a chat program that has no digit
_SHORTEST = 5  # digits of a phone


def as_id(text: str) -> str:
    """A customer's id; empty where the cell says that there is none, or means whoever buys. Short ids are ids: x, no.

    >>> as_id("KH1"), as_id("x"), as_id("000"), as_id("散客"), as_id("N/A"), as_id("Walk-in"), as_id("not given")
    ('KH1', 'x', '', '', '', '', '')
    """
    if text[-1:].isdecimal() and text.strip("0"):
        return text
    is_code = text.isascii() and text.isalnum() and text.casefold() not in _NONE and bool(text.strip("0"))
    return "" if (says_nothing(text) and not is_code) or is_word_for_nobody(text) else text


def as_phone(text: str) -> str:
    """A phone number; empty for digits that a hand types to fill the cell and for masked ones.

    >>> as_phone("13800138000"), as_phone("00000000"), as_phone("150****0768"), as_phone("未留")
    ('13800138000', '', '', '')
    """
    digits = text.removeprefix("+")
    if digits.isdecimal():
        return text if len(digits) >= _SHORTEST and not filler(digits) else ""
    return "" if masked_phone(text) or says_nothing(text) else text


def as_mail(text: str) -> str:
    """A mail address in small letters; empty for other texts and for addresses that nobody has."""
    return mail(text)


def as_id_number(text: str) -> str:
    """The number of a document in capital letters; empty for a text without its shape."""
    return text.strip().upper() if is_id_number(text) else ""


def as_mark(text: str) -> str:
    """A name in a chat program, the number of an account or document; empty for a word that only says where.

    >>> as_mark(" ann_1990"), as_mark("6222020200112233"), as_mark("wechat"), as_mark("same as phone")
    ('ann_1990', '6222020200112233', '', '')
    """
    return text.strip() if _MARK.fullmatch(text.strip()) else ""


def as_chat_name(text: str) -> str:
    """A name in a chat program as ``as_mark``, also of letters alone and of other scripts with a digit.

    >>> as_chat_name("zhangsan"), as_chat_name("张三88"), as_chat_name("wechat"), as_chat_name("2026")
    ('zhangsan', '张三88', '', '')
    """
    name = text.strip()
    letters = name.isascii() and name.isalpha() and len(name) >= _LONG and not any(map(is_concept, concepts(name)))
    return name if as_mark(name) or letters or _WITH_DIGIT.fullmatch(name) else ""


def as_name(text: str) -> str:
    """A customer's name; empty where it says that there is none, or means whoever buys."""
    return "" if is_nobody(text) else text


def usable_contacts(customers: pd.DataFrame) -> pd.DataFrame:
    """The customers with the phone numbers and mail addresses only by which somebody can be reached."""
    found = {}
    for name, usable in (("phone", as_phone), ("email", as_mail)):
        column = customers.get(name)
        if column is not None and column.notna().any():
            known = {text: usable(text) for text in column.dropna().unique()}
            gone = [text for text, kept in known.items() if not kept]
            found[name] = column.mask(column.isin(gone)) if gone else column
    return customers.assign(**found)
