"""The country of a column of phone numbers, told by the numbers themselves; the playbook decides between equals."""

import re
from collections.abc import Sequence
from functools import lru_cache

from crm_sheets.reading.values.words import words_of

_SAMPLE = 40  # numbers that are looked at
_FEWEST = 2  # numbers that outweigh the playbook
_PLAIN, _CLEARLY = 0.9, 0.15
_CHINESE = re.compile(r"(?:\+?86|0086)?1[3-9]\d{9}")
_AMERICAN = re.compile(r"\(\d{3}\) ?\d{3}[-. ]\d{4}|\d{3}[-.]\d{3}[-.]\d{4}")  # also with 555, which nobody has
_COUNTRIES = words_of("CN|US|GB|AU|IN|HK|TW|SG|MY|NZ|IE|ZA|DE|FR|ES|IT|NL|CH|AT|JP|KR|TH|VN|ID|PH|AE|BR|MX")


def phone_country(texts: Sequence[str], country: str) -> str:
    """The country in which the numbers without a country code are valid; ``country`` unless another is clearly better.

    >>> phone_country(["0412 345 678", "0412 345 679"], "CN"), phone_country(["13800138000"] * 3, "US")
    ('AU', 'CN')
    """
    numbers = [text for text in texts if _digits(text) >= 7 and not text.lstrip(" (").startswith(("+", "00"))]
    sample = numbers[:: max(1, len(numbers) // _SAMPLE)][:_SAMPLE]
    if len(sample) < _FEWEST or (own := _share(sample, country)) >= _PLAIN:
        return country
    shares = {other: _share(sample, other) for other in _COUNTRIES if other != country}
    best = max(shares, key=lambda other: shares[other])
    return best if shares[best] >= max(own + _CLEARLY, 0.6) else country


def _share(sample: Sequence[str], country: str) -> float:
    """The share of numbers that are valid there."""
    return sum(_valid(text, country) for text in sample) / len(sample)


@lru_cache(maxsize=20_000)
def _valid(text: str, country: str) -> bool:
    import phonenumbers

    bare = re.sub(r"[\s\-.]", "", text).removesuffix(".0")
    if _CHINESE.fullmatch(bare):
        return country == "CN" or (country == "US" and bool(_AMERICAN.fullmatch(text.strip().removeprefix("1-"))))
    if country == "US" and _AMERICAN.fullmatch(text.strip()):
        return True
    try:
        return phonenumbers.is_valid_number_for_region(phonenumbers.parse(text, country), country)
    except phonenumbers.NumberParseException:
        return False


def _digits(text: str) -> int:
    return sum(map(str.isdecimal, text))
