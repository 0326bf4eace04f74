"""One cell's text as phone numbers: several in one cell, extensions, country codes, words around them."""

import re
from collections.abc import Iterable
from functools import lru_cache

from crm_sheets.reading.values.cells import folded

_MOBILE = re.compile(r"(?:86|0086)?(1[3-9]\d{9})")  # a Chinese one
_SHORTEST = 7  # digits; shorter numbers are extensions or typed to fill the cell
_LONGEST = 200  # letters; longer cells are remarks
_BETWEEN = re.compile(r"[/、;,|\n\r\t\\]|\s{2,}|\s(?:or|and)\s|或|和|及")
_STANDING_APART = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_EXTENSION = re.compile(r"\s*[(]?(?:转|分机号?|内线|ext(?:ension)?\b\.?|x(?=[\s\d])|#)\s*[:.]?\s*\d{1,6}\s*[)]?\s*$")


def phone(text: str, country: str) -> str | None:
    """The national digits of the first phone number in a cell (``+`` and country code for a foreign one).

    One digit over and over (``00000000``) and less than seven digits are what people type to fill the cell: None.

    >>> phone("+86 138-0013-8000", "CN"), phone("0571-88886666转801", "CN"), phone("000000000", "CN")
    ('13800138000', '057188886666', None)
    """
    found = phones(text, country)
    return found[0] if found else None


@lru_cache(maxsize=200_000)
def phones(text: str, country: str) -> tuple[str, ...]:
    """All phone numbers of a cell in their order, each once; extensions are dropped.

    >>> phones("13800138000 / 0571-88886666", "CN"), phones("13800138000 13900139000", "CN")
    (('13800138000', '057188886666'), ('13800138000', '13900139000'))
    """
    typed = folded(text[:_LONGEST])
    apart = _distinct(_one(part, country) for part in _BETWEEN.split(typed) if part)
    if len(apart) < 2:
        whole = _one(typed, country)  # slashes and commas may stand inside one number
        apart = (whole,) if whole else apart
    if country == "CN" and len(apart) < 2:
        mobiles = _STANDING_APART.findall(typed)
        apart = _distinct(mobiles) if len(mobiles) > 1 or not apart else apart
    return apart


def _distinct(numbers: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(number for number in numbers if number))


def _one(typed: str, country: str) -> str | None:
    typed = _EXTENSION.sub("", typed.strip().removesuffix(".0"))
    digits = "".join(letter for letter in typed if letter.isdecimal())
    mobile = _MOBILE.fullmatch(digits)
    if mobile and country == "CN" and "+" not in typed.replace("+86", "").replace("+ 86", ""):
        return mobile[1]  # also with words around it: 13800138000（微信同号）
    return _parsed(typed, country) if len(digits) >= _SHORTEST and len(set(digits)) > 1 else None


def _parsed(typed: str, country: str) -> str | None:
    """What phonenumbers makes of it: any possible number, landlines and foreign ones included."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(typed, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    if parsed.country_code != phonenumbers.country_code_for_region(country):
        return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
    national = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return re.sub(r"\D", "", national)
