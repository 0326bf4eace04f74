"""One cell's text as phone numbers: several in one cell, extensions, country codes, words around them."""

import re
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from typing import NamedTuple

from crm_sheets.reading.values.cells import folded
from crm_sheets.reading.values.masks import masked_phone
from crm_sheets.reading.values.scientific import restored

_MOBILE = re.compile(r"(?:86|0086)?(1[3-9]\d{9})")  # a Chinese one
_WITHOUT_ZERO = ("IN",)  # the 0 that stands for the country code is left out there as a rule
_ROW = "012345678901234567890"
_SHORTEST = 7  # digits; shorter numbers are extensions or typed to fill the cell
_LONGEST = 200  # letters; longer cells are remarks
_BETWEEN = re.compile(r"[/、;,|\n\r\t\\]|\s{2,}|\s(?:or|and)\s|或|和|及|\s(?=[^\W\d]+:)")
_STANDING_APART = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_EXTENSION = re.compile(r"\s*[(]?(?:转|分机号?|内线|ext(?:ension)?\b\.?|x(?=[\s\d])|#)\s*[:.]?\s*\d{1,6}\s*[)]?\s*$")


class _From(NamedTuple):
    """Where numbers without a country code are from, and the country whose own code is left out."""

    country: str
    home: str


def phone(text: str, country: str, home: str = "") -> str | None:
    """The digits of the first phone number in a cell as they were typed; a pattern where digits are hidden by stars.

    ``country`` is that of numbers without a country code; a number with another code than ``home``'s (that of the
    playbook; by default ``country``) keeps it, with ``+``. One digit over and over (``00000000``), digits in a row
    (``12345678``) and less than seven digits are what people type to fill the cell: None.

    >>> phone("+86 138-0013-8000", "CN"), phone("0571-88886666转801", "CN"), phone("000000000", "CN")
    ('13800138000', '057188886666', None)
    >>> phone("150****0768", "CN"), phone("1.3912345678E10", "CN"), phone("+44 7700 900123", "CN")
    ('150****0768', '13912345678', '+447700900123')
    """
    found = phones(text, country, home)
    return found[0] if found else masked_phone(text)


@lru_cache(maxsize=200_000)
def phones(text: str, country: str, home: str = "") -> tuple[str, ...]:
    """All phone numbers of a cell in their order, each once; extensions are dropped, masked numbers left out.

    >>> phones("13800138000 / 0571-88886666", "CN"), phones("13800138000 13900139000", "CN")
    (('13800138000', '057188886666'), ('13800138000', '13900139000'))
    """
    typed = folded(restored(text) or text[:_LONGEST])
    where = _From(country, home or country)
    parts = [part for part in _BETWEEN.split(typed) if part and not masked_phone(part)]
    apart = _distinct(_one(part, where) for part in parts)
    if len(apart) < 2 and not masked_phone(typed):
        whole = _one(typed, where)  # slashes and commas may stand inside one number
        apart = (whole,) if whole else apart
    if country == "CN" and len(apart) < 2:
        mobiles = _STANDING_APART.findall(typed)
        apart = _distinct(mobiles) if len(mobiles) > 1 or not apart else apart
    return apart


def filler(digits: str) -> bool:
    """Whether digits are no number but what a hand types to fill a cell: one over and over, or a row of them.

    >>> filler("88888888"), filler("12345678901"), filler("0123456789"), filler("13888888888")
    (True, True, True, False)
    """
    return len(set(digits)) < 2 or (digits[0] in "01" and digits in _ROW)


@lru_cache(maxsize=100_000)
def phone_key(number: str) -> str:
    """A phone number as it is compared: without country code and zeros in front, which files write or leave out.

    >>> phone_key("+447700900123"), phone_key("07700900123"), phone_key("7700900123")
    ('7700900123', '7700900123', '7700900123')
    """
    if not number.startswith("+"):
        return number.lstrip("0")
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.national_significant_number(parsed).lstrip("0")


def _distinct(numbers: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(number for number in numbers if number))


def _one(typed: str, where: _From) -> str | None:
    typed = _EXTENSION.sub("", typed.strip().removesuffix(".0"))
    digits = "".join(letter for letter in typed if letter.isdecimal())
    mobile = _MOBILE.fullmatch(digits)
    if mobile and where.country == "CN" and "+" not in typed.replace("+86", "").replace("+ 86", ""):
        return mobile[1]  # also with words around it: 13800138000（微信同号）
    return _parsed(typed, digits, where) if len(digits) >= _SHORTEST and not filler(digits) else None


def _parsed(typed: str, digits: str, where: _From) -> str | None:
    """What phonenumbers makes of it: any possible number, landlines and foreign ones included."""
    import phonenumbers

    abroad = _with_code(typed, digits)
    try:
        parsed = phonenumbers.parse(abroad or typed, where.country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    own = phonenumbers.national_significant_number(parsed)
    if not abroad and digits != f"{parsed.country_code}{own}":
        return f"0{own}" if f"0{own}" in digits else own
    national = re.sub(r"\D", "", phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL))
    with_zero = national == f"0{own}" and where.home not in _WITHOUT_ZERO
    if parsed.country_code == phonenumbers.country_code_for_region(where.home) and (national == own or with_zero):
        return national
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def _with_code(typed: str, digits: str) -> str:
    """A number that begins with a country code, as phonenumbers reads it anywhere: with + for 00; else empty."""
    import phonenumbers

    if "+" in typed:
        return typed[typed.index("+") :]
    if not digits.startswith("00") or len(digits) < 11:
        return ""
    with suppress(phonenumbers.NumberParseException):
        if phonenumbers.is_possible_number(phonenumbers.parse(f"+{digits[2:]}", None)):
            return f"+{digits[2:]}"
    return ""
