"""One cell's text as a number or a phone number: None when it is not understood."""

import math
import re
import unicodedata
from functools import lru_cache

_UNITS = {"": 1.0, "千": 1e3, "k": 1e3, "万": 1e4, "w": 1e4, "百万": 1e6, "m": 1e6, "亿": 1e8}
_NUMBER = re.compile(
    r"""(?P<open>\()?\s*(?P<sign>[-+])?\s*(?:(?:cny|rmb|usd|eur|gbp|[¥$€£])\s*(?P<sign2>[-+])?)?\s*
    (?P<digits>\d{1,3}(?:,\d{3})+|\d+)?(?P<rest>\.\d+)?(?P<power>e[-+]?\d{1,3})?\s*
    (?P<unit>千|万|百万|亿|k|w|m)?\s*(?:元整?|块钱?|cny|rmb|usd|eur|gbp|€|£|件|个|台|次)?\s*(?P<percent>%)?\s*(?P<close>\))?""",
    re.VERBOSE,
)
_MOBILE = re.compile(r"(?:86|0086)?(1[3-9]\d{9})")  # a Chinese one
_SHORTEST = 7  # digits; shorter numbers are extensions or typed to fill the cell


def folded(text: str) -> str:
    """Full width, case and space folded away (NFKC also turns ￥ into ¥)."""
    return unicodedata.normalize("NFKC", text).strip().casefold()


def number(text: str) -> float | None:
    """``1200``, ``￥1,200.50``, ``1.2万``, ``(300)``, ``300元``, ``12.5%``; brackets mean negative.

    >>> number("￥1,200"), number("1.2万"), number("(300)"), number("12.5%"), number("12月")
    (1200.0, 12000.0, -300.0, 0.125, None)
    """
    found = _NUMBER.fullmatch(folded(text).replace("\u2212", "-"))  # the typographic minus
    if found is None or not (found["digits"] or found["rest"]):
        return None
    if bool(found["open"]) != bool(found["close"]):
        return None
    value = float((found["digits"] or "0").replace(",", "") + (found["rest"] or "") + (found["power"] or ""))
    # rounding takes back what the multiplication adds: 1.1 * 10000 is 11000.000000000002
    value = round(value * _UNITS[found["unit"] or ""], 6) / (100 if found["percent"] else 1)
    negative = "-" in (found["sign"], found["sign2"]) or bool(found["open"])
    return (-value if negative else value) if math.isfinite(value) else None


@lru_cache(maxsize=200_000)
def phone(text: str, country: str) -> str | None:
    """The national digits of a phone number (``+`` and country code for a foreign one).

    One digit over and over (``00000000``) and less than seven digits are what people type to fill the cell: None.

    >>> phone("+86 138-0013-8000", "CN"), phone("13800138000.0", "CN"), phone("000000000", "CN")
    ('13800138000', '13800138000', None)
    """
    typed = folded(text).removesuffix(".0")
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
